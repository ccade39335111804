"""Made-up contracts in a list, for the pictures."""

from datetime import date
from uuid import UUID

from dms_desktop.scenes import NOW
from sync.domain.contracts.queries import ContractRow
from sync.domain.contracts.rules import Change, Standing, Worry

TODAY = NOW.date()
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def a_row(at: int, standing: Standing, *worries: Worry) -> ContractRow:
    is_running = standing in (Standing.IN_FORCE, Standing.EXPIRING)
    return ContractRow(
        dealer_id=7 + at % 3,
        dealer_name=("三重門市", "板橋門市", "桃園旗艦店")[at % 3],
        contract_id=UUID(int=700 + at),
        family_id=UUID(int=600 + at),
        number=f"CT-HQ-A-26-{at:05}",
        version=1 + at % 2,
        change=Change.AMENDMENT if at % 2 else Change.NEW,
        standing=standing,
        valid_from=FIRST,
        last_day=LAST,
        days_left=(LAST - TODAY).days if is_running else None,
        worries=worries,
    )


ROWS = [
    a_row(1, Standing.EXPIRING, Worry.EXPIRES, Worry.BEHIND),
    a_row(2, Standing.APPROVED, Worry.UNSIGNED),
    a_row(3, Standing.IN_FORCE, Worry.PRICE_LIST),
    a_row(4, Standing.REVIEW),
    a_row(5, Standing.DRAFT),
    a_row(6, Standing.SIGNED),
]
