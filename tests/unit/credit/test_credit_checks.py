"""Orders against a dealer's credit: held, never lost; looked at when they are placed, approved, shipped and opened again."""

import pytest

from sync.domain.accounts.commands import ChangeTerms
from sync.domain.approvals.rules import ApprovalState
from sync.domain.credit.commands import EndLimit, SetCreditTerms
from sync.domain.credit.records import CreditRelease
from sync.domain.credit.rules import LimitKind
from sync.domain.desk.commands import AdjustLine, MarkBilled
from sync.domain.desk.shipping import AllocateOrder, LineUnits
from sync.domain.orders.commands import AmendOrder, CancelOrder, CloseLine
from sync.domain.orders.exceptions import RELEASE_APPROVAL
from sync.domain.orders.records import Order
from sync.domain.orders.rules import outstanding
from sync.kernel.errors import Refusal
from tests.builders import SHOP, TODAY, a_category, an_actor, an_id
from tests.credit_builders import (
    CHANNEL,
    CHECKER,
    DESK,
    MAKER,
    a_limit,
    a_release,
    a_rule,
    answer,
    day,
    decide,
    grant,
    pay,
    place,
    ship,
    states,
    the_approval,
    the_dealer,
)
from tests.order_builders import DISC, PAD, PRICE, a_line, a_market, line_id


def test_a_temporary_limit_lets_more_pass_until_its_last_day() -> None:
    with a_market(credit_limit=4 * PRICE) as session:
        grant(LimitKind.TEMPORARY, 4 * PRICE, session, valid_from=day(0), valid_until=day(10))
        assert place(session, "first", 8) == []
        pay(session, 8 * PRICE, "first", days=9)
        assert place(session, "last day", 8, days=10) == []
        pay(session, 8 * PRICE, "last day", days=10)
        assert place(session, "too late", 8, days=11) == ["credit_hold"]


def test_a_deposit_is_worth_what_was_put_down() -> None:
    with a_market(credit_limit=0) as session:
        grant(LimitKind.DEPOSIT, 10 * PRICE, session, deposit=4 * PRICE)
        assert place(session, "covered", 4) == []
        assert place(session, "not covered", 1) == ["credit_hold"]


def test_a_season_comes_back_every_year() -> None:
    with a_market(credit_limit=0) as session:
        grant(LimitKind.SEASONAL, 4 * PRICE, session, season_from=1215, season_until=228)
        assert place(session, "in November", 4) == ["credit_hold"]
        assert place(session, "in January", 4, days=60) == []


def test_a_product_line_has_a_ceiling_of_its_own() -> None:
    with a_market(a_category("brakes"), a_category("pads", "brakes")) as session:
        grant(LimitKind.LINE, 4 * PRICE, session, product_line="brakes")
        assert place(session, "within", 4) == []
        assert place(session, "beyond", 1, code=DISC) == ["credit_line_hold"]
        pay(session, 2 * PRICE, "within")
        assert states(session, "beyond") == ["accepted"]


def test_late_payment_holds_whatever_the_limit_says_and_paying_lets_go() -> None:
    with a_market() as session:
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=5), session)
        place(session, "old", 4)
        ship(session, "old", 4)
        assert place(session, "in grace", 1, days=35) == []
        assert place(session, "late", 1, days=36) == ["credit_overdue"]
        pay(session, 4 * PRICE, "old", days=36)
        assert states(session, "late") == ["accepted"]


def test_money_lets_what_waited_go_on_by_itself_the_oldest_first() -> None:
    with a_market(credit_limit=4 * PRICE) as session:
        place(session, "first", 4)
        for name in ("second", "third"):
            assert place(session, name, 3) == ["credit_hold"]
        pay(session, 3 * PRICE, "first")
        assert states(session, "second", "third") == ["accepted", "credit_hold"]


def test_a_payment_is_taken_as_it_was_made_though_what_it_lets_pass_is_short_of_goods() -> None:
    """Whoever noted the payment has nothing to attend to; the order that goes on says itself what waits."""
    with a_market(credit_limit=4 * PRICE, stock=5) as session:
        place(session, "first", 4)
        place(session, "second", 3)
        assert pay(session, 3 * PRICE, "first") == []
        [line] = session.get_one(Order, (SHOP, an_id("second"))).lines
        assert (line.quantity, line.accepted) == (3, 1)


def test_a_lowered_limit_holds_what_has_not_left_and_takes_nothing_away() -> None:
    with a_market(credit_limit=10 * PRICE) as session:
        place(session, "first", 4)
        place(session, "second", 4, days=0.1)
        said = decide(ChangeTerms(dealer_id=SHOP, credit_limit=5 * PRICE), session)
        assert (said, states(session, "first", "second")) == (["credit_hold"], ["accepted", "credit_hold"])
        held = session.get_one(Order, (SHOP, an_id("second")))
        assert held.lines[0].accepted == 4, "its goods stay promised"
        pay(session, 4 * PRICE, "first")
        assert states(session, "second") == ["accepted"]


def test_the_last_look_is_before_goods_leave() -> None:
    with a_market(credit_limit=4 * PRICE) as session:
        grant(LimitKind.TEMPORARY, 4 * PRICE, session, valid_from=day(0), valid_until=day(3))
        place(session, "order", 8)
        assert ship(session, "order", 8, days=5) == ["credit_hold"]
        order = session.get_one(Order, (SHOP, an_id("order")))
        assert (order.lines[0].shipped, order.lines[0].allocated, order.credit_hold) == (0, 8, True)


def test_closing_and_asking_again_is_no_way_around() -> None:
    """A known hole elsewhere: close a line, then make the order larger again."""
    with a_market(credit_limit=4 * PRICE) as session:
        place(session, "order", 4)
        line = a_line(PAD, 40, order_id=an_id("order"))
        decide(CloseLine(order_id=an_id("order"), line_id=line.line_id), session, an_actor())
        other = a_line(DISC, 40, order_id=an_id("order"))
        with pytest.raises(Refusal, match="order_finished"):
            decide(AmendOrder(order_id=an_id("order"), version=1, valid_on=TODAY, lines=(other,)), session, an_actor())
        place(session, "again", 4)
        larger = a_line(PAD, 40, order_id=an_id("again"))
        said = decide(AmendOrder(order_id=an_id("again"), version=1, valid_on=TODAY, lines=(larger,)), session, an_actor())
        assert said == ["credit_hold"]


def test_what_is_paid_for_leaves_while_the_rest_waits() -> None:
    with a_market(credit_limit=0) as session:
        place(session, "order", 4)
        pay(session, 2 * PRICE, "order")
        assert states(session) == ["credit_hold"]
        decide(_picked(2), session, DESK)
        order = session.get_one(Order, (SHOP, an_id("order")))
        assert (order.lines[0].allocated, outstanding(order.lines[0])) == (2, 4)
        with pytest.raises(Refusal, match="order_not_accepted"):
            decide(_picked(1), session, DESK)


def test_goods_that_left_are_billed_whatever_the_credit_says() -> None:
    with a_market(credit_limit=4 * PRICE) as session:
        place(session, "order", 4)
        ship(session, "order", 4)
        decide(ChangeTerms(dealer_id=SHOP, credit_limit=0), session)
        decide(MarkBilled(dealer_id=SHOP, order_id=an_id("order"), amount=4 * PRICE), session)
        assert session.get_one(Order, (SHOP, an_id("order"))).billed == 4 * PRICE


def test_a_release_is_put_down_and_runs_out() -> None:
    with a_market(credit_limit=0) as session:
        place(session, "order", 4)
        decide(a_release(valid_until=day(3)), session)
        release = session.query(CreditRelease).one()
        assert (release.amount, release.released_by, release.reason, states(session)) == (
            4 * PRICE, "fang", "paid by Friday", ["accepted"],
        )  # fmt: skip
        assert ship(session, "order", 4, days=4) == ["credit_hold"]


def test_a_release_within_its_days_ships() -> None:
    with a_market(credit_limit=0) as session:
        place(session, "order", 4)
        decide(a_release(valid_until=day(3)), session)
        assert ship(session, "order", 4, days=3) == []


def test_a_large_release_waits_for_somebody_else() -> None:
    with a_market(credit_limit=0) as session:
        decide(a_rule("credit_release", 3 * PRICE, "channel_manager"), session)
        place(session, "small", 2)
        place(session, "large", 4)
        decide(a_release("small"), session)
        decide(a_release("large"), session)
        assert states(session, "small", "large") == ["accepted", "credit_hold"]
        with pytest.raises(Refusal, match="own_request"):
            answer(session, MAKER)
        answer(session, CHANNEL)
        assert states(session, "large") == ["accepted"]


def test_a_yes_to_an_order_that_has_changed_is_refused() -> None:
    with a_market(credit_limit=0) as session:
        decide(a_rule("credit_release", 0, "channel_manager"), session)
        place(session, "order", 4)
        decide(a_release(), session)
        line = line_id(an_id("order"), PAD)
        later = AdjustLine(dealer_id=SHOP, order_id=an_id("order"), line_id=line, reason="late", expected_on=day(9))
        decide(later, session, DESK)
        with pytest.raises(Refusal, match="approval_changed"):
            answer(session, CHANNEL)


def test_more_credit_needs_a_second_person_and_less_does_not() -> None:
    with a_market(credit_limit=PRICE) as session:
        with pytest.raises(Refusal, match="limit_is_proposed"):
            decide(ChangeTerms(dealer_id=SHOP, credit_limit=2 * PRICE), session)
        grant(LimitKind.DEALER, 2 * PRICE, session)
        assert the_dealer(session).credit_limit == 2 * PRICE


def test_an_ended_limit_holds_what_leaned_on_it() -> None:
    with a_market(credit_limit=0) as session:
        grant(LimitKind.DEPOSIT, 4 * PRICE, session, deposit=4 * PRICE)
        place(session, "order", 4)
        said = decide(EndLimit(dealer_id=SHOP, limit_id=an_id("limit"), reason="paid back"), session, CHECKER)
        assert (said, states(session)) == (["credit_hold"], ["credit_hold"])


def _picked(quantity: int) -> AllocateOrder:
    line = LineUnits(line_id=line_id(an_id("order"), PAD), quantity=quantity)
    return AllocateOrder(dealer_id=SHOP, order_id=an_id("order"), lines=(line,))


def test_a_last_day_that_has_passed_lets_nothing_pass() -> None:
    with a_market(credit_limit=PRICE) as session:
        place(session, "order", 2)
        with pytest.raises(Refusal, match="last_day_past"):
            decide(a_release(valid_until=day(-1)), session)
        with pytest.raises(Refusal, match="last_day_past"):
            decide(a_limit(LimitKind.TEMPORARY, PRICE, valid_from=day(-9), valid_until=day(-1)), session)
        decide(a_release(valid_until=day(0)), session)
        assert states(session) == ["accepted"]


def test_the_dealers_own_limit_has_no_days() -> None:
    """It would count beyond them: another limit takes its place, and nothing else ends it."""
    with a_market() as session, pytest.raises(Refusal, match="limit_undated"):
        decide(a_limit(LimitKind.DEALER, PRICE, valid_until=day(30)), session)


@pytest.mark.parametrize("kind", [LimitKind.DEALER, LimitKind.LINE], ids=lambda kind: kind.value)
def test_a_proposal_that_is_taken_back_waits_for_nobody(kind: LimitKind) -> None:
    with a_market(a_category("brakes")) as session:
        decide(a_limit(kind, PRICE, product_line="brakes" if kind is LimitKind.LINE else ""), session)
        decide(EndLimit(dealer_id=SHOP, limit_id=an_id("limit"), reason="a nought too many"), session)
        assert the_approval(session).state is ApprovalState.WITHDRAWN


@pytest.mark.parametrize("end", ["paid", "cancelled", "changed"])
def test_a_release_that_is_not_needed_any_more_waits_for_nobody(end: str) -> None:
    with a_market(credit_limit=PRICE) as session:
        decide(a_rule(RELEASE_APPROVAL, 0, "channel_manager"), session)
        place(session, "order", 2)
        decide(a_release(), session)
        assert the_approval(session).state is ApprovalState.OPEN
        if end == "paid":
            pay(session, 2 * PRICE)
        elif end == "cancelled":
            decide(CancelOrder(order_id=an_id("order")), session, an_actor())
        else:
            fewer = a_line(PAD, 1, order_id=an_id("order"))
            decide(AmendOrder(order_id=an_id("order"), version=1, valid_on=TODAY, lines=(fewer,)), session, an_actor())
        assert the_approval(session).state is ApprovalState.WITHDRAWN


def test_a_ceiling_is_of_a_product_line_that_there_is() -> None:
    """Of any other one it would hold nothing."""
    with a_market(a_category("brakes")) as session, pytest.raises(Refusal, match="category_unknown"):
        decide(a_limit(LimitKind.LINE, PRICE, product_line="braeks"), session)


def test_a_no_to_a_release_is_read_on_the_order() -> None:
    with a_market(credit_limit=PRICE) as session:
        decide(a_rule(RELEASE_APPROVAL, 0, "channel_manager"), session)
        place(session, "order", 2)
        decide(a_release(), session)
        answer(session, CHANNEL, granted=False)
        order = session.get_one(Order, (SHOP, an_id("order")))
        assert (states(session), order.reason) == (["credit_hold"], "not this month")
