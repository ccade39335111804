"""What this PC sent and what became of it, with the state of the line above."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from dms_desktop.outcomes import is_held_back, number_of, reason, way_chip
from dms_desktop.page import Care, Deed, Page
from dms_desktop.refusals import sentence
from dms_desktop.updates import update_words
from dms_desktop.verbs import page_of, spoken
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import moment, quantity
from dms_desktop.widgets.notices import Banner, EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX, STATUS
from sync.client.replica import Status
from sync.client.sent import Sent
from sync.kernel.commands import WITHDRAWN
from sync.kernel.errors import Refusal

ALL, WAITING, ATTENTION = "all", "waiting", "attention"


class SyncCentrePage(Page):
    """Commands of this PC, newest first. Enter opens the document."""

    tables = (OUTBOX, STATUS)

    def build(self) -> None:
        self.trouble = Banner()  # of the line; what was asked for here and refused stands in the page's own
        self.filter = ChoiceBox(lambda: self.tr("Show"))
        self.filter.add_choice(ALL, lambda: self.tr("Everything"))
        self.filter.add_choice(WAITING, lambda: self.tr("Waiting"))
        self.filter.add_choice(ATTENTION, lambda: self.tr("Needs attention"))
        self.line, self.version = PlainLabel(role="muted"), PlainLabel(role="muted").wrap()
        self.table: RecordTable[Sent] = RecordTable(lambda: self.tr("Sent"), self._columns(), key=lambda sent: sent.command_id)
        empty = EmptyState(
            "cloud",
            lambda: self.tr("Nothing here"),
            advice=lambda: self.tr("What you save is listed here until head office has it."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.trouble)
        self.body.addWidget(hold(row(self.filter, self.line, 1)))
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.version)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.filter.picked.connect(self.refresh)
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self.deeds_changed)
        self.desk.bridge.status_changed.connect(self._show_status)
        self.desk.updates.changed.connect(self._show_version)
        self.remember(self.table, "sync_centre")

    def refresh(self) -> None:
        wanted = self.filter.value()
        self.desk.bridge.sent(self, self._show, only_waiting=wanted == WAITING, only_attention=wanted == ATTENTION)
        self.desk.bridge.ask_status()
        self._show_version()

    def show_record(self, record_id: str) -> None:
        """From the window's menu: straight to the file for support."""
        if record_id == "support":
            self._ask_support()

    def title(self) -> str:
        return self.tr("Sync")

    def deeds(self) -> Sequence[Deed]:
        sent = self.table.current()
        is_waiting = sent is not None and sent.outcome is None and sent.doubt != WITHDRAWN
        is_mine = sent is not None and is_waiting and sent.actor_id == self.desk.bridge.actor.user_id
        return (
            Deed(text=lambda: self.tr("Print queue"), key="F8", icon="printer", run=lambda: self.desk.open_page("prints", "")),
            Deed(text=lambda: self.tr("Try now"), key="F5", icon="refresh-cw", run=self.desk.bridge.sync_now),
            *self._care(),
            Deed(
                text=lambda: self.tr("Take over"),
                key="Ctrl+O",
                icon="user",
                run=self._take_over,
                enabled=is_held_back(sent),
            ),
            Deed(text=lambda: self.tr("Take back"), key="Ctrl+Z", icon="undo-2", run=self._take_back, enabled=is_mine),
        )

    def _care(self) -> Sequence[Deed]:
        care = self.desk.care
        if care is None:
            return ()
        return (
            Deed(text=lambda: self.tr("File for support"), key="Ctrl+S", icon="download", run=self._ask_support),
            Deed(
                text=lambda: self.tr("Make the local database anew"),
                key="Ctrl+Shift+N",
                icon="wrench",
                run=care.rebuild,
                in_bar=False,
            ),
        )

    def _ask_support(self) -> None:
        chooser = QFileDialog(self, self.tr("File for support"), "dms-support.zip", "ZIP (*.zip)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("zip")
        chooser.fileSelected.connect(self.write_support)
        chooser.open()

    def write_support(self, name: str) -> None:
        """Versions, the outbox without what was typed, redacted logs, and the journal as it is: sealed."""
        if self.desk.care is not None:
            self.banner.clear()
            work = partial(_trouble_with, self.desk.care, Path(name))
            self.desk.bridge.ask(None, work, partial(self._wrote_support, name))

    def _wrote_support(self, name: str, trouble: str) -> None:
        if trouble:
            self.banner.tell(Weight.ERROR, partial(sentence, trouble, {}))
        else:
            self.desk.tell(self.tr("Saved: {name}").format(name=name))

    def _columns(self) -> Sequence[Column[Sent]]:
        return (
            Column(key="saved", title=lambda: self.tr("Saved"), value=lambda sent: sent.saved_at, kind=Kind.MOMENT, width=130),
            Column(key="what", title=lambda: self.tr("What"), value=lambda sent: spoken(sent.name), width=150),
            Column(key="number", title=lambda: self.tr("Number"), value=number_of, kind=Kind.CODE, width=170),
            Column(key="state", title=lambda: self.tr("State"), value=way_chip, kind=Kind.CHIP, width=130),
            Column(key="reason", title=lambda: self.tr("Reason"), value=reason, stretch=True),
            Column(key="tries", title=lambda: self.tr("Tries"), value=lambda sent: sent.tries, kind=Kind.QUANTITY, width=60),
        )

    def _show(self, rows: Sequence[Sent]) -> None:
        self.table.set_rows(rows)
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _show_status(self, status: Status) -> None:
        self.line.setText(
            self.tr("Last answer of head office: {moment}   Waiting: {count}").format(
                moment=moment(status.last_sync), count=quantity(status.waiting)
            )
        )
        if status.problem:
            self.trouble.tell(Weight.WARN, partial(sentence, status.problem, {}))
        else:
            self.trouble.clear()

    def _show_version(self) -> None:
        words = update_words(self.desk.updates.state)
        self.version.setText(words)
        self.version.setVisible(bool(words))

    def _take_back(self) -> None:
        sent = self.table.current()
        if sent is not None:
            self.banner.clear()
            self.desk.bridge.withdraw(sent.command_id, self._took_back, on_refusal=self._refuse)

    def _took_back(self, count: int) -> None:
        self.desk.tell(self.tr("{count} taken back. Head office will say whether it was in time.").format(count=count))
        self.refresh()

    def _take_over(self) -> None:
        sent = self.table.current()
        if sent is not None:
            self.banner.clear()
            self.desk.bridge.take_over(sent.command_id, self._took_over, on_refusal=self._refuse)

    def _took_over(self, count: int) -> None:
        self.desk.tell(self.tr("{count} sent again under your name.").format(count=count))
        self.refresh()

    def _refuse(self, refusal: Refusal) -> None:
        self.banner.tell(Weight.WARN, partial(sentence, refusal.code, refusal.params))

    def _open(self, sent: Sent) -> None:
        kind = page_of(sent.name)
        if kind and sent.subjects:
            self.desk.open_page(kind, str(sent.subjects[0]))


def _trouble_with(care: Care, path: Path) -> str:
    """In a worker: nothing where the file is written."""
    try:
        care.write_support(path)
    except Refusal as error:
        return error.code
    return ""
