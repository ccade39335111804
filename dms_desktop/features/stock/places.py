"""The places where a shop's goods stand: add one, call it otherwise, take it out of use and back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import fill, label, tick_box
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, say
from sync.client.replica import Receipt
from sync.domain.stock.places import AddLocation, ChangeLocation
from sync.domain.stock.queries import LocationRow, locations
from sync.domain.stock.rules import main_location
from sync.kernel.errors import Refusal

LONGEST_CODE, LONGEST_NAME = 20, 60
LEAST_HEIGHT = 150


class PlacesDialog(Dialog):
    """Opens for a new place; the place that is marked in the list is changed. It stays until it is left: shops add several."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Places where goods stand"), parent, width=560, leave=lambda: self.tr("Close"))
        self._desk = desk
        self._chosen: LocationRow | None = None
        self.table: RecordTable[LocationRow] = RecordTable(
            lambda: self.tr("Places"), self._columns(), key=lambda place: place.location_id
        )
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.code, self.name = QLineEdit(), QLineEdit()
        self.code.setMaxLength(LONGEST_CODE)
        self.name.setMaxLength(LONGEST_NAME)
        say(self.code, self.code.setAccessibleName, lambda: self.tr("Short code"))
        say(self.name, self.name.setAccessibleName, lambda: self.tr("Name"))
        self.active = tick_box(lambda: self.tr("In use: goods are sold from it and carried to it"))
        self.form = Form()
        self.form.add("code", lambda: self.tr("Short code"), self.code)
        self.form.add("name", lambda: self.tr("Name"), self.name)
        words: Text = lambda: self.tr("Enter in the list changes that place. What stands there stays in the books.")  # noqa: E731
        advice = label(words, "small")
        for part in (self.table, self.form, self.active, advice.wrap()):
            self.content.addWidget(part)
        self.deed(lambda: self.tr("New place"), self._begin, key="F2", tone="")
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        self.table.opened.connect(self._change)
        self._begin()
        self._read()

    def _columns(self) -> Sequence[Column[LocationRow]]:
        return (
            Column(key="code", title=lambda: self.tr("Short code"), value=lambda place: place.code, kind=Kind.CODE, width=140),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda place: place.name, stretch=True),
            Column(key="state", title=lambda: self.tr("State"), value=self._state, kind=Kind.CHIP, width=120),
        )

    def _state(self, place: LocationRow) -> Chip:
        return Chip(self.tr("In use"), Tone.OK) if place.active else Chip(self.tr("Out of use"), Tone.IDLE)

    def _read(self) -> None:
        self._desk.bridge.read(self, locations, self.table.show_rows, with_inactive=True)

    def _begin(self) -> None:
        """For one that is not there yet."""
        self._show(None)
        self.code.setFocus()

    def _change(self, place: LocationRow) -> None:
        self._show(place)
        self.name.setFocus()
        self.name.selectAll()

    def _show(self, place: LocationRow | None) -> None:
        """The main place is always in use: something has to be."""
        self._chosen = place
        self.form.clear_errors()
        self.banner.clear()
        fill(self.code, place.code if place else "")
        self.code.setReadOnly(place is not None)
        fill(self.name, place.name if place else "")
        self.active.setChecked(place is None or place.active)
        self.active.setEnabled(place is not None and place.location_id != main_location(self._desk.bridge.actor.dealer_id))

    def _save(self) -> None:
        self.form.clear_errors()
        if not self.code.text().strip():
            self.form.show_error("code", self.tr("A short code such as VAN or A-01."))
            return
        code, name = self.code.text().strip(), self.name.text().strip()
        command: AddLocation | ChangeLocation = AddLocation(location_id=self._desk.bridge.ids.new(), code=code, name=name)
        if self._chosen is not None:
            chosen = self._chosen
            command = ChangeLocation(location_id=chosen.location_id, name=name, active=self.active.isChecked())
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("The place is saved."))
        self._begin()
        self._read()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)
