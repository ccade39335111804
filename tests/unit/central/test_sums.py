"""The digests in the change index follow every change of a row, and can be made anew from the rows."""

from collections.abc import Mapping
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import select, update

from sync.central.fetching import load_rows
from sync.central.records import Central, Change
from sync.central.sums import SumsAt, entries_in, fill_digests, make_digests
from sync.kernel.sums import Sums, bucket_of
from sync.protocol.messages import Buckets
from tests.toy import REGISTRY, ChangeNote, DropNote, Sign, WriteNote
from tests.unit.central.world import World

SCOPE = "dealer:7"


def said(world: World, scope: str = SCOPE) -> Mapping[str, tuple[int, ...]]:
    with world.store.read() as session:
        sums = SumsAt(tuple(REGISTRY.records)).of(session, "e", scope, world.store.heads([scope])[scope])
    assert sums is not None
    return sums.tables


def counted(world: World, scope: str = SCOPE) -> Mapping[str, tuple[int, ...]]:
    """From the rows themselves."""
    tables: dict[str, Sums] = {}
    with world.store.read() as session:
        for entry in session.scalars(select(Change).where(Change.scope == scope, Change.gone.is_(False))):
            rows = load_rows(session, REGISTRY.records[entry.record], [entry.key])
            tables.setdefault(entry.record, Sums()).add(entry.key, rows[entry.key])
    return {table: tuple(sums.of) for table, sums in tables.items()}


def a_busy_day(world: World, seed: int) -> None:
    random, device = Random(seed), world.device()
    for _ in range(40):
        note_id, text = UUID(int=random.randrange(1, 9)), random.choice(("a", "b", "forbidden"))
        deeds = (
            WriteNote(note_id=note_id, text=text, number="NO-1", tags=("x", "y")),
            ChangeNote(note_id=note_id, text=text, to_desk=random.choice((True, False, None))),
            DropNote(note_id=note_id),
        )
        device.decide(random.choice(deeds))
    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [(f"S{number}", "x") for number in range(50)])


@pytest.mark.parametrize("seed", range(3))
def test_sums_are_those_of_the_rows_after_every_kind_of_change(world: World, seed: int) -> None:
    """Invariant 23, on both databases: written, changed, refused, deleted, moved between scopes, put in bulk."""
    a_busy_day(world, seed)
    for scope in (SCOPE, "queue:orders", "catalog"):
        assert said(world, scope) == counted(world, scope)


def test_after_an_update_all_digests_are_made_anew(world: World) -> None:
    """Fault 20: cut off in the middle, it goes on."""
    a_busy_day(world, 1)
    wanted, heads = said(world), world.store.heads()
    with world.store.transaction(world.clock.now()) as session:
        session.execute(update(Change).values(digest=1))
        session.scalars(select(Central)).one().shape = "older"
    assert make_digests(world.store, REGISTRY, world.clock.now()) > 0
    assert (said(world), world.store.heads()) == (wanted, heads)
    assert make_digests(world.store, REGISTRY, world.clock.now()) == 0
    with world.store.transaction(world.clock.now()) as session:
        session.execute(update(Change).where(Change.record == "toy_note").values(digest=None))
    assert fill_digests(world.store, REGISTRY, world.clock.now()) > 0
    assert said(world) == wanted


def test_no_sums_are_said_while_digests_are_missing(world: World) -> None:
    a_busy_day(world, 1)
    with world.store.transaction(world.clock.now()) as session:
        session.execute(update(Change).where(Change.record == "toy_note").values(digest=None))
    with world.store.read() as session:
        assert SumsAt(tuple(REGISTRY.records)).of(session, "e", SCOPE, 1) is None


def test_buckets_come_whole_and_as_many_as_fit(world: World) -> None:
    """Invariant 36."""
    a_busy_day(world, 1)
    numbers = tuple(sorted({bucket_of(f'["S{number}"]') for number in range(50)}))
    wanted = Buckets(scope="catalog", table="toy_sign", numbers=numbers)
    with world.store.read() as session:
        everything, all_of_them = entries_in(session, wanted, 1_000)
        some, first = entries_in(session, wanted, 1)
    assert (len(everything), all_of_them) == (50, wanted)
    assert first.numbers == numbers[:1]
    assert {bucket_of(key) for _, key, _ in some} == set(numbers[:1])
