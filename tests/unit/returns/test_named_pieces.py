"""What goes back is named: serial numbers where the delivery had them, else the lot; no piece twice, and none that was sold."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.contracts.terms import Terms
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.orders.sent_back import ReturnState
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn, TakeReturn
from sync.domain.returns.queries import ReturnRow, returnable, returns
from sync.domain.returns.rules import Named, lot_of, names_every_unit, strangers
from sync.domain.stock.queries import movements, serial_cards
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
from sync.domain.stock.rules import SerialState
from sync.kernel.bodies import read_body
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_category, a_dealer, a_view, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.counter import a_return, a_sale, back, sold
from tests.credit_builders import DESK, decide, place, ship
from tests.order_builders import PAD, PRICE, a_market

HALF = Terms(return_basis_points=5_000)
PIECES = ("S1", "S2", "S3", "S4")


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    """Four pieces with serial numbers, delivered under a contract that lets half go back."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=HALF)
        buy(session, "bought", 4, serials=PIECES)
        yield session


def line_of(session: Session, name: str = "bought") -> ShipmentLine:
    found = select(ShipmentLine).join(Shipment, Shipment.id == ShipmentLine.shipment_id)
    return session.scalars(found.where(Shipment.order_id == an_id(name))).one()


def ask(session: Session, *serials: str, name: str = "back", **changed: Any) -> list[str]:
    fields: dict[str, Any] = {
        "shipment_line_id": line_of(session).id,
        "quantity": len(serials),
        "serials": serials,
        "reason": "wrong size",
        "number": f"RH-{name}",
    }
    return decide(AskReturn(return_id=an_id(name), **fields | changed), session, HEAD)


def answer(session: Session, name: str = "back", *, granted: bool = True) -> None:
    decide(AnswerReturn(dealer_id=SHOP, return_id=an_id(name), granted=granted, reason="as agreed"), session, DESK)


def send(session: Session, *serials: str, name: str = "back") -> None:
    decide(SendReturn(dealer_id=SHOP, return_id=an_id(name), location_id=an_id("main"), serials=serials), session, HEAD)


def take(session: Session, units: int, *serials: str, name: str = "back", reason: str = "") -> None:
    decide(TakeReturn(dealer_id=SHOP, return_id=an_id(name), units=units, serials=serials, reason=reason), session, DESK)


def row(session: Session, name: str = "back") -> ReturnRow:
    return next(one for one in returns(a_view(session, DESK)) if one.return_id == an_id(name))


def sell(session: Session, serial: str, name: str = "sale") -> None:
    decide(a_sale(sold(PAD, 1, serials=(serial,)), name=name, location_id=an_id("main")), session, HEAD)


def where(session: Session, serial: str) -> SerialState:
    return serial_cards(a_view(session, HEAD), serial=serial)[0].state


PIECED = Named(left=5, serials={"S1": "A", "S2": "B"}, lots={"C": 2, "": 1})


@pytest.mark.parametrize(
    ("quantity", "serials", "every", "strange"),
    [
        (2, ("S1", "S2"), True, ()),
        (2, ("S1",), False, ()),
        (2, ("S1", "S1"), False, ()),
        (3, (), True, ()),  # three came without a number
        (4, (), False, ()),
        (4, ("S1", "X", "Y", "Z"), True, ()),  # read off the three that came without
        (4, ("W", "X", "Y", "Z"), True, ("W", "X", "Y", "Z")),
    ],
)
def test_a_number_for_every_unit_that_has_one(
    quantity: int, serials: tuple[str, ...], every: bool, strange: Sequence[str]
) -> None:
    assert names_every_unit(quantity, serials, PIECED) is every
    assert tuple(strangers(serials, PIECED)) == strange


@pytest.mark.parametrize(
    ("typed", "serials", "lots", "lot"),
    [
        ("", (), {"A": 3}, "A"),
        ("A", (), {"A": 3, "B": 1}, "A"),
        ("", (), {"A": 3, "B": 1}, None),
        ("C", (), {"A": 3}, None),
        ("", (), {"": 3, "A": 1}, ""),
        ("typed", (), {"": 3}, "typed"),
        ("", ("S1",), {"C": 3}, "A"),  # the piece says its lot
        ("", ("S1", "S2"), {}, ""),  # of two lots
    ],
)
def test_a_lot_is_told_where_it_is_not_plain(typed: str, serials: tuple[str, ...], lots: dict[str, int], lot: str | None) -> None:
    assert lot_of(typed, serials, Named(left=5, serials=PIECED.serials, lots=lots)) == lot


def test_a_return_names_its_pieces_and_the_chain_follows(session: Session) -> None:
    """Spec 2.6.8 and 2.6.9: from where, with which document, by whom, and that it went to the manufacturer."""
    assert ask(session, "S1", "S3") == []
    answer(session)
    send(session)
    take(session, 2)
    one = row(session)
    assert (one.state, one.serials, one.taken_serials) == (ReturnState.TAKEN, ("S1", "S3"), ("S1", "S3"))
    gone = movements(a_view(session, HEAD), document_id=an_id("back"))
    assert {(moved.serial, moved.quantity, moved.location, moved.number, moved.actor) for moved in gone} == {
        (serial, -1, "MAIN", "RH-back", HEAD.name) for serial in ("S1", "S3")
    }
    assert [where(session, serial) for serial in PIECES] == [
        SerialState.SENT_BACK, SerialState.HERE, SerialState.SENT_BACK, SerialState.HERE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("serials", "changed", "code"),
    [
        ((), {"quantity": 1}, "serials_differ"),
        (("S1",), {"quantity": 2}, "serials_differ"),
        (("S1", "S1"), {}, "serials_differ"),
        (("S1", "X9"), {}, "serial_not_delivered"),
    ],
)
def test_every_unit_is_named_and_came_with_the_delivery(
    session: Session, serials: tuple[str, ...], changed: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refusal, match=code):
        ask(session, *serials, **changed)


def asked_before_pieces_were_named(session: Session, name: str = "back") -> AskReturn:
    """As a program of then left it in its outbox."""
    fields = {"return_id": an_id(name), "shipment_line_id": line_of(session).id, "quantity": 2, "reason": "wrong size"}
    command = read_body(REGISTRY.verbs["AskReturn"], msgspec.json.encode({**fields, "number": f"RH-{name}"}), 1)
    assert isinstance(command, AskReturn)
    return command


def test_what_an_earlier_program_asked_is_decided_as_then_and_named_when_the_box_is_packed(session: Session) -> None:
    """Fault 87. Invariant 32: it waited in an outbox while programs learned to name pieces."""
    assert decide(asked_before_pieces_were_named(session), session, HEAD) == []
    assert (row(session).quantity, row(session).serials, row(session).state) == (2, (), ReturnState.ASKED)
    answer(session)
    with pytest.raises(Refusal, match="serials_differ"):
        send(session)
    send(session, "S1", "S2")
    assert row(session).serials == ("S1", "S2")
    assert (where(session, "S1"), where(session, "S3")) == (SerialState.SENT_BACK, SerialState.HERE)


def test_nor_does_it_ask_for_more_than_came(session: Session) -> None:
    """Invariant 25."""
    ask(session, "S1", "S2", "S3")
    with pytest.raises(Refusal, match="return_too_many"):
        decide(asked_before_pieces_were_named(session, "late"), session, HEAD)


def test_a_piece_goes_back_once(session: Session) -> None:
    """Spec C17. While it is asked for, when it is gone, and when the house has it."""
    ask(session, "S1")
    with pytest.raises(Refusal, match="serial_asked_back"):
        ask(session, "S2", "S1", name="again")
    answer(session)
    send(session)
    with pytest.raises(Refusal, match="serial_asked_back"):
        ask(session, "S1", name="again")
    take(session, 1)
    with pytest.raises(Refusal, match="serial_asked_back"):
        ask(session, "S1", name="again")
    ask(session, "S2", name="another")


def test_what_was_refused_may_be_asked_for_again(session: Session) -> None:
    ask(session, "S1")
    answer(session, granted=False)
    assert ask(session, "S1", name="again") == []


def test_a_piece_that_was_sold_goes_back_only_when_it_came_back(session: Session) -> None:
    sell(session, "S1")
    with pytest.raises(Refusal, match="serial_sold"):
        ask(session, "S1")
    line = an_id(f"sale/{sold(PAD, 1, serials=('S1',)).line_id}")
    decide(a_return(back(line, serials=("S1",)), refund=100_00), session, HEAD)
    ask(session, "S1")


def test_a_piece_that_was_sold_meanwhile_is_changed_for_another(session: Session) -> None:
    """Weeks may lie between the asking and the sending; the house sees what is really in the box."""
    ask(session, "S1", "S2")
    answer(session)
    sell(session, "S1")
    with pytest.raises(Refusal, match="serial_sold"):
        send(session)
    with pytest.raises(Refusal, match="serials_differ"):
        send(session, "S2")
    send(session, "S2", "S4")
    assert (row(session).state, row(session).serials) == (ReturnState.SENT, ("S2", "S4"))
    assert where(session, "S1") is SerialState.SOLD


def test_what_went_back_is_not_sold_and_a_sale_made_apart_is_flagged(session: Session) -> None:
    """Spec 2.6.12: two PCs worked apart. The sale stands and somebody looks."""
    ask(session, "S1")
    answer(session)
    send(session)
    flagged = decide(a_sale(sold(PAD, 1, serials=("S1",)), location_id=an_id("main")), session, HEAD)
    assert flagged == ["serial_went_back"]
    assert where(session, "S1") is SerialState.SENT_BACK


def test_the_house_says_which_pieces_came(session: Session) -> None:
    ask(session, "S1", "S2")
    answer(session)
    send(session)
    with pytest.raises(Refusal, match="serials_differ"):
        take(session, 1, reason="one is scratched")
    with pytest.raises(Refusal, match="serial_not_sent"):
        take(session, 1, "S3", reason="one is scratched")
    take(session, 1, "S2", reason="one is scratched")
    one = row(session)
    assert (one.taken, one.taken_serials, one.credited) == (1, ("S2",), PRICE)


def test_a_piece_that_came_again_may_go_back_again(session: Session) -> None:
    """Repaired and delivered anew: the new delivery counts, the old one no more."""
    ask(session, "S1")
    answer(session)
    send(session)
    take(session, 1)
    buy(session, "anew", 1, serials=("S1",), days=1)
    assert where(session, "S1") is SerialState.HERE
    with pytest.raises(Refusal, match="serial_asked_back"):
        ask(session, "S1", name="old delivery")
    ask(session, "S1", name="new delivery", shipment_line_id=line_of(session, "anew").id)


def test_of_two_lots_the_dealer_says_which(session: Session) -> None:
    place(session, "oil", 5)
    ship(session, "oil", 5)
    shipped = session.scalars(select(Shipment).where(Shipment.order_id == an_id("oil"))).one()
    came = [("L1", 3), ("L2", 2)]
    lines = tuple(
        ReceivedLine(line_id=an_id(lot), shipment_line_id=shipped.lines[0].id, received=units, lot=lot) for lot, units in came
    )
    receipt = ReceiveShipment(receipt_id=an_id("oil in"), shipment_id=shipped.id, location_id=an_id("main"), lines=lines)
    decide(receipt, session, HEAD)
    oil = {"shipment_line_id": shipped.lines[0].id}
    with pytest.raises(Refusal, match="lot_unknown"):
        ask(session, quantity=1, **oil)
    with pytest.raises(Refusal, match="return_too_many"):
        ask(session, quantity=3, lot="L2", **oil)
    ask(session, quantity=2, lot="L2", **oil)
    ask(session, quantity=1, name="rest", **oil)
    assert [row(session).lot, row(session, "rest").lot] == ["L2", "L1"]
    answer(session)
    send(session)
    assert [moved.lot for moved in movements(a_view(session, HEAD), document_id=an_id("back"))] == ["L2"]


def test_the_shop_sees_which_pieces_could_go_back(session: Session) -> None:
    """Those that are there: sold and asked for ones are not. A piece's number finds its delivery."""
    ask(session, "S1")
    sell(session, "S2")
    [one] = returnable(a_view(session, HEAD), text="S4")
    assert (one.left, tuple(one.serials), one.loose) == (3, ("S3", "S4"), 0)
    assert returnable(a_view(session, HEAD), text="S9") == []
