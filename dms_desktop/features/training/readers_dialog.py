"""Who has read a piece of material and passed its quiz."""

from collections.abc import Sequence
from datetime import date

from dms_desktop.page import Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from sync.domain.training.following import ReaderRow, readers
from sync.domain.training.queries import MaterialRow
from sync.kernel.commands import HOUSE

HIGH = 380


class ReadersDialog(Dialog):
    """For the house of every dealer, for a shop of its people. `today` is the house's day."""

    def __init__(self, page: Page, row: MaterialRow, today: date) -> None:
        super().__init__(
            lambda: self.tr("Who has read {title}").format(title=row.title), page, width=860, leave=lambda: self.tr("Close")
        )
        self._page, self._version = page, row.version
        self._is_house = page.desk.bridge.actor.dealer_id == HOUSE
        self._today = today
        self.sums = PlainLabel(role="muted")
        self.table: RecordTable[ReaderRow] = RecordTable(
            lambda: self.tr("Who has read it"), self._columns(), key=lambda one: (one.dealer_id, one.person)
        )
        self.table.setMinimumHeight(HIGH)
        self.content.addWidget(self.sums)
        self.content.addWidget(self.table, 1)
        self.table.setFocus()
        page.desk.bridge.fetch(readers, self._show, material_id=row.material_id)

    def _columns(self) -> Sequence[Column[ReaderRow]]:
        dealer: Column[ReaderRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, width=180
        )
        return (
            *((dealer,) if self._is_house else ()),
            Column(key="person", title=lambda: self.tr("Person"), value=self._person, stretch=True),
            Column(key="read", title=lambda: self.tr("Read"), value=self._chip, kind=Kind.CHIP, width=120),
            Column(key="at", title=lambda: self.tr("When"), value=lambda one: one.at, kind=Kind.MOMENT, width=140),
            Column(key="tries", title=lambda: self.tr("Tries"), value=_tries, is_figure=True, width=60),
            Column(key="certificate", title=lambda: self.tr("Certificate"), value=self._certificate, width=150),
        )

    def _person(self, one: ReaderRow) -> str:
        if not one.person:
            return self.tr("Nobody yet")
        return one.person if self._is_house else self._page.desk.person(one.person)

    def _chip(self, one: ReaderRow) -> Chip:
        if not one.version:
            return Chip(self.tr("Not yet"), Tone.WARN)
        if one.version < self._version:
            return Chip(self.tr("Version {number}").format(number=one.version), Tone.WARN)
        return Chip(self.tr("Read"), Tone.OK)

    def _certificate(self, one: ReaderRow) -> str:
        if not one.is_certified:
            return ""
        if one.certified_until is None:
            return self.tr("for good")
        words = self.tr("ended {day}") if one.certified_until < self._today else self.tr("until {day}")
        return words.format(day=day(one.certified_until))

    def _show(self, rows: Sequence[ReaderRow]) -> None:
        done = sum(one.version >= self._version for one in rows if one.person)
        words = self.tr("{done} of {count} have read version {number}.")
        self.sums.setText(words.format(done=done, count=sum(bool(one.person) for one in rows), number=self._version))
        self.table.set_rows(rows, complete=True)


def _tries(one: ReaderRow) -> str:
    return str(one.tries or "")
