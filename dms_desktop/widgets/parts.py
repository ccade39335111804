"""The smallest parts: labels that show plain text only, buttons that name their key, panels and rules."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dms_desktop.widgets.icons import icon as draw_icon
from dms_desktop.widgets.words import Text, say

LEAST_ELIDED = 40
PARTING = " · "
LEAST_AREA = 96
"""So much of what scrolls is always seen."""


class PlainLabel(QLabel):
    """A label that never interprets what it shows: names come from other people. `role` picks the style:
    `body`, `muted`, `small`, `strong`, `title`, `figure`, `total`, `field`, `error`."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setText(text)

    def wrap(self) -> "PlainLabel":
        """Break long text into lines."""
        self.setWordWrap(True)
        return self

    def minimumSizeHint(self) -> QSize:
        """Of a wrapped text all its lines, as wide as it stands now: where a pane is too low for them it scrolls."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.heightForWidth(self.width())) if self.wordWrap() else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap() and event.oldSize().width() != self.width():
            self.updateGeometry()


class ElidedLabel(PlainLabel):
    """A label that gives way: what does not fit ends in dots and is whole in the tip. For names and sentences that people
    wrote, which would otherwise push everything beside them out of the window."""

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_ELIDED, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = self.words_in(self.contentsRect().width())
        self.style().drawItemText(
            painter, self.contentsRect(), self.alignment().value, self.palette(), self.isEnabled(), words, self.foregroundRole()
        )
        painter.end()

    def words_in(self, room: int) -> str:
        """What is written where there is so much room."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class HintLabel(ElidedLabel):
    """Keys with what they do, one behind the other: where the room is short the last ones are left out, each as a whole."""

    def __init__(self) -> None:
        super().__init__(role="muted")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def words_in(self, room: int) -> str:
        hints = self.text().split(PARTING)
        fitting = (PARTING.join(hints[:count]) for count in range(len(hints), 0, -1))
        return next((words for words in fitting if self.fontMetrics().horizontalAdvance(words) <= room), "")


def label(text: Text, role: str = "body") -> PlainLabel:
    """A translated label."""
    made = PlainLabel(role=role)
    say(made, made.setText, text)
    return made


def button(text: Text, on_press: Callable[[], object], *, key: str = "", icon: str = "", tone: str = "") -> QPushButton:
    """A button. `key` is shown behind the words (the page's deed binds it). `tone`: ``, `primary`, `bad`, `flat`, `link`."""
    made = QPushButton()
    dress_button(made, text, key=key, icon=icon, tone=tone)
    made.clicked.connect(lambda: on_press())
    return made


def dress_button(made: QPushButton, text: Text, *, key: str = "", icon: str = "", tone: str = "") -> None:
    """What `button` says of it, also later."""
    restyle(made, "tone", tone)
    ink = {"primary": "accent_ink", "bad": "bad_ink", "link": "link"}.get(tone, "ink")
    made.setIcon(draw_icon(icon, ink) if icon else QIcon())
    say(made, made.setText, lambda: f"{text()} {spoken_key(key)}".strip())
    say(made, made.setAccessibleName, text)


def spoken_key(key: str) -> str:
    """A key as its cap reads."""
    return key.replace("Return", "Enter")


def tick_box(text: Text) -> QCheckBox:
    """A box to tick, with its words."""
    made = QCheckBox()
    say(made, made.setText, text)
    say(made, made.setAccessibleName, text)
    return made


def panel(layout: QBoxLayout | None = None) -> QFrame:
    """A white box with a thin edge, for what belongs together."""
    made = QFrame()
    made.setProperty("panel", True)
    if layout is not None:
        layout.setContentsMargins(12, 8, 12, 8)
        made.setLayout(layout)
    return made


def row(*parts: QWidget | int, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Parts side by side; a number is a stretch."""
    made = QHBoxLayout()
    _fill(made, parts, spacing=spacing, margins=margins)
    return made


def column(*parts: QWidget | int, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Parts below one another; a number is a stretch."""
    made = QVBoxLayout()
    _fill(made, parts, spacing=spacing, margins=margins)
    return made


def hold(layout: QBoxLayout) -> QWidget:
    """A layout as a widget, so that rows and columns can be nested."""
    made = QWidget()
    made.setLayout(layout)
    return made


class LowArea(QScrollArea):
    """As high as what it holds; lower, and scrolled, where there is not so much room."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(self._held().sizeHint().width(), self._whole())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._held().minimumSizeHint().width(), min(LEAST_AREA, self._whole()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _held(self) -> QWidget:
        held = self.widget()
        assert held is not None
        return held

    def _whole(self) -> int:
        held = self._held()
        return held.heightForWidth(self.viewport().width()) if held.hasHeightForWidth() else held.sizeHint().height()


def scrolled(content: QWidget, made: QScrollArea | None = None) -> QScrollArea:
    """What may grow longer than the window, in a window of its own that never takes the focus."""
    made = made or QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(content)
    return made


def focus_chain(window: QWidget) -> Sequence[QWidget]:
    """What Tab comes by in a window, the window first."""
    found, at = [window], window.nextInFocusChain()
    while at is not None and at is not window:
        found.append(at)
        at = at.nextInFocusChain()
    return found


def fill(field: QLineEdit, text: str) -> None:
    """What stands there already. Where it is too long its beginning is in sight, unless somebody is in the field."""
    field.setText(text)
    if not field.hasFocus():
        field.setCursorPosition(0)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and draw the widget anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _fill(layout: QBoxLayout, parts: tuple[QWidget | int, ...], *, spacing: int, margins: tuple[int, int, int, int]) -> None:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)
