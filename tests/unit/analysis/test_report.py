"""What a report says of sales, purchases and what they cost, on real rows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from sync.domain.accounts.records import House
from sync.domain.accounts.rules import Role
from sync.domain.analysis.bought import purchases_of
from sync.domain.analysis.periods import Days
from sync.domain.analysis.queries import Report, ReportRow, sales_report
from sync.domain.analysis.rules import By, Ordered, Sold, fill_percent, margin_percent
from sync.domain.sales.rules import SaleState
from sync.kernel.commands import HOUSE
from tests.analysis_builders import NOVEMBER, OCTOBER, a_delivery, a_sold
from tests.builders import TODAY, a_category, a_dealer, a_price, a_product, a_session, a_view, an_actor, an_id
from tests.counter import a_return, a_sale, back, sold
from tests.shelves import OIL, PAD, a_shop, put, run, view_of

SEPTEMBER = Days(date(2026, 9, 1), date(2026, 9, 30))
HEAD = an_actor("wang", Role.MANAGER)
BASICS = (PAD, OIL)


def told(session: Session, by: By = By.PRODUCT, *, role: Role = Role.MANAGER, text: str = "") -> Report:
    view = a_view(session, an_actor("wang", role))
    return sales_report(view, by=by, days=NOVEMBER, before=OCTOBER, text=text)


def costs(session: Session) -> Mapping[str, int]:
    [november] = purchases_of(a_view(session, HEAD), [NOVEMBER])
    return november.costs


def basics() -> Sequence[object]:
    return [a_dealer(), a_category(), *(a_product(code) for code in BASICS), *(a_price(code) for code in BASICS)]


def test_sell_out_is_what_was_sold_less_tax_and_without_voided_sales() -> None:
    sales = [a_sold("one", quantity=3), a_sold("void", state=SaleState.VOIDED), a_sold("before", date(2026, 10, 5), 1)]
    with a_session(*basics(), *sales) as session:
        report = told(session)
        [row] = report.rows
        assert (row.key, row.sold.units, row.sold.amount, row.sold.sales) == (PAD, 3, 1_200_00, 1)
        assert (row.sold_before.units, report.now.sold.amount, report.before.sold.amount) == (1, 1_200_00, 400_00)


def test_what_came_back_is_taken_off_where_it_was_sold() -> None:
    with a_shop() as context:
        put(context, PAD, 10)
        run(a_sale(sold(quantity=3, price=113_00, tax_basis_points=1300)), context)
        [line] = a_sale(sold(quantity=3, price=113_00, tax_basis_points=1300)).lines
        run(a_return(back(line.line_id, 1), refund=113_00), context)
        view = view_of(context)
        for by in By:
            report = sales_report(view, by=by, days=NOVEMBER, before=OCTOBER)
            whole = report.now.sold
            assert (whole.units, whole.amount, whole.sales) == (2, 200_00, 1), by
            assert sum(row.sold.amount for row in report.rows) == 200_00, by


def test_the_margin_is_what_was_sold_less_what_deliveries_cost_on_average() -> None:
    deliveries = [a_delivery("dear", date(2026, 3, 1), 10, 300_00), a_delivery("cheap", date(2026, 5, 1), 30, 200_00)]
    with a_session(*basics(), *deliveries, a_sold("one", quantity=4, price=400_00)) as session:
        assert costs(session) == {PAD: 225_00}
        sold_now = told(session).now.sold
        assert (sold_now.cost, sold_now.margin, margin_percent(sold_now)) == (900_00, 700_00, 44)


def test_discounts_of_an_order_make_the_goods_cheaper() -> None:
    with a_session(*basics(), a_delivery("order", quantity=10, price=100_00, discount=100_00)) as session:
        assert costs(session) == {PAD: 90_00}


def test_goods_that_were_never_delivered_cost_the_list_price_and_unknown_ones_have_no_margin() -> None:
    with a_shop() as context:
        put(context, PAD, 5)
        sales = (a_sold("listed", quantity=1), a_sold("unknown", quantity=1, code="LOST", price=50_00))
        context.session.add_all(sales)
        context.session.flush()
        whole = told(context.session).now.sold
        assert (whole.amount, whole.cost, whole.priced, whole.unpriced) == (450_00, 285_00, 400_00, 50_00)


def test_who_may_not_see_cost_is_told_none_of_it() -> None:
    with a_session(*basics(), a_delivery("order"), a_sold("one")) as session:
        report = told(session, role=Role.CLERK)
        assert not report.shows_cost
        assert (report.now.bought, report.now.turns, report.now.sold.cost, report.now.sold.priced) == (None, None, 0, 0)
        assert all(row.sold.cost == 0 and row.bought.amount == 0 for row in report.rows)
        assert report.now.sold.amount == 800_00


def test_sell_in_is_what_arrived_on_the_house_s_days() -> None:
    """An hour past midnight in Taipei it is still yesterday in London."""
    night = datetime(2026, 10, 31, 17, tzinfo=UTC)
    house = House(house_id=HOUSE, timezone="Asia/Taipei")
    with a_session(*basics(), house, a_delivery("night", quantity=2, price=100_00, received_at=night)) as session:
        report = told(session, By.DAY)
        assert report.now.bought is not None
        assert report.now.bought.amount == 200_00
        assert report.rows[0].key == date(2026, 11, 1)
        assert report.rows[0].bought.units == 2
        assert told(session, By.BRANCH).rows[0].bought.amount == 200_00
        assert told(session, By.CUSTOMER).now.bought == report.now.bought


def test_every_day_of_a_month_is_there_beside_its_day_of_the_month_before() -> None:
    with a_session(*basics(), a_sold("one", date(2026, 11, 3)), a_sold("old", date(2026, 10, 3), 1)) as session:
        rows = told(session, By.DAY).rows
        assert len(rows) == 30
        assert (rows[2].sold.units, rows[2].sold_before.units, rows[3].sold.units) == (2, 1, 0)


def test_customers_have_their_names_and_walk_ins_stand_together() -> None:
    chen = an_id("chen")
    sales = [a_sold("a", customer_id=chen, customer_name="陳大文", quantity=5), a_sold("b"), a_sold("c")]
    with a_session(*basics(), *sales) as session:
        first, second = told(session, By.CUSTOMER).rows
        assert (first.key, first.named.name, first.sold.units) == (chen, "陳大文", 5)
        assert (second.key, second.sold.sales) == (None, 2)


def test_a_filter_chooses_rows_and_leaves_the_whole_as_it_is() -> None:
    with a_session(*basics(), a_sold("pad"), a_sold("oil", code=OIL)) as session:
        report = told(session, text="oil")
        assert [row.key for row in report.rows] == [OIL]
        assert report.now.sold.amount == 1_600_00


def test_fill_rate_counts_units_of_accepted_orders() -> None:
    waiting = a_delivery("not yet", asked=50)
    waiting.accepted_at = None
    with a_session(*basics(), a_delivery("short", quantity=6, asked=8), waiting) as session:
        ordered = told(session).now.ordered
        assert ordered == Ordered(units=8, shipped=6)
        assert fill_percent(ordered) == 75


def test_turns_are_what_was_sold_at_cost_for_what_the_stock_costs() -> None:
    with a_shop() as context:
        put(context, PAD, 10)
        context.session.add(a_sold("one", quantity=5))
        context.session.flush()
        assert told(context.session).now.turns == 608  # 5 of 10 in 30 days: 6.08 a year


def test_a_sale_in_another_money_is_counted_and_not_added() -> None:
    with a_session(*basics(), a_sold("one"), a_sold("abroad", currency="USD")) as session:
        report = told(session)
        assert (report.now.sold.sales, report.foreign) == (1, 1)


def test_nothing_at_all_is_a_report_of_nothing() -> None:
    with a_session(a_dealer()) as session:
        for by in By:
            report = told(session, by)
            assert report.now.sold == Sold()
            assert not any(row.sold.units for row in report.rows)


def keys(rows: Sequence[ReportRow]) -> Sequence[object]:
    return [row.key for row in rows]


def test_rows_beyond_the_limit_are_counted_and_the_best_stay() -> None:
    with a_session(*basics(), a_sold("pad", quantity=1), a_sold("oil", code=OIL, quantity=9)) as session:
        view = replace(a_view(session, HEAD))
        report = sales_report(view, by=By.PRODUCT, days=NOVEMBER, before=OCTOBER, limit=1)
        assert (keys(report.rows), report.left_out) == ([OIL], 1)


def test_a_piece_of_a_week_is_not_held_against_a_longer_one() -> None:
    """November 2026 begins on a Sunday, October on a Thursday and ends on a Saturday; a sixth week has none beside it."""
    with a_session(*basics(), a_sold("one", date(2026, 11, 1)), a_sold("old", date(2026, 10, 2))) as session:
        rows = told(session, By.WEEK).rows
        assert [row.is_comparable for row in rows] == [False, True, True, True, False, True]


def test_what_came_back_broken_stays_in_the_cost() -> None:
    with a_shop() as context:
        put(context, PAD, 10)
        sale = a_sale(sold(quantity=3, price=400_00))
        run(sale, context)
        run(a_return(back(sale.lines[0].line_id, 1, is_sound=False), refund=400_00), context)
        whole = told(context.session).now.sold
        assert (whole.units, whole.amount, whole.cost) == (2, 800_00, 3 * 285_00)


def test_ten_years_by_day_are_told_to_the_last_day() -> None:
    with a_session(*basics(), a_sold("one")) as session:
        days = Days(date(2016, 11, 24), date(2026, 11, 23))
        before = Days(date(2006, 11, 24), date(2016, 11, 23))
        report = sales_report(a_view(session, HEAD), by=By.DAY, days=days, before=before)
        assert (len(report.rows), report.left_out, report.rows[-1].sold.units) == (3_652, 0, 2)


def test_goods_that_lie_are_told_with_the_day_on_which_they_were_sold_last() -> None:
    with a_shop() as context:
        put(context, PAD, 10)
        put(context, OIL, 4)
        run(a_sale(sold(OIL, quantity=1)), context)
        by_code = {row.key: row for row in sales_report(view_of(context), by=By.PRODUCT, days=OCTOBER, before=SEPTEMBER).rows}
        assert (by_code[PAD].on_hand, by_code[PAD].last_sold) == (10, None)
        assert (by_code[OIL].on_hand, by_code[OIL].last_sold) == (3, TODAY)
        assert by_code[OIL].sold == Sold()


def test_goods_of_no_branch_stand_together() -> None:
    goods = [a_dealer(), a_product(PAD, category_code=""), a_price(PAD)]
    with a_session(*goods, a_sold("pad"), a_sold("lost", code="LOST"), a_delivery("order")) as session:
        [row] = told(session, By.BRANCH).rows
        assert (row.key, row.sold.sales, row.bought.units) == (None, 2, 10)


def test_a_sale_of_two_products_is_one_sale_in_all() -> None:
    with a_shop() as context:
        for code in (PAD, OIL):
            put(context, code, 5)
        run(a_sale(sold(PAD), sold(OIL)), context)
        view = view_of(context)
        for by in By:
            report = sales_report(view, by=by, days=NOVEMBER, before=OCTOBER)
            assert (report.now.sold.sales, report.now.sold.units) == (1, 4), by
