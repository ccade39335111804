"""The papers behind a figure: each opens as the document that it is."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP

from dms_desktop.features.analysis.behind import Behind, behind_of
from dms_desktop.features.analysis.words import days_words, said
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.domain.analysis.papers import PaperKind, PaperRow, papers_behind

KINDS = {
    PaperKind.SALE: (QT_TRANSLATE_NOOP("analysis", "Sale"), Tone.OK),
    PaperKind.RETURN: (QT_TRANSLATE_NOOP("analysis", "Return"), Tone.WARN),
    PaperKind.DELIVERY: (QT_TRANSLATE_NOOP("analysis", "Delivery"), Tone.NOTE),
}
OPENS = {PaperKind.SALE: "sale", PaperKind.RETURN: "sale", PaperKind.DELIVERY: "order"}
"""Which page shows it: a return stands on its sale, a delivery on its order."""


class AnalysisPapersPage(Page):
    """Opened with what `Behind` packs; Enter opens the sale, or the order that a delivery is of."""

    tables = ("sale", "sale_line", "sale_return", "return_line", "shipment", "shipment_line", "order_line")

    def build(self) -> None:
        self._behind: Behind | None = None
        self.grown = Growing(self.refresh)
        self.table: RecordTable[PaperRow] = RecordTable(
            lambda: self.tr("Papers"), self._columns(), key=lambda one: (one.kind, one.paper_id), on_more=self.grown.more
        )
        empty = EmptyState(
            "file-text",
            lambda: self.tr("No papers behind this"),
            advice=lambda: self.tr("What was sold, brought back or delivered in these days stands here. Esc goes back."),
        )
        self.about, self.count, self.sum = PlainLabel(role="strong"), PlainLabel(role="muted").wrap(), PlainLabel(role="total")
        line = row(self.count, self.sum)
        line.setStretch(0, 1)
        self.pane = ListPane(hold(column(self.table, panel(line))), empty)
        self.body.addWidget(self.about)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(self._open)
        self.remember(self.table, "analysis.papers")

    def show_record(self, record_id: str) -> None:
        self._behind = behind_of(record_id)
        self.refresh()
        self.headline_changed.emit()

    def refresh(self) -> None:
        asked = self._behind
        if asked is None:
            self._show(())
            return
        self.about.setText(f"{asked.name} · {days_words(asked.days)}")
        self.read(papers_behind, self._show, by=asked.by, key=asked.key, days=asked.days, limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Papers behind a figure")

    def deeds(self) -> Sequence[Deed]:
        return (Deed(text=lambda: self.tr("Open"), key="Ctrl+O", icon="folder-open", run=self._open_current, primary=True),)

    def _columns(self) -> Sequence[Column[PaperRow]]:
        return (
            Column(key="at", title=lambda: self.tr("Time"), value=lambda one: one.at, kind=Kind.MOMENT, width=140),
            Column(key="kind", title=lambda: self.tr("Paper"), value=_kind_chip, kind=Kind.CHIP, width=90),
            Column(key="number", title=lambda: self.tr("Number"), value=lambda one: one.number, kind=Kind.CODE, width=175),
            Column(key="customer", title=lambda: self.tr("Customer"), value=lambda one: one.customer_name, stretch=True),
            Column(key="who", title=lambda: self.tr("Clerk"), value=lambda one: self.desk.person(one.who), width=110),
            Column(key="units", title=lambda: self.tr("Units"), value=lambda one: one.units, kind=Kind.QUANTITY, width=70),
            Column(
                key="amount",
                title=lambda: self.tr("Without tax"),
                value=lambda one: one.amount,
                kind=Kind.MONEY,
                currency=self.desk.currency,
                width=115,
                strong=True,
            ),
        )

    def _show(self, rows: Sequence[PaperRow]) -> None:
        is_all = self.grown.holds(rows)
        self.table.show_rows(rows, complete=is_all)
        self.pane.show_empty(not rows)
        words = (
            by_count(len(rows), self.tr("{count} paper"), self.tr("{count} papers"))
            if is_all
            else self.tr("The newest {count} papers")
        )
        self.count.setText(words.format(count=quantity(len(rows))))
        self.sum.setText(self._sums(rows))

    def _sums(self, rows: Sequence[PaperRow]) -> str:
        """Sold and delivered are two figures: they are never added up."""
        out = sum(one.amount for one in rows if one.kind is not PaperKind.DELIVERY)
        came = sum(one.amount for one in rows if one.kind is PaperKind.DELIVERY)
        parts = [(self.tr("Sell-out {amount}"), out), (self.tr("Delivered {amount}"), came)]
        return "   ·   ".join(words.format(amount=money(amount, self.desk.currency)) for words, amount in parts if amount)

    def _open_current(self) -> None:
        found = self.table.current()
        if found is not None:
            self._open(found)

    def _open(self, paper: PaperRow) -> None:
        self.desk.open_page(OPENS[paper.kind], str(paper.document_id))


def _kind_chip(paper: PaperRow) -> Chip:
    words, tone = KINDS[paper.kind]
    return Chip(said(words), tone)
