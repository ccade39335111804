"""Which deeds need another person, and what that person is shown of each: the one table of four eyes."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sync.domain.accounts.commands import TERMS, AddUser, ChangeTerms, ChangeUser, UnblockDealer
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import DealerStatus
from sync.domain.approvals.asking import Chain
from sync.domain.approvals.commands import SetApprovalRule
from sync.domain.catalog.commands import ChangeProductStatus, PutBarcode, PutProduct, SetListPrice, WithdrawListPrice
from sync.domain.catalog.records import Barcode, Product
from sync.domain.credit.commands import TERMS_APPROVAL, SetCreditTerms
from sync.domain.credit.records import CreditTerms
from sync.domain.desk.payments import BookAdjustment
from sync.domain.four_eyes.accounts import BOOKING_APPROVAL, DIFFERENCE_APPROVAL, see_answer, see_booking
from sync.domain.four_eyes.people import YES, see_newcomer, see_person, see_rule
from sync.domain.four_eyes.stock import see_adjustment, see_count
from sync.domain.four_eyes.values import changed, list_price_on, offer_words, plain
from sync.domain.four_eyes.watching import Fact, Sight, Watch, part_of
from sync.domain.pricing.checks import PRICE_APPROVAL, PROMOTION_APPROVAL
from sync.domain.pricing.commands import PublishPrice, PublishPromotion
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.statements.disputing import AnswerDispute
from sync.domain.stock.counting import COUNT_APPROVAL, PostCount
from sync.domain.stock.moving import ADJUSTMENT_APPROVAL, AdjustStock
from sync.kernel.commands import Command, Context

CATALOG = Chain(steps=("catalog_admin|channel_manager",))
CHANNEL = Chain(steps=("channel_manager|finance",))

PRODUCT_FIELDS = (
    "category_code",
    "name_en",
    "name_zh_hant",
    "name_zh_hans",
    "unit",
    "pack_size",
    "min_quantity",
    "tax_basis_points",
)
PRICE_FIELDS = ("step", "product_code", "category", "from_quantity", "price", "basis_points", "valid_from", "valid_until")
PROMOTION_FIELDS = ("kind", "voucher", "quota", "dealer_quota", "valid_from", "valid_until")
WHOM = ("price_list", "region", "note")


def see_product(command: PutProduct, context: Context) -> Sight:
    product = context.session.get(Product, command.code)
    return Sight(about=command.subjects()[0], subject=command.code, facts=changed(product, command, PRODUCT_FIELDS))


def see_status(command: ChangeProductStatus, context: Context) -> Sight:
    product = context.session.get(Product, command.code)
    facts = changed(product, command, ("status", "successor_code"))
    return Sight(about=command.subjects()[0], subject=command.code, facts=facts)


def see_barcode(command: PutBarcode, context: Context) -> Sight:
    known = context.session.get(Barcode, command.barcode)
    facts = (Fact(field="barcode", after=command.barcode), *changed(known, command, ("quantity",)))
    return Sight(about=part_of(command.subjects()[0], command.barcode), subject=command.code, facts=facts)


def see_price(command: SetListPrice, context: Context) -> Sight:
    """The amount is by how much a unit becomes dearer or cheaper."""
    before = list_price_on(context.session, command.price_list, command.product_code, command.valid_from)
    return _price(command, before, command.price, abs(command.price - (before or 0)))


def see_withdrawal(command: WithdrawListPrice, context: Context) -> Sight:
    before = list_price_on(context.session, command.price_list, command.product_code, command.valid_from)
    return _price(command, before, None, 0)


def _price(command: SetListPrice | WithdrawListPrice, before: int | None, after: int | None, amount: int) -> Sight:
    facts = (
        Fact(field="price_list", after=command.price_list),
        Fact(field="valid_from", after=command.valid_from.isoformat()),
        Fact(field="price", before=before, after=after),
    )
    about = part_of(command.subjects()[0], command.valid_from.isoformat())
    return Sight(about=about, subject=command.product_code, facts=facts, amount=amount)


def see_special(command: PublishPrice, context: Context) -> Sight:
    return _published(command.rule_id, context.session.get(PriceRule, command.rule_id), PRICE_FIELDS)


def see_promotion(command: PublishPromotion, context: Context) -> Sight:
    return _published(command.rule_id, context.session.get(PromotionRule, command.rule_id), PROMOTION_FIELDS)


def _published(rule_id: UUID, rule: PriceRule | PromotionRule | None, fields: tuple[str, ...]) -> Sight:
    """What is not there is refused by the deed itself."""
    if rule is None:
        return Sight(about=rule_id, subject="", facts=())
    said = {name: plain(getattr(rule, name)) for name in (*fields, *WHOM)}
    if isinstance(rule, PromotionRule):
        said |= offer_words(rule.offer)
    elif rule.tax_included:
        said["tax_included"] = YES
    facts = [Fact(field=name, after=value) for name, value in said.items() if value or (name == "price" and value == 0)]
    subject = f"{rule.code} v{rule.version}"
    return Sight(about=rule_id, subject=subject, facts=facts, dealer_id=rule.dealer_id, maker=rule.changed_by)


def see_terms(command: ChangeTerms, context: Context) -> Sight:
    given = tuple(name for name in TERMS if getattr(command, name) is not None)
    return _dealer(command, context, changed(context.session.get(Dealer, command.dealer_id), command, given))


def see_unblocking(command: UnblockDealer, context: Context) -> Sight:
    dealer = context.session.get(Dealer, command.dealer_id)
    before = dealer.status.value if dealer else None
    return _dealer(command, context, (Fact(field="status", before=before, after=DealerStatus.ACTIVE.value),))


def see_payment(command: SetCreditTerms, context: Context) -> Sight:
    terms = context.session.get(CreditTerms, command.dealer_id)
    return _dealer(command, context, changed(terms, command, ("payment_days", "grace_days")))


def _dealer(command: Any, context: Context, facts: tuple[Fact, ...]) -> Sight:
    dealer = context.session.get(Dealer, command.dealer_id)
    subject = dealer.code if dealer else ""
    return Sight(about=command.subjects()[0], subject=subject, facts=facts, dealer_id=command.dealer_id)


SECONDS: Mapping[type[Command], Watch] = {
    PutProduct: Watch("product", see_product, CATALOG),
    ChangeProductStatus: Watch("product_status", see_status, CATALOG),
    PutBarcode: Watch("barcode", see_barcode, CATALOG),
    SetListPrice: Watch("list_price", see_price, CATALOG),
    WithdrawListPrice: Watch("price_withdrawal", see_withdrawal, CATALOG),
    PublishPrice: Watch(PRICE_APPROVAL, see_special, CATALOG),
    PublishPromotion: Watch(PROMOTION_APPROVAL, see_promotion, CATALOG),
    ChangeTerms: Watch("dealer_terms", see_terms, CHANNEL),
    UnblockDealer: Watch("dealer_standing", see_unblocking, CHANNEL),
    SetCreditTerms: Watch(TERMS_APPROVAL, see_payment, CHANNEL),
    BookAdjustment: Watch(BOOKING_APPROVAL, see_booking, CHANNEL),
    AnswerDispute: Watch(DIFFERENCE_APPROVAL, see_answer, CHANNEL),
    SetApprovalRule: Watch("approval_rule", see_rule, CHANNEL),
    AddUser: Watch("person", see_newcomer, CHANNEL),
    ChangeUser: Watch("person_role", see_person, CHANNEL),
    AdjustStock: Watch(ADJUSTMENT_APPROVAL, see_adjustment),
    PostCount: Watch(COUNT_APPROVAL, see_count),
}
"""What only makes less of something, as to end a price, block a dealer or send somebody away, one person may do at once."""

WATCHES: Mapping[str, Watch] = {watch.kind: watch for watch in SECONDS.values()}
"""By kind of approval."""
