"""Starts the desk: the window is painted first, everything dear is loaded behind it."""

import importlib
import signal
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from dms_desktop.appearance import Appearance
from dms_desktop.crashes import spool_crashes
from dms_desktop.defects import Spool, version_of
from dms_desktop.language import Language, system_language
from dms_desktop.logs import catch_crashes, start_logs
from dms_desktop.memory import Memory
from dms_desktop.milestones import reached
from dms_desktop.pace import Sweeper, keep_moving
from dms_desktop.settings import Settings, read_settings
from dms_desktop.shell.frame import Frame
from dms_desktop.single import Letter, SingleInstance
from dms_desktop.widgets.notices import show_defect
from dms_desktop.widgets.theme import RESOURCES, apply_theme

WAKING_MS = 300


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk; the exit code of the process."""
    settings = read_settings(sys.argv[1:] if arguments is None else arguments)
    keep_moving()
    qt = QApplication([sys.argv[0]])
    qt.setApplicationName("dms-desktop")
    qt.setDesktopFileName("dms-desktop")
    qt.setWindowIcon(QIcon(str(RESOURCES / "dms-desktop.svg")))
    if settings.render is None and settings.selftest is None:
        return _run(qt, settings)
    Sweeper(qt)
    if settings.render is not None:
        return int(importlib.import_module("dms_desktop.render").render_all(qt, settings))
    return int(importlib.import_module("dms_desktop.selftest.run").run(qt, settings.selftest))


def _run(qt: QApplication, settings: Settings) -> int:
    single, letter = SingleInstance(settings.root), Letter(settings.memory)
    if settings.code_file is not None:
        letter.leave(settings.code_file)
    if not single.is_first():
        return 0
    letter.take()
    is_away = not _began_logs(settings)
    memory = Memory(settings.memory / "desk.json")
    language = Language(qt)
    language.choose(settings.language or memory.text("language") or system_language())
    apply_theme(qt, settings.theme or memory.text("theme", "light"), language.code)
    frame = Frame(memory.number("width", settings.width), memory.number("height", settings.height))
    catch_crashes(lambda reference: show_defect(frame, reference))
    single.called.connect(partial(_called, frame, letter))
    close_on_signal(frame)
    running: list[object] = []
    if is_away:
        frame.sentence.setText(away_words(settings.root))
    else:
        frame.sentence.setText(QCoreApplication.translate("app", "Opening…"))
        frame.painted.connect(partial(_go_on, running, settings, memory, Appearance(qt, settings, memory, language), frame))
    frame.show()
    code = qt.exec()
    single.close()
    return code


def _began_logs(settings: Settings) -> bool:
    """False where the folder of all that is kept here cannot be reached. One that may only be read is opened without a log."""
    try:
        start_logs(settings.memory, Spool(settings.memory, version_of(sys.executable)))
        spool_crashes(settings.memory)
    except OSError as error:
        if sys.stderr is not None:  # a windowed program on Windows has none
            sys.stderr.write(f"no log can be kept: {error}\n")
        return settings.root.is_dir()
    return True


def _called(frame: Frame, letter: Letter) -> None:
    """A second start hands over to this window."""
    frame.come_forward()
    file = letter.take()
    if file is not None:
        frame.brought.emit(file)


def away_words(folder: Path) -> str:
    words = QCoreApplication.translate(
        "app",
        "What this program keeps cannot be reached: {folder}. If it is on a drive that is away, bring the drive back and start "
        "again. Nothing was deleted.",
    )
    return words.format(folder=folder)


def close_on_signal(frame: Frame) -> None:
    """Ctrl+C and the end of the session close the window in order, so that no process of the demo stays behind."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # by the loop, between two deeds: a signal is heard in the midst of one, with its locks and connections in hand
        signal.signal(number, lambda *_: QTimer.singleShot(0, frame.close))
    waking = QTimer(frame)  # Python hears a signal only while it runs: Qt's loop alone would sleep through it
    waking.timeout.connect(lambda: None)
    waking.start(WAKING_MS)


def _go_on(running: list[object], settings: Settings, memory: Memory, appearance: Appearance, frame: Frame) -> None:
    """The next step is loaded by name, when the window is on the screen."""
    reached("painted")
    running.append(importlib.import_module("dms_desktop.entry").start(settings, memory, appearance, frame))


if __name__ == "__main__":
    sys.exit(main())
