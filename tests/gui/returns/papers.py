"""What a shop bought of the house, and a return of some of it, as rows for a page."""

from collections.abc import Sequence
from typing import Any

from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.terms import Terms
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn
from sync.domain.stock.papers import GoodsReceipt, GoodsReceiptLine
from sync.domain.stock.records import Location, Movement, SerialItem, StockLevel
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import SHOP, a_category, a_dealer, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import DESK, decide
from tests.order_builders import a_market

COPIED: Sequence[type[Record]] = (
    Contract, ContractQuarter, Order, OrderLine, Shipment, ShipmentLine, Location, StockLevel, SerialItem, GoodsReceipt,
    GoodsReceiptLine, Movement, GoodsReturn,
)  # fmt: skip


def bought(*, asked: int = 0, granted: bool = False) -> list[Record]:
    """Twenty units under a contract that lets a tenth go back, and a return of so many of them."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=Terms(return_basis_points=1_000))
        buy(session, "bought", 20)
        if asked:
            line = session.query(ShipmentLine).one().id
            ask = AskReturn(return_id=an_id("back"), shipment_line_id=line, quantity=asked, reason="wrong", number="RH-1")
            decide(ask, session, HEAD)
        if granted:
            decide(AnswerReturn(dealer_id=SHOP, return_id=an_id("back"), granted=True), session, DESK)
        rows = [row for record in COPIED for row in session.query(record).all()]
        session.expunge_all()
    return rows


def with_pieces(*asked: str, sent: bool = False) -> list[Record]:
    """Four pieces with serial numbers, and a return of some of them that was granted, or is on its way already."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=Terms(return_basis_points=5_000))
        buy(session, "bought", 4, serials=("S1", "S2", "S3", "S4"))
        about: dict[str, Any] = {"return_id": an_id("back")}
        if asked:
            line = session.query(ShipmentLine).one().id
            ask = AskReturn(**about, shipment_line_id=line, quantity=len(asked), serials=asked, reason="wrong", number="RH-1")
            decide(ask, session, HEAD)
            decide(AnswerReturn(**about, dealer_id=SHOP, granted=True), session, DESK)
        if sent:
            decide(SendReturn(**about, dealer_id=SHOP, location_id=an_id("main")), session, HEAD)
        rows = [row for record in COPIED for row in session.query(record).all()]
        session.expunge_all()
    return rows
