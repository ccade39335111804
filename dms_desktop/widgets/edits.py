"""Fields that take money, quantities, dates and searches as people type them."""

import re
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QStyleOptionComboBox, QWidget

from dms_desktop.widgets.formats import day, money, quantity
from dms_desktop.widgets.icons import icon
from dms_desktop.widgets.parts import restyle
from dms_desktop.widgets.words import Text, say
from sync.kernel.money import parse_money
from sync.kernel.search import fold_width

TYPING_PAUSE_MS = 0
"""What is typed is looked for at once: a question that is out of date is dropped. Keys that came together ask once."""
LEAST_LETTERS = 4
MOST_WIDTH = 360
DIGITS = re.compile(r"\d+")


class ValueEdit(QLineEdit):
    """A line whose text is or is not yet a value. Leaving it writes the value in full; what cannot be read stays, marked.

    `edited` after each change by hand. `value()` is None while empty or unreadable; `is_wrong()` tells which.
    """

    edited = Signal()

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self.textEdited.connect(self._typed)

    def parse(self, text: str) -> object:
        """The value of a text. Raises ValueError."""
        raise NotImplementedError

    def write(self, value: object) -> str:
        raise NotImplementedError

    def value(self) -> object:
        try:
            return self.parse(fold_width(self.text())) if self.text().strip() else None
        except ValueError:
            return None

    def set_value(self, value: object) -> None:
        self.setText("" if value is None else self.write(value))
        restyle(self, "wrong", False)

    def is_wrong(self) -> bool:
        """Something is typed that is no value."""
        return bool(self.text().strip()) and self.value() is None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        value = self.value()
        if value is not None:
            self.setText(self.write(value))
        restyle(self, "wrong", self.is_wrong())

    def _typed(self, text: str) -> None:
        restyle(self, "wrong", False)
        self.edited.emit()


class MoneyEdit(ValueEdit):
    """An amount of one currency, which it names while it is empty; the value is whole minor units."""

    def __init__(self, name: Text, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.currency = currency
        self.setPlaceholderText(currency)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def parse(self, text: str) -> int:
        return parse_money(text, self.currency)

    def write(self, value: object) -> str:
        return money(value, self.currency) if isinstance(value, int) else ""

    def minor(self) -> int | None:
        value = self.value()
        return value if isinstance(value, int) else None


class QuantityEdit(ValueEdit):
    """A whole number of base units between `minimum` and `maximum`."""

    def __init__(self, name: Text, *, minimum: int = 0, maximum: int = 9_999_999, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.minimum, self.maximum = minimum, maximum
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def parse(self, text: str) -> int:
        return parse_quantity(text, minimum=self.minimum, maximum=self.maximum)

    def write(self, value: object) -> str:
        return quantity(value) if isinstance(value, int) else ""

    def units(self) -> int | None:
        value = self.value()
        return value if isinstance(value, int) else None


class DateEdit(ValueEdit):
    """A day. Reads `2026-11-23`, `2026/11/23`, `20261123`, `11-23` and `1123` (this year, told by `today`), `+7` days."""

    def __init__(self, name: Text, today: date, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.today = today
        self.setPlaceholderText("YYYY-MM-DD")

    def parse(self, text: str) -> date:
        return parse_date(text, self.today)

    def write(self, value: object) -> str:
        return day(value) if isinstance(value, date) else ""

    def day(self) -> date | None:
        value = self.value()
        return value if isinstance(value, date) else None


def _takes_tab(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


class SearchField(QLineEdit):
    """A filter line. `searched` comes with each key, and on Enter; Esc empties it, the arrow down goes into the list below."""

    searched = Signal(str)

    def __init__(self, hint: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setPlaceholderText, hint)
        say(self, self.setAccessibleName, hint)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() == Qt.Key.Key_Down and self._go_below():
            return
        super().keyPressEvent(event)

    def _go_below(self) -> bool:
        """Into the list that stands below; False where there is none."""
        under = self.mapToGlobal(self.rect().bottomLeft())
        lists = [one for one in self.window().findChildren(QAbstractItemView) if one.isVisible() and _takes_tab(one)]
        below = {one: one.mapToGlobal(one.rect().topLeft()) - under for one in lists}
        near = [one for one, way in below.items() if way.y() >= 0]
        if not near:
            return False
        min(near, key=lambda one: below[one].manhattanLength()).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())


class ChoiceBox(QComboBox):
    """A choice among few. Values are your own; the words follow the language. `picked` only by hand."""

    picked = Signal(object)

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say(self, self.setAccessibleName, name)
        self._words: list[Text] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.setMaximumWidth(MOST_WIDTH)
        self.activated.connect(lambda at: self.picked.emit(self.itemData(at)))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What is indented in the list begins at the edge in the field."""
        super().initStyleOption(option)
        option.currentText = option.currentText.lstrip()

    def sizeHint(self) -> QSize:
        """A long choice is whole in the list; a form makes the field as wide as its others."""
        return super().sizeHint().boundedTo(QSize(MOST_WIDTH, MOST_WIDTH))

    def add_choice(self, value: object, words: Text) -> None:
        self._words.append(words)
        self.addItem(words(), value)

    def clear_choices(self, *, but_first: int = 0) -> None:
        """So many of them stay."""
        del self._words[but_first:]
        for at in reversed(range(but_first, self.count())):
            self.removeItem(at)

    def value(self) -> object:
        return self.currentData()

    def set_value(self, value: object) -> None:
        self.setCurrentIndex(self.findData(value))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for at, words in enumerate(self._words):
                self.setItemText(at, words())


def parse_quantity(text: str, *, minimum: int = 0, maximum: int = 9_999_999) -> int:
    """`1,200` -> 1200. Raises ValueError for anything else, and out of range."""
    units = int(fold_width(text).replace(",", ""))
    if not minimum <= units <= maximum:
        raise ValueError(f"{units} is not within {minimum} and {maximum}")
    return units


def parse_date(text: str, today: date) -> date:
    """A day as it is typed at a counter. Raises ValueError."""
    if text.startswith("+"):
        return date.fromordinal(today.toordinal() + int(text[1:]))
    found = DIGITS.findall(text)
    if len(found) == 1 and len(found[0]) in (4, 8):
        run = found[0]
        found = [run[:-4], run[-4:-2], run[-2:]] if len(run) == 8 else [run[:2], run[2:]]
    numbers = [int(part) for part in found]
    if len(numbers) == 2:
        numbers = [today.year, *numbers]
    if len(numbers) != 3:
        raise ValueError(f"not a day: {text!r}")
    return date(*numbers)
