"""The page of sales analysis: the figures of a period beside an earlier one, as tiles, as bars and row by row."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from dms_desktop.features.analysis.behind import Behind
from dms_desktop.features.analysis.choices import Choices
from dms_desktop.features.analysis.figures import Figures, figures_for
from dms_desktop.features.analysis.honesty import Waiting, honest_words, waiting_of
from dms_desktop.features.analysis.reading import Answer, analysis
from dms_desktop.features.analysis.reckoned import ReckonedPage
from dms_desktop.features.analysis.tables import report_columns, shown_columns
from dms_desktop.features.analysis.words import bar_words, days_words, row_name, short_name
from dms_desktop.page import Deed
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold
from dms_desktop.widgets.record_model import ColumnModel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.twin_chart import Twin, TwinChart
from sync.client.changes import OUTBOX
from sync.client.replica import Status
from sync.client.sent import Sent
from sync.domain.analysis.queries import ReportRow
from sync.domain.analysis.rules import By, row_days

MOST_BARS = 16
"""Of what is not a time: the rest is in the table."""
MOST_TIMES = 400
"""So many days, weeks or months have room as bars: the last ones."""


class AnalysisPage(ReckonedPage):
    """Enter on a row or a bar shows the papers behind it; Enter on a tile says what its figure means."""

    tables = (
        *("sale", "sale_line", "sale_return", "return_line", "order", "order_line", "shipment", "shipment_line", "goods_return"),
        *("protection_claim", "stock_level", "contract", "contract_quarter", "customer", OUTBOX),
    )

    def build(self) -> None:
        self._answer: Answer | None = None
        self._status: Status | None = None
        self._waiting = Waiting()
        self._asked_on: date | None = None
        self.choices = Choices(self.desk.bridge, self.desk.memory)
        self.figures = Figures(self.desk, figures_for(self.desk))
        self.chart = TwinChart(lambda: self.tr("Sell-out in bars"))
        self.table: RecordTable[ReportRow] = RecordTable(
            lambda: self.tr("Sales analysis"), self._columns(), key=lambda one: one.key
        )
        self.empty = EmptyState("chart-column", self._nothing, advice=self._advice)
        self.pane = ListPane(self._parts(), self.empty)
        self.honest = PlainLabel(role="small").wrap()
        for part in (self.choices, self.figures):
            self.body.addWidget(part)
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.honest)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.choices.changed.connect(self.refresh)
        self.choices.filter.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._choose)
        self.chart.opened.connect(self._open_key)
        self.chart.marked.connect(self.table.select_key)
        self.desk.bridge.status_changed.connect(self._show_status)
        self.remember(self.table, "analysis")

    def refresh(self) -> None:
        asked = self.choices.asked()
        if asked is None:
            self.banner.tell(
                Weight.WARN,
                lambda: self.tr(
                    "Type the first and the last day: the first is not after the last, and there are at most ten years."
                ),
            )
            return
        self.banner.clear()
        self._asked_on = self._today()
        self.read(analysis, self._show, asked=asked)
        self.desk.bridge.sent(self, self._show_sent, only_waiting=True)
        self.desk.bridge.ask_status()

    def title(self) -> str:
        return self.tr("Sales analysis")

    def deeds(self) -> Sequence[Deed]:
        behind = Deed(
            text=lambda: self.tr("Papers behind it"), key="Ctrl+O", icon="folder-open", run=self._open_current, primary=True
        )
        find = Deed(
            text=lambda: self.tr("Filter"),
            key="Ctrl+F",
            run=self.choices.filter.setFocus,
            in_bar=False,
        )
        advice = Deed(text=lambda: self.tr("Advice"), key="Ctrl+I", icon="info", run=lambda: self.desk.open_page("advice", ""))
        return (find, advice, behind)

    def _columns(self) -> Sequence[Column[ReportRow]]:
        return report_columns(self.desk, self._by, lambda: self._answer.report.days.count if self._answer else 1)

    def _nothing(self) -> str:
        if self._answer is not None and self._answer.asked.text:
            return self.tr("Nothing in these days fits the filter")
        return self.tr("Nothing sold or bought in these days")

    def _advice(self) -> str:
        return self.tr("Choose another period. Sales and deliveries appear here by themselves, also without a line.")

    def _parts(self) -> QWidget:
        split = Split(self.chart, hold(column(self.table)), sizes=(150, 260), growing=1, is_upright=True)
        self.remember(split, "analysis.parts")
        return split

    def _by(self) -> By:
        return self._answer.asked.by if self._answer else By.DAY

    def _show(self, answer: Answer) -> None:
        turned = answer.asked.by is not self._by()
        is_other = self._answer is None or answer.report.days != self._answer.report.days or turned
        self._answer = answer
        report = answer.report
        self.figures.show_answer(answer)
        self.table.show_columns(**shown_columns(self.desk, report.by))
        model = self.table.model()
        if turned and isinstance(model, ColumnModel):
            model.retitle()
        self.table.show_rows(report.rows)
        if is_other and report.rows:
            self.table.select_row(0)  # where somebody was is another row now, or far below
        self.empty.tell(self._nothing, self._advice)
        self.pane.show_empty(not any(map(_says_something, report.rows)))
        self._draw_bars()
        self._choose(self.table.current())
        self._tell()

    def _draw_bars(self) -> None:
        assert self._answer is not None
        report = self._answer.report
        rows = report.rows[-MOST_TIMES:] if report.by.is_time else report.rows[:MOST_BARS]
        twins = [
            Twin(
                key=row.key,
                title=short_name(self.desk, report.by, row),
                value=row.sold.amount,
                before=row.sold_before.amount,
                words=bar_words(self.desk, report, row),
            )
            for row in rows
        ]
        self.chart.set_twins(twins, now=days_words(report.days), before=days_words(report.before_days))

    def _show_sent(self, sent: Sequence[Sent]) -> None:
        self._waiting = waiting_of(sent)
        self._tell()

    def _show_status(self, status: Status) -> None:
        """It comes every few seconds: a page that is left open over midnight begins the new day by itself."""
        self._status = status
        if self.isVisible() and self._asked_on not in (None, self._today()):
            self.refresh()
        self._tell()

    def _tell(self) -> None:
        if self._answer is not None:
            words = honest_words(self._answer.report, self._status, self._waiting, self.desk.bridge.clock.now())
            self.honest.setText(words)

    def _today(self) -> date:
        return self.desk.bridge.clock.now().astimezone().date()

    def _choose(self, row: ReportRow | None) -> None:
        if row is not None:
            self.chart.mark(row.key)

    def _open_current(self) -> None:
        row = self.table.current()
        if row is not None:
            self._open(row)

    def _open_key(self, key: object) -> None:
        if self.table.select_key(key):
            self._open_current()

    def _open(self, row: ReportRow) -> None:
        assert self._answer is not None
        report = self._answer.report
        days = row_days(report.by, row.key, report.days) if isinstance(row.key, date) else report.days
        behind = Behind(
            by=report.by, key="" if row.key is None else str(row.key), days=days, name=row_name(self.desk, report.by, row)
        )
        self.desk.open_page("analysis_papers", behind.pack())


def _says_something(row: ReportRow) -> bool:
    return any((row.sold.sales, row.sold.units, row.sold_before.units, row.bought.amount, row.bought_before.amount, row.on_hand))
