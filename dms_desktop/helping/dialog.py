"""F1: what the page is for, all topics with a search, and every key that works here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dms_desktop.helping.topics import Topic, found, text_of, title_of, topics
from dms_desktop.helping.tour import KEY as TOUR_KEY
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, row
from dms_desktop.widgets.record_table import RecordTable

LIST_WIDTH = 250


class HelpDialog(Dialog):
    """Opens at a topic; typing finds others, arrows walk them. Esc leaves it. `keys` is the table of the keys of the page."""

    def __init__(self, topic: Topic, keys: QWidget, parent: QWidget, *, on_tour: Callable[[], object]) -> None:
        super().__init__(lambda: self.tr("Help"), parent, width=940, leave=lambda: self.tr("Close"))
        self.search = SearchField(lambda: self.tr("Search the help"))
        columns = [Column[Topic](key="title", title=lambda: self.tr("Topics"), value=title_of, stretch=True)]
        self.table: RecordTable[Topic] = RecordTable(lambda: self.tr("Topics"), columns, key=lambda one: one.id)
        self.title, self.text = PlainLabel(role="strong"), PlainLabel().wrap()
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        left = hold(column(self.search, self.table))
        left.setFixedWidth(LIST_WIDTH)
        shown = column(self.title, self.text, label(lambda: self.tr("Keys"), "strong"), keys, spacing=10)
        shown.setStretch(3, 1)
        parts = row(left, hold(shown), spacing=14)
        parts.setStretch(1, 1)
        self.content.addWidget(hold(parts), 1)
        self.deed(lambda: self.tr("Show the tour"), self._go_on_tour, key=TOUR_KEY, tone="")
        self._on_tour = on_tour
        self.resize(980, 580)
        self.search.searched.connect(self._find)
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.chosen.connect(self._show)
        self._fill(topics(), topic)
        self.search.setFocus()

    def _go_on_tour(self) -> None:
        self.accept()
        self._on_tour()

    def _find(self, text: str) -> None:
        self._fill(found(text) if text.strip() else topics(), None)
        if not self.table.rows():
            self.title.setText(self.tr("Nothing found in the help. Try another word."))
            self.text.clear()

    def _fill(self, rows: Sequence[Topic], at: Topic | None) -> None:
        self.table.set_rows(rows)
        if rows:
            self.table.select_key((at or rows[0]).id)
            self._show(self.table.current())

    def _show(self, topic: Topic | None) -> None:
        if topic is not None:
            self.title.setText(title_of(topic))
            self.text.setText(text_of(topic))
