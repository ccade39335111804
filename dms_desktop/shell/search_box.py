"""The one search box: products, customers, orders, pages and deeds, found while typing, opened or done with Enter."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout

from dms_desktop.helping.topics import KIND as HELP
from dms_desktop.helping.topics import hits as help_hits
from dms_desktop.page import Deed, PageSpec
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.parts import PlainLabel, spoken_key
from dms_desktop.widgets.record_table import ROW_HEIGHT, RecordTable
from dms_desktop.widgets.words import literal
from sync.client.search import Hit
from sync.kernel.search import fold_width

Find = Callable[[str, Callable[[Sequence[Hit]], None]], None]
WIDTH, LEAST_WIDTH = 300, 160
AROUND = 56
"""Of the width, for the sign in front and the edges."""
SHOWN = 12
LIST_WIDTH = 640
PAGE_KIND, DEED_KIND = "page", "deed"
BEFORE_DEEDS = 6
"""Hits that stand before what can be done, of those that are seen at once."""


class SearchBox(SearchField):
    """Emits `opened(kind, id)`, and `deed_wanted(Deed)` for one of `deeds()`, what can be done now. The newest key stroke wins;
    arrows walk the list while the field goes on typing."""

    opened = Signal(str, str)
    deed_wanted = Signal(object)

    def __init__(self, find: Find, specs: Sequence[PageSpec], deeds: Callable[[], Sequence[Deed]]) -> None:
        super().__init__(self._hint)
        self._find, self._deeds, self._scanned, self._shown = find, deeds, "", ""
        self._offered: Mapping[str, Deed] = {}
        self.is_filling = False
        """What is not found may be there in a while."""
        self._specs = tuple(spec for spec in specs if spec.in_menu or spec.in_search)
        self._titles: Mapping[str, Callable[[], str]] = {kind: spec.title for spec in specs for kind in (spec.kind, *spec.opens)}
        self.setMaximumWidth(WIDTH)
        self._popup = self._make_popup()
        self.searched.connect(self._ask)
        self.installEventFilter(self)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Gives way to the deeds of a page that has many."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def take_scan(self, code: str) -> bool:
        """Look for it, and open it where it is one thing. False while somebody types elsewhere: it is meant for there. What
        stands here makes way: it may be the scan before, which found nothing or several."""
        focus = QApplication.focusWidget()
        if focus is not self and isinstance(focus, QLineEdit | QPlainTextEdit):
            return False
        QTimer.singleShot(0, self, partial(self._look_up, code))  # the burst is put away first
        return True

    def hits(self) -> Sequence[Hit]:
        """What the list shows now."""
        return self.table.rows() if self._popup.isVisible() else ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self._popup.isVisible():
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.table.select_row(max(0, min(len(self.table.rows()) - 1, self.table.currentIndex().row() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip() == self._shown:
            self._open(self.table.current())
            return True
        return False

    def _go_below(self) -> bool:
        """Its list is its own."""
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._popup.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setPlaceholderText(self._hint())

    def _hint(self) -> str:
        """As much as the field has room for."""
        whole = self.tr("Code / name / pinyin / barcode  (F3)")
        return whole if self.fontMetrics().horizontalAdvance(whole) + AROUND <= self.width() else self.tr("Search  (F3)")

    def _make_popup(self) -> QFrame:
        popup = QFrame(self, Qt.WindowType.ToolTip)
        popup.setObjectName("popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.table: RecordTable[Hit] = RecordTable(self._hint, self._columns(), key=lambda hit: (hit.kind, hit.id))
        self.table.setProperty("bare", True)
        self.table.horizontalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setMinimumHeight(ROW_HEIGHT)
        self.table.clicked.connect(lambda _: self._open(self.table.current()))
        self._nothing = PlainLabel(role="muted")
        self._nothing.setContentsMargins(10, 6, 10, 6)
        self._inside = QVBoxLayout(popup)
        self._inside.setContentsMargins(2, 2, 2, 2)
        self._inside.addWidget(self.table)
        self._inside.addWidget(self._nothing)
        return popup

    def _columns(self) -> Sequence[Column[Hit]]:
        blank = literal("")
        return (
            Column(key="kind", title=blank, value=self._kind_title, width=86),
            Column(key="code", title=blank, value=lambda hit: hit.code, kind=Kind.CODE, width=170),
            Column(key="name", title=blank, value=lambda hit: hit.name, stretch=True),
        )

    def _kind_title(self, hit: Hit) -> str:
        if hit.kind == HELP:
            return self.tr("Help")
        if hit.kind == DEED_KIND:
            return self.tr("Do")
        title = self._titles.get(hit.kind)
        return self.tr("Page") if title is None else title()

    def _look_up(self, code: str) -> None:
        self._scanned = code
        self.setFocus()
        self.setText(code)
        self._search()  # also where it stands here already

    def _ask(self, text: str) -> None:
        if text:
            self._find(text, partial(self._show, text))
        else:
            self._popup.hide()

    def _show(self, text: str, hits: Sequence[Hit]) -> None:
        if text != self.text().strip() or not self.hasFocus():
            return
        self._shown = text
        rows = [*self._pages(text), *hits[:BEFORE_DEEDS], *self._doable(text), *hits[BEFORE_DEEDS:], *help_hits(text)]
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._nothing.setText(self._short(self._none().format(text=text)))
        is_scan, self._scanned = text == self._scanned, ""
        if is_scan and len(rows) == 1:
            self._open(rows[0])
            return
        if is_scan and not rows:
            QApplication.beep()
        if rows:
            self.table.select_row(0)
        self._place(len(rows))

    def _none(self) -> str:
        if self.is_filling:
            return self.tr("Nothing found yet, the goods are still on their way: {text}")
        return self.tr("Nothing found for: {text}")

    def _short(self, words: str) -> str:
        """As much as the list has room for: a whole page of text may have been pasted."""
        return self._nothing.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, LIST_WIDTH - AROUND)

    def _place(self, count: int) -> None:
        height = min(count, SHOWN) * ROW_HEIGHT + 8 if count else self._nothing.sizeHint().height() + 6
        self._inside.activate()  # it would keep the height of what it showed before
        self._popup.resize(LIST_WIDTH, height)
        self._popup.move(self.mapToGlobal(QPoint(self.width() - LIST_WIDTH, self.height() + 2)))
        self._popup.show()

    def _pages(self, text: str) -> Sequence[Hit]:
        wanted = fold_width(text)
        named = [(spec.kind, spec.title()) for spec in self._specs]
        return [Hit(kind=PAGE_KIND, id=kind, code="", name=title) for kind, title in named if wanted in fold_width(title)]

    def _doable(self, text: str) -> Sequence[Hit]:
        """Behind the best of what was found: Enter upon a piece of a code does nothing but open it. No scan means a deed."""
        wanted = fold_width(text)
        named = [(deed.text(), deed) for deed in self._deeds() if deed.enabled and text != self._scanned]
        self._offered = {words: deed for words, deed in named if wanted in fold_width(words)}
        return [Hit(kind=DEED_KIND, id=words, code=spoken_key(deed.key), name=words) for words, deed in self._offered.items()]

    def _open(self, hit: Hit | None) -> None:
        if hit is None:
            return
        self._popup.hide()
        self.clear()
        if hit.kind == DEED_KIND:
            self.deed_wanted.emit(self._offered[hit.id])
        elif hit.kind == PAGE_KIND:
            self.opened.emit(hit.id, "")
        else:
            self.opened.emit(hit.kind, hit.id)
