"""Part of a scarce product's stock for a PC."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.facts import ProductFacts
from dms_desktop.keep_dialog import KeepDialog, Whole
from dms_desktop.page import Page
from dms_desktop.widgets.formats import quantity
from sync.domain.allowances.rules import SliceKind


def keep_stock(page: Page, facts: ProductFacts) -> None:
    """Opens the dialog; it says what was free as this PC knows it, and head office keeps no more than there is."""
    translate, code = QCoreApplication.translate, facts.card.row.code
    free = sum(site.quantity for site in facts.sites) if facts.sites else None
    whole = Whole(
        kind=SliceKind.STOCK,
        title=lambda: translate("keep", "Keep {code} for PCs").format(code=code),
        hint=lambda: translate(
            "keep",
            "{units} were free when this opened. What a PC orders within its part is firm without asking, days later too.",
        ).format(units=quantity(free)),
        amount=lambda: translate("keep", "Units"),
        label=code,
    )
    KeepDialog(page, page.desk, whole).show_modeless()
