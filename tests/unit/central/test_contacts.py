"""When something was decided is bound by the device's contacts with central, whatever its clock says."""

from datetime import timedelta
from uuid import UUID

import msgspec

from sync.kernel.clock import to_micros
from sync.kernel.commands import Context, OutcomeState
from tests.builders import NOW, a_context, a_session
from tests.toy import WriteNote
from tests.unit.central.world import World

HOUR = timedelta(hours=1)


def decided(*, claimed: timedelta, heard: timedelta | None) -> timedelta:
    """The provable moment, from now; both arguments too."""
    with a_session() as session:
        plain = a_context(session)
    heard_at = None if heard is None else NOW + heard
    context = Context(session=plain.session, actor=plain.actor, now=NOW, claimed_at=NOW + claimed, heard_at=heard_at)
    return context.decided_at - NOW


def test_a_claim_between_the_two_contacts_stands() -> None:
    assert decided(claimed=-2 * HOUR, heard=-9 * HOUR) == -2 * HOUR


def test_a_clock_set_back_gains_nothing_beyond_the_last_contact() -> None:
    """Invariant 38, fault 51."""
    assert decided(claimed=-900 * HOUR, heard=-9 * HOUR) == -9 * HOUR


def test_a_clock_set_ahead_counts_as_now() -> None:
    """Invariant 38, fault 52."""
    assert decided(claimed=90_000 * HOUR, heard=-9 * HOUR) == timedelta()


def test_a_contact_after_a_pause_remembers_the_one_before(world: World) -> None:
    """Also for the second lane, which comes a moment later: both belong to one contact."""
    device = world.device()
    token = world.token(device)
    began = world.clock.now()
    world.clock.pass_time(timedelta(days=2))
    lanes = [world.service.devices.caller(token) for _ in range(2)]
    assert [caller.heard_at for caller in lanes] == [began, began]


def test_a_device_in_touch_was_heard_at_its_last_contact(world: World) -> None:
    device = world.device()
    token = world.token(device)
    for _ in range(3):
        world.clock.pass_time(timedelta(minutes=11))
        caller = world.service.devices.caller(token)
    assert caller.heard_at == world.clock.now() - timedelta(minutes=11)


def test_a_time_outside_of_every_calendar_harms_nobody(world: World) -> None:
    """Fault 52, threat T5."""
    device = world.device()
    wild = msgspec.structs.replace(device.envelope(WriteNote(note_id=UUID(int=1), text="hello")), claimed_at=2**62)
    [outcome] = device.sync(wild).outcomes
    assert (outcome.state, outcome.decided_at) == (OutcomeState.CONFIRMED, to_micros(world.clock.now()))
