"""Builders for tests of the desk: a bridge over a fake replica, a grid of order lines, a workspace in front of a scene."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.bridge import Bridge
from dms_desktop.memory import Memory
from dms_desktop.page import Page, PageSpec
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.shell.setting import Setting
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.edits import parse_quantity
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.grid_rows import Choice, GridColumn
from dms_desktop.widgets.words import literal
from tests.builders import NOW
from tests.fakes import FakeReplica
from tests.toy import LIN, REGISTRY

PRODUCTS = {"BK-M68B": "Mountain bike", "FR-R92R": "Road frame", "HL-U509": "Helmet"}


class Ticking:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.moment, self.ticks = NOW, 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.ticks

    def turn(self, passed: timedelta) -> None:
        self.moment += passed


class CountingIds:
    """1, 2, 3."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> UUID:
        self._last += 1
        return UUID(int=self._last)


class Shelf:
    """A lookup over three products, answered at once."""

    def suggest(self, text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        deliver([_choice(code) for code in PRODUCTS if text.upper() in code])

    def resolve(self, texts: Sequence[str], deliver: Callable[[Mapping[str, Choice]], None]) -> None:
        deliver({text: _choice(text.upper()) for text in texts if text.upper() in PRODUCTS})


class WideShelf(Shelf):
    """Everything has in its name what is asked for."""

    def suggest(self, text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        deliver([_choice(code) for code in PRODUCTS])


class OneOnTheShelf(Shelf):
    """One product, found by any piece of its code."""

    def __init__(self, code: str) -> None:
        self._code = code

    def suggest(self, text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        deliver([Choice(value=self._code, code=self._code, name="")])


def a_replica() -> FakeReplica:
    return FakeReplica(REGISTRY, clock=Ticking(), ids=CountingIds())


@contextmanager
def a_bridge(replica: FakeReplica) -> Iterator[Bridge]:
    bridge = Bridge(replica, LIN, clock=Ticking(), ids=CountingIds())
    try:
        yield bridge
    finally:
        bridge.close()
        replica.close()


def a_grid(qtbot: QtBot, shelf: Shelf | None = None) -> EntryGrid:
    """Code, name, quantity; the hand is on the first code."""
    columns = [
        GridColumn(key="code", title=literal("Code"), lookup=shelf or Shelf()),
        GridColumn(key="name", title=literal("Name"), editable=False),
        GridColumn(key="quantity", title=literal("Quantity"), kind=Kind.QUANTITY, parse=parse_quantity),
    ]
    grid = EntryGrid(literal("Lines"), columns, new_id=CountingIds().new)
    grid.edited.connect(lambda row_id, key: _name(grid, row_id, key))
    shown(qtbot, grid)
    grid.hand.go(0, "code")
    return grid


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """In an active window, with the focus."""
    widget.resize(900, 500)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()


def texts(grid: EntryGrid) -> list[tuple[str, ...]]:
    return [tuple(row.text(key) for key in ("code", "name", "quantity")) for row in grid.rows()]


def a_workspace(qtbot: QtBot, bridge: Bridge, folder: Path, *specs: PageSpec) -> Workspace:
    setting = Setting(
        bridge=bridge,
        memory=Memory(folder / "desk.json"),
        specs=specs,
        cards=(),
        may=lambda permission: permission != "forbidden",
        who="Lin",
        place_name="Shop 7",
        currency="CNY",
        forms=FormFiles(folder / "print"),
        offline_left=lambda: timedelta(days=11),
    )
    workspace = Workspace(setting)
    shown(qtbot, workspace)
    return workspace


def a_spec(kind: str, page: type[Page], **changed: object) -> PageSpec:
    return PageSpec(**{"kind": kind, "title": literal(kind.title()), "icon": "house", "build": page} | changed)  # type: ignore[arg-type]


def _choice(code: str) -> Choice:
    return Choice(value=code, code=code, name=PRODUCTS[code])


def _name(grid: EntryGrid, row_id: UUID, key: str) -> None:
    row = next(row for row in grid.rows() if row.row_id == row_id)
    if key == "code":
        grid.fill(row_id, {"name": PRODUCTS.get(str(row.value("code")), "")})
