"""The print queue with everything in it, and empty."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from dms_desktop.page import Page
from dms_desktop.printing.calibration import CalibrationDialog
from dms_desktop.printing.run import PrintRun
from dms_desktop.printing.samples import ANSWERS
from dms_desktop.samples import LONG_NAME
from dms_desktop.scenes import NOW, Scene, in_every_state
from sync.client.prints import PrintJob, PrintState, open_prints


def a_job(at: int, kind: str, number: str, state: PrintState, *, reason: str = "", form: str = "a4") -> PrintJob:
    return PrintJob(
        job_id=UUID(int=900 + at),
        kind=kind,
        document_id=UUID(int=400 + at),
        number=number,
        body=b"",
        form=form,
        printer="Epson LQ-690" if form.startswith("continuous") else "Brother HL-L2370" if form == "a4" else "XP-80C",
        is_file=False,
        copies=2 if kind == "order" else 1,
        first_copy=1,
        tries=0 if state is PrintState.WAITING else 1,
        state=state,
        reason=reason,
        queued_at=NOW - timedelta(minutes=42 - 9 * at),
    )


JOBS = [
    a_job(0, "order", "SO-D7-A-26-00044", PrintState.FAILED, reason="printer_gone"),
    a_job(1, "sale", "SA-D7-A-26-00118", PrintState.HANDED, form="roll_80"),
    a_job(2, "shipment", "SH-26-00371", PrintState.FAILED, reason="printer_stopped", form="continuous_half"),
    a_job(3, "count", "CT-D7-A-26-00006", PrintState.WAITING, form="continuous_full"),
]


def _ask(page: Page) -> None:
    """What is asked of the job under the cursor."""
    PrintRun(page.desk, page).ask(JOBS[0])


def _calibrate(page: Page) -> None:
    CalibrationDialog(page.desk, "Epson LQ-690", "continuous_half", page).show_modeless()


def _ask_handed(page: Page) -> None:
    PrintRun(page.desk, page).ask(JOBS[1])


def many_jobs() -> list[PrintJob]:
    job = replace(JOBS[0], printer=LONG_NAME, number="SO-D7123-AB-26-000044", copies=99)
    return [replace(job, job_id=UUID(int=2_000 + at), state=tuple(PrintState)[at % 3]) for at in range(2_000)]


QUEUE = Scene(name="prints", kind="prints", answers={open_prints: lambda **_: JOBS})
SCENES = (
    *in_every_state(
        "prints",
        QUEUE,
        empty=replace(QUEUE, answers={open_prints: lambda **_: []}),
        huge=replace(QUEUE, answers={open_prints: lambda **_: many_jobs()}),
    ),
    replace(QUEUE, name="prints-failed-attention", prepare=_ask),
    replace(QUEUE, name="prints-handed-typical", prepare=_ask_handed),
    replace(QUEUE, name="prints-calibration-typical", answers={**QUEUE.answers, **ANSWERS}, prepare=_calibrate),
)
