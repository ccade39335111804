"""The PCs of this shop, as central knows them: who uses each, when it was heard of, and an end to one that was lost."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import cast
from uuid import UUID

from dms_desktop.account import Failed
from dms_desktop.page import Deed, Page
from dms_desktop.proof import ProofDialog
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import listed
from sync.client.shop_pcs import ShopPc
from sync.domain.accounts.queries import StaffMember, staff


class PcsPage(Page):
    """F12 asks central; Ctrl+Del shuts out the one in hand. Both take the password."""

    tables = ("user",)

    def build(self) -> None:
        self._people: Mapping[UUID, str] = {}
        self.table: RecordTable[ShopPc] = RecordTable(lambda: self.tr("PCs"), self._columns(), key=lambda one: one.device_id)
        empty = EmptyState(
            "monitor",
            lambda: self.tr("F12 asks head office for the PCs"),
            advice=lambda: self.tr("It takes a connection and your password. A PC that was lost or stolen is shut out here."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.pane, 1)
        self.pane.show_empty(True)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "pcs")

    def refresh(self) -> None:
        self.read(staff, self._know, include_inactive=True, limit=500)

    def title(self) -> str:
        return self.tr("PCs")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        may = chosen is not None and chosen.shut_out_at is None and not chosen.is_here
        return (
            Deed(text=lambda: self.tr("Shut out"), key="Ctrl+Del", icon="ban", run=self._shut_out, enabled=may),
            Deed(text=lambda: self.tr("Show the PCs"), key="F12", icon="search", run=self._look, primary=True),
        )

    def show_pcs(self, pcs: object) -> None:
        """As central has told them."""
        rows = cast(Sequence[ShopPc], pcs)
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _columns(self) -> Sequence[Column[ShopPc]]:
        return (
            Column(key="name", title=lambda: self.tr("PC"), value=self._name, width=240),
            Column(key="people", title=lambda: self.tr("Who uses it"), value=self._who, stretch=True),
            Column(
                key="since", title=lambda: self.tr("Enrolled"), value=lambda one: one.enrolled_at, kind=Kind.MOMENT, width=150
            ),
            Column(key="seen", title=lambda: self.tr("Last seen"), value=lambda one: one.seen_at, kind=Kind.MOMENT, width=150),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=130),
        )

    def _name(self, one: ShopPc) -> str:
        return self.tr("{name} (this PC)").format(name=one.name) if one.is_here else one.name

    def _who(self, one: ShopPc) -> str:
        return listed([self._people[user_id] for user_id in one.people if user_id in self._people])

    def _chip(self, one: ShopPc) -> Chip:
        return Chip(self.tr("Served"), Tone.OK) if one.shut_out_at is None else Chip(self.tr("Shut out"), Tone.IDLE)

    def _know(self, rows: Sequence[StaffMember]) -> None:
        self._people = {one.user_id: one.display_name or one.name for one in rows}
        self.table.show_rows(self.table.rows())

    def _look(self) -> None:
        self._ask(lambda: self.tr("Head office tells the PCs to who knows your password."), None)

    def _shut_out(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._ask(partial(self._end_words, chosen.name), chosen.device_id)

    def _end_words(self, name: str) -> str:
        words = self.tr(
            "{name} sends and gets nothing any more; if it is found it is enrolled anew. "
            "What was saved there and not sent stays on it."
        )
        return words.format(name=name)

    def _ask(self, why: Callable[[], str], shut_out: UUID | None) -> None:
        ProofDialog(why, partial(self._pcs, shut_out), self.show_pcs, self).show_modeless()

    def _pcs(
        self, shut_out: UUID | None, owner: ProofDialog, password: str, on_done: Callable[[object], None], on_error: Failed
    ) -> None:
        assert self.desk.care is not None
        self.desk.care.account.pcs(owner, password, on_pcs=on_done, on_error=on_error, shut_out=shut_out)
