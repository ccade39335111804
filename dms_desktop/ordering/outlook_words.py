"""What head office may object to in an order, and what to do about it, in one sentence each."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.formats import day, money, quantity
from sync.domain.orders.outlook import Concern, Objection

WORDS: Mapping[Objection, object] = {
    Objection.BLOCKED: QT_TRANSLATE_NOOP("outlook", "Your shop is blocked: {subject}. It would be refused; call head office."),
    Objection.OVERDUE: QT_TRANSLATE_NOOP("outlook", "Payments of {asked} are late: it will be held until they are in."),
    Objection.CREDIT: QT_TRANSLATE_NOOP(
        "outlook", "It takes {asked} of credit, {got} is left: it will be held. Pay ahead, order less, or ask for a release."
    ),
    Objection.CEILING: QT_TRANSLATE_NOOP(
        "outlook", "It takes {asked} of the product line {subject}, {got} is left: it will be held. Order less of that line."
    ),
    Objection.UNKNOWN: QT_TRANSLATE_NOOP("outlook", "{subject} is not known here. Look at the code."),
    Objection.PLANNED: QT_TRANSLATE_NOOP("outlook", "{subject} is not sold yet. Leave it out."),
    Objection.OBSOLETE: QT_TRANSLATE_NOOP("outlook", "{subject} is no longer sold. Take {cure}."),
    Objection.MINIMUM: QT_TRANSLATE_NOOP("outlook", "{subject}: fewer than can be ordered. {got} would do."),
    Objection.PACKS: QT_TRANSLATE_NOOP("outlook", "{subject}: only whole packs. {got} would do."),
    Objection.NO_PRICE: QT_TRANSLATE_NOOP("outlook", "{subject} has no price yet: it will wait for one."),
    Objection.PRICE: QT_TRANSLATE_NOOP("outlook", "{subject} costs {got} today, not {asked}."),
    Objection.ASKED: QT_TRANSLATE_NOOP(
        "outlook", "{subject}: {asked} is asked for, the rules say {got}. It will wait until head office has agreed."
    ),
    Objection.FLOOR: QT_TRANSLATE_NOOP(
        "outlook", "{subject}: {asked} lies below the least price. It will wait until head office has agreed, or take less off."
    ),
    Objection.PRICE_AHEAD: QT_TRANSLATE_NOOP("outlook", "{subject} costs {got} from {on} on: send it before."),
    Objection.SHORT: QT_TRANSLATE_NOOP("outlook", "{subject}: {got} of {asked} are there, the rest will follow."),
    Objection.CUT: QT_TRANSLATE_NOOP(
        "outlook", "{subject}: {got} of {asked} are there, the rest will not come. Choose at Backorders to wait for it."
    ),
    Objection.WAITS: QT_TRANSLATE_NOOP("outlook", "{subject}: {got} of {asked} are there, and all of the order waits for it."),
    Objection.QUOTA: QT_TRANSLATE_NOOP(
        "outlook", "Promotion {subject} can run out: {got} of {asked} are kept for this PC, the rest is subject to head office."
    ),
    Objection.VOUCHER_UNKNOWN: QT_TRANSLATE_NOOP(
        "outlook", "Voucher {subject} is not known for your shop, or is over: look at the word, or leave it out."
    ),
    Objection.VOUCHER_EARLY: QT_TRANSLATE_NOOP("outlook", "Voucher {subject} does not count yet: wait for its first day."),
    Objection.VOUCHER_SPENT: QT_TRANSLATE_NOOP("outlook", "Voucher {subject} is used up: leave it out."),
    Objection.VOUCHER_IDLE: QT_TRANSLATE_NOOP(
        "outlook", "Voucher {subject} gives nothing for these lines: see Prices and promotions for what it asks."
    ),
}
NO_SUCCESSOR = QT_TRANSLATE_NOOP("outlook", "{subject} is no longer sold, and names no successor. Leave it out.")
AMOUNTS = frozenset(
    {
        Objection.OVERDUE,
        Objection.CREDIT,
        Objection.CEILING,
        Objection.PRICE,
        Objection.PRICE_AHEAD,
        Objection.ASKED,
        Objection.FLOOR,
    }
)


def concern_words(concern: Concern, currency: str) -> str:
    words = NO_SUCCESSOR if concern.objection is Objection.OBSOLETE and not concern.cure else WORDS[concern.objection]
    asked, got = (
        money(value, currency) if concern.objection in AMOUNTS else quantity(value) for value in (concern.asked, concern.got)
    )
    sentence = QCoreApplication.translate("outlook", str(words))
    return sentence.format(subject=concern.subject, asked=asked, got=got, cure=concern.cure, on=day(concern.on))
