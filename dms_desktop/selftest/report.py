"""What a self-test found: one line for each check, as JSON for machines and as text for whoever is asked to read it out."""

import enum
import platform
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec


class Verdict(enum.StrEnum):
    PASSED = "passed"
    TOLD = "told"  # this PC lacks something that the app can do without, and says so
    FAILED = "failed"


class Told(Exception):
    """Not a failure: what is missing here, and what that means."""


class Check(msgspec.Struct, frozen=True):
    """`detail`: what was found, or why it failed. `seconds` it took."""

    name: str
    verdict: Verdict
    detail: str
    seconds: float


class Report(msgspec.Struct, frozen=True):
    """Of one run. `frozen`: whether this is the packed app, or it runs from its source."""

    system: str
    python: str
    frozen: bool
    checks: Sequence[Check]

    @property
    def holds(self) -> bool:
        return all(check.verdict is not Verdict.FAILED for check in self.checks)


def tried(name: str, check: Callable[[], str]) -> Check:
    """The root of each check: whatever goes wrong in it is its result."""
    began = time.monotonic()
    try:
        verdict, detail = Verdict.PASSED, check()
    except Told as missing:
        verdict, detail = Verdict.TOLD, str(missing)
    except Exception as error:  # noqa: BLE001 - a file that was not packed shows itself in any way it likes
        verdict, detail = Verdict.FAILED, f"{type(error).__name__}: {error}"
    return Check(name, verdict, detail, round(time.monotonic() - began, 2))


def report_of(checks: Sequence[Check]) -> Report:
    return Report(f"{platform.system()} {platform.release()}", platform.python_version(), is_frozen(), checks)


def is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def write_report(report: Report, folder: Path) -> str:
    """`report.json` and `report.txt`; returns the text."""
    lines = [f"{check.verdict:7} {check.name:13} {check.detail} ({check.seconds} s)" for check in report.checks]
    text = "\n".join((f"{report.system}, Python {report.python}, {'packed' if report.frozen else 'from source'}", *lines, ""))
    (folder / "report.json").write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=2))
    (folder / "report.txt").write_text(text, encoding="utf-8")
    return text
