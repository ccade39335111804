"""What central refused is asked for once more: a new command, the same document and number, once."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.kernel.commands import Actor, OutcomeState
from sync.kernel.errors import Refusal
from tests.simulation import Device, a_world
from tests.toy import LIN, SHOP, ChangeNote, WriteNote

NOTE = UUID(int=1)


@pytest.fixture(name="device")
def a_pc_whose_note_was_refused(tmp_path: Path) -> Device:
    """And what was saved on top of it is parked."""
    _, (device, *_) = a_world(tmp_path)
    device.sync()
    device.replica.submit(WriteNote(note_id=NOTE, text="forbidden"), actor=LIN).result()
    device.replica.submit(ChangeNote(note_id=NOTE, text="with a change"), actor=LIN).result()
    device.sync()
    return device


def send_again(device: Device, at: int, *, actor: Actor = LIN) -> None:
    """The oldest is 0."""
    device.replica.taking_over.send_again(device.replica.sent()[::-1][at].command_id, actor=actor).result()


def states(device: Device) -> list[tuple[OutcomeState | None, bool]]:
    """Oldest first: the state, and whether somebody has to look at it."""
    return [(one.outcome and one.outcome.state, one.needs_attention) for one in reversed(device.replica.sent())]


def test_it_goes_again_as_a_new_command_and_the_old_one_is_dealt_with(device: Device) -> None:
    """Invariants 2, 3: a new command with the same body; the one that was decided stays as it was."""
    assert states(device) == [(OutcomeState.REFUSED, True), (OutcomeState.PARKED, True)]
    send_again(device, 0)
    send_again(device, 1)
    assert states(device)[2:] == [(None, False), (None, False)]
    old, _, new, _ = device.replica.sent()[::-1]
    assert (old.body, old.subjects) == (new.body, new.subjects)
    assert old.command_id != new.command_id
    device.sync()
    dealt_with = [(OutcomeState.REFUSED, False), (OutcomeState.PARKED, False)]
    assert states(device) == [*dealt_with, (OutcomeState.REFUSED, True), (OutcomeState.PARKED, True)]


def test_it_goes_again_once(device: Device) -> None:
    """Invariant 2."""
    send_again(device, 0)
    with pytest.raises(Refusal, match="not_refused"):
        send_again(device, 0)


def test_who_may_not_do_it_may_not_send_it_again(device: Device) -> None:
    """Nothing of it happens: it stays in the list."""
    nobody = Actor(user_id=LIN.user_id, name="guest", role="guest", dealer_id=SHOP)
    with pytest.raises(Refusal, match="not_permitted"):
        send_again(device, 0, actor=nobody)
    assert states(device) == [(OutcomeState.REFUSED, True), (OutcomeState.PARKED, True)]


def test_what_nobody_knows_is_not_sent_again(device: Device) -> None:
    with pytest.raises(Refusal, match="command_unknown"):
        device.replica.taking_over.send_again(UUID(int=9), actor=LIN).result()
