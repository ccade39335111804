"""The statements of account: of one's own shop, or of all dealers for the house, with the age of the debt below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from dms_desktop.features.statements.columns import age_columns, dispute_columns, statement_columns
from dms_desktop.features.statements.dialogs import IssueDialog
from dms_desktop.features.statements.differing import SettleDifferenceDialog
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.section import Section
from sync.client.changes import OUTBOX
from sync.domain.statements.ageing import AgeingRow, ageing
from sync.domain.statements.queries import DisputeRow, StatementRow, disputes_to_answer, statements
from sync.kernel.commands import HOUSE


class StatementsPage(Page):
    """Enter opens one; F6 shows the payments; for the house F2 draws one up."""

    tables = (
        *("statement", "statement_match", "dispute", "account_entry", "credit_note"),
        *("order", "order_line", "shipment", "dealer", OUTBOX),
    )

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.table: RecordTable[StatementRow] = RecordTable(
            lambda: self.tr("Statements"),
            statement_columns(self.desk.currency, is_house=self._is_house),
            key=lambda one: (one.dealer_id, one.statement_id),
            on_more=self.grown.more,
        )
        empty = EmptyState("file-text", lambda: self.tr("No statement yet"), advice=self._advice)
        self.pane = ListPane(self.table, empty)
        self.ages: Section[AgeingRow] = Section(
            lambda: self.tr("Age of what is owed, by days since goods left"),
            age_columns(self.desk.currency, is_house=self._is_house),
            key=lambda one: one.dealer_id,
            most=6 if self._is_house else 1,
        )
        self.waiting: Section[DisputeRow] = Section(
            self._waiting_words, dispute_columns(self.desk.currency, with_dealer=self._is_house), key=lambda one: one.dispute_id
        )
        self.waiting.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.waiting)
        self.body.addWidget(self.ages)
        self.setFocusProxy(self.table)

    def _advice(self) -> str:
        if self._is_house:
            return self.tr("F2 draws one up for a dealer, out of deliveries, credit notes and payments.")
        return self.tr("It comes by itself when head office has drawn one up, and can be matched offline.")

    def _waiting_words(self) -> str:
        return self.tr("Differences to answer") if self._is_house else self.tr("Differences that head office has answered")

    def bind(self) -> None:
        self.waiting.table.opened.connect(lambda one: SettleDifferenceDialog(self, self.desk, one).show_modeless())
        self.table.opened.connect(lambda one: self.desk.open_page("statement", str(one.statement_id)))
        self.remember(self.table, "statements")

    def refresh(self) -> None:
        self.read(statements, self._show, limit=self.grown.limit)
        self.read(disputes_to_answer, self._show_waiting)
        self.read(ageing, self._show_ages)

    def title(self) -> str:
        return self.tr("Statements")

    def deeds(self) -> Sequence[Deed]:
        paid = Deed(text=lambda: self.tr("Payments"), key="F6", icon="wallet", run=self._payments)
        if not self._is_house:
            return (paid,)
        return (paid, Deed(text=lambda: self.tr("Draw up"), key="F2", icon="plus", run=self._issue, primary=True))

    def _show(self, rows: Sequence[StatementRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _show_waiting(self, rows: Sequence[DisputeRow]) -> None:
        """Tab comes here, and Enter opens the first."""
        self.waiting.show_rows(rows)
        if rows and self.waiting.table.current() is None:
            self.waiting.table.select_row(0)

    def _show_ages(self, rows: Sequence[AgeingRow]) -> None:
        self.ages.show_rows(rows)

    def _payments(self) -> None:
        self.desk.open_page("dealer_payments", "")

    def _issue(self) -> None:
        IssueDialog(self, self.desk, self.table.current()).show_modeless()
