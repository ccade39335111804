"""The smallest parts: labels that show plain text only, buttons that name their key, panels and rules."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dms_desktop.widgets.icons import icon as draw_icon
from dms_desktop.widgets.words import Text, say


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


def label(text: Text, role: str = "body") -> PlainLabel:
    """A translated label."""
    made = PlainLabel(role=role)
    say(made, made.setText, text)
    return made


def button(text: Text, on_press: Callable[[], object], *, key: str = "", icon: str = "", tone: str = "") -> QPushButton:
    """A button. `key` is shown behind the words (the page's deed binds it). `tone`: ``, `primary`, `bad`, `flat`, `link`."""
    made = QPushButton()
    made.setProperty("tone", tone)
    if icon:
        made.setIcon(draw_icon(icon, {"primary": "accent_ink", "bad": "bad_ink", "link": "link"}.get(tone, "ink")))
    say(made, made.setText, lambda: f"{text()} {key}".strip())
    say(made, made.setAccessibleName, text)
    made.clicked.connect(lambda: on_press())
    return made


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
