"""One count: scan or type what is seen, save it; differences are counted once more, then booked."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.deciders import tell_saved
from dms_desktop.features.stock.adjusting import parse_signed
from dms_desktop.features.stock.count_dialogs import GiveUpDialog, PostDialog
from dms_desktop.features.stock.count_ended import say_ended
from dms_desktop.features.stock.papers import count_paper
from dms_desktop.features.stock.words import count_chip
from dms_desktop.goods.naming import shown
from dms_desktop.goods_page import GoodsPage, code_of, facts_in, point_at, units_of
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed
from dms_desktop.printing.frame import show_preview
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import change, quantity
from dms_desktop.widgets.grid_rows import Cell, GridColumn, GridRow
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import ElidedLabel, column, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, by_count
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.stock.counting import COUNT_APPROVAL, CancelCount, EnterCount, PostCount, RecountLines, Seen
from sync.domain.stock.paper_queries import CountRow, ReviewLine, SheetLine, count_review, count_sheet, counts
from sync.domain.stock.queries import LocationRow, locations
from sync.domain.stock.rules import CountState, Uncounted

SHEET = 5_000
SIDE_WIDTH = 740
R = TypeVar("R")


class CountPage(GoodsPage):
    """F12 adds what is typed to the sheet. Who may post sees the differences, others see what is still to count."""

    tables = ("stock_count", "count_line", "stock_level", OUTBOX)
    draft_kind = "count"
    minds_expiry = False

    def build(self) -> None:
        self._count: CountRow | None = None
        self._sent: Sequence[Sent] = ()
        self._rounds: dict[str, int] = {}
        self.state, self.facts = ChipLabel(), ElidedLabel(role="muted")
        seen = GridColumn(
            key="quantity", title=lambda: self.tr("Seen"), kind=Kind.QUANTITY, width=76, parse=parse_signed, strong=True
        )
        self.make_grid(lambda: self.tr("Seen on the shelf"), (seen,))
        self.grid.setMinimumWidth(260)
        parts = Split(self.grid, self._side(), sizes=(530, SIDE_WIDTH), growing=0)
        self.remember(parts, "count.parts")
        whole = column(panel(row(self.state, self.facts, 1)))
        whole.addWidget(parts, 1)
        empty = EmptyState(
            "clipboard-list",
            lambda: self.tr("This count is not on this PC"),
            advice=lambda: self.tr("It comes by itself when head office has it. All counts are under Counts in the menu."),
        )
        self.pane = ListPane(hold(whole), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.grid)
        self.grid.hand.go(0, "code")

    def bind(self) -> None:
        self.bind_grid()
        self.remember(self.review, "count.review")
        self.remember(self.sheet, "count.sheet")

    def refresh(self) -> None:
        self.read(counts, self._show_count, only_open=False, limit=500)
        self.read(count_sheet, self._show_sheet, count_id=self.document_id, limit=SHEET)
        self.desk.bridge.sent(self, self._show_sent, about=self.document_id)
        self.ask_draft()

    def title(self) -> str:
        return self.tr("Count")

    def number(self) -> str:
        return self._count.number if self._count else ""

    def chip(self) -> Chip | None:
        if self.grid.rows():
            return Chip(self.tr("Draft"))
        return way_chip(self._sent[0]) if self._sent else None

    def deeds(self) -> Sequence[Deed]:
        is_open = self._count is not None and self._count.state is CountState.OPEN
        has = bool(facts_in(self.grid))
        enter = Deed(
            text=lambda: self.tr("Save what was seen"),
            key="F12",
            icon="check",
            run=self._enter,
            primary=True,
            enabled=is_open and has,
        )
        paper = Deed(text=lambda: self.tr("Print"), key="F8", icon="printer", run=self._print, enabled=self._count is not None)
        if not self.desk.may("stock.post_count"):
            return (paper, enter)
        post = Deed(
            text=lambda: self.tr("Book"), key="Ctrl+Return", icon="clipboard-check", run=self._post, enabled=is_open and not has
        )
        again = Deed(text=lambda: self.tr("Count again"), key="Ctrl+R", icon="undo-2", run=self._recount, enabled=is_open)
        stop = Deed(text=lambda: self.tr("Give up"), key="Ctrl+Shift+Del", icon="ban", run=self._ask_cancel, enabled=is_open)
        return (stop, paper, again, post, enter)

    def summed(self) -> None:
        say_ended(self, self._count)
        self.deeds_changed.emit()
        self.headline_changed.emit()

    def _side(self) -> QWidget:
        inside = QVBoxLayout()
        inside.setSpacing(6)
        self.review: RecordTable[ReviewLine] = RecordTable(
            lambda: self.tr("Expected and counted"), self._review_columns(), key=lambda line: line.product_code
        )
        self.sheet: RecordTable[SheetLine] = RecordTable(
            lambda: self.tr("To count"), self._sheet_columns(), key=lambda line: line.product_code
        )
        posts = self.desk.may("stock.post_count")
        title = (lambda: self.tr("Expected and counted")) if posts else (lambda: self.tr("To count"))
        inside.addWidget(label(title, "strong"))
        for table in (self.review, self.sheet):
            table.setProperty("bare", True)
            inside.addWidget(table, 1)
        self.review.setVisible(posts)
        self.sheet.setVisible(not posts)
        side = panel(inside)
        side.setMinimumWidth(340)
        return side

    def _review_columns(self) -> Sequence[Column[ReviewLine]]:
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda line: line.product_code, kind=Kind.CODE, width=120),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda line: shown(line.names), stretch=True),
            _units("expected", lambda: self.tr("Expected"), self._expected),
            _units("counted", lambda: self.tr("Counted"), lambda line: line.counted),
            Column(
                key="difference",
                title=lambda: self.tr("Difference"),
                value=_difference,
                kind=Kind.QUANTITY,
                width=86,
                strong=True,
                format=change,
                tone=lambda line: Tone.BAD if line.difference else None,
            ),
            _units("moved", lambda: self.tr("Moved"), lambda line: line.moved or None),
            _units("first", lambda: self.tr("First"), lambda line: line.first_counted),
        )

    def _expected(self, line: ReviewLine) -> int | None:
        """Whoever books may count as well: blind is blind until the line is counted."""
        is_hidden = self._count is not None and self._count.is_blind and line.counted is None
        return None if is_hidden else line.expected

    def _sheet_columns(self) -> Sequence[Column[SheetLine]]:
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda line: line.product_code, kind=Kind.CODE, width=130),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda line: shown(line.names), stretch=True),
            Column(key="unit", title=lambda: self.tr("Unit"), value=lambda line: line.unit, width=54),
            _units("expected", lambda: self.tr("Expected"), lambda line: line.expected),
            _units("counted", lambda: self.tr("Counted"), lambda line: line.counted),
            _units("round", lambda: self.tr("Round"), lambda line: line.round),
        )

    def _show_count(self, rows: Sequence[CountRow]) -> None:
        self._count = next((found for found in rows if found.count_id == self.document_id), None)
        self.pane.show_empty(self._count is None)
        if self._count is not None:
            found = self._count
            self.state.show_chip(count_chip(found))
            words = by_count(
                found.lines,
                self.tr("{counted} of {lines} product counted, frozen by {who}"),
                self.tr("{counted} of {lines} products counted, frozen by {who}"),
            )
            if found.is_blind:
                words = by_count(
                    found.lines,
                    self.tr("{counted} of {lines} product counted, frozen by {who} · blind"),
                    self.tr("{counted} of {lines} products counted, frozen by {who} · blind"),
                )
            who = self.desk.person(found.started_by)
            self.facts.setText(words.format(counted=quantity(found.counted), lines=quantity(found.lines), who=who))
        if self.desk.may("stock.post_count"):
            self.read(count_review, self._show_review, count_id=self.document_id, limit=SHEET)
        self.summed()

    def _show_sheet(self, lines: Sequence[SheetLine]) -> None:
        self._rounds = {line.product_code: line.round for line in lines}
        self.sheet.set_rows(lines)

    def _show_review(self, lines: Sequence[ReviewLine]) -> None:
        self.review.set_rows(sorted(lines, key=lambda line: (line.difference == 0, line.product_code)))

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows
        say_trouble(self.banner, self.desk, rows)
        say_ended(self, self._count)
        self.headline_changed.emit()

    def _print(self) -> None:
        self.read(locations, self._preview)

    def _preview(self, rows: Sequence[LocationRow]) -> None:
        if self._count is not None:
            where = next((found for found in rows if found.location_id == self._count.location_id), None)
            lines = tuple(self.sheet.rows())
            show_preview(self, partial(count_paper, self._count, lines, where, self._sent))

    def _enter(self) -> None:
        wrong = next((found for found in self.grid.rows() if not code_of(found) or found.value("quantity") is None), None)
        if wrong is not None:
            point_at(self, wrong, "quantity" if code_of(wrong) else "code")
            return
        entries = tuple(
            Seen(product_code=code_of(found), quantity=units_of(found, "quantity"), round=self._rounds.get(code_of(found), 1))
            for found in facts_in(self.grid)
        )
        sent = {found.row_id: found for found in self.grid.rows()}
        command = EnterCount(count_id=self.document_id, entries=entries)
        self.submit(command, partial(self._entered, sent), drop_draft=self.document_id)

    def _entered(self, sent: Mapping[UUID, GridRow], receipt: Receipt) -> None:
        """What was scanned until it was durable is still to be saved."""
        self.grid.load([left for found in self.grid.rows() if (left := _not_sent(found, sent.get(found.row_id))) is not None])
        self.keep()
        self.grid.hand.go(0, "code")
        self.desk.tell(self.tr("Saved on this PC."))
        self.refresh()

    def _recount(self) -> None:
        """What is marked in the list by whoever is in it, else all that differs: what is cleared was counted for nothing."""
        codes = tuple(line.product_code for line in self.review.selected() if line.counted is not None)
        differing = tuple(line.product_code for line in self.review.rows() if line.difference)
        chosen = codes if len(codes) > 1 or self.review.hasFocus() or not differing else differing
        if chosen:
            self.submit(
                RecountLines(count_id=self.document_id, product_codes=chosen),
                lambda _: self.desk.tell(
                    by_count(
                        len(chosen),
                        self.tr("{count} product is to be counted again."),
                        self.tr("{count} products are to be counted again."),
                    ).format(count=len(chosen))
                ),
            )

    def _post(self) -> None:
        left = sum(line.counted is None for line in self.review.rows())
        PostDialog(left, on_post=self._book, parent=self).show_modeless()

    def _book(self, uncounted: Uncounted) -> None:
        self.submit(
            PostCount(count_id=self.document_id, uncounted=uncounted),
            self._posted,
        )

    def _posted(self, receipt: Receipt) -> None:
        words = self.tr("The differences are booked on this PC.")
        tell_saved(self.desk, words, kind=COUNT_APPROVAL, document_id=self.document_id)

    def _ask_cancel(self) -> None:
        counted = self._count.counted if self._count is not None else 0
        GiveUpDialog(counted, on_give_up=self._cancel, parent=self).show_modeless()

    def _cancel(self) -> None:
        self.submit(CancelCount(count_id=self.document_id), lambda _: self.desk.tell(self.tr("Given up; the books stay.")))


def _not_sent(found: GridRow, sent: GridRow | None) -> GridRow | None:
    """A row that came meanwhile, or what was added to one; None for one that is saved as it stands."""
    added = units_of(found, "quantity") - (units_of(sent, "quantity") if sent else 0)
    if sent is None:
        return found
    return found.having({"quantity": Cell(added, quantity(added))}) if added else None


def _units(key: str, title: Text, value: Callable[[R], object]) -> Column[R]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, width=74)


def _difference(line: ReviewLine) -> int | None:
    return None if line.counted is None else line.difference
