"""What must hold of a folder after the worst: everything that was promised is there, once and whole, and work goes on."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlcipher3.dbapi2 as sqlite

from sync.client import store
from sync.client.keys import DATABASE, unattended
from sync.client.opening import open_replica
from sync.client.places import card_of, is_enrolled
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.errors import Damaged, Incompatible, NotSaved, Refusal

LARGE = ("barcode", "category", "list_price", "product", "search_entry")
"""Of these the number of rows tells one state from the next."""
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_gram%' ORDER BY name"
UNKNOWN = "save_unknown"
"""The one word after which both may be: saved, and not saved."""
Facts = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Promises:
    """What a program had said when it ended. `states`: it may be found in one of these; empty where any whole one is right."""

    enrolled: bool = True
    states: frozenset[str] = frozenset()
    saved: Sequence[Facts] = ()
    refused: frozenset[str] = frozenset()
    """Documents of which people were told that they are not saved."""
    drafts: dict[str, frozenset[str]] = field(default_factory=dict)


def promises(said: Sequence[Facts], coming: Sequence[Facts] | None = None, *, enrolled: bool = True) -> Promises:
    """From what was said until then. `coming` is what was said later in the same run: a deed done may not have been told yet."""
    states = [fact["state"] for fact in (*said, *(coming or ())) if "state" in fact]
    told = sum("state" in fact for fact in said)
    drafts: dict[str, frozenset[str]] = {}
    for fact in said:
        if "draft" in fact:
            drafts[fact["draft"]] = frozenset({fact["text"]})
        elif fact.get("begins") in drafts:
            drafts[fact["begins"]] |= {fact["text"]}  # it may be there or not; an empty one is none
    return Promises(
        enrolled=enrolled or any("enrolled" in fact for fact in said),
        states=frozenset(states[max(0, told - 1) : told + 1]) if coming is not None and told else frozenset(),
        saved=[fact for fact in said if "saved" in fact],
        refused=frozenset(fact["document"] for fact in said if fact.get("refused") not in (None, UNKNOWN)),
        drafts=drafts,
    )


def facts(lines: bytes) -> list[Facts]:
    return [json.loads(line) for line in lines.splitlines()]


def digest(own: sqlite.Connection) -> str:
    """Tells apart any two states that commits leave behind."""
    sum_ = hashlib.sha256()
    for (table,) in own.execute(TABLES).fetchall():
        wanted = "count(*)" if table in LARGE else "*"
        sum_.update(repr((table, own.execute(f'SELECT {wanted} FROM "{table}" ORDER BY 1').fetchall())).encode())
    return sum_.hexdigest()


def keep_keys_beside(home: Path) -> None:
    """The keys for scripts lie with the account of whoever runs this; here they have to suffer with everything else."""
    os.environ["XDG_DATA_HOME"] = str(home.parent / "account")


def examine(home: Path, promised: Promises, *, whole: bool = True) -> list[str]:
    """What is wrong with the folder; nothing, if all is well. `whole`: the whole replica is opened, and saves something new;
    otherwise one of its connections looks."""
    keep_keys_beside(home)
    if not is_enrolled(home):
        return ["enrolled, and no longer"] if promised.enrolled else []
    try:
        found = list(_look(home, promised))
        return found + (list(_goes_on(home)) if whole and not found else [])
    except (Damaged, Incompatible, NotSaved, Refusal, sqlite.DatabaseError) as error:
        return [f"cannot be used: {error!r}"]


def _look(home: Path, promised: Promises) -> Iterator[str]:
    own = store.opened(home / DATABASE, unattended(home, card_of(home).device).data_key())
    try:
        own.execute("BEGIN")
        yield from _wrong(own, promised)
        own.execute("COMMIT")
    finally:
        own.close()


def _wrong(own: sqlite.Connection, promised: Promises) -> Iterator[str]:
    yield from (f"pages: {row[0]}" for row in own.execute("PRAGMA integrity_check") if row[0] != "ok")
    yield from (f"orphan: {row}" for row in own.execute("PRAGMA foreign_key_check"))
    if promised.states and digest(own) not in promised.states:
        yield "neither the state that was told last nor the next one"
    yield from _lost(own, promised.saved)
    yield from _halves(own)
    yield from (f"refused, and there: {row[0]}" for row in own.execute(SUBJECTS) if row[0] in promised.refused)
    kept = dict(own.execute("SELECT draft_id, body FROM draft").fetchall())
    for draft_id, texts in promised.drafts.items():
        if kept.get(draft_id, b"").decode() not in texts:
            yield f"draft {draft_id} is {kept.get(draft_id)!r}"


def _lost(own: sqlite.Connection, saved: Iterable[Facts]) -> Iterator[str]:
    outbox = dict(own.execute("SELECT command_id, outcome FROM outbox").fetchall())
    for fact in saved:
        if fact["saved"] not in outbox:
            yield f"saved and lost: {fact}"


def _halves(own: sqlite.Connection) -> Iterator[str]:
    """Orders without all their lines, twice the same number, orders whose command is gone, numbers given again."""
    yield from (f"half an order: {row}" for row in own.execute(HALF_ORDERS))
    yield from (f"a number twice: {row}" for row in own.execute(DOUBLE_NUMBERS))
    yield from (f"a gap in the outbox: {row}" for row in own.execute(GAPS) if row[0] != row[1])


def _goes_on(home: Path) -> Iterator[str]:
    replica = open_replica(home, threaded=False)
    try:
        actor = replica.people.actor(replica.people.known()[0].user_id)
        before = replica.status().waiting
        replica.submit(CreateCustomer(customer_id=uuid4(), name="Otto"), actor=actor).result()
        if replica.status().waiting != before + 1:
            yield "a new command is not in the outbox"
    finally:
        replica.close()


SUBJECTS = "SELECT DISTINCT document_id FROM subject"
HALF_ORDERS = (
    'SELECT o.id, o.number FROM "order" o LEFT JOIN order_line l ON l.dealer_id = o.dealer_id AND l.order_id = o.id'
    " GROUP BY o.dealer_id, o.id HAVING count(l.id) <> 2"
)
DOUBLE_NUMBERS = 'SELECT number, count(*) FROM "order" GROUP BY number HAVING count(*) > 1'
GAPS = "SELECT p.next_seq - 1, (SELECT count(*) FROM outbox) FROM place p"
