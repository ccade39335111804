"""A start: people see the window and type their password before anything dear is loaded."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.shell import frame
from dms_desktop.shell.frame import Frame
from tests import patience
from tests.bench.morning import PASSWORD, a_home
from tests.bench.start import reached_in
from tests.programs import ROOT, environment

HEAVY = (
    "alembic argon2 asyncio babel cryptography keyring opencc pypinyin python_calamine rapidfuzz requests segno serial "
    "sqlalchemy sqlcipher3 ssl tuf urllib3 xlsxwriter sync.domain sync.protocol"
)
"""What may be loaded when a password can be typed, and not before: each takes 5 to 300 ms on a quick machine."""

WATCHED = """
import importlib, logging, os, sys
from dms_desktop.__main__ import main

heavy, planted, home = sys.argv[1].split(), sys.argv[2], sys.argv[3]

def reached(step):
    print(step, *(name for name in heavy if name in sys.modules), flush=True)
    if planted == step:
        importlib.import_module("sqlalchemy")
    if step == "sign_in":
        os._exit(0)

class Steps(logging.Handler):
    def emit(self, record):
        if record.msg == "start reached %s":
            reached(record.args[0])

logging.getLogger().addHandler(Steps())
main(["--home", home])
"""


def steps_of_a_start(home: Path, planted: str = "") -> list[str]:
    command = [sys.executable, "-c", WATCHED, HEAVY, planted, str(home)]
    env = environment({"QT_QPA_PLATFORM": "offscreen"})
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=True).stdout.splitlines()


@pytest.mark.parametrize("is_new", [True, False], ids=["new PC", "known PC"])
def test_nothing_heavy_is_loaded_before_a_password_can_be_typed(is_new: bool, tmp_path: Path) -> None:
    if not is_new:
        a_home(tmp_path / "seven")
    assert steps_of_a_start(tmp_path / "seven") == ["painted", "sign_in"]


def test_what_is_loaded_too_early_is_seen(tmp_path: Path) -> None:
    """The look above is able to fail."""
    painted, sign_in = steps_of_a_start(tmp_path / "new", planted="painted")
    assert painted == "painted"
    assert "sqlalchemy" in sign_in.split()


MADE = """
import logging, os, sys, threading
from PySide6.QtCore import QObject
from dms_desktop import loading
from dms_desktop.__main__ import main

loading.PLAIN = (*loading.PLAIN, *sys.argv[2:])
loaded_by = {}

class Finder:
    def find_spec(self, name, path=None, target=None):
        loaded_by[name] = threading.current_thread()

class Steps(logging.Handler):
    def emit(self, record):
        if record.getMessage() == "start reached loaded":
            others = [name for name, by in list(loaded_by.items()) if by is not threading.main_thread() and name in sys.modules]
            kinds = [one for name in others for one in list(vars(sys.modules[name]).values()) if isinstance(one, type(QObject))]
            made = [f"{one.__module__}.{one.__name__}" for one in kinds if one.__module__ in others]
            print(len(others) > 500, *made, flush=True)
            os._exit(0)

sys.meta_path.insert(0, Finder())
logging.getLogger().addHandler(Steps())
main(["--home", sys.argv[1]])
"""


def made_elsewhere(home: Path, *planted: str) -> list[str]:
    command = [sys.executable, "-c", MADE, str(home), *planted]
    env = environment({"QT_QPA_PLATFORM": "offscreen"})
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=True).stdout.split()


def test_classes_of_qt_are_made_in_the_window_s_thread_alone(tmp_path: Path) -> None:
    """One that another thread makes while an event is delivered ends the process now and then."""
    assert made_elsewhere(tmp_path / "seven") == ["True"]


def test_a_class_that_another_thread_makes_is_seen(tmp_path: Path) -> None:
    """The look above is able to fail."""
    assert "dms_desktop.crossing.Crossing" in made_elsewhere(tmp_path / "seven", "dms_desktop.bridge")


def test_who_types_in_no_time_is_let_in_when_all_is_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "seven"
    a_home(home)
    command = [sys.executable, "-m", "tests.bench.at_once", str(home), PASSWORD]
    process = subprocess.Popen(command, cwd=ROOT, env=environment({"QT_QPA_PLATFORM": "offscreen"}))
    try:
        qtbot.waitUntil(lambda: "work" in reached_in(home), timeout=patience.MS)
    finally:
        process.kill()
        process.wait(patience.SECONDS)
    steps = reached_in(home)
    assert sorted(steps, key=lambda step: steps[step]) == ["painted", "sign_in", "loaded", "work"]


READ = """
import builtins, linecache, sys
import dms_desktop.pace

if sys.argv[1:]:
    builtins.__import__ = builtins.__feature_import__
from sync.kernel.clock import SystemClock
print(sys.modules["sync.kernel.clock"].__file__ in linecache.cache)
"""


@pytest.mark.parametrize("planted", [(), ("planted",)], ids=["ours", "with the hook of PySide"])
def test_nobody_reads_the_source_text_of_what_is_loaded(planted: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", READ, *planted]
    told = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=300, check=True).stdout
    assert told.strip() == str(bool(planted))


def test_a_window_that_nobody_sees_goes_on_all_the_same(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "AT_LATEST_MS", 1)
    minimised = Frame(400, 300)
    qtbot.addWidget(minimised)
    with qtbot.waitSignal(minimised.painted, timeout=patience.MS):
        """Nobody shows it."""
