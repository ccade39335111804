"""The sync page: what waits can be taken back by whoever saved it."""

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from dms_desktop.features.sync_centre.page import SyncCentrePage
from dms_desktop.outcomes import way_chip
from sync.client.local import outbox
from sync.client.sent import Sent
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.commands import Outcome, OutcomeState
from tests.builders import SHOP
from tests.gui.showroom import PAD, Showroom, a_showroom, named


def an_adjustment() -> AdjustStock:
    line = MovedLine(line_id=UUID(int=2), product_code=PAD, quantity=3)
    place = main_location(SHOP)
    return AdjustStock(adjustment_id=UUID(int=1), location_id=place, reason=AdjustmentReason.FOUND, lines=(line,))


def hold_back(room: Showroom, sent: Sent) -> None:
    """As central does where the author has lost their rights."""
    outcome = Outcome(
        command_id=sent.command_id, seq=sent.seq, state=OutcomeState.QUARANTINED, code="actor_revoked", decided_at=0
    )
    with room.replica.lanes.parts.store.write() as connection:
        room.replica.lanes.rebase.apply(connection, (), [outcome])


def test_what_waits_is_taken_back_and_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    """Invariant 4: the page says that it was taken back, not that central agreed."""
    with a_showroom(tmp_path) as room:
        room.do(an_adjustment())
        page = room.open("sync_centre", "", SyncCentrePage)
        page.table.select_row(0)
        room.settle()
        deed = page.deeds()[-1]
        assert deed.enabled
        deed.run()
        room.settle()
        [sent] = room.replica.sent()
        assert (sent.doubt, sent.outcome) == ("withdrawn", None)
        assert page.table.rows() == [sent]
        page.table.select_row(0)
        room.settle()
        assert not page.deeds()[-1].enabled, "it was taken back already"


def test_what_this_pc_foresees_is_not_said_by_central(tmp_path: Path, qtbot: QtBot) -> None:
    """Invariant 4: a doubt is of this PC; central has not been asked."""
    with a_showroom(tmp_path) as room:
        room.do(an_adjustment())
        with room.replica.lanes.parts.store.write() as connection:
            connection.execute(update(outbox).values(doubt="defect"))
        page = room.open("sync_centre", "", SyncCentrePage)
        [sent] = page.table.rows()
        assert (way_chip(sent).text, sent.outcome) == ("In doubt", None)
        model = page.table.model()
        said = [str(model.headerData(at, Qt.Orientation.Horizontal)) for at in range(model.columnCount())] + named(
            page.table, "reason"
        )
        assert "central" not in " ".join(said).lower()


def test_what_was_refused_is_said_until_something_else_is_asked(tmp_path: Path, qtbot: QtBot) -> None:
    """The next word about the line to central came within seconds, and wiped it away."""
    with a_showroom(tmp_path) as room:
        room.do(an_adjustment())
        page = room.open("sync_centre", "", SyncCentrePage)
        page.write_support(str(tmp_path / "no such folder" / "dms-support.zip"))
        room.settle()
        said = page.banner.text()
        assert said
        room.bridge.ask_status()
        room.settle()
        assert page.banner.text() == said


def test_what_central_holds_back_is_taken_over(tmp_path: Path, qtbot: QtBot) -> None:
    """Invariant 7: it goes again under the name of whoever takes it over."""
    with a_showroom(tmp_path) as room:
        room.do(an_adjustment())
        [saved] = room.replica.sent()
        hold_back(room, saved)
        page = room.open("sync_centre", "", SyncCentrePage)
        page.table.select_row(0)
        room.settle()
        [deed] = [one for one in page.deeds() if one.key == "Ctrl+O"]
        assert deed.enabled
        deed.run()
        room.settle()
        again, first = room.replica.sent()
        assert (first.needs_attention, again.outcome, again.body) == (False, None, saved.body)
