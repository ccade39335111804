"""Every key that works here, in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.page import Deed
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.parts import spoken_key
from dms_desktop.widgets.record_table import RecordTable

EVERYWHERE: Mapping[str, object] = {
    "F3, Ctrl+K": QT_TRANSLATE_NOOP("keys", "Search everything"),
    "Shift+F1": QT_TRANSLATE_NOOP("keys", "The tour of the window"),
    "F5": QT_TRANSLATE_NOOP("keys", "Try to sync now"),
    "F10": QT_TRANSLATE_NOOP("keys", "Settings: language, theme, locking, signing out"),
    "F11": QT_TRANSLATE_NOOP("keys", "What needs attention"),
    "Ctrl+P": QT_TRANSLATE_NOOP("keys", "Papers that wait for a printer"),
    "Ctrl+Shift+E": QT_TRANSLATE_NOOP("keys", "The table of the page as an Excel or CSV file"),
    "Ctrl+Shift+O, L, H": QT_TRANSLATE_NOOP("keys", "A reminder: open it, in an hour again, seen"),
    "Alt+1 … Alt+9": QT_TRANSLATE_NOOP("keys", "Pages of the menu"),
    "Ctrl+Tab": QT_TRANSLATE_NOOP("keys", "Next open page"),
    "Ctrl+W": QT_TRANSLATE_NOOP("keys", "Close the document"),
    "Enter": QT_TRANSLATE_NOOP("keys", "Open the row; in a grid: next row"),
    "Tab": QT_TRANSLATE_NOOP("keys", "In a grid: next cell"),
    "Ctrl+E": QT_TRANSLATE_NOOP("keys", "In a grid: change the cell"),
    "Ctrl+C, Ctrl+X, Ctrl+V": QT_TRANSLATE_NOOP("keys", "Copy, cut, paste a block"),
    "Ctrl+D": QT_TRANSLATE_NOOP("keys", "In a grid: fill down"),
    "Ins, Ctrl+Del": QT_TRANSLATE_NOOP("keys", "In a grid: insert, delete a row"),
    "Ctrl+Z": QT_TRANSLATE_NOOP("keys", "Undo: what was typed last, or saved last"),
    "Ctrl+Y": QT_TRANSLATE_NOOP("keys", "In a grid: redo"),
}
"""The same on every page, and in every grid."""
TITLES = (QT_TRANSLATE_NOOP("keys", "Key"), QT_TRANSLATE_NOOP("keys", "What it does"), QT_TRANSLATE_NOOP("keys", "Keys"))


@dataclass(frozen=True)
class KeyLine:
    """A key and what it does."""

    key: str
    words: str


def keys_table(deeds: Sequence[Deed]) -> RecordTable[KeyLine]:
    """Those of the page first."""
    key, words, title = (partial(QCoreApplication.translate, "keys", str(text)) for text in TITLES)
    columns = [
        Column[KeyLine](key="key", title=key, value=lambda line: line.key, kind=Kind.CODE, width=150),
        Column[KeyLine](key="words", title=words, value=lambda line: line.words, stretch=True),
    ]
    table: RecordTable[KeyLine] = RecordTable(title, columns, key=lambda line: line.key)
    own = [KeyLine(spoken_key(deed.key), deed.text()) for deed in deeds if deed.key]
    table.set_rows([*own, *_everywhere()])
    return table


def everywhere(runs: Mapping[str, Callable[[], object]]) -> Sequence[Deed]:
    """Those of these keys that have words here, as deeds."""
    named = ((key, partial(QCoreApplication.translate, "keys", str(words))) for key, words in EVERYWHERE.items())
    return [Deed(text=words, key=key, run=runs[key]) for key, words in named if key in runs]


def _everywhere() -> Sequence[KeyLine]:
    return [KeyLine(key, QCoreApplication.translate("keys", str(words))) for key, words in EVERYWHERE.items()]
