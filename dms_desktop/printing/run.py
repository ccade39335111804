"""One printing from the press of a key to the answer: sends it, asks whether paper came, and offers what helps where none did."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from dms_desktop.filing import proposed, with_ending
from dms_desktop.page import Desk
from dms_desktop.printing.dispatch import Dispatch
from dms_desktop.printing.labels import next_label
from dms_desktop.printing.layout import unpack
from dms_desktop.printing.printer_box import PrinterBox
from dms_desktop.printing.templates import forms
from dms_desktop.printing.words import reason_words
from dms_desktop.refusals import sentence
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from sync.client.prints import Ordered, PrintJob, PrintState
from sync.kernel.errors import Refusal

FOLDER = "print.folder"


class PrintRun:
    """Belongs to a page: its questions open there while it is there, and wait in the print queue else."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self.desk, self._parent = desk, parent
        self._dispatch = Dispatch(desk.bridge, desk.printers, self._refused)

    def order(self, wanted: Ordered) -> None:
        self._dispatch.order(wanted, self._done)

    def again(self, job: PrintJob) -> None:
        self._dispatch.send(job, self._done)

    def elsewhere(self, job: PrintJob, printer: str, *, is_file: bool = False) -> None:
        self._dispatch.redirect(job, printer, self._done, is_file=is_file)

    def came_out(self, job: PrintJob) -> None:
        """A person says so: only now a sheet of labels has fewer left."""
        self.desk.bridge.watch(self.desk.bridge.prints.settle(job.job_id), self._move_on, on_refusal=self._refused)

    def remove(self, job: PrintJob) -> None:
        self.desk.bridge.watch(self.desk.bridge.prints.remove(job.job_id), lambda _: None, on_refusal=self._refused)

    def ask(self, job: PrintJob) -> None:
        """Show what is known of it, and what can be done."""
        if isValid(self._parent):
            (FailedDialog if job.state is PrintState.FAILED else HandedDialog)(job, self, self._parent).show_modeless()

    def _done(self, job: PrintJob) -> None:
        if job.state is PrintState.PRINTED:
            words = QCoreApplication.translate("PrintRun", "{number} is saved as {path}")
            self.desk.tell(words.format(number=job.number, path=job.printer))
        else:
            self.ask(job)

    def _move_on(self, job: PrintJob) -> None:
        labels = forms()[job.form].labels
        if labels > 1:
            self.desk.forms.keep_next_label(job.form, next_label(unpack(job.body).paper, job.copies, labels))

    def _refused(self, refusal: Refusal) -> None:
        self.desk.tell(sentence(refusal.code, refusal.params))


class HandedDialog(Dialog):
    """Enter: it came out. Esc leaves the question in the print queue."""

    def __init__(self, job: PrintJob, run: PrintRun, parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Did it come out?"), parent)
        self._job, self._run = job, run
        self.content.addWidget(label(self._words).wrap())
        self.deed(lambda: self.tr("Print again"), self._again, key="F8", tone="")
        self.deed(lambda: self.tr("It came out"), self._came_out, key="F12")

    def _words(self) -> str:
        words = self.tr("{number} was handed to {printer}. Please look whether the paper is there.")
        if self._job.state is PrintState.WAITING:
            words = self.tr("{number} waits for {printer} and was not printed yet.")
        return words.format(number=self._job.number, printer=self._job.printer)

    def _again(self) -> None:
        self.accept()
        self._run.again(self._job)

    def _came_out(self) -> None:
        self.accept()
        self._run.came_out(self._job)


class FailedDialog(Dialog):
    """Says why, and prints it elsewhere or into a file. Esc leaves it in the print queue."""

    def __init__(self, job: PrintJob, run: PrintRun, parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Not printed"), parent, width=520)
        self._job, self._run = job, run
        self.fail(lambda: reason_words(job))
        self.printer = PrinterBox(lambda: self.tr("Printer"), run.desk, job.printer)
        form = Form()
        form.add("printer", lambda: self.tr("Printer"), self.printer)
        self.content.addWidget(form)
        self.content.addWidget(label(lambda: self.tr("It is kept: nothing has to be typed again."), "muted"))
        self.deed(lambda: self.tr("Save as PDF"), self._ask_file, key="Ctrl+S", tone="")
        self.deed(lambda: self.tr("Print"), self._print, key="F8")

    def save_pdf(self, path: str) -> None:
        self.accept()
        self._run.elsewhere(self._job, path, is_file=True)

    def _print(self) -> None:
        if not self.printer.printer():
            self.fail(lambda: self.tr("No printer on this PC. Save a PDF instead."))
            return
        self.accept()
        self._run.elsewhere(self._job, self.printer.printer())

    def _ask_file(self) -> None:
        ask_pdf_name(self, self._run.desk, self._job.number, self.save_pdf)


def ask_pdf_name(parent: QWidget, desk: Desk, number: str, on_path: Callable[[str], None]) -> None:
    """Where to save; the document's number is proposed, in the folder used last."""

    def chosen(name: str) -> None:
        path = with_ending(Path(name), ".pdf")
        desk.memory.keep(FOLDER, str(path.parent))
        on_path(str(path))

    title = QCoreApplication.translate("PrintRun", "Save as PDF")
    chooser = QFileDialog(parent, title, proposed(desk.memory, FOLDER, f"{number}.pdf"), "PDF (*.pdf)")
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix("pdf")
    chooser.fileSelected.connect(chosen)
    chooser.open()
