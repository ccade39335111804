"""Gifts that the lines being typed have earned and do not hold yet: which products one may choose from, and how many units."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Product, names_of
from sync.domain.orders.lines import Offer, offer_for
from sync.domain.orders.pricing import wanted_line
from sync.domain.orders.quoting import TypedLine
from sync.domain.orders.viewing import kept_here
from sync.domain.pricing.book import Book, Priced, Wanted, book_for
from sync.domain.pricing.promotions import Kind, Promotion, is_given, touches
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class GiftChoice:
    """`units` more of a product would be free by `promotion`: one of its choices is taken, or some of each."""

    promotion: str
    product_code: str
    names: Names
    units: int


def gift_choices(
    view: View, *, lines: Sequence[TypedLine], voucher: str = "", deal_id: UUID | None = None, amends: UUID | None = None
) -> Sequence[GiftChoice]:
    """By priority of the promotion, in the order in which it names its gifts. The house gets none."""
    dealer = view.session.get(Dealer, view.dealer_id)
    if dealer is None or not dealer.price_list:
        return ()
    on = price_day(view.session, view.now)
    kept = kept_here(view, amends)
    book = book_for(view.session, dealer, since=on, deal_id=deal_id, besides=[amends] if amends else [], kept=kept)
    giving = [one for one in book.promotions if one.kind is Kind.GIFT and is_given(one, on=on, voucher=voucher)]
    codes = {line.product_code for line in lines} | {code for one in giving for code in one.offer.gifts}
    offer = offer_for(view.session, codes, price_list=dealer.price_list, until=on) if giving else Offer({}, {})
    known = [line for line in lines if line.product_code in offer.products and line.quantity > 0]
    wanted = [wanted_line(one.line_id, one.product_code, one.quantity, offer, on, agreed=one.agreed) for one in known]
    found = []
    for one in sorted(giving, key=lambda one: (-one.priority, one.code)):
        missing = _missing(one, wanted, book)
        probes = [
            wanted_line(uuid5(one.promotion_id, code), code, missing, offer, on)
            for code in one.offer.gifts
            if missing > 0 and code in offer.products
        ]
        found += [
            _choice(one, probe, view)
            for probe in probes
            if _is_free(one, probe, book.price([*wanted, probe], on=on, voucher=voucher))
        ]
    return found


def _is_free(promotion: Promotion, probe: Wanted, priced: Priced) -> bool:
    """A gift laid on the order as a line of its own counts where its promotion then takes something off it."""
    return any(cut.promotion.promotion_id == promotion.promotion_id for cut in priced.given.cuts.get(probe.line_id, ()))


def _choice(promotion: Promotion, probe: Wanted, view: View) -> GiftChoice:
    product = view.session.get_one(Product, probe.product_code)
    return GiftChoice(promotion=promotion.code, product_code=product.code, names=names_of(product), units=probe.quantity)


def _missing(promotion: Promotion, wanted: Sequence[Wanted], book: Book) -> int:
    """Units that the lines have earned, less those of its gifts that are there."""
    offer = promotion.offer
    units = sum(line.quantity for line in wanted if touches(offer, line.product_code, book.branch(line.category)))
    times = units // offer.buy
    if promotion.left is not None:
        times = min(times, promotion.left)
    return times * offer.get - sum(line.quantity for line in wanted if line.product_code in offer.gifts)
