"""The checker of files that commands name: none is lost before central has it, each is what its name says, all arrive."""

from sync.kernel.kinds import kind_of
from tests.simulator.checker import Checker
from tests.simulator.disk import Disk
from tests.simulator.ledger import demand
from tests.simulator.pc import Pc
from tests.simulator.replica_oracle import Seen
from tests.simulator.world import World

HERE = "SELECT digest, is_whole, to_send FROM blob"
CONTENT = "SELECT content FROM blob_piece WHERE digest = ? ORDER BY at"
AT_CENTRAL = "SELECT dealer_id, digest FROM blob WHERE is_whole"
PIECES = "SELECT content FROM blob_piece WHERE dealer_id = ? AND digest = ? ORDER BY at"
LEFT = "SELECT count(*) FROM blob WHERE to_send AND is_whole"
TRIES = 8
"""Requests a minute for a file that central does not take."""


class PaperChecker(Checker):
    """`papers` are all files that were ever kept, by dealer and name."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.papers: dict[tuple[int, str], bytes] = {}
        self._looked: dict[Disk, int] = {}
        self._verified: set[tuple[Disk, int, str]] = set()

    @property
    def arrived(self) -> int:
        return len(self._verified)

    def after_step(self) -> None:
        super().after_step()
        for pc in self._world.pcs:
            self.papers.update({(pc.dealer_id, digest): content for digest, content in pc.image.tried.items()})
        there = self._at_central()
        for pc in self._world.pcs:
            if self._looked.get(pc.image.disk) != pc.image.disk.commits:
                self._looked[pc.image.disk] = pc.image.disk.commits
                self._on_pc(pc, there)

    def _at_central(self) -> set[tuple[int, str]]:
        """Whole files, each looked at once."""
        disk = self._world.house.disk
        there = {(dealer_id, digest) for dealer_id, digest in disk.look(AT_CENTRAL)}
        for dealer_id, digest in there:
            if (disk, dealer_id, digest) not in self._verified:
                content = b"".join(row[0] for row in disk.look(PIECES, (dealer_id, digest)))
                demand(self.papers.get((dealer_id, digest)) == content, "paper", f"central has for {dealer_id} another {digest}")
                self._verified.add((disk, dealer_id, digest))
        return there

    def _on_pc(self, pc: Pc, there: set[tuple[int, str]]) -> None:
        """Invariant 1 for files: what was kept is here, whole, until central has it."""
        here = {digest: (is_whole, to_send) for digest, is_whole, to_send in pc.image.disk.look(HERE)}
        at_central = there | self._forgotten()
        for digest, content in pc.image.kept.items():
            is_whole, to_send = here.get(digest, (False, False))
            if is_whole:
                found = b"".join(row[0] for row in pc.image.disk.look(CONTENT, (digest,)))
                demand(found == content, "paper", f"{pc.name} has another {digest}")
            is_safe = is_whole and to_send
            demand(
                is_safe or (pc.dealer_id, digest) in at_central,
                "paper-kept",
                f"{pc.name} lost {digest}, which central does not have",
            )

    def _forgotten(self) -> set[tuple[int, str]]:
        """What central has had, and may lack since it came back from a backup."""
        return {(dealer_id, digest) for _, dealer_id, digest in self._verified} if self.ledger.was_restored else set()

    def unsettled(self, pc: Pc) -> str:
        left = [digest for digest, is_whole, to_send in pc.image.disk.look(HERE) if is_whole and to_send]
        fit = [digest for digest in left if is_taken(self.papers.get((pc.dealer_id, digest), b""))]
        return super().unsettled(pc) or (f"{pc.name} has not sent {fit}" if fit else "")

    def _is_whole(self, pc: Pc, seen: Seen) -> None:
        super()._is_whole(pc, seen)
        there, forgotten = self._at_central(), self._forgotten()
        here = {digest for digest, is_whole, _ in pc.image.disk.look(HERE) if is_whole}
        for digest, content in pc.image.kept.items():
            # newer files took its place: see the decision record
            is_gone = (pc.dealer_id, digest) in forgotten and digest not in here
            is_there = (pc.dealer_id, digest) in there
            demand(is_gone or is_there or not is_taken(content), "paper-sent", f"central does not have {digest} of {pc.name}")
            demand(not is_there or is_taken(content), "paper-taken", f"central has {digest}, which it takes from nobody")

    def is_modest(self, asked: int, minutes: float) -> None:
        left = sum(pc.image.disk.look(LEFT)[0][0] for pc in self._world.pcs)
        super().is_modest(asked - int(left * TRIES * minutes), minutes)


def is_taken(content: bytes) -> bool:
    """Whether central takes files of this kind."""
    return kind_of(content) is not None
