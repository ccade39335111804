"""What the coach says beside an order: this quarter's rebate, and what one more step would take and give."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.words import together
from sync.domain.contracts.terms import Basis
from sync.domain.rebates.coach import CoachRow

translate = QCoreApplication.translate


def coach_words(row: CoachRow, currency: str) -> str:
    """`Rebate Q4: 45.60, 0.00 of it for goods that are here. 4 more of BRK-01: step 2, +125.40`."""
    words = translate("coach", "Rebate Q{quarter}: {expected} once all of this arrives; {booked} so far.")
    said = words.format(quarter=row.quarter.number, expected=money(row.expected, currency), booked=money(row.booked, currency))
    after = row.step_after
    if after is None:
        return said
    gain = money(after.gain, currency)
    if row.code:
        more = translate("coach", "{units} more of {code}: step {step}, +{gain}")
        return together((said, more.format(units=quantity(after.units), code=row.code, step=after.step, gain=gain)))
    missing = money(after.missing, currency) if row.basis is Basis.AMOUNT else quantity(after.missing)
    more = translate("coach", "{missing} more: step {step}, +{gain}")
    return together((said, more.format(missing=missing, step=after.step, gain=gain)))
