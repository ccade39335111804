"""The desk of one signed-in person: menu, search, pages, and the status at the foot."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from dms_desktop.exporting.dialog import export_table
from dms_desktop.helping.dialog import HelpDialog
from dms_desktop.helping.topics import KIND as HELP
from dms_desktop.helping.topics import topic_of, topics
from dms_desktop.helping.tour import KEY as TOUR_KEY
from dms_desktop.helping.tour import SEEN, Tour
from dms_desktop.page import Deed, Desk, PageSpec
from dms_desktop.pieces import looked_for
from dms_desktop.printing.paper import document_in
from dms_desktop.printing.taking_over import take_over
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.reminding.toast import AWAY_KEY, LATER_KEY, OPEN_KEY, ReminderToast
from dms_desktop.reminding.watching import Watching
from dms_desktop.scanning.scan_dialog import ScanDialog
from dms_desktop.scanning.scans import Scans
from dms_desktop.shell.finding import Deliver, Finding
from dms_desktop.shell.footer import Footer
from dms_desktop.shell.in_sight import all_in_sight, sums_in_sight
from dms_desktop.shell.keys import everywhere, keys_table
from dms_desktop.shell.page_keys import PageKeys, bind_key
from dms_desktop.shell.rail import Rail
from dms_desktop.shell.rooms import Room, Rooms
from dms_desktop.shell.search_box import SearchBox
from dms_desktop.shell.setting import Setting
from dms_desktop.shell.topbar import TopBar
from dms_desktop.undoing import KEY as UNDO_KEY
from dms_desktop.undoing import Undoing, Ways
from dms_desktop.widgets.notices import Toast
from dms_desktop.widgets.parts import button
from sync.client.replica import Status

AGE_MS = 20_000
HOME = "home"


class Workspace(QWidget):
    """Everything between sign-in and sign-out. `menu_wanted` asks the window for the menu of language, theme and people."""

    attention_changed = Signal(int)

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._setting = setting
        allowed = [spec for spec in setting.specs if _open_to(spec, setting.may)]
        self.rail = Rail(sorted((spec for spec in allowed if spec.in_menu), key=lambda spec: spec.order))
        self.search = SearchBox(partial(self._find, Finding(setting.bridge, allowed)), allowed, self._deeds)
        self.top = TopBar(self.search)
        self.rooms = Rooms(allowed)
        self.footer = Footer(f"{setting.who} @ {setting.place_name}", setting.offline_left)
        self.reminder = ReminderToast(self, partial(sums_in_sight, self.rooms, self))
        self.toast = Toast(self, partial(all_in_sight, self.rooms, self, (self.reminder,)))
        reminders = [one for one in setting.reminders if _open_to(one, setting.may)]
        places = {"rail": self.rail, "search": self.search, "top": self.top, "rooms": self.rooms, "footer": self.footer}
        self.tour = Tour(self, places)
        self.watching = Watching(setting.bridge, setting.memory, reminders, self)
        self.desk = self._make_desk()
        self.undoing = Undoing(setting.bridge, Ways(tell=self.toast.tell, open_page=self.open_page), self)
        self._page_keys = PageKeys(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._clock = QTimer(self)
        self.scans = Scans(self._scanned, self.toast.tell, setting.bridge.clock, self)
        self._lay_out()
        self._bind()
        self._bind_keys()

    def start(self) -> None:
        """Open where this person was last, and begin to show the status."""
        if not self.open_page(self._setting.memory.text("page", HOME)):
            self.open_page(HOME)
        self._setting.bridge.ask_status()
        self._clock.start(AGE_MS)
        self.watching.start()
        take_over(self.desk)

    def show_tour(self) -> None:
        """As at the first start of a person; again from the help."""
        self.tour.begin()

    def open_page(self, kind: str, record_id: str = "") -> bool:
        """False if this person has no such page."""
        return self.rooms.open(self.desk, kind, record_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not None:
            self.scans.watch(handle)
            self.rooms.ahead.watch(handle)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self.rooms.ahead.stop()
        for page in self.rooms.pages():
            page.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_room()

    def _make_desk(self) -> Desk:
        setting = self._setting
        cards = [card for card in setting.cards if not card.permissions or any(map(setting.may, card.permissions))]
        return Desk(
            bridge=setting.bridge,
            memory=setting.memory,
            open_page=lambda kind, record_id: self._go(kind, record_id),
            tell=self._tell,
            may=setting.may,
            currency=setting.currency,
            forms=setting.forms,
            place_name=setting.place_name,
            person=setting.person,
            printers=setting.printers,
            updates=setting.updates,
            cards=cards,
            care=setting.care,
        )

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.top)
        middle.addWidget(self.rooms, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0)
        grid.addLayout(middle, 0, 1)
        grid.addWidget(self.footer, 1, 0, 1, 2)

    def _bind(self) -> None:
        self.rail.chosen.connect(self.open_page)
        self.search.opened.connect(self._go)
        self.search.deed_wanted.connect(self._do)
        self.rooms.entered.connect(self._enter)
        self.rooms.touched.connect(self._soon.start)  # a page says several things of itself at once: bar and keys follow once
        self._soon.timeout.connect(self._show_room)
        self.footer.centre_wanted.connect(lambda: self.open_page("sync_centre"))
        self.footer.attention_wanted.connect(lambda: self.open_page("attention"))
        self._setting.bridge.status_changed.connect(self._show_status)
        self.watching.found.connect(self.reminder.show_reminders)
        self.reminder.put_away.connect(self.watching.put_away)
        self.reminder.put_off.connect(self.watching.put_off)
        self.reminder.opened.connect(self._go)
        self.tour.ended.connect(self._end_tour)
        self._clock.timeout.connect(self._setting.bridge.ask_status)

    def _bind_keys(self) -> None:
        self.general_keys: dict[str, Callable[[], object]] = {
            "F1": self._show_help,
            TOUR_KEY: self.show_tour,
            "F3": self._go_search,
            "Ctrl+K": self._go_search,
            "F5": self._sync_now,
            "F10": self.rail.open_menu,
            "F11": lambda: self.open_page("attention"),
            "Ctrl+P": lambda: self.open_page("prints"),
            "Ctrl+Shift+E": self._export,
            OPEN_KEY: self.reminder.open_it,
            LATER_KEY: self.reminder.later,
            AWAY_KEY: self.reminder.away,
            "Ctrl+W": self.rooms.close_current,
            "Ctrl+Tab": lambda: self.rooms.walk(1),
            "Ctrl+Shift+Tab": lambda: self.rooms.walk(-1),
        }
        for key, deed in self.general_keys.items():
            bind_key(self, key, deed)

    def _end_tour(self) -> None:
        self._setting.memory.keep(SEEN, 1)
        room = self.rooms.current()
        if room is not None:
            room.page.setFocus()

    def _tell(self, words: str) -> None:
        """What was saved just now can be undone from the word that it is."""
        undo = button(lambda: self.tr("Undo"), self.undoing.undo, key=UNDO_KEY, tone="flat") if self.undoing.is_news() else None
        self.toast.tell(words, undo)

    def _find(self, finding: Finding, text: str, deliver: Deliver) -> None:
        finding.find(self.search, text, deliver)

    def say_brought(self, _file: object) -> None:
        """A code file that people opened elsewhere."""
        self.toast.tell(self.tr("This file is for the entrance: it is opened there once you have signed out."))

    def _go(self, kind: str, record_id: str = "") -> None:
        if kind == HELP:
            self._show_help(record_id)
        elif not self.open_page(kind, record_id):
            self.toast.tell(self.tr("Your role has no page for this."))

    def _deeds(self) -> Sequence[Deed]:
        """What can be done now: on the page in front, and everywhere."""
        room = self.rooms.current()
        own = room.page.deeds() if room is not None else ()
        return (*own, *everywhere({UNDO_KEY: self.undoing.undo, **self.general_keys}))

    def _do(self, deed: Deed) -> None:
        """On the page, where the hand was before it searched."""
        room = self.rooms.current()
        if room is not None:
            room.page.setFocus()
        deed.run()

    def _go_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _show_help(self, topic_id: str = "") -> None:
        """At the topic of the page in front, unless another one was asked for."""
        room = self.rooms.current()
        asked = next((topic for topic in topics() if topic.id == topic_id), None)
        keys = keys_table(room.page.deeds() if room else ())
        HelpDialog(asked or topic_of(room.spec.kind if room else HOME), keys, self, on_tour=self.show_tour).show_modeless()

    def _scanned(self, code: str) -> bool:
        """A dialog in front keeps its own keys or takes the scan, a locked desk takes none. A code of a paper opens its document
        from anywhere; what the page does not take is looked for."""
        if not self.isVisible():
            return False
        front = QApplication.activeModalWidget()
        if front is not None:
            return isinstance(front, ScanDialog) and front.scanned(code)
        room, pointed = self.rooms.current(), document_in(code)
        if pointed is not None:
            return self.open_page(pointed.kind, str(pointed.document_id))
        if room is None:
            return False
        return room.page.scanned(code) or self.search.take_scan(looked_for(code))

    def _export(self) -> None:
        room = self.rooms.current()
        if room is None or not export_table(room.page, self.desk):
            self.toast.tell(self.tr("There is no table here to export."))

    def _sync_now(self) -> None:
        self._setting.bridge.sync_now()
        self.toast.tell(self.tr("Trying to reach head office now."))

    def _enter(self, room: Room) -> None:
        self.rail.mark(room.spec.kind)
        if room.spec.in_menu:
            self._setting.memory.keep("page", room.spec.kind)
        self._show_room()
        room.page.setFocus()

    def event(self, event: QEvent) -> bool:
        """Before a key is taken for a shortcut: those of the page as it is by now, however quickly it came behind the last."""
        if event.type() == QEvent.Type.ShortcutOverride and self._soon.isActive():
            self._show_room()
        return super().event(event)

    def _show_room(self) -> None:
        self._soon.stop()
        room = self.rooms.current()
        if room is None:
            return
        deeds = room.page.deeds()
        self.top.show_headline(room.page)
        self.top.show_deeds(deeds)
        self.footer.show_keys((*deeds, *self._general()))
        own = {deed.key: deed.run for deed in deeds if deed.key and deed.enabled and deed.key not in self.general_keys}
        self._page_keys.bind({UNDO_KEY: self.undoing.undo, **own})
        for over in (one for one in (self.reminder, self.toast) if one.isVisible()):
            over.place()

    def _general(self) -> Sequence[Deed]:
        return (
            Deed(text=lambda: self.tr("Search"), key="F3", run=self._go_search),
            Deed(text=lambda: self.tr("Help"), key="F1", run=self._show_help),
        )

    def _show_status(self, status: Status) -> None:
        self.footer.show_status(status, self._setting.bridge.clock.now())
        self.search.is_filling = status.filling is not None
        self.attention_changed.emit(status.attention)


def _open_to(spec: PageSpec | ReminderSpec, may: Callable[[str], bool]) -> bool:
    return not spec.permissions or any(may(permission) for permission in spec.permissions)
