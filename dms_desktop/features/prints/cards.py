"""Papers that still need somebody, on the home page."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.words import some
from sync.client.changes import PRINTS
from sync.client.prints import MOST, PrintJob, PrintState, open_prints


def _face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, PrintJob)
    failed = sum(row.state is PrintState.FAILED for row in rows)
    hint = some(
        failed,
        QCoreApplication.translate("prints", "{count} was not printed"),
        QCoreApplication.translate("prints", "{count} were not printed"),
    )
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


CARDS = (
    CardSpec(
        title=lambda: QCoreApplication.translate("prints", "Papers to print"),
        icon="printer",
        query=open_prints,
        face=_face,
        opens="prints",
        tables=(PRINTS,),
    ),
)
