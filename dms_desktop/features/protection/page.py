"""The page of price protection: the dealer claims, the house answers and credits; both see which deliveries it is for."""

from collections.abc import Hashable, Sequence

from dms_desktop.features.protection.columns import claim_columns, line_columns
from dms_desktop.features.protection.dialogs import ClaimDialog
from dms_desktop.features.protection.words import why_words
from dms_desktop.going_on import GoingOn
from dms_desktop.growing import Growing
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.section import Section
from sync.client.changes import OUTBOX
from sync.domain.orders.protected import ProtectionState
from sync.domain.protection.commands import AnswerProtection, ClaimProtection
from sync.domain.protection.queries import CoveredRow, ProtectionRow, protection_lines, protections
from sync.kernel.commands import HOUSE, Command


class ProtectionPage(Page):
    """F2 claims; for the house F12 grants and credits."""

    tables = ("protection_claim", "protection_line", "dealer", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.table: RecordTable[ProtectionRow] = RecordTable(
            lambda: self.tr("Price protection"),
            claim_columns(self.desk.currency, self.desk, is_house=self._is_house),
            key=lambda one: (one.dealer_id, one.claim_id),
            on_more=self.grown.more,
        )
        self.going = GoingOn(self.table, lambda one: one.state is ProtectionState.CLAIMED)
        empty = EmptyState("hand-coins", lambda: self.tr("No price protection yet"), advice=self._advice)
        self.pane = ListPane(self.table, empty)
        self.why = PlainLabel(role="muted").wrap()
        self.lines: Section[CoveredRow] = Section(
            lambda: self.tr("Deliveries"), line_columns(self.desk.currency), key=lambda one: one.line_id, most=6
        )
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.why)
        self.body.addWidget(self.lines)
        self.setFocusProxy(self.table)

    def _advice(self) -> str:
        if self._is_house:
            return self.tr("What dealers claim because a list price fell appears here by itself.")
        return self.tr("When a list price falls, F2 claims for what was bought shortly before and is still there.")

    def bind(self) -> None:
        self.table.chosen.connect(self._choose)
        self.remember(self.table, "protection")

    def refresh(self) -> None:
        self.read(protections, self._show, limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Dealers' price protection") if self._is_house else self.tr("Price protection")

    def deeds(self) -> Sequence[Deed]:
        if not self._is_house:
            return (Deed(text=lambda: self.tr("Claim"), key="F2", icon="plus", run=self._claim, primary=True),)
        chosen = self.table.current()
        waits = chosen is not None and chosen.state is ProtectionState.CLAIMED
        return (
            Deed(text=lambda: self.tr("Refuse"), key="Ctrl+Del", icon="ban", run=self._refuse, enabled=waits),
            Deed(text=lambda: self.tr("Grant and credit"), key="F12", icon="check", run=self._grant, primary=True, enabled=waits),
        )

    def _show(self, rows: Sequence[ProtectionRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.going.arrive()
        self._choose(self.table.current())

    def _choose(self, chosen: ProtectionRow | None) -> None:
        self.why.setText(why_words(chosen) if chosen else "")
        if chosen is None:
            self.lines.show_rows(())
        else:
            self.read(protection_lines, self.lines.show_rows, dealer_id=chosen.dealer_id, claim_id=chosen.claim_id)
        self.deeds_changed.emit()

    def _claim(self) -> None:
        ClaimDialog(self, self.desk, self._save_claim).show_modeless()

    def _save_claim(self, command: ClaimProtection) -> None:
        self._do(command, goes_to=(self.desk.bridge.actor.dealer_id, command.claim_id))

    def _grant(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._answer(AnswerProtection(dealer_id=chosen.dealer_id, claim_id=chosen.claim_id, granted=True))

    def _refuse(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            ReasonDialog(
                lambda: self.tr("Refuse price protection"),
                self,
                deed=lambda: self.tr("Refuse"),
                on_reason=lambda text: self._answer(
                    AnswerProtection(dealer_id=chosen.dealer_id, claim_id=chosen.claim_id, granted=False, reason=text)
                ),
                explain=why_words(chosen),
            ).show_modeless()

    def _answer(self, command: AnswerProtection) -> None:
        self._do(command, goes_to=self.going.next())

    def _do(self, command: Command, *, goes_to: Hashable) -> None:
        self.submit(command, self.going.to(goes_to, self._tell))

    def _tell(self) -> None:
        self.desk.tell(self.tr("Saved on this PC; the others are told by themselves."))
