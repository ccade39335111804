"""Work whose author lost their rights: held back by central, taken over by somebody who answers for it."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.kernel.commands import Actor, OutcomeState
from sync.kernel.errors import Refusal
from tests.shops import texts
from tests.simulation import Device, a_world
from tests.toy import LIN, SHOP, ChangeNote, WriteNote

NOTE = UUID(int=1)
GONE = Actor(user_id=UUID(int=0x77), name="gone", role="clerk", dealer_id=SHOP)
"""Central does not know this person any more."""


def a_pc_with_work_held_back(folder: Path) -> tuple[Device, UUID]:
    _, (device, *_) = a_world(folder)
    device.sync()
    note = device.replica.submit(WriteNote(note_id=NOTE, text="a large order"), actor=GONE).result()
    device.replica.submit(ChangeNote(note_id=NOTE, text="with a change"), actor=LIN).result()
    device.sync()
    return device, note.command_id


def take_over(device: Device, command_id: UUID, *, actor: Actor = LIN) -> int:
    return device.replica.taking_over.take_over(command_id, actor=actor).result()


def states(device: Device) -> list[tuple[OutcomeState | None, bool]]:
    """Oldest first: the state, and whether somebody has to look at it."""
    return [(one.outcome and one.outcome.state, one.needs_attention) for one in reversed(device.replica.sent())]


def test_it_is_sent_again_under_the_name_of_whoever_takes_it_over_with_what_builds_on_it(tmp_path: Path) -> None:
    """Invariants 3, 7: the first author's name never carries it, and nothing is decided twice."""
    device, command_id = a_pc_with_work_held_back(tmp_path)
    assert states(device) == [(OutcomeState.QUARANTINED, True), (OutcomeState.PARKED, True)]
    number = device.replica.sent()[-1].body
    assert take_over(device, command_id) == 2
    device.sync()
    before = [(OutcomeState.QUARANTINED, False), (OutcomeState.PARKED, False)]
    assert states(device) == [*before, (OutcomeState.CONFIRMED, False), (OutcomeState.CONFIRMED, False)]
    again = device.replica.sent()[1]
    assert (again.actor_id, again.body) == (LIN.user_id, number)
    assert texts(device.replica) == ["with a change"]


def test_it_is_taken_over_once(tmp_path: Path) -> None:
    """Invariant 2."""
    device, command_id = a_pc_with_work_held_back(tmp_path)
    take_over(device, command_id)
    with pytest.raises(Refusal, match="not_held_back"):
        take_over(device, command_id)


def test_nothing_else_can_be_taken_over(tmp_path: Path) -> None:
    device, _ = a_pc_with_work_held_back(tmp_path)
    parked = device.replica.sent()[0].command_id
    for command_id, code in ((parked, "not_held_back"), (UUID(int=9), "command_unknown")):
        with pytest.raises(Refusal, match=code):
            take_over(device, command_id)


def test_who_may_not_do_it_may_not_take_it_over(tmp_path: Path) -> None:
    """Nothing of it happens: the work stays where it was."""
    device, command_id = a_pc_with_work_held_back(tmp_path)
    nobody = Actor(user_id=LIN.user_id, name="guest", role="guest", dealer_id=SHOP)
    with pytest.raises(Refusal, match="not_permitted"):
        take_over(device, command_id, actor=nobody)
    assert states(device) == [(OutcomeState.QUARANTINED, True), (OutcomeState.PARKED, True)]
