"""The page of claims: what of a delivery differed from its papers. The shop sees what became of it, the house settles it."""

from collections.abc import Sequence

from dms_desktop.features.stock.claim_dialog import SettleDialog
from dms_desktop.features.stock.claim_words import claim_chip, said_words
from dms_desktop.features.stock.words import difference_chip
from dms_desktop.filtering import tell_nothing
from dms_desktop.going_on import GoingOn
from dms_desktop.goods.naming import shown
from dms_desktop.growing import Growing
from dms_desktop.helpdesk import help_deed
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.domain.stock.paper_queries import ClaimRow, claims
from sync.domain.stock.receiving import SettleClaim
from sync.domain.stock.rules import Resolution
from sync.kernel.commands import HOUSE


class ClaimsPage(Page):
    """F12 settles, for the house; there a claim leaves the list once it is."""

    tables = ("claim", "dealer", "product", OUTBOX)

    def build(self) -> None:
        self.grown, self._asked = Growing(self.refresh), ""
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.table: RecordTable[ClaimRow] = RecordTable(
            lambda: self.tr("Delivery claims"),
            self._columns(),
            key=lambda one: (one.dealer_id, one.claim_id),
            on_more=self.grown.more,
        )
        self.going = GoingOn(self.table, lambda one: one.resolution is Resolution.OPEN)
        self.search = SearchField(lambda: self.tr("Delivery, product or dealer  (Ctrl+F)"))
        self.empty = EmptyState("package-check", self._none, advice=self._advice)
        self.pane = ListPane(self.table, self.empty)
        self.body.addWidget(self.search)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def _none(self) -> str:
        return self.tr("No delivery differs from its papers")

    def _advice(self) -> str:
        if self._is_house:
            return self.tr("What dealers miss in a delivery, or find broken, appears here by itself.")
        return self.tr("What is short, broken or too much when a delivery is taken in becomes a claim, and stands here.")

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "claims")

    def refresh(self) -> None:
        self.read(claims, self._show, only_open=self._is_house, text=self.search.text(), limit=self.grown.limit)

    def show_record(self, record_id_text: str) -> None:
        """That claim, once its row is there."""
        self._asked = record_id_text
        self._point()

    def _point(self) -> None:
        wanted = record_id(self._asked) if self._asked else None
        found = next((one for one in self.table.rows() if one.claim_id == wanted), None)
        if found is not None:
            self.table.select_key((found.dealer_id, found.claim_id))
            self._asked = ""

    def title(self) -> str:
        return self.tr("Delivery claims")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        chosen = self.table.current()
        if not self._is_house:
            return (
                find,
                *help_deed(
                    self.desk,
                    "claim",
                    chosen.claim_id if chosen else None,
                    f"{chosen.shipment_number} {chosen.product_code}" if chosen else "",
                ),
            )
        return (
            find,
            Deed(
                text=lambda: self.tr("Settle"),
                key="F12",
                icon="check",
                run=self._settle,
                primary=True,
                enabled=chosen is not None and chosen.resolution is Resolution.OPEN,
            ),
        )

    def _columns(self) -> Sequence[Column[ClaimRow]]:
        dealer: Column[ClaimRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, width=130
        )
        worth: Column[ClaimRow] = Column(
            key="amount",
            title=lambda: self.tr("Amount"),
            value=lambda one: None if one.resolution is Resolution.OPEN else one.amount,
            kind=Kind.MONEY,
            currency=self.desk.currency,
            width=100,
        )
        shared: Sequence[Column[ClaimRow]] = (
            Column(
                key="delivery",
                title=lambda: self.tr("Delivery"),
                value=lambda one: one.shipment_number,
                kind=Kind.CODE,
                width=160,
            ),
            Column(key="at", title=lambda: self.tr("Claimed"), value=lambda one: one.raised_at, kind=Kind.MOMENT, width=130),
            Column(key="code", title=lambda: self.tr("Product"), value=lambda one: one.product_code, kind=Kind.CODE, width=110),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda one: shown(one.names), stretch=True),
            Column(
                key="kind",
                title=lambda: self.tr("Difference"),
                value=lambda one: difference_chip({one.kind: one.quantity}),
                kind=Kind.CHIP,
                width=120,
            ),
            Column(key="said", title=lambda: self.tr("Remark"), value=lambda one: said_words(one, self.desk), stretch=True),
            Column(key="state", title=lambda: self.tr("State"), value=claim_chip, kind=Kind.CHIP, width=110),
        )
        return (dealer, *shared) if self._is_house else (*shared, worth)

    def _show(self, rows: Sequence[ClaimRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        tell_nothing(self.empty, self.search, self._none, self._advice)
        self.pane.show_empty(not rows)
        self.going.arrive()
        self._point()
        self.deeds_changed.emit()

    def _settle(self) -> None:
        chosen = self.table.current()
        if chosen is not None and chosen.resolution is Resolution.OPEN:
            SettleDialog(self, chosen, self._do).show_modeless()

    def _do(self, command: SettleClaim) -> None:
        self.submit(command, self.going.to(self.going.next(), self._tell))

    def _tell(self) -> None:
        self.desk.tell(self.tr("Saved on this PC; the dealer is told by itself."))
