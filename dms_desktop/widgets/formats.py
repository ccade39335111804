"""How values look on the desk: money, quantities, dates and ages, the same everywhere."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from sync.kernel.clock import Clock
from sync.kernel.money import format_money

DASH = "—"


def money(minor: int | None, currency: str) -> str:
    """Minor units with separators and the currency's own decimals; a dash for nothing."""
    return DASH if minor is None else format_money(minor, currency)


def amount(minor: int | None, currency: str) -> str:
    """With its currency in front, where no heading says it."""
    return DASH if minor is None else f"{currency} {money(minor, currency)}"


def quantity(units: int | None) -> str:
    return DASH if units is None else f"{units:,}"


def change(units: object) -> str:
    """A difference in units with its sign, which nothing has none of; a dash where it is not known."""
    if not isinstance(units, int):
        return DASH
    return f"{units:+,}" if units else "0"


def day(value: date | None) -> str:
    """Year first, as both Chinese scripts and ISO 8601 write it: unambiguous, and it sorts."""
    return DASH if value is None else value.strftime("%Y-%m-%d")


def day_of_week(value: date) -> str:
    """The day with its name: who plans a week counts in those."""
    translate = QCoreApplication.translate
    names = (
        translate("formats", "Monday"),
        translate("formats", "Tuesday"),
        translate("formats", "Wednesday"),
        translate("formats", "Thursday"),
        translate("formats", "Friday"),
        translate("formats", "Saturday"),
        translate("formats", "Sunday"),
    )
    return f"{day(value)} {names[value.weekday()]}"


def moment(value: datetime | None) -> str:
    """An aware time in this PC's zone, to the minute."""
    return DASH if value is None else value.astimezone().strftime("%Y-%m-%d %H:%M")


def day_and_hour(value: datetime | None) -> str:
    """Month, day and time, where there is no room for the year."""
    return DASH if value is None else value.astimezone().strftime("%m-%d %H:%M")


def day_or_hour(clock: Clock, value: object) -> str:
    """The time of what is of today, month and day of the rest: where there is least room."""
    if not isinstance(value, datetime):
        return ""
    here = value.astimezone()
    return here.strftime("%H:%M" if here.date() == clock.now().astimezone().date() else "%m-%d")


def age(passed: timedelta) -> str:
    """How old something is, in the largest whole unit: `just now`, `5 min`, `3 h`, `2 d`."""
    seconds = max(0, int(passed.total_seconds()))
    if seconds < 60:
        return QCoreApplication.translate("formats", "just now")
    if seconds < 3600:
        return QCoreApplication.translate("formats", "{count} min ago").format(count=seconds // 60)
    if seconds < 86400:
        return QCoreApplication.translate("formats", "{count} h ago").format(count=seconds // 3600)
    return QCoreApplication.translate("formats", "{count} d ago").format(count=seconds // 86400)
