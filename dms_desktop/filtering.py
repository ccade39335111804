"""Why a filtered list has no rows: there are none, or none fits what is typed."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.notices import EmptyState
from dms_desktop.widgets.words import Text

translate = QCoreApplication.translate


def tell_nothing(empty: EmptyState, search: SearchField, sentence: Text, advice: Text) -> None:
    """`sentence` and `advice` where nothing is typed."""
    if search.text().strip():
        empty.tell(
            lambda: translate("filtering", "Nothing here fits the filter"),
            lambda: translate("filtering", "Esc in the filter (Ctrl+F) shows all of them again."),
        )
    else:
        empty.tell(sentence, advice)
