"""The second step of a start: the entrance, on which people type while database, network and business are loaded behind it."""

import importlib
from dataclasses import dataclass

from dms_desktop.appearance import Appearance
from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.memory import Memory
from dms_desktop.milestones import reached
from dms_desktop.settings import Settings
from dms_desktop.shell.frame import Frame


@dataclass(frozen=True)
class Begun:
    """What stands before the app does. `entrance` is None where nobody has to sign in: the demo does it itself."""

    settings: Settings
    memory: Memory
    appearance: Appearance
    frame: Frame
    background: Background
    doors: Doors
    entrance: Entrance | None


class Entry:
    """Holds what stands until the app takes it over. Whoever goes in before that waits: the background does one thing after
    another, and loading comes first."""

    def __init__(self, settings: Settings, memory: Memory, *, appearance: Appearance, frame: Frame) -> None:
        doors, background = Doors(settings.places, home=settings.home), Background()
        entrance = None
        if not settings.demo:
            entrance = Entrance(doors, background, last_home=memory.text("home"), code_file=settings.code_file)
            entrance.language_wanted.connect(appearance.choose_language)
        self._begun = Begun(settings, memory, appearance, frame, background, doors, entrance)
        self._app: object = None

    def begin(self) -> None:
        self._begun.frame.closing.connect(self._close)
        entrance = self._begun.entrance
        if entrance is None:
            self._load()
            return
        entrance.ready.connect(self._load_behind)
        self._begun.frame.put(entrance)
        entrance.start()

    def _load_behind(self) -> None:
        entrance = self._begun.entrance
        assert entrance is not None
        entrance.ready.disconnect(self._load_behind)
        entrance.repaint()
        reached("sign_in")
        self._load()

    def _load(self) -> None:
        self._begun.background.run(_everything, self._start, _not_loaded)

    def _start(self, module: object) -> None:
        reached("loaded")
        self._begun.frame.closing.disconnect(self._close)
        self._app = module.start(self._begun)  # type: ignore[attr-defined]

    def _close(self) -> None:
        self._begun.background.close()


def start(settings: Settings, memory: Memory, appearance: Appearance, frame: Frame) -> Entry:
    """Called when the window is painted; the caller keeps what it returns."""
    entry = Entry(settings, memory, appearance=appearance, frame=frame)
    entry.begin()
    return entry


def _everything() -> object:
    return importlib.import_module("dms_desktop.app")


def _not_loaded(error: Exception) -> None:
    raise error
