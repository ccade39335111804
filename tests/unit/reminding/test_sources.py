"""What the features make of their rows: the matters that people are reminded of, and how they are said."""

from dataclasses import replace

from dms_desktop.features.approvals import scenes as approvals
from dms_desktop.features.approvals.reminders import waiting
from dms_desktop.features.approvals.reminders import words as approval_words
from dms_desktop.features.contracts import samples as contracts
from dms_desktop.features.contracts.reminders import ending
from dms_desktop.features.contracts.reminders import words as contract_words
from dms_desktop.reminding.refused import matters_of, refused_words
from dms_desktop.samples import decided
from sync.domain.contracts.rules import Standing
from sync.kernel.commands import OutcomeState


def test_a_contract_that_runs_out_is_told_at_each_stage() -> None:
    """Behaviour 2.5.5."""
    row = replace(contracts.a_row(1, Standing.EXPIRING), days_left=29)
    [matter] = ending([row, contracts.a_row(2, Standing.IN_FORCE)])
    assert matter.sign == f"contract:{row.contract_id.hex}:{row.last_day.isoformat()}:30"
    assert contract_words(matter) == f"Contract {row.number} {row.dealer_name} ends in 29 days."


def test_only_the_step_that_waits_for_this_person_is_a_matter() -> None:
    mine, others = (replace(approvals.a_row(1), mine=one) for one in (approvals.ROWS[0].approval_id, None))
    [matter] = waiting([mine, others])
    assert approval_words(matter).endswith("waits for your approval.")


def test_a_refused_order_is_a_matter_once_for_each_command() -> None:
    """Issue 5: order refused."""
    rows = [decided(1, OutcomeState.REFUSED, "dealer_blocked"), decided(2, OutcomeState.CONFIRMED)]
    [matter] = matters_of(rows)
    assert matter.sign == f"refused:{rows[0].command_id.hex}"
    assert refused_words(matter).startswith("Refused: Place order")
