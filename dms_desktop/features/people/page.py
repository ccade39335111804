"""Who works here: add somebody, give them a code for their first sign-in, another role, and an end when they leave."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from dms_desktop.account import Invited
from dms_desktop.deciders import role_words, tell_saved
from dms_desktop.features.people.dialogs import CodeDialog, LeaveDialog, PersonDialog
from dms_desktop.features.people.house_dialog import HouseDialog
from dms_desktop.features.people.shop_dialog import ShopDialog
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.proof import ProofDialog
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from sync.client.changes import OUTBOX
from sync.domain.accounts.calendar import house_timezone
from sync.domain.accounts.commands import AddUser, ChangeUser
from sync.domain.accounts.queries import DealerCard, StaffMember, dealer_card, staff

NEWCOMER, CHANGED = "person", "person_role"
"""What a second person may have to say yes to, by the rules of approval."""


class PeoplePage(Page):
    """F2 adds somebody, Enter changes the one in hand, F4 makes a code for their first sign-in, Ctrl+Del lets them
    go. F6 is the card of the shop itself, or of head office, F9 its PCs."""

    tables = ("user", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._asked: UUID | None = None
        self.table: RecordTable[StaffMember] = RecordTable(
            lambda: self.tr("People"), self._columns(), key=lambda one: one.user_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "users",
            lambda: self.tr("Nobody is known here yet"),
            advice=lambda: self.tr("Who works here comes from head office with the first rows. F2 adds somebody."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(self._change)
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "people")

    def refresh(self) -> None:
        self.read(staff, self._show, include_inactive=True, limit=self.grown.limit)

    def show_record(self, record_id_text: str) -> None:
        """Somebody's id: marked in the list."""
        self._asked = record_id(record_id_text)
        self.refresh()

    def title(self) -> str:
        return self.tr("People")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        works, is_gone = chosen is not None and chosen.active, chosen is not None and not chosen.active
        going = Deed(text=lambda: self.tr("Leaves"), key="Ctrl+Del", icon="ban", run=self._let_go, enabled=works)
        back = Deed(text=lambda: self.tr("Is back"), key="Ctrl+Del", icon="undo-2", run=self._take_back, enabled=is_gone)
        return (
            back if is_gone else going,
            Deed(text=lambda: self.tr("Change"), key="Ctrl+E", icon="pencil", run=self._change_chosen, enabled=works),
            *self._shop_deed(),
            Deed(text=lambda: self.tr("PCs"), key="F9", icon="monitor", run=lambda: self.desk.open_page("pcs", "")),
            Deed(text=lambda: self.tr("Code for the first sign-in"), key="F4", icon="key-round", run=self._invite, enabled=works),
            Deed(text=lambda: self.tr("Add somebody"), key="F2", icon="plus", run=self._add, primary=True),
        )

    def _shop_deed(self) -> Sequence[Deed]:
        shop = Deed(text=lambda: self.tr("This shop"), key="F6", icon="store", run=self._ask_shop)
        house = Deed(text=lambda: self.tr("Head office"), key="F6", icon="store", run=self._ask_house)
        may = ((shop, "accounts.shop"), (house, "accounts.house"))
        return [deed for deed, permission in may if self.desk.may(permission)]

    def _columns(self) -> Sequence[Column[StaffMember]]:
        return (
            Column(key="name", title=lambda: self.tr("Signs in as"), value=lambda one: one.name, kind=Kind.CODE, width=200),
            Column(key="called", title=lambda: self.tr("Name"), value=lambda one: one.display_name, stretch=True),
            Column(key="role", title=lambda: self.tr("Role"), value=lambda one: role_words(one.role), width=200),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=130),
        )

    def _chip(self, one: StaffMember) -> Chip:
        return Chip(self.tr("Works here"), Tone.OK) if one.active else Chip(self.tr("Has left"), Tone.IDLE)

    def _show(self, rows: Sequence[StaffMember]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        asked, self._asked = self._asked, None
        if asked is not None:
            self.table.select_key(asked)
        self.deeds_changed.emit()

    def _add(self) -> None:
        PersonDialog(self, None, self._added).show_modeless()

    def _added(self, command: AddUser | ChangeUser) -> None:
        words = self.tr("Saved on this PC. F4 makes a code for them once head office has heard of it.")
        tell_saved(self.desk, words, kind=NEWCOMER, document_id=command.user_id)

    def _change_chosen(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._change(chosen)

    def _change(self, one: StaffMember) -> None:
        if one.active:
            PersonDialog(self, one, self._changed).show_modeless()

    def _changed(self, command: AddUser | ChangeUser) -> None:
        tell_saved(self.desk, self.tr("Saved on this PC."), kind=CHANGED, document_id=command.user_id)

    def _let_go(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            LeaveDialog(self, chosen, self._changed).show_modeless()

    def _take_back(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            command = ChangeUser(user_id=chosen.user_id, active=True)
            self.submit(command, lambda _: self._changed(command))

    def _ask_shop(self) -> None:
        self.read(dealer_card, self._change_shop)

    def _change_shop(self, card: DealerCard | None) -> None:
        if card is not None:
            ShopDialog(self, card, lambda: self.desk.tell(self.tr("Saved on this PC."))).show_modeless()

    def _ask_house(self) -> None:
        self.read(house_timezone, self._change_house)

    def _change_house(self, zone: str) -> None:
        HouseDialog(self, zone, lambda: self.desk.tell(self.tr("Saved on this PC."))).show_modeless()

    def _invite(self) -> None:
        chosen = self.table.current()
        if chosen is not None and self.desk.care is not None:
            ask = partial(self.desk.care.account.invite, chosen.name)
            ProofDialog(partial(self._why, chosen.name), ask, partial(self._show_code, chosen), self).show_modeless()

    def _why(self, name: str) -> str:
        return self.tr("Head office makes a code with which {name} chooses a password. It takes a connection.").format(name=name)

    def _show_code(self, one: StaffMember, answer: object) -> None:
        assert isinstance(answer, Invited)
        CodeDialog(self, one, answer).show_modeless()
