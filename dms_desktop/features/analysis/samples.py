"""Reports of a shop for pictures: a month by days, its best goods, and more than anybody has."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.analysis.reading import Answer, Asked
from dms_desktop.goods.samples import GOODS
from dms_desktop.samples import LONG_NAME, LONG_PERSON
from sync.domain.analysis.advice import Advice, BelowFloor, Fall, Reorder, Slow, Supply
from sync.domain.analysis.naming import Named
from sync.domain.analysis.papers import PaperKind, PaperRow
from sync.domain.analysis.periods import Against, Days, Span, compared
from sync.domain.analysis.queries import Figures, Key, Report, ReportRow
from sync.domain.analysis.rules import Bought, By, Ordered, Sold, all_bought, all_sold
from sync.domain.catalog.names import Names
from sync.domain.contracts.compliance import Measure

NOVEMBER = Days(date(2026, 11, 1), date(2026, 11, 23))
BIG = 98_765_432_109_00
TARGET = Measure(agreed=500_000_00, due=293_478_26, actual=268_900_00)


def a_row(key: Key, amount: int, before: int, named: Named | None = None, **more: object) -> ReportRow:
    def sold(minor: int) -> Sold:
        cost = minor * 68 // 100
        return Sold(units=minor // 420_00, amount=minor, priced=minor, cost=cost, sales=minor // 900_00 + bool(minor))

    def bought(minor: int) -> Bought:
        return Bought(units=minor // 300_00, amount=minor * 70 // 100)

    row = ReportRow(
        key=key,
        named=named or Named(),
        sold=sold(amount),
        sold_before=sold(before),
        bought=bought(amount),
        bought_before=bought(before),
    )
    return replace(row, **more)  # type: ignore[arg-type]


def a_day(day: date, amount: int, before: int) -> ReportRow:
    return replace(a_row(day, amount, before), former=day - timedelta(days=31))


def an_answer(
    by: By, rows: Sequence[ReportRow], *, days: Days = NOVEMBER, span: Span = Span.MONTH, shows_cost: bool = True
) -> Answer:
    def whole(sold: Sequence[Sold], bought: Sequence[Bought], pace: int) -> Figures:
        ordered = Ordered(units=1_240, shipped=1_116)
        came, turned = (all_bought(bought), pace) if shows_cost else (None, None)
        return Figures(sold=all_sold(sold), bought=came, ordered=ordered, turns=turned)

    report = Report(
        by=by,
        days=days,
        before_days=compared(span, days, Against.BEFORE),
        currency="CNY",
        shows_cost=shows_cost,
        now=whole([row.sold for row in rows], [row.bought for row in rows], 610),
        before=whole([row.sold_before for row in rows], [row.bought_before for row in rows], 540),
        rows=rows,
    )
    return Answer(asked=Asked(by=by), report=report, target=TARGET, rebate=3_000_00)


def by_day() -> Answer:
    rows = [
        a_day(
            NOVEMBER.first + timedelta(days=at),
            0 if at % 7 == 0 else (4_200 + at * 377 % 5_100) * 100,
            (3_900 + at * 211 % 4_400) * 100,
        )
        for at in range(NOVEMBER.count)
    ]
    return an_answer(By.DAY, rows)


def by_day_of_year() -> Answer:
    """So many bars that the year before is a line."""
    year = Days(date(2026, 1, 1), NOVEMBER.last)
    rows = [
        a_day(year.first + timedelta(days=at), (4_200 + at * 377 % 5_100) * 100, (3_900 + at * 211 % 4_400) * 100)
        for at in range(year.count)
    ]
    return an_answer(By.DAY, rows, days=year, span=Span.YEAR)


def by_product() -> Answer:
    rows = [
        a_row(
            one.row.code,
            (61_000 - at * 5_450) * 100,
            (48_000 - at * 2_050) * 100,
            Named(names=one.row.names),
            on_hand=36 - at * 3,
            last_sold=NOVEMBER.last - timedelta(days=at),
        )
        for at, one in enumerate(GOODS)
    ]
    return an_answer(By.PRODUCT, rows)


def by_customer(*, shows_cost: bool = True) -> Answer:
    names = ("台北宏達汽車材料行", "板橋順發機車行", "三重大同保養廠", "陳大文")
    rows = [a_row(UUID(int=at + 1), (42_000 - at * 9_000) * 100, 30_500_00, Named(name=name)) for at, name in enumerate(names)]
    return an_answer(By.CUSTOMER, [*rows, a_row(None, 88_300_00, 91_000_00)], shows_cost=shows_cost)


def nothing() -> Answer:
    none = [a_day(NOVEMBER.first + timedelta(days=at), 0, 0) for at in range(NOVEMBER.count)]
    return replace(an_answer(By.DAY, none), target=None, rebate=None)


@cache
def _many_rows() -> Sequence[ReportRow]:
    return tuple(a_row(UUID(int=at + 1), BIG - at, BIG // 2 + at, Named(name=LONG_NAME)) for at in range(2_000))


def huge() -> Answer:
    answer = an_answer(By.CUSTOMER, _many_rows())
    report = replace(answer.report, left_out=61_204, foreign=1_204)
    return replace(answer, report=report, target=Measure(agreed=BIG, due=BIG // 2, actual=BIG // 3), rebate=BIG)


def a_paper(at: int, kind: PaperKind = PaperKind.SALE, amount: int = 2_680_00) -> PaperRow:
    letters = {PaperKind.SALE: "SA", PaperKind.RETURN: "SR", PaperKind.DELIVERY: "SH"}
    return PaperRow(
        kind=kind,
        paper_id=UUID(int=at),
        document_id=UUID(int=at),
        number=f"{letters[kind]}-D7-A-26-{at:05d}",
        at=datetime(2026, 11, 22, 6, 5, tzinfo=UTC) - timedelta(hours=7 * at),
        who="lin",
        customer_name="台北宏達汽車材料行" if at % 3 else "",
        units=-1 if kind is PaperKind.RETURN else 2,
        amount=-amount if kind is PaperKind.RETURN else amount,
        currency="CNY",
    )


def papers() -> Sequence[PaperRow]:
    kinds = (PaperKind.SALE, PaperKind.SALE, PaperKind.DELIVERY, PaperKind.SALE, PaperKind.RETURN, PaperKind.SALE)
    return [a_paper(at, kind) for at, kind in enumerate(kinds, 1)]


@cache
def many_papers() -> Sequence[PaperRow]:
    return tuple(replace(a_paper(at, amount=BIG), customer_name=LONG_NAME, who=LONG_PERSON) for at in range(2_000))


def some_advice() -> Sequence[Advice]:
    first, second, third = (one.row for one in GOODS[:3])
    shelf = Supply(on_hand=5, coming=0, minimum=0, pack_size=4, min_quantity=1)
    return [
        Reorder(code=first.code, names=first.names, sold=72, days=84, supply=shelf, lasts=5, lead=9, needed=20, quantity=16),
        Reorder(
            code=second.code,
            names=second.names,
            sold=24,
            days=84,
            supply=replace(shelf, minimum=12),
            lasts=17,
            lead=9,
            needed=12,
            quantity=8,
        ),
        Fall(customer_id=UUID(int=1), customer_name="台北宏達汽車材料行", now=4_120_00, before=18_300_00),
        BelowFloor(
            code=third.code,
            names=third.names,
            sale_id=UUID(int=5),
            number="SA-D7-A-26-00412",
            quantity=2,
            amount=4_600_00,
            floor=2_400_00,
            approved_by="lin",
        ),
        Slow(code=third.code, names=third.names, on_hand=14, last_sold=date(2026, 6, 3), worth=25_760_00),
    ]


@cache
def much_advice() -> Sequence[Advice]:
    names = Names(en=LONG_NAME, zh_hant=LONG_NAME, zh_hans=LONG_NAME)
    shelf = Supply(on_hand=-9_876_543, coming=9_876_543, minimum=9_876_543, pack_size=1_000, min_quantity=1)
    goods = [
        Reorder(
            code=f"LONG-CODE-OF-A-PART-{at:05d}", names=names, sold=9_876_543, days=84, supply=shelf, lasts=0, lead=365,
            needed=9_876_543,
            quantity=9_877_000,
        )
        for at in range(100)
    ]  # fmt: skip
    return [*goods, Fall(customer_id=UUID(int=1), customer_name=LONG_NAME, now=BIG // 3, before=BIG)]
