"""A copy that follows the database answers for news; what it lags behind in, stops or loses, nobody is told otherwise."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from sqlalchemy import Engine, event

from sync.central import standby as standbys
from sync.central.exchange import SEEN
from sync.central.opening import create, open_service
from sync.central.service import Service, Tuning
from sync.central.store import Store
from sync.kernel.errors import Refusal
from sync.kernel.records import columns
from sync.protocol.messages import Answer
from tests.postgres import Cluster, Follower, following
from tests.toy import LIN, OTTO, Note, Sign, WriteNote
from tests.unit.central.world import QUICK, ToyDevice, World

pytestmark = pytest.mark.postgres
STEPS = 80
HOW_FAR = str(SEEN).partition("\n")[0]


@pytest.fixture(scope="module")
def copy(postgres: Cluster) -> Iterator[Follower]:
    with following(postgres) as follower:
        yield follower


@pytest.fixture
def world(postgres: Cluster, copy: Follower, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """With a copy that has caught up, and that is looked after with every answer."""
    monkeypatch.setattr(standbys, "LOOK_EVERY", 0.0)
    monkeypatch.setattr(standbys, "REST", 0.0)
    with postgres.place() as url:
        world = World(url, tmp_path, standby=copy.url(url))
        copy.catch_up()
        yield world
        world.close()
        copy.go_on()


def a_note(number: int) -> WriteNote:
    return WriteNote(note_id=UUID(int=number), text=str(number))


def texts(device: ToyDevice) -> set[str]:
    at = [column.name for column in columns(Note)].index("text")
    return {str(row[at]) for (_, table), rows in device.rows.items() if table == Note.__tablename__ for row in rows.values()}


@contextmanager
def answers(store: Store) -> Iterator[list[str]]:
    """Who was asked, for as long as the block lasts: each answer reads once how far the device's numbering has come."""
    told: list[str] = []
    assert store._standby is not None
    with listening(store.engine, lambda: told.append("database")), listening(store._standby._engine, lambda: told.append("copy")):
        yield told


@contextmanager
def listening(engine: Engine, heard: Callable[[], None]) -> Iterator[None]:
    def note(_connection: object, _cursor: object, text: str, *_: object) -> None:
        if text.startswith(HOW_FAR):
            heard()

    event.listen(engine, "before_cursor_execute", note)
    yield
    event.remove(engine, "before_cursor_execute", note)


def test_who_asks_for_news_is_answered_by_the_copy(world: World, copy: Follower) -> None:
    writer, reader = world.device(), world.device(number=2)
    reader.sync()
    writer.decide(a_note(1))
    copy.catch_up()
    with answers(world.store) as told:
        reader.sync()
        reader.sync()
    assert (texts(reader), told) == ({"1"}, ["copy", "copy"])


def test_what_was_decided_here_is_never_missed_while_the_copy_stands_still(world: World, copy: Follower) -> None:
    """Fault 83. Invariants 13, 20: neither by who saved it nor by a colleague, and no counter goes back."""
    writer, reader = world.device(), world.device(number=2)
    reader.sync()
    writer.sync()
    copy.pause()
    with answers(world.store) as told:
        writer.decide(a_note(1))
        before = dict(writer.cursors)
        assert writer.sync().head.spans == ()
        reader.sync()
    assert (texts(writer), texts(reader), writer.cursors) == ({"1"}, {"1"}, before)
    assert told == ["database", "copy", "database", "copy", "database"]


def test_a_copy_that_goes_on_answers_again(world: World, copy: Follower) -> None:
    device = world.device()
    device.sync()
    copy.pause()
    device.decide(a_note(1))
    copy.go_on()
    with answers(world.store) as told:
        assert device.sync().head.spans == ()
    assert told == ["copy"]


def test_what_another_process_decided_is_not_missed_either(world: World, copy: Follower, tmp_path: Path) -> None:
    """Fault 83: a PC that was told there, and one that was told nothing yet."""
    told, untold = world.device(), world.device(number=2)
    untold.sync()
    told.sync()
    copy.pause()
    other = Service(Store(world.store.url), world.service.business, world.service.source, tmp_path, Tuning(hasher=QUICK))
    here, world.service = world.service, other
    told.decide(a_note(1))
    world.service = here
    for device in (told, untold):
        device.sync()
    assert (texts(told), texts(untold)) == ({"1"}, {"1"})
    other.store.close()


def test_a_pc_that_was_told_elsewhere_is_not_told_less_here(world: World, copy: Follower, tmp_path: Path) -> None:
    """Fault 83. Invariant 13: this process has not looked since; what the PC says that it knows is enough."""
    device = world.device()
    device.sync()
    copy.pause()
    other = Service(Store(world.store.url), world.service.business, world.service.source, tmp_path, Tuning(hasher=QUICK))
    here, world.service = world.service, other
    device.decide(a_note(1))
    world.service = here
    assert world.store._standby is not None
    world.store._standby._look_at = float("inf")
    with answers(world.store) as told:
        assert device.sync().head.spans == ()
    assert (texts(device), told) == ({"1"}, ["copy", "database"])
    other.store.close()


def test_no_order_of_lags_and_devices_takes_a_counter_back(world: World, copy: Follower, tmp_path: Path) -> None:
    """Fault 83. Invariants 13, 20: two processes, four PCs, a copy that stops and goes on; what a PC saved it always sees."""
    chance, written = Random(83), dict[UUID, set[str]]()
    other = Service(
        Store(world.store.url, copy.url(world.store.url)),
        world.service.business,
        world.service.source,
        tmp_path,
        Tuning(hasher=QUICK),
    )
    services = (world.service, other)
    devices = [world.device(LIN, number=number) for number in (1, 2, 3)] + [world.device(OTTO)]
    for number in range(1, STEPS):
        world.service, device = chance.choice(services), chance.choice(devices)
        before, mine = dict(device.cursors), written.setdefault(device.device_id, set())
        match chance.randrange(6):
            case 0:
                copy.pause()
            case 1:
                copy.go_on()
            case 2 | 3:
                device.decide(a_note(number))
                mine.add(str(number))
            case _:
                device.sync()
        assert all(device.cursors[scope] >= n for scope, n in before.items()), (number, before, device.cursors)
        assert mine <= texts(device), (number, mine)
    copy.go_on()
    for service in services:
        world.service = service
        for device in devices:
            device.sync()
    shop = set().union(*(written.get(device.device_id, set()) for device in devices[:3]))
    assert [texts(device) for device in devices] == [shop, shop, shop, written.get(devices[3].device_id, set())]
    other.store.close()


def test_a_dead_copy_is_one_line_in_the_log(world: World, copy: Follower, caplog: pytest.LogCaptureFixture) -> None:
    """The database itself answers, and the copy again once it is there."""
    caplog.set_level(logging.INFO)
    device = world.device()
    device.sync()
    device.decide(a_note(1))
    copy.stop()
    for _ in range(5):
        assert device.sync().head.spans == ()
    copy.start()
    copy.catch_up()
    with answers(world.store) as told:
        device.sync()
    said = [record.message.partition(" ")[0] for record in caplog.records if record.name == standbys.__name__]
    assert (told, said) == (["copy"], ["standby_gone", "standby_back"])


def test_a_copy_that_failed_is_left_alone_for_a_while(world: World, copy: Follower, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is up again and nobody asks it: each attempt on a dead one would make somebody wait."""
    monkeypatch.setattr(standbys, "REST", 1000.0)
    device = world.device()
    device.sync()
    copy.stop()
    device.sync()
    copy.start()
    copy.catch_up()
    with answers(world.store) as told:
        device.sync()
    assert told == ["database"]


def test_a_copy_that_is_late_is_one_line_in_the_log(
    world: World, copy: Follower, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = world.device()
    device.sync()
    copy.pause()
    device.decide(a_note(1))
    monkeypatch.setattr(standbys, "LONG_BEHIND", 0.0)
    device.sync()
    device.sync()
    assert [record.message.partition(" ")[0] for record in caplog.records] == ["standby_behind"]


def test_the_copy_answers_nobody_of_another_epoch(world: World, copy: Follower) -> None:
    """Central came back from a backup, and the copy does not know yet."""
    device = world.device()
    device.sync()
    copy.catch_up()
    device.epoch = "another"
    with answers(world.store) as told:
        assert fresh(device.send().answer)
    assert told == ["copy", "database"]


def fresh(answer: Answer) -> bool:
    return all(span.start == 0 for span in answer.head.spans)


def test_a_sqlite_central_has_no_standby(tmp_path: Path) -> None:
    create(tmp_path / "central", database="", name="House", currency="TWD").store.close()
    with pytest.raises(Refusal, match="standby_of_sqlite"):
        open_service(tmp_path / "central", standby="postgresql://elsewhere/dms")


def test_what_everybody_holds_is_not_missed_either(world: World, copy: Follower) -> None:
    """Fault 83: the copy has not come to the sign, so the database tells of it."""
    device = world.device()
    device.sync()
    copy.pause()
    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [("S", "news")])
    assert [section.rows for section in device.sync().sections] == [(("S", "news"),)]
