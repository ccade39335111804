"""Returns on the home page: what is on its way, and for the house what waits for it."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.returns.words import state_words
from dms_desktop.page import CardFace, CardSpec, Desk
from sync.domain.returns.queries import ReturnRow, returns_to_settle

MOST = 100
translate = QCoreApplication.translate
TABLES = ("goods_return",)


def _face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ReturnRow)
    hint = f"{rows[0].number} · {state_words(rows[0].state)}" if rows else ""
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


CARDS = (
    CardSpec(
        title=lambda: translate("return", "Goods to send back"),
        icon="undo-2",
        query=returns_to_settle,
        face=_face,
        opens="returns",
        permissions=("returns.ask",),
        tables=TABLES,
    ),
    CardSpec(
        title=lambda: translate("return", "Returns to settle"),
        icon="undo-2",
        query=returns_to_settle,
        face=_face,
        opens="return_desk",
        permissions=("returns.settle",),
        tables=TABLES,
    ),
)
