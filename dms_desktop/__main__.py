"""Starts the desk: the window is painted first, everything dear is loaded behind it."""

import gc
import importlib
import signal
import sys
import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from dms_desktop.crashes import spool_crashes
from dms_desktop.language import Language, system_language
from dms_desktop.logs import catch_crashes, start_logs
from dms_desktop.memory import Memory
from dms_desktop.pace import Sweeper, keep_moving
from dms_desktop.settings import Settings, read_settings
from dms_desktop.shell.frame import Frame
from dms_desktop.single import SingleInstance
from dms_desktop.widgets.notices import show_defect
from dms_desktop.widgets.theme import apply_theme

WAKING_MS = 300


class Loader(QObject):
    """Imports the rest of the app in a thread. `loaded` carries the module on the Qt thread.

    The database, network and business modules take about a second to import: by name, so that the first paint does not wait.
    """

    loaded = Signal(object)

    def start(self, module: str) -> None:
        threading.Thread(target=self._load, args=(module,), name="loader", daemon=True).start()

    def _load(self, module: str) -> None:
        self.loaded.emit(importlib.import_module(module))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the desk; the exit code of the process."""
    settings = read_settings(sys.argv[1:] if arguments is None else arguments)
    keep_moving()
    qt = QApplication([sys.argv[0]])
    qt.setApplicationName("dms-desktop")
    Sweeper(qt)
    if settings.render is not None:
        return int(importlib.import_module("dms_desktop.render").render_all(qt, settings))
    if settings.selftest is not None:
        return int(importlib.import_module("dms_desktop.selftest.run").run(qt, settings.selftest))
    return _run(qt, settings)


def _run(qt: QApplication, settings: Settings) -> int:
    single = SingleInstance(settings.root)
    if not single.is_first():
        return 0
    start_logs(settings.memory)
    spool_crashes(settings.memory)
    memory = Memory(settings.memory / "desk.json")
    language = Language(qt)
    language.choose(settings.language or memory.text("language") or system_language())
    apply_theme(qt, settings.theme or memory.text("theme", "light"), language.code)
    frame = Frame(memory.number("width", settings.width), memory.number("height", settings.height))
    catch_crashes(lambda reference: show_defect(frame, reference))
    single.called.connect(frame.come_forward)
    frame.sentence.setText(QCoreApplication.translate("app", "Opening…"))
    close_on_signal(frame)
    frame.show()
    loader = Loader()
    running: list[object] = []
    loader.loaded.connect(_starter(running, (qt, settings, memory, language, frame)))
    loader.start("dms_desktop.app")
    code = qt.exec()
    single.close()
    return code


def close_on_signal(frame: Frame) -> None:
    """Ctrl+C and the end of the session close the window in order, so that no process of the demo stays behind."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: frame.close())
    waking = QTimer(frame)  # Python hears a signal only while it runs: Qt's loop alone would sleep through it
    waking.timeout.connect(lambda: None)
    waking.start(WAKING_MS)


def _starter(running: list[object], parts: tuple[object, ...]) -> Callable[[object], None]:
    """Begins the app once its module is there, and keeps it alive."""

    def begin(module: object) -> None:
        gc.freeze()  # what was imported is never garbage: no search needs to look at it
        running.append(module.start(*parts))  # type: ignore[attr-defined]

    return begin


if __name__ == "__main__":
    sys.exit(main())
