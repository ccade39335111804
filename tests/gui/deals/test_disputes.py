"""Two who claim the same, side by side at the manufacturer's desk."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.dispute_dialog import DisputeDialog
from dms_desktop.widgets.formats import moment
from dms_desktop.widgets.parts import PlainLabel
from sync.domain.accounts.rules import Role
from sync.domain.deals.records import Deal, DealEvent, Dispute
from sync.domain.deals.rules import DealState
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import NOW, OTHER_SHOP, SHOP, a_category, a_dealer, a_session
from tests.deal_builders import HOUR, RIVAL, Contact, a_deal, a_rival, from_shop, shops, states
from tests.gui.showroom import Showroom


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as shown:
        yield shown


def two_who_claim_the_same() -> list[Record]:
    """Both registered on one day, out of touch."""
    with a_session(*shops()) as session:
        from_shop(a_deal(), session, Contact(received=20, claimed=3, heard=0))
        from_shop(a_rival(), session, Contact(received=30, claimed=9, heard=0), dealer_id=OTHER_SHOP)
        assert states(session) == (DealState.DISPUTED, DealState.DISPUTED)
        rows = [row for record in (Deal, DealEvent, Dispute) for row in session.query(record).all()]
        session.expunge_all()
    return rows


def test_times_of_a_dispute_are_of_this_pc_as_everywhere(desk: Showroom) -> None:
    """They were of London and to the second, beside a pane that said another hour."""
    desk.receive(a_dealer(SHOP), a_dealer(OTHER_SHOP), a_category(), *two_who_claim_the_same())
    page = desk.open("deal_desk", "", DealDeskPage)
    page.rule()
    dialog = page.findChild(DisputeDialog)
    assert dialog is not None
    shown = [part.text() for part in dialog.findChildren(PlainLabel)]
    assert moment(NOW + 20 * HOUR) in shown
    assert not any("UTC" in text for text in shown)
    dialog.close()


def test_a_dispute_is_ruled_from_either_of_its_registrations(desk: Showroom) -> None:
    desk.receive(a_dealer(SHOP), a_dealer(OTHER_SHOP), a_category(), *two_who_claim_the_same())
    page = desk.open("deal_desk", "", DealDeskPage)
    page.queue.select_key(RIVAL)
    desk.settle()
    desk.press(Qt.Key.Key_F12)
    desk.type("visited first")
    desk.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    [asked] = [sent.name for sent in desk.replica.sent()]
    assert asked == "RuleDispute"
    assert [deed.text() for deed in page.deeds() if deed.key == "F12"] != ["Rule"]
