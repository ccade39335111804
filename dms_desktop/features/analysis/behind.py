"""Which papers are asked for: what the page of the papers behind a figure is opened with."""

import json
from dataclasses import dataclass
from datetime import date

from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import By


@dataclass(frozen=True, kw_only=True)
class Behind:
    """`key` as text, empty for walk-in customers and goods without a branch; `name` as the row was called."""

    by: By
    key: str
    days: Days
    name: str

    def pack(self) -> str:
        return json.dumps([self.by, self.days.first.isoformat(), self.days.last.isoformat(), self.key, self.name])


def behind_of(text: str) -> Behind | None:
    """None for what was not packed here."""
    try:
        by, first, last, key, name = json.loads(text)
        return Behind(by=By(by), key=key, days=Days(date.fromisoformat(first), date.fromisoformat(last)), name=name)
    except (ValueError, TypeError):
        return None
