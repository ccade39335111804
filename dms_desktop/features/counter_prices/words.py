"""The words of the shop's own prices: what for, for whom, what they give, and when."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day, money, quantity
from dms_desktop.widgets.shares import percent_text
from dms_desktop.widgets.tokens import Tone
from sync.domain.counter_prices.queries import CounterPriceRow
from sync.domain.pricing.rules import Standing

translate = QCoreApplication.translate


def about_words(row: CounterPriceRow) -> str:
    if row.product_code:
        return f"{row.product_code} {shown(row.names)}".strip()
    return translate("counter_price", "Everything in {category}").format(category=row.category)


def whom_words(row: CounterPriceRow) -> str:
    return row.customer_name or translate("counter_price", "Everybody")


def gives_words(row: CounterPriceRow, currency: str) -> str:
    price = "" if row.price is None else money(row.price, currency)
    words = price or translate("counter_price", "{share} % off the list").format(share=percent_text(row.basis_points))
    if row.from_quantity > 1:
        words = translate("counter_price", "{price} from {units} units").format(price=words, units=quantity(row.from_quantity))
    return translate("counter_price", "No less than {price}").format(price=words) if row.is_floor else words


def when_words(row: CounterPriceRow) -> str:
    if row.valid_until is None:
        return translate("counter_price", "from {day}").format(day=day(row.valid_from))
    return f"{day(row.valid_from)} – {day(row.valid_until)}"


def standing_chip(row: CounterPriceRow) -> Chip:
    match row.standing:
        case Standing.ANNOUNCED:
            return Chip(translate("counter_price", "Later"), Tone.NOTE)
        case Standing.ENDED:
            return Chip(translate("counter_price", "Ended"), Tone.IDLE)
        case _:
            return Chip(translate("counter_price", "In force"), Tone.OK)
