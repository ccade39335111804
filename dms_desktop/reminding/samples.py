"""Reminders for the pictures: one by itself, and several of a kind."""

from dms_desktop.page import Page
from dms_desktop.reminding.refused import matters_of, refused_words
from dms_desktop.reminding.spec import Reminder
from dms_desktop.reminding.toast import ReminderToast
from dms_desktop.samples import LONG_NAME, decided
from sync.kernel.commands import OutcomeState


def reminded(page: Page) -> None:
    _show(page, 1)


def reminded_of_many(page: Page) -> None:
    _show(page, 1_000, LONG_NAME)


def _show(page: Page, count: int, why: str = "貨款逾期") -> None:
    refused = [decided(at, OutcomeState.REFUSED, "dealer_blocked", why=why) for at in range(2, 2 + count)]
    toast = page.window().findChild(ReminderToast)
    assert toast is not None
    toast.show_reminders([Reminder(matters=matters_of(refused), words=refused_words, opens="attention")])
