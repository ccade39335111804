"""What a central of today takes from programs of another day, and what it sends them."""

import msgspec

from sync.kernel.commands import OutcomeState
from sync.protocol.version import OLDEST_PUSH
from tests.toy import SHOP
from tests.unit.central.test_push import a_note
from tests.unit.central.world import World


def test_a_program_too_old_for_rows_hands_in_its_work_and_is_told(world: World) -> None:
    """Invariant 32. Fault 87: push is taken from further back than rows are sent to."""
    old, new = world.device(), world.device(number=2)
    old.protocol = OLDEST_PUSH
    answer = old.sync(old.envelope(a_note()))
    assert [outcome.state for outcome in answer.outcomes] == [OutcomeState.CONFIRMED]
    assert (answer.sections, answer.head.spans, answer.head.fills, answer.head.gone) == ((), (), (), ())
    assert answer.head.update_needed
    current = new.sync()
    assert not current.head.update_needed
    assert set(new.held(f"dealer:{SHOP}")) == {"toy_note", "toy_note_tag"}


def test_the_same_body_in_another_version_is_another_command(world: World, error_log: list[str]) -> None:
    """Invariant 2."""
    counter = world.device()
    sent = counter.envelope(a_note())
    counter.sync(sent)
    [outcome] = counter.send(msgspec.structs.replace(sent, version=2)).answer.outcomes
    assert (outcome.state, outcome.code) == (OutcomeState.REFUSED, "same_id_other_body")
    assert error_log
