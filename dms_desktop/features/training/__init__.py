"""Training and support: the list of material and one version of it, for both sides."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.training.cards import CARDS as CARDS
from dms_desktop.features.training.document import MaterialPage
from dms_desktop.features.training.page import TrainingPage
from dms_desktop.features.training.reminders import REMINDERS as REMINDERS
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="training",
        title=lambda: QCoreApplication.translate("TrainingPage", "Training"),
        icon="folder-open",
        build=TrainingPage,
        order=69,
        permissions=("training.read", "training.write"),
    ),
    PageSpec(
        kind="material",
        title=lambda: QCoreApplication.translate("MaterialPage", "Material"),
        icon="folder-open",
        build=MaterialPage,
        permissions=("training.read", "training.write"),
        in_menu=False,
    ),
)
