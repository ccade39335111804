"""What each command is called among people, and which page shows its document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True)
class Spoken:
    """`words` for lists; `kind` of the page that shows the command's first subject, empty if none does."""

    words: object
    kind: str = ""


SPOKEN: Mapping[str, Spoken] = {
    "PlaceOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Place order"), "order"),
    "AmendOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Amend order"), "order"),
    "CancelOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Cancel order"), "order"),
}

CAPITALS = re.compile(r"(?<!^)(?=[A-Z])")


def spoken(name: str) -> str:
    """The command's name in the language of now; one without an entry is split into its English words."""
    entry = SPOKEN.get(name)
    if entry is None:
        return CAPITALS.sub(" ", name).capitalize()
    return QCoreApplication.translate("verb", str(entry.words))


def page_of(name: str) -> str:
    """The kind of page that shows what this command is about, empty if none."""
    entry = SPOKEN.get(name)
    return entry.kind if entry else ""
