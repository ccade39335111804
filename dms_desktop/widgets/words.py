"""Visible words that are said again when the language changes."""

from collections.abc import Callable, Iterable
from functools import reduce

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

Text = Callable[[], str]
"""A visible text as a call, such as `lambda: self.tr("Orders")`: translated anew each time it is asked for."""


class _Sayings(QObject):
    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._said: list[tuple[Callable[[str], object], Text]] = []

    def add(self, setter: Callable[[str], object], text: Text) -> None:
        self._said = [kept for kept in self._said if kept[0] != setter] + [(setter, text)]

    def event(self, event: QEvent) -> bool:
        """A widget hands this one on to its children: a filter would be asked for every other event of it as well."""
        if event.type() == QEvent.Type.LanguageChange:
            for setter, text in self._said:
                setter(text())
        return super().event(event)


def say(owner: QWidget, setter: Callable[[str], object], text: Text) -> None:
    """Set a text now, and again at each change of language while `owner` lives. Saying anew through one setter replaces."""
    sayings = owner.findChild(_Sayings, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if not isinstance(sayings, _Sayings):
        sayings = _Sayings(owner)
    sayings.add(setter, text)
    setter(text())


def by_count(count: int | None, one: str, more: str) -> str:
    """The words that fit a count, both in the language of the desk: English tells one from many, Chinese says both alike."""
    return one if count == 1 else more


def some(count: int, one: str, more: str) -> str:
    """The words of a count with the count in them; none where there is nothing."""
    return by_count(count, one, more).format(count=f"{count:,}") if count else ""


def listed(names: Iterable[str]) -> str:
    """Names one behind the other, as the language of the desk parts them; nothing of none."""
    two = QCoreApplication.translate("words", "{names}, {name}")
    every = list(names)
    return reduce(lambda before, name: two.format(names=before, name=name), every) if every else ""


def together(sentences: Iterable[str]) -> str:
    """Sentences one behind the other: English leaves room between them, Chinese none."""
    two = QCoreApplication.translate("words", "{sentence} {next}")
    every = [sentence for sentence in sentences if sentence]
    return reduce(lambda before, after: two.format(sentence=before, next=after), every) if every else ""


def as_text(words: "str | Text") -> Text:
    """Either form of a text as the call that says it."""
    return literal(words) if isinstance(words, str) else words


def literal(text: str) -> Text:
    """A text that is the same in every language: a code, a name, a number."""
    return text.__str__
