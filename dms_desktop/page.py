"""The base of every page, what a page may touch, and how a page is announced to the shell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.account import Account
from dms_desktop.memory import Memory
from dms_desktop.names import Naming
from dms_desktop.pieces import record_id
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.printing.printers import Printers, SystemPrinters
from dms_desktop.refusals import blame
from dms_desktop.updates import Updates
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.record_table import TableView
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.words import Text
from sync.client.changes import ChangeSet
from sync.client.replica import Receipt
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from sync.kernel.queries import View

P = ParamSpec("P")
T = TypeVar("T")

REFRESH_MS = 60


@dataclass(frozen=True)
class DeedLooks:
    """What people see of a deed."""

    text: str
    key: str
    icon: str
    is_primary: bool
    is_enabled: bool


@dataclass(frozen=True, kw_only=True)
class Deed:
    """Something a page can do, with its key. The shell shows it in the top bar (if `in_bar`) and among the keys at the foot."""

    text: Text
    run: Callable[[], object]
    key: str = ""
    icon: str = ""
    primary: bool = False
    in_bar: bool = True
    enabled: bool = True

    def looks(self) -> DeedLooks:
        """As it is drawn now, in the language of this moment."""
        return DeedLooks(self.text(), self.key, self.icon, self.primary, self.enabled)


@dataclass(frozen=True, kw_only=True)
class Care:
    """What can be done for this PC as a whole, and for who sits here. `write_support(path)` may refuse, and is called in a
    worker; `rebuild` leaves the desk, for the local database to be made anew."""

    write_support: Callable[[Path], None]
    rebuild: Callable[[], None]
    account: Account


@dataclass(frozen=True, kw_only=True)
class Desk(Naming):
    """Everything a page may touch, handed to it when it is built.

    `open_page(kind, id)` goes to a page or a document (`id` may be empty); `tell` says briefly that something is done;
    `may(permission)` asks the table of rights; `person(name)` is what a colleague is called who signs in by
    that name; where the other side may have acted, ask `of_house` or `of_shop`.
    `currency` is the dealer's, `printers` and `forms` are this PC's.
    """

    memory: Memory
    open_page: Callable[[str, str], None]
    tell: Callable[[str], None]
    may: Callable[[str], bool]
    currency: str
    forms: FormFiles
    place_name: str = ""
    printers: Printers = field(default_factory=SystemPrinters)
    updates: Updates = field(default_factory=Updates)
    cards: "Sequence[CardSpec]" = ()
    care: Care | None = None


@dataclass(frozen=True, kw_only=True)
class CardFace:
    """What a card of the home page shows."""

    figure: str
    hint: str = ""

    @property
    def is_quiet(self) -> bool:
        """Nothing to do: no number in it but noughts."""
        return not any(sign in "123456789" for sign in self.figure + self.hint)


@dataclass(frozen=True, kw_only=True)
class CardSpec:
    """A figure of today's work. `query` is read with `arguments`; `face` words its answer; pressing opens the page `opens` at
    what is counted, the `record` of it."""

    title: Text
    icon: str
    query: Callable[..., object]
    face: Callable[[object, Desk], CardFace]
    opens: str
    record: str = ""
    permissions: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    arguments: Mapping[str, object] = field(default_factory=dict)


class Asking(QWidget):
    """What pages ask the replica with, and where they say what was refused: a banner above everything else in `body`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.banner = Banner()
        self.over: Callable[..., None] | None = None  # how the dialog in front saves what it was told, while it tells it
        self._remembered: dict[str, TableView | Split] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 4, 12, 8)
        self.body.setSpacing(8)
        self.body.addWidget(self.banner)

    def read(
        self, query: Callable[Concatenate[View, P], T], on_rows: Callable[[T], None], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        """Read through the bridge; the newest question of this page for this method wins."""
        self.desk.bridge.read(self, query, on_rows, *args, **kwargs)

    def submit(
        self, command: Command, on_receipt: Callable[[Receipt], None], *, form: Form | None = None, drop_draft: UUID | None = None
    ) -> None:
        """Save a command. A refusal is worded at the form's field named like its `field` parameter, else in the banner; `over`
        the page in the dialog that asked for it."""
        if self.over is not None:
            return self.over(self.desk, command, on_receipt, drop_draft=drop_draft)
        self.banner.clear()
        self.desk.bridge.submit(
            command, on_receipt=on_receipt, on_refusal=lambda refusal: self.refused(refusal, form), drop_draft=drop_draft
        )

    def refused(self, refusal: Refusal, form: Form | None = None) -> None:
        """Say in words what the business refused."""
        blame(form, refusal, partial(self.banner.tell, Weight.ERROR))

    def remember(self, part: TableView | Split, name: str) -> None:
        """Keep the widths of a table's columns, or of parts beside one another, for this person."""
        key = f"widths.{name}"
        self._remembered[key] = part
        part.set_widths(self.desk.memory.numbers(key))
        part.widths_changed.connect(lambda: self.desk.memory.keep(key, dict(part.widths())))

    def recall(self) -> None:
        """What is remembered by now: this was built before somebody opened it."""
        for key, part in self._remembered.items():
            part.set_widths(self.desk.memory.numbers(key))


class Page(Asking):
    """One room of the desk: build, bind, refresh.

    Override `build` (make widgets, once), `bind` (every connect, once) and `refresh` (ask for rows). Name in `tables` what makes
    the page stale: visible, it refreshes by itself; hidden, it only marks itself and refreshes when shown.
    """

    tables: ClassVar[tuple[str, ...]] = ()
    headline_changed = Signal()
    deeds_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("page")
        self._is_stale = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_MS)
        self._soon.timeout.connect(self._refresh_now)
        self.build()
        self.bind()
        desk.bridge.changed.connect(self._hear)

    def build(self) -> None:
        """Make the widgets and put them into `self.body`."""
        raise NotImplementedError

    def bind(self) -> None:
        """Connect signals. All of them are here."""

    def refresh(self) -> None:
        """Ask the replica for what is shown."""

    def title(self) -> str:
        """What the top bar says this is; asked again when the language changes."""
        raise NotImplementedError

    def number(self) -> str:
        """The document's number beside the title."""
        return ""

    def chip(self) -> Chip | None:
        """The document's state beside the number."""
        return None

    def deeds(self) -> Sequence[Deed]:
        """What can be done here now. Emit `deeds_changed` when it changes."""
        return ()

    def show_record(self, record_id: str) -> None:
        """Show this document or row; called by the shell when somebody opens it."""

    def is_blank(self) -> bool:
        """True while nothing stands in a new document: whoever begins one comes to it, and to no further one."""
        return False

    def scanned(self, code: str) -> bool:
        """A scanner's burst came while this page is in front. True if the page took it."""
        return False

    def can_leave(self) -> bool:
        """False keeps a document's tab open. Drafts are saved as they are typed, so this is rarely needed."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._refresh_now()

    def changeEvent(self, event: QEvent) -> None:
        """Words made of values are said anew by refreshing."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._is_stale = True
            if self.isVisible():
                self._soon.start()

    def _hear(self, changes: ChangeSet) -> None:
        if changes.touches(*self.tables):
            self._is_stale = True
            if self.isVisible():
                self._soon.start()

    def _refresh_now(self) -> None:
        self._is_stale = False
        self.refresh()


@dataclass(frozen=True)
class Telling:
    """What the search box says of hits of one kind: `query` is read with what `key` makes of their ids, as its `argument`;
    `words` puts its answer into a line for each of them."""

    kind: str
    query: Callable[..., object]
    words: Callable[..., Mapping[Any, str]]
    key: Callable[[str], object] = record_id
    argument: str = "ids"


@dataclass(frozen=True, kw_only=True)
class PageSpec:
    """How a feature announces a page. `kind` names it for `open_page` and equals the kind of the search hits it shows.

    `in_menu` False: a document page, opened by id, one tab each. `permissions`: any of them opens it, none means everybody.
    `order` sorts the menu.
    """

    kind: str
    title: Text
    icon: str
    build: Callable[[Desk], Page]
    order: int = 100
    permissions: tuple[str, ...] = ()
    in_menu: bool = True
    in_search: bool = False
    """Found by its title in the search box, though it is in no menu."""
    is_ahead: bool = False
    """The page of the next document is built before somebody opens it: work goes on there each time."""
    opens: tuple[str, ...] = ()
    """Further kinds that this page shows."""
    telling: Telling | None = None
