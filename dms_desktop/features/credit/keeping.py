"""Part of a dealer's credit for a PC."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.keep_dialog import KeepDialog, Whole
from dms_desktop.page import Page
from dms_desktop.widgets.formats import money
from sync.domain.allowances.rules import SliceKind
from sync.domain.orders.queries.limits import CreditStanding


def keep_credit(page: Page, standing: CreditStanding) -> None:
    """Opens the dialog; it says what was left as this PC knows it, and head office keeps no more than there is."""
    translate = QCoreApplication.translate
    whole = Whole(
        kind=SliceKind.CREDIT,
        title=lambda: translate("keep", "Keep credit of {name} for PCs").format(name=standing.name),
        hint=lambda: translate(
            "keep",
            "{amount} was left when this opened. What a PC orders within its part is firm without asking, days later too.",
        ).format(amount=money(standing.left, standing.currency)),
        amount=lambda: translate("keep", "Amount"),
        dealer=(standing.dealer_id, standing.name),
        currency=standing.currency,
    )
    KeepDialog(page, page.desk, whole).show_modeless()
