"""Days that the house reckons with, typed at a PC that may stand in another zone."""

from datetime import date
from functools import partial

from shiboken6 import isValid

from dms_desktop.bridge import Bridge
from dms_desktop.widgets.edits import DateEdit
from sync.domain.accounts.calendar import house_today


def by_house_day(bridge: Bridge, *fields: DateEdit | None) -> None:
    """`+7` and `11-23` are told from the day of the house as soon as it is known; until then from this PC's."""
    bridge.fetch(house_today, partial(_tell, fields))


def _tell(fields: tuple[DateEdit | None, ...], today: date) -> None:
    for field in fields:
        if field is not None and isValid(field):  # its dialog may be closed by now
            field.today = today
