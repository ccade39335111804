"""Which prices count for an order: central prices every line anew, keeps what it honours, and says both values of the rest.

What a screen can truly have shown not long ago, and lies little below, is kept. Whoever asks for a price of his own, and whatever
falls below a floor, waits for a person: the order is never lost.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta, tzinfo
from functools import partial
from uuid import UUID

from sync.domain.accounts.calendar import price_zone
from sync.domain.accounts.records import Dealer
from sync.domain.allowances.spending import promotions_kept
from sync.domain.orders.lines import Offer, offer_for
from sync.domain.orders.pricing import DayPrices, Times, codes_of, count_uses, day_prices, limited, lock_quotas, open_lines
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import is_honoured, was_in_force
from sync.domain.pricing.book import Book, book_for
from sync.domain.pricing.promotions import Promotion
from sync.domain.pricing.trace import read_trace, with_approval
from sync.domain.pricing.vouchers import Voucher, voucher_standing
from sync.kernel.commands import Context


@dataclass(frozen=True)
class Questions:
    """`unpriced` are the lines whose quote nobody has judged yet; `asked` those for which a price of one's own is asked.

    `promised` is what the order took of promotions that were kept for its PC, by their labels: that is given, whatever has ended.
    """

    unpriced: Collection[UUID]
    asked: Collection[UUID] = ()
    promised: Times = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class _Case:
    """One order before the judge: since when a quote may have been shown, and by whose days."""

    order: Order
    dealer: Dealer
    context: Context
    book: Book
    offer: Offer
    today: date
    since: date
    zone: tzinfo
    promised: Times

    @property
    def may_be_seen(self) -> bool:
        return self.since <= self.order.valid_on <= self.today

    def days(self, *, agreed: bool) -> tuple[DayPrices, DayPrices]:
        """By the rules of today, and by those of the order's own day, which most often is today."""
        now = day_prices(self.order, self.book, self.offer, self.today, agreed=agreed)
        if self.order.valid_on == self.today:
            return now, now
        return now, day_prices(self.order, self.book, self.offer, self.order.valid_on, agreed=agreed)

    def honours(self, quoted: int, in_force: int) -> bool:
        return is_honoured(quoted, in_force, basis_points=self.dealer.price_honour_basis_points)

    def discount(self, line: OrderLine, now: DayPrices, then: DayPrices) -> int:
        """By the rules of today, and never less than what was promised by those of the order's day."""
        cuts = then.priced.given.cuts.get(line.id, ()) if self.promised else ()
        return max(now.discount(line), sum(cut.amount for cut in cuts if cut.promotion.label in self.promised))


def judge_prices(order: Order, dealer: Dealer, context: Context, questions: Questions) -> None:
    """Unit prices where they are in question; what promotions take off is judged of the whole order."""
    lines = open_lines(order)
    zone = price_zone(context.session)
    today = context.now.astimezone(zone).date()
    case = _Case(
        order=order,
        dealer=dealer,
        context=context,
        book=_as_promised(_book(order, dealer, context, today), questions.promised, today),
        offer=offer_for(context.session, codes_of(lines), price_list=order.price_list, until=today),
        today=today,
        since=today - timedelta(days=dealer.price_honour_days),
        zone=zone,
        promised=questions.promised,
    )
    _judge_units([line for line in lines if line.id in questions.unpriced], case, questions.asked)
    _judge_discounts(lines, case)


def _book(order: Order, dealer: Dealer, context: Context, today: date) -> Book:
    """With what may run out locked, and read once more since. What is kept for PCs, this one's too, is not there for it."""
    kept = partial(promotions_kept, context.session, dealer.dealer_id, "", context.now)
    since = min(today, order.valid_on)
    read = partial(book_for, context.session, dealer, since=since, deal_id=order.deal_id, besides=(order.id,), kept=kept)
    book = read()
    return read() if lock_quotas(order, book, context.session) else book


def _as_promised(book: Book, promised: Times, today: date) -> Book:
    """What has ended since goes on for who was promised it, so often and no more."""
    if not promised:
        return book
    return replace(book, promotions=[_going_on(one, promised.get(one.label, 0), today) for one in book.promotions])


def _going_on(one: Promotion, times: int, today: date) -> Promotion:
    has_ended = one.valid_until is not None and one.valid_until < today
    return replace(one, valid_until=None, left=times) if times and has_ended else one


def _judge_units(lines: list[OrderLine], case: _Case, asked: Collection[UUID]) -> None:
    now, then = case.days(agreed=False)
    for line in lines:
        in_force = now.unit(line)
        if in_force is None:
            case.order.price_hold = True
            case.context.adjust("price_unknown", asked=line.quoted_price, subject=line.product_code)
        elif _is_lowered(line, in_force):
            case.order.price_hold = True
            case.context.adjust("price_asked", asked=line.unit_price, got=in_force, subject=line.product_code)
        elif line.quoted_price == in_force or (_is_seen(line, then, case) and case.honours(line.quoted_price, in_force)):
            continue
        elif line.id in asked:  # a person looks
            case.order.price_hold = True
            case.context.adjust("price_asked", asked=line.quoted_price, got=in_force, subject=line.product_code)
        else:
            line.unit_price, line.reason, line.trace = in_force, "price_changed", ""
            case.context.adjust("price_changed", asked=line.quoted_price, got=in_force, subject=line.product_code)


def _is_lowered(line: OrderLine, in_force: int) -> bool:
    """Whether the desk granted less than was quoted and than the rules give, and those whom the house asks have not agreed."""
    trace = read_trace(line.trace)
    is_agreed = trace is not None and bool(trace.approved_by)
    return not is_agreed and line.unit_price < min(line.quoted_price, in_force)


def _is_seen(line: OrderLine, then: DayPrices, case: _Case) -> bool:
    """Whether an honest screen can have shown this quote: by the rules of the order's day, or by the list at any moment since."""
    if not case.may_be_seen:
        return False
    said = case.offer.of(line.product_code)
    return line.quoted_price == then.unit(line) or was_in_force(said, line.quoted_price, since=case.since, zone=case.zone)


def _judge_discounts(lines: list[OrderLine], case: _Case) -> None:
    order, book = case.order, case.book
    if not (book.terms or book.promotions or order.voucher or any(line.discount for line in lines)):
        return
    now, then = case.days(agreed=True)
    shown = {line.id: line.discount for line in lines}
    for line in lines:
        _judge_discount(line, now, then, case)
        line.trace = with_approval(now.trace(line), line.trace)
        if line.quantity * line.unit_price - line.discount < now.floor(line) * line.quantity:
            order.price_hold = True
            net = (line.quantity * line.unit_price - line.discount) // line.quantity
            case.context.adjust("below_floor", asked=net, got=now.floor(line), subject=line.product_code)
    is_kept = any(line.discount != now.discount(line) for line in lines)
    given = _most(now, then) if is_kept else now.priced.given.times
    _judge_voucher(given, case, is_missed=any(line.discount < shown[line.id] for line in lines))
    count_uses(order, limited(given, book), case.context)


def _most(now: DayPrices, then: DayPrices) -> Mapping[UUID, int]:
    """What a kept quote of an earlier day was given counts as well: it is not there for somebody else."""
    first, other = now.priced.given.times, then.priced.given.times
    return {key: max(first.get(key, 0), other.get(key, 0)) for key in first.keys() | other.keys()}


def _judge_voucher(given: Mapping[UUID, int], case: _Case, *, is_missed: bool) -> None:
    """Whoever counted on a voucher that earns nothing any more decides anew: the order waits, at the price without it."""
    order = case.order
    if not order.voucher:
        return
    standing = voucher_standing(order.voucher, case.book.promotions, given, case.today)
    if standing is not Voucher.EARNS:
        order.price_hold = order.price_hold or is_missed
        case.context.adjust(standing.value, asked=order.voucher, subject=order.voucher)


def _judge_discount(line: OrderLine, now: DayPrices, then: DayPrices, case: _Case) -> None:
    shown, in_force, full = line.discount, case.discount(line, now, then), line.quantity * line.unit_price
    if shown == in_force:
        return
    is_seen = case.may_be_seen and shown == then.discount(line)
    if is_seen and case.honours(full - shown, full - in_force):
        return
    line.discount = in_force
    case.context.adjust("discount_changed", asked=shown, got=in_force, subject=line.product_code)
