"""A device that has not heard yet that central was restored."""

from sync.kernel.commands import OutcomeState
from sync.protocol.messages import InstanceState
from tests.unit.central.test_push import a_note
from tests.unit.central.world import World


def test_commands_meant_for_another_epoch_are_decided_when_they_come_again(world: World) -> None:
    """Invariant 4. Fault 81."""
    counter = world.device()
    counter.sync()
    counter.epoch, note = "before the restore", counter.envelope(a_note())
    head = counter.sync(note).head
    assert (head.instance, head.expected_seq) == (InstanceState.GAP, 1)
    assert [outcome.state for outcome in counter.sync(note).outcomes] == [OutcomeState.CONFIRMED]
