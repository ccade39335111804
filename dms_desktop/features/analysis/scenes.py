"""Sales analysis in pictures: by day, by product, by customer as a clerk sees it, and the papers behind a figure."""

from collections.abc import Callable
from dataclasses import replace

from dms_desktop.features.analysis.behind import Behind
from dms_desktop.features.analysis.page import AnalysisPage
from dms_desktop.features.analysis.reading import Answer, analysis
from dms_desktop.features.analysis.samples import (
    NOVEMBER,
    by_customer,
    by_day,
    by_day_of_year,
    by_product,
    huge,
    many_papers,
    much_advice,
    nothing,
    papers,
    some_advice,
)
from dms_desktop.page import Page
from dms_desktop.scenes import Answers, Scene, bounded, in_every_state
from sync.domain.analysis.advising import advice
from sync.domain.analysis.papers import papers_behind
from sync.domain.analysis.periods import Span
from sync.domain.analysis.rules import By


def answers(told: Callable[[], Answer]) -> Answers:
    return {analysis: lambda **_: told()}


def by(choice: By) -> Callable[[Page], None]:
    """As chosen by hand."""

    def choose(page: Page) -> None:
        assert isinstance(page, AnalysisPage)
        page.choices.by.set_value(choice)
        page.choices.by.picked.emit(choice)

    return choose


def span(choice: Span) -> Callable[[Page], None]:
    def choose(page: Page) -> None:
        assert isinstance(page, AnalysisPage)
        page.choices.span.set_value(choice)
        page.choices.span.picked.emit(choice)

    return choose


DAYS = Scene(name="analysis", kind="analysis", answers=answers(by_day))
GOODS = replace(DAYS, name="analysis-products-typical", answers=answers(by_product), prepare=by(By.PRODUCT))
CLERK = replace(
    DAYS,
    name="analysis-clerk-typical",
    role="clerk",
    answers=answers(lambda: by_customer(shows_cost=False)),
    prepare=by(By.CUSTOMER),
)
BEHIND = Behind(by=By.CUSTOMER, key="", days=NOVEMBER, name="台北宏達汽車材料行")
PAPERS = Scene(
    name="analysis-papers", kind="analysis_papers", record_id=BEHIND.pack(), answers={papers_behind: lambda **_: papers()}
)
MANY: Answers = {papers_behind: bounded(many_papers)}
NONE: Answers = {papers_behind: lambda **_: []}
ADVICE = Scene(name="advice", kind="advice", answers={advice: lambda **_: some_advice()})
MUCH: Answers = {advice: lambda **_: much_advice()}
CALM: Answers = {advice: lambda **_: []}
SCENES = (
    *in_every_state(
        "analysis",
        DAYS,
        empty=replace(DAYS, answers=answers(nothing)),
        huge=replace(DAYS, answers=answers(huge), prepare=by(By.CUSTOMER)),
    ),
    GOODS,
    CLERK,
    replace(DAYS, name="analysis-year-typical", answers=answers(by_day_of_year), prepare=span(Span.YEAR)),
    replace(DAYS, name="analysis-free-typical", prepare=span(Span.FREE)),
    *in_every_state("analysis-papers", PAPERS, empty=replace(PAPERS, answers=NONE), huge=replace(PAPERS, answers=MANY)),
    *in_every_state("advice", ADVICE, empty=replace(ADVICE, answers=CALM), huge=replace(ADVICE, answers=MUCH)),
)
