"""Saving on this PC: what the receipt promises, and what a refusal leaves behind."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from sync.client.changes import OUTBOX, ChangeSet
from sync.kernel.errors import Refusal
from tests.shops import a_replica, shadows, texts
from tests.toy import LIN, MEI, ChangeNote, WriteNote

NOTE = UUID(int=1)


def test_a_receipt_means_the_command_survives_reopening(tmp_path: Path) -> None:
    """Invariant 1."""
    shop = a_replica(tmp_path)
    receipt = shop.submit(WriteNote(note_id=NOTE, text="call back"), actor=LIN).result()
    shop.close()
    again = a_replica(tmp_path)
    assert [sent.command_id for sent in again.sent(only_waiting=True)] == [receipt.command_id]
    assert texts(again) == ["call back"]


def test_the_document_gets_its_number_in_the_same_transaction(tmp_path: Path) -> None:
    shop = a_replica(tmp_path)
    numbers = [shop.submit(WriteNote(note_id=UUID(int=i), text="x"), actor=LIN).result().number for i in (1, 2)]
    assert numbers == ["NO-D7-A-26-00001", "NO-D7-A-26-00002"]


def test_a_refused_command_leaves_nothing_not_even_a_number(tmp_path: Path) -> None:
    """Fault 2: no trace of what was not saved."""
    shop = a_replica(tmp_path)
    with pytest.raises(Refusal, match="note_empty"):
        shop.submit(WriteNote(note_id=NOTE, text=""), actor=LIN).result()
    assert (shop.sent(), shadows(shop), texts(shop)) == ([], [], [])
    assert shop.submit(WriteNote(note_id=NOTE, text="x"), actor=LIN).result().number == "NO-D7-A-26-00001"


def test_what_is_saved_together_is_each_a_command_of_its_own(tmp_path: Path) -> None:
    """Invariant 1: one receipt each, with numbers in their order, and all of them are there after reopening."""
    shop = a_replica(tmp_path)
    heard: list[ChangeSet] = []
    shop.subscribe(heard.append)
    notes = [WriteNote(note_id=UUID(int=at), text=f"row {at}") for at in (1, 2, 3)]
    receipts = shop.submit_many([*notes, ChangeNote(note_id=UUID(int=2), text="changed")], actor=LIN).result()
    assert [receipt.number for receipt in receipts] == ["NO-D7-A-26-00001", "NO-D7-A-26-00002", "NO-D7-A-26-00003", None]
    assert [receipt.seq for receipt in receipts] == [1, 2, 3, 4]
    assert len(heard) == 1, "one commit"
    shop.close()
    again = a_replica(tmp_path)
    assert [sent.command_id for sent in again.sent(only_waiting=True)][::-1] == [receipt.command_id for receipt in receipts]
    assert sorted(texts(again)) == ["changed", "row 1", "row 3"]


def test_one_that_is_refused_keeps_all_that_were_to_be_saved_with_it(tmp_path: Path) -> None:
    """Fault 2: no trace of what was not saved, not even a number."""
    shop = a_replica(tmp_path)
    some = [WriteNote(note_id=UUID(int=at), text=text) for at, text in enumerate(("first", "", "third"), start=1)]
    with pytest.raises(Refusal, match="note_empty"):
        shop.submit_many(some, actor=LIN).result()
    assert (shop.sent(), shadows(shop), texts(shop)) == ([], [], [])
    assert shop.submit(WriteNote(note_id=NOTE, text="x"), actor=LIN).result().number == "NO-D7-A-26-00001"


def test_nobody_saves_what_their_role_may_not(tmp_path: Path) -> None:
    shop = a_replica(tmp_path, people=[MEI])
    with pytest.raises(Refusal, match="not_permitted"):
        shop.submit(WriteNote(note_id=NOTE, text="x"), actor=MEI).result()


def test_the_draft_ends_with_the_command_that_came_of_it(tmp_path: Path) -> None:
    """Fault 6: after the commit there is one document and no draft of it."""
    shop = a_replica(tmp_path)
    shop.save_draft(LIN, "note", NOTE, b'{"text": "call"}').result()
    shop.submit(WriteNote(note_id=NOTE, text="call back"), actor=LIN, drop_draft=NOTE).result()
    assert shop.drafts(LIN, "note") == []


def test_a_refusal_keeps_the_draft(tmp_path: Path) -> None:
    shop = a_replica(tmp_path)
    shop.save_draft(LIN, "note", NOTE, b'{"text": ""}').result()
    with pytest.raises(Refusal):
        shop.submit(WriteNote(note_id=NOTE, text=""), actor=LIN, drop_draft=NOTE).result()
    assert [draft.body for draft in shop.drafts(LIN, "note")] == [b'{"text": ""}']


def test_drafts_are_each_persons_own(tmp_path: Path) -> None:
    shop = a_replica(tmp_path, people=[LIN, MEI])
    shop.save_draft(LIN, "note", NOTE, b"{}").result()
    assert shop.drafts(MEI, "note") == []


def test_one_notice_names_the_rows_that_changed(tmp_path: Path) -> None:
    shop = a_replica(tmp_path)
    heard: list[ChangeSet] = []
    shop.subscribe(heard.append)
    shop.submit(WriteNote(note_id=NOTE, text="call back"), actor=LIN).result()
    [notice] = heard
    assert notice.touches("toy_note", OUTBOX)
    assert not notice.touches("toy_sign")


def test_a_later_command_on_the_same_document_waits_for_the_earlier(tmp_path: Path) -> None:
    """Invariant 8: the order of one document's commands is part of what is sent."""
    shop = a_replica(tmp_path)
    first = shop.submit(WriteNote(note_id=NOTE, text="a"), actor=LIN).result()
    shop.submit(WriteNote(note_id=UUID(int=2), text="other"), actor=LIN).result()
    shop.submit(ChangeNote(note_id=NOTE, text="b"), actor=LIN).result()
    with shop.lanes.parts.store.read() as connection:
        after = connection.execute(text("SELECT after FROM outbox ORDER BY seq")).scalars().all()
    assert after == ["", "", first.command_id.hex]


def test_the_file_on_disk_is_not_readable_without_its_key(tmp_path: Path) -> None:
    """Fault 100: SQLite must not have been linked without its cipher."""
    shop = a_replica(tmp_path)
    shop.submit(WriteNote(note_id=NOTE, text="canary-7391"), actor=LIN).result()
    shop.close()
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"SQLite format 3" not in content
    assert b"canary-7391" not in content
