"""Counters without holes and an index without gaps, however many write at once."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from sync.central.database import OLDEST_SQLITE
from sync.central.fetching import load_rows
from sync.central.records import Change
from sync.central.store import Store
from sync.kernel.commands import OutcomeState
from sync.kernel.records import Row
from tests.toy import OTTO, Note, NoteState, NoteTag, Sign, WriteNote
from tests.unit.central.world import World

WRITERS, EACH = 6, 15


def a_sign(code: str, text: str = "x") -> Sign:
    return Sign(code=code, text=text)


def put_signs(world: World, rows: list[Row]) -> int:
    with world.store.transaction(world.clock.now()) as session:
        return world.store.put(session, Sign, rows)


def add_signs(world: World, *codes: str) -> None:
    with world.store.transaction(world.clock.now()) as session:
        for code in codes:
            session.add(a_sign(code))
            session.flush()


def entries(store: Store) -> list[tuple[str, int, bool]]:
    with store.read() as session:
        return [
            (row.key, row.n, row.gone) for row in session.execute(select(Change.key, Change.n, Change.gone).order_by(Change.key))
        ]


def test_counters_stay_dense_and_a_reader_misses_nothing_while_many_write(world: World) -> None:
    """Invariants 11, 12. Fault 84."""

    def write(writer: int) -> None:
        for number in range(EACH):
            with world.store.transaction(world.clock.now()) as session:
                session.add(a_sign(f"{writer}-{number}"))
                session.add(
                    Note(
                        dealer_id=writer % 2 + 7,
                        id=UUID(int=writer << 16 | number),
                        number="",
                        text="",
                        state=NoteState.OPEN,
                        written_by="",
                        at_desk=True,
                        answer=None,
                    )
                )

    reader, seen = world.device(OTTO), list[int]()
    with ThreadPoolExecutor(WRITERS) as pool:
        working = [pool.submit(write, writer) for writer in range(WRITERS)]
        while not all(one.done() for one in working):
            reader.sync()
            seen.append(reader.cursors.get("catalog", 0))
            assert len(reader.held("catalog").get("toy_sign", ())) == seen[-1]
    [one.result() for one in working]
    reader.sync()
    assert seen == sorted(seen)
    assert reader.cursors["catalog"] == WRITERS * EACH
    assert world.store.heads()["queue:orders"] == WRITERS * EACH
    assert sorted(n for key, n, _ in entries(world.store) if key.startswith('["')) == list(range(1, WRITERS * EACH + 1))


def test_many_devices_push_at_once_and_each_command_counts_once(world: World) -> None:
    """Invariants 2, 5."""
    devices = [world.device(number=number) for number in range(1, 7)]

    def work(at: int) -> list[OutcomeState]:
        device = devices[at]
        batch = [device.envelope(WriteNote(note_id=UUID(int=at << 8 | number), text="x", tags=("t",))) for number in range(8)]
        return [outcome.state for _ in range(2) for outcome in device.send(*batch).answer.outcomes]

    with ThreadPoolExecutor(len(devices)) as pool:
        states = [state for states in pool.map(work, range(len(devices))) for state in states]
    assert states == [OutcomeState.CONFIRMED] * (6 * 8 * 2)
    devices[0].sync()
    assert len(devices[0].held("dealer:7")["toy_note"]) == 6 * 8


def test_the_same_command_pushed_by_two_copies_at_once_takes_effect_once(world: World) -> None:
    """Invariants 2, 28."""
    copies = [world.device(number=number) for number in (1, 2)]
    sent = copies[0].envelope(WriteNote(note_id=UUID(int=1), text="x"))
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda copy: copy.send(sent).answer, copies))
    assert [answer.outcomes[0].state for answer in answers] == [OutcomeState.CONFIRMED] * 2
    assert world.store.heads()["dealer:7"] == 1


def test_a_transaction_that_fails_leaves_no_hole(world: World) -> None:
    """Invariant 11."""
    put_signs(world, [("a", "x")])
    with pytest.raises(IntegrityError):
        add_signs(world, "b", "a")
    put_signs(world, [("c", "x")])
    assert entries(world.store) == [('["a"]', 1, False), ('["c"]', 2, False)]


def test_setting_what_is_already_there_is_no_change(world: World) -> None:
    put_signs(world, [("a", "x")])
    with world.store.transaction(world.clock.now()) as session:
        session.merge(a_sign("a", "x"))
    assert world.store.heads()["catalog"] == 1


@pytest.mark.parametrize(
    "statement", [update(Sign).values(text="y"), delete(Sign), insert(Sign).values(code="z", text="z"), delete(Sign.__table__)]
)
def test_bulk_statements_that_would_pass_the_index_by_are_forbidden(world: World, statement: object) -> None:
    with pytest.raises(TypeError, match="change index"), world.store.transaction(world.clock.now()) as session:
        session.execute(statement)  # type: ignore[call-overload]


def test_rows_put_in_bulk_are_indexed_and_only_what_differs_travels(world: World) -> None:
    """Fault 105."""
    rows: list[Row] = [(f"S{number}", "x") for number in range(1_200)]
    assert put_signs(world, rows) == 1_200
    assert put_signs(world, rows) == 0
    assert put_signs(world, [*rows[:600], ("S700", "y"), ("S9999", "z"), ("S9999", "last counts")]) == 2
    device = world.device()
    device.cursors, device.epoch = {"catalog": 1}, device.send().answer.head.epoch
    [section] = device.send().answer.sections
    assert section.rows == (("S700", "y"), ("S9999", "last counts"))


def test_rows_are_found_by_keys_of_every_kind(world: World) -> None:
    device = world.device()
    device.decide(WriteNote(note_id=UUID(int=1), text="x", tags=("a", "b", "c")))
    tags = device.held("dealer:7")["toy_note_tag"]
    keys = [f'[7,"{row[1]}"]' for row in tags]
    with world.store.read() as session:
        assert sorted(load_rows(session, NoteTag, [*keys, f'[8,"{tags[0][1]}"]']).values()) == tags


def test_a_reader_sees_one_state_from_beginning_to_end(world: World) -> None:
    """Invariant 14."""
    put_signs(world, [("a", "x")])
    with world.store.read() as session:
        before = session.scalars(select(Sign.code)).all()
        put_signs(world, [("b", "x")])
        assert session.scalars(select(Sign.code)).all() == before


def test_a_reader_cannot_write(world: World) -> None:
    with world.store.read() as session:
        session.add(a_sign("a"))
        with pytest.raises(TypeError, match="writes nothing"):
            session.flush()
        session.expunge_all()


def test_sqlite_runs_with_the_settings_that_lose_nothing(world: World) -> None:
    """Fault 33."""
    if not world.store.is_sqlite:
        pytest.skip("settings of SQLite")
    with world.store.engine.connect() as connection:
        got = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    assert got == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    assert tuple(int(part) for part in version.split(".")) >= OLDEST_SQLITE


def test_listeners_hear_of_a_commit_after_it_is_visible(world: World) -> None:
    heard: list[tuple[dict[str, int], int]] = []
    world.store.subscribe(lambda heads: heard.append((dict(heads), world.store.heads()["catalog"])))
    put_signs(world, [("a", "x")])
    put_signs(world, [("a", "x")])
    assert heard == [({"catalog": 1}, 1)]
