"""An order that is short as its page had said is answered in silence; one that is shorter asks for a person."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sync.kernel.commands import Adjustment, Outcome, OutcomeState
from tests.gui.orders.test_entry import typed
from tests.gui.orders.trade import DISC, a_trade
from tests.gui.showroom import Showroom


def hear(room: Showroom, **said: object) -> None:
    """Central's word on the order comes as any answer does."""
    [placed] = room.replica.sent(only_waiting=True)
    change = Adjustment(subject=DISC, **{"code": "line_backordered", "asked": "6", "got": "3", **said})
    outcome = Outcome(
        command_id=placed.command_id, seq=placed.seq, state=OutcomeState.ADJUSTED, decided_at=0, adjustments=(change,)
    )
    with room.replica.lanes.parts.store.write() as connection:
        room.replica.lanes.rebase.apply(connection, (), [outcome])


@pytest.mark.parametrize(
    ("said", "waits"),
    [({}, 0), ({"got": "5"}, 0), ({"got": "2"}, 1), ({"code": "line_cut"}, 1), ({"code": "price_changed"}, 1)],
    ids=["as said", "more than said", "less than said", "nothing follows", "another word"],
)
def test_what_the_page_had_said_needs_no_deed(tmp_path: Path, qtbot: QtBot, said: dict[str, str], waits: int) -> None:
    """3 of 6 discs are there. The answer stays readable, whoever has to look at it."""
    with a_trade(tmp_path) as room:
        page = typed(room, (DISC, "6"))
        room.settle()
        assert f"{DISC}: 3 of 6" in page.outlook.words.text()
        room.press(Qt.Key.Key_F12)
        hear(room, **said)
        assert len(room.replica.sent(only_attention=True)) == room.replica.status().attention == waits
        [answered] = room.replica.sent()
        assert answered.outcome is not None
        assert answered.outcome.state is OutcomeState.ADJUSTED
