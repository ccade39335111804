"""Training on the home page: what somebody still has to read."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.words import by_count
from sync.domain.training.queries import ToLearn, to_learn

translate = QCoreApplication.translate


def _face(answer: object, desk: Desk) -> CardFace:
    found = answer if isinstance(answer, ToLearn) else ToLearn(due=0, ending=0)
    words = by_count(
        found.ending,
        translate("training", "{count} certificate to renew"),
        translate("training", "{count} certificates to renew"),
    )
    return CardFace(figure=quantity(found.due), hint=words.format(count=found.ending) if found.ending else "")


CARDS = (
    CardSpec(
        title=lambda: translate("training", "To be read"),
        icon="folder-open",
        query=to_learn,
        face=_face,
        opens="training",
        permissions=("training.read",),
        tables=("material", "material_reading", "quiz_attempt"),
    ),
)
