"""What the checker knows by itself: who asked for what, what central must hold, and how each scope looked at each counter."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.simulator.reference import Asked, RowKey, Rows, Verdict, foresee, scopes_of_row

Decisions = dict[tuple[int, str], Mapping[str, Any]]
"""By dealer and command id: the outcome as central keeps it, without its number."""


class Violation(AssertionError):
    """A promise is broken. `oracle` names which check found it."""

    def __init__(self, oracle: str, text: str) -> None:
        super().__init__(f"{oracle}: {text}")
        self.oracle = oracle


def demand(holds: bool, oracle: str, text: object = "") -> None:
    if not holds:
        raise Violation(oracle, str(text))


@dataclass
class Truth:
    """Central as it must be. A backup of central is a copy of this."""

    rows: Rows = field(default_factory=dict)
    decisions: Decisions = field(default_factory=dict)
    heads: dict[str, int] = field(default_factory=dict)
    last_seq: dict[tuple[int, str], int] = field(default_factory=dict)
    newest: int = 0
    """Row number of the newest decision."""
    changed_at: dict[tuple[int, str], Mapping[str, int]] = field(default_factory=dict)
    """By dealer and command id: the counters that its rows got."""
    numbers: set[tuple[int, str]] = field(default_factory=set)
    """By dealer: what its documents are called. A second one of a name is told so, and stays."""
    sent_away: set[int] = field(default_factory=set)
    """Devices."""

    def copy(self) -> "Truth":
        return replace(
            self,
            rows=dict(self.rows),
            decisions=dict(self.decisions),
            heads=dict(self.heads),
            last_seq=dict(self.last_seq),
            changed_at=dict(self.changed_at),
            numbers=set(self.numbers),
            sent_away=set(self.sent_away),
        )

    def judge(self, asked: Asked, gone: set[str]) -> Verdict:
        """What central must say."""
        for parent in asked.after:
            known = self.decisions.get((asked.dealer_id, parent))
            if known is None or known["state"] not in ("confirmed", "adjusted"):
                return Verdict("parked", "parent_not_accepted")
        if asked.actor_id in gone:
            return Verdict("quarantined", "actor_revoked")
        verdict = foresee(self.rows, asked, at_central=True)
        is_second = (asked.dealer_id, asked.body.get("number")) in self.numbers
        return replace(verdict, state="adjusted") if verdict.took_effect and is_second else verdict


class Ledger:
    """The whole memory of the checker."""

    def __init__(self) -> None:
        self.truth = Truth()
        self.epoch = ""
        self.asked: dict[str, Asked] = {}
        self.history: dict[tuple[str, str], dict[int, Rows]] = {}
        self.numbers: dict[tuple[int, str], str] = {}
        self.was_restored = False

    def remember(self, scope: str, at: int, rows: Rows) -> None:
        self.history.setdefault((self.epoch, scope), {})[at] = rows

    def state(self, epoch: str, scope: str, at: int) -> Rows | None:
        """The rows of a scope at a counter; None where it never stood there."""
        if at == 0:
            return {}
        return self.history.get((epoch, scope), {}).get(at)


def of_scope(rows: Rows, scope: str) -> Rows:
    return {key: row for key, row in rows.items() if scope in scopes_of_row(key, row)}


def differing(before: Rows, now: Rows) -> set[RowKey]:
    return {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}
