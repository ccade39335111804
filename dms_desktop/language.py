"""The three languages of the desk: read from Linguist files, switched live."""

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dms_desktop.widgets.theme import RESOURCES

LANGUAGES: Mapping[str, str] = {"zh_TW": "繁體中文", "zh_CN": "简体中文", "en": "English"}
"""Each named in itself, so that whoever cannot read the present one finds the way out."""


class Translations(QTranslator):
    """Sentences of one language straight from its .ts file: what translators edit is what people see, nothing is compiled."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._sentences = read_sentences(path)

    @property
    def count(self) -> int:
        """Sentences that have words in this language."""
        return len(self._sentences)

    def isEmpty(self) -> bool:
        return not self._sentences

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        forms = self._sentences.get((context, source))
        if not forms:
            return source  # an empty text would count as a translation
        return forms[0] if n == 1 or len(forms) == 1 else forms[-1]


class Language:
    """The language of the app. Choosing another one retranslates every open window."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = "en"

    def choose(self, code: str) -> None:
        """`zh_TW`, `zh_CN` or `en`. Numbers and dates of Qt's own parts follow."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self.code = code
        QLocale.setDefault(QLocale(code))
        of_qt = QTranslator()
        of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._installed = [Translations(RESOURCES / "i18n" / f"dms_{code}.ts"), of_qt]  # the last one is asked first
        for translator in self._installed:
            self._app.installTranslator(translator)


def system_language() -> str:
    """The language of this PC, as far as we speak it; the field's own terms are traditional Chinese."""
    name = QLocale.system().name()
    if name.startswith("zh"):
        return "zh_CN" if name in ("zh_CN", "zh_SG") else "zh_TW"
    return "en" if name.startswith("en") else "zh_TW"


def read_sentences(path: Path) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(context, source) -> forms of the translation. Unfinished ones are left out."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            if any(forms):
                found[name, message.findtext("source", "")] = forms
    return found
