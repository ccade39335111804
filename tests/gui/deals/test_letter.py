"""The letter of authorisation: who prints it, what stands on it, and where its code leads."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.deals.letter import letter
from dms_desktop.printing.frame import Frame, ShopOnPaper, frame_of
from dms_desktop.printing.paper import document_in
from dms_desktop.printing.preview import PreviewDialog
from sync.domain.accounts.rules import Role
from sync.domain.deals.queries import DealCard, deal_card
from sync.domain.deals.records import Deal
from sync.domain.deals.rules import DealState
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, a_category, a_dealer
from tests.deal_builders import DEAL, a_decided_deal
from tests.gui.showroom import Showroom, a_showroom


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.REP) as shown:
        shown.receive(a_category(), protected())
        yield shown


def protected(**changed: object) -> Deal:
    known = {"protected_from": NOW.date(), "protected_until": date(2099, 1, 31), "active_on": NOW.date()}
    return a_decided_deal(**{"state": DealState.PROTECTED, **known, **changed})


def card_in(room: Showroom) -> DealCard:
    found = room.replica.read(room.actor, deal_card, deal_id=DEAL, dealer_id=SHOP)
    assert found is not None
    return found


def a_frame(room: Showroom) -> Frame:
    return frame_of(room.workspace.desk, ShopOnPaper(shop=None, manufacturer="House"))


def test_a_rep_prints_what_the_customer_asks_for(shop: Showroom) -> None:
    """Promise 5: offline, with one key."""
    page = shop.open("deal", str(DEAL), DealPage)
    shop.press(Qt.Key.Key_F8)
    dialog = page.findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.isVisible()


def test_it_says_who_may_offer_what_to_whom_and_until_when(shop: Showroom) -> None:
    card = card_in(shop)
    paper = letter(card, [], a_frame(shop))
    words = " ".join(row["text"] for row in paper.rows)
    for said in (card.row.name, card.row.number, "House"):
        assert said in words
    assert {one.key: one.text for one in paper.details}["number"] == card.row.number
    assert paper.around.letterhead == ("House",), "it is the manufacturer's word, whoever prints it"
    assert not paper.marks


def test_both_sides_print_the_same_code_and_it_opens_the_registration(shop: Showroom, tmp_path: Path) -> None:
    mine = letter(card_in(shop), [], a_frame(shop))
    house = Showroom(tmp_path / "house", role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    house.receive(a_dealer(SHOP), a_category(), protected(at_desk=True))
    theirs = letter(card_in(house), [], a_frame(house))
    assert theirs.code() == mine.code()
    pointed = document_in(mine.code())
    assert pointed is not None
    assert (pointed.kind, pointed.document_id) == ("deal", DEAL)
    assert house.workspace.open_page(pointed.kind, str(pointed.document_id))
    house.settle()
    room = house.workspace.rooms.current()
    assert room is not None
    assert isinstance(room.page, DealDeskPage)
    house.close()


def test_another_time_or_another_customer_is_another_code(shop: Showroom) -> None:
    """Who changes a letter on the way has one whose code does not agree."""
    card, frame = card_in(shop), a_frame(shop)
    codes = {letter(one, [], frame).code() for one in (card, replace(card, protected_until=date(2099, 2, 1)), renamed(card))}
    assert len(codes) == 3


def renamed(card: DealCard) -> DealCard:
    return replace(card, row=replace(card.row, name="Somebody else"))


@pytest.mark.parametrize(
    "state", [DealState.IN_REVIEW, DealState.DISPUTED, DealState.REJECTED, DealState.RELEASED, DealState.LOST]
)
def test_what_is_not_protected_gives_no_letter(tmp_path: Path, qtbot: QtBot, state: DealState) -> None:
    """Promise 4: no paper claims more than is true."""
    with a_showroom(tmp_path, role=Role.REP) as room:
        room.receive(a_category(), protected(state=state))
        page = room.open("deal", str(DEAL), DealPage)
        assert "F8" not in [deed.key for deed in page.deeds()]


def test_a_protection_that_ran_out_gives_none(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.REP) as room:
        room.receive(a_category(), protected(protected_until=date(2020, 1, 1), active_on=date(2019, 12, 1)))
        page = room.open("deal", str(DEAL), DealPage)
        assert "F8" not in [deed.key for deed in page.deeds()]
