"""What is looked at: which days, against which, and by what. The last choice of a person is kept on this PC."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.features.analysis.reading import Asked
from dms_desktop.features.analysis.words import AGAINST, BYS, SPANS, said
from dms_desktop.house_day import by_house_day
from dms_desktop.memory import Memory
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, SearchField
from dms_desktop.widgets.turning import FilterLine
from sync.domain.analysis.periods import Against, Days, Span, is_askable
from sync.domain.analysis.rules import By

KEPT = "analysis.choices"


class Choices(QWidget):
    """`changed` after each choice by hand."""

    changed = Signal()

    def __init__(self, bridge: Bridge, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self.span = ChoiceBox(lambda: self.tr("Period"))
        self.against = ChoiceBox(lambda: self.tr("Beside it"))
        self.by = ChoiceBox(lambda: self.tr("Rows"))
        for span in Span:
            self.span.add_choice(span, partial(said, SPANS[span]))
        for against in Against:
            self.against.add_choice(against, partial(said, AGAINST[against]))
        for by in By:
            self.by.add_choice(by, partial(said, BYS[by]))
        today = bridge.clock.now().astimezone().date()
        self.first, self.last = (DateEdit(name, today) for name in (lambda: self.tr("First day"), lambda: self.tr("Last day")))
        for field in (self.first, self.last):
            field.setFixedWidth(110)
        by_house_day(bridge, self.first, self.last)
        self.filter = SearchField(lambda: self.tr("Code, name or day  (Ctrl+F)"))
        self.filter.setMinimumWidth(200)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(FilterLine(self.filter, self.by, self.span, self.first, self.last, self.against))
        self._recall()
        self._bind()

    def asked(self) -> Asked | None:
        """None while free days are none that can be asked for."""
        span = Span(str(self.span.value()))
        free = self._free()
        if span is Span.FREE and free is None:
            return None
        by, against = By(str(self.by.value())), Against(str(self.against.value()))
        return Asked(span=span, against=against, by=by, free=free, text=self.filter.text().strip())

    def _bind(self) -> None:
        for box in (self.span, self.against):
            box.picked.connect(lambda _: self._change())
        self.by.picked.connect(lambda _: self._turn())
        for field in (self.first, self.last):
            field.edited.connect(self._change)
        self.filter.searched.connect(lambda _: self.changed.emit())

    def _turn(self) -> None:
        """What was looked for was in rows of another kind."""
        self.filter.clear()
        self._change()

    def _change(self) -> None:
        self._show_fields()
        self._memory.keep(KEPT, [str(box.value()) for box in (self.span, self.against, self.by)])
        self.changed.emit()

    def _recall(self) -> None:
        """Free days are of one question: they are not kept."""
        kept = self._memory.texts(KEPT)
        for box, value in zip((self.span, self.against, self.by), kept, strict=False):
            if value != Span.FREE and box.findData(value) >= 0:
                box.set_value(value)
        self._show_fields()

    def _show_fields(self) -> None:
        is_free = self.span.value() == Span.FREE
        for field in (self.first, self.last):
            field.setVisible(is_free)
        if is_free and self.first.value() is None and self.last.value() is None:
            self._propose(self.last.today)

    def _propose(self, today: date) -> None:
        self.first.set_value(today.replace(day=1))
        self.last.set_value(today)

    def _free(self) -> Days | None:
        first, last = self.first.day(), self.last.day()
        days = Days(first, last) if first is not None and last is not None else None
        return days if days is not None and is_askable(days) else None
