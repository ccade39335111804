"""Runs every check, draws what there is to see, and leaves a report."""

import importlib
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from dms_desktop.selftest.report import report_of, tried, write_report
from dms_desktop.settings import SelfTest
from sync.client.places import Enrolling


def run(app: QApplication, wanted: SelfTest) -> int:
    """0 when nothing failed. `wanted.folder` gets report.json, report.txt and the pictures; it must be new or empty."""
    folder = wanted.folder.resolve()
    if folder.exists() and any(folder.iterdir()):
        sys.stderr.write(f"{folder} is not empty: a self-test leaves what is there alone\n")
        return 2
    (folder / "pages").mkdir(parents=True)
    (folder / "trial").mkdir()
    report = report_of([tried(name, check) for name, check in _checks(app, folder, _named(wanted)).items()])
    text = write_report(report, folder)
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.buffer.write(text.encode())  # a pipe on Windows has a code page without Chinese
        sys.stdout.flush()
    return 0 if report.holds else 1


def _checks(app: QApplication, folder: Path, named: Enrolling | None) -> Mapping[str, Callable[[], str]]:
    return {
        "database": partial(_ask, "machine", "database"),
        "encryption": partial(_ask, "machine", "encryption", folder / "trial"),
        "keyring": partial(_ask, "machine", "keyring"),
        "trust": partial(_ask, "machine", "trust"),
        "fonts": partial(_ask, "screen", "fonts", app),
        "translations": partial(_ask, "screen", "translations"),
        "printing": partial(_ask, "screen", "printing", folder),
        "pages": partial(_ask, "screen", "pages", app, folder / "pages"),
        "order": partial(_ask, "trade", "order", folder / "trial", named),
    }


def _ask(module: str, check: str, *given: object) -> str:
    """Imported within the check: a library that was not packed fails those that need it, and the others still speak."""
    return str(getattr(importlib.import_module(f"dms_desktop.selftest.{module}"), check)(*given))


def _named(wanted: SelfTest) -> Enrolling | None:
    if not wanted.central:
        return None
    password = os.environ.get("DMS_PASSWORD", "")
    return Enrolling(central=wanted.central, code=wanted.code, user=wanted.user, password=password, device_name="self-test")
