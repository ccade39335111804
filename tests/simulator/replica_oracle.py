"""Looks at a PC's file after every step that changed it: nothing lost, nothing claimed too early."""

import json
from dataclasses import dataclass
from typing import Any

from sync.client.rows import parse_image
from sync.kernel.records import parse_key
from sync.kernel.registry import Registry
from tests.simulator.business import STAFF
from tests.simulator.central_oracle import plain_outcome, rows_on
from tests.simulator.disk import Disk
from tests.simulator.half_filled import half_filled, keeps_what_it_showed
from tests.simulator.ledger import Ledger, demand, differing, of_scope
from tests.simulator.pc import Pc
from tests.simulator.reference import Asked, Rows, replay, scopes_of_row

NAMES = {one.user_id.hex: one.name for staff in STAFF.values() for one in staff}
OUTBOX = "SELECT seq, command_id, name, body, actor_id, after, outcome, attention FROM outbox ORDER BY seq"
TRIED = "SELECT DISTINCT command_id FROM outbox JOIN touch USING (seq)"


@dataclass
class Seen:
    """A PC's file at one moment."""

    place: tuple[Any, ...]
    outbox: list[tuple[Any, ...]]
    cursors: dict[str, int]
    leaving: set[str]
    """Scopes that were taken away, whose rows stay until what was saved before is decided."""
    fills: dict[str, tuple[bytes, int]]
    visible: Rows
    base: Rows

    @property
    def epoch(self) -> str:
        return str(self.place[0])

    @property
    def waiting(self) -> list[str]:
        return [row[1] for row in self.outbox if row[6] is None]


def see(disk: Disk, registry: Registry) -> Seen:
    visible = rows_on(disk, registry)
    base = dict(visible)
    for source, key, image in disk.look("SELECT source, key, image FROM shadow"):
        row_id = (source, *parse_key(key))
        if image is None:
            base.pop(row_id, None)
        else:
            base[row_id] = tuple(parse_image(registry.records[source], image))
    return Seen(
        place=disk.look("SELECT epoch, letter, next_seq, shape, instance_id FROM place")[0],
        outbox=disk.look(OUTBOX),
        cursors=dict(disk.look("SELECT scope, at FROM cursor WHERE leaving IS NULL")),
        leaving={scope for (scope,) in disk.look("SELECT scope FROM cursor WHERE leaving IS NOT NULL")},
        fills={row[0]: (row[1], row[2]) for row in disk.look("SELECT scope, manifest, done FROM fill")},
        visible=visible,
        base=base,
    )


class ReplicaOracle:
    """Checks PCs against the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def look_at(self, pc: Pc, *, can_pull: bool) -> None:
        disk = pc.image.disk
        if disk.commits == pc.looked_at:
            return
        pc.looked_at = disk.commits
        seen = see(disk, pc.trade.new)
        self._outbox(pc, seen)
        self._outcomes(pc, seen, can_pull=can_pull)
        self._fills(pc, seen)
        self._confirmed(pc, seen)
        pc.image.unshown &= set(seen.waiting) - {command_id for (command_id,) in disk.look(TRIED)}
        if not pc.image.is_rotten:
            self._shown(pc, seen)

    def _outbox(self, pc: Pc, seen: Seen) -> None:
        """Invariants 1 and 21: what was saved is there, as it was saved, and numbered without holes."""
        saved = pc.image.saved
        for seq, command_id, name, body, actor_id, after, _, _ in seen.outbox:
            now = Asked(command_id, name, json.loads(body), actor_id, NAMES[actor_id], pc.dealer_id, tuple(after.split()))
            known = saved.get(command_id)
            is_new = known is None or not known.name
            demand(is_new or known == now, "saved-unchanged", f"{pc.name} {seq} {known} is now {now}")
            demand(known is None or known.actor_id == actor_id, "saved-unchanged", f"{pc.name} {seq} has another author")
            if is_new and command_id in self._ledger.asked:
                self._came_back(pc, now)
            elif is_new:
                self._built_on(pc, seen, now)
                saved[command_id] = self._ledger.asked[command_id] = now
                self._number(pc, now)
        lost = saved.keys() - {row[1] for row in seen.outbox}
        demand(not lost, "saved-kept", f"{pc.name} lost {[saved[one].name for one in lost]}")
        seqs = [row[0] for row in seen.outbox]
        demand(seqs == list(range(1, len(seqs) + 1)), "dense-outbox", seqs)
        demand(seen.place[2] == len(seqs) + 1, "dense-outbox", f"next is {seen.place[2]} after {len(seqs)}")

    def _came_back(self, pc: Pc, now: Asked) -> None:
        """By way of a journal: word for word what was saved, here once or on another PC. Nothing is predicted for it."""
        known = self._ledger.asked[now.command_id]
        demand(known == now, "saved-unchanged", f"{pc.name} {known} came back as {now}")
        pc.image.saved[now.command_id] = known
        pc.image.unshown.add(now.command_id)

    def _built_on(self, pc: Pc, seen: Seen, asked: Asked) -> None:
        """Invariant 8: a new command names what it waits for, the last of those that wait for an outcome on each document."""
        if seen.outbox[-1][1] != asked.command_id:
            return
        earlier = [pc.image.saved[row[1]] for row in seen.outbox[:-1] if row[6] is None]
        last = (
            next((one.command_id for one in reversed(earlier) if one.document == document), None) for document in asked.documents
        )
        wanted = tuple(dict.fromkeys(one for one in last if one is not None))
        demand(asked.after == wanted, "parents", f"{pc.name} {asked.name} after {asked.after}, should be {wanted}")

    def _number(self, pc: Pc, asked: Asked) -> None:
        """Invariant 26: a number stands on one paper."""
        number = asked.body.get("number")
        if number:
            other = self._ledger.numbers.setdefault((pc.dealer_id, number), asked.command_id)
            is_excused = number.split("-")[2] in pc.image.copied_letters and other not in pc.image.saved
            demand(other == asked.command_id or is_excused, "number-unique", f"{pc.name} gives {number} again")

    def _outcomes(self, pc: Pc, seen: Seen, *, can_pull: bool) -> None:
        """Invariants 2, 4 and 20: what people read is what central keeps; it stays; and its rows come with it."""
        truth, image = self._ledger.truth, pc.image
        # a copy whose twin was quicker to hear of a restored central offers nothing again: see SIMULATOR.md
        is_excused = self._ledger.was_restored and image.was_copied
        for _, command_id, name, _, _, _, body, attention in seen.outbox:
            before = image.shown.get(command_id)
            if body is None:
                demand(
                    before is None or before[0] != self._ledger.epoch or seen.epoch != before[0],
                    "outcome-final",
                    f"{name} waits again",
                )
                demand(not attention, "attention", name)
                continue
            outcome = plain_outcome(body)
            demand(bool(attention) == (outcome["state"] != "confirmed"), "attention", f"{name} {outcome['state']}")
            now = (seen.epoch, outcome["state"], outcome["code"])
            if seen.epoch == self._ledger.epoch:
                kept = truth.decisions.get((pc.dealer_id, command_id))
                demand(is_excused or kept == outcome, "outcome-as-central", f"{pc.name} {name}: {outcome}, central: {kept}")
                if before is None or before[0] != seen.epoch:
                    self._rows_came(pc, seen, command_id, can_pull=can_pull)
            demand(before is None or before[0] != seen.epoch or before == now, "outcome-final", f"{name} {before} is now {now}")
            image.shown[command_id] = now

    def _rows_came(self, pc: Pc, seen: Seen, command_id: str, *, can_pull: bool) -> None:
        changed = self._ledger.truth.changed_at.get((pc.dealer_id, command_id), {})
        for scope, at in changed.items() if can_pull else ():
            here = seen.cursors.get(scope, -1)
            demand(here < 0 or here >= at, "no-flicker", f"{pc.name} reads of {scope} {at}, its rows are of {here}")

    def _fills(self, pc: Pc, seen: Seen) -> None:
        """Invariant 24: a fill that was interrupted goes on behind the last chunk that came in."""
        for scope, (manifest, done) in seen.fills.items():
            before = pc.image.fills.get(scope)
            is_same = before is not None and before[0] == manifest
            demand(not is_same or before is None or done >= before[1], "fill-resumed", f"{pc.name} {scope} begins again")
        pc.image.fills = seen.fills

    def _confirmed(self, pc: Pc, seen: Seen) -> None:
        """Invariants 12, 14 and 17: under the predictions lies exactly what central had when the counter stood there."""
        self._cursors(pc, seen)
        registry = pc.trade.old if seen.place[3] == pc.trade.old.shape else pc.trade.new
        for scope, at in seen.cursors.items():
            if at < 0 or scope in seen.fills:
                continue
            state = self._ledger.state(seen.epoch, scope, at)
            demand(state is not None, "cursor", f"{pc.name} stands at {at} of {scope}, which never was")
            assert state is not None
            known = {key: row for key, row in state.items() if key[0] in registry.records}
            wrong = differing(known, of_scope(seen.base, scope))
            demand(not wrong or pc.image.is_rotten, "base", f"{pc.name} {scope} at {at}: {sorted(map(str, wrong))}")
        for key, row in seen.base.items():
            for scope in scopes_of_row(key, row):
                self._may_hold(pc, seen, scope)

    def _cursors(self, pc: Pc, seen: Seen) -> None:
        """Invariant 13: a cursor goes on, or its scope comes anew; it never goes back."""
        for scope, at in seen.cursors.items():
            before = pc.image.cursors.get((seen.epoch, scope), 0)
            demand(at < 0 or at >= before, "cursor-back", f"{pc.name} {scope} from {before} to {at}")
            pc.image.cursors[seen.epoch, scope] = max(at, before)

    def _may_hold(self, pc: Pc, seen: Seen, scope: str) -> None:
        """Invariants 7 and 30: nothing of another dealer, nothing of a scope that was lost."""
        kind, _, name = scope.partition(":")
        if kind == "dealer":
            demand(int(name) == pc.dealer_id or pc.dealer_id == 0, "tenant", f"{pc.name} holds a row of {scope}")
        if kind == "prices" and pc.dealer_id:
            is_held = scope in seen.cursors or scope in seen.fills or (scope in seen.leaving and bool(seen.waiting))
            demand(is_held, "scope-left", f"{pc.name} still holds {scope}")

    def _shown(self, pc: Pc, seen: Seen) -> None:
        """Invariants 16, 18 and 20: what is visible is what is confirmed with everything over it that still waits."""
        disk = pc.image.disk
        before, pc.image.half = pc.image.half, half_filled(disk, seen.visible)
        keeps_what_it_showed(pc.name, before, pc.image.half)
        predicted = [command_id for command_id in seen.waiting if command_id not in pc.image.unshown]
        wanted = replay(seen.base, [pc.image.saved[command_id] for command_id in predicted])
        wrong = [] if pc.image.half.is_put_off else differing(wanted, seen.visible)
        demand(
            not wrong,
            "visible",
            f"{pc.name}: {[(key, seen.visible.get(key), wanted.get(key)) for key in sorted(wrong, key=str)]}",
        )
        orphans = disk.look(
            "SELECT source, key FROM shadow s WHERE NOT EXISTS"
            " (SELECT 1 FROM touch t JOIN outbox o ON o.seq = t.seq WHERE t.source = s.source AND t.key = s.key AND t.wrote"
            " AND o.outcome IS NULL)"
        )
        demand(not orphans, "shadow", f"{pc.name} keeps {orphans}")
        if not seen.waiting:
            demand(not disk.look("SELECT 1 FROM touch"), "shadow", f"{pc.name} keeps touches of nothing")
