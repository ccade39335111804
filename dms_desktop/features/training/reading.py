"""The text of a version as labels: headings, points and paragraphs, each of plain text."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.widgets.parts import PlainLabel

HEADING, POINTS = "#", ("- ", "* ", "• ", "－")
WIDEST = 820
"""A line that is longer is hard to read."""


@dataclass(frozen=True)
class Part:
    """A piece of a text; `role` is the label's."""

    words: str
    role: str = "body"


def parts_of(body: str) -> Iterator[Part]:
    """A line that begins with `#` is a heading, with `-` a point; empty lines part paragraphs, others keep their breaks."""
    kept: list[str] = []
    for line in [*body.splitlines(), ""]:
        stripped = line.strip()
        is_heading, point = stripped.startswith(HEADING), next((sign for sign in POINTS if stripped.startswith(sign)), "")
        if kept and (is_heading or point or not stripped):
            yield Part("\n".join(kept))
            kept = []
        if is_heading:
            yield Part(stripped.lstrip(HEADING).strip(), "strong")
        elif point:
            yield Part(f"•  {stripped.removeprefix(point).strip()}")
        elif stripped:
            kept.append(line.rstrip())


class ReadingPane(QWidget):
    """As high as its text: lay it in a `scrolled`."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(WIDEST)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._body = ""

    def show_text(self, body: str) -> None:
        if body == self._body:
            return
        self._body = body
        while (item := self._column.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.deleteLater()
        for part in parts_of(body):
            label = PlainLabel(part.words, part.role).wrap()
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
        self._column.addStretch(1)
