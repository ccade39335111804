"""What words that stand over a page must leave in sight: its sums, and other words that stand there already."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from dms_desktop.shell.rooms import Rooms
from dms_desktop.widgets.parts import PlainLabel


def sums_in_sight(rooms: Rooms, over: QWidget) -> Iterator[QRect]:
    """The lines of the page in front that its sums stand in, from edge to edge: what else is in such a line belongs to them."""
    room = rooms.current()
    for found in room.page.findChildren(PlainLabel) if room is not None else ():
        if found.property("role") == "total" and found.isVisible():
            line = QRect(found.mapTo(over, found.rect().topLeft()), found.size())
            yield QRect(0, line.top(), over.width(), line.height())


def all_in_sight(rooms: Rooms, over: QWidget, others: Iterable[QWidget]) -> Iterator[QRect]:
    """As well as what stands over the page and stays."""
    yield from sums_in_sight(rooms, over)
    yield from (one.geometry() for one in others if not one.isHidden())
