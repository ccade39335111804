"""Where facts go, and what every kind of them is checked for."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from sync.central.imports.report import Faults, Place
from sync.central.store import Store
from sync.kernel.records import Record, Row

AT_ONCE = 500

R = TypeVar("R", bound=Record)


class Placed(Protocol):
    """A fact: it knows where it was said."""

    @property
    def place(self) -> Place: ...


P = TypeVar("P", bound=Placed)


@dataclass(frozen=True)
class Target:
    """A store, and the session of the one transaction in which everything is written, or nothing."""

    store: Store
    session: Session
    now: datetime

    def rows(self, record: type[R], key: InstrumentedAttribute[str], codes: Iterable[str]) -> Iterator[R]:
        """What is there under these codes, read in few statements."""
        wanted = sorted(set(codes))
        for start in range(0, len(wanted), AT_ONCE):
            yield from self.session.scalars(select(record).where(key.in_(wanted[start : start + AT_ONCE])))

    def known(self, record: type[R], key: InstrumentedAttribute[str], codes: Iterable[str]) -> dict[str, R]:
        """The same, by code."""
        return {getattr(row, key.key): row for row in self.rows(record, key, codes)}

    def put(self, record: type[Record], rows: Sequence[Row]) -> int:
        """How many differed from what was there."""
        return self.store.put(self.session, record, rows) if rows else 0


def check_unique(facts: Iterable[P], key: Callable[[P], Hashable], what: str, faults: Faults) -> None:
    """Saying one thing twice is a fault, for nobody knows which was meant."""
    first: dict[Hashable, P] = {}
    for fact in facts:
        said = first.setdefault(key(fact), fact)
        if said is not fact:
            where = f"row {said.place.row}" + (f" of {said.place.file}" if said.place.file != fact.place.file else "")
            faults.add(fact.place, f"says the same {what} again as {where}")


def check_known(facts: Iterable[P], code_of: Callable[[P], str], known: Iterable[str], what: str, faults: Faults) -> None:
    """Every fact names something that exists."""
    there = set(known)
    for fact in facts:
        if code_of(fact) not in there:
            faults.add(fact.place, f"names the unknown {what} {code_of(fact)}")
