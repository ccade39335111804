"""Too much at once is sent away with a time to come back, and what is inside is finished."""

import asyncio
from threading import Event
from uuid import UUID

import pytest

from sync.central.admission import COME_LATER, SAY_EVERY, Doors, Lines, Threads
from sync.central.instances import is_given, letter, next_letter
from sync.central.problems import Refused
from sync.central.service import LETTERS_SKIPPED, mint_epoch
from tests.toy import OTHER_SHOP, SHOP
from tests.unit.central.world import World


def test_who_finds_no_room_is_sent_away_and_the_others_are_served() -> None:
    """Faults 64, 90."""

    async def work() -> tuple[list[bool], Refused]:
        threads, go = Threads(threads=1, waiting=1), Event()
        inside = [asyncio.create_task(threads.run(lambda: go.wait(20))) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Refused) as refused:
            await threads.run(lambda: None)
        go.set()
        served = await asyncio.gather(*inside)
        assert await threads.run(lambda: 7) == 7
        threads.close()
        return served, refused.value

    served, refused = asyncio.run(work())
    assert served == [True, True]
    assert (refused.status, refused.code, refused.retry_after) == (503, "busy", 3)


def test_who_waited_too_long_is_sent_away_instead_of_worked_for() -> None:
    """Fault 90. Invariant 34: by then the device has given up, and asks again behind those that still wait."""

    async def work() -> tuple[list[str], str]:
        threads, go, done = Threads(threads=1, patience=0.05), Event(), list[str]()
        first = asyncio.create_task(threads.run(lambda: go.wait(20)))
        late = asyncio.create_task(threads.run(lambda: done.append("late")))
        await asyncio.sleep(0.2)
        go.set()
        [_, answer] = await asyncio.gather(first, late, return_exceptions=True)
        threads.close()
        return done, str(answer)

    assert asyncio.run(work()) == ([], "busy")


def test_over_a_line_too_many_a_device_is_told_when_to_come_again(caplog: pytest.LogCaptureFixture) -> None:
    """Faults 64, 90: where the system lets no more files be opened, the rest is served as ever and the log says why, once."""
    now, opened = [0.0], [2]
    lines = Lines(clock=lambda: now[0])
    lines.admit()
    lines.limit(2, lambda: opened[0])
    lines.admit()
    opened[0] = 3
    for _ in range(3):
        with pytest.raises(Refused) as refused:
            lines.admit()
    assert (refused.value.status, refused.value.code, refused.value.retry_after) == (503, "lines_full", COME_LATER)
    assert [record.message.partition(":")[0] for record in caplog.records] == ["lines_full room=2"]
    now[0] = SAY_EVERY
    with pytest.raises(Refused):
        lines.admit()
    assert len(caplog.records) == 2


def test_a_door_closes_for_its_device_alone_and_opens_again() -> None:
    """Threat T11."""
    doors = Doors(per_device=1)
    with doors.open(UUID(int=1)):
        with pytest.raises(Refused, match="too_many_requests"):
            doors.open(UUID(int=1)).__enter__()
        with doors.open(UUID(int=2)):
            pass
    with doors.open(UUID(int=1)):
        pass


@pytest.mark.parametrize(
    ("count", "expected"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA")]
)
def test_letters_go_on_after_z(count: int, expected: str) -> None:
    """Invariant 26."""
    assert letter(count) == expected


def test_a_central_from_a_backup_gives_no_letter_that_it_may_have_given_since(world: World) -> None:
    """Invariant 26. Fault 81: numbers with such a letter stand on papers that this central knows nothing of."""
    world.device().sync()
    mint_epoch(world.store, world.service.source)
    with world.store.transaction(world.clock.now(), dealer_id=SHOP) as session:
        assert next_letter(session, SHOP) == letter(2 + LETTERS_SKIPPED)


def test_a_dealer_has_the_letters_that_were_given_to_its_copies(world: World) -> None:
    counter = world.device()
    counter.sync()
    with world.store.read(dealer_id=SHOP) as session:
        assert [is_given(session, SHOP, text) for text in ("A", "B", "a", "")] == [True, False, False, False]
    with world.store.read(dealer_id=OTHER_SHOP) as session:
        assert not is_given(session, OTHER_SHOP, "A")
