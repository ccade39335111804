"""The forms of people: somebody new or changed, somebody who leaves, and the code that is handed over."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit

from dms_desktop.account import Invited
from dms_desktop.deciders import role_words
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import moment
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.words import Text, say
from sync.domain.accounts.commands import AddUser, ChangeUser
from sync.domain.accounts.queries import StaffMember
from sync.domain.accounts.rules import Role, as_sign_in_name, is_role_of

Saved = Callable[[AddUser | ChangeUser], object]


class PersonDialog(SavingDialog):
    """`one` is who is changed, None for somebody new; nobody signs in by another name later."""

    def __init__(self, page: Page, one: StaffMember | None, on_saved: Saved) -> None:
        self._one = one
        super().__init__(self._title, page, width=520)
        self._desk, self._on_saved = page.desk, on_saved
        self._user_id = one.user_id if one is not None else page.desk.bridge.ids.new()
        self.name, self.called = QLineEdit(), QLineEdit()
        self.role = ChoiceBox(lambda: self.tr("Role"))
        for role in (role for role in Role if is_role_of(role, page.desk.bridge.actor.dealer_id)):
            self.role.add_choice(role, partial(role_words, role))
        self.form = Form()
        if one is None:
            self._add("name", lambda: self.tr("Signs in as"), self.name)
        self._add("display_name", lambda: self.tr("Name"), self.called)
        self.form.add("role", lambda: self.tr("Role"), self.role)
        self.content.addWidget(self.form)
        if one is None:
            self.content.addWidget(label(self._advice, "muted").wrap())
        self.role.set_value(Role.CLERK if one is None else one.role)
        self.called.setText("" if one is None else one.display_name)
        self.deed(lambda: self.tr("Save"), self._save)
        (self.name if one is None else self.called).setFocus()

    def _title(self) -> str:
        return self.tr("Add somebody") if self._one is None else self.tr("Change {name}").format(name=self._one.name)

    def _add(self, name: str, title: Text, field: QLineEdit) -> None:
        say(field, field.setAccessibleName, title)
        self.form.add(name, title, field)

    def _advice(self) -> str:
        return self.tr("Small letters, digits or Chinese, without spaces. F4 makes the code with which they choose a password.")

    def _save(self) -> None:
        self.form.clear_errors()
        command = self._command(Role(str(self.role.value())))
        self.save(self._desk, command, lambda _: self._on_saved(command))

    def _command(self, role: Role) -> AddUser | ChangeUser:
        called = self.called.text().strip()
        if self._one is None:
            return AddUser(user_id=self._user_id, name=as_sign_in_name(self.name.text()), display_name=called, role=role)
        return ChangeUser(
            user_id=self._user_id,
            display_name=called if called != self._one.display_name else None,
            role=role if role is not self._one.role else None,
        )


class LeaveDialog(SavingDialog):
    """Asks once more: their password opens nothing here any more."""

    def __init__(self, page: Page, one: StaffMember, on_saved: Saved) -> None:
        super().__init__(lambda: self.tr("{name} leaves").format(name=one.display_name), page, width=520)
        self._page, self._one, self._on_saved = page, one, on_saved
        self.form = Form()
        words = self.tr(
            "{name} does not come in any more, at a PC without a connection as soon as it has one. What they saved is kept; "
            "what of it head office holds back waits in the attention list."
        )
        self.content.addWidget(PlainLabel(words.format(name=one.name)).wrap())
        self.deed(lambda: self.tr("Leaves"), self._save, key="F12", tone="bad")

    def _save(self) -> None:
        command = ChangeUser(user_id=self._one.user_id, active=False)
        self.save(self._page.desk, command, lambda _: self._on_saved(command))


class CodeDialog(Dialog):
    """To be read out or written down; central makes another one whenever it is asked."""

    def __init__(self, page: Page, one: StaffMember, invited: Invited) -> None:
        super().__init__(
            lambda: self.tr("Code for {name}").format(name=one.name), page, width=520, leave=lambda: self.tr("Close")
        )
        self.code = PlainLabel(invited.code, role="title")
        until = moment(invited.expires_at)
        words = self.tr(
            "At the entrance {name} presses “I am here for the first time”, and types this code and the password that they want. "
            "It counts once, until {moment}."
        )
        self.content.addWidget(self.code)
        self.content.addWidget(PlainLabel(words.format(name=one.name, moment=until)).wrap())
