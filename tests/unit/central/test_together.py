"""Commands that wait share a transaction: each is decided as if it were alone, and none suffers from its neighbour."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import OperationalError

from sync.central.instances import Sender
from sync.central.push import TOGETHER, Pusher
from sync.central.records import AuditEntry, Decision
from sync.kernel.commands import Context, Envelope, Handler, OutcomeState, Wrapper
from sync.kernel.errors import Refusal
from tests.toy import SHOP, ChangeNote, Note, Sign, WriteNote
from tests.unit.central.test_push import Deadlock, renamed
from tests.unit.central.world import ToyDevice, World

CONFIRMED, REFUSED, PARKED = OutcomeState.CONFIRMED, OutcomeState.REFUSED, OutcomeState.PARKED
SCOPE = f"dealer:{SHOP}"


def notes(device: ToyDevice, *texts: str) -> Sequence[Envelope]:
    return [device.envelope(WriteNote(note_id=UUID(int=at), text=text, tags=())) for at, text in enumerate(texts, start=1)]


def states(device: ToyDevice, sent: Sequence[Envelope]) -> Sequence[OutcomeState]:
    return [outcome.state for outcome in device.sync(*sent).outcomes]


def pushed(world: World, counter: ToyDevice, sent: Sequence[Envelope], change: Wrapper) -> Sequence[OutcomeState]:
    """With a rule of central's own for `ChangeNote`."""
    business = replace(world.service.exchange._business, wrappers={ChangeNote: change})
    sender = Sender(dealer_id=SHOP, device_id=counter.device_id, instance_id=counter.instance_id)
    push = Pusher(world.store, business, world.clock).push(sender, sent, timedelta(seconds=5))
    return [outcome.state for outcome in push.outcomes]


def test_a_morning_of_orders_becomes_true_at_once(world: World) -> None:
    """Invariant 5. Each has its own decision and its own line in the audit trail."""
    counter = world.device()
    assert states(counter, notes(counter, *"abcde")) == [CONFIRMED] * 5
    assert world.store.heads()[SCOPE] == 1
    with world.store.read() as session:
        assert session.scalar(select(func.count()).select_from(Decision)) == 5
        assert session.scalar(select(func.count()).select_from(AuditEntry).where(AuditEntry.deed == "WriteNote")) == 5


def test_a_refusal_takes_back_its_own_effect_and_nobody_elses(world: World) -> None:
    """Invariants 6, 9."""
    counter = world.device()
    sent = notes(counter, "first", "forbidden", "third")
    assert states(counter, sent) == [CONFIRMED, REFUSED, CONFIRMED]
    assert len(counter.held(SCOPE)["toy_note"]) == 2


def test_what_builds_on_its_neighbour_finds_it(world: World) -> None:
    """Invariant 8."""
    counter = world.device()
    first, refused = notes(counter, "first", "forbidden")
    changed = counter.envelope(ChangeNote(note_id=UUID(int=1), text="changed"), after=[first.command_id])
    orphan = counter.envelope(ChangeNote(note_id=UUID(int=2), text="changed"), after=[refused.command_id])
    assert states(counter, [first, refused, changed, orphan]) == [CONFIRMED, REFUSED, CONFIRMED, PARKED]


def test_a_defect_in_the_middle_stops_itself_alone(world: World, error_log: list[str]) -> None:
    """Invariants 6, 35. Fault 91."""
    counter = world.device()
    assert states(counter, notes(counter, "a", "b", "crash", "d")) == [CONFIRMED, CONFIRMED, PARKED, CONFIRMED]
    assert len(counter.held(SCOPE)["toy_note"]) == 3
    assert error_log


def test_where_somebody_is_in_the_way_each_gets_through_alone(world: World) -> None:
    counter = world.device()
    world.trouble[:] = [OperationalError("", {}, Deadlock("deadlock detected"))]
    assert states(counter, notes(counter, "a", "disk full", "c")) == [CONFIRMED] * 3
    assert world.store.heads()[SCOPE] == 3


def test_one_that_comes_again_behind_a_new_one_gets_what_it_got(world: World) -> None:
    """Invariant 2. Fault 10."""
    counter = world.device()
    first, second, place, last = notes(counter, "a", "b", "c", "d")
    counter.sync(first)
    assert states(counter, [second, renamed(first, seq=place.seq), last]) == [CONFIRMED] * 3
    assert len(counter.held(SCOPE)["toy_note"]) == 3


def test_one_id_twice_in_a_batch_takes_effect_once(world: World, error_log: list[str]) -> None:
    """Invariant 2. Fault 69."""
    counter = world.device()
    first, second = notes(counter, "a", "b")
    outcomes = counter.sync(first, renamed(second, command_id=first.command_id)).outcomes
    assert [one.code for one in outcomes] == ["", "same_id_other_body"]
    assert "same_id_other_body" in error_log[0]


def test_more_than_one_turn_of_commands_keeps_its_order(world: World) -> None:
    """Invariant 5."""
    counter = world.device()
    sent = notes(counter, *["x"] * (TOGETHER + 3))
    assert [outcome.seq for outcome in counter.sync(*sent).outcomes] == list(range(1, TOGETHER + 4))
    assert world.store.heads()[SCOPE] == 2


@pytest.mark.parametrize("text_", ["changed", "not written yet"])
def test_what_a_refused_command_had_begun_is_nobodys(world: World, text_: str) -> None:
    """Invariants 6, 9: also where nothing of it has reached the database."""

    def begin(command: ChangeNote, context: Context, handler: Handler) -> None:
        note = context.session.get_one(Note, (SHOP, UUID(int=1)))
        if command.text == text_:
            note.text = "never"
            if command.text == "changed":
                context.session.flush()
            raise Refusal("not_today")
        handler(command, context)

    counter = world.device()
    [first] = notes(counter, "a")
    more = [counter.envelope(ChangeNote(note_id=UUID(int=1), text=text)) for text in (text_, "b", text_)]
    assert pushed(world, counter, [first, *more], begin) == [CONFIRMED, REFUSED, CONFIRMED, REFUSED]
    with world.store.read() as session:
        assert session.scalars(select(Note.text)).all() == ["b"]


def test_a_row_that_is_locked_is_asked_for_once_and_again_where_its_lock_was_taken_back(world: World) -> None:
    locks: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "FROM toy_sign" in statement:
            locks.append(statement)

    def lock(command: ChangeNote, context: Context, handler: Handler) -> None:
        sign = context.session.get_one(Sign, "S", with_for_update=True)
        assert sign.text == f"after {seen[-1]}"
        sign.text = f"after {command.text}"
        context.session.flush()
        if command.text == "refused":
            raise Refusal("not_today")
        handler(command, context)
        seen.append(command.text)

    seen = ["nobody"]
    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [("S", "after nobody")])
    counter = world.device()
    counter.sync(*notes(counter, "a"))
    event.listen(world.store.engine, "before_cursor_execute", note)
    changes = [counter.envelope(ChangeNote(note_id=UUID(int=1), text=text)) for text in "bc"]
    assert pushed(world, counter, changes, lock) == [CONFIRMED] * 2
    assert len(locks) == 1
    changes = [counter.envelope(ChangeNote(note_id=UUID(int=1), text=text)) for text in ("refused", "d")]
    assert pushed(world, counter, changes, lock) == [REFUSED, CONFIRMED]
    assert len(locks) > 3


@pytest.mark.postgres
def test_the_wall_stands_again_after_a_neighbour_that_saw_everybody(world: World) -> None:
    """Threat T6: whom a rule across dealers let see more, it lets see more for its own time."""
    if world.store.is_sqlite:
        pytest.skip("SQLite has no second wall")
    seen: list[str] = []

    def look(command: ChangeNote, context: Context, handler: Handler) -> None:
        seen.append(context.session.execute(text("SELECT current_setting('dms.dealer')")).scalar_one())
        handler(command, context)

    counter = world.device()
    [first] = notes(counter, "a")
    business = replace(world.service.exchange._business, across=frozenset({WriteNote}), wrappers={ChangeNote: look})
    change = counter.envelope(ChangeNote(note_id=UUID(int=1), text="b"))
    sender = Sender(dealer_id=SHOP, device_id=counter.device_id, instance_id=counter.instance_id)
    push = Pusher(world.store, business, world.clock).push(sender, [first, change], timedelta(seconds=5))
    assert ([outcome.state for outcome in push.outcomes], seen) == ([CONFIRMED] * 2, [str(SHOP)])


@pytest.mark.postgres
def test_each_command_sees_what_others_did_since_the_one_before(world: World) -> None:
    """What a neighbour read without a lock is no ground to decide on."""
    if world.store.is_sqlite:
        pytest.skip("SQLite has one writer: nobody can be in between")
    seen: list[str] = []
    kept: list[Sign] = []

    def look(command: ChangeNote, context: Context, handler: Handler) -> None:
        handler(command, context)
        kept.append(context.session.get_one(Sign, "S"))
        seen.append(kept[-1].text)
        with world.store.transaction(world.clock.now()) as other:
            world.store.put(other, Sign, [("S", "second")])

    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [("S", "first")])
    counter = world.device()
    counter.sync(*notes(counter, "a"))
    business = replace(world.service.exchange._business, wrappers={ChangeNote: look})
    changes = [counter.envelope(ChangeNote(note_id=UUID(int=1), text=text_)) for text_ in "bc"]
    sender = Sender(dealer_id=SHOP, device_id=counter.device_id, instance_id=counter.instance_id)
    Pusher(world.store, business, world.clock).push(sender, changes, timedelta(seconds=5))
    assert seen == ["first", "second"]
