"""The manufacturer's rules of the pool, line by line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from dms_desktop.features.deals.terms_dialog import Numbers, Term, TermsDialog
from dms_desktop.page import Desk
from dms_desktop.widgets.edits import QuantityEdit
from dms_desktop.widgets.words import Text
from sync.domain.deals.keeping_pool import SetPoolTerms
from sync.domain.deals.pool_queries import PoolTermsRow, pool_terms_known
from sync.domain.deals.reviewing import MOST_DAYS
from sync.kernel.commands import Command


class PoolTermsDialog(TermsDialog):
    """Without terms there is no pool."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Terms of the pool"), parent, desk)
        waits: Text = lambda: self.tr("Who had it waits, days")  # noqa: E731
        stays: Text = lambda: self.tr("An entry stays, days")  # noqa: E731
        ask: Text = lambda: self.tr("How many days?")  # noqa: E731
        self.waiting, self.stay = QuantityEdit(waits, maximum=MOST_DAYS), QuantityEdit(stays, maximum=MOST_DAYS)
        self.lay_out(
            lambda: self.tr("Without terms for a line, or for all lines, nothing of it comes into the pool."),
            (
                Term(name="waiting_days", title=waits, field=self.waiting, ask=ask),
                Term(name="stay_days", title=stays, field=self.stay, ask=ask),
            ),
        )
        desk.bridge.read(self, pool_terms_known, self._show_rows)

    def _show_rows(self, rows: Sequence[PoolTermsRow]) -> None:
        self.show_known({one.product_line: {"waiting_days": one.waiting_days, "stay_days": one.stay_days} for one in rows})

    def without(self) -> Numbers:
        return {}

    def without_words(self) -> str:
        return self.tr("Nothing: there is no pool")

    def command(self, product_line: str, numbers: Numbers) -> Command:
        return SetPoolTerms(product_line=product_line, **numbers)
