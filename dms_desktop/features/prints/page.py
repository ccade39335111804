"""What is to be printed on this PC: asked for, handed over, failed; printed again, sent elsewhere, or taken out."""

from collections.abc import Sequence

from dms_desktop.page import Deed, Page
from dms_desktop.printing.run import PrintRun
from dms_desktop.printing.words import form_words, kind_words, reason_words, state_chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import PRINTS
from sync.client.prints import PrintJob, PrintState, open_prints


class PrintsPage(Page):
    """Enter asks about a paper, F12 says that it came out, F8 prints it again."""

    tables = (PRINTS,)

    def build(self) -> None:
        self._run = PrintRun(self.desk, self)
        self.line = PlainLabel(role="muted")
        self.table: RecordTable[PrintJob] = RecordTable(
            lambda: self.tr("Print queue"), self._columns(), key=lambda job: job.job_id
        )
        empty = EmptyState(
            "printer",
            lambda: self.tr("Nothing waits for a printer"),
            advice=lambda: self.tr("F8 prints from any document. What does not come out is kept here."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addLayout(row(self.line, 1))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(self._run.ask)
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "prints")

    def refresh(self) -> None:
        self.read(open_prints, self._show)

    def title(self) -> str:
        return self.tr("Print queue")

    def deeds(self) -> Sequence[Deed]:
        job = self.table.current()
        has = job is not None
        asked = job is not None and job.state is PrintState.HANDED
        again = (lambda: self.tr("Print")) if job is not None and not job.tries else (lambda: self.tr("Print again"))
        return (
            Deed(text=lambda: self.tr("Take out"), key="Ctrl+Del", icon="trash-2", run=self._remove, enabled=has),
            Deed(text=again, key="F8", icon="printer", run=self._print, enabled=has),
            Deed(text=lambda: self.tr("It came out"), key="F12", icon="check", run=self._settle, primary=True, enabled=asked),
        )

    def _columns(self) -> Sequence[Column[PrintJob]]:
        return (
            Column(key="queued", title=lambda: self.tr("Queued"), value=lambda job: job.queued_at, kind=Kind.MOMENT, width=130),
            Column(key="what", title=lambda: self.tr("What"), value=lambda job: kind_words(job.kind), width=130),
            Column(key="number", title=lambda: self.tr("Number"), value=lambda job: job.number, kind=Kind.CODE, width=170),
            Column(key="state", title=lambda: self.tr("State"), value=state_chip, kind=Kind.CHIP, width=110),
            Column(key="printer", title=lambda: self.tr("Printer"), value=lambda job: job.printer, width=170),
            Column(key="form", title=lambda: self.tr("Paper"), value=lambda job: form_words(job.form), width=210),
            Column(key="copies", title=lambda: self.tr("Copies"), value=lambda job: job.copies, kind=Kind.QUANTITY, width=64),
            Column(key="reason", title=lambda: self.tr("What the printer says"), value=reason_words, stretch=True),
        )

    def _show(self, jobs: Sequence[PrintJob]) -> None:
        self.table.show_rows(jobs)
        self.pane.show_empty(not jobs)
        self.line.setText(self.tr("Printed? is asked of you: no printer tells whether paper came out.") if jobs else "")
        self.deeds_changed.emit()

    def _print(self) -> None:
        job = self.table.current()
        if job is not None and job.state is PrintState.FAILED:
            self._run.ask(job)
        elif job is not None:
            self._run.again(job)

    def _settle(self) -> None:
        job = self.table.current()
        if job is not None:
            self._run.came_out(job)

    def _remove(self) -> None:
        job = self.table.current()
        if job is not None:
            self._run.remove(job)
            self.desk.tell(self.tr("{number} is taken out of the print queue.").format(number=job.number))
