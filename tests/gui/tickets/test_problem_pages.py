"""Known problems: head office publishes one, a shop reads it at home without a connection, and each person puts it away."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.home.page import HomePage
from dms_desktop.features.tickets.page import TicketsPage
from dms_desktop.features.tickets.problem_dialog import ProblemDialog
from dms_desktop.features.tickets.problems_page import ProblemsPage
from dms_desktop.features.tickets.terms_dialog import AnswerTermsDialog, HouseDayDialog
from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.rules import Role
from sync.domain.tickets.problem_queries import house_days, known_problems, ticket_terms
from sync.domain.tickets.records import KnownProblem
from sync.domain.tickets.rules import AnswerTerms, Severity
from sync.kernel.commands import HOUSE
from tests.builders import a_dealer, an_id
from tests.gui.showroom import Showroom, a_showroom


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path / "shop", role=Role.CLERK) as room:
        yield room


@pytest.fixture(name="desk")
def a_desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path / "desk", role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(HOUSE))
        yield room


def a_problem(room: Showroom, **changed: Any) -> KnownProblem:
    now = room.clock.now()
    fields: dict[str, Any] = {
        "id": an_id("problem"),
        "severity": Severity.HIGH,
        "title": "Portal slow",
        "text": "Invoices come late.",
        "begins_on": now.date() - timedelta(days=1),
        "ends_on": now.date() + timedelta(days=3),
        "by": "chen",
        "at": now,
        "version": 1,
        "ended_at": None,
    }
    return KnownProblem(**fields | changed)


def test_a_shop_reads_it_at_home_and_puts_it_away_until_it_is_published_anew(shop: Showroom) -> None:
    """Without a connection: the banner is a row that is here."""
    shop.receive(a_problem(shop))
    home = shop.open("home", "", HomePage)
    shop.settle()
    assert home.problems.isVisible()
    assert "Known problem: Portal slow" in home.problems.banner.text()
    home.problems.away.click()
    shop.settle()
    assert not home.problems.isVisible()
    listed = shop.open("tickets", "", TicketsPage)
    shop.settle()
    assert not listed.problems.isVisible()
    shop.receive(a_problem(shop, version=2, text="Better, not good."))
    shop.settle()
    assert "Better, not good." in listed.problems.banner.text()


def test_what_is_over_or_to_come_is_no_banner(shop: Showroom) -> None:
    day = shop.clock.now().date()
    shop.receive(a_problem(shop, ends_on=day - timedelta(days=1)))
    shop.receive(a_problem(shop, id=an_id("later"), begins_on=day + timedelta(days=2)))
    home = shop.open("home", "", HomePage)
    shop.settle()
    assert not home.problems.isVisible()


def test_it_is_read_whole_on_its_page_and_put_away_there(shop: Showroom) -> None:
    shop.receive(a_problem(shop))
    page = shop.open("problems", str(an_id("problem")), ProblemsPage)
    shop.settle()
    assert page.text.text() == "Invoices come late."
    [deed] = page.deeds()
    assert deed.enabled
    shop.press(Qt.Key.Key_F6)
    shop.settle()
    [deed] = page.deeds()
    assert not deed.enabled


def test_head_office_publishes_changes_and_ends(desk: Showroom, qtbot: QtBot) -> None:
    page = desk.open("problems", "", ProblemsPage)
    desk.settle()
    desk.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ProblemDialog)
    dialog.title.setText("Portal slow")
    desk.press(Qt.Key.Key_F12)
    assert dialog.form.errors() == {"text": "Something must be written here."}
    dialog.text.setPlainText("Invoices come late.")
    dialog.ends.setText("2020-01-01")
    desk.press(Qt.Key.Key_F12)
    assert "ends_on" in dialog.form.errors()
    dialog.ends.setText("")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    qtbot.waitUntil(lambda: page.table.current() is not None)
    [row] = desk.replica.read(desk.actor, known_problems)
    assert (row.title, row.begins_on, row.ends_on) == ("Portal slow", desk.replica.read(desk.actor, house_today), None)
    desk.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.table.rows()[0].is_over)


def test_head_office_says_which_days_are_promised_and_which_are_worked(desk: Showroom, qtbot: QtBot) -> None:
    desk.open("ticket_desk", "", TicketsPage)
    desk.settle()
    desk.press(Qt.Key.Key_F7)
    desk.settle()
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, AnswerTermsDialog)
    dialog.kind.set_value("complaint")
    dialog.fields["normal"].setText("0")
    desk.press(Qt.Key.Key_F12)
    assert dialog.form.errors() == {"normal": "Between one day and 60 days."}
    dialog.fields["normal"].setText("1")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    assert desk.replica.read(desk.actor, ticket_terms)["complaint"] == AnswerTerms(normal=1)
    desk.press(Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), AnswerTermsDialog))
    desk.press(Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), HouseDayDialog))
    named = QApplication.activeWindow()
    assert isinstance(named, HouseDayDialog)
    named.day.setText("2027-01-01")
    named.note.setText("New Year")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    [row] = desk.replica.read(desk.actor, house_days)
    assert (row.day.isoformat(), row.works, row.note) == ("2027-01-01", False, "New Year")
