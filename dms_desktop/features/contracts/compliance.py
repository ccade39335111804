"""Every contract in force against what was agreed on: the same page for the dealer and for the house."""

from collections.abc import Callable, Sequence

from dms_desktop.features.contracts.words import percent_words, quota_words, worry_chip
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.domain.contracts.compliance import ComplianceRow, Measure, compliance
from sync.kernel.commands import HOUSE


class CompliancePage(Page):
    """Enter opens a contract."""

    tables = ("contract", "contract_quarter", "goods_return", "shipment", "dealer", "credit_terms", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.search = SearchField(lambda: self.tr("Dealer or number  (Ctrl+F)"))
        self.table: RecordTable[ComplianceRow] = RecordTable(
            lambda: self.tr("Contracts in force"),
            self._columns(),
            key=lambda one: one.contract.contract_id,
            on_more=self.grown.more,
        )
        empty = EmptyState(
            "target",
            lambda: self.tr("No contract is in force"),
            advice=lambda: self.tr("A contract counts from its first day on, once both sides have signed."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.search)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.table.opened.connect(self._open)
        self.remember(self.table, "compliance")

    def refresh(self) -> None:
        self.read(compliance, self._show, text=self.search.text(), limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Contracts against plan")

    def deeds(self) -> Sequence[Deed]:
        return (Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False),)

    def _columns(self) -> Sequence[Column[ComplianceRow]]:
        dealer: Column[ComplianceRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.contract.dealer_name, width=110
        )
        shared = (
            Column[ComplianceRow](
                key="number", title=lambda: self.tr("Number"), value=lambda one: one.contract.number, kind=Kind.CODE, width=140
            ),
            self._money("due", lambda: self.tr("Target by now"), lambda one: one.target.due),
            self._money("bought", lambda: self.tr("Bought"), lambda one: one.target.actual),
            self._percent("percent", lambda one: one.target),
            self._money("minimum", lambda: self.tr("Minimum by now"), lambda one: one.minimum.due),
            self._money("in_all", lambda: self.tr("In all"), lambda one: one.minimum.actual),
            self._percent("minimum_percent", lambda one: one.minimum),
            Column[ComplianceRow](
                key="returns",
                title=lambda: self.tr("Sent back"),
                value=lambda one: quota_words(one.returns, self.desk.currency),
                tone=lambda one: None if one.returns.covers(0) else Tone.BAD,
                stretch=True,
            ),
            Column[ComplianceRow](
                key="ends", title=lambda: self.tr("Ends"), value=lambda one: one.contract.last_day, kind=Kind.DATE, width=95
            ),
            Column[ComplianceRow](
                key="worry", title=lambda: self.tr("See to"), value=lambda one: worry_chip(one.contract), kind=Kind.CHIP, width=95
            ),
        )
        return (dealer, *shared) if self._is_house else shared

    def _money(self, key: str, title: Text, value: Callable[[ComplianceRow], int]) -> Column[ComplianceRow]:
        return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=self.desk.currency, width=105)

    def _percent(self, key: str, measure: Callable[[ComplianceRow], Measure]) -> Column[ComplianceRow]:
        return Column(
            key=key,
            title=lambda: "%",
            value=lambda one: percent_words(measure(one)),
            tone=lambda one: Tone.BAD if measure(one).is_behind else None,
            is_figure=True,
            width=60,
        )

    def _show(self, rows: Sequence[ComplianceRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)

    def _open(self, row: ComplianceRow) -> None:
        self.desk.open_page("contract_desk" if self._is_house else "contract", str(row.contract.contract_id))
