"""The papers behind a figure add up to it, whatever the rows are, and a clerk is led to no delivery."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.analysis.papers import PaperKind, PaperRow, papers_behind
from sync.domain.analysis.queries import sales_report
from sync.domain.analysis.rules import By, row_days
from sync.domain.sales.rules import SaleState
from tests.analysis_builders import NOVEMBER, OCTOBER, a_delivery, a_sold
from tests.builders import a_category, a_dealer, a_price, a_product, a_view, an_actor, an_id
from tests.counter import a_return, a_sale, back, sold
from tests.shelves import OIL, PAD, a_shop, put, run

HEAD, CLERK = an_actor("wang", Role.MANAGER), an_actor("lin", Role.CLERK)
CHEN = an_id("chen")


@pytest.fixture(name="session")
def a_month() -> Iterator[Session]:
    """Two customers and a walk-in, two people, goods of a branch and of none, something that came back, something voided."""
    with a_shop() as context:
        put(context, PAD, 50)
        sale = a_sale(sold(PAD, 3, 400_00), name="back")
        run(sale, context)
        run(a_return(back(sale.lines[0].line_id, 1), refund=400_00, sale_id=an_id("back")), context)
        context.session.add_all(
            [
                a_category(),
                a_product("LOOSE", category_code=""),
                a_price("LOOSE"),
                a_sold("chen", date(2026, 11, 3), customer_id=CHEN, customer_name="陳大文"),
                a_sold("wu", date(2026, 11, 9), code=OIL, sold_by="wu"),
                a_sold("loose", date(2026, 11, 30), code="LOOSE"),
                a_sold("void", date(2026, 11, 9), state=SaleState.VOIDED),
                a_sold("before", date(2026, 10, 9)),
                a_delivery("pads", date(2026, 11, 4), code=PAD),
                a_delivery("oil", date(2026, 11, 12), code=OIL),
            ]
        )
        context.session.flush()
        yield context.session


def amounts(papers: list[PaperRow], *kinds: PaperKind) -> tuple[int, int]:
    mine = [one for one in papers if one.kind in kinds]
    return sum(one.amount for one in mine), sum(one.units for one in mine)


@pytest.mark.parametrize("by", list(By))
def test_papers_add_up_to_the_figure_of_their_row(session: Session, by: By) -> None:
    view = a_view(session, HEAD)
    report = sales_report(view, by=by, days=NOVEMBER, before=OCTOBER)
    assert report.now.sold.units == 8
    for row in report.rows:
        days = row_days(by, row.key, NOVEMBER) if isinstance(row.key, date) else NOVEMBER
        papers = list(papers_behind(view, by=by, key="" if row.key is None or by.is_time else str(row.key), days=days))
        assert amounts(papers, PaperKind.SALE, PaperKind.RETURN) == (row.sold.amount, row.sold.units), row.key
        assert amounts(papers, PaperKind.DELIVERY) == (row.bought.amount, row.bought.units), row.key
        assert papers == sorted(papers, key=lambda one: one.at, reverse=True)


def test_a_clerk_is_led_to_no_delivery_and_a_list_has_an_end(session: Session) -> None:
    papers = papers_behind(a_view(session, CLERK), by=By.MONTH, key="", days=NOVEMBER)
    assert {one.kind for one in papers} == {PaperKind.SALE, PaperKind.RETURN}
    assert [one.number for one in papers_behind(a_view(session, CLERK), by=By.MONTH, key="", days=NOVEMBER, limit=1)] == [
        "SA-loose"
    ]


def test_nothing_is_behind_what_nobody_sold(session: Session) -> None:
    assert papers_behind(a_view(session, HEAD), by=By.PRODUCT, key="NONE", days=NOVEMBER) == []


def test_another_shop_is_not_looked_into(session: Session) -> None:
    stranger = an_actor("wang", Role.MANAGER, dealer_id=8)
    session.add(a_dealer(8))
    session.flush()
    assert papers_behind(a_view(session, stranger), by=By.MONTH, key="", days=NOVEMBER) == []
    report = sales_report(a_view(session, stranger), by=By.PRODUCT, days=NOVEMBER, before=OCTOBER)
    assert report.rows == []
