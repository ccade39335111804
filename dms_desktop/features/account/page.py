"""A person's own account: another password, where they are signed in, and an end to one of these."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import cast
from uuid import UUID

from dms_desktop.account import Account, Failed
from dms_desktop.features.account.password_dialog import PasswordDialog
from dms_desktop.page import Deed, Page
from dms_desktop.proof import ProofDialog
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from sync.client.own_sign_ins import SignedInAt


class AccountPage(Page):
    """F2 changes the password. F4 asks central where this person is signed in; Delete ends the chosen one of these."""

    def build(self) -> None:
        self.table: RecordTable[SignedInAt] = RecordTable(
            lambda: self.tr("Where I am signed in"), self._columns(), key=lambda one: one.device_id
        )
        empty = EmptyState(
            "user",
            lambda: self.tr("F2 changes your password"),
            advice=lambda: self.tr("F4 shows on which PCs you are signed in; both need a connection and your password."),
        )
        self.pane = ListPane(self.table, empty)
        self.what = PlainLabel().wrap()
        self.body.addWidget(self.what)
        self.body.addWidget(self.pane, 1)
        self.pane.show_empty(True)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.remember(self.table, "sign_ins")
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())

    def refresh(self) -> None:
        self.what.setText(
            self.tr(
                "Another password counts on this PC at once. "
                "Your other PCs ask for it as soon as they hear of it from head office."
            )
        )

    def title(self) -> str:
        return self.tr("Password and sign-ins")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        return (
            Deed(text=lambda: self.tr("Change password"), key="F2", icon="key-round", run=self._change, primary=True),
            Deed(text=lambda: self.tr("Where am I signed in?"), key="F4", icon="search", run=self._look),
            Deed(
                text=lambda: self.tr("Sign out there"),
                key="Delete",
                icon="x",
                run=self._end,
                enabled=chosen is not None and not chosen.is_here,
            ),
        )

    def show_places(self, places: object) -> None:
        """As central has told them."""
        rows = cast(Sequence[SignedInAt], places)
        self.table.set_rows(rows)
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _columns(self) -> Sequence[Column[SignedInAt]]:
        return (
            Column(key="name", title=lambda: self.tr("PC"), value=self._name, stretch=True),
            Column(
                key="since", title=lambda: self.tr("Signed in"), value=lambda one: one.signed_in_at, kind=Kind.MOMENT, width=150
            ),
            Column(key="seen", title=lambda: self.tr("Last seen"), value=lambda one: one.seen_at, kind=Kind.MOMENT, width=150),
        )

    def _name(self, one: SignedInAt) -> str:
        return self.tr("{name} (this PC)").format(name=one.name) if one.is_here else one.name

    @property
    def _account(self) -> Account:
        assert self.desk.care is not None
        return self.desk.care.account

    def _change(self) -> None:
        PasswordDialog(self._account, lambda: self.desk.tell(self.tr("Your password is another now.")), self).show_modeless()

    def _look(self) -> None:
        self._ask(lambda: self.tr("Head office tells where you are signed in to who knows your password."), None)

    def _end(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            words = partial(self._end_words, chosen.name)
            self._ask(words, chosen.device_id)

    def _end_words(self, name: str) -> str:
        return self.tr("{name} asks for your password again as soon as it hears of this. What you saved there is kept.").format(
            name=name
        )

    def _ask(self, why: Callable[[], str], end: UUID | None) -> None:
        ProofDialog(why, partial(self._places, end), self.show_places, self).show_modeless()

    def _places(
        self, end: UUID | None, owner: ProofDialog, password: str, on_done: Callable[[object], None], on_error: Failed
    ) -> None:
        self._account.places(owner, password, on_places=on_done, on_error=on_error, end=end)
