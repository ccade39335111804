"""What the page of sales analysis asks for in one go, so that all of its figures are of one moment."""

from dataclasses import dataclass
from datetime import date

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.rules import allows
from sync.domain.analysis.periods import Against, Days, Span, compared, days_of
from sync.domain.analysis.queries import Report, sales_report
from sync.domain.analysis.rules import By
from sync.domain.contracts.compliance import Measure, compliance
from sync.domain.rebates.queries import rebates_to_settle
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What somebody chose. `free` counts with `Span.FREE` alone."""

    span: Span = Span.MONTH
    against: Against = Against.BEFORE
    by: By = By.DAY
    free: Days | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """`target` and `rebate` are of this quarter, whatever the period; None without a contract, and for whoever may not see it."""

    asked: Asked
    report: Report
    target: Measure | None
    rebate: int | None


def analysis(view: View, *, asked: Asked) -> Answer:
    today = house_today(view)
    days = asked.free if asked.span is Span.FREE and asked.free else days_of(asked.span, today)
    before = compared(asked.span, days, asked.against)
    report = sales_report(view, by=asked.by, days=days, before=before, text=asked.text)
    return Answer(asked=asked, report=report, target=_target(view), rebate=_rebate(view, today))


def _target(view: View) -> Measure | None:
    """Of all contracts in force that ask for something this quarter."""
    if not allows(view.actor.role, "contracts.read"):
        return None
    asked = [row.target for row in compliance(view) if row.target.agreed]
    if not asked:
        return None
    return Measure(
        agreed=sum(one.agreed for one in asked), due=sum(one.due for one in asked), actual=sum(one.actual for one in asked)
    )


def _rebate(view: View, today: date) -> int | None:
    if not allows(view.actor.role, "rebates.claim"):
        return None
    running = [row.earned for row in rebates_to_settle(view) if row.quarter.first <= today <= row.quarter.last]
    return sum(running) if running else None
