"""What an eye would find wrong with a page that stands on the screen: each look returns sentences, none where all is well."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from dms_desktop.render import Stage, windows_over
from dms_desktop.shell.footer import KeyLine
from dms_desktop.widgets.chip import ChipLabel, chip_width
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.parts import ElidedLabel, focus_chain
from dms_desktop.widgets.record_model import Face, FaceRole
from dms_desktop.widgets.tokens import contrast
from dms_desktop.widgets.widths import MOST_CODE

CHIP_ROOM = 8
LEAST_CONTRAST = 4.5
MOST_OF_IT = 0.5
LEAST_HEIGHT = 12
ROWS_LOOKED_AT = 40
Look = Callable[[QWidget], Iterator[str]]
"""A window or dialog -> what is wrong with it."""


def clipped(window: QWidget, *, texts_too: bool = True) -> Iterator[str]:
    """Text that has less room than it needs. Names in tables and labels that shorten themselves may run out of room only where
    `texts_too` is False; numbers, codes, titles, buttons and chips never may."""
    for widget in _shown(window, QWidget):
        if isinstance(widget, QLabel):
            yield from _clipped_label(widget, texts_too=texts_too)
        elif isinstance(widget, ChipLabel) and widget.width() < widget.sizeHint().width():
            yield f"chip {widget.text()!r}"
        elif isinstance(widget, QAbstractButton) and _lacks_room(widget):
            yield f"button {widget.text()!r}"
        elif isinstance(widget, QComboBox) and _box_room(widget) < _advance(widget, widget.currentText()) and texts_too:
            yield f"choice {widget.currentText()!r}"
        elif (
            isinstance(widget, QLineEdit)
            and not widget.text()
            and _line_room(widget) < _advance(widget, widget.placeholderText())
        ):
            yield f"hint {widget.placeholderText()!r}"
        elif isinstance(widget, QTabBar) and texts_too:
            yield from _clipped_tabs(widget)
        elif isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            yield from _clipped_titles(widget)
        elif isinstance(widget, QTableView):
            yield from _clipped_cells(widget, texts_too=texts_too)


def overflowing(window: QWidget) -> Iterator[str]:
    """What is laid out beyond the edge of what holds it."""
    for widget in _shown(window, QWidget):
        parent = widget.parentWidget()
        is_laid_out = isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit | ChipLabel)
        if is_laid_out and parent is not None and not _is_scrolled(widget) and not parent.rect().contains(widget.geometry()):
            yield f"{_what(widget)} at {widget.geometry().getRect()} in {parent.rect().getRect()}"


def pale(window: QWidget) -> Iterator[str]:
    """Text that does not stand out from its ground, 4.5 to 1 (WCAG 2.2 AA), in the pixels as drawn. What is switched off may."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    scale = picture.width() / max(1, window.width())
    for words, place in _texts(window):
        if place.height() < LEAST_HEIGHT:
            continue  # scrolled out of sight but for its edge
        found = _strongest(picture, _scaled(place, scale))
        if found is not None and found < LEAST_CONTRAST:
            yield f"{words!r} {found:.1f} to 1"


def nameless(window: QWidget) -> Iterator[str]:
    """Controls that a screen reader could not call by a name."""
    for control in controls(window):
        if not control.accessibleName() and not (isinstance(control, QAbstractButton) and control.text()):
            yield _what(control)


def rich(window: QWidget) -> Iterator[str]:
    """Labels that would interpret what central or a customer wrote."""
    for shown in _shown(window, QLabel):
        if isinstance(shown, QLabel) and shown.textFormat() != Qt.TextFormat.PlainText:
            yield _what(shown)


def unreachable(window: QWidget) -> Iterator[str]:
    """Controls that Tab does not come to. Small tables inside a pane are read along with it and opened with the mouse."""
    chain = focus_chain(window)
    for control in controls(window):
        policy = control.focusPolicy()
        is_stop = bool(policy & Qt.FocusPolicy.TabFocus) and control in chain
        if control.isEnabled() and not is_stop and not _is_part_of_a_pane(control):
            yield _what(control)


LOOKS: dict[str, Look] = {
    "clipped": clipped,
    "overflowing": overflowing,
    "pale": pale,
    "nameless": nameless,
    "rich": rich,
    "unreachable": unreachable,
}


def seen(app: QApplication, stage: Stage, *, size: QSize, is_huge: bool) -> Sequence[str]:
    """Everything that is wrong with a scene and the dialogs over it. The window was given `size`."""
    taken = [_least(one) if isinstance(one, QDialog) else one.size() for one in _windows(app, stage)]
    found = [f"overflowing: {one.toTuple()}" for one in taken if one.boundedTo(size) != one]
    for window in _windows(app, stage):
        for name, look in LOOKS.items():
            sentences = clipped(window, texts_too=not is_huge) if look is clipped else look(window)
            found += [f"{name}: {sentence}" for sentence in sentences]
    return found


def _least(dialog: QDialog) -> QSize:
    """A dialog stays on the screen, and that of the tests is larger than the window may be."""
    return dialog.minimumSizeHint().expandedTo(dialog.minimumSize())


def _windows(app: QApplication, stage: Stage) -> Sequence[QWidget]:
    return [stage.widget, *(one for one in windows_over(app, stage.widget) if one.isModal())]


def controls(window: QWidget) -> list[QWidget]:
    """What a hand can use; parts of a box or a line are named by it."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTableView, QTreeView)
    found = [control for kind in kinds for control in _shown(window, kind)]
    return [one for one in found if not isinstance(one.parent(), QComboBox | QLineEdit | QAbstractItemView | QTabBar)]


def _shown(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.window() is window.window()]


def _what(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {text!r}"


def _advance(widget: QWidget, text: str) -> int:
    return widget.fontMetrics().horizontalAdvance(text)


def _clipped_label(shown: QLabel, *, texts_too: bool) -> Iterator[str]:
    if isinstance(shown, KeyLine) or not shown.text():
        return
    if isinstance(shown, ElidedLabel):
        if texts_too and shown.contentsRect().width() < MOST_OF_IT * _advance(shown, shown.text()):
            yield f"label {shown.text()!r}"
    elif shown.wordWrap():
        if shown.heightForWidth(shown.width()) > shown.height() + 1:
            yield f"label {shown.text()!r}"
    elif shown.sizeHint().width() > shown.width() + 1 or shown.sizeHint().height() > shown.height() + 1:
        yield f"label {shown.text()!r}"


def _lacks_room(button: QAbstractButton) -> bool:
    if isinstance(button, QPushButton | QCheckBox):
        return button.sizeHint().width() > button.width()
    return _advance(button, button.text()) > button.width()


def _box_room(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()


def _line_room(line: QLineEdit) -> int:
    pictures = sum(1 for action in line.actions() if not action.icon().isNull())
    return line.width() - 18 - 24 * pictures


def _clipped_tabs(tabs: QTabBar) -> Iterator[str]:
    for at in range(tabs.count()):
        if tabs.tabSizeHint(at).width() > tabs.tabRect(at).width() or tabs.tabRect(at).right() > tabs.width():
            yield f"tab {tabs.tabText(at)!r}"


def _clipped_titles(header: QHeaderView) -> Iterator[str]:
    for at in range(header.count()):
        if not header.isSectionHidden(at) and header.sectionSizeHint(at) > header.sectionSize(at):
            yield f"column {header.model().headerData(at, Qt.Orientation.Horizontal)!r}"


def _clipped_cells(table: QTableView, *, texts_too: bool) -> Iterator[str]:
    model = table.model()
    first = max(0, table.rowAt(0))
    for at in range(model.columnCount()):
        for row in range(first, min(model.rowCount(), first + ROWS_LOOKED_AT)):
            index = model.index(row, at)
            place = table.visualRect(index)
            is_seen = not table.isColumnHidden(at) and place.intersects(table.viewport().rect())
            if is_seen and _is_short(table, index, texts_too=texts_too):
                yield f"cell {index.data()!r} under {model.headerData(at, Qt.Orientation.Horizontal)!r}"
                break


def _is_short(table: QTableView, index: QModelIndex, *, texts_too: bool) -> bool:
    """A plain text may end in dots where most of it is read and the tip says the rest, a code where it is of monstrous length."""
    face, room = index.data(FaceRole), table.visualRect(index).width()
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    if isinstance(face, Face) and face.chip is not None:
        return chip_width(option.fontMetrics, face.chip.text) > room - CHIP_ROOM
    need = table.itemDelegateForIndex(index).sizeHint(option, index).width()
    match face.kind if isinstance(face, Face) else Kind.TEXT:
        case Kind.TEXT:
            return texts_too and room < need * MOST_OF_IT
        case Kind.CODE:
            return room < min(need, MOST_CODE - 1)
        case _:
            return room < need


def _is_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above is not None


def _is_part_of_a_pane(control: QWidget) -> bool:
    return isinstance(control, QTableView) and control.focusPolicy() == Qt.FocusPolicy.ClickFocus


def _texts(window: QWidget) -> Iterator[tuple[str, QRect]]:
    """Every text in the window with its place in it, as far as it is in sight."""
    for widget in _shown(window, QWidget):
        if isinstance(widget, QLabel | QPushButton | QCheckBox | ChipLabel) and widget.text() and widget.isEnabled():
            yield widget.text(), _place(window, widget, widget.rect())
        elif isinstance(widget, QLineEdit | QComboBox) and widget.isEnabled():
            yield _what(widget), _place(window, widget, widget.rect().adjusted(8, 4, -24, -4))
        elif isinstance(widget, QTableView):
            for row in range(min(2, widget.model().rowCount())):
                for at in range(widget.model().columnCount()):
                    index = widget.model().index(row, at)
                    shown = widget.visualRect(index)
                    if index.data() and widget.viewport().rect().contains(shown):
                        yield str(index.data()), _place(window, widget.viewport(), shown.adjusted(2, 3, -2, -3))


def _place(window: QWidget, widget: QWidget, part: QRect) -> QRect:
    seen_part = part.intersected(widget.visibleRegion().boundingRect())
    return QRect(widget.mapTo(window, QPoint(0, 0)) + seen_part.topLeft(), seen_part.size())


def _scaled(place: QRect, scale: float) -> QRect:
    return QRect(*(round(side * scale) for side in place.getRect()))


def _strongest(picture: QImage, place: QRect) -> float | None:
    """The most common colour is the ground; the strokes of letters reach their own colour in some pixel."""
    counts: dict[int, int] = {}
    place = place.intersected(picture.rect())
    for y in range(place.top(), place.bottom() + 1):
        line = memoryview(picture.constScanLine(y)).cast("I")  # type: ignore[call-overload]
        for pixel in line[place.left() : place.right() + 1]:
            counts[pixel] = counts.get(pixel, 0) + 1
    if len(counts) < 2:
        return None
    ground = _hex(max(counts, key=counts.__getitem__))
    return max(contrast(_hex(pixel), ground) for pixel in counts)


def _hex(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"
