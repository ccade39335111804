"""The second step of a start: the entrance, on which people type while database, network and business are loaded behind it."""

from dataclasses import dataclass
from types import ModuleType
from typing import Any

from dms_desktop.appearance import Appearance
from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.loading import Loading
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
    """Holds what stands until the app takes it over. Whoever signs in before that waits for it: their database is opened as soon
    as the background has loaded what that takes."""

    def __init__(self, settings: Settings, memory: Memory, *, appearance: Appearance, frame: Frame) -> None:
        doors, background = Doors(settings.places, home=settings.home), Background()
        entrance = None
        if not settings.demo:
            entrance = Entrance(doors, background, last_home=memory.text("home"), code_file=settings.code_file)
            entrance.language_wanted.connect(appearance.choose_language)
            entrance.entered.connect(self._keep)
            frame.brought.connect(entrance.open_file)
        self._begun = Begun(settings, memory, appearance, frame, background, doors, entrance)
        self._loading = Loading(background, self._start)
        self._early: list[Any] = []
        self._app: object = None

    def begin(self) -> None:
        self._begun.frame.closing.connect(self._close)
        entrance = self._begun.entrance
        if entrance is None:
            self._loading.begin()
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
        self._loading.begin()

    def _keep(self, entered: object) -> None:
        """Somebody was quicker than the loading: the app hears of it when it is there."""
        self._early.append(entered)

    def _start(self, module: ModuleType) -> None:
        reached("loaded")
        self._begun.frame.closing.disconnect(self._close)
        self._app = module.start(self._begun)
        if self._begun.entrance is not None:
            self._begun.entrance.entered.disconnect(self._keep)
            for entered in self._early:
                self._begun.entrance.entered.emit(entered)
        self._early.clear()

    def _close(self) -> None:
        self._loading.stop()
        self._begun.background.close()
        for entered in self._early:
            entered.replica.close()


def start(settings: Settings, memory: Memory, appearance: Appearance, frame: Frame) -> Entry:
    """Called when the window is painted; the caller keeps what it returns."""
    entry = Entry(settings, memory, appearance=appearance, frame=frame)
    entry.begin()
    return entry
