"""Advice in words: what it is about, what to do, and the arithmetic behind it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import day, money, quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import together
from sync.domain.analysis.advice import COVER_DAYS, SLOW_DAYS, Advice, BelowFloor, Fall, Reorder, Slow
from sync.domain.analysis.rules import change_percent
from sync.kernel.money import portion

translate = QCoreApplication.translate
CHIPS: Mapping[type[Advice], tuple[object, Tone]] = {
    Reorder: (QT_TRANSLATE_NOOP("advice", "Order again"), Tone.WARN),
    Fall: (QT_TRANSLATE_NOOP("advice", "Fell"), Tone.BAD),
    BelowFloor: (QT_TRANSLATE_NOOP("advice", "Below floor"), Tone.BAD),
    Slow: (QT_TRANSLATE_NOOP("advice", "Slow"), Tone.IDLE),
}


def advice_chip(one: Advice) -> Chip:
    words, tone = CHIPS[type(one)]
    return Chip(translate("advice", str(words)), tone)


def about(one: Advice) -> str:
    """The goods or the customer."""
    if isinstance(one, Fall) and one.customer_id is not None:
        return one.customer_name
    return shown(one.names) or one.code


def short_words(one: Advice, desk: Desk) -> str:
    """In one line of a table."""
    match one:
        case Reorder():
            return translate("advice", "lasts {days} d, a delivery takes {lead} d").format(days=one.lasts, lead=one.lead)
        case Fall():
            words = translate("advice", "{change} %: {now} after {before}")
            change = change_percent(one.now, one.before)
            return words.format(change=change, now=money(one.now, desk.currency), before=money(one.before, desk.currency))
        case BelowFloor():
            each, floor = money(portion(one.amount, 1, one.quantity), desk.currency), money(one.floor, desk.currency)
            return translate("advice", "{number}: {each} each, floor {floor}").format(number=one.number, each=each, floor=floor)
        case Slow():
            if one.last_sold is None:
                return translate("advice", "{count} here, never sold").format(count=quantity(one.on_hand))
            words = translate("advice", "{count} here, last sold on {day}")
            return words.format(count=quantity(one.on_hand), day=day(one.last_sold))


def reasons(one: Advice, desk: Desk) -> str:
    """The whole of it, so that a person comes to the same on paper."""
    match one:
        case Reorder():
            return _why_reorder(one)
        case Fall():
            return _why_fall(one, desk)
        case BelowFloor():
            return _why_floor(one, desk)
        case Slow():
            return _why_slow(one, desk)


def _why_reorder(one: Reorder) -> str:
    a_week = f"{portion(one.sold * 70, 1, one.days) / 10:,.1f}"
    sold = translate("advice", "Sold in {days} d: {sold}, {a_week} a week.")
    here = translate("advice", "Here {here}, on order or on its way {coming}: lasts {days} d.")
    needed = translate("advice", "A delivery takes {lead} d; for {lead} + {cover} d {needed} are needed.")
    least = translate("advice", "The shop's own minimum is {minimum}.")
    order = translate("advice", "{missing} are missing: {order} in whole packs of {pack}.")
    supply, there = one.supply, one.supply.on_hand + one.supply.coming
    return together(
        (
            sold.format(days=one.days, sold=quantity(one.sold), a_week=a_week),
            here.format(here=quantity(supply.on_hand), coming=quantity(supply.coming), days=quantity(one.lasts)),
            needed.format(lead=one.lead, cover=COVER_DAYS, needed=quantity(one.needed)),
            least.format(minimum=quantity(supply.minimum)) if supply.minimum else "",
            order.format(missing=quantity(one.needed - there), order=quantity(one.quantity), pack=quantity(supply.pack_size)),
        )
    )


def _why_fall(one: Fall, desk: Desk) -> str:
    words = translate("advice", "Sell-out of the last four weeks {now}, of the four before {before}: less than half.")
    sums = words.format(now=money(one.now, desk.currency), before=money(one.before, desk.currency))
    return together((sums, translate("advice", "Today is not counted.")))


def _why_floor(one: BelowFloor, desk: Desk) -> str:
    words = translate("advice", "{count} for {amount}; at the floor of {floor} they would be {least}.")
    least, amount = one.quantity * one.floor, money(one.amount, desk.currency)
    sold = words.format(
        count=quantity(one.quantity), amount=amount, floor=money(one.floor, desk.currency), least=money(least, desk.currency)
    )
    if not one.approved_by:
        return together((sold, translate("advice", "Nobody is named who let it.")))
    return together((sold, translate("advice", "Let by {name}.").format(name=desk.person(one.approved_by))))


def _why_slow(one: Slow, desk: Desk) -> str:
    words = translate("advice", "{count} have been here for more than {days} days, and none was sold in that time.")
    lying = words.format(count=quantity(one.on_hand), days=SLOW_DAYS)
    if one.worth is None:
        return lying
    worth = translate("advice", "They cost the shop {worth}.").format(worth=money(one.worth, desk.currency))
    return together((lying, worth, translate("advice", "A lower price, a return or a transfer makes room.")))
