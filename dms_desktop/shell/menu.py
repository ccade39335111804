"""The menu behind the last place of the rail: language, theme, what helps support, the end of a session."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

THEMES: Mapping[str, object] = {
    "light": QT_TRANSLATE_NOOP("menu", "Light"),
    "dark": QT_TRANSLATE_NOOP("menu", "Dark"),
}
RESTS = (5, 10, 30, 0)
"""Minutes after which the desk locks; 0 is never."""
QUIETS = ("22-7", "21-8", "19-9", "0-0")
"""Hours in which nobody is reminded; `0-0` is none."""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What the menu offers and what it does."""

    languages: Mapping[str, str]
    language: Callable[[], str]
    choose_language: Callable[[str], None]
    theme: Callable[[], str]
    choose_theme: Callable[[str], None]
    sign_out: Callable[[], None]
    lock: Callable[[], None]
    choose_pin: Callable[[], None]
    show_account: Callable[[], object]
    rest: Callable[[], int]
    choose_rest: Callable[[int], None]
    quiet: Callable[[], str]
    choose_quiet: Callable[[str], None]
    show_scanner: Callable[[], object]
    write_support: Callable[[], object]
    show_logs: Callable[[], object]
    show_defects: Callable[[], object]
    show_recovery: Callable[[], object] | None = None
    show_people: Callable[[], object] | None = None
    """Both for the head of a shop."""
    show_licences: Callable[[], object] | None = None
    """Where they lie beside the program."""


def fill_menu(menu: QMenu, choices: Choices) -> None:
    """Made anew each time it opens, so it is always in the language of now."""
    menu.aboutToShow.connect(lambda: _fill(menu, choices))


def _fill(menu: QMenu, choices: Choices) -> None:
    menu.clear()
    for code, name in choices.languages.items():
        _add(menu, name, partial(choices.choose_language, code), is_on=code == choices.language())
    menu.addSeparator()
    for theme, words in THEMES.items():
        said = QCoreApplication.translate("menu", str(words))
        _add(menu, said, partial(choices.choose_theme, theme), is_on=theme == choices.theme())
    menu.addSeparator()
    _add(menu, QCoreApplication.translate("menu", "Scanner at a serial port"), choices.show_scanner)
    _add(menu, QCoreApplication.translate("menu", "File for support"), choices.write_support)
    _add(menu, QCoreApplication.translate("menu", "Folder of the logs"), choices.show_logs)
    _add(menu, QCoreApplication.translate("menu", "Reports of our mistakes"), choices.show_defects)
    if choices.show_licences is not None:
        _add(menu, QCoreApplication.translate("menu", "Licences of the parts"), choices.show_licences)
    if choices.show_people is not None:
        _add(menu, QCoreApplication.translate("menu", "People"), choices.show_people)
    if choices.show_recovery is not None:
        _add(menu, QCoreApplication.translate("menu", "Recovery key of the shop"), choices.show_recovery)
    menu.addSeparator()
    resting = menu.addMenu(QCoreApplication.translate("menu", "Lock when nobody is here"))
    for minutes in RESTS:
        _add(resting, _rest_words(minutes), partial(choices.choose_rest, minutes), is_on=minutes == choices.rest())
    quiet = menu.addMenu(QCoreApplication.translate("menu", "No reminders"))
    for hours in QUIETS:
        _add(quiet, _quiet_words(hours), partial(choices.choose_quiet, hours), is_on=hours == choices.quiet())
    _add(menu, QCoreApplication.translate("menu", "Password and sign-ins"), choices.show_account)
    _add(menu, QCoreApplication.translate("menu", "PIN for unlocking"), choices.choose_pin)
    _add(menu, QCoreApplication.translate("menu", "Lock"), choices.lock)
    _add(menu, QCoreApplication.translate("menu", "Sign out"), choices.sign_out)


def _rest_words(minutes: int) -> str:
    if not minutes:
        return QCoreApplication.translate("menu", "Never")
    return QCoreApplication.translate("menu", "After {count} minutes").format(count=minutes)


def _quiet_words(hours: str) -> str:
    begins, _, ends = hours.partition("-")
    if begins == ends:
        return QCoreApplication.translate("menu", "Remind me at any hour")
    return QCoreApplication.translate("menu", "From {begins}:00 to {ends}:00").format(begins=begins, ends=ends)


def _add(menu: QMenu, words: str, deed: Callable[[], object], *, is_on: bool | None = None) -> None:
    action = QAction(words, menu)
    if is_on is not None:
        action.setCheckable(True)
        action.setChecked(is_on)
    action.triggered.connect(lambda: deed())
    menu.addAction(action)
