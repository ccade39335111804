"""Half of a scope's rows are here: what waits shows what it showed, is in no doubt, and is predicted anew when all are."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import update

from sync.central import snapshots
from sync.central.records import Central
from sync.client import chains
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.shops import a_replica, shadows, texts
from tests.simulation import Device, House, a_world
from tests.toy import LIN, REGISTRY, SHOP, ChangeNote, DropNote, Note, NoteState, WriteNote

NOTE, OLD, NEW = UUID(int=1), UUID(int=98), UUID(int=99)


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[House, Device]:
    """A PC that was away while so much was written that its shop comes in pieces of two notes. Of its own work, one change
    waits: of a note that comes first, and that the house has answered meanwhile."""
    monkeypatch.setattr(snapshots, "CHUNK_ROWS", 2)
    house, (device, *_) = a_world(tmp_path, pull_limit=4)
    device.replica.submit(WriteNote(note_id=NOTE, text="first"), actor=LIN).result()
    device.sync()
    device.replica.submit(ChangeNote(note_id=NOTE, text="mine"), actor=LIN).result()
    with house.store.transaction(house.clock.now()) as session:
        note = session.get_one(Note, (SHOP, NOTE))
        note.answer, note.state = "no", NoteState.ANSWERED
        session.add_all(a_note(number) for number in range(2, 9))
    return house, device


def a_note(number: int) -> Note:
    return Note(
        dealer_id=SHOP,
        id=UUID(int=number),
        number=f"NO-{number}",
        text=f"note {number}",
        state=NoteState.OPEN,
        written_by="mei",
        at_desk=False,
        answer=None,
    )


def fill(device: Device, *, pieces: int = 1_000) -> None:
    """Hear the news, send nothing, and take so many pieces more."""
    for order in device.replica.lanes.exchange().run(push=False).fills:
        device.replica.lanes.filling().run(order.scope, stopped=after(pieces))


def after(looks: int) -> Callable[[], bool]:
    """To be ended when it has been asked so often."""
    left = iter(range(looks))
    return lambda: next(left, None) is None


def shows(device: Device, text: str) -> bool:
    return text in texts(device.replica)


def doubts(device: Device) -> list[str | None]:
    """Of what waits, oldest first."""
    return [one.doubt for one in reversed(device.replica.sent(only_waiting=True))]


def is_settled(house: House, device: Device) -> bool:
    """Invariants 15 and 16."""
    while device.replica.status().waiting:
        device.sync()
    return device.dump() == house.rows_of(device.held()) and not shadows(device.replica)


def test_what_waits_still_shows_when_half_has_come(world: tuple[House, Device]) -> None:
    """Invariant 20: whether it fits is said when all rows are here."""
    house, device = world
    fill(device, pieces=2)
    device.replica.lanes.exchange().catch_up(stopped=lambda: False)
    assert (shows(device, "mine"), doubts(device)) == (True, [None])
    fill(device)
    assert (shows(device, "mine"), shows(device, "first"), doubts(device)) == (False, True, ["note_answered"])
    assert is_settled(house, device)


def test_it_does_after_the_program_was_started_again(world: tuple[House, Device], tmp_path: Path) -> None:
    """Invariants 1, 20, 24."""
    house, device = world
    fill(device, pieces=2)
    device.replica.close()
    device.replica = a_replica(tmp_path / "device-1", people=[LIN], transport=device.wire, clock=house.clock)
    assert (shows(device, "mine"), doubts(device)) == (True, [None])
    fill(device)
    assert doubts(device) == ["note_answered"]
    assert is_settled(house, device)


def test_so_does_what_is_saved_on_top_of_it_meanwhile(world: tuple[House, Device]) -> None:
    """Invariants 1, 20: work never waits, and what builds on a doubtful command is doubtful with it."""
    house, device = world
    fill(device, pieces=2)
    device.replica.submit(ChangeNote(note_id=NOTE, text="on top"), actor=LIN).result()
    fill(device, pieces=1)
    assert (shows(device, "on top"), doubts(device)) == (True, [None, None])
    fill(device)
    assert (shows(device, "on top"), doubts(device)) == (False, ["note_answered", "note_answered"])
    assert is_settled(house, device)


def test_where_the_scope_comes_by_another_way_it_is_predicted_then(world: tuple[House, Device]) -> None:
    """Invariant 18: the shop has become small meanwhile, and comes as a list instead of the pieces that were left."""
    house, device = world
    fill(device, pieces=2)
    with house.store.transaction(house.clock.now()) as session:
        for number in range(3, 9):
            session.delete(session.get_one(Note, (SHOP, UUID(int=number))))
    assert device.replica.lanes.exchange().run(push=False).fills == ()
    assert (texts(device.replica), doubts(device)) == (["first", "note 2"], ["note_answered"])
    assert is_settled(house, device)


def test_what_central_decides_meanwhile_is_said_and_leaves_nothing(world: tuple[House, Device]) -> None:
    """Invariants 4, 16, 20: an outcome waits for no fill, and its effect goes with it."""
    house, device = world
    fill(device, pieces=2)
    device.replica.lanes.exchange().run()
    assert (shows(device, "mine"), device.replica.status().waiting) == (False, 0)
    fill(device)
    assert is_settled(house, device)


def test_what_central_took_away_does_not_come_back_until_the_pieces_are_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariants 15, 20: its removal is accepted with an order to fill, and its row is still marked as one that was here."""
    monkeypatch.setattr(snapshots, "CHUNK_ROWS", 2)
    house, (device, *_) = a_world(tmp_path, pull_limit=4)
    device.replica.submit(WriteNote(note_id=OLD, text="old"), actor=LIN).result()
    device.sync()
    device.replica.submit(DropNote(note_id=OLD), actor=LIN).result()
    with house.store.transaction(house.clock.now()) as session:
        session.add_all(a_note(number) for number in range(2, 9))
    (order,) = device.replica.lanes.exchange().run().fills
    assert (shows(device, "old"), device.replica.status().waiting) == (False, 0)
    device.replica.lanes.filling().run(order.scope, stopped=after(2))
    assert not shows(device, "old")
    fill(device)
    assert is_settled(house, device)


def test_what_is_taken_back_meanwhile_goes_at_once(world: tuple[House, Device]) -> None:
    """Invariant 20: nobody has to wait for pieces to see it gone; what fits by what is here stays."""
    house, device = world
    written = device.replica.submit(WriteNote(note_id=NEW, text="new"), actor=LIN).result()
    fill(device, pieces=2)
    device.replica.withdrawing.withdraw(written.command_id, actor=LIN).result()
    assert (shows(device, "new"), shows(device, "mine"), doubts(device)) == (False, True, [None, "withdrawn"])
    fill(device)
    assert is_settled(house, device)


def test_a_long_chain_is_predicted_after_the_fill_when_there_is_time(
    world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 89, invariant 18."""
    house, device = world
    for number in range(10):
        device.replica.submit(ChangeNote(note_id=NOTE, text=f"mine {number}"), actor=LIN).result()
    monkeypatch.setattr(chains, "SMALL", 5)
    monkeypatch.setattr("sync.client.rebase.SMALL", 5)
    fill(device)
    assert (shows(device, "mine 9"), doubts(device)) == (True, [None] * 11)
    device.replica.lanes.exchange().catch_up(stopped=lambda: False)
    assert (shows(device, "first"), doubts(device)) == (True, ["note_answered"] * 11)
    assert is_settled(house, device)


def test_a_fill_that_begins_anew_leaves_no_doubt_either(world: tuple[House, Device]) -> None:
    """Invariant 29: central was restored while the pieces came."""
    house, device = world
    fill(device, pieces=2)
    with house.store.transaction(house.clock.now()) as session:
        session.execute(update(Central).values(epoch="second"))
    fill(device, pieces=2)
    assert doubts(device) == [None]
    fill(device)
    assert is_settled(house, device)


def test_what_rows_of_two_moments_forbid_is_said_and_is_no_failure(
    world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 37. Seed 527 of the office: a contract came as it was before it was signed, and its signature was here."""
    _, device = world
    fill(device, pieces=2)
    monkeypatch.setitem(REGISTRY.verbs, "WriteNote", replace(REGISTRY.verbs["WriteNote"], handler=write_blindly))
    again = WriteNote(note_id=NOTE, text="again")
    with pytest.raises(Refusal, match="still_coming"):
        device.replica.submit(again, actor=LIN).result()
    assert [one.name for one in device.replica.sent(only_waiting=True)] == ["ChangeNote"]
    fill(device)
    with pytest.raises(sqlite.IntegrityError):  # ours
        device.replica.submit(again, actor=LIN).result()


def write_blindly(command: WriteNote, context: Context) -> None:
    """It does not look whether the note is there."""
    note = a_note(command.note_id.int)
    note.dealer_id = context.dealer_id
    context.session.add(note)
