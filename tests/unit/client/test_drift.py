"""Rows that differ from central's are found by their sums and fetched anew; the work of this PC stays as it is."""

import logging
from collections.abc import Callable
from pathlib import Path
from random import Random
from uuid import UUID, uuid5

import msgspec
import pytest
from sqlalchemy import Connection

from sync.client.drift import Compared
from sync.client.exchange import Step
from sync.kernel.sums import bucket_of
from sync.protocol.messages import Answer, Request
from tests.simulation import Device, House, a_world
from tests.toy import LIN, SHOP, ChangeNote, Note, NoteTag, Sign, WriteNote

NOTES = 600
Harm = Callable[[Connection], object]


def a_full_world(folder: Path) -> tuple[House, Device]:
    """A shop with many notes and signs, all of them on its device."""
    house, (device, *_) = a_world(folder)
    ids = [UUID(int=number).hex for number in range(1, NOTES + 1)]
    with house.store.transaction(house.clock.now()) as session:
        house.store.put(session, Note, [(SHOP, id_, f"NO-{id_}", "text", "open", "lin", False, None) for id_ in ids])
        house.store.put(session, NoteTag, [(SHOP, uuid5(UUID(id_), "x").hex, id_, "x") for id_ in ids])
        house.store.put(session, Sign, [(f"S{number}", "open") for number in range(NOTES)])
    device.sync()
    return house, device


def compared(device: Device) -> Compared:
    return device.replica.lanes.drift().run(stopped=lambda: False)


def harm(device: Device, statement: str) -> None:
    with device.replica.lanes.parts.store.write() as connection:
        assert connection.exec_driver_sql(statement).rowcount == 1


def some_row(table: str) -> str:
    at = Random(table).randrange(NOTES)
    return f"rowid = (SELECT rowid FROM {table} LIMIT 1 OFFSET {at})"


def is_seen(device: Device, text: str) -> bool:
    with device.replica.lanes.parts.store.read() as connection:
        return bool(connection.exec_driver_sql("SELECT count(*) FROM toy_note WHERE text = ?", (text,)).scalar())


def is_whole(house: House, device: Device) -> bool:
    return device.dump() == house.rows_of(device.held())


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE toy_note SET text = 'other' WHERE {some_row('toy_note')}",
        f"UPDATE toy_note SET state = 'nonsense' WHERE {some_row('toy_note')}",
        f"DELETE FROM toy_note_tag WHERE {some_row('toy_note_tag')}",
        f"UPDATE toy_sign SET code = 'moved' WHERE {some_row('toy_sign')}",
        "INSERT INTO toy_sign (code, text) VALUES ('stray', 'nobody put it up')",
    ],
)
def test_one_bad_row_is_found_and_few_rows_are_fetched(tmp_path: Path, statement: str) -> None:
    """Invariant 23: in any table, changed, lost or never there; under 5 % of the rows travel, and the outbox is as it was."""
    house, device = a_full_world(tmp_path)
    device.replica.submit(WriteNote(note_id=UUID(int=NOTES + 1), text="waits"), actor=LIN).result()
    harm(device, statement)
    before = device.replica.sent(only_waiting=True)
    found = compared(device)
    assert 1 <= sum(len(one.numbers) for one in found.differing) <= 2
    assert found.fetched < NOTES * 3 * 0.05
    assert is_whole(house, device)
    assert device.replica.sent(only_waiting=True) == before
    assert is_seen(device, "waits")
    assert compared(device).differing == ()


def test_each_answer_of_a_comparison_is_heard(tmp_path: Path) -> None:
    """It may be the first to tell that central came back from a backup: what is to be offered again waits for no save."""
    _, device = a_full_world(tmp_path)
    harm(device, f"UPDATE toy_sign SET text = 'bad' WHERE {some_row('toy_sign')}")
    heard: list[Step] = []
    device.replica.lanes.drift().run(stopped=lambda: False, heard=heard.append)
    assert len(heard) > 1


def test_what_waits_is_no_difference(tmp_path: Path) -> None:
    """Invariant 23: compared is what central said, not what is predicted."""
    _, device = a_full_world(tmp_path)
    device.replica.submit(ChangeNote(note_id=UUID(int=5), text="mine"), actor=LIN).result()
    device.replica.submit(WriteNote(note_id=UUID(int=NOTES + 1), text="waits"), actor=LIN).result()
    found = compared(device)
    assert (found.differing, found.fetched) == ((), 0)
    assert found.scopes > 1


def test_a_confirmed_image_that_went_bad_is_mended_under_the_prediction(tmp_path: Path) -> None:
    """Invariants 17, 23: the prediction is laid anew on what central says."""
    house, device = a_full_world(tmp_path)
    device.replica.submit(ChangeNote(note_id=UUID(int=5), text="mine"), actor=LIN).result()
    harm(device, """UPDATE shadow SET image = replace(image, '"text":"text"', '"text":"bad"')""")
    assert not is_whole(house, device)
    compared(device)
    assert is_whole(house, device)
    assert is_seen(device, "mine")


def test_what_differs_again_within_a_day_raises_an_alarm(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Invariant 23, failure 38: no endless fetching; the status says it until it is well again."""
    house, device = a_full_world(tmp_path)
    bad = f"UPDATE toy_sign SET text = 'bad' WHERE {some_row('toy_sign')}"
    harm(device, bad)
    compared(device)
    house.clock.pass_(7 * 3600)
    harm(device, bad)
    with caplog.at_level(logging.WARNING):
        again = compared(device)
    assert (again.alarm, again.fetched) == (again.differing, 0)
    assert device.replica.status().problem == "drift"
    assert "rows_differ_again" in caplog.text
    house.clock.pass_(18 * 3600)
    assert compared(device).fetched > 0
    compared(device)
    assert (device.replica.status().problem, is_whole(house, device)) == (None, True)


def test_news_between_comparing_and_fetching_leaves_it_to_the_next_time(tmp_path: Path) -> None:
    """Invariant 12: older rows never come over newer ones."""
    house, device = a_full_world(tmp_path)
    harm(device, "INSERT INTO toy_sign (code, text) VALUES ('stray', 'nobody put it up')")
    drift, other = device.replica.lanes.drift(), device.replica.lanes.exchange()
    ask = device.wire.exchange

    def asked(request: Request) -> Answer:
        if request.head.mend or not request.head.sums:
            return ask(request)
        answer = ask(request)
        with house.store.transaction(house.clock.now()) as session:
            house.store.put(session, Sign, [("new", "news")])
        return answer

    device.wire.exchange = asked  # type: ignore[method-assign]
    found = drift.run(stopped=lambda: False)
    other.run(push=False)
    assert found.differing == (replace_numbers(found, bucket_of('["stray"]')),)
    assert compared(device).differing == ()
    assert is_whole(house, device)


def test_what_was_found_too_late_to_be_mended_is_compared_again_at_once(tmp_path: Path) -> None:
    """Invariants 23, 34: rows that are known to be wrong do not stay so for hours because their scope went on."""
    house, device = a_full_world(tmp_path)
    harm(device, "INSERT INTO toy_sign (code, text) VALUES ('stray', 'nobody put it up')")
    drift, other = device.replica.lanes.drift(), device.replica.lanes.exchange()
    ask = device.wire.exchange

    def overtaken(request: Request) -> Answer:
        if request.head.mend:
            device.wire.exchange = ask  # type: ignore[method-assign]
            with house.store.transaction(house.clock.now()) as session:
                house.store.put(session, Sign, [("new", "news")])
            other.run(push=False)
        return ask(request)

    device.wire.exchange = overtaken  # type: ignore[method-assign]
    assert drift.run(stopped=lambda: False).fetched == 0
    assert drift.is_due()
    drift.run(stopped=lambda: False)
    assert not drift.is_due()
    assert is_whole(house, device)


def test_a_scope_that_had_gone_on_is_compared_at_the_next_quiet_moment(tmp_path: Path) -> None:
    """Invariants 23, 34: it does not wait for hours because news came while central added up."""
    house, device = a_full_world(tmp_path)
    harm(device, "INSERT INTO toy_sign (code, text) VALUES ('stray', 'nobody put it up')")
    drift, other = device.replica.lanes.drift(), device.replica.lanes.exchange()
    ask = device.wire.exchange

    def overtaken(request: Request) -> Answer:
        answer = ask(request)
        if request.head.sums:
            device.wire.exchange = ask  # type: ignore[method-assign]
            with house.store.transaction(house.clock.now()) as session:
                house.store.put(session, Sign, [("new", "news")])
            other.run(push=False)
        return answer

    device.wire.exchange = overtaken  # type: ignore[method-assign]
    assert drift.run(stopped=lambda: False).differing == ()
    assert drift.is_due()
    assert drift.run(stopped=lambda: False).fetched > 0
    assert not drift.is_due()
    assert is_whole(house, device)


def replace_numbers(found: Compared, *numbers: int) -> object:
    return msgspec.structs.replace(found.differing[0], numbers=numbers)


def test_a_central_that_knows_no_sums_is_asked_and_left_alone(tmp_path: Path) -> None:
    """Fields are only added: an older central answers without them."""
    _, device = a_full_world(tmp_path)
    ask = device.wire.exchange

    def older(request: Request) -> Answer:
        answer = ask(replace_head(request))
        return answer

    device.wire.exchange = older  # type: ignore[method-assign]
    harm(device, "INSERT INTO toy_sign (code, text) VALUES ('stray', 'nobody put it up')")
    assert compared(device) == Compared(scopes=0)
    assert not device.replica.lanes.drift().is_due()


def replace_head(request: Request) -> Request:
    return msgspec.structs.replace(request, head=msgspec.structs.replace(request.head, sums=False, mend=()))


def test_it_is_due_now_and_then_whatever_the_clock_does(tmp_path: Path) -> None:
    """Faults 51, 52: a clock that jumps makes it due once, not every time."""
    house, device = a_full_world(tmp_path)
    drift = device.replica.lanes.drift()
    assert drift.is_due()
    for jump in (0, -365 * 86400, 10 * 365 * 86400):
        house.clock.pass_(jump)
        compared(device)
        assert not drift.is_due()
    house.clock.pass_(7 * 3600)
    assert drift.is_due()


def test_an_end_in_the_middle_leaves_everything_as_it_was(tmp_path: Path) -> None:
    _, device = a_full_world(tmp_path)
    harm(device, "INSERT INTO toy_sign (code, text) VALUES ('stray', 'nobody put it up')")
    assert device.replica.lanes.drift().run(stopped=lambda: True) == Compared(scopes=0)
    assert device.replica.lanes.drift().is_due()
