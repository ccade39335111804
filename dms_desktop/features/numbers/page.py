"""Official numbers: each block with what became of it, and every number of the one in hand, to be voided or exported."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from dms_desktop.features.numbers.dialog import EnterDialog
from dms_desktop.features.numbers.words import block_chip, letter_words, number_chip
from dms_desktop.growing import Growing
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import together
from sync.client.changes import OUTBOX
from sync.domain.numbers.commands import VoidNumber
from sync.domain.numbers.queries import BlockRow, BlockState, NumberRow, NumberState, number_blocks, official_numbers


class NumbersPage(Page):
    """F2 enters what an authority gave; Ctrl+Del voids the number in hand, issued or passed over, F6 the next one, spoilt."""

    tables = ("number_block", "official_number", OUTBOX)

    def build(self) -> None:
        self.grown, self.grown_numbers = Growing(self.refresh), Growing(self._read_numbers)
        self.blocks: RecordTable[BlockRow] = RecordTable(
            lambda: self.tr("Blocks"), self._block_columns(), key=lambda one: one.block_id, on_more=self.grown.more
        )
        self.numbers: RecordTable[NumberRow] = RecordTable(
            lambda: self.tr("Numbers"), self._number_columns(), key=lambda one: one.number_id, on_more=self.grown_numbers.more
        )
        empty = EmptyState("list-checks", lambda: self.tr("No official numbers"), advice=self._advice)
        self.pane = ListPane(self.blocks, empty)
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.numbers, 2)
        self.setFocusProxy(self.blocks)

    def _advice(self) -> str:
        return self.tr("F2 enters the numbers that an authority gave this shop, each block for one PC.")

    def bind(self) -> None:
        self.blocks.chosen.connect(lambda _: self._read_numbers())
        self.numbers.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.blocks, "number_blocks")
        self.remember(self.numbers, "official_numbers")

    def refresh(self) -> None:
        self.read(number_blocks, self._show, limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Official numbers")

    def deeds(self) -> Sequence[Deed]:
        chosen, block = self.numbers.current(), self.blocks.current()
        may = chosen is not None and chosen.state is not NumberState.VOID
        is_open = block is not None and block.state is not BlockState.WAITS and block.account.left > 0
        return (
            Deed(text=lambda: self.tr("Spoilt form"), key="F6", icon="x", run=self._spoil, enabled=is_open),
            Deed(text=lambda: self.tr("Void"), key="Ctrl+Del", icon="ban", run=self._void, enabled=may),
            Deed(text=lambda: self.tr("Enter numbers"), key="F2", icon="plus", run=self._enter, primary=True),
        )

    def _block_columns(self) -> Sequence[Column[BlockRow]]:
        return (
            Column(key="first", title=lambda: self.tr("First"), value=lambda one: one.first, kind=Kind.CODE, stretch=True),
            Column(key="last", title=lambda: self.tr("Last"), value=lambda one: one.last, kind=Kind.CODE, width=150),
            Column(key="letter", title=lambda: self.tr("PC"), value=letter_words, width=110),
            Column(
                key="issued", title=lambda: self.tr("Issued"), value=lambda one: one.account.issued, kind=Kind.QUANTITY, width=80
            ),
            Column(key="void", title=lambda: self.tr("Void"), value=lambda one: one.account.void, kind=Kind.QUANTITY, width=70),
            Column(
                key="gaps",
                title=lambda: self.tr("Passed over"),
                value=lambda one: one.account.gaps,
                kind=Kind.QUANTITY,
                width=110,
                tone=lambda one: Tone.BAD if one.account.gaps else None,
            ),
            Column(key="left", title=lambda: self.tr("Left"), value=lambda one: one.account.left, kind=Kind.QUANTITY, width=80),
            Column(key="from", title=lambda: self.tr("From"), value=lambda one: day(one.valid_from), width=110),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: day(one.valid_until), width=110),
            Column(key="state", title=lambda: self.tr("State"), value=block_chip, kind=Kind.CHIP, width=150),
        )

    def _number_columns(self) -> Sequence[Column[NumberRow]]:
        total: Column[NumberRow] = Column(
            key="total",
            title=lambda: self.tr("Total"),
            value=lambda one: one.total,
            kind=Kind.MONEY,
            currency=self.desk.currency,
            width=130,
        )
        return (
            Column(key="text", title=lambda: self.tr("Number"), value=lambda one: one.text, kind=Kind.CODE, width=150),
            Column(key="state", title=lambda: self.tr("State"), value=number_chip, kind=Kind.CHIP, width=120),
            Column(key="day", title=lambda: self.tr("Day"), value=lambda one: day(one.day) if one.day else "", width=110),
            Column(key="paper", title=lambda: self.tr("Sale"), value=lambda one: one.paper, kind=Kind.CODE, width=170),
            total,
            Column(key="by", title=lambda: self.tr("By"), value=lambda one: one.by, width=110),
            Column(key="reason", title=lambda: self.tr("Reason"), value=lambda one: one.reason, stretch=True),
        )

    def _show(self, rows: Sequence[BlockRow]) -> None:
        self.blocks.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.numbers.setVisible(bool(rows))
        self._read_numbers()

    def _read_numbers(self) -> None:
        block = self.blocks.current()
        if block is not None:
            self.read(official_numbers, self._show_numbers, block_id=block.block_id, limit=self.grown_numbers.limit)
        self.deeds_changed.emit()

    def _show_numbers(self, rows: Sequence[NumberRow]) -> None:
        self.numbers.show_rows(rows, complete=self.grown_numbers.holds(rows))
        self.deeds_changed.emit()

    def _enter(self) -> None:
        EnterDialog(self, self.desk, self.refresh).show_modeless()

    def _spoil(self) -> None:
        block = self.blocks.current()
        if block is not None:
            self._ask(block, block.next_value, block.next_text)

    def _void(self) -> None:
        block, chosen = self.blocks.current(), self.numbers.current()
        if block is not None and chosen is not None:
            self._ask(block, chosen.value, chosen.text)

    def _ask(self, block: BlockRow, value: int, text: str) -> None:
        explain = [self.tr("It counts as used, with this reason, and is given to nobody again.")]
        if not block.is_here:
            elsewhere = self.tr("PC {letter} gives these numbers, and may have written this one already.")
            explain.append(elsewhere.format(letter=block.letter))
        dialog = ReasonDialog(
            lambda: self.tr("Void {number}").format(number=text),
            self,
            deed=lambda: self.tr("Void"),
            on_reason=partial(self._void_for, block.block_id, value),
            explain=together(explain),
        )
        dialog.show_modeless()

    def _void_for(self, block_id: UUID, value: int, why: str) -> None:
        today = self.desk.bridge.clock.now().astimezone().date()
        command = VoidNumber(block_id=block_id, value=value, reason=why, on=today)
        self.submit(command, lambda _: self.desk.tell(self.tr("Voided on this PC.")))
