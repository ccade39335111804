"""The program tries itself: each check passes here, and each can fail."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from dms_desktop.printing.codes import qr
from dms_desktop.printing.painting import picture_of
from dms_desktop.printing.sheets import Modules, Sheet
from dms_desktop.selftest import screen
from dms_desktop.selftest.report import Told, Verdict, report_of, tried
from dms_desktop.selftest.run import run
from dms_desktop.settings import SelfTest
from sync.client import trial
from tests.paper import Sheaf

ROOT = Path(__file__).parent.parent.parent.parent


def test_a_whole_self_test_leaves_a_report_and_pictures(tmp_path: Path) -> None:
    """As somebody at the telephone would be asked to: one command, one folder to send."""
    folder = tmp_path / "selftest"
    words = [sys.executable, "-m", "dms_desktop", "--selftest", str(folder)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False, env=dict(os.environ))
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    verdicts = {check["name"]: check["verdict"] for check in report["checks"]}
    assert verdicts.pop("keyring") == Verdict.TOLD, "tests have no keyring"
    assert set(verdicts.values()) == {Verdict.PASSED}, report
    assert done.returncode == 0
    assert (folder / "report.txt").read_text(encoding="utf-8") == done.stdout
    assert len(list((folder / "pages").glob("*.png"))) > 30
    assert Sheaf((folder / "printed.pdf").read_bytes()).codes() == {"QRCode": screen.CODE}


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    assert run(qapp, SelfTest(folder=tmp_path)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_failed_check_fails_the_report_and_a_told_one_does_not() -> None:
    def lacks() -> str:
        raise Told("no keyring")

    def breaks() -> str:
        raise ImportError("no module named opencc")

    told, failed = tried("keyring", lacks), tried("pages", breaks)
    assert report_of([told]).holds
    assert not report_of([told, failed]).holds
    assert failed.detail == "ImportError: no module named opencc"


def test_a_readable_replica_is_noticed(tmp_path: Path) -> None:
    """Threat T1."""
    (tmp_path / "trial.db-old").write_bytes(b"canary")
    with pytest.raises(AssertionError, match="without its key"):
        trial.encryption(tmp_path)


def test_an_old_database_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "OLDEST_SQLITE", (9, 0, 0))
    with pytest.raises(AssertionError, match="too old"):
        trial.database()


def test_a_letter_that_no_font_has_is_noticed(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "LETTERS", {"zh_TW": "煞\U0010fffc"})
    with pytest.raises(AssertionError, match="no font here"):
        screen.fonts(qapp)


def test_a_stain_on_a_printed_code_is_read_back(qapp: QApplication) -> None:
    rows = list(qr(screen.CODE))
    sheet = Sheet(width=60, height=60, language="en", marks=[Modules(20, 20, screen.QR_MM, screen.QR_MM, rows)])
    picture = picture_of(sheet, screen.DOTS_PER_MM)
    assert screen.read_back(picture, 20, 20, len(rows)) == rows
    painter = QPainter(picture)
    painter.fillRect(260, 260, 40, 40, Qt.GlobalColor.black)
    painter.end()
    assert screen.read_back(picture, 20, 20, len(rows)) != rows
