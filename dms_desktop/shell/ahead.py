"""Documents' pages built before somebody opens one: in small steps, once nobody has opened or typed anything for a moment."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QScrollArea, QStackedWidget

from dms_desktop.page import Desk, Page, PageSpec
from dms_desktop.widgets.parts import scrolled

REST_MS, STEP_MS = 1_000, 30
HAND_MS = 250
"""Since the last key: who types goes on before that, and whoever looks at what is typed does not."""
A_DOT = QRect(0, 0, 1, 1)


@dataclass(frozen=True)
class Framed:
    """A page and the frame in which it scrolls where the screen is smaller than it."""

    page: Page
    frame: QScrollArea


def framed(page: Page) -> Framed:
    frame = scrolled(page)
    frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return Framed(page, frame)


class Ahead(QObject):
    """Keeps one page ready of each kind that wants it. To build, style and lay out one takes as long as two or three repaints;
    each is a turn of its own here, and whoever opens the page waits for none of them."""

    def __init__(self, specs: Sequence[PageSpec], stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._specs = [spec for spec in specs if spec.is_ahead]
        self._stack = stack
        self._ready: dict[str, Framed] = {}
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)

    def rest(self, desk: Desk) -> None:
        """Somebody opened something: what is missing is built once that is over."""
        missing = [spec for spec in self._specs if spec.kind not in self._ready]
        if missing:
            self._steps = self._building(missing, desk)
            self._timer.start(REST_MS)

    def watch(self, window: QWindow) -> None:
        """Whose keys are minded: a step takes as long as a key and its result."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self._timer.isActive():
            self._timer.start(max(HAND_MS, self._timer.remainingTime()))
        return False

    def take(self, spec: PageSpec) -> Framed | None:
        """The page that is ready, or nearly so, to be filled."""
        made = self._ready.pop(spec.kind, None)
        if made is not None:
            made.page.recall()
        return made

    def stop(self) -> None:
        """The window goes."""
        self._timer.stop()

    def pages(self) -> Sequence[Page]:
        return [one.page for one in self._ready.values()]

    def go_on(self) -> None:
        """One step."""
        if next(self._steps, self) is not self:
            self._timer.start(STEP_MS)

    def _building(self, missing: Sequence[PageSpec], desk: Desk) -> Iterator[None]:
        for spec in missing:
            made = self._ready[spec.kind] = framed(spec.build(desk))
            yield
            if made in self._ready.values():
                made.frame.resize(0, 0)  # as far as it covers the page in front, that would be painted
                self._stack.addWidget(made.frame)  # here it is styled
            yield
            if made in self._ready.values():
                made.frame.resize(self._stack.size())
                made.frame.grab(A_DOT)  # lays out all of it, though nobody sees it
            yield
