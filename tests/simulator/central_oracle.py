"""Looks at central behind every commit: one decision, the right one, its effect and nothing else, no holes."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sync.kernel.clock import to_micros
from sync.kernel.records import Record
from sync.kernel.registry import Registry
from sync.kernel.rows import column_list, name_of
from tests.simulator.disk import Disk
from tests.simulator.house import House
from tests.simulator.ledger import Ledger, Truth, Violation, demand, differing, of_scope
from tests.simulator.reference import RowKey, Rows, Verdict, put, row_key, scopes_of_row

DECIDED = """
    SELECT rowid, dealer_id, command_id, actor_id, state, outcome, instance_id FROM decision WHERE rowid > ? ORDER BY rowid
"""


def rows_on(disk: Disk, registry: Registry) -> Rows:
    """Every business row of a file, past the engine."""
    return {row_key(table, row): row for table, record in registry.records.items() for row in disk.look(_select(record))}


@cache
def _select(record: type[Record]) -> str:
    return f"SELECT {column_list(record)} FROM {name_of(record)}"


class CentralOracle:
    """Checks central's file after each of its transactions."""

    def __init__(self, house: House, ledger: Ledger, registry: Registry) -> None:
        self._house, self._registry = house, registry
        self._ledger = ledger
        self._backups: dict[Disk, Truth] = {}
        self.found: Violation | None = None
        self._adopt_all()
        self.watch()

    def watch(self) -> None:
        self._house.disk.on_commit = self._committed

    def backed_up(self, backup: Disk) -> None:
        self._backups[backup] = self._ledger.truth.copy()

    def restoring(self, backup: Disk) -> None:
        """From here on central has forgotten what came after the backup."""
        self._ledger.truth = self._backups[backup].copy()

    def restored(self, epoch: str) -> None:
        """Counters go on from where the backup stood."""
        self._ledger.epoch = epoch
        truth = self._ledger.truth
        for scope, at in truth.heads.items():
            self._ledger.remember(scope, at, of_scope(truth.rows, scope))
        self.watch()
        self._committed()

    def _adopt_all(self) -> None:
        truth = self._ledger.truth
        disk = self._house.disk
        self._ledger.epoch = disk.look("SELECT epoch FROM central")[0][0]
        truth.rows, truth.heads, truth.last_seq = rows_on(disk, self._registry), _heads(disk), _last_seqs(disk)
        for scope, at in truth.heads.items():
            self._ledger.remember(scope, at, of_scope(truth.rows, scope))

    def _committed(self) -> None:
        """Called in the middle of the engine's work, which must not swallow what is found: it is raised after the step."""
        if self.found is None:
            try:
                self._check()
            except Violation as violation:
                self.found = violation

    def _check(self) -> None:
        truth, disk = self._ledger.truth, self._house.disk
        decided = disk.look(DECIDED, (truth.newest,))
        demand(len({row[-1] for row in decided}) <= 1, "one-sender", "several instances in one transaction")
        before, now, changes = truth.rows, rows_on(disk, self._registry), list[set[RowKey]]()
        for newest, *row in decided:
            truth.newest, was, truth.rows = newest, truth.rows, dict(truth.rows)
            put(truth.rows, self._judged(*row).changed)
            changes.append(differing(was, truth.rows))
        wrong = differing(truth.rows, now)
        demand(not wrong, "effect", f"{[row[2] for row in decided]} left {sorted(map(str, wrong))}")
        touched = self._touched(before, now, changes)
        self._count(touched, _heads(disk))
        for _, dealer_id, command_id, *_ in decided:
            truth.changed_at[dealer_id, command_id] = {scope: truth.heads[scope] for scope in touched}
        self._numbering(disk, max(1, len(decided)))
        truth.rows = now

    def _judged(self, dealer_id: int, command_id: str, actor_id: str, state: str, outcome: bytes, _instance: str) -> Verdict:
        """What had to become of a command that this transaction decided. What it says became of it is noted, and compared."""
        asked = self._ledger.asked.get(command_id)
        demand(asked is not None, "known-command", command_id)
        assert asked is not None
        demand((dealer_id, actor_id) == (asked.dealer_id, asked.actor_id), "actor", f"{asked.name} by {actor_id} of {dealer_id}")
        said = plain_outcome(outcome)
        demand(said["decided_at"] == to_micros(self._house.clock.now()), "clock", f"decided at {said['decided_at']}")
        demand(said["state"] == state, "outcome-twice-told", f"{said['state']} and {state}")
        truth = self._ledger.truth
        verdict = truth.judge(asked, {one.hex for one in self._house.network.gone})
        truth.decisions[asked.dealer_id, asked.command_id] = said
        wanted, got = (verdict.state, verdict.code), (said["state"], said["code"])
        demand(wanted == got, "verdict", f"{asked.name} {asked.body}: {got}, should be {wanted}")
        if verdict.took_effect and asked.body.get("number"):
            truth.numbers.add((asked.dealer_id, asked.body["number"]))
        demand((verdict.state == "adjusted") == bool(said["adjustments"]), "adjustments", said)
        return verdict

    def _touched(self, before: Rows, now: Rows, changes: Sequence[set[RowKey]]) -> set[str]:
        """Scopes of whatever one of the commands changed, also where the next one changed it back."""
        keys = differing(before, now).union(*changes)
        rows = ((key, row) for key in keys for row in (before.get(key), now.get(key)) if row is not None)
        return {scope for key, row in rows for scope in scopes_of_row(key, row)}

    def _count(self, touched: set[str], heads: dict[str, int]) -> None:
        """Each scope that changed counts one on, and no other does."""
        truth = self._ledger.truth
        for scope in heads.keys() | truth.heads.keys():
            was, at = truth.heads.get(scope, 0), heads.get(scope, 0)
            demand(at == was + (scope in touched), "dense-counter", f"{scope} from {was} to {at}, touched: {sorted(touched)}")
        for scope in touched:
            self._ledger.remember(scope, heads[scope], of_scope(truth.rows, scope))
        truth.heads = heads

    def _numbering(self, disk: Disk, most: int) -> None:
        """Commands of an instance are decided one after another, without a hole."""
        now, before = _last_seqs(disk), self._ledger.truth.last_seq
        for instance, seq in now.items():
            demand(0 <= seq - before.get(instance, 0) <= most, "dense-seq", f"{instance} from {before.get(instance, 0)} to {seq}")
        demand(now.keys() >= before.keys(), "dense-seq", "an instance is forgotten")
        self._ledger.truth.last_seq = now

    def at_rest(self) -> None:
        """Nothing that was decided has changed since, and the change index says what the rows say."""
        truth, disk = self._ledger.truth, self._house.disk
        kept = {
            (row[0], row[1]): plain_outcome(row[2]) for row in disk.look("SELECT dealer_id, command_id, outcome FROM decision")
        }
        demand(kept == truth.decisions, "decisions-final")
        indexed = set(disk.look("SELECT scope, record, key FROM change WHERE NOT gone"))
        told = {
            (scope, key[0], json.dumps(list(key[1:]), separators=(",", ":")))
            for key, row in truth.rows.items()
            for scope in scopes_of_row(key, row)
        }
        demand(indexed == told, "change-index", sorted(map(str, indexed ^ told)))


def plain_outcome(body: bytes) -> Mapping[str, Any]:
    outcome: dict[str, Any] = {"code": "", "params": {}, "adjustments": []} | json.loads(body)
    del outcome["seq"]
    return outcome


def _heads(disk: Disk) -> dict[str, int]:
    return dict(disk.look("SELECT scope, n FROM scope_counter"))


def _last_seqs(disk: Disk) -> dict[tuple[int, str], int]:
    return {(row[0], row[1]): row[2] for row in disk.look("SELECT dealer_id, instance_id, last_seq FROM instance")}
