"""What the features make of their rows: the matters that people are reminded of, and how they are said."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from dms_desktop.every_feature import PAGES, REMINDERS
from dms_desktop.features.approvals import scenes as approvals
from dms_desktop.features.approvals.reminders import waiting
from dms_desktop.features.approvals.reminders import words as approval_words
from dms_desktop.features.contracts import samples as contracts
from dms_desktop.features.contracts.reminders import ending
from dms_desktop.features.contracts.reminders import words as contract_words
from dms_desktop.features.deals import reminders as deal_reminders
from dms_desktop.features.deals import scenes as deals
from dms_desktop.features.rebates import reminders as rebate_reminders
from dms_desktop.features.rebates import scenes as rebates
from dms_desktop.features.tickets import reminders as ticket_reminders
from dms_desktop.features.tickets import samples as tickets
from dms_desktop.features.training import reminders as training_reminders
from dms_desktop.page import PageSpec
from dms_desktop.reminding.refused import matters_of, refused_words
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.samples import decided
from sync.domain.accounts.rules import Role, allows
from sync.domain.contracts.rules import Standing
from sync.domain.deals.house_queries import RaisedRow
from sync.domain.tickets.queries import AnswerRow
from sync.domain.tickets.rules import EntryKind
from sync.domain.training.following import EndingCertificate
from sync.kernel.commands import OutcomeState

ANSWERS: Mapping[Callable[[Matter], str], object] = {
    approval_words: approvals.ROWS,
    contract_words: [contracts.a_row(1, Standing.EXPIRING)],
    deal_reminders.raised_words: [RaisedRow(event_id=UUID(int=1), deal_id=UUID(int=2), number="RG-1", name="宏達")],
    deal_reminders.words: [deal_reminders.Ending(deals.a_row(1), deals.TODAY)],
    ticket_reminders.answer_words: [
        AnswerRow(entry_id=UUID(int=1), ticket_id=UUID(int=2), kind=EntryKind.ANSWERED, number="CS-1", subject="Noise")
    ],
    ticket_reminders.problem_words: tickets.PROBLEMS,
    ticket_reminders.promised_words: [ticket_reminders.Promised(tickets.ROWS[0], -1)],
    training_reminders.words: [
        EndingCertificate(
            family_id=UUID(int=1), material_id=UUID(int=2), title="Brakes", person="lin", until=date(2026, 12, 8), days_left=7
        )
    ],
    rebate_reminders.words: [rebate_reminders.Unclaimed(rebates.CLAIMABLE, 7)],
}


def test_a_contract_that_runs_out_is_told_at_each_stage() -> None:
    """Behaviour 2.5.5."""
    row = replace(contracts.a_row(1, Standing.EXPIRING), days_left=29)
    [matter] = ending([row, contracts.a_row(2, Standing.IN_FORCE)])
    assert matter.sign == f"contract:{row.contract_id.hex}:{row.last_day.isoformat()}:30"
    assert contract_words(matter) == f"Contract {row.number} {row.dealer_name} ends in 29 days."


@pytest.mark.parametrize(
    ("words", "days_left", "said"),
    [
        (contract_words, 0, "Contract X ends today."),
        (deal_reminders.words, 0, "The protection of X ends today."),
        (deal_reminders.words, -3, "The protection of X has ended: only the days of grace are left."),
        (rebate_reminders.words, 0, "The rebate of X can be claimed today for the last time."),
    ],
)
def test_a_last_day_is_today_and_never_so_many_days_ago(words: Callable[[Matter], str], days_left: int, said: str) -> None:
    matter = Matter(key="x", opens="", record_id="", subject="X", days_left=days_left, stages=(1,))
    assert words(matter) == said


def test_only_the_step_that_waits_for_this_person_is_a_matter() -> None:
    mine, others = (replace(approvals.a_row(1), mine=one) for one in (approvals.ROWS[0].approval_id, None))
    [matter] = waiting([mine, others])
    assert approval_words(matter).endswith("waits for your approval.")


@pytest.mark.parametrize("role", list(Role))
def test_whoever_is_reminded_has_the_page_that_it_opens(role: Role) -> None:
    """What was opened is told no more: without a page it were lost."""
    mine = {kind for page in PAGES if is_for(role, page) for kind in (page.kind, *page.opens)}
    reminders = [spec for spec in REMINDERS if is_for(role, spec)]
    opened = {matter.opens for spec in reminders for matter in spec.matters(ANSWERS[spec.words])}
    assert {spec.opens for spec in reminders} | opened <= mine


def is_for(role: Role, spec: PageSpec | ReminderSpec) -> bool:
    return not spec.permissions or any(allows(role, permission) for permission in spec.permissions)


def test_a_refused_order_is_a_matter_once_for_each_command() -> None:
    """Issue 5: order refused."""
    rows = [decided(1, OutcomeState.REFUSED, "dealer_blocked"), decided(2, OutcomeState.CONFIRMED)]
    [matter] = matters_of(rows)
    assert matter.sign == f"refused:{rows[0].command_id.hex}"
    assert refused_words(matter).startswith("Refused: Place order")
