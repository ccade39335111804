"""One table from refusal codes to sentences: the business says a code, the page says what it means."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SENTENCES: Mapping[str, object] = {
    "not_permitted": QT_TRANSLATE_NOOP("refusal", "Your role may not do this."),
}


def sentence(code: str, params: Mapping[str, object]) -> str:
    """The sentence of a code in the language of now. An unknown code is shown as it is: better odd than silent."""
    words = SENTENCES.get(code)
    if words is None:
        return QCoreApplication.translate("refusal", "Refused: {code}").format(code=code)
    return QCoreApplication.translate("refusal", str(words)).format_map(_Blanks(params))


class _Blanks(dict[str, object]):
    """A parameter that is missing leaves a dash, never an exception in front of a customer."""

    def __missing__(self, key: str) -> str:
        return "—"
