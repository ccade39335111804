"""What people at a shop's counter do: customers, quotes, sales, goods that come back, and what makes typing quicker."""

from typing import Any
from uuid import UUID

from sync.domain.counter_prices.commands import EndCounterPrice, SetCounterPrice
from sync.domain.customers.commands import (
    ChangeCustomer,
    CreateCustomer,
    DeactivateCustomer,
    ReactivateCustomer,
    SettleMerge,
)
from sync.domain.customers.rules import FIELDS, changes_between
from sync.domain.nicknames.commands import ForgetNickname, TeachNickname
from sync.domain.orders.templates import DropTemplate, MarkFavourite, SaveTemplate, TemplateItem, UnmarkFavourite
from sync.domain.print_forms.commands import KeepForm
from sync.domain.print_forms.rules import PaperName
from sync.domain.sales.lines import Paid, SoldLine, amounts_of
from sync.domain.sales.quoting import ConvertQuote, GiveQuote, WithdrawQuote
from sync.domain.sales.returning import BroughtBack, ReturnGoods
from sync.domain.sales.rules import PaymentKind, given_back
from sync.domain.sales.selling import MakeSale, VoidSale
from sync.domain.stock.rules import unpack_serials
from tests.order_builders import PAD
from tests.simulator.shops.seat import Seat

PIECES = ("S-1", "S-2")
"""Serial numbers that somebody reads off a box: two counters may read one."""
NAMES = ("Lee", "Ng", "Tan")


def create_customer(seat: Seat) -> CreateCustomer:
    return CreateCustomer(customer_id=seat.mine(), name=seat.random.choice(NAMES), phone="1380000", note=seat.word())


def change_customer(seat: Seat) -> ChangeCustomer | None:
    """Two people at two PCs type another telephone number, or another address."""
    row = seat.one(f"SELECT id, {', '.join(FIELDS)} FROM customer WHERE dealer_id = ?")
    if not row:
        return None
    before = dict(zip(FIELDS, row[1:], strict=True))
    field = seat.random.choice(("phone", "address_1", "tags", "note"))
    after = before | {field: f"{seat.word()} {seat.random.randrange(9)}"}
    return ChangeCustomer(customer_id=UUID(row[0]), change_id=seat.mine(), changes=changes_between(before, after))


def settle_merge(seat: Seat) -> SettleMerge | None:
    row = seat.one("SELECT id, customer_id FROM customer_merge WHERE dealer_id = ? AND settled_by = ''")
    return row and SettleMerge(merge_id=UUID(row[0]), customer_id=UUID(row[1]), take_lost=seat.chance(0.5))


def deactivate_customer(seat: Seat) -> DeactivateCustomer | None:
    row = seat.one("SELECT id FROM customer WHERE dealer_id = ? AND active")
    return row and DeactivateCustomer(customer_id=UUID(row[0]))


def reactivate_customer(seat: Seat) -> ReactivateCustomer | None:
    row = seat.one("SELECT id FROM customer WHERE dealer_id = ? AND NOT active")
    return row and ReactivateCustomer(customer_id=UUID(row[0]))


def sell(seat: Seat) -> MakeSale | None:
    place = seat.one("SELECT id FROM location WHERE dealer_id = ? AND active")
    if not place:
        return None
    line, is_included, now = _line(seat), seat.chance(0.5), seat.now()
    return MakeSale(
        sale_id=seat.mine(),
        location_id=UUID(place[0]),
        customer_name=seat.word(),
        lines=(line,),
        payments=_paid(seat, amounts_of(line, tax_included=is_included).gross),
        tax_included=is_included,
        sold_at=now,
        day=now.date(),
    )


def void_sale(seat: Seat) -> VoidSale | None:
    sale = seat.one("SELECT id FROM sale WHERE dealer_id = ? AND state = 'sold'")
    return sale and VoidSale(sale_id=UUID(sale[0]), reason=f"typed twice {seat.word()}")


def bring_back(seat: Seat) -> ReturnGoods | None:
    """Some of what was sold, for exactly what was paid for it."""
    line = seat.one(
        "SELECT l.id, l.sale_id, l.quantity, l.returned, l.gross, l.serials, s.location_id FROM sale_line l JOIN sale s"
        " ON s.dealer_id = l.dealer_id AND s.id = l.sale_id WHERE l.dealer_id = ? AND s.state = 'sold'"
        " AND l.returned < l.quantity"
    )
    if not line:
        return None
    units, now = seat.random.randrange(1, line[2] - line[3] + 1), seat.now()
    due = given_back(line[4], sold=line[2], before=line[3], units=units)
    back = BroughtBack(
        line_id=seat.mine(),
        sale_line_id=UUID(line[0]),
        quantity=units,
        is_sound=seat.chance(0.7),
        serials=unpack_serials(line[5]),
    )
    return ReturnGoods(
        return_id=seat.mine(),
        sale_id=UUID(line[1]),
        location_id=UUID(line[6]),
        lines=(back,),
        refunds=_paid(seat, due),
        reason=f"too small {seat.word()}",
        returned_at=now,
        day=now.date(),
    )


def give_quote(seat: Seat) -> GiveQuote:
    return GiveQuote(quote_id=seat.mine(), customer_name=seat.word(), lines=(_line(seat),), valid_until=seat.day(1))


def convert_quote(seat: Seat) -> ConvertQuote | None:
    quote = seat.one("SELECT id, total FROM quote WHERE dealer_id = ? AND state = 'open'")
    place = seat.one("SELECT id FROM location WHERE dealer_id = ?")
    now = seat.now()
    return (
        quote
        and place
        and ConvertQuote(
            quote_id=UUID(quote[0]),
            sale_id=seat.mine(),
            location_id=UUID(place[0]),
            payments=_paid(seat, quote[1]),
            sold_at=now,
            day=now.date(),
        )
    )


def withdraw_quote(seat: Seat) -> WithdrawQuote | None:
    quote = seat.one("SELECT id FROM quote WHERE dealer_id = ? AND state = 'open'")
    return quote and WithdrawQuote(quote_id=UUID(quote[0]), reason=seat.word())


def set_price(seat: Seat) -> SetCounterPrice:
    """Two people may lay down another one for the same sales."""
    units = seat.random.randrange(1, 4)
    return SetCounterPrice(
        price_id=seat.mine(),
        product_code=PAD,
        from_quantity=units,
        price=(390 - units) * 100,
        is_floor=seat.chance(0.2),
        valid_from=seat.day(),
        note=seat.word(),
    )


def end_price(seat: Seat) -> EndCounterPrice | None:
    known = seat.one("SELECT id FROM counter_price WHERE dealer_id = ? AND valid_until IS NULL")
    return known and EndCounterPrice(price_id=UUID(known[0]), last_day=seat.day(-1))


def keep_form(seat: Seat) -> KeepForm:
    """Two people change one paper at two PCs, and one of them puts his letterhead on another paper too."""
    papers = [PaperName("sale", "a5"), PaperName("quote", "a4")]
    seat.random.shuffle(papers)
    known = seat.rows("SELECT version FROM print_form WHERE dealer_id = ? AND kind = ?", (seat.dealer_id, papers[0].kind))
    return KeepForm(
        paper=papers[0],
        seen=known[0][0] if known else 0,
        letterhead=(f"{seat.word()} {seat.random.randrange(9)}",) if seat.chance(0.5) else None,
        footer=(seat.word(),),
        also=(papers[1],) if seat.chance(0.3) else (),
    )


def save_template(seat: Seat) -> SaveTemplate:
    known = seat.one("SELECT id FROM order_template WHERE dealer_id = ?")
    items = tuple(TemplateItem(product_code=PAD, quantity=units) for units in range(1, seat.random.randrange(2, 4)))
    template_id = UUID(known[0]) if known and seat.chance(0.5) else seat.mine()
    return SaveTemplate(template_id=template_id, name=seat.word(), items=items)


def drop_template(seat: Seat) -> DropTemplate | None:
    known = seat.one("SELECT id FROM order_template WHERE dealer_id = ?")
    return known and DropTemplate(template_id=UUID(known[0]))


def mark_favourite(_seat: Seat) -> MarkFavourite:
    return MarkFavourite(product_code=PAD)


def unmark_favourite(_seat: Seat) -> UnmarkFavourite:
    return UnmarkFavourite(product_code=PAD)


def teach_nickname(seat: Seat) -> TeachNickname:
    return TeachNickname(words=f"pads {seat.word()} {seat.random.randrange(2)}", product_code=PAD)


def forget_nickname(seat: Seat) -> ForgetNickname | None:
    known = seat.one("SELECT id FROM nickname WHERE dealer_id = ?")
    return known and ForgetNickname(nickname_id=UUID(known[0]))


def _line(seat: Seat) -> SoldLine:
    """One or two units, which may cost a third of a cent less by their discount; now and then one of known pieces."""
    fields: dict[str, Any] = {"discount_basis_points": seat.random.choice((0, 333)), "tax_basis_points": 1_300}
    if seat.chance(0.3):
        fields |= {"quantity": 1, "serials": (seat.random.choice(PIECES),)}
    else:
        fields["quantity"] = seat.random.randrange(1, 4)
    return SoldLine(line_id=seat.mine(), product_code=PAD, unit_price=399_99, **fields)


def _paid(seat: Seat, due: int) -> tuple[Paid, ...]:
    """By cash alone, or the first part by card."""
    card = seat.random.choice((0, 0, due // 3))
    parts = ((PaymentKind.CARD, card), (PaymentKind.CASH, due - card))
    return tuple(Paid(payment_id=seat.mine(), kind=kind, amount=amount) for kind, amount in parts if amount)
