"""One statement: its lines beside the dealer's own papers, what differs below, and the deeds of both sides."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt

from dms_desktop.features.statements.columns import dispute_columns, line_columns, own_columns
from dms_desktop.features.statements.confirming import ConfirmDialog
from dms_desktop.features.statements.differing import DifferenceDialog, SettleDifferenceDialog
from dms_desktop.features.statements.own_list import OwnListDialog
from dms_desktop.features.statements.words import STATES, chip_of, sum_words
from dms_desktop.importing.deed import file_deed
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold, label
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.words import by_count
from sync.client.changes import OUTBOX
from sync.client.sent import Sent
from sync.domain.statements.bench import Bench, BenchLine, BenchOwn, Standing, bench
from sync.domain.statements.benching import MOST_AT_ONCE, AcceptMatches, DropOwnEntry, Pair, UndoMatch
from sync.domain.statements.commands import IssueStatement
from sync.domain.statements.own import OwnSource
from sync.domain.statements.queries import DisputeRow, StatementRow, disputes, statements
from sync.domain.statements.rules import WITH_DEALER, DisputeState, LineKind, MatchRule, StatementState
from sync.kernel.commands import HOUSE, Command


class StatementPage(Page):
    """F6 accepts what is proposed, F4 matches what is marked, F2 notes a difference, F12 confirms."""

    tables = (
        *("statement", "statement_line", "statement_match", "dispute", "own_entry", "account_entry"),
        *("order", "shipment", "goods_return", "rebate_claim", "protection_claim", OUTBOX),
    )

    def build(self) -> None:
        self._id: UUID | None = None
        self._row: StatementRow | None = None
        self._bench, self._sent = Bench(), tuple[Sent, ...]()
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.sums = PlainLabel(role="strong").wrap()
        self.lines: RecordTable[BenchLine] = RecordTable(
            lambda: self.tr("The statement"),
            line_columns(self.desk.currency, is_house=self._is_house),
            key=lambda one: one.line_id,
        )
        self.own: RecordTable[BenchOwn] = RecordTable(
            lambda: self.tr("Our books"), own_columns(self.desk.currency), key=lambda one: one.own_id
        )
        ours = hold(column(label(lambda: self.tr("Our books"), "strong"), self.own, spacing=3))
        ours.setVisible(not self._is_house)
        theirs = hold(column(label(lambda: self.tr("The statement"), "strong"), self.lines, spacing=3))
        self.split = Split(theirs, ours, sizes=(810, 500), growing=0)
        self.differences: Section[DisputeRow] = Section(
            lambda: self.tr("Differences"), dispute_columns(self.desk.currency), key=lambda one: one.dispute_id
        )
        self.differences.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        empty = EmptyState("file-text", lambda: self.tr("This statement is not here yet"), advice=self._advice)
        whole = column(self.sums, self.split, self.differences)
        whole.setStretch(1, 1)
        self.pane = ListPane(hold(whole), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.lines)

    def _advice(self) -> str:
        return self.tr("It comes by itself when head office has drawn it up. All of them are under Statements in the menu.")

    def bind(self) -> None:
        self.lines.opened.connect(self._open)
        self.lines.chosen.connect(lambda _: self.deeds_changed.emit())
        self.own.chosen.connect(lambda _: self.deeds_changed.emit())
        self.differences.table.opened.connect(self._open_difference)
        self.remember(self.lines, "statement_lines")
        self.remember(self.own, "statement_own")
        self.remember(self.split, "statement_split")

    def show_record(self, record_id_text: str) -> None:
        self._id = record_id(record_id_text)
        self.refresh()

    def refresh(self) -> None:
        if self._id is None:
            self._show_rows(())
            return
        self.read(statements, self._show_rows, statement_id=self._id)
        self.read(bench, self._show_bench, statement_id=self._id)
        self.read(disputes, self._show_differences, statement_id=self._id)
        self.desk.bridge.sent(self, self._show_sent, about=self._id)

    def title(self) -> str:
        return self.tr("Statement")

    def number(self) -> str:
        row = self._row
        return f"{row.number} v{row.version}" if row else ""

    def chip(self) -> Chip | None:
        if self._sent and self._sent[0].outcome is None:
            return way_chip(self._sent[0])
        return chip_of(STATES, self._row.state) if self._row else None

    def deeds(self) -> Sequence[Deed]:
        if self._row is None or self._row.state is StatementState.SUPERSEDED:
            return ()
        if not self._is_house:
            return (*self._matching(), *self._settling())
        is_open = self._row.state is StatementState.ISSUED
        return (Deed(text=lambda: self.tr("Draw up again"), key="F2", icon="refresh-cw", run=self._again, enabled=is_open),)

    def _matching(self) -> Sequence[Deed]:
        line, own = self.lines.current(), self._own_in_hand()
        can_undo = (line is not None and line.match_id is not None) or (own is not None and own.source is OwnSource.LIST)
        count = len(self._bench.pairs)
        return (
            file_deed(self, lambda: self.tr("Import own list"), self._import),
            Deed(text=lambda: self.tr("Undo"), key="Ctrl+Del", icon="undo-2", run=self._undo, enabled=can_undo, in_bar=False),
            Deed(text=lambda: self.tr("Match marked"), key="F4", icon="link", run=self._match, in_bar=False),
            Deed(
                text=lambda: by_count(count, self.tr("Accept {count} match"), self.tr("Accept {count} matches")).format(
                    count=quantity(count)
                ),
                key="F6",
                icon="list-checks",
                run=self._accept,
                enabled=count > 0,
            ),
        )

    def _settling(self) -> Sequence[Deed]:
        note = Deed(text=lambda: self.tr("Note a difference"), key="F2", icon="pencil", run=self._note)
        waits = self._row is not None and self._row.state is StatementState.ISSUED
        if not self.desk.may("statements.confirm") or not waits:
            return (note,)
        confirm = Deed(
            text=lambda: self.tr("Confirm"),
            key="F12",
            icon="check",
            run=self._confirm,
            primary=True,
            enabled=self._bench.is_whole,
        )
        return (note, confirm)

    def _show_rows(self, rows: Sequence[StatementRow]) -> None:
        self._row = rows[0] if rows else None
        self.pane.show_empty(self._row is None)
        self.sums.setText(sum_words(self._row) if self._row else "")
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _show_bench(self, seen: Bench) -> None:
        self._bench = seen
        self.lines.show_rows(seen.lines)
        self.own.show_rows(seen.own)
        self.deeds_changed.emit()

    def _show_differences(self, rows: Sequence[DisputeRow]) -> None:
        """Tab comes here, and Enter opens the first."""
        self.differences.show_rows(rows)
        if rows and self.differences.table.current() is None:
            self.differences.table.select_row(0)

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = tuple(rows)
        say_trouble(self.banner, self.desk, rows)
        self.headline_changed.emit()

    def _own_in_hand(self) -> BenchOwn | None:
        """Where the hand is on our own books."""
        return self.own.current() if self.own.hasFocus() else None

    def _open(self, line: BenchLine) -> None:
        """The document itself."""
        kinds = {
            LineKind.RETURN: ("return_desk", "returns"),
            LineKind.REBATE: ("rebate_desk", "rebates"),
            LineKind.PROTECTION: ("protection_desk", "protection"),
            LineKind.CORRECTION: ("statement", "statement"),
        }
        at = 0 if self._is_house else 1
        if line.kind in kinds:
            self.desk.open_page(kinds[line.kind][at], str(line.opens_id or line.document_id))
        elif line.opens_id is not None:
            self.desk.open_page(("order_desk", "order")[at], str(line.opens_id))
        else:
            self.desk.open_page("dealer_payments", "")

    def _open_difference(self, chosen: DisputeRow) -> None:
        line = next((one for one in self._bench.lines if one.line_id == chosen.line_id), None)
        if chosen.state is DisputeState.NOTED and line is not None and not self._is_house:
            DifferenceDialog(self, self.desk, chosen.statement_id, line, chosen).show_modeless()
        else:
            SettleDifferenceDialog(self, self.desk, chosen).show_modeless()

    def _import(self, path: Path) -> None:
        OwnListDialog(self, self.desk, path).start()

    def _note(self) -> None:
        about = self._own_in_hand() or self.lines.current()
        begun = next((one for one in self.differences.table.rows() if _is_about(one, about)), None)
        if begun is not None:
            self._open_difference(begun)
        elif about is not None and self._id is not None:
            DifferenceDialog(self, self.desk, self._id, about).show_modeless()

    def _accept(self) -> None:
        pairs = tuple(
            Pair(
                match_id=self.desk.bridge.ids.new(),
                rule=MatchRule(one.rule),
                line_ids=tuple(one.line_ids),
                own_ids=tuple(one.own_ids),
                own_amount=one.own_amount,
            )
            for one in self._bench.pairs[:MOST_AT_ONCE]
        )
        self._accept_pairs(pairs)

    def _match(self) -> None:
        """What is marked on both sides is the same, whatever the rules say."""
        lines = [one for one in self.lines.selected() if one.standing is not Standing.MATCHED]
        own = [one for one in self.own.selected() if one.standing is not Standing.MATCHED]
        if not lines or not own:
            self.banner.tell(Weight.INFO, lambda: self.tr("Mark what is the same on both sides, and press F4."))
            return
        pair = Pair(
            match_id=self.desk.bridge.ids.new(),
            rule=MatchRule.HAND,
            line_ids=tuple(one.line_id for one in lines),
            own_ids=tuple(one.own_id for one in own),
            own_amount=sum(one.amount for one in own),
        )
        self._accept_pairs((pair,))

    def _accept_pairs(self, pairs: tuple[Pair, ...]) -> None:
        if self._id is not None and pairs:
            self._do(AcceptMatches(statement_id=self._id, pairs=pairs))

    def _undo(self) -> None:
        own, line = self._own_in_hand(), self.lines.current()
        if own is not None and own.match_id is None and own.source is OwnSource.LIST:
            self._do(DropOwnEntry(entry_id=own.own_id))
            return
        match_id = own.match_id if own is not None else line.match_id if line is not None else None
        if match_id is not None:
            self._do(UndoMatch(match_id=match_id))

    def _confirm(self) -> None:
        if self._row is not None and self._bench.is_whole:
            ConfirmDialog(self, self.desk, self._row, self._bench).show_modeless()

    def _again(self) -> None:
        """The same days once more, with what was booked since: the next version, which opens as soon as it is asked for."""
        row = self._row
        if row is not None and row.state is StatementState.ISSUED:
            statement_id = self.desk.bridge.ids.new()
            command = IssueStatement(
                dealer_id=row.dealer_id, statement_id=statement_id, first_day=row.first_day, last_day=row.last_day
            )
            self.submit(command, lambda _: self.desk.open_page("statement", str(statement_id)))

    def _do(self, command: Command) -> None:
        self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; head office is told by itself.")))


def _is_about(one: DisputeRow, about: BenchLine | BenchOwn | None) -> bool:
    """Whether a difference that is not settled is about this."""
    if about is None or one.state not in WITH_DEALER:
        return False
    if isinstance(about, BenchLine):
        return one.line_id == about.line_id
    return one.line_id is None and one.document_number == about.number
