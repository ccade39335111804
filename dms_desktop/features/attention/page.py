"""What needs a person: what happened, asked and got side by side, and the deeds. The same cause is settled once for all."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.attention.many import Batch, ManyDialog, to_send_again, to_take_back
from dms_desktop.outcomes import about, cause, is_held_back, number_of, reason, state_chip, worth
from dms_desktop.page import Deed, Page
from dms_desktop.refusals import sentence
from dms_desktop.verbs import page_of, spoken
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, button, column, hold, label, panel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count
from sync.client.changes import OUTBOX
from sync.client.sent import Sent
from sync.kernel.commands import Adjustment
from sync.kernel.errors import Refusal


class AttentionPage(Page):
    """Outcomes that nobody has dealt with. Nothing leaves the list by itself."""

    tables = (OUTBOX,)

    def build(self) -> None:
        self.table: RecordTable[Sent] = RecordTable(
            lambda: self.tr("Attention"), self._columns(), key=lambda sent: sent.command_id
        )
        beside = Split(self.table, self._side(), sizes=(900, 340), growing=0)
        self.remember(beside, "attention.parts")
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing needs you"),
            advice=lambda: self.tr("What head office refuses or changes appears here, with the reason."),
        )
        self.pane = ListPane(beside, empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(self._show_side)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())
        self.table.opened.connect(self._open)
        self.remember(self.table, "attention")

    def refresh(self) -> None:
        self.desk.bridge.sent(self, self._show, only_attention=True)

    def title(self) -> str:
        return self.tr("Needs attention")

    def deeds(self) -> Sequence[Deed]:
        some, alike = bool(self.table.rows()), self._alike()
        is_held = is_held_back(self.table.current())
        again, back = bool(to_send_again(alike)), bool(to_take_back(alike))
        return (
            Deed(text=lambda: self.tr("Take back"), key="Ctrl+Del", icon="undo-2", run=self._take_back, enabled=back),
            Deed(
                text=lambda: self.tr("Send again"),
                key="Ctrl+R",
                icon="send",
                run=self._send_again,
                in_bar=not is_held,
                enabled=again,
            ),
            Deed(
                text=lambda: self.tr("Take over"),
                key="Ctrl+O",
                icon="user",
                run=self._take_over,
                in_bar=is_held,
                enabled=is_held,
            ),
            Deed(
                text=lambda: self.tr("Open document"),
                key="Ctrl+Return",
                icon="file-text",
                run=self._open_current,
                in_bar=False,
                enabled=_has_page(self.table.current()),
            ),
            Deed(
                text=lambda: self.tr("Same cause: done"),
                key="Shift+F12",
                icon="list-checks",
                run=self._settle_cause,
                enabled=some,
            ),
            Deed(text=lambda: self.tr("Done"), key="F12", icon="check", run=self._settle, primary=True, enabled=some),
        )

    def _columns(self) -> Sequence[Column[Sent]]:
        return (
            Column(key="saved", title=lambda: self.tr("Saved"), value=lambda sent: sent.saved_at, kind=Kind.MOMENT, width=130),
            Column(key="what", title=lambda: self.tr("What"), value=lambda sent: spoken(sent.name), width=130),
            Column(key="number", title=lambda: self.tr("Number"), value=number_of, kind=Kind.CODE, width=165),
            Column(key="state", title=lambda: self.tr("State"), value=_chip, kind=Kind.CHIP, width=110),
            Column(key="reason", title=lambda: self.tr("Reason"), value=reason, stretch=True),
        )

    def _side(self) -> QWidget:
        inside = QVBoxLayout()
        inside.setSpacing(6)
        self.what, self.why = PlainLabel(role="strong"), PlainLabel().wrap()
        changes: list[Column[Adjustment]] = [
            Column(key="what", title=lambda: self.tr("What"), value=about, stretch=True),
            Column(key="asked", title=lambda: self.tr("Asked"), value=self._asked, width=86),
            Column(key="got", title=lambda: self.tr("Got"), value=self._got, width=86, strong=True),
        ]
        self.changes: RecordTable[Adjustment] = RecordTable(lambda: self.tr("Asked and got"), changes, key=id)
        self.changes.setProperty("bare", True)
        self.advice = label(self._advice, "small").wrap()
        for part in (self.what, self.why):
            inside.addWidget(part)
        inside.addWidget(hold(column(self.changes)), 1)  # the room stays its own while there is nothing to compare
        inside.addWidget(self.advice)
        inside.addLayout(column(button(lambda: self.tr("Copy what was sent"), self._copy, icon="copy", tone="flat")))
        box = panel(inside)
        box.setMinimumWidth(280)
        return box

    def _advice(self) -> str:
        sent = self.table.current()
        if is_held_back(sent):
            return self.tr("Take it over if it is to be done in your name, or mark it done.")
        if sent is not None and not _has_page(sent):
            return self.tr(
                "It has no page of its own: do it once more where it was done, if it is still wanted, and mark it done."
            )
        return self.tr("Open the document to change it and send it again, or mark it done.")

    def _asked(self, change: Adjustment) -> str:
        return worth(change, change.asked, self.desk.currency)

    def _got(self, change: Adjustment) -> str:
        return worth(change, change.got, self.desk.currency)

    def _show(self, rows: Sequence[Sent]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _show_side(self, sent: Sent | None) -> None:
        if sent is None:
            return
        self.what.setText(f"{spoken(sent.name)} {number_of(sent)}".strip())
        self.why.setText(reason(sent))
        self.advice.setText(self._advice())
        self.changes.set_rows(sent.outcome.adjustments if sent.outcome else ())
        self.changes.setVisible(bool(self.changes.rows()))

    def _open(self, sent: Sent | None) -> None:
        if sent is not None and _has_page(sent):
            self.desk.open_page(page_of(sent.name), str(sent.subjects[0]))

    def _open_current(self) -> None:
        self._open(self.table.current())

    def _settle(self) -> None:
        self._settle_all(self.table.selected())

    def _settle_cause(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._settle_all([sent for sent in self.table.rows() if cause(sent) == cause(chosen)])

    def _settle_all(self, rows: Sequence[Sent]) -> None:
        for sent in rows:
            self.desk.bridge.settle(sent.command_id, self.refresh)
        if rows:
            self.desk.tell(self.tr("{count} marked as done; they stay readable in Sync.").format(count=quantity(len(rows))))

    def _alike(self) -> Sequence[Sent]:
        """What is marked; where that is one, all that happened for the same cause."""
        marked = self.table.selected()
        if len(marked) != 1:
            return marked
        return [sent for sent in self.table.rows() if cause(sent) == cause(marked[0])]

    def _send_again(self) -> None:
        rows = to_send_again(self._alike())
        ManyDialog(
            lambda: self.tr("Send again"),
            self,
            explain=by_count(
                len(rows),
                self.tr("{count} entry goes to head office once more, as it was asked. What is refused here stays in the list."),
                self.tr(
                    "{count} entries go to head office once more, as they were asked. What is refused here stays in the list."
                ),
            ),
            rows=rows,
            on_yes=partial(self._each, Batch.send_again),
        ).show_modeless()

    def _take_back(self) -> None:
        rows = to_take_back(self._alike())
        ManyDialog(
            lambda: self.tr("Take back"),
            self,
            explain=by_count(
                len(rows),
                self.tr("{count} entry is taken back: what waits here is withdrawn, what head office granted is cancelled."),
                self.tr("{count} entries are taken back: what waits here is withdrawn, what head office granted is cancelled."),
            ),
            rows=rows,
            on_yes=partial(self._each, Batch.take_back),
        ).show_modeless()

    def _take_over(self) -> None:
        sent = self.table.current()
        if sent is not None:
            self.banner.clear()
            self.desk.bridge.take_over(sent.command_id, self._took_over, on_refusal=self.refused)

    def _took_over(self, count: int) -> None:
        self.refresh()
        self.desk.tell(self.tr("{count} sent again under your name.").format(count=quantity(count)))

    def _each(self, deed: Callable[[Batch], None], rows: Sequence[Sent]) -> None:
        self.banner.clear()
        batch = Batch(self.desk.bridge, rows, self)
        batch.stays.connect(self._stays)
        batch.ended.connect(self._ended)
        deed(batch)

    def _stays(self, sent: Sent, refusal: Refusal, count: int) -> None:
        words = by_count(
            count, self.tr("{count} stays in the list. {number}: {why}"), self.tr("{count} stay in the list. {number}: {why}")
        )
        why = sentence(refusal.code, refusal.params)
        self.banner.tell(Weight.ERROR, words.format(count=quantity(count), number=number_of(sent), why=why))

    def _ended(self, count: int) -> None:
        """One word for all of them."""
        self.refresh()
        if count:
            self.desk.tell(self.tr("{count} saved on this PC; head office is told by itself.").format(count=quantity(count)))

    def _copy(self) -> None:
        self.table.copy()
        self.desk.tell(self.tr("Copied."))


def _has_page(sent: Sent | None) -> bool:
    return sent is not None and bool(sent.subjects and page_of(sent.name))


def _chip(sent: Sent) -> Chip:
    return state_chip(sent.outcome.state) if sent.outcome else Chip(reason(sent), Tone.WARN)
