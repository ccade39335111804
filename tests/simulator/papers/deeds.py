"""People lay files beside notes, and open those that they read of."""

from collections.abc import Callable
from hashlib import sha256

from sync.kernel.blobs import Blob
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.errors import NotSaved
from tests.simulator.deeds import Deeds
from tests.simulator.papers.business import AttachPaper, a_paper
from tests.simulator.papers.readers import open_paper
from tests.simulator.pc import Pc

READING = 0.5
NAMED = """
    SELECT dealer_id, text FROM toy_note WHERE text LIKE 'paper %'
    ORDER BY EXISTS (SELECT 1 FROM blob b WHERE b.is_whole AND text LIKE '%' || b.digest || '%'), dealer_id, id LIMIT 3
"""
"""Those that are not here first."""


class PaperDeeds(Deeds):
    """The toy's deeds, and those with files."""

    def choose(self, pc: Pc) -> tuple[Command, Actor]:
        if self._random.random() < READING:
            self._read(pc)
        return super().choose(pc)

    def _kinds(self, pc: Pc) -> list[Callable[[Pc], Command]]:
        return [*super()._kinds(pc), *([] if pc.dealer_id == HOUSE or not pc.is_new else [self._attach] * 6)]

    def _attach(self, pc: Pc) -> Command:
        """The file first: what is not kept is not named."""
        assert pc.program is not None
        content = a_paper(self._random, pc.dealer_id)
        pc.program.begins()
        pc.image.tried[sha256(content).hexdigest()] = content
        try:
            named = pc.program.replica.attachments.keep(pc.dealer_id, content)
        except NotSaved:
            return self._change(pc)
        pc.image.kept[named.digest] = content
        return AttachPaper(note_id=self._note(pc), digest=named.digest, size=named.size)

    def _read(self, pc: Pc) -> None:
        rows = pc.image.disk.look(NAMED)
        if rows:
            dealer_id, text = self._random.choice(rows)
            _, digest, size = text.split()
            open_paper(pc, Blob(dealer_id=dealer_id, digest=digest, size=int(size)))
