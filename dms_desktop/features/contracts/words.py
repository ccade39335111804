"""The words of contracts: terms, states, worries, and values as they are read on screen and paper."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.deciders import role_words
from dms_desktop.features.contracts.steps import steps_text
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import DASH, day, money, quantity
from dms_desktop.widgets.shares import percent_text
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import listed, together
from sync.domain.contracts.compliance import Measure
from sync.domain.contracts.queries import ContractRow, TemplateRow
from sync.domain.contracts.quota import ReturnQuota
from sync.domain.contracts.rules import Change, Party, Standing, Worry
from sync.domain.contracts.signers import Signers
from sync.domain.contracts.terms import Basis, Method, Payout, Terms

FIELDS: Mapping[str, object] = {
    "dealer": QT_TRANSLATE_NOOP("contract", "Dealer"),
    "valid_from": QT_TRANSLATE_NOOP("contract", "First day"),
    "valid_until": QT_TRANSLATE_NOOP("contract", "Last day"),
    "product_lines": QT_TRANSLATE_NOOP("contract", "Product lines"),
    "regions": QT_TRANSLATE_NOOP("contract", "Territory"),
    "price_list": QT_TRANSLATE_NOOP("contract", "Price list"),
    "payment_days": QT_TRANSLATE_NOOP("contract", "Days to pay"),
    "credit_limit": QT_TRANSLATE_NOOP("contract", "Credit limit"),
    "minimum": QT_TRANSLATE_NOOP("contract", "Minimum purchase"),
    "targets": QT_TRANSLATE_NOOP("contract", "Targets Q1 to Q4"),
    "basis": QT_TRANSLATE_NOOP("contract", "Steps count"),
    "method": QT_TRANSLATE_NOOP("contract", "A step pays for"),
    "tiers": QT_TRANSLATE_NOOP("contract", "Rebate steps"),
    "cap": QT_TRANSLATE_NOOP("contract", "Rebate at most"),
    "payout": QT_TRANSLATE_NOOP("contract", "Paid out as"),
    "claim_days": QT_TRANSLATE_NOOP("contract", "Days to claim"),
    "return_basis_points": QT_TRANSLATE_NOOP("contract", "Returns at most"),
    "protection_days": QT_TRANSLATE_NOOP("contract", "Price protection, days"),
    "wording": QT_TRANSLATE_NOOP("contract", "Wording"),
    "template": QT_TRANSLATE_NOOP("contract", "Template"),
}
OWN_WORDS = QT_TRANSLATE_NOOP("contract", "In own words")
PARTIES: Mapping[Party, object] = {
    Party.DEALER: QT_TRANSLATE_NOOP("contract", "For the dealer"),
    Party.HOUSE: QT_TRANSLATE_NOOP("contract", "For the manufacturer"),
}
STANDINGS: Mapping[Standing, tuple[object, Tone]] = {
    Standing.DRAFT: (QT_TRANSLATE_NOOP("contract", "Draft"), Tone.IDLE),
    Standing.REVIEW: (QT_TRANSLATE_NOOP("contract", "In review"), Tone.NOTE),
    Standing.APPROVED: (QT_TRANSLATE_NOOP("contract", "To be signed"), Tone.WARN),
    Standing.ACCEPTED: (QT_TRANSLATE_NOOP("contract", "Head office signs"), Tone.WARN),
    Standing.SIGNED: (QT_TRANSLATE_NOOP("contract", "Signed"), Tone.NOTE),
    Standing.IN_FORCE: (QT_TRANSLATE_NOOP("contract", "In force"), Tone.OK),
    Standing.EXPIRING: (QT_TRANSLATE_NOOP("contract", "Running out"), Tone.WARN),
    Standing.EXPIRED: (QT_TRANSLATE_NOOP("contract", "Run out"), Tone.IDLE),
    Standing.TERMINATED: (QT_TRANSLATE_NOOP("contract", "Terminated"), Tone.BAD),
    Standing.SUPERSEDED: (QT_TRANSLATE_NOOP("contract", "Superseded"), Tone.IDLE),
    Standing.WITHDRAWN: (QT_TRANSLATE_NOOP("contract", "Taken back"), Tone.IDLE),
}
WORRIES: Mapping[Worry, object] = {
    Worry.UNSIGNED: QT_TRANSLATE_NOOP("contract", "Its first day has come and not both sides have signed."),
    Worry.EXPIRES: QT_TRANSLATE_NOOP("contract", "It runs out soon: renew it."),
    Worry.BEHIND: QT_TRANSLATE_NOOP("contract", "Behind the target of this quarter."),
    Worry.BELOW_MINIMUM: QT_TRANSLATE_NOOP("contract", "Less bought than the minimum asks for by now."),
    Worry.PRICE_LIST: QT_TRANSLATE_NOOP("contract", "The dealer buys from another price list."),
    Worry.CREDIT: QT_TRANSLATE_NOOP("contract", "The dealer's credit limit is another."),
    Worry.PAYMENT: QT_TRANSLATE_NOOP("contract", "The dealer's days to pay are others."),
}
SHORT_WORRIES: Mapping[Worry, object] = {
    Worry.UNSIGNED: QT_TRANSLATE_NOOP("contract", "Unsigned"),
    Worry.EXPIRES: QT_TRANSLATE_NOOP("contract", "Renew"),
    Worry.BEHIND: QT_TRANSLATE_NOOP("contract", "Behind target"),
    Worry.BELOW_MINIMUM: QT_TRANSLATE_NOOP("contract", "Below minimum"),
    Worry.PRICE_LIST: QT_TRANSLATE_NOOP("contract", "Other list"),
    Worry.CREDIT: QT_TRANSLATE_NOOP("contract", "Other credit"),
    Worry.PAYMENT: QT_TRANSLATE_NOOP("contract", "Other payment"),
}
CHANGES: Mapping[Change, object] = {
    Change.NEW: QT_TRANSLATE_NOOP("contract", "New"),
    Change.AMENDMENT: QT_TRANSLATE_NOOP("contract", "Amendment"),
    Change.RENEWAL: QT_TRANSLATE_NOOP("contract", "Renewal"),
}
BASES: Mapping[Basis, object] = {
    Basis.AMOUNT: QT_TRANSLATE_NOOP("contract", "Amount bought"),
    Basis.UNITS: QT_TRANSLATE_NOOP("contract", "Units bought"),
}
METHODS: Mapping[Method, object] = {
    Method.RETROACTIVE: QT_TRANSLATE_NOOP("contract", "The whole quarter"),
    Method.INCREMENTAL: QT_TRANSLATE_NOOP("contract", "What lies above it"),
}
PAYOUTS: Mapping[Payout, object] = {
    Payout.CREDIT: QT_TRANSLATE_NOOP("contract", "Credit note"),
    Payout.CASH: QT_TRANSLATE_NOOP("contract", "Cash"),
}
MONEY = ("credit_limit", "minimum", "cap")
CHOICES: Mapping[str, Mapping[str, object]] = {
    "basis": {one.value: words for one, words in BASES.items()},
    "method": {one.value: words for one, words in METHODS.items()},
    "payout": {one.value: words for one, words in PAYOUTS.items()},
}
"""Of the fields that are chosen: words by value."""


def field_words(name: str) -> str:
    return translated(FIELDS[name])


def place_words(name: str) -> str:
    """What comes in a place that a template leaves open."""
    return QCoreApplication.translate("contract", "Number") if name == "number" else field_words(name)


def standing_chip(standing: Standing) -> Chip:
    words, tone = STANDINGS.get(standing, (standing, Tone.NOTE))
    return Chip(translated(words), tone)


def worry_words(worry: Worry) -> str:
    return translated(WORRIES[worry])


def worry_chip(row: ContractRow) -> Chip | None:
    """The first of them: a list has room for one."""
    return Chip(translated(SHORT_WORRIES[row.worries[0]]), Tone.WARN) if row.worries else None


def percent_words(measure: Measure) -> str:
    """`76 %` of what is due by now; nothing where nothing is."""
    return "" if measure.percent is None else f"{measure.percent} %"


def quota_words(quota: ReturnQuota, currency: str) -> str:
    """What was sent back of what may be."""
    return f"{money(quota.used, currency)} / {money(quota.whole, currency)}" if quota.whole or quota.used else ""


def party_words(party: Party) -> str:
    return translated(PARTIES.get(party, party))


def signer_words(next_one: Signers) -> str:
    """Who signs now: the roles that may, and of one's own side the people in them."""
    translate = QCoreApplication.translate
    of_dealer, of_house = (
        translate("contract", "The dealer signs next: {roles}"),
        translate("contract", "Head office signs next: {roles}"),
    )
    said = (of_dealer if next_one.party is Party.DEALER else of_house).format(roles=role_words("|".join(next_one.roles)))
    more = [translate("contract", "{count} more").format(count=next_one.others)] if next_one.others else []
    people = listed([*next_one.people, *more])
    return f"{said} ({people})" if people else said


def template_words(row: TemplateRow) -> str:
    return f"{row.name} v{row.version}"


def change_words(change: Change) -> str:
    return translated(CHANGES.get(change, change))


def version_words(row: ContractRow) -> str:
    return f"v{row.version}"


def period_words(row: ContractRow) -> str:
    return f"{day(row.valid_from)} – {day(row.last_day)}"


def term_words(name: str, terms: Terms, currency: str) -> str:
    return value_words(name, getattr(terms, name), terms, currency)


def value_words(name: str, value: object, terms: Terms, currency: str) -> str:
    """A value as people read it; a dash for nothing. `terms` say what its steps count."""
    if name in CHOICES:
        return translated(CHOICES[name].get(str(value), value))
    if isinstance(value, date):
        return day(value)
    if name == "tiers":
        return steps_text(terms.tiers if value == terms.tiers else value, terms.basis, currency) or DASH
    if name == "targets":
        return targets_words(value, currency)
    if isinstance(value, tuple):
        return listed(map(str, value)) or DASH
    if isinstance(value, int):
        return _number(name, value, currency)
    return str(value) or DASH


def targets_words(value: object, currency: str) -> str:
    targets = value if isinstance(value, tuple) else ()
    return " / ".join(money(target, currency) if target else DASH for target in targets)


def _number(name: str, value: int, currency: str) -> str:
    if not value:
        return DASH
    if name in MONEY:
        return money(value, currency)
    return f"{percent_text(value)} %" if name == "return_basis_points" else quantity(value)


def reached_words(bought: int, target: int) -> str:
    """How much of a target is there, in whole per cent, rounded down: nothing is reached before it is."""
    return f"{Decimal(bought) * 100 // target} %" if target else DASH


def joined(worries: Sequence[Worry]) -> str:
    return together(map(worry_words, worries))


def translated(words: object) -> str:
    return QCoreApplication.translate("contract", str(words))
