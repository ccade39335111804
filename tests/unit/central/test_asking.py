"""Words that are made once say what SQLAlchemy says, and what is written in them is what SQLAlchemy would write."""

from uuid import UUID

import pytest
from sqlalchemy import bindparam, event, func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from sync.central import driving
from sync.central.records import Change, Decision
from sync.central.writing import insert_plainly
from tests.toy import SHOP, Note, NoteState, Sign
from tests.unit.central.world import World

NAMED = select(Note.text, Note.state, Note.id).where(Note.id.in_(bindparam("ids", expanding=True))).order_by(Note.text).limit(5)
WHOLE = select(Note).where(Note.dealer_id == bindparam("dealer")).order_by(Note.id)
COUNTED = select(func.count()).select_from(Sign)


def a_note(at: int, said: str, state: NoteState = NoteState.OPEN) -> Note:
    return Note(dealer_id=SHOP, id=UUID(int=at), number="", text=said, state=state, written_by="lin", at_desk=False, answer=None)


def put_notes(world: World, *said: str) -> None:
    with world.store.transaction(world.clock.now()) as session:
        session.add_all(a_note(at, one, NoteState.ANSWERED) for at, one in enumerate(said, start=1))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_question_has_one_answer_however_often_it_is_put(world: World, count: int) -> None:
    """The first goes SQLAlchemy's way, the others in words that were made once, for lists of any length."""
    put_notes(world, "a 50% off", "b", "c")
    ids = [UUID(int=at) for at in range(1, count + 1)]
    with world.store.read() as session:
        said = [[tuple(row) for row in session.execute(NAMED, {"ids": ids})] for _ in range(4)]
        by_name = session.execute(NAMED, {"ids": [UUID(int=1)]}).one()
    assert said[1:] == said[:-1]
    assert [row[1] for row in said[0]] == [NoteState.ANSWERED] * count
    assert (by_name.text, by_name.id) == ("a 50% off", UUID(int=1))


def test_what_is_pending_is_written_before_a_question(world: World) -> None:
    with world.store.transaction(world.clock.now()) as session:
        for at in range(1, 5):
            session.add(Sign(code=f"S{at}", text="x"))
            assert session.scalar(COUNTED) == at


def test_a_record_is_one_object_and_what_was_changed_of_it_counts(world: World) -> None:
    put_notes(world, "a", "b")
    with world.store.transaction(world.clock.now()) as session:
        first, other = (session.scalars(WHOLE, {"dealer": SHOP}).all() for _ in range(2))
        first[0].text = "changed"
        third = session.scalars(WHOLE, {"dealer": SHOP}).all()
        assert [id(one) for one in first] == [id(one) for one in other] == [id(one) for one in third]
        assert third[0].text == "changed"
        session.expire(first[0])
        assert [one.text for one in session.scalars(WHOLE, {"dealer": SHOP})] == ["changed", "b"]
        assert session.get(Note, (SHOP, UUID(int=1))) is first[0]
        assert session.get(Note, (SHOP, UUID(int=9))) is None


def test_a_record_that_was_let_go_is_read_anew(world: World) -> None:
    """As before each command: somebody else may have changed it. One that is locked is the same object."""
    put_notes(world, "a")
    with world.store.transaction(world.clock.now()) as session:
        note = session.get_one(Note, (SHOP, UUID(int=1)))
        for told in "xyz":
            session.execute(text("UPDATE toy_note SET text = :told"), {"told": told})
            session.expire(note)
            assert session.get_one(Note, (SHOP, UUID(int=1)), with_for_update=True) is note
            assert note.text == told


def test_only_what_changed_is_written_and_told(world: World) -> None:
    """Invariant 11."""
    put_notes(world, "a", "b", "c")
    told: list[str] = []
    event.listen(world.store.engine, "before_cursor_execute", lambda _1, _2, words, *_: told.append(words))
    with world.store.transaction(world.clock.now()) as session:
        notes = session.scalars(WHOLE, {"dealer": SHOP}).all()
        notes[0].text, notes[1].text = "another", "b"
    [written] = [words for words in told if words.startswith("UPDATE toy_note")]
    assert "text" in written
    assert "answer" not in written
    with world.store.read() as session:
        assert [note.text for note in session.scalars(WHOLE, {"dealer": SHOP})] == ["another", "b", "c"]
        newest = select(Change.key).where(Change.record == "toy_note", Change.n == 2)
        assert [UUID(int=1).hex in key for key in session.scalars(newest)] == [True]


def test_a_savepoint_takes_back_what_was_written_in_it(world: World) -> None:
    put_notes(world, "a")
    with world.store.transaction(world.clock.now()) as session:
        [note] = session.scalars(WHOLE, {"dealer": SHOP})
        nested = session.begin_nested()
        note.text = "taken back"
        assert session.scalar(COUNTED) == 0
        assert session.scalar(COUNTED) == 0
        nested.rollback()
        assert note.text == "a"


def test_a_row_that_is_gone_is_not_changed_in_silence(world: World) -> None:
    put_notes(world, "a")

    def change() -> None:
        with world.store.transaction(world.clock.now()) as session:
            [note] = session.scalars(WHOLE, {"dealer": SHOP})
            session.execute(text("DELETE FROM toy_note"))
            note.text = "nowhere"

    with pytest.raises(StaleDataError):
        change()


def test_the_drivers_errors_are_those_of_sqlalchemy(world: World) -> None:
    """By them a push knows whether it is worth trying again."""
    put_notes(world, "a")
    with pytest.raises(IntegrityError), world.store.transaction(world.clock.now()) as session:
        insert_plainly(session, Note, [a_note(1, "twice")])
    wrong = select(func.no_such_function(bindparam("x")).label("y"))
    for _ in range(3):
        with pytest.raises(DBAPIError), world.store.read() as session:
            session.execute(wrong, {"x": 1})


def test_words_are_known_again_after_a_transaction_that_was_taken_back(world: World) -> None:
    put_notes(world, "a")

    def fail() -> None:
        with world.store.transaction(world.clock.now()) as session:
            assert [session.scalar(COUNTED) for _ in range(8)] == [0] * 8
            insert_plainly(session, Note, [a_note(1, "twice")])

    for _ in range(3):
        with pytest.raises(IntegrityError):
            fail()


def test_words_that_make_room_for_others_are_prepared_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driving, "MOST", 2)
    put_notes(world, "a", "b", "c")
    with world.store.read() as session:
        for _ in range(3):
            found = [session.execute(NAMED, {"ids": [UUID(int=at) for at in range(1, 1 + count)]}).all() for count in range(5)]
            assert list(map(len, found)) == [0, 1, 2, 3, 3]


def test_bytes_and_times_come_back_as_they_went(world: World) -> None:
    decision = Decision(
        dealer_id=SHOP,
        command_id=UUID(int=5),
        body_hash="x",
        instance_id=UUID(int=6),
        seq=1,
        name='quoted "name"\n',
        actor_id=UUID(int=7),
        state="confirmed",
        outcome=bytes(range(256)),
        claimed_at=2**62,
        decided_at=world.clock.now(),
    )
    with world.store.transaction(world.clock.now()) as session:
        insert_plainly(session, Decision, [decision])
    with world.store.read() as session:
        [kept] = session.scalars(select(Decision))
        names = [column.key for column in Decision.__table__.columns]
        assert [getattr(kept, name) for name in names] == [getattr(decision, name) for name in names]
