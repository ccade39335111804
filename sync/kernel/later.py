"""What follows from how a transaction leaves its rows: done once, however many commands of it have changed them."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy.orm import Session

LATER = "later"
"""Where a session says who puts things off for it; one that says nothing does them at once."""
Work = Callable[[Session, Mapping[Any, Any]], None]
"""It gets the last value of each key."""


class PuttingOff(Protocol):
    def put_off(self, work: Work, key: Hashable, value: object) -> None: ...


@dataclass
class PutOff:
    """Work that is still to be done."""

    asked: dict[Work, dict[Hashable, object]] = field(default_factory=dict)

    def put_off(self, work: Work, key: Hashable, value: object) -> None:
        self.asked.setdefault(work, {})[key] = value

    def copy(self) -> "PutOff":
        return PutOff({work: dict(asked) for work, asked in self.asked.items()})

    def do(self, session: Session) -> None:
        for work, asked in self.asked.items():
            work(session, asked)


def later(session: Session, work: Work, key: Hashable, value: object) -> None:
    """Have `work` done before the transaction ends. What a refused command asked for is not done."""
    putting_off: PuttingOff | None = session.info.get(LATER)
    if putting_off is None:
        work(session, {key: value})
    else:
        putting_off.put_off(work, key, value)
