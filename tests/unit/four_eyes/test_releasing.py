"""What one person of the manufacturer makes, another releases: products, prices, terms, and what is published."""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.domain.accounts.commands import AddUser, BlockDealer, ChangeTerms, ChangeUser, UnblockDealer
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import DealerStatus, Role
from sync.domain.approvals.commands import Delegate, SetApprovalRule, WithdrawApproval
from sync.domain.approvals.records import ApprovalRule
from sync.domain.catalog.commands import PutProduct, SetListPrice
from sync.domain.catalog.records import Product
from sync.domain.credit.commands import SetCreditTerms
from sync.domain.credit.records import CreditTerms
from sync.domain.four_eyes.queries import held_facts
from sync.domain.four_eyes.values import list_price_on
from sync.domain.four_eyes.watching import Fact
from sync.domain.pricing.commands import EndPrice, PublishPrice, PublishPromotion
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.errors import Refusal
from tests.builders import SHOP, TODAY, a_view, an_id
from tests.credit_builders import a_rule, the_approval
from tests.four_eyes_builders import CHEN, FANG, GAO, OPS, PING, a_house, central, held, say_yes, told, waiting
from tests.order_builders import PAD
from tests.price_builders import a_promotion, a_special

TOMORROW = TODAY + timedelta(days=1)


def a_name(name: str = "Ceramic pad") -> PutProduct:
    return PutProduct(code=PAD, category_code="brakes", name_en=name, unit="pcs")


def a_list_price(price: int = 199_00, since: date = TOMORROW) -> SetListPrice:
    return SetListPrice(price_list="standard", product_code=PAD, valid_from=since, price=price)


def price(session: Session) -> int | None:
    return list_price_on(session, "standard", PAD, TOMORROW)


def is_out(session: Session, record: type[PriceRule | PromotionRule], name: str) -> bool:
    return session.get_one(record, an_id(name)).published_at is not None


def stand_in(giver: Actor, taker: Actor, session: Session) -> None:
    lent = Delegate(delegation_id=an_id(giver.name), taker_id=taker.user_id, valid_from=TODAY, valid_until=TOMORROW)
    central(lent, session, giver)


MADE: tuple[tuple[Command, Actor, Actor, Callable[[Session], object], object], ...] = (
    (a_name(), PING, GAO, lambda session: session.get_one(Product, PAD).name_en, "Ceramic pad"),
    (a_list_price(), PING, CHEN, price, 199_00),
    (
        ChangeTerms(dealer_id=SHOP, price_list="gold"),
        CHEN,
        FANG,
        lambda session: session.get_one(Dealer, SHOP).price_list,
        "gold",
    ),
    (
        SetCreditTerms(dealer_id=SHOP, payment_days=90, grace_days=9),
        FANG,
        CHEN,
        lambda session: (row := session.get(CreditTerms, SHOP)) and row.payment_days,
        90,
    ),
)


@pytest.mark.parametrize(("command", "maker", "checker", "seen", "becomes"), MADE, ids=lambda one: type(one).__name__)
def test_it_is_so_only_when_another_person_says_yes(
    command: Command, maker: Actor, checker: Actor, seen: Callable[[Session], object], becomes: object
) -> None:
    """Threat T5."""
    with a_house() as session:
        before = seen(session)
        central(command, session, maker)
        assert (seen(session), len(waiting(session))) == (before, 1)
        with pytest.raises(Refusal, match="own_request"):
            say_yes(session, maker)
        say_yes(session, checker)
        assert (seen(session), waiting(session)) == (becomes, [])


@pytest.mark.parametrize(
    ("draft", "out", "record"),
    [(a_special(), PublishPrice, PriceRule), (a_promotion(name="special"), PublishPromotion, PromotionRule)],
    ids=["price", "promotion"],
)
def test_what_is_published_was_looked_at_by_another_and_cannot_change_meanwhile(
    draft: Command, out: type[PublishPrice | PublishPromotion], record: type[PriceRule | PromotionRule]
) -> None:
    with a_house() as session:
        central(draft, session, PING)
        with pytest.raises(Refusal, match="not_your_draft"):
            central(out(rule_id=an_id("special")), session, GAO)
        central(out(rule_id=an_id("special")), session, PING)
        with pytest.raises(Refusal, match="rule_waits"):
            central(draft, session, PING)
        assert not is_out(session, record, "special")
        say_yes(session, GAO)
        assert is_out(session, record, "special")


def test_what_makes_less_of_something_waits_for_nobody() -> None:
    with a_house() as session:
        central(a_special(), session, PING)
        central(PublishPrice(rule_id=an_id("special")), session, PING)
        say_yes(session, GAO)
        central(EndPrice(rule_id=an_id("special"), last_day=TODAY), session, PING)
        central(BlockDealer(dealer_id=SHOP, reason="unpaid"), session, CHEN)
        assert waiting(session) == []
        central(UnblockDealer(dealer_id=SHOP), session, CHEN)
        assert session.get_one(Dealer, SHOP).status is DealerStatus.BLOCKED
        say_yes(session, FANG)
        assert session.get_one(Dealer, SHOP).status is DealerStatus.ACTIVE


def test_what_the_business_refuses_is_refused_at_once_and_asks_nobody() -> None:
    with a_house() as session:
        with pytest.raises(Refusal, match="category_unknown"):
            central(PutProduct(code=PAD, category_code="nowhere", name_en="Pad", unit="pcs"), session, PING)
        with pytest.raises(Refusal, match="rule_unknown"):
            central(PublishPrice(rule_id=an_id("nothing")), session, PING)
        assert (waiting(session), held(session)) == ([], 0)


def test_trying_it_out_leaves_nothing() -> None:
    with a_house() as session:
        central(PutProduct(code="NEW-1", category_code="brakes", name_zh_hans="刹车片", unit="pcs"), session, PING)
        assert session.get(Product, "NEW-1") is None
        say_yes(session, GAO)
        assert session.get_one(Product, "NEW-1").initials  # central's own part of it as well


def test_nobody_says_yes_in_the_place_of_the_maker() -> None:
    """The maker's eyes do not count twice, whoever looks with them."""
    with a_house() as session:
        lay_down(a_rule("list_price", 0, "catalog_admin"), session)
        stand_in(PING, FANG, session)
        central(a_list_price(), session, PING)
        with pytest.raises(Refusal, match="not_your_step"):
            say_yes(session, FANG)
        stand_in(GAO, FANG, session)
        say_yes(session, FANG)
        assert the_approval(session).steps[0].stands_for == "gao"


def test_who_stands_in_for_somebody_else_does_not_release_what_they_made() -> None:
    with a_house() as session:
        stand_in(GAO, PING, session)
        central(a_list_price(), session, PING)
        with pytest.raises(Refusal, match="own_request"):
            say_yes(session, PING)


def test_from_which_amount_on_is_a_rule_of_the_house() -> None:
    """A price that moves by less than the rule says counts at once; without any rule all do wait."""
    with a_house() as session:
        before = price(session)
        assert before is not None
        lay_down(a_rule("list_price", 10_00, "catalog_admin channel_manager"), session)
        central(a_list_price(before + 9_99), session, PING)
        assert (price(session), waiting(session)) == (before + 9_99, [])
        central(a_list_price(before + 9_99 + 10_00), session, PING)
        say_yes(session, GAO)
        assert waiting(session) == ["list_price"]
        say_yes(session, CHEN)
        assert price(session) == before + 19_99


def test_asking_again_takes_the_place_of_what_was_asked() -> None:
    with a_house() as session:
        central(a_list_price(150_00), session, PING)
        first = the_approval(session)
        central(a_list_price(160_00), session, PING)
        second = the_approval(session)
        assert (first.id == second.id, len(waiting(session)), second.version) == (False, 1, 2)
        say_yes(session, GAO)
        assert price(session) == 160_00


def test_a_no_and_a_request_taken_back_leave_everything_as_it_was() -> None:
    with a_house() as session:
        before = price(session)
        central(a_list_price(), session, PING)
        say_yes(session, GAO, granted=False)
        central(a_list_price(), session, PING)
        central(WithdrawApproval(approval_id=the_approval(session).id), session, PING)
        assert (price(session), waiting(session)) == (before, [])


def test_a_yes_to_what_may_not_be_any_more_is_refused() -> None:
    """The day has passed; the maker left, or has another role by now."""
    with a_house() as session:
        central(a_list_price(since=TODAY), session, PING)
        with pytest.raises(Refusal, match="price_in_past"):
            say_yes(session, GAO, days=2)
    with a_house() as session:
        central(a_name(), session, PING)
        session.get_one(User, (HOUSE, PING.user_id)).active = False
        with pytest.raises(Refusal, match="maker_gone"):
            say_yes(session, GAO)


def test_both_names_are_in_the_audit_trail() -> None:
    """Threat T15."""
    with a_house() as session:
        central(a_name(), session, PING)
        say_yes(session, GAO)
        [deed] = told(session)
        assert (deed.name, deed.actor, deed.facts["released_by"]) == ("PutProduct", PING.user_id.hex, GAO.user_id.hex)


def test_whoever_decides_sees_what_would_change() -> None:
    with a_house() as session:
        central(a_list_price(), session, PING)
        facts = held_facts(a_view(session, GAO), approval_id=the_approval(session).id)
        assert Fact(field="price", before=285_00, after=199_00) in facts
        say_yes(session, GAO)
        central(a_name(), session, PING)
        facts = held_facts(a_view(session, GAO), approval_id=the_approval(session).id)
        assert Fact(field="name_en", before="Brake pad", after="Ceramic pad") in facts


def lay_down(rule: SetApprovalRule, session: Session) -> None:
    """By one who may, and another's yes, the day before."""
    central(rule, session, OPS, days=-1)
    say_yes(session, FANG, days=-1)


def rules(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(ApprovalRule).where(ApprovalRule.active)) or 0


def test_a_price_of_nothing_and_a_price_with_its_tax_are_seen() -> None:
    with a_house() as session:
        central(a_special(0, tax_included=True), session, PING)
        central(PublishPrice(rule_id=an_id("special")), session, PING)
        facts = held_facts(a_view(session, GAO), approval_id=the_approval(session).id)
        said = {fact.field: fact.after for fact in facts}
        assert (said["price"], said["tax_included"]) == (0, "yes")


def test_a_rule_of_approval_counts_when_another_has_said_yes_and_ends_so_too() -> None:
    """Threat T5: who could lay it down alone could let everything pass alone."""
    with a_house() as session:
        rule = SetApprovalRule(rule_id=an_id("r"), kind="product", from_amount=10**9, chain="finance")
        central(rule, session, OPS)
        assert (rules(session), waiting(session)) == (0, ["approval_rule"])
        with pytest.raises(Refusal, match="own_request"):
            say_yes(session, OPS)
        facts = held_facts(a_view(session, FANG), approval_id=the_approval(session).id)
        said = [(fact.field, fact.after) for fact in facts]
        assert said[:3] == [("deed", "product"), ("from_amount", 10**9), ("chain", "finance")]
        say_yes(session, FANG)
        assert rules(session) == 1
        central(msgspec.structs.replace(rule, active=False), session, OPS, days=1)
        assert rules(session) == 1
        say_yes(session, FANG, days=1)
        assert rules(session) == 0


def test_a_colleague_and_a_role_are_given_by_two() -> None:
    """Threat T5: nobody gives a second self, or themselves, another right."""
    with a_house() as session:
        central(AddUser(user_id=an_id("new"), name="new", display_name="", role=Role.FINANCE), session, OPS)
        assert session.get(User, (HOUSE, an_id("new"))) is None
        say_yes(session, FANG)
        central(ChangeUser(user_id=GAO.user_id, role=Role.FINANCE), session, OPS, days=1)
        assert session.get_one(User, (HOUSE, GAO.user_id)).role is Role.CATALOG_ADMIN
        say_yes(session, FANG, days=1)
        assert session.get_one(User, (HOUSE, GAO.user_id)).role is Role.FINANCE
        assert session.get(User, (HOUSE, an_id("new"))) is not None


def test_a_name_and_a_leave_wait_for_nobody_and_a_return_does() -> None:
    """Who has to go goes at once."""
    with a_house() as session:
        central(ChangeUser(user_id=GAO.user_id, display_name="Gao Lin"), session, OPS)
        central(ChangeUser(user_id=GAO.user_id, active=False), session, OPS)
        assert (waiting(session), session.get_one(User, (HOUSE, GAO.user_id)).active) == ([], False)
        central(ChangeUser(user_id=GAO.user_id, active=True), session, OPS)
        assert (waiting(session), session.get_one(User, (HOUSE, GAO.user_id)).active) == (["person_role"], False)
