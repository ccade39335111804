"""What the business says no to in the prices of a shop's own counter: each code with its sentence."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

COUNTER: Mapping[str, object] = {
    "below_counter_floor": QT_TRANSLATE_NOOP(
        "refusal", "{code}: the price lies below the floor of the shop. Only its head sells at it."
    ),
    "counter_price_about": QT_TRANSLATE_NOOP("refusal", "A price is for one product, or for one category."),
    "counter_price_ended": QT_TRANSLATE_NOOP("refusal", "Price {number} has ended already."),
    "counter_price_exists": QT_TRANSLATE_NOOP("refusal", "Price {number} has been saved already."),
    "counter_price_unknown": QT_TRANSLATE_NOOP("refusal", "This price is not known here."),
    "counter_prices_meet": QT_TRANSLATE_NOOP(
        "refusal", "Price {number} says something for the same sales on these days. End it first."
    ),
    "sold_below_floor": QT_TRANSLATE_NOOP(
        "refusal", "Sold below the floor that the shop had laid down by then. The sale stands; look at it."
    ),
    "trace_invalid": QT_TRANSLATE_NOOP("refusal", "{code}: what the screen said of the price cannot be read."),
}
