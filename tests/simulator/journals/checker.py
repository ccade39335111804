"""The checker of journals: what was saved is in one at once, what only it holds comes to central, and people hear of it."""

from collections.abc import Collection, Mapping
from pathlib import Path

import msgspec

from sync.central.journal import earlier_life
from sync.client.deliveries import LIST
from sync.client.follower import SHORTLY
from sync.protocol.journal import Entry, unseal
from sync.protocol.proofs import public_of
from tests.simulator.checker import Checker
from tests.simulator.house import key_of
from tests.simulator.journals.pages import FRAME, Record, files_in, held_in
from tests.simulator.journals.world import JournalImage, JournalWorld
from tests.simulator.ledger import demand
from tests.simulator.pc import Pc, Program
from tests.simulator.replica_oracle import Seen
from tests.simulator.world import World

WAITING = "SELECT command_id FROM outbox WHERE outcome IS NULL"
OUTBOX = "SELECT command_id FROM outbox"
SECRETS = "SELECT key_id, private_key FROM journal_key"
DECIDED = "SELECT instance_id FROM decision"
A_MOMENT = 2 * SHORTLY
"""Virtual seconds: what is in no journal by then was forgotten by its thread."""


class JournalChecker(Checker):
    """What a journal could not have held, nobody expects: see SIMULATOR.md for the promise."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        assert isinstance(world, JournalWorld)
        self._shops = world
        self._programs: dict[str, Program | None] = {}
        self._missing: dict[str, dict[str, float]] = {}
        """By PC: commands of the program that runs, and since when they are in no journal."""
        self._known: dict[str, set[str]] = {}
        self._stamps: dict[Path, tuple[object, Mapping[str, Record]]] = {}
        self._opened: set[bytes] = set()
        self._lives: set[str] = set()

    @property
    def arrived(self) -> int:
        """Commands that central has by way of a journal."""
        return sum(instance in self._lives for (instance,) in self._world.house.disk.look(DECIDED))

    def after_step(self) -> None:
        super().after_step()
        for pc in self._world.pcs:
            self._look_at(pc)

    def held(self, image: JournalImage) -> Mapping[str, Record]:
        """What can be read of the journal that lies here."""
        stamp = [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files_in(image.journal)]
        before = self._stamps.get(image.journal)
        if before is None or before[0] != stamp:
            before = self._stamps[image.journal] = (stamp, held_in(image.journal))
        return before[1]

    def lost(self, pc: Pc, saved: Collection[str]) -> None:
        """The replica is another one: of what was saved here, what a journal holds has to come back by it."""
        image = self._shops.image_of(pc)
        here = {command_id for (command_id,) in image.disk.look(OUTBOX)}
        gone, held = set(saved) - here, self.held(image)
        image.owed |= gone & held.keys()
        fallen = [self.ledger.asked[command_id] for command_id in gone - held.keys()]
        numbers = (asked.body.get("number") for asked in fallen)
        image.copied_letters |= {number.split("-")[2] for number in numbers if number}
        image.saved = {command_id: asked for command_id, asked in image.saved.items() if command_id in here}
        image.shown = {command_id: told for command_id, told in image.shown.items() if command_id in here}
        image.unshown &= here
        self._programs.pop(pc.name, None)

    def bent(self, pc: Pc, command_id: str) -> None:
        """It cannot be read any more where it stood: what was to be handed in is without it. A copy may still lie there."""
        image = self._shops.image_of(pc)
        image.owed.discard(command_id)
        image.held &= self.held(image).keys()
        self._missing.get(pc.name, {}).pop(command_id, None)

    def _look_at(self, pc: Pc) -> None:
        image, held = self._shops.image_of(pc), self.held(self._shops.image_of(pc))
        vanished = image.held - held.keys()
        demand(not vanished, "journal-kept", f"{pc.name} has {len(vanished)} fewer in its journal")
        for command_id in held.keys() - image.held:
            self._opens(held[command_id])
        image.held = set(held)
        journal = self._shops.journals.get(pc.name)
        if pc.program is None or journal is None:
            self._programs[pc.name] = None
            return
        late = self._late(pc, held)
        is_said = journal.problem is not None
        demand(is_said or not late, "journaled", f"{pc.name} has saved {len(late)} that no journal holds, and says nothing")

    def _late(self, pc: Pc, held: Collection[str]) -> list[str]:
        """Invariant 1. A program that begins brings the journal up to the outbox, and then keeps it so."""
        image, now = self._shops.image_of(pc), self._world.time.seconds
        waiting = {command_id for (command_id,) in image.disk.look(WAITING)}
        known = self._known.get(pc.name, set())
        self._known[pc.name] = waiting | known
        if self._programs.get(pc.name) is not pc.program:
            self._programs[pc.name] = pc.program
            self._missing[pc.name] = {}
            return sorted(waiting.difference(held))
        missing = self._missing[pc.name]
        for command_id in waiting - known - image.unshown:
            missing.setdefault(command_id, now)
        self._missing[pc.name] = missing = {one: since for one, since in missing.items() if one in waiting and one not in held}
        patience = A_MOMENT if self._shops.follows else 0.0
        return [one for one, since in missing.items() if now - since >= patience]

    def _opens(self, record: Record) -> None:
        """Central can read it, nobody else can; it is what was saved, and signed by the PC that saved it."""
        if record.frame in self._opened:
            return
        self._opened.add(record.frame)
        heading = record.heading
        self._lives.add(earlier_life(heading).hex)
        secrets = dict(self._world.house.disk.look(SECRETS))
        _, sealed = msgspec.msgpack.decode(record.frame[FRAME.size :])
        saved = unseal(Entry(heading=heading, sealed=sealed, frame=record.frame), secrets[heading.key_id])
        asked = self.ledger.asked.get(heading.command_id.hex)
        found = saved.envelope
        demand(bytes(found.body) not in record.frame, "sealed", "a journal can be read by anybody")
        demand(asked is not None, "journal-true", f"{found.name} was never saved")
        assert asked is not None
        after = tuple(one.hex for one in found.after)
        same = (found.name, found.actor_id.hex, after) == (asked.name, asked.actor_id, asked.after)
        demand(same and msgspec.json.decode(found.body) == asked.body, "journal-true", f"{asked} became {found}")
        demand(saved.is_by(public_of(key_of(heading.device_id.int))), "journal-true", f"{asked.name} is not signed")

    def unsettled(self, pc: Pc) -> str:
        left = (self._shops.image_of(pc).journal / LIST).exists()
        return super().unsettled(pc) or (f"{pc.name} has not handed in its journal" if left else "")

    def imported(self, records: Collection[Record]) -> None:
        """Somebody at central was told that it was taken in."""
        decided = self.ledger.truth.decisions
        lost = [one for one in records if (one.heading.dealer_id, one.heading.command_id.hex) not in decided]
        demand(not lost, "journal-arrived", f"{len(lost)} of {len(records)} were imported and are not at central")

    def _is_whole(self, pc: Pc, seen: Seen) -> None:
        """Invariant 1 over the end of a database: what its journal held is at central, and what came to nothing is told here."""
        super()._is_whole(pc, seen)
        decided, here = self.ledger.truth.decisions, {row[1] for row in seen.outbox}
        for command_id in self._shops.image_of(pc).owed:
            asked = self.ledger.asked[command_id]
            known = decided.get((asked.dealer_id, command_id))
            demand(known is not None, "journal-arrived", f"{asked.name} of {pc.name} was in its journal and is not at central")
            assert known is not None
            is_told = known["state"] in ("confirmed", "adjusted") or command_id in here
            demand(is_told, "journal-told", f"{asked.name} of {pc.name} is {known['state']}, and nobody sees it")
