"""Confirmed rows under predictions: one bad command keeps nobody else's news out."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.kernel.commands import Context
from tests import toy
from tests.shops import a_replica, texts
from tests.toy import LIN, WriteNote


def test_a_defect_in_one_prediction_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error_log: list[str]) -> None:
    """Fault 91, promise 3: poison is isolated on the replica as well."""
    shop = a_replica(tmp_path)
    for number, text in enumerate(("poison", "fine"), start=1):
        shop.submit(WriteNote(note_id=UUID(int=number), text=text), actor=LIN).result()
    handler = toy.write_note

    def poisoned(command: WriteNote, context: Context) -> None:
        if command.text == "poison":
            raise ZeroDivisionError
        handler(command, context)

    verb = shop.lanes.parts.registry.verbs["WriteNote"]
    monkeypatch.setitem(shop.lanes.parts.registry.verbs, "WriteNote", type(verb)(verb.command, poisoned, verb.permission))  # type: ignore[arg-type]
    with shop.lanes.parts.store.write() as connection:
        shop.lanes.rebase.replay_all(connection)
    assert texts(shop) == ["fine"]
    assert [sent.doubt for sent in shop.sent(only_waiting=True)] == [None, "defect"]
    assert error_log
