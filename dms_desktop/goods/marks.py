"""What is worth a second look about a product: out of sale, short, old word of the stock, another price soon."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.facts import LineFact, ProductFacts
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import age, quantity
from dms_desktop.widgets.tokens import Tone
from sync.domain.catalog.rules import ProductStatus

translate = QCoreApplication.translate
STALE = timedelta(hours=1)


def status_chip(status: str) -> Chip:
    match status:
        case ProductStatus.PLANNED:
            return Chip(translate("goods", "Not yet sold"), Tone.IDLE)
        case ProductStatus.ORDERABLE:
            return Chip(translate("goods", "Orderable"), Tone.OK)
        case ProductStatus.OBSOLETE:
            return Chip(translate("goods", "Out of sale"), Tone.BAD)
        case strange:
            return Chip(strange, Tone.NOTE)


def line_chip(fact: LineFact, units: int | None, *, is_house: bool = False) -> Chip | None:
    """The one mark of a line that matters most; None where nothing is known of the stock. The house buys at no price."""
    if fact.row.status is not ProductStatus.ORDERABLE:
        return status_chip(fact.row.status)
    if fact.row.price is None and not is_house:
        return Chip(translate("goods", "No price"), Tone.BAD)
    if fact.free is None:
        return None
    if fact.free <= 0:
        return Chip(translate("goods", "Backorder"), Tone.BAD)
    if units is not None and fact.free < units:
        return Chip(translate("goods", "Short {units}").format(units=quantity(units - fact.free)), Tone.WARN)
    return Chip(translate("goods", "In stock"), Tone.OK)


def product_chips(facts: ProductFacts) -> Sequence[Chip]:
    """Beside the name in the pane: status, successor, how old the word of the stock is."""
    chips = []
    if facts.card.row.status is not ProductStatus.ORDERABLE:
        chips.append(status_chip(facts.card.row.status))
    if facts.card.row.successor_code:
        words = translate("goods", "Successor {code}")
        chips.append(Chip(words.format(code=facts.card.row.successor_code), Tone.NOTE))
    if facts.sites and facts.now - min(site.as_of for site in facts.sites) > STALE:
        chips.append(stock_age_chip(min(site.as_of for site in facts.sites), facts.now))
    if facts.card.following is not None:
        chips.append(Chip(translate("goods", "New price soon"), Tone.WARN))
    return chips


def stock_age_chip(as_of: datetime, now: datetime) -> Chip:
    """A stale number never stands alone."""
    words = translate("goods", "Stock as of {age}").format(age=age(now - as_of))
    return Chip(words, Tone.WARN if now - as_of > STALE else Tone.IDLE)
