"""The manufacturer's rules of registration by keyboard: its terms, line by line."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.deal_terms_dialog import DealTermsDialog
from dms_desktop.features.deals.desk import DealDeskPage
from sync.domain.accounts.rules import Role
from sync.domain.deals.house_queries import deal_terms_known
from sync.domain.deals.reviewing import SetDealTerms
from sync.domain.deals.rules import DEFAULTS
from sync.kernel.commands import HOUSE
from tests.builders import a_category
from tests.gui.showroom import Showroom

LONG = replace(DEFAULTS, customer_days=365)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    shown = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    shown.receive(a_category())
    try:
        yield shown
    finally:
        shown.close()


def the_terms(desk: Showroom) -> DealTermsDialog:
    """F7 at the desk."""
    page = desk.open("deal_desk", "", DealDeskPage)
    desk.press(Qt.Key.Key_F7)
    desk.settle()
    dialog = page.findChild(DealTermsDialog)
    assert dialog is not None
    return dialog


def number(dialog: DealTermsDialog, name: str) -> object:
    return dialog.numbers()[name]


def choose_line(desk: Showroom, dialog: DealTermsDialog) -> None:
    """The next line of the list, by its arrow."""
    dialog.line.setFocus()
    desk.press(Qt.Key.Key_Down)


def retype(desk: Showroom, dialog: DealTermsDialog, name: str, text: str) -> None:
    dialog.form.field(name).setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(text)


def test_terms_of_a_line_begin_with_what_counts_for_it_and_count_alone_for_it(desk: Showroom) -> None:
    desk.do(SetDealTerms(**asdict(LONG)))
    dialog = the_terms(desk)
    choose_line(desk, dialog)
    assert (number(dialog, "customer_days"), dialog.source.text()) == (365, "The terms of all other lines")
    retype(desk, dialog, "idle_days", "20")
    retype(desk, dialog, "free_amount", "1,000.00")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    rows = desk.replica.read(desk.actor, deal_terms_known)
    assert [(row.product_line, row.terms) for row in rows] == [
        ("", LONG),
        ("brakes", replace(LONG, idle_days=20, free_amount=1_000_00)),
    ]
    again = the_terms(desk)
    choose_line(desk, again)
    assert (number(again, "idle_days"), again.source.text()) == (20, "Terms of its own")


def test_without_terms_those_of_the_program_are_shown(desk: Showroom) -> None:
    dialog = the_terms(desk)
    assert dialog.numbers() == asdict(DEFAULTS)
    assert dialog.source.text() == "What the program came with"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("idle_days", "4000", "A number from 0 to 3,650."),
        ("grace_days", "soon", "A number from 0 to 3,650."),
        ("free_amount", "-1", "This term is not valid: Without review up to."),
    ],
)
def test_what_cannot_be_stands_at_its_field(desk: Showroom, field: str, typed: str, sentence: str) -> None:
    dialog = the_terms(desk)
    retype(desk, dialog, field, typed)
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    assert dialog.form.errors() == {field: sentence}
    assert desk.replica.read(desk.actor, deal_terms_known) == []
