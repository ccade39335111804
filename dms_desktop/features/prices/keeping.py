"""Part of a promotion for a PC."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.prices.words import code_words
from dms_desktop.keep_dialog import KeepDialog, Whole
from dms_desktop.page import Page
from sync.domain.allowances.rules import SliceKind
from sync.domain.pricing.queries import RuleRow


def keep_promotion(page: Page, row: RuleRow) -> None:
    """Opens the dialog, for the promotion's own dealer where it has one."""
    translate = QCoreApplication.translate
    whole = Whole(
        kind=SliceKind.PROMOTION,
        title=lambda: translate("keep", "Keep {code} for PCs").format(code=code_words(row)),
        hint=lambda: translate("keep", "A PC gives what is kept for it without asking, days later too."),
        amount=lambda: translate("keep", "So often"),
        label=code_words(row),
        promotion_id=row.rule_id,
        dealer=(row.dealer_id, row.dealer_name) if row.dealer_id else None,
    )
    KeepDialog(page, page.desk, whole).show_modeless()
