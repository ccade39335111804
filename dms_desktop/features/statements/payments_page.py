"""Money that came from dealers: what of it no bill took stands first. Both sides see it, the house records it."""

from collections.abc import Sequence

from dms_desktop.features.statements.columns import payment_columns
from dms_desktop.features.statements.dialogs import AdjustmentDialog, RecordPaymentDialog
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.domain.desk.settling import SetOffCredit
from sync.domain.statements.queries import PaymentRow, dealer_payments
from sync.kernel.commands import HOUSE


class PaymentsPage(Page):
    """F2 records a payment, F4 books an adjustment, F12 sets an advance off against what is owed."""

    tables = ("account_entry", "credit_note", "dealer", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.table: RecordTable[PaymentRow] = RecordTable(
            lambda: self.tr("Payments"),
            payment_columns(self.desk.currency, is_house=self._is_house),
            key=lambda one: (one.dealer_id, one.payment_id),
            on_more=self.grown.more,
        )
        empty = EmptyState("wallet", lambda: self.tr("No payment yet"), advice=self._advice)
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def _advice(self) -> str:
        if self._is_house:
            return self.tr("F2 records what a dealer paid: it goes to the oldest deliveries, or to the orders you mark.")
        return self.tr("What head office has recorded of your payments appears here by itself.")

    def bind(self) -> None:
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "dealer_payments")

    def refresh(self) -> None:
        self.read(dealer_payments, self._show, limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Payments of dealers") if self._is_house else self.tr("Payments to head office")

    def deeds(self) -> Sequence[Deed]:
        if not self.desk.may("desk.pay"):
            return ()
        return (
            Deed(text=lambda: self.tr("Book an adjustment"), key="F4", icon="pencil", run=self._adjust),
            Deed(text=lambda: self.tr("Set off"), key="F12", icon="check", run=self._set_off, enabled=self._has_advance()),
            Deed(text=lambda: self.tr("Record payment"), key="F2", icon="plus", run=self._pay, primary=True),
        )

    def _show(self, rows: Sequence[PaymentRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _has_advance(self) -> bool:
        chosen = self.table.current()
        return chosen is not None and chosen.left > 0

    def _pay(self) -> None:
        RecordPaymentDialog(self, self.desk).show_modeless()

    def _adjust(self) -> None:
        AdjustmentDialog(self, self.desk).show_modeless()

    def _set_off(self) -> None:
        chosen = self.table.current()
        if chosen is not None and chosen.left > 0:
            command = SetOffCredit(dealer_id=chosen.dealer_id, note_id=chosen.payment_id)
            self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; the dealer is told by itself.")))
