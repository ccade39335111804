"""Price protection by keyboard: a shop sees what fell and claims it offline, head office grants it."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.protection.dialogs import ClaimDialog
from dms_desktop.features.protection.page import ProtectionPage
from dms_desktop.ordering.reason_dialog import ReasonDialog
from sync.domain.accounts.rules import Role
from sync.domain.catalog.records import ListPrice
from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.terms import Terms
from sync.domain.orders.protected import ProtectionClaim, ProtectionLine, ProtectionState
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.protection.queries import protections
from sync.domain.stock.records import Location, Movement, StockLevel
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import SHOP, a_category, a_dealer, a_product, an_id
from tests.contract_builders import agree, buy
from tests.gui.showroom import OIL, Showroom, a_showroom, named
from tests.order_builders import PAD, PRICE, a_market
from tests.protection_builders import claim, midnight, moved, set_price

COPIED: Sequence[type[Record]] = (
    Contract, ContractQuarter, Order, OrderLine, Shipment, ShipmentLine, Location, StockLevel, Movement, ListPrice,
    ProtectionClaim, ProtectionLine,
)  # fmt: skip
FELL = 5


def fallen(*, claimed: bool = False, **said: str) -> list[Record]:
    """Ten bought, four sold, and a price that fell by 35.00 five days later; `said` is what stands in the claim."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=Terms(protection_days=30))
        buy(session, "bought", 10)
        moved(session, -4, "sold", days=2)
        set_price(session, PRICE - 35_00, days=FELL)
        if claimed:
            claim(session, 210_00, fell=FELL)
            one = session.query(ProtectionClaim).one()
            for field, words in said.items():
                setattr(one, field, words)
        rows = [row for record in COPIED for row in session.query(record).all()]
        session.expunge_all()
    return rows


def another_claim() -> ProtectionClaim:
    """Of other goods, claimed a day before."""
    return ProtectionClaim(
        dealer_id=SHOP,
        id=an_id("another"),
        number="PP-0",
        product_code=OIL,
        family_id=an_id("contract"),
        days=30,
        fell_at=midnight(FELL - 1),
        before=1_380_00,
        after=1_300_00,
        on_hand=4,
        units=4,
        amount=320_00,
        state=ProtectionState.CLAIMED,
        claimed_by="chen",
        claimed_at=midnight(FELL - 1),
        answered_by="",
        answered_at=None,
        answer="",
        credited=0,
    )


def after_the_fall(room: Showroom) -> None:
    room.clock.pass_((midnight(FELL) - room.clock.now()).total_seconds() + 3_600)


def test_a_shop_claims_what_fell_without_a_line(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        after_the_fall(room)
        room.receive(a_product(PAD), *fallen())
        page = room.open("protection", "", ProtectionPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, ClaimDialog)
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        words = "6 on hand when the price fell; 6 of them came in the 30 days before and cost more."
        [seen] = dialog.table.rows()
        assert dialog.why.text() == f"{seen.names.en} · {words}"
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, protections)
        assert (row.units, row.amount, row.state, row.number[:2]) == (6, 210_00, ProtectionState.CLAIMED, "PP")
        [line] = page.lines.table.rows()
        assert (line.units, line.each) == (6, 35_00)
        room.press(Qt.Key.Key_F2)
        again = QApplication.activeWindow()
        assert isinstance(again, ClaimDialog)
        assert not again.table.rows()
        again.close()


def test_what_was_claimed_is_marked_and_not_an_older_claim(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        after_the_fall(room)
        room.receive(a_product(PAD), *fallen(), another_claim())
        page = room.open("protection", "", ProtectionPage)
        assert named(page.table, "number") == ["PP-0"]
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, ClaimDialog)
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        room.press(Qt.Key.Key_F12)
        marked = page.table.current()
    assert marked is not None
    assert marked.product_code == PAD


def test_from_a_claim_that_is_granted_head_office_comes_to_the_next(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        rows = (*fallen(claimed=True), another_claim())
        room.receive(a_dealer(SHOP, name="板橋門市"), a_dealer(HOUSE), a_product(PAD), *rows)
        page = room.open("protection_desk", "", ProtectionPage)
        first = page.table.current()
        room.press(Qt.Key.Key_F12)
        second = page.table.current()
    assert first is not None
    assert second is not None
    assert (first.number, second.number, second.state) == ("PP-1", "PP-0", ProtectionState.CLAIMED)


def test_head_office_grants_or_says_why_not(tmp_path: Path, qtbot: QtBot) -> None:
    room = Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)
    try:
        room.receive(a_dealer(SHOP, name="板橋門市"), a_dealer(HOUSE), a_product(PAD), *fallen(claimed=True))
        room.open("protection_desk", "", ProtectionPage)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, ReasonDialog)
        dialog.close()
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, protections)
    finally:
        room.close()
    assert (row.state, row.credited) == (ProtectionState.GRANTED, 210_00)
