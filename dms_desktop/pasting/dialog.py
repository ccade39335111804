"""Paste an order: the message at the left, what it probably means at the right; nothing is ordered without a look."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.lookup import ProductLookup
from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.pasting.lines import Line, line_columns
from dms_desktop.pasting.proposals import Proposal, proposals
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, row
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.words import by_count, literal, say
from sync.domain.nicknames.commands import TeachNickname
from sync.domain.nicknames.reading import MOST_LINES

ASK_MS = 200


@dataclass(frozen=True)
class Meant:
    """A line that somebody has looked at."""

    fact: LineFact
    units: int


class PasteDialog(Dialog):
    """Calls `on_lines` with what is understood; words that a person explained are kept for the next time."""

    def __init__(
        self, parent: QWidget, desk: Desk, on_lines: Callable[[Sequence[Meant]], object], *, customer_id: UUID | None = None
    ) -> None:
        super().__init__(lambda: self.tr("Paste an order"), parent, width=1040)
        self._desk, self._on_lines, self._customer_id = desk, on_lines, customer_id
        self._lines: list[Line] = []
        self.text = QPlainTextEdit(QGuiApplication.clipboard().text())
        say(self.text, self.text.setAccessibleName, lambda: self.tr("Message"))
        self.text.setTabChangesFocus(True)
        self.table: RecordTable[Line] = RecordTable(lambda: self.tr("Lines"), line_columns(), key=lambda line: line.at)
        self.product = ChoiceBox(lambda: self.tr("Product"))
        lookup = ProductLookup(desk.bridge, currency=desk.currency, parent=self)
        self.other = PickEdit(lookup.suggest, lambda: self.tr("Another product"))
        self.other.setMaximumWidth(200)
        self.units = QuantityEdit(lambda: self.tr("Units"), minimum=0)
        self.count = PlainLabel(role="muted")
        self._is_new = bool(self.text.toPlainText().strip())
        self._is_cut = False
        self._pause = QTimer(self, singleShot=True, interval=ASK_MS)
        empty = EmptyState(
            "clipboard-list",
            lambda: self.tr("Paste a message, a mail or rows of a spreadsheet at the left"),
            advice=lambda: self.tr("For example: 來令片 4箱，機油 6瓶"),
        )
        self.pane = ListPane(self.table, empty)
        self.content.addWidget(self._lay_out(), 1)
        self._put = self.deed(lambda: self.tr("Add the lines"), self._done, key="F12")
        self.resize(1120, 560)
        self._bind()
        self._ask()

    def _bind(self) -> None:
        self.text.textChanged.connect(self._wait)
        self._pause.timeout.connect(self._ask)
        self.table.chosen.connect(self._show_line)
        self.table.opened.connect(self._go_correct)
        self.product.picked.connect(self._pick)
        self.other.picked.connect(self._pick_other)
        self.units.edited.connect(self._count)

    def _lay_out(self) -> QWidget:
        correction = row(
            label(lambda: self.tr("Product"), "muted"),
            self.product,
            label(lambda: self.tr("Find another"), "muted"),
            self.other,
            label(lambda: self.tr("Units"), "muted"),
            self.units,
        )
        correction.setStretch(1, 1)
        self.units.setFixedWidth(110)
        message = hold(column(label(lambda: self.tr("Message"), "strong"), self.text))
        meaning = hold(column(label(lambda: self.tr("What it means"), "strong"), self.pane, hold(correction), self.count))
        return Split(message, meaning, sizes=(320, 760), growing=1)

    def _wait(self) -> None:
        """The lines of a former message are not those of this one."""
        self._is_new = False
        self._put.setEnabled(False)
        self._pause.start()

    def _ask(self) -> None:
        self._desk.bridge.read(self, proposals, self._show_proposals, text=self.text.toPlainText(), customer_id=self._customer_id)

    def _show_proposals(self, found: Sequence[Proposal]) -> None:
        self._lines = [Line.of(at, proposal) for at, proposal in enumerate(found[:MOST_LINES])]
        self._say_cut(is_cut=len(found) > MOST_LINES)
        self._show_all()
        first = next((line.at for line in self._lines if line.is_open), 0)
        if self._lines:
            self.table.select_row(first)
            if self._is_new:
                self.table.setFocus()  # the message is here already: what it means is looked at
        self._is_new = False
        self._show_line(self.table.current())

    def _show_all(self) -> None:
        self.table.set_rows(self._lines)
        self.pane.show_empty(not self._lines)
        whole = sum(line.is_whole for line in self._lines)
        left = sum(line.is_open for line in self._lines)
        words = (
            by_count(
                whole,
                self.tr("{whole} line is understood; {left} to look at."),
                self.tr("{whole} lines are understood; {left} to look at."),
            )
            if left
            else by_count(whole, self.tr("{whole} line is understood."), self.tr("{whole} lines are understood."))
        )
        self.count.setText(words.format(whole=whole, left=left) if self._lines else "")
        self._put.setEnabled(whole > 0)

    def _say_cut(self, *, is_cut: bool) -> None:
        if is_cut:
            self.banner.tell(Weight.WARN, self._cut)
        elif self._is_cut:
            self.banner.clear()
        self._is_cut = is_cut

    def _cut(self) -> str:
        words = self.tr(
            "Only the first {count} lines of this message are read. Paste the rest afterwards, or take it from a file."
        )
        return words.format(count=quantity(MOST_LINES))

    def _show_line(self, line: Line | None) -> None:
        self.product.clear_choices()
        choices = line.may_be if line else ()
        for fact in choices:
            self.product.add_choice(fact.row.code, literal(f"{fact.row.code}  {shown(fact.row.names)}"))
        self.product.setEnabled(bool(choices))
        self.units.setEnabled(bool(choices))
        self.other.setEnabled(line is not None)
        self.other.set_value(None, "")
        self.product.set_value(line.fact.row.code if line and line.fact else None)
        self.units.set_value(line.units if line else None)

    def _go_correct(self, line: Line) -> None:
        """Enter on a line goes where it can be put right."""
        (self.units if line.fact else self.product if line.may_be else self.other).setFocus()

    def _pick_other(self) -> None:
        """A product that the words do not find is found by other ones, and its name here is learned."""
        line, fact = self.table.current(), self.other.value()
        if line is not None and isinstance(fact, LineFact):
            self._change(line.meaning(fact))
            self._go_correct(self._lines[line.at])

    def _pick(self, code: object) -> None:
        line = self.table.current()
        fact = next((one for one in line.may_be if one.row.code == code), None) if line else None
        if line is not None and fact is not None:
            self._change(line.meaning(fact))

    def _count(self) -> None:
        line = self.table.current()
        if line is not None and not self.units.is_wrong():
            self._change(replace(line, units=self.units.units()))

    def _change(self, line: Line) -> None:
        self._lines[line.at] = line
        text = self.units.text()
        self._show_all()
        self.table.select_row(line.at)
        if self.units.hasFocus():
            self.units.setText(text)

    def _done(self) -> None:
        whole = [Meant(line.fact, line.units) for line in self._lines if line.fact is not None and line.units]
        left = [line for line in self._lines if line.is_open]
        for line in self._lines:
            self._teach(line)
        if left:
            self._keep(left, len(whole))
        else:
            self.accept()
        self._on_lines(whole)

    def _keep(self, left: Sequence[Line], count: int) -> None:
        """What somebody asked for and nobody has understood is not lost with the message."""
        words = by_count(
            count,
            self.tr("{count} line is on the document. These are not: choose a product, write it otherwise, or leave with Esc."),
            self.tr("{count} lines are on the document. These are not: choose a product, write it otherwise, or leave with Esc."),
        )
        self.banner.tell(Weight.WARN, words.format(count=count))
        self.text.setPlainText("\n".join(line.proposal.spoken.text for line in left))

    def _teach(self, line: Line) -> None:
        """Only what a person chose, and only words that were no code."""
        if line.is_chosen and line.fact is not None and self._desk.may("orders.template"):
            command = TeachNickname(words=line.what, product_code=line.fact.row.code, customer_id=self._customer_id)
            self._desk.bridge.submit(command, on_receipt=_nothing, on_refusal=_nothing)


def _nothing(_answer: object) -> None:
    """Words that cannot be kept are not worth a sentence: the line itself is there."""
