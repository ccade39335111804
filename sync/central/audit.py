"""What was done at central and by whom, for good: each entry carries the hash of the one before it in its dealer's chain."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

import msgspec
from sqlalchemy import Dialect, bindparam, select
from sqlalchemy.orm import Session

from sync.central.changes import table_of_row, upsert
from sync.central.records import AuditEntry, AuditHead
from sync.central.rows import inserting, put, updating
from sync.kernel.clock import to_micros
from sync.kernel.errors import Refusal

TOLD = "audit"
BEGINNING = ""
AT_ONCE = 1000
HEADS = table_of_row(AuditHead)
HEAD = select(HEADS.c.n, HEADS.c.hash).where(HEADS.c.dealer_id == bindparam("dealer")).with_for_update()
ENTRIES = tuple(
    table_of_row(AuditEntry).c[name] for name in ("dealer_id", "n", "at", "actor", "deed", "subject", "facts", "former", "hash")
)


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Something that somebody did. `actor` is a person's or a device's id, or `console`; no name and no price is in `facts`."""

    dealer_id: int
    actor: str
    name: str
    subject: str
    facts: Mapping[str, str] = field(default_factory=dict)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as it is exported, and as it is hashed but for its own hash. `at` in microseconds since 1970, UTC."""

    dealer_id: int
    n: int
    at: int
    actor: str
    deed: str
    subject: str
    facts: str
    former: str
    hash: str = ""

    def digest(self) -> str:
        return hashlib.sha256(msgspec.json.encode(msgspec.structs.replace(self, hash=""), order="sorted")).hexdigest()


def tell(session: Session, deed: Deed) -> None:
    """Becomes true together with what the session changes: `Store.transaction` writes it as its last step but one."""
    session.info.setdefault(TOLD, []).append(deed)


def write_deeds(session: Session, now: datetime) -> None:
    """The chains are locked in the order of their dealers and held until the commit that follows, so nobody deadlocks."""
    deeds: Sequence[Deed] = session.info.get(TOLD, ())
    for dealer_id in sorted({deed.dealer_id for deed in deeds}):
        _append(session, dealer_id, [deed for deed in deeds if deed.dealer_id == dealer_id], now)


def lines(session: Session, dealer_id: int | None = None) -> Iterator[Line]:
    """All entries, chain by chain, the oldest first."""
    entries = select(AuditEntry).order_by(AuditEntry.dealer_id, AuditEntry.n).limit(AT_ONCE)
    if dealer_id is not None:
        entries = entries.where(AuditEntry.dealer_id == dealer_id)
    some = session.scalars(entries).all()
    while some:
        yield from map(_line, some)
        last = some[-1]
        is_later = (AuditEntry.dealer_id == last.dealer_id) & (AuditEntry.n > last.n)
        some = session.scalars(entries.where(is_later | (AuditEntry.dealer_id > last.dealer_id))).all()


def _line(entry: AuditEntry) -> Line:
    return Line(
        dealer_id=entry.dealer_id,
        n=entry.n,
        at=to_micros(entry.at),
        actor=entry.actor,
        deed=entry.deed,
        subject=entry.subject,
        facts=entry.facts,
        former=entry.former,
        hash=entry.hash,
    )


def check(told: Iterator[Line]) -> Mapping[int, Line]:
    """The last entry of each chain. Refuses `audit_broken` (dealer, n) at the first that was changed, left out or put in."""
    last: dict[int, Line] = {}
    for line in told:
        before = last.get(line.dealer_id)
        expected = (1, BEGINNING) if before is None else (before.n + 1, before.hash)
        if (line.n, line.former) != expected or line.hash != line.digest():
            raise Refusal("audit_broken", dealer=line.dealer_id, n=line.n)
        last[line.dealer_id] = line
    return last


def check_heads(session: Session, last: Mapping[int, Line]) -> None:
    """Refuses `audit_broken` where entries at the end of a chain are gone."""
    for head in session.scalars(select(AuditHead).order_by(AuditHead.dealer_id)):
        found = last.get(head.dealer_id)
        if found is None or (found.n, found.hash) != (head.n, head.hash):
            raise Refusal("audit_broken", dealer=head.dealer_id, n=head.n)


def _append(session: Session, dealer_id: int, deeds: Sequence[Deed], now: datetime) -> None:
    if (head := session.execute(HEAD, {"dealer": dealer_id}).first()) is None:
        session.connection().execute(_beginning(session.get_bind().dialect), {"dealer_id": dealer_id, "n": 0, "hash": BEGINNING})
        head = session.execute(HEAD, {"dealer": dealer_id}).one()
    n, former, rows = head.n, head.hash, list[Sequence[object]]()
    for deed in deeds:
        n += 1
        facts = msgspec.json.encode(deed.facts, order="sorted").decode()
        line = Line(
            dealer_id=dealer_id,
            n=n,
            at=to_micros(now),
            actor=deed.actor,
            deed=deed.name,
            subject=deed.subject,
            facts=facts,
            former=former,
        )
        former = line.digest()
        rows.append((dealer_id, n, now, deed.actor, deed.name, deed.subject, facts, line.former, former))
    put(session, AuditEntry, partial(inserting, ENTRIES), rows)
    put(session, AuditHead, partial(updating, (HEADS.c.dealer_id,), (HEADS.c.n, HEADS.c.hash)), [(dealer_id, n, former)])


@lru_cache(maxsize=4)
def _beginning(dialect: Dialect) -> Any:
    """Two at once may begin a chain: the first one's head counts."""
    return upsert(dialect, HEADS).on_conflict_do_nothing(index_elements=[HEADS.c.dealer_id])
