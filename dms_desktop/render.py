"""Draws every scene of every page to a PNG, through the real window and bridge."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dms_desktop.account import Account, Failed, Invited
from dms_desktop.bridge import Bridge
from dms_desktop.calm import come_to_rest
from dms_desktop.every_feature import CARDS, PAGES
from dms_desktop.every_scene import SCENES
from dms_desktop.language import Language
from dms_desktop.memory import Memory
from dms_desktop.page import Care
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.scenes import Scene, StillClock, StillPrinters, StillReplica, ViewScene
from dms_desktop.settings import Settings
from dms_desktop.shell.setting import Setting
from dms_desktop.shell.workspace import Workspace
from dms_desktop.updates import Updates
from dms_desktop.widgets.theme import apply_theme, colour, dress
from sync.client.own_sign_ins import SignedInAt
from sync.client.shop_pcs import ShopPc
from sync.domain.accounts.rules import HOUSE_ROLES, allows
from sync.kernel.commands import HOUSE, Actor
from sync.kernel.errors import Denied
from sync.kernel.ids import TimeOrderedIds

T = TypeVar("T")
SHOP = 7
SHADE = 60
TITLE_HEIGHT = 28


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
    """A scene as it stands on the screen. `settle` lets everything under way arrive; False where it never ends."""

    widget: QWidget
    wrong: list[object]
    settle: Callable[[], bool]


@contextmanager
def staged(qt: QApplication, scene: Scene | ViewScene, *, size: tuple[int, int]) -> Iterator[Stage]:
    """Set a scene up, and take it down again."""
    if isinstance(scene, ViewScene):
        with _shown(qt, scene.build(), size) as view:
            yield Stage(view, [], partial(come_to_rest, view, _always))
        return
    wrong: list[object] = []
    bridge = Bridge(StillReplica(scene), _actor(scene), clock=StillClock(), ids=TimeOrderedIds(StillClock(), bytes))
    bridge.failed.connect(wrong.append)
    with tempfile.TemporaryDirectory() as folder, closing(bridge):
        workspace = Workspace(_setting(scene, bridge, Path(folder)))
        with _shown(qt, workspace, size):
            bridge.ask_status()
            if not workspace.open_page(scene.kind, scene.record_id):
                wrong.append(f"nobody with role {scene.role} has a page {scene.kind}")
            come_to_rest(workspace, bridge.is_idle)
            room = workspace.rooms.current()
            if room is not None:
                try:
                    scene.prepare(room.page)
                except LookupError as error:
                    wrong.append(error)
            come_to_rest(workspace, bridge.is_idle)
            yield Stage(workspace, wrong, partial(come_to_rest, workspace, bridge.is_idle))


@contextmanager
def _shown(qt: QApplication, widget: QWidget, size: tuple[int, int]) -> Iterator[QWidget]:
    dress(widget)
    widget.resize(*size)
    widget.show()
    qt.processEvents()
    yield widget
    for over in reversed(windows_over(qt, widget)):
        over.close()
    widget.close()
    widget.deleteLater()
    qt.processEvents()
    qt.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # processEvents alone leaves them: every scene would pile up


def _setting(scene: Scene, bridge: Bridge, folder: Path) -> Setting:
    cards = [card for card in CARDS if card.query in scene.answers]
    return Setting(
        bridge=bridge,
        memory=Memory(folder / "desk.json"),
        specs=PAGES,
        cards=cards,
        may=partial(allows, scene.role),
        who="陳怡君",
        place_name="板橋門市",
        currency="CNY",
        forms=FormFiles(folder / "print"),
        offline_left=lambda: timedelta(days=11),
        printers=StillPrinters(),
        updates=Updates(state=scene.update),
        care=Care(write_support=_nothing_to, rebuild=_no_way_out, account=Account(_StillDoor(), _never)),
    )


class _StillDoor:
    """In a picture nobody proves anything."""

    def prove(self, password: str) -> object:
        raise Denied("wrong_password")

    def change_password(self, password: str, wanted: str) -> object:
        raise Denied("wrong_password")

    def places(self, password: str, *, end: UUID | None = None) -> Sequence[SignedInAt]:
        raise Denied("wrong_password")

    def pcs(self, password: str, *, shut_out: UUID | None = None) -> Sequence[ShopPc]:
        raise Denied("wrong_password")

    def invite(self, password: str, colleague: str) -> Invited:
        raise Denied("wrong_password")


def _never(_work: Callable[[], T], _on_done: Callable[[T], None], _on_error: Failed, /) -> None:
    """A picture waits for nothing."""


def _nothing_to(_path: Path) -> None:
    """A picture writes no file."""


def _no_way_out() -> None:
    """A picture has no entrance."""


def _actor(scene: Scene) -> Actor:
    dealer = HOUSE if scene.role in HOUSE_ROLES else SHOP
    return Actor(user_id=UUID(int=1), name="chen", role=scene.role, dealer_id=dealer)


def _grab(qt: QApplication, widget: QWidget, path: Path) -> None:
    """The widget with what hangs over it: lists, and dialogs with the title that a window system would draw."""
    picture = widget.grab()
    for over in windows_over(qt, widget):
        place = widget.mapFromGlobal(over.mapToGlobal(over.rect().topLeft()))
        if isinstance(over, QDialog):
            place = widget.rect().center() - over.rect().center()
            _frame(picture, over, place)
        over.render(picture, place)
    picture.save(str(path))


def windows_over(qt: QApplication, widget: QWidget) -> Sequence[QWidget]:
    """Dialogs and lists that stand over a widget."""
    return [one for one in qt.topLevelWidgets() if one.isVisible() and widget in _parents(one)]


def _parents(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def _frame(picture: QPixmap, dialog: QDialog, place: QPoint) -> None:
    painter = QPainter(picture)
    painter.fillRect(picture.rect(), QColor(0, 0, 0, SHADE))
    title = QRect(place.x(), place.y() - TITLE_HEIGHT, dialog.width(), TITLE_HEIGHT)
    painter.fillRect(title, colour("head"))
    painter.setPen(colour("head_ink"))
    painter.setFont(dialog.font())
    painter.drawText(title.adjusted(16, 0, -16, 0), Qt.AlignmentFlag.AlignVCenter, dialog.windowTitle())
    painter.setPen(colour("field_line"))
    painter.drawRect(title.united(QRect(place, dialog.size())).adjusted(-1, -1, 0, 0))
    painter.end()


def _always() -> bool:
    """A view by itself asks for nothing."""
    return True
