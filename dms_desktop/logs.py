"""The log of the desk: a file that rotates, and one dialog with a reference when a defect of ours shows."""

import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from sync.kernel.bare_log import Bare

LOG = logging.getLogger("dms_desktop")
SIZE = 2_000_000
KEPT = 5
FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_logs(folder: Path, *others: logging.Handler) -> Path:
    """Write the log to `folder`/desk.log, and to the others. No customer's name or number belongs there. Returns the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "desk.log"
    handler = RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
    handler.setFormatter(Bare(FORMAT))
    root = logging.getLogger()
    for one in (handler, *others):
        root.addHandler(one)
    root.setLevel(logging.INFO)
    qInstallMessageHandler(_from_qt)
    return path


def catch_crashes(show: Callable[[str], None]) -> None:
    """Log what nobody caught, whole, and show its reference: one call of `show` for each defect, not for each repetition."""
    seen: set[str] = set()

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        reference = report(error)
        place = f"{kind.__name__} {trace.tb_lineno if trace else 0} {trace.tb_frame.f_code.co_filename if trace else ''}"
        if place not in seen:
            seen.add(place)
            show(reference)

    sys.excepthook = caught


def report(error: BaseException) -> str:
    """Log a defect of ours; returns the reference that people read out on the phone."""
    reference = datetime.now(UTC).strftime("%m%d-%H%M%S")
    LOG.critical("defect %s", reference, exc_info=error)
    return reference


def _from_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(LEVELS.get(kind, logging.INFO), "%s", text)
