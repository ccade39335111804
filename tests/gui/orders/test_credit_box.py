"""The credit beside an order being typed."""

from PySide6.QtCore import QEvent, QObject
from pytestqt.qtbot import QtBot

from dms_desktop.calm import come_to_rest
from dms_desktop.features.orders.entry_head import CreditBox
from sync.domain.orders.queries.counters import Credit
from tests.gui.foundation.stands import shown


class Paintings(QObject):
    """How often something was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def test_an_amount_that_is_shown_is_painted_with_all_else_and_not_before(qtbot: QtBot) -> None:
    """Qt's bar would paint the window while the rest of an answer is still being shown, and again behind it."""
    box = CreditBox()
    shown(qtbot, box)
    box.show_credit(Credit(currency="CNY", limit=1_000_00, owed=100_00, asked=0, left=900_00))
    assert come_to_rest(box, lambda: True)
    paintings = Paintings(box.bar)
    box.show_amount(400_00)
    assert paintings.times == 0
    assert come_to_rest(box, lambda: True)
    assert (paintings.times, box.bar.value()) == (1, 500)


def test_what_is_kept_for_pcs_is_not_there_for_the_order(qtbot: QtBot) -> None:
    """By the formula at Credit, which is what the outlook above the box says too."""
    box = CreditBox()
    shown(qtbot, box)
    box.show_credit(Credit(currency="CNY", limit=1_000_00, owed=100_00, asked=50_00, left=600_00, kept=300_00))
    box.show_amount(560_00)
    assert "450.00" in box.figures.text()
    assert box.bar.property("tone") == "bad"


def test_an_order_that_what_is_kept_for_this_pc_covers_takes_no_more(qtbot: QtBot) -> None:
    box = CreditBox()
    shown(qtbot, box)
    credit = Credit(currency="CNY", limit=1_000_00, owed=100_00, asked=0, left=300_00, kept=600_00, kept_here=600_00)
    box.show_credit(credit)
    box.show_amount(600_00)
    assert (box.bar.value(), box.bar.property("tone")) == (700, "")
    box.show_amount(601_00)
    assert box.bar.property("tone") == "bad"
