"""The shop's own contracts: what it agreed on, what is to be signed, what runs out."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.features.contracts.columns import own_columns
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.domain.contracts.queries import ContractRow, contracts


class ContractsPage(Page):
    """Enter opens one."""

    tables = ("contract", "contract_quarter", "shipment", "dealer", "credit_terms", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(False, lambda: self.tr("Open ones"))
        self.which.add_choice(True, lambda: self.tr("Ended ones too"))
        self.table: RecordTable[ContractRow] = RecordTable(
            lambda: self.tr("Contracts"), own_columns(), key=lambda one: one.contract_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "file-text",
            lambda: self.tr("No contracts yet"),
            advice=lambda: self.tr("What the manufacturer offers appears here by itself."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(hold(row(self.which, 1)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.which.picked.connect(lambda _: self.refresh())
        self.table.opened.connect(self._open)
        self.remember(self.table, "contracts")

    def refresh(self) -> None:
        self.read(contracts, self._show, with_ended=bool(self.which.value()), limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Contracts")

    def deeds(self) -> Sequence[Deed]:
        go = partial(self.desk.open_page, "rebates", "")
        plan = partial(self.desk.open_page, "compliance", "")
        return (
            Deed(text=lambda: self.tr("Against plan"), key="Ctrl+L", icon="target", run=plan),
            Deed(text=lambda: self.tr("Rebates"), key="Ctrl+R", icon="hand-coins", run=go),
        )

    def _show(self, rows: Sequence[ContractRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)

    def _open(self, row: ContractRow) -> None:
        self.desk.open_page("contract", str(row.contract_id))
