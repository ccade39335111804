"""The way of a paper from the queue to a printer or a file: durable before, honest after."""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from dms_desktop.bridge import Bridge
from dms_desktop.printing.fitting import fit_of
from dms_desktop.printing.layout import Copies, sheets_of, unpack
from dms_desktop.printing.painting import NoDevice, pdf_of
from dms_desktop.printing.printers import PrinterFailed, Printers
from dms_desktop.printing.sheets import Sheet
from sync.client.prints import Ordered, PrintFit, PrintJob, fits
from sync.kernel.errors import Refusal

Shown = Callable[[PrintJob], None]


class Dispatch:
    """`on_done` gets the job as it is afterwards: HANDED (ask whether paper came), FAILED with a reason, PRINTED for a file.

    `on_refusal`: the queue says no, and no printer was asked.
    """

    def __init__(self, bridge: Bridge, printers: Printers, on_refusal: Callable[[Refusal], None]) -> None:
        self._bridge, self._printers, self._refuse = bridge, printers, on_refusal

    def order(self, wanted: Ordered, on_done: Shown) -> None:
        """Queue it, then send it."""
        queued = self._bridge.prints.queue(wanted, actor=self._bridge.actor)
        self._bridge.watch(queued, partial(self.send, on_done=on_done), on_refusal=self._refuse)

    def send(self, job: PrintJob, on_done: Shown) -> None:
        """Once more or for the first time, to the printer that the job names."""
        self._bridge.fetch(fits, partial(self._hand, job, on_done))

    def redirect(self, job: PrintJob, printer: str, on_done: Shown, *, is_file: bool = False) -> None:
        """To another printer, or into a file."""
        moved = self._bridge.prints.redirect(job.job_id, printer, is_file=is_file)
        self._bridge.watch(moved, partial(self.send, on_done=on_done), on_refusal=self._refuse)

    def _hand(self, job: PrintJob, on_done: Shown, known: Sequence[PrintFit]) -> None:
        handed = self._bridge.prints.hand(job.job_id)
        self._bridge.watch(handed, partial(self._attempt, known, on_done), on_refusal=self._refuse)

    def _attempt(self, known: Sequence[PrintFit], on_done: Shown, job: PrintJob) -> None:
        self._bridge.ask(None, partial(_print, self._printers, job, known), partial(self._answered, job, on_done))

    def _answered(self, job: PrintJob, on_done: Shown, reason: str) -> None:
        if reason:
            self._bridge.watch(self._bridge.prints.fail(job.job_id, reason), on_done, on_refusal=self._refuse)
        elif job.is_file:
            self._bridge.watch(self._bridge.prints.settle(job.job_id), on_done, on_refusal=self._refuse)
        else:
            on_done(job)


def _print(printers: Printers, job: PrintJob, known: Sequence[PrintFit]) -> str:
    """In a worker. Why it did not work, as a code; empty where it did."""
    copies = Copies(job.first_copy, job.copies, job.is_reprint, job.is_file)
    sheets = sheets_of(unpack(job.body), job.form, copies)
    if job.is_file:
        return write_pdf(Path(job.printer), sheets, job.number)
    try:
        printers.put(job.printer, sheets, job.number, fit_of(known, job.printer, job.form))
    except PrinterFailed as failed:
        return failed.code
    return ""


def write_pdf(path: Path, sheets: Sequence[Sheet], title: str) -> str:
    """All of the file or none of it; `file_not_written` where the disk says no."""
    beside = path.with_name(path.name + ".part")
    try:
        beside.write_bytes(pdf_of(sheets, title))
        os.replace(beside, path)
    except (OSError, NoDevice):
        beside.unlink(missing_ok=True)
        return "file_not_written"
    return ""
