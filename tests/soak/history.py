"""What must be true after a soak, told from what was acknowledged and what central has in its books."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import select

from sync.central.records import Decision
from sync.domain.customers.records import Customer
from tests.fault.served import Served
from tests.fault.shop import Shop, opened
from tests.soak.shops import Pc


def breaches(central: Served, pcs: Sequence[Pc]) -> Iterator[str]:
    """Every broken promise in words; none, if all is well. Central serves, everything has ended, the line is good."""
    with central.books.store.read() as session:
        decisions: Sequence[Any] = session.execute(select(Decision.__table__)).all()
        notes = {row.id.hex: row.note for row in session.execute(select(Customer.id, Customer.note))}
    yield from _once(decisions)
    yield from _in_order(decisions)
    decided = {row.command_id.hex: row for row in decisions}
    for pc in pcs:
        diary = pc.diary()
        yield from _all_decided(pc, diary, decided)
        yield from _changes_in_order(pc, diary, notes)
        yield from _at_rest(central, pc)


def longest_wait(central: Served, pcs: Sequence[Pc]) -> float:
    """Seconds from the acknowledgement of a save to its decision, at worst: all run by one clock."""
    with central.books.store.read() as session:
        decided = {one.hex: at.timestamp() for one, at in session.execute(select(Decision.command_id, Decision.decided_at))}
    saves = [fact for pc in pcs for fact in pc.diary() if fact.get("saved") in decided]
    return max((decided[fact["saved"]] - fact["at"] for fact in saves), default=0.0)


def _all_decided(pc: Pc, diary: Sequence[Any], decided: dict[str, Any]) -> Iterator[str]:
    for fact in diary:
        if "saved" in fact and fact["saved"] not in decided:
            yield f"{pc.home}: acknowledged and never decided: {fact}"
    left = [fact["left"] for fact in diary if "left" in fact]
    if left[-1:] != [0]:
        yield f"{pc.home}: still waiting at the end: {left or pc.log()}"


def _once(decisions: Sequence[Any]) -> Iterator[str]:
    for what in ("command_id",):
        yield from (
            f"decided twice: {key}" for key, count in Counter(getattr(row, what) for row in decisions).items() if count > 1
        )
    places = Counter((row.instance_id, row.seq) for row in decisions)
    yield from (f"two commands at one place: {place}" for place, count in places.items() if count > 1)


def _in_order(decisions: Sequence[Any]) -> Iterator[str]:
    """Of one instance, dense and in the order of saving."""
    by_instance: dict[object, list[Any]] = defaultdict(list)
    for row in decisions:
        by_instance[row.instance_id].append(row)
    for instance, rows in by_instance.items():
        rows.sort(key=lambda row: row.seq)
        if [row.seq for row in rows] != list(range(1, len(rows) + 1)):
            yield f"{instance}: numbers are missing"
        if any(later.decided_at < earlier.decided_at for earlier, later in pairwise(rows)):
            yield f"{instance}: decided in another order than saved"


def _changes_in_order(pc: Pc, diary: Sequence[Any], notes: dict[str, str]) -> Iterator[str]:
    """A note counts up with each change: it stands where the last change left it, or one further that nobody was told of."""
    last: dict[str, int] = {}
    for fact in diary:
        if "saved" in fact and fact["name"] != "PlaceOrder":
            last[fact["document"]] = fact["version"]
    for document, version in last.items():
        if notes.get(document) not in (str(version), str(version + 1)):
            yield f"{pc.home}: note of {document} is {notes.get(document)}, not {version}"


def _at_rest(central: Served, pc: Pc) -> Iterator[str]:
    """Its rows are central's, nothing waits, and nothing of another dealer is there."""
    with opened(pc.home, url=central.url) as shop:
        shop.sync()
        if not shop.is_sound():
            yield f"{pc.home}: the file is not sound"
        if shop.dump() != central.dump(pc.dealer):
            yield f"{pc.home}: rows differ from central's"
        yield from _foreign(shop, pc)


def _foreign(shop: Shop, pc: Pc) -> Iterator[str]:
    own = f"CANARY-{shop.actor.dealer_id}"
    text = str(shop.dump())
    if text.count("CANARY-") != text.count(own):
        yield f"{pc.home}: a canary of another dealer"
