"""How the desk looks and speaks: chosen by hand, remembered for the PC and for whoever is signed in."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from dms_desktop.language import Language
from dms_desktop.memory import Memory
from dms_desktop.settings import Settings
from dms_desktop.widgets.theme import apply_theme, theme_name


class Appearance:
    """What the command line asked for goes before what is remembered, until somebody chooses by hand."""

    def __init__(self, qt: QApplication, settings: Settings, memory: Memory, language: Language) -> None:
        self._qt = qt
        self._settings = settings
        self._memory = memory
        self._own = memory
        self._language = language

    @property
    def language(self) -> str:
        return self._language.code

    def follow(self, own: Memory) -> None:
        """Somebody came in, whose choices these are."""
        self._own = own
        self._show(
            self._settings.language or own.text("language") or self._language.code,
            self._settings.theme or own.text("theme") or theme_name(),
        )

    def choose_language(self, code: str) -> None:
        self._remember("language", code)
        self._show(code, theme_name())

    def choose_theme(self, name: str) -> None:
        self._remember("theme", name)
        self._show(self._language.code, name)

    def _remember(self, name: str, value: str) -> None:
        self._settings = replace(self._settings, language=None, theme=None)
        self._own.keep(name, value)
        self._memory.keep(name, value)

    def _show(self, code: str, theme: str) -> None:
        if theme != theme_name() or code != self._language.code:
            apply_theme(self._qt, theme, code)
        if code != self._language.code:
            self._language.choose(code)
