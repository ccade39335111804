"""A shop's desk on a real replica: rows as central would have sent them, the real window around the pages, real keys."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from sqlalchemy import Connection

from dms_desktop.account import Account
from dms_desktop.bridge import Bridge
from dms_desktop.calm import come_to_rest
from dms_desktop.every_feature import CARDS, PAGES
from dms_desktop.memory import Memory
from dms_desktop.memory import at_once as written_now
from dms_desktop.names import NameBook
from dms_desktop.page import Care, Page
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.shell.setting import Setting
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.record_model import RecordModel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.theme import apply_theme, dress
from sync.client.changes import ChangeSet
from sync.client.replica import Replica
from sync.client.store import Store
from sync.client.support import write_support
from sync.client.transport import Transport
from sync.client.writer import InlineWriter, Listener, Writing
from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role, allows
from sync.domain.catalog.names import Names
from sync.domain.catalog.naming import search_columns
from sync.domain.catalog.records import Product
from sync.kernel.commands import Actor, Command
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.records import Record
from tests import patience
from tests.builders import SHOP, a_barcode, a_category, a_dealer, a_price, a_product, an_actor
from tests.own_door import OwnDoor, at_once
from tests.paper import PaperTray
from tests.shops import StandingClock, a_replica, bring

P = TypeVar("P", bound=Page)
R = TypeVar("R")
PAD, OIL, LAMP = "04465-02220", "08880-83714", "81561-02B20"
PAD_BARCODE = "4711234567899"


class Showroom:
    """One signed-in person at the counter of a real replica."""

    def __init__(
        self,
        folder: Path,
        *,
        role: Role = Role.MANAGER,
        dealer_id: int = SHOP,
        writing: Callable[[Store, Listener], Writing] = InlineWriter,
        transport: Transport | None = None,
        later: Callable[[Callable[[], None]], None] = written_now,
    ) -> None:
        self._writing, self._transport, self._later = writing, transport, later
        self.clock = StandingClock()
        self.actor: Actor = an_actor("chen", role, dealer_id=dealer_id)
        self.folder = folder
        self.replica: Replica = self._open_replica()
        self.errors: list[object] = []
        self.reminders: Sequence[ReminderSpec] = ()
        self.left: list[str] = []
        self.own_door = OwnDoor()
        self.printers = PaperTray("Brother HL-L2370", "Epson LQ-690")
        self.open_desk()

    def open_desk(self) -> None:
        """Bridge and window, as after signing in."""
        ids = TimeOrderedIds(self.clock, Random(99).randbytes)
        self.bridge = Bridge(self.replica, self.actor, clock=self.clock, ids=ids)
        self.bridge.failed.connect(self.errors.append)
        self.workspace = Workspace(self._setting())
        dress(self.workspace)
        self.workspace.resize(1366, 738)
        self.workspace.show()
        self.bridge.ask_status()

    def die(self) -> None:
        """As if the power went: the window is gone without a word, the file stays."""
        self.bridge.close()
        self.workspace.deleteLater()
        QCoreApplication.sendPostedEvents(
            self.workspace, QEvent.Type.DeferredDelete.value
        )  # later, it would take the focus along
        self.replica.close()

    def reopen(self) -> None:
        self.clock.pass_(60)  # ids come from the clock and a seed that begins anew
        self.replica = self._open_replica()
        self.open_desk()

    def close(self) -> None:
        self.bridge.close()
        for left in self.workspace.findChildren(QDialog):  # it would stand in front of the next test's window
            left.close()
        self.workspace.close()
        self.workspace.deleteLater()
        self.replica.close()

    def receive(self, *rows: Record) -> None:
        """Rows that central has sent."""
        bring(self.replica, *rows)

    def do(self, command: Command) -> None:
        """Somebody at this PC saves a command."""
        self.replica.submit(command, actor=self.actor).result()

    def open(self, kind: str, record_id: str, page: type[P]) -> P:
        """Go to a page and wait until it shows what it read."""
        assert self.workspace.open_page(kind, record_id), f"no page {kind} for {self.actor.role}"
        self.settle()
        room = self.workspace.rooms.current()
        assert room is not None
        assert isinstance(room.page, page)
        return room.page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A real key where the focus is; page keys reach the window as in life."""
        self._be_in_front()
        QTest.keyClick(self._focus(), key, modifiers)
        self.settle()

    def type(self, text: str) -> None:
        """As keys where there are keys for it, else as an input method hands over what was chosen."""
        self._be_in_front()
        if text.isascii():
            for letter in text:  # the first one opens an editor, the next ones are its own
                QTest.keyClicks(self._focus(), letter)
        else:
            chosen = QInputMethodEvent()
            chosen.setCommitString(text)
            QApplication.sendEvent(self._focus(), chosen)
        self.settle()

    def scan(self, code: str) -> None:
        """A scanner's burst while the page in front is listening."""
        room = self.workspace.rooms.current()
        assert room is not None
        assert room.page.scanned(code), "the page did not take the scan"
        self.settle()

    def settle(self) -> None:
        """Until every answer is shown, and nothing is about to be asked or kept."""
        assert come_to_rest(self.workspace, self._is_idle), "the page never came to rest"
        assert not self.errors, self.errors

    def picture(self, path: Path) -> None:
        self.settle()
        picture = self.workspace.grab()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top is not self.workspace:
                top.render(picture, self.workspace.mapFromGlobal(top.mapToGlobal(QPoint(0, 0))))
        picture.save(str(path))

    def _be_in_front(self) -> None:
        if QApplication.activeModalWidget() is None:
            self.workspace.activateWindow()  # a window system does so when a dialog closes; offscreen nobody does
            assert QTest.qWaitForWindowActive(self.workspace, patience.MS)

    def _open_replica(self) -> Replica:
        folder = self.folder / "replica"
        return a_replica(
            folder,
            registry=REGISTRY,
            people=(self.actor,),
            clock=self.clock,
            writing=self._writing,
            transport=self._transport,
        )

    def _is_idle(self) -> bool:
        """Not even a notice of the writer's is on its way: it is sent after the word that a save is done."""
        self.replica.lanes.parts.writer.put(_nothing).result(timeout=patience.SECONDS)
        return self.bridge.is_idle()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.workspace

    def _setting(self) -> Setting:
        return Setting(
            bridge=self.bridge,
            memory=Memory(self.folder / "desk.json", self._later),
            specs=PAGES,
            cards=CARDS,
            may=partial(allows, self.actor.role),
            who="陳怡君",
            place_name="板橋門市",
            currency="CNY",
            forms=FormFiles(self.folder / "print", self._later),
            offline_left=lambda: timedelta(days=11),
            person=NameBook(self.bridge).called,
            printers=self.printers,
            reminders=self.reminders,
            care=Care(
                write_support=partial(write_support, self.replica, logs=None),
                rebuild=partial(self.left.append, "rebuild"),
                account=Account(self.own_door, at_once),
            ),
        )


@contextmanager
def a_showroom(
    folder: Path,
    *rows: Record,
    role: Role = Role.MANAGER,
    writing: Callable[[Store, Listener], Writing] = InlineWriter,
    transport: Transport | None = None,
    later: Callable[[Callable[[], None]], None] = written_now,
) -> Iterator[Showroom]:
    """A desk with three products at a price, and these rows. `later` writes what the desk remembers, otherwise it is at once."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", "en")
    room = Showroom(folder, role=role, writing=writing, transport=transport, later=later)
    room.receive(
        a_dealer(SHOP, name="板橋門市", address="新北市板橋區文化路一段 188 號", phone="02-2960-3456"),
        a_category(),
        *goods(),
        *rows,
    )
    try:
        yield room
    finally:
        room.close()


def named(table: RecordTable[R], key: str) -> list[str]:
    """What a column says, row by row."""
    model = table.model()
    assert isinstance(model, RecordModel)
    at = [one.key for one in model.columns].index(key)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def goods() -> Sequence[Record]:
    return (
        named_product(PAD, "Brake pads, front (pair)", "煞車來令片 前輪(左右一組)", "刹车片 前轮(左右一组)"),
        named_product(OIL, "Fully synthetic oil 0W-20 SN 4L", "全合成機油 0W-20 SN 4L", "全合成机油 0W-20 SN 4L"),
        named_product(LAMP, "Tail lamp, left, LED", "後燈總成 左 LED", "后灯总成 左 LED"),
        a_price(PAD, 2850_00),
        a_price(OIL, 1380_00),
        a_price(LAMP, 6900_00),
        a_barcode(PAD_BARCODE, PAD),
        a_barcode("4711234567882", OIL, 12),
    )


def named_product(code: str, en: str, hant: str, hans: str, **changed: Any) -> Product:
    names = Names(en=en, zh_hant=hant, zh_hans=hans)
    found = search_columns(names)
    fields: dict[str, Any] = {
        "name_en": en,
        "name_zh_hant": hant,
        "name_zh_hans": hans,
        "folded": found.folded,
        "initials": found.initials,
    }
    return a_product(code, **fields | changed)


def _nothing(_: Connection) -> tuple[None, ChangeSet]:
    """A job that only proves that the writer is through with those before it."""
    return None, ChangeSet()
