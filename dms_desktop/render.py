"""Draws every scene of every page to a PNG, through the real window and bridge."""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.features import CARDS, PAGES, SCENES
from dms_desktop.language import Language
from dms_desktop.memory import Memory
from dms_desktop.scenes import Scene, StillClock, StillPrinters, StillReplica, ViewScene
from dms_desktop.settings import Settings
from dms_desktop.shell.workspace import Setting, Workspace
from dms_desktop.widgets.theme import apply_theme
from sync.domain.accounts.rules import HOUSE_ROLES, allows
from sync.kernel.commands import HOUSE, Actor
from sync.kernel.ids import TimeOrderedIds

PATIENCE_SECONDS = 10.0
SETTLE_SECONDS = 0.25
SHOP = 7


def render_all(qt: QApplication, settings: Settings) -> int:
    """0 when every scene was drawn; 1, with the reasons on standard error, when a page failed in one."""
    assert settings.render is not None
    language, theme = settings.language or "zh_TW", settings.theme or "light"
    tongue = Language(qt)
    tongue.choose(language)
    apply_theme(qt, theme, language)
    settings.render.mkdir(parents=True, exist_ok=True)
    QCursor.setPos(settings.width - 1, settings.height // 2)  # a pointer over the menu would light a place up
    wrong = 0
    for scene in SCENES:
        path = settings.render / f"{scene.name}-{language}-{theme}.png"
        for error in draw(qt, scene, path, size=(settings.width, settings.height)):
            wrong += 1
            sys.stderr.write(f"{scene.name}: {error}\n")
    return 1 if wrong else 0


def draw(qt: QApplication, scene: Scene | ViewScene, path: Path, *, size: tuple[int, int]) -> Sequence[object]:
    """Draw one scene; returns what went wrong in it."""
    with staged(qt, scene, size=size) as stage:
        _grab(qt, stage.widget, path)
        return tuple(stage.wrong)


@dataclass(frozen=True)
class Stage:
    """A scene as it stands on the screen. `settle` lets everything under way arrive."""

    widget: QWidget
    wrong: list[object]
    settle: Callable[[], None]


@contextmanager
def staged(qt: QApplication, scene: Scene | ViewScene, *, size: tuple[int, int]) -> Iterator[Stage]:
    """Set a scene up, and take it down again."""
    if isinstance(scene, ViewScene):
        with _shown(qt, scene.build(), size) as view:
            yield Stage(view, [], partial(_wait, qt, None))
        return
    wrong: list[object] = []
    bridge = Bridge(StillReplica(scene), _actor(scene), clock=StillClock(), ids=TimeOrderedIds(StillClock(), bytes))
    bridge.failed.connect(wrong.append)
    with tempfile.TemporaryDirectory() as folder, closing(bridge):
        workspace = Workspace(_setting(scene, bridge, Memory(Path(folder) / "desk.json")))
        with _shown(qt, workspace, size):
            bridge.ask_status()
            if not workspace.open_page(scene.kind, scene.record_id):
                wrong.append(f"nobody with role {scene.role} has a page {scene.kind}")
            _wait(qt, bridge)
            room = workspace.rooms.current()
            if room is not None:
                scene.prepare(room.page)
            _wait(qt, bridge)
            yield Stage(workspace, wrong, partial(_wait, qt, bridge))


@contextmanager
def _shown(qt: QApplication, widget: QWidget, size: tuple[int, int]) -> Iterator[QWidget]:
    widget.resize(*size)
    widget.show()
    qt.processEvents()
    yield widget
    widget.close()
    widget.deleteLater()
    qt.processEvents()


def _setting(scene: Scene, bridge: Bridge, memory: Memory) -> Setting:
    cards = [card for card in CARDS if card.query in scene.answers]
    return Setting(
        bridge=bridge,
        memory=memory,
        specs=PAGES,
        cards=cards,
        may=partial(allows, scene.role),
        who="陳怡君",
        place_name="板橋門市",
        currency="CNY",
        printers=StillPrinters(),
    )


def _actor(scene: Scene) -> Actor:
    dealer = HOUSE if scene.role in HOUSE_ROLES else SHOP
    return Actor(user_id=UUID(int=1), name="chen", role=scene.role, dealer_id=dealer)


def _grab(qt: QApplication, widget: QWidget, path: Path) -> None:
    """The widget with the lists that hang over it."""
    picture = widget.grab()
    for popup in qt.topLevelWidgets():
        if popup.isVisible() and popup is not widget.window() and _belongs(popup, widget):
            popup.render(picture, widget.mapFromGlobal(popup.mapToGlobal(popup.rect().topLeft())))
    picture.save(str(path))


def _belongs(popup: QWidget, widget: QWidget) -> bool:
    """A window of the scene before may live a little longer: it is no part of this picture."""
    owner = popup.parentWidget()
    while owner is not None and owner is not widget:
        owner = owner.parentWidget()
    return owner is widget


def _wait(qt: QApplication, bridge: Bridge | None) -> None:
    """Until every answer is shown, and a little longer for what comes with a pause."""
    until, calm = time.monotonic() + PATIENCE_SECONDS, time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < until and (time.monotonic() < calm or not (bridge is None or bridge.is_idle())):
        qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)
