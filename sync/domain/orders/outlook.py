"""What head office will probably say to an order before it is saved, as far as this replica knows, and what would cure it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus
from sync.domain.availability.records import Availability
from sync.domain.catalog.rules import ProductStatus, next_price, quantity_problem, whole_packs
from sync.domain.orders.foreseeing import SHORT
from sync.domain.orders.lines import Offer, Offered, WantedLine, offer_for
from sync.domain.orders.pricing import limited, wanted_line
from sync.domain.orders.promised import promised
from sync.domain.orders.records import Order
from sync.domain.orders.room import OVER_CEILING, OVERDUE, Room
from sync.domain.orders.rules import EXCEPTIONS, MOST_LINES
from sync.domain.orders.viewing import kept_here
from sync.domain.pricing.book import Book, Priced, book_for
from sync.domain.pricing.promotions import Given
from sync.domain.pricing.quotas import AskKept
from sync.domain.pricing.rules import Resolution, Step
from sync.domain.pricing.vouchers import Voucher, voucher_standing
from sync.kernel.commands import Adjustment
from sync.kernel.queries import View

AHEAD = timedelta(days=30)
"""So far ahead a change of price is worth saying."""


class Objection(StrEnum):
    """The code of a sentence at the page, which says the cure as well."""

    BLOCKED = "outlook_blocked"
    OVERDUE = "outlook_overdue"
    CREDIT = "outlook_credit"
    CEILING = "outlook_ceiling"
    UNKNOWN = "outlook_unknown"
    PLANNED = "outlook_planned"
    OBSOLETE = "outlook_obsolete"
    MINIMUM = "outlook_minimum"
    PACKS = "outlook_packs"
    NO_PRICE = "outlook_no_price"
    PRICE = "outlook_price"
    ASKED = "outlook_asked"
    FLOOR = "outlook_floor"
    PRICE_AHEAD = "outlook_price_ahead"
    SHORT = "outlook_short"
    CUT = "outlook_cut"
    WAITS = "outlook_waits"
    QUOTA = "outlook_quota"
    VOUCHER_UNKNOWN = "outlook_voucher_unknown"
    VOUCHER_EARLY = "outlook_voucher_early"
    VOUCHER_SPENT = "outlook_voucher_spent"
    VOUCHER_IDLE = "outlook_voucher_idle"


LACKING: Mapping[BackorderPolicy, Objection] = {
    BackorderPolicy.SHIP_COMPLETE: Objection.WAITS,
    BackorderPolicy.SHIP_PARTIAL: Objection.SHORT,
    BackorderPolicy.CANCEL_REST: Objection.CUT,
}
"""What becomes of an order for which the stock is short."""
FORESEEN: Mapping[Objection, str] = {LACKING[policy]: code for policy, code in SHORT.items()}
MENDABLE = frozenset({Objection.OBSOLETE, Objection.MINIMUM, Objection.PACKS})
"""What a key can mend without asking: the successor, whole packs."""


@dataclass(frozen=True, kw_only=True)
class Concern:
    """One objection, about a product or a product line (`subject`), or about the whole order.

    `asked` and `got` in minor units or units, as the objection has it; `cure` is a code or a quantity that would do, `on` a day.
    """

    objection: Objection
    subject: str = ""
    asked: int = 0
    got: int = 0
    cure: str = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OrderOutlook:
    """`as_of` is the age of the oldest word of stock that was looked at; None where none was."""

    concerns: Sequence[Concern]
    as_of: datetime | None = None

    @property
    def foreseen(self) -> tuple[Adjustment, ...]:
        """What central will say of goods that are short, if nothing changes: an order keeps it."""
        short = [one for one in self.concerns if one.objection in FORESEEN]
        return tuple(
            Adjustment(code=FORESEEN[one.objection], asked=str(one.asked), got=str(one.got), subject=one.subject) for one in short
        )


@dataclass(frozen=True, kw_only=True)
class _Line:
    product_code: str
    quantity: int
    unit_price: int
    discount: int = 0
    accepted: int = 0
    allocated: int = 0
    shipped: int = 0
    received: int = 0
    closed: int = 0


@dataclass(frozen=True, kw_only=True)
class _Wish:
    """The order as it would be, to be held against the credit."""

    lines: Sequence[_Line]
    due: int
    claimed: int = 0
    billed: int = 0
    paid: int = 0


def order_outlook(
    view: View,
    *,
    lines: tuple[WantedLine, ...],
    amends: UUID | None = None,
    policy: BackorderPolicy | None = None,
    voucher: str = "",
    deal_id: UUID | None = None,
) -> OrderOutlook:
    """For an order of the viewer's shop, or another version of the order `amends`. Objections to the whole order come first."""
    dealer = view.session.get(Dealer, view.dealer_id)
    if dealer is None or not lines:
        return OrderOutlook(concerns=())
    lines = lines[:MOST_LINES]
    today = house_today(view)
    codes = {line.product_code for line in lines}
    offer = offer_for(view.session, codes, price_list=dealer.price_list, until=today + AHEAD)
    stock = _stock(view, codes)
    wanted = [wanted_line(line.line_id, line.product_code, line.quantity, offer, today) for line in lines]
    kept, own = kept_here(view, amends), promised(view, amends)
    book = book_for(view.session, dealer, since=today, deal_id=deal_id, besides=[amends] if amends else [], kept=kept)
    priced = book.price(wanted, on=today, voucher=voucher)
    concerns = [
        *_standing(dealer),
        *_credit(view, dealer, _wished(lines, priced.given), amends, own.credit),
        *_voucher(voucher, book, priced, today),
        *_quota(book, priced, kept),
    ]
    for line in lines:
        concerns += [*_about(line, offer, priced.units[line.line_id], today), *_floor(line, priced)]
    concerns += _short(lines, stock, own.units, LACKING[policy or dealer.backorder_policy])
    return OrderOutlook(concerns=concerns, as_of=min((as_of for _, as_of in stock.values()), default=None))


def _wished(lines: Sequence[WantedLine], given: Given) -> Sequence[_Line]:
    """With what promotions take off, as it was quoted or as the rules say."""
    return [
        _Line(
            product_code=line.product_code,
            quantity=line.quantity,
            unit_price=line.quoted_price,
            discount=given.discount(line.line_id) if line.quoted_discount is None else line.quoted_discount,
        )
        for line in lines
    ]


def _standing(dealer: Dealer) -> Iterator[Concern]:
    if dealer.status is DealerStatus.BLOCKED:
        yield Concern(objection=Objection.BLOCKED, subject=dealer.block_reason)


def _credit(view: View, dealer: Dealer, wished: Sequence[_Line], amends: UUID | None, kept: int) -> Iterator[Concern]:
    """Beside what is owed, and beside the orders that head office has not answered: they are decided before. What is `kept` for
    this PC passes."""
    room = Room(view.session, dealer, view.now, besides=[amends] if amends else [])
    for order in _unanswered(view):
        if order.id != amends:
            room.take(order)
    paid = _paid(view, amends)
    due = sum(line.quantity * line.unit_price - line.discount for line in wished)
    breach = None if due <= kept else room.breach(_Wish(lines=wished, due=due, paid=paid))
    if breach is not None:
        objection = {OVERDUE: Objection.OVERDUE, OVER_CEILING: Objection.CEILING}.get(breach.code, Objection.CREDIT)
        yield Concern(objection=objection, subject=breach.line, asked=breach.asked, got=breach.room)


def _voucher(voucher: str, book: Book, priced: Priced, today: date) -> Iterator[Concern]:
    standing = voucher_standing(voucher, book.promotions, priced.given.times, today) if voucher.strip() else Voucher.EARNS
    if standing is not Voucher.EARNS:
        yield Concern(objection=Objection(f"outlook_{standing}"), subject=voucher.strip())


def _quota(book: Book, priced: Priced, kept: AskKept) -> Iterator[Concern]:
    """What may have run out by the time that head office answers, and is not kept for this PC."""
    times = limited(priced.given.times, book)
    here = kept().here if times else {}
    for one in book.promotions:
        asked, got = times.get(one.promotion_id, 0), here.get(one.label, 0)
        if asked > got:
            yield Concern(objection=Objection.QUOTA, subject=one.code, asked=asked, got=got)


def _unanswered(view: View) -> Sequence[Order]:
    waiting = select(Order).where(
        Order.dealer_id == view.dealer_id, Order.at_desk, Order.accepted_at.is_(None), Order.state.not_in(EXCEPTIONS)
    )
    return view.session.scalars(waiting.order_by(Order.placed_at, Order.id).limit(MOST_LINES)).all()


def _paid(view: View, amends: UUID | None) -> int:
    order = None if amends is None else view.session.get(Order, (view.dealer_id, amends))
    return 0 if order is None else order.paid


def _about(line: WantedLine, offer: Offer, found: Resolution, today: date) -> Iterator[Concern]:
    product = offer.products.get(line.product_code)
    if product is None:
        yield Concern(objection=Objection.UNKNOWN, subject=line.product_code)
        return
    if product.status is ProductStatus.OBSOLETE:
        yield Concern(objection=Objection.OBSOLETE, subject=product.code, cure=product.successor_code or "")
        return
    if product.status is ProductStatus.PLANNED:
        yield Concern(objection=Objection.PLANNED, subject=product.code)
    yield from _quantity(line, product)
    yield from _price(line, offer, found, today)


def _quantity(line: WantedLine, product: Offered) -> Iterator[Concern]:
    problem = quantity_problem(line.quantity, pack_size=product.pack_size, min_quantity=product.min_quantity)
    if problem is None:
        return
    full = whole_packs(line.quantity, pack_size=product.pack_size, min_quantity=product.min_quantity)
    objection = Objection.PACKS if problem == "not_whole_packs" else Objection.MINIMUM
    yield Concern(objection=objection, subject=product.code, asked=line.quantity, got=full, cure=str(full))


def _price(line: WantedLine, offer: Offer, found: Resolution, today: date) -> Iterator[Concern]:
    """By the shop's own rules before the list, as central prices it. What the list will say matters where the list counts."""
    if found.price is None:
        yield Concern(objection=Objection.NO_PRICE, subject=line.product_code)
        return
    if line.price_reason.strip() and line.quoted_price < found.price:
        yield Concern(objection=Objection.ASKED, subject=line.product_code, asked=line.quoted_price, got=found.price)
    elif found.price != line.quoted_price:
        yield Concern(objection=Objection.PRICE, subject=line.product_code, asked=line.quoted_price, got=found.price)
    coming = next_price(offer.of(line.product_code), today) if found.step is Step.LIST else None
    if coming is not None and coming.price != found.price:
        yield Concern(
            objection=Objection.PRICE_AHEAD,
            subject=line.product_code,
            asked=found.price,
            got=coming.price,
            on=coming.valid_from,
        )


def _floor(line: WantedLine, priced: Priced) -> Iterator[Concern]:
    """Below it a person looks, whatever took so much off."""
    off = priced.given.discount(line.line_id) if line.quoted_discount is None else line.quoted_discount
    floor = priced.units[line.line_id].floor
    if line.quantity > 0 and line.quantity * line.quoted_price - off < floor * line.quantity:
        net = (line.quantity * line.quoted_price - off) // line.quantity
        yield Concern(objection=Objection.FLOOR, subject=line.product_code, asked=net, got=floor)


def _stock(view: View, codes: set[str]) -> Mapping[str, tuple[int, datetime]]:
    """Units free over all sites and the age of the oldest word, of products that were ever told of."""
    told = (
        select(Availability.product_code, func.sum(Availability.quantity), func.min(Availability.as_of))
        .where(Availability.product_code.in_(codes))
        .group_by(Availability.product_code)
    )
    return {code: (int(units), as_of) for code, units, as_of in view.session.execute(told)}


def _short(
    lines: Sequence[WantedLine], stock: Mapping[str, tuple[int, datetime]], own: Mapping[str, int], objection: Objection
) -> Iterator[Concern]:
    left = {code: units + own.get(code, 0) for code, (units, _) in stock.items()}
    for line in lines:
        if line.product_code in left:
            units = min(line.quantity, left[line.product_code])
            left[line.product_code] -= units
            if units < line.quantity:
                yield Concern(objection=objection, subject=line.product_code, asked=line.quantity, got=units, cure=str(units))


QUERIES = (order_outlook,)
