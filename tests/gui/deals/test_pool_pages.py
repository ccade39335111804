"""The pool by keyboard: a dealer takes an entry up without a network, the house lays down terms and takes an entry out."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.deals.pool_desk import PoolDeskPage
from dms_desktop.features.deals.pool_page import PoolPage
from dms_desktop.features.deals.pool_terms_dialog import PoolTermsDialog
from sync.domain.accounts.rules import Role
from sync.domain.customers.keys import name_key
from sync.domain.deals.pool_queries import pool_terms_known
from sync.domain.deals.queries import deals
from sync.domain.deals.records import PoolEntry, PoolTerms, PoolTrail
from sync.domain.deals.rules import DealState, PoolState, Subject
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, TODAY, a_category, a_dealer, an_id
from tests.deal_builders import a_decided_deal
from tests.gui.showroom import Showroom, a_showroom

NAME = "廣州大華汽車有限公司"
TERMS = PoolTerms(product_line="", waiting_days=30, stay_days=60, changed_by="chen")


def an_entry(**changed: Any) -> PoolEntry:
    fields: dict[str, Any] = {"project": "", "site": "", "region_code": "4401", "subject": Subject.CUSTOMER, "name": NAME}
    return PoolEntry(
        id=an_id("entry"),
        product_line="brakes",
        name_key=name_key(NAME),
        site_key="",
        opened_on=TODAY,
        open_until=TODAY + timedelta(days=60),
        is_open=True,
        **fields | changed,
    )


def a_trail() -> PoolTrail:
    return PoolTrail(
        id=an_id("entry"),
        product_line="brakes",
        region_code="4401",
        name=NAME,
        project="",
        from_dealer=SHOP,
        from_deal=an_id("deal"),
        from_number="RG-D7-A-26-00001",
        from_version=3,
        opened_at=NOW,
        state=PoolState.OPEN,
        closed_at=None,
        closed_by="",
        reason="",
        to_dealer=None,
        to_number="",
    )


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.REP) as shown:
        yield shown


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    shown = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    try:
        yield shown
    finally:
        shown.close()


def test_an_entry_is_taken_up_offline_as_a_registration(room: Showroom) -> None:
    """Promise 5: work never waits for the network; nothing that is known is typed again."""
    room.receive(TERMS, an_entry(), a_category())
    room.open("pool", "", PoolPage)
    room.press(Qt.Key.Key_F12)
    room.settle()
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert isinstance(shown.page, DealPage)
    texts = shown.page.form.texts()
    assert (texts["name"], texts["product_line"], texts["region_code"]) == (NAME, "brakes", "4401")
    room.press(Qt.Key.Key_F12)
    [row] = room.replica.read(room.actor, deals)
    assert (row.name, row.state) == (NAME, DealState.SUBMITTED)


def test_who_had_it_is_told_until_when_and_cannot_take_it_up(room: Showroom) -> None:
    ended = a_decided_deal(protected_until=TODAY - timedelta(days=10), active_on=TODAY - timedelta(days=30))
    room.receive(TERMS, an_entry(), a_category(), ended)
    page = room.open("pool", "", PoolPage)
    [row] = page.table.rows()
    assert row.waits_until == TODAY - timedelta(days=3) + timedelta(days=30)
    assert str(row.waits_until) in page.words.text()
    assert not page.deeds()[-1].enabled


def test_before_typing_is_over_the_wait_is_said(room: Showroom) -> None:
    ended = a_decided_deal(protected_until=TODAY - timedelta(days=10), active_on=TODAY - timedelta(days=30))
    room.receive(TERMS, a_category(), ended)
    page = room.open("deal", str(an_id("new")), DealPage)
    page.form.lines.set_value("brakes")
    room.type(NAME)
    room.settle()
    assert str(TODAY + timedelta(days=27)) in page.side.concerns.text()


def test_the_house_sees_who_had_it_and_takes_it_out(desk: Showroom) -> None:
    desk.receive(a_dealer(SHOP, name="板橋門市"), an_entry(), a_trail())
    page = desk.open("pool_desk", "", PoolDeskPage)
    assert "板橋門市" in page.words.text()
    desk.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    desk.type("served directly")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert page.table.rows() == []
    page.which.set_value("all")
    page.refresh()
    desk.settle()
    assert "served directly" in page.words.text()


def test_the_house_lays_down_the_terms(desk: Showroom) -> None:
    desk.receive(a_category())
    page = desk.open("pool_desk", "", PoolDeskPage)
    desk.press(Qt.Key.Key_F7)
    desk.settle()
    dialog = page.findChild(PoolTermsDialog)
    assert dialog is not None
    desk.press(Qt.Key.Key_F12)
    assert dialog.form.errors() == {"waiting_days": "How many days?"}
    dialog.waiting.set_value(30)
    dialog.stay.set_value(60)
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    [row] = desk.replica.read(desk.actor, pool_terms_known)
    assert (row.waiting_days, row.stay_days) == (30, 60)
