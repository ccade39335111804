"""A huge outbox: what central decides as predicted disturbs nothing, and what must be predicted anew keeps nobody from saving."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.client import asking, chains, confirmed
from sync.client.rebase import Yielded
from sync.kernel.commands import Context
from sync.kernel.errors import Unreachable
from sync.protocol.messages import Answer, Request
from tests import toy
from tests.shops import shadows, texts
from tests.simulation import Device, House, a_world
from tests.toy import LIN, ChangeNote, DropNote, WriteNote
from tests.unit.client.instructions import Instructions

NOTE = UUID(int=1)
NAMES = "id, dealer_id, number, text, state, written_by, at_desk, answer"
STRAY = "'ff' || substr(id, 3),"
Counted = list[str]


@pytest.fixture
def predicted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """The text of every note that was changed here or at central, in order."""
    seen: Counted = []
    verbs = toy.REGISTRY.verbs

    def counting(command: ChangeNote, context: Context) -> None:
        seen.append(command.text)
        toy.change_note(command, context)

    verb = verbs["ChangeNote"]
    monkeypatch.setitem(verbs, "ChangeNote", type(verb)(verb.command, counting, verb.permission))  # type: ignore[index]
    return seen


def a_shop(folder: Path, count: int) -> tuple[House, Device, Device]:
    """One note, changed many times on one of two PCs, and not yet sent."""
    house, (device, other, _) = a_world(folder)
    device.replica.submit(WriteNote(note_id=NOTE, text="first"), actor=LIN).result()
    device.sync()
    other.sync()
    change(device, count)
    return house, device, other


def change(device: Device, count: int) -> None:
    for number in range(count):
        device.replica.submit(ChangeNote(note_id=NOTE, text=f"{number:03}"), actor=LIN).result()


def replayed_whole(device: Device) -> list[str]:
    with device.replica.lanes.parts.store.write() as connection:
        device.replica.lanes.rebase.replay_all(connection)
    return texts(device.replica)


def drain(device: Device) -> None:
    while device.replica.status().waiting:
        device.sync()


def test_what_is_decided_as_predicted_disturbs_nothing_that_waits(
    tmp_path: Path, predicted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 89, invariants 16, 20: each command is predicted once and decided once, however many share its row."""
    monkeypatch.setattr(asking, "SLICE_COMMANDS", 10)
    house, device, _ = a_shop(tmp_path, 50)
    drain(device)
    assert len(predicted) == 50 * 2
    assert device.dump() == house.rows_of(device.held())
    assert (texts(device.replica), shadows(device.replica)) == (["049"], [])


def test_an_answer_costs_as_much_however_many_commands_share_its_rows(
    tmp_path: Path, instructions: Instructions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 89: a hundred thousand that write the same row drain as fast, each, as a hundred."""
    monkeypatch.setattr(asking, "SLICE_COMMANDS", 10)
    costs = []
    for count in (40, 400):
        _, device, _ = a_shop(tmp_path / str(count), count)
        before = instructions.count
        device.sync()
        costs.append(instructions.count - before)
        assert device.replica.status().waiting == count - 10
    few, many = costs
    assert few > 1_000, "it was counted"
    assert many - few < 100, costs


def test_a_long_chain_is_put_off_and_ends_as_if_it_had_not_been(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 18, fault 89: until there is time, what was seen stays."""
    house, device, other = a_shop(tmp_path, 30)
    other.replica.submit(ChangeNote(note_id=NOTE, text="theirs", to_desk=True), actor=LIN).result()
    other.sync()
    monkeypatch.setattr(chains, "SMALL", 5)
    exchange = device.replica.lanes.exchange()
    exchange.run(push=False)
    assert texts(device.replica) == ["029"]
    assert device.dump() == house.rows_of(device.held())
    exchange.catch_up(stopped=lambda: False)
    assert anew(device) == 0
    assert at_desk(device)
    assert replayed_whole(device) == ["029"]
    drain(device)
    assert device.dump() == house.rows_of(device.held())


def test_whoever_wants_to_save_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 48, invariant 36: predicting anew makes room, and nothing of it is half done."""
    _, device, other = a_shop(tmp_path, 30)
    other.replica.submit(ChangeNote(note_id=NOTE, text="theirs", to_desk=True), actor=LIN).result()
    other.sync()
    monkeypatch.setattr(chains, "SMALL", 5)
    device.replica.lanes.exchange().run(push=False)
    parts, rebase = device.replica.lanes.parts, device.replica.lanes.rebase
    turns = iter([False] * 12 + [True])
    future = parts.writer.put(lambda connection: rebase.catch_up(connection, lambda: next(turns)))
    assert isinstance(future.exception(), Yielded)
    assert (texts(device.replica), at_desk(device)) == (["029"], False)
    device.replica.lanes.exchange().catch_up(stopped=lambda: False)
    assert at_desk(device)


def test_a_chain_beyond_all_measure_waits_until_central_has_decided_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 89: memory and time of predicting anew are bounded; nothing waits for it."""
    house, device, other = a_shop(tmp_path, 30)
    monkeypatch.setattr(asking, "SLICE_COMMANDS", 10)
    other.replica.submit(DropNote(note_id=NOTE), actor=LIN).result()
    other.sync()
    monkeypatch.setattr(chains, "SMALL", 2)
    monkeypatch.setattr(chains, "LARGEST", 15)
    exchange = device.replica.lanes.exchange()
    exchange.run(push=False)
    exchange.catch_up(stopped=lambda: False)
    assert anew(device) > 0
    drain(device)
    assert device.dump() == house.rows_of(device.held())
    assert (texts(device.replica), shadows(device.replica)) == ([], [])


def test_news_with_effects_of_commands_still_waiting_is_not_used(tmp_path: Path) -> None:
    """Invariant 20: their effect would be seen twice until the outcomes come."""
    house, device, _ = a_shop(tmp_path, 3)
    ask = device.wire.exchange

    def lost(request: Request) -> Answer:
        ask(request)
        raise Unreachable("the answer was lost")

    exchange = device.replica.lanes.exchange()
    device.wire.exchange = lost  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        exchange.run()
    device.wire.exchange = ask  # type: ignore[method-assign]
    before = device.dump()
    step = exchange.run(push=False)
    assert (step.more, device.dump(), texts(device.replica)) == (True, before, ["002"])
    exchange.run()
    assert (device.replica.status().waiting, device.dump()) == (0, house.rows_of(device.held()))


def test_a_scope_that_comes_anew_is_looked_through_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 48: marking a large table is many short transactions; what central no longer has leaves all the same."""
    monkeypatch.setattr(confirmed, "PIECE", 2)
    house, (device, *_) = a_world(tmp_path, pull_limit=4)
    for number in range(1, 9):
        device.replica.submit(WriteNote(note_id=UUID(int=number), text="x"), actor=LIN).result()
    drain(device)
    with device.replica.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("UPDATE cursor SET at = -1")
        connection.exec_driver_sql(
            f"INSERT INTO toy_note ({NAMES}) SELECT {NAMES.replace('id,', STRAY, 1)} FROM toy_note LIMIT 1"
        )
    device.replica.submit(ChangeNote(note_id=UUID(int=3), text="mine"), actor=LIN).result()
    device.sync()
    drain(device)
    assert device.dump() == house.rows_of(device.held())


def anew(device: Device) -> int:
    return count(device, "SELECT count(*) FROM outbox WHERE anew AND outcome IS NULL")


def at_desk(device: Device) -> bool:
    return bool(count(device, "SELECT at_desk FROM toy_note"))


def count(device: Device, statement: str) -> int:
    with device.replica.lanes.parts.store.read() as connection:
        return int(connection.exec_driver_sql(statement).scalar_one())
