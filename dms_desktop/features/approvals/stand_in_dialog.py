"""Lets a colleague decide in one's place for some days, and shows who stands in for whom."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.words import literal
from sync.domain.accounts.queries import StaffMember, staff
from sync.domain.accounts.rules import allows
from sync.domain.approvals.commands import Delegate
from sync.domain.approvals.queries import DelegationRow, delegations
from sync.kernel.errors import Refusal


class StandInDialog(Dialog):
    """Saves by itself; what the business refuses is said at the colleague. Who is back earlier ends it: Ctrl+Del in the list."""

    def __init__(self, parent: QWidget, desk: Desk, today: date) -> None:
        super().__init__(lambda: self.tr("Somebody stands in for me"), parent, width=520)
        self._desk, self._today = desk, today
        self.taker = ChoiceBox(lambda: self.tr("Colleague"))
        self.first, self.last = DateEdit(lambda: self.tr("First day"), today), DateEdit(lambda: self.tr("Last day"), today)
        self.first.set_value(today)
        self.form = Form()
        self.form.add("taker", lambda: self.tr("Colleague"), self.taker)
        self.form.add("valid_from", lambda: self.tr("First day"), self.first)
        self.form.add("valid_until", lambda: self.tr("Last day"), self.last)
        self.content.addWidget(self.form)
        columns: Sequence[Column[DelegationRow]] = (
            Column(key="giver", title=lambda: self.tr("For"), value=lambda one: one.giver, stretch=True),
            Column(key="taker", title=lambda: self.tr("Who"), value=lambda one: one.taker, width=120),
            Column(key="from", title=lambda: self.tr("First day"), value=lambda one: one.valid_from, kind=Kind.DATE, width=100),
            Column(key="until", title=lambda: self.tr("Last day"), value=lambda one: one.valid_until, kind=Kind.DATE, width=100),
        )
        self.known: Section[DelegationRow] = Section(
            lambda: self.tr("Who stands in for whom"), columns, key=lambda one: one.delegation_id, most=6
        )
        self.known.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.content.addWidget(self.known)
        self.deed(lambda: self.tr("End"), self._end, key="Ctrl+Del", tone="")
        self.deed(lambda: self.tr("Save"), self._save)
        desk.bridge.read(self, staff, self._show_staff)
        desk.bridge.read(self, delegations, self.known.show_rows)
        self.taker.setFocus()

    def _show_staff(self, rows: Sequence[StaffMember]) -> None:
        own = self._desk.bridge.actor.user_id
        for one in rows:
            if one.user_id != own and allows(one.role, "approvals.decide"):
                self.taker.add_choice(one.user_id, literal(f"{one.name} {one.display_name}".strip()))

    def _save(self) -> None:
        self.form.clear_errors()
        first, last = self.first.day(), self.last.day()
        taker = self.taker.value()
        if not isinstance(taker, UUID):
            self.form.show_error("taker", self.tr("Who?"))
        elif first is None:
            self.form.show_error("valid_from", self.tr("Which day?"))
        elif last is None or last < first:
            self.form.show_error("valid_until", self.tr("Which day?"))
        else:
            ids = self._desk.bridge.ids
            command = Delegate(delegation_id=ids.new(), taker_id=taker, valid_from=first, valid_until=last)
            self._desk.bridge.submit(command, on_receipt=lambda _: self.accept(), on_refusal=self._refused)

    def _end(self) -> None:
        """The one that is marked; yesterday was its last day."""
        row = self.known.table.current()
        if row is None or not row.is_own or row.valid_until < self._today:
            self.fail(lambda: self.tr("Mark one of your own that is not over."))
            return
        over = Delegate(
            delegation_id=row.delegation_id,
            taker_id=row.taker_id,
            valid_from=row.valid_from,
            valid_until=self._today - timedelta(days=1),
        )
        self._desk.bridge.submit(over, on_receipt=lambda _: self.accept(), on_refusal=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        self.form.show_error("taker", sentence(refusal.code, refusal.params))
