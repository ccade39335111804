"""What central keeps of its readings is always what it would have read: whoever changes a row ends it, in any process."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import kept
from sync.central.instances import Sender
from sync.central.push import Pusher
from sync.central.store import Store
from sync.kernel.commands import Command, Context, Envelope, Handler, OutcomeState, Wrapper
from sync.kernel.errors import Refusal
from sync.kernel.kept import Reading
from sync.kernel.records import dealer_scope
from tests.toy import CATALOG, SHOP, ChangeNote, Sign, WriteNote
from tests.unit.central.world import ToyDevice, World

READ: list[Sequence[str]] = []


def read(session: Session, codes: Sequence[str]) -> Mapping[str, str]:
    READ.append(list(codes))
    found = session.execute(select(Sign.code, Sign.text).where(Sign.code.in_(codes)).order_by(Sign.code))
    return dict(found.all())


TEXTS = Reading("texts", (Sign,), (CATALOG,), read)
BESIDE_NOTES = Reading("texts", (Sign,), (CATALOG, dealer_scope(SHOP)), read)


@pytest.fixture(autouse=True)
def _nothing_read() -> Iterator[None]:
    READ.clear()
    yield
    READ.clear()


@contextmanager
def deciding(world: World) -> Iterator[Session]:
    with world.store.transaction(world.clock.now()) as session:
        yield session


def put_up(world: World, store: Store, text: str, code: str = "S") -> None:
    with store.transaction(world.clock.now()) as session:
        store.put(session, Sign, [(code, text)])


def seen(world: World, *codes: str, reading: Reading[str, str] = TEXTS) -> Sequence[str | None]:
    with deciding(world) as session:
        found = reading.of(session, codes or ("S",))
        return [found.get(code) for code in codes or ("S",)]


def test_what_nobody_changes_is_read_once(world: World) -> None:
    put_up(world, world.store, "first")
    assert [seen(world), seen(world)] == [["first"]] * 2
    assert READ == [["S"]]


def test_what_is_changed_beside_it_leaves_it(world: World) -> None:
    """A shop's own orders move the counter of its scope, and none of its people and limits."""
    put_up(world, world.store, "first")
    counter = world.device()
    for text in "ab":
        assert seen(world, reading=BESIDE_NOTES) == ["first"]
        counter.sync(counter.envelope(WriteNote(note_id=UUID(int=ord(text)), text=text)))
    assert seen(world, reading=BESIDE_NOTES) == ["first"]
    assert READ == [["S"]]


def test_what_is_changed_beside_it_hides_no_change_of_another_process(world: World) -> None:
    put_up(world, world.store, "first")
    counter, other = world.device(), Store(world.store.url)
    assert seen(world, reading=BESIDE_NOTES) == ["first"]
    put_up(world, other, "second")
    other.close()
    counter.sync(counter.envelope(WriteNote(note_id=UUID(int=1), text="a")))
    assert seen(world, reading=BESIDE_NOTES) == ["second"]


def test_who_changes_it_ends_it(world: World) -> None:
    put_up(world, world.store, "first")
    assert seen(world) == ["first"]
    put_up(world, world.store, "second")
    assert seen(world) == ["second"]


def test_what_is_missing_alone_is_read(world: World) -> None:
    put_up(world, world.store, "first")
    put_up(world, world.store, "other", "T")
    assert seen(world) + seen(world, "S", "T", "none") == ["first", "first", "other", None]
    assert READ == [["S"], ["T", "none"]]


def test_what_another_process_publishes_ends_it(world: World) -> None:
    put_up(world, world.store, "first")
    assert seen(world) == ["first"]
    other = Store(world.store.url)
    put_up(world, other, "second")
    other.close()
    assert seen(world) == ["second"]


def test_who_changes_it_sees_the_own_change_and_nobody_else_does_before_it_counts(world: World) -> None:
    put_up(world, world.store, "first")
    assert seen(world) == ["first"]
    own: list[str] = []
    with pytest.raises(Refusal):
        think_better_of_it(world, own)
    assert (own, seen(world)) == (["second"], ["first"])


def think_better_of_it(world: World, own: list[str]) -> None:
    with deciding(world) as session:
        session.get_one(Sign, "S").text = "second"
        own.append(TEXTS.of(session, ["S"])["S"])
        raise Refusal("not_after_all")


def test_more_than_may_be_kept_is_let_go(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST", 2)
    for code in "ABC":
        put_up(world, world.store, code, code)
    assert [seen(world, code) for code in "ABCA"] == [["A"], ["B"], ["C"], ["A"]]
    assert len(READ) == 4


def pushed(world: World, counter: ToyDevice, sent: Sequence[Envelope], look: Wrapper) -> Sequence[OutcomeState]:
    business = replace(world.service.exchange._business, wrappers={ChangeNote: look, WriteNote: look})
    sender = Sender(dealer_id=SHOP, device_id=counter.device_id, instance_id=counter.instance_id)
    push = Pusher(world.store, business, world.clock).push(sender, sent, timedelta(seconds=5))
    return [outcome.state for outcome in push.outcomes]


def changes(counter: ToyDevice, texts: str) -> Sequence[Envelope]:
    return [counter.envelope(WriteNote(note_id=UUID(int=at), text=text)) for at, text in enumerate(texts, start=1)]


def test_a_neighbour_in_the_exchange_sees_what_a_command_changed(world: World) -> None:
    said: list[str] = []

    def look(command: Command, context: Context, handler: Handler) -> None:
        said.append(TEXTS.of(context.session, ["S"])["S"])
        handler(command, context)
        context.session.get_one(Sign, "S").text = f"after {len(said)}"

    put_up(world, world.store, "first")
    counter = world.device()
    assert pushed(world, counter, changes(counter, "abc"), look) == [OutcomeState.CONFIRMED] * 3
    assert said == ["first", "after 1", "after 2"]


def test_what_a_refused_neighbour_changed_was_never_there(world: World) -> None:
    """Invariants 6, 9."""
    said: list[str] = []

    def look(command: WriteNote, context: Context, handler: Handler) -> None:
        said.append(TEXTS.of(context.session, ["S"])["S"])
        handler(command, context)
        if command.text == "b":
            context.session.get_one(Sign, "S").text = "never"
            context.session.flush()
            raise Refusal("not_today")

    put_up(world, world.store, "first")
    counter = world.device()
    assert pushed(world, counter, changes(counter, "abc"), look) == [
        OutcomeState.CONFIRMED,
        OutcomeState.REFUSED,
        OutcomeState.CONFIRMED,
    ]
    assert set(said) == {"first"}
    assert seen(world) == ["first"]


@pytest.mark.postgres
def test_somebody_publishes_in_the_middle_of_an_exchange(world: World) -> None:
    """The next command goes by it, and so does one that had to wait for a lock."""
    if world.store.is_sqlite:
        pytest.skip("SQLite has one writer: nobody can be in between")
    said: list[str] = []

    def look(command: Command, context: Context, handler: Handler) -> None:
        said.append(TEXTS.of(context.session, ["S"])["S"])
        handler(command, context)
        put_up(world, world.store, f"after {len(said)}")
        context.session.get_one(Sign, "T" if len(said) == 1 else "U", with_for_update=True)
        said.append(TEXTS.of(context.session, ["S"])["S"])

    put_up(world, world.store, "first")
    put_up(world, world.store, "to lock", "T")
    put_up(world, world.store, "to lock next", "U")
    counter = world.device()
    assert pushed(world, counter, changes(counter, "ab"), look) == [OutcomeState.CONFIRMED] * 2
    assert said == ["first", "after 1", "after 1", "after 3"]
