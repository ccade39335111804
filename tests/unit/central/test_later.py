"""What follows from how a transaction leaves its rows is done once for all of its commands, and not for one that was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from sync.central.instances import Sender
from sync.central.push import Pusher
from sync.kernel.commands import Context, Handler, OutcomeState, Wrapper
from sync.kernel.errors import Refusal
from sync.kernel.later import later
from tests.toy import SHOP, Sign, WriteNote
from tests.unit.central.world import ToyDevice, World

CONFIRMED, REFUSED = OutcomeState.CONFIRMED, OutcomeState.REFUSED
DONE: list[Mapping[str, str]] = []


def put_up(session: Session, texts: Mapping[str, str]) -> None:
    DONE.append(dict(texts))
    for code, text in sorted(texts.items()):
        session.merge(Sign(code=code, text=text))


def asking(command: WriteNote, context: Context, handler: Handler) -> None:
    later(context.session, put_up, "last", command.text)
    later(context.session, put_up, command.text, "seen")
    if command.text == "refused":
        raise Refusal("not_today")
    handler(command, context)


def pushed(world: World, counter: ToyDevice, texts: Sequence[str], wrapper: Wrapper) -> Sequence[OutcomeState]:
    DONE.clear()
    sent = [counter.envelope(WriteNote(note_id=UUID(int=at), text=text)) for at, text in enumerate(texts, start=1)]
    business = replace(world.service.exchange._business, wrappers={WriteNote: wrapper})
    sender = Sender(dealer_id=SHOP, device_id=counter.device_id, instance_id=counter.instance_id)
    push = Pusher(world.store, business, world.clock).push(sender, sent, timedelta(seconds=5))
    return [outcome.state for outcome in push.outcomes]


def test_what_several_commands_ask_for_is_done_once_and_travels(world: World) -> None:
    counter = world.device()
    assert pushed(world, counter, ["a", "b"], asking) == [CONFIRMED] * 2
    assert DONE == [{"last": "b", "a": "seen", "b": "seen"}]
    counter.sync()
    assert [row[:2] for row in counter.held("catalog")["toy_sign"]] == [("a", "seen"), ("b", "seen"), ("last", "b")]


@pytest.mark.parametrize("texts", [["a", "refused"], ["refused", "a"], ["refused", "a", "refused"]])
def test_what_a_refused_command_asked_for_is_not_done(world: World, texts: Sequence[str]) -> None:
    """Invariants 6, 9."""
    counter = world.device()
    assert pushed(world, counter, texts, asking) == [REFUSED if text == "refused" else CONFIRMED for text in texts]
    assert DONE == [{"last": "a", "a": "seen"}]


def test_where_nobody_puts_it_off_it_is_done_at_once(world: World) -> None:
    DONE.clear()
    with Session(world.store.engine) as session:
        later(session, put_up, "S", "now")
    assert DONE == [{"S": "now"}]


def test_a_command_that_is_not_carried_out_asks_for_nothing(world: World, error_log: list[str]) -> None:
    """Invariants 6, 35."""

    def crash(command: WriteNote, context: Context, handler: Handler) -> None:
        asking(command, context, handler)
        if command.text == "crash":
            raise ArithmeticError

    counter = world.device()
    assert pushed(world, counter, ["a", "crash"], crash) == [CONFIRMED, OutcomeState.PARKED]
    assert error_log
    assert DONE == [{"last": "a", "a": "seen"}]
