"""News under predictions: what is shown afterwards is what a replay of everything would show."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from sync.client.exchange import ANEW
from sync.client.replica import Replica
from sync.client.scopes import set_cursor
from sync.kernel.errors import NotSaved
from sync.kernel.records import columns
from sync.protocol.messages import Answer, AnswerHead, Fill, InstanceState, Request, Section
from sync.protocol.version import PROTOCOL
from tests.shops import NoNetwork, a_replica, texts
from tests.toy import LIN, DropNote, Note, WriteNote

SCOPE = "dealer:7"
MINE, THEIRS = UUID(int=1), UUID(int=2)


def a_section(note_id: UUID, text: str) -> Section:
    """A note as central has it."""
    row = (7, note_id.hex, "NO-1", text, "open", "lin", False, None)
    return Section(scope=SCOPE, table="toy_note", columns=tuple(column.name for column in columns(Note)), rows=(row,))


def news(replica: Replica, *sections: Section) -> None:
    parts = replica.lanes.parts
    with parts.store.write() as connection:
        replica.lanes.rebase.apply(connection, sections)


def test_what_did_not_fit_is_not_tried_over_the_effect_of_a_later_command(tmp_path: Path) -> None:
    """Invariant 18. Its row came back before the word that it was accepted; then the note was torn up here."""
    replica = a_replica(tmp_path)
    replica.submit(WriteNote(note_id=MINE, text="mine"), actor=LIN).result()
    replica.submit(DropNote(note_id=MINE), actor=LIN).result()
    news(replica, a_section(MINE, "mine"))
    assert texts(replica) == []
    news(replica, a_section(THEIRS, "theirs"))
    assert texts(replica) == ["theirs"]
    replica.close()


@pytest.mark.parametrize("is_first", [True, False])
def test_a_row_that_moves_to_another_scope_stays(tmp_path: Path, is_first: bool) -> None:
    """Invariant 14. Both are held here: a draft that is published leaves the desk's drafts for what everybody has."""
    replica = a_replica(tmp_path)
    news(replica, a_section(THEIRS, "draft"))
    come = a_section(THEIRS, "published")
    left = Section(scope="queue:orders", table="toy_note", columns=(), removed=((7, THEIRS.hex),))
    news(replica, *((come, left) if is_first else (left, come)))
    assert texts(replica) == ["published"]
    replica.submit(DropNote(note_id=THEIRS), actor=LIN).result()
    news(replica, *((come, left) if is_first else (left, come)))
    assert texts(replica) == []
    news(replica, left)
    assert texts(replica) == []
    replica.close()


class Late(NoNetwork):
    """Answers with an order to fill, and while that is on its way the other lane brings the scope further."""

    meanwhile: Callable[[], None]

    def exchange(self, request: Request) -> Answer:
        self.meanwhile()
        head = AnswerHead(
            protocol=PROTOCOL,
            request_id=request.head.request_id,
            epoch="first",
            server_time=0,
            instance=InstanceState.KNOWN,
            expected_seq=1,
            fills=(Fill(scope=SCOPE, rows=9),),
        )
        return Answer(head=head)


def test_an_order_to_fill_is_not_used_where_the_scope_has_moved_meanwhile(tmp_path: Path) -> None:
    """Invariant 12. What it would confirm as predicted lies in no fill that will ever end."""
    late = Late()
    replica = a_replica(tmp_path, transport=late)
    parts = replica.lanes.parts

    def move() -> None:
        with parts.store.write() as connection:
            set_cursor(connection, SCOPE, 2)

    late.meanwhile = move
    step = replica.lanes.exchange().run()
    assert (step.more, list(step.fills)) == (True, [])
    with parts.store.read() as connection:
        assert connection.exec_driver_sql("SELECT at FROM cursor").scalars().all() == [2]
    replica.close()


def test_an_order_to_fill_a_new_scope_leaves_word_of_it(tmp_path: Path) -> None:
    """Invariant 20. An older answer, with the rows as they were before, must find that there was a newer one."""
    late = Late()
    late.meanwhile = lambda: None
    replica = a_replica(tmp_path, transport=late)
    replica.lanes.exchange().run()
    with replica.lanes.parts.store.read() as connection:
        assert connection.exec_driver_sql("SELECT scope, at FROM cursor").all() == [(SCOPE, ANEW)]
    replica.close()


FULL = "CREATE TRIGGER full BEFORE INSERT ON shadow BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
"""The disk says no when the first image is kept."""


def test_a_disk_that_is_full_while_predictions_are_laid_anew_is_no_defect_of_a_command(tmp_path: Path) -> None:
    """Fault 28. Invariant 18: nothing of the answer is used; it comes again when there is room."""
    replica = a_replica(tmp_path)
    parts = replica.lanes.parts
    replica.submit(WriteNote(note_id=MINE, text="mine"), actor=LIN).result()
    with parts.store.write() as connection:
        connection.exec_driver_sql(FULL)
    with pytest.raises(NotSaved, match="disk_full"):
        parts.writer.put(lambda connection: (None, replica.lanes.rebase.predict_all(connection))).result()
    with parts.store.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER full")
        assert connection.exec_driver_sql("SELECT doubt FROM outbox").scalars().all() == [None]
    assert texts(replica) == ["mine"]
    replica.close()
