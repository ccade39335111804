"""The words of special prices and promotions: what they give, for whom, and what they are today."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.ordering.why import kind_words, step_words
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import DASH, day, money, quantity
from dms_desktop.widgets.shares import percent_text
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import listed
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.queries import Promoted, RuleRow, SpecialPrice
from sync.domain.pricing.rules import Standing

STANDINGS: Mapping[Standing, tuple[object, Tone]] = {
    Standing.DRAFT: (QT_TRANSLATE_NOOP("prices", "Draft"), Tone.NOTE),
    Standing.ANNOUNCED: (QT_TRANSLATE_NOOP("prices", "Announced"), Tone.WARN),
    Standing.IN_FORCE: (QT_TRANSLATE_NOOP("prices", "In force"), Tone.OK),
    Standing.ENDED: (QT_TRANSLATE_NOOP("prices", "Ended"), Tone.IDLE),
}
FIELDS: Mapping[str, object] = {
    "code": QT_TRANSLATE_NOOP("prices", "Code"),
    "step": QT_TRANSLATE_NOOP("prices", "Kind"),
    "kind": QT_TRANSLATE_NOOP("prices", "Kind"),
    "dealer_id": QT_TRANSLATE_NOOP("prices", "Dealer"),
    "price_list": QT_TRANSLATE_NOOP("prices", "Price list"),
    "region": QT_TRANSLATE_NOOP("prices", "Region"),
    "valid_from": QT_TRANSLATE_NOOP("prices", "First day"),
    "valid_until": QT_TRANSLATE_NOOP("prices", "Last day"),
    "note": QT_TRANSLATE_NOOP("prices", "Note"),
    "product_code": QT_TRANSLATE_NOOP("prices", "Product code"),
    "category": QT_TRANSLATE_NOOP("prices", "or category"),
    "from_quantity": QT_TRANSLATE_NOOP("prices", "From units"),
    "price": QT_TRANSLATE_NOOP("prices", "Price of a unit"),
    "basis_points": QT_TRANSLATE_NOOP("prices", "or off the list"),
    "products": QT_TRANSLATE_NOOP("prices", "Product codes"),
    "categories": QT_TRANSLATE_NOOP("prices", "Categories"),
    "share": QT_TRANSLATE_NOOP("prices", "Per cent"),
    "amount": QT_TRANSLATE_NOOP("prices", "Amount"),
    "buy": QT_TRANSLATE_NOOP("prices", "Buy units"),
    "get": QT_TRANSLATE_NOOP("prices", "Get units"),
    "least": QT_TRANSLATE_NOOP("prices", "From an amount of"),
    "tiers": QT_TRANSLATE_NOOP("prices", "Steps"),
    "parts": QT_TRANSLATE_NOOP("prices", "Parts"),
    "gifts": QT_TRANSLATE_NOOP("prices", "Gift codes"),
    "priority": QT_TRANSLATE_NOOP("prices", "Priority"),
    "stack": QT_TRANSLATE_NOOP("prices", "One of group"),
    "voucher": QT_TRANSLATE_NOOP("prices", "Voucher"),
    "quota": QT_TRANSLATE_NOOP("prices", "At most, in all"),
    "dealer_quota": QT_TRANSLATE_NOOP("prices", "At most, a dealer"),
}
HINTS: Mapping[str, object] = {
    "product_code": QT_TRANSLATE_NOOP("prices", "Found by code or name"),
    "category": QT_TRANSLATE_NOOP("prices", "Found by code or name"),
    "products": QT_TRANSLATE_NOOP("prices", "All; else found by code or name"),
    "categories": QT_TRANSLATE_NOOP("prices", "All; else found by code or name"),
    "gifts": QT_TRANSLATE_NOOP("prices", "Found by code or name"),
    "parts": QT_TRANSLATE_NOOP("prices", "Code or name: 1; another: 2"),
}
"""What may be typed, said while nothing is."""


def field_words(name: str) -> str:
    return translated(FIELDS[name])


def hint_words(name: str) -> str:
    return translated(HINTS[name])


def standing_chip(row: RuleRow) -> Chip:
    if row.waits:
        return Chip(QCoreApplication.translate("prices", "Waits for a yes"), Tone.WARN)
    words, tone = STANDINGS[row.standing]
    return Chip(translated(words), tone)


def code_words(row: RuleRow) -> str:
    return f"{row.code} v{row.version}"


def rule_kind(row: RuleRow) -> str:
    return step_words(row.terms.step) if isinstance(row.terms, SpecialPrice) else kind_words(row.terms.kind)


def about_words(row: RuleRow) -> str:
    """What it is for."""
    terms = row.terms
    if isinstance(terms, SpecialPrice):
        return f"{terms.product_code or terms.category} {shown(terms.names)}".strip()
    offer = terms.offer
    names = (*offer.products, *offer.categories, *(part.product_code for part in offer.parts))
    return listed(names) or QCoreApplication.translate("prices", "Every product")


def gives_words(row: RuleRow, currency: str) -> str:
    """The price, or what is taken off."""
    return _price(row.terms, currency) if isinstance(row.terms, SpecialPrice) else _offer(row.terms, currency)


def _price(terms: SpecialPrice, currency: str) -> str:
    said = f"−{percent_text(terms.basis_points)} %" if terms.price is None else money(terms.price, currency)
    if terms.from_quantity > 1:
        words = QCoreApplication.translate("prices", "{price} from {units} units")
        said = words.format(price=said, units=quantity(terms.from_quantity))
    return said


def _offer(terms: Promoted, currency: str) -> str:
    offer = terms.offer
    share = f"−{percent_text(offer.basis_points)} %" if offer.basis_points else f"−{money(offer.amount, currency)}"
    said = {
        Kind.BUY_GET: f"{offer.buy} + {offer.get}",
        Kind.GIFT: f"{offer.buy} + {offer.get}: {listed(offer.gifts)}",
        Kind.MIX: f"{offer.buy} = {money(offer.amount, currency)}",
        Kind.BUNDLE: f"{parts_text(offer)} = {money(offer.amount, currency)}",
        Kind.TIER: tiers_text(offer),
    }.get(terms.kind, share)
    return f"{said} ({terms.voucher})" if terms.voucher else said


def tiers_text(offer: Offer) -> str:
    return "; ".join(f"{tier.quantity}: {percent_text(tier.basis_points)} %" for tier in offer.tiers)


def parts_text(offer: Offer) -> str:
    return "; ".join(f"{part.product_code}: {part.quantity}" for part in offer.parts)


def whom_words(row: RuleRow) -> str:
    named = listed(filter(None, (row.dealer_name, row.price_list, row.region)))
    return named or QCoreApplication.translate("prices", "Everybody")


def when_words(row: RuleRow) -> str:
    return f"{day(row.valid_from)} – {day(row.valid_until) if row.valid_until else ''}".strip()


def used_words(row: RuleRow, kept: int) -> str:
    """How often a promotion with a quota was given; what is kept for PCs was not, and is not free either."""
    if isinstance(row.terms, SpecialPrice) or row.terms.quota is None:
        return DASH
    return f"{quantity(row.terms.used - kept)} / {quantity(row.terms.quota)}"


def kept_words(kept: int) -> str:
    """How much of it is kept for PCs, which give it without asking."""
    return quantity(kept) if kept else DASH


def is_limited(row: RuleRow) -> bool:
    """Whether it is a promotion that can run out."""
    return isinstance(row.terms, Promoted) and not (row.terms.quota is None and row.terms.dealer_quota is None)


def translated(words: object) -> str:
    return QCoreApplication.translate("prices", str(words))
