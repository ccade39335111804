"""Taking a command back before central has it, while nobody knows whether it has it, and after."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.kernel.commands import Actor, OutcomeState
from sync.kernel.errors import Refusal, Unreachable
from sync.protocol.messages import Answer, Request
from tests.shops import shadows, texts
from tests.simulation import Device, House, a_world
from tests.toy import LIN, MEI, SHOP, ChangeNote, WriteNote

NOTE = UUID(int=1)
WANG = Actor(user_id=UUID(int=0x73), name="wang", role="clerk", dealer_id=SHOP)


def a_pc(folder: Path) -> tuple[House, Device]:
    house, (device, *_) = a_world(folder)
    device.sync()
    return house, device


def saved(device: Device, text: str = "mine") -> UUID:
    return device.replica.submit(WriteNote(note_id=NOTE, text=text), actor=LIN).result().command_id


def changed(device: Device, *, actor: Actor = LIN) -> UUID:
    return device.replica.submit(ChangeNote(note_id=NOTE, text="later"), actor=actor).result().command_id


def take_back(device: Device, command_id: UUID, *, actor: Actor = LIN) -> int:
    return device.replica.withdrawing.withdraw(command_id, actor=actor).result()


def states(device: Device) -> list[tuple[OutcomeState | None, str, bool]]:
    """Oldest first: state, code, whether somebody has to look at it."""
    found = reversed(device.replica.sent())
    return [(one.outcome and one.outcome.state, one.outcome.code if one.outcome else "", one.needs_attention) for one in found]


def test_what_central_never_had_leaves_no_trace_but_its_outcome(tmp_path: Path) -> None:
    """Invariants 2, 3, 5: the effect goes at once; the number is used, and decided as withdrawn."""
    house, device = a_pc(tmp_path)
    take_back(device, saved(device))
    assert (texts(device.replica), shadows(device.replica)) == ([], [])
    device.sync()
    assert states(device) == [(OutcomeState.REFUSED, "withdrawn", False)]
    assert device.dump() == house.rows_of(device.held())
    changed_again = device.replica.submit(WriteNote(note_id=NOTE, text="again"), actor=LIN).result()
    device.sync()
    assert (changed_again.seq, texts(device.replica)) == (2, ["again"])


def test_where_central_had_decided_already_its_outcome_stands_and_needs_attention(tmp_path: Path) -> None:
    """Invariants 2, 4: the answer was lost, the author took it back, and it had happened."""
    house, device = a_pc(tmp_path)
    ask = device.wire.exchange

    def lost(request: Request) -> Answer:
        ask(request)
        raise Unreachable("the answer was lost")

    command_id = saved(device)
    device.wire.exchange = lost  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        device.sync()
    device.wire.exchange = ask  # type: ignore[method-assign]
    take_back(device, command_id)
    assert texts(device.replica) == []
    device.sync()
    assert states(device) == [(OutcomeState.CONFIRMED, "", True)]
    assert texts(device.replica) == ["mine"]
    assert device.dump() == house.rows_of(device.held())


def test_what_the_same_person_saved_on_top_goes_with_it(tmp_path: Path) -> None:
    """Invariant 8: nothing is left that builds on what never was."""
    house, device = a_pc(tmp_path)
    first = saved(device)
    changed(device)
    other = device.replica.submit(WriteNote(note_id=UUID(int=2), text="other"), actor=LIN).result()
    assert take_back(device, first) == 2
    device.sync()
    assert [code for _, code, _ in states(device)] == ["withdrawn", "withdrawn", ""]
    assert (texts(device.replica), other.seq) == (["other"], 3)
    assert device.dump() == house.rows_of(device.held())


def test_nobody_takes_back_what_is_decided_or_anothers_or_built_upon(tmp_path: Path) -> None:
    _, device = a_pc(tmp_path)
    first = saved(device)
    changed(device, actor=WANG)
    for command_id, actor, code in (
        (first, MEI, "not_yours"),
        (first, LIN, "others_depend"),
        (UUID(int=99), LIN, "command_unknown"),
    ):
        with pytest.raises(Refusal, match=code):
            take_back(device, command_id, actor=actor)
    device.sync()
    with pytest.raises(Refusal, match="already_decided"):
        take_back(device, first)
    assert [one.doubt for one in device.replica.sent()] == [None, None]


def test_it_stays_taken_back_when_central_forgets(tmp_path: Path) -> None:
    """Invariant 29, fault 81: offered again, it is still withdrawn."""
    house, device = a_pc(tmp_path)
    take_back(device, saved(device))
    device.sync()
    with house.store.transaction(house.clock.now()) as session:
        connection = session.connection()
        connection.exec_driver_sql("DELETE FROM decision")
        connection.exec_driver_sql("UPDATE instance SET last_seq = 0")
        connection.exec_driver_sql("UPDATE central SET epoch = 'second'")
    device.sync()
    device.sync()
    assert states(device) == [(OutcomeState.REFUSED, "withdrawn", False)]
    assert texts(device.replica) == []
