"""Forgetting old removals changes nothing that any device comes to hold."""

from datetime import timedelta
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import func, select

from sync.central.records import Change
from sync.central.tidying import KEEP, Tidied, tidy
from tests.toy import ChangeNote, DropNote, WriteNote
from tests.unit.central.world import ToyDevice, World

SCOPE = "dealer:7"


def tombstones(world: World) -> int:
    with world.store.read() as session:
        return session.scalar(select(func.count()).select_from(Change).where(Change.gone.is_(True))) or 0


def a_day(world: World, device: ToyDevice, random: Random) -> int:
    """Somebody works, and at night central is tidied."""
    for _ in range(random.randrange(4)):
        note_id = UUID(int=random.randrange(1, 6))
        deeds = (WriteNote(note_id=note_id, text="x", number="NO-1", tags=("a",)), ChangeNote(note_id=note_id, text="y"))
        device.decide(random.choice((*deeds, DropNote(note_id=note_id), DropNote(note_id=note_id))))
    world.clock.pass_time(timedelta(days=random.choice((1, 7, 40))))
    return tidy(world.store, world.clock.now()).tombstones


@pytest.mark.parametrize("seed", range(3))
def test_whoever_comes_back_when_holds_what_central_holds(world: World, seed: int) -> None:
    """Invariant 33, on both databases: devices that come daily, now and then, or after a year."""
    random, busy = Random(seed), world.device()
    others = [world.device(number=number) for number in range(2, 6)]
    forgotten = 0
    for _ in range(25):
        forgotten += a_day(world, busy, random)
        for device in others[1:]:
            if random.random() < 0.2:
                device.sync()
    fresh = world.device(number=9)
    for device in (*others, fresh, busy):
        device.sync()
    assert forgotten > 0
    for device in (*others, busy):
        assert device.held(SCOPE) == fresh.held(SCOPE)


def test_below_the_floor_the_scope_comes_anew_and_above_it_by_changes(world: World) -> None:
    """Invariants 13, 33: a cursor goes back only where the answer says so."""
    counter, away, near = world.device(), world.device(number=2), world.device(number=3)
    counter.decide(WriteNote(note_id=UUID(int=1), text="x", number="NO-1"))
    away.sync()
    counter.decide(DropNote(note_id=UUID(int=1)))
    near.sync()
    assert tidy(world.store, world.clock.now()) == Tidied(scopes=0, tombstones=0)
    world.clock.pass_time(KEEP)
    assert tidy(world.store, world.clock.now()) == Tidied(scopes=1, tombstones=1)
    counter.decide(WriteNote(note_id=UUID(int=2), text="y", number="NO-2"))
    starts = {device.device_id: [span.start for span in device.sync().head.spans] for device in (away, near)}
    assert starts == {away.device_id: [0], near.device_id: [2]}
    assert away.held(SCOPE) == near.held(SCOPE)


def test_what_is_young_is_remembered(world: World) -> None:
    counter = world.device()
    counter.decide(WriteNote(note_id=UUID(int=1), text="x", number="NO-1"))
    counter.decide(DropNote(note_id=UUID(int=1)))
    for _ in range(5):
        world.clock.pass_time(timedelta(days=10))
        assert tidy(world.store, world.clock.now()).tombstones == 0
    assert tombstones(world) == 1
