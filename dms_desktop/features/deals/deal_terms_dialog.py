"""The manufacturer's rules of registration, line by line."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from dms_desktop.features.deals.terms_dialog import Numbers, Term, TermsDialog
from dms_desktop.page import Desk
from dms_desktop.widgets.edits import MoneyEdit, QuantityEdit, ValueEdit
from dms_desktop.widgets.words import Text
from sync.domain.deals.house_queries import DealTermsRow, deal_terms_known
from sync.domain.deals.reviewing import MOST_DAYS, SetDealTerms
from sync.domain.deals.rules import DEFAULTS
from sync.kernel.commands import Command

TITLES: Mapping[str, object] = {
    "customer_days": QT_TRANSLATE_NOOP("deal_terms", "A customer is protected, days"),
    "project_days": QT_TRANSLATE_NOOP("deal_terms", "A project is protected, days"),
    "extension_days": QT_TRANSLATE_NOOP("deal_terms", "More time, days each"),
    "most_extensions": QT_TRANSLATE_NOOP("deal_terms", "More time, times at most"),
    "idle_days": QT_TRANSLATE_NOOP("deal_terms", "Ends without news after, days"),
    "grace_days": QT_TRANSLATE_NOOP("deal_terms", "Grace after the end, days"),
    "free_amount": QT_TRANSLATE_NOOP("deal_terms", "Without review up to"),
}


class DealTermsDialog(TermsDialog):
    """What is laid down counts at once, also for what is protected already."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Terms of registration"), parent, desk)
        self.lay_out(
            lambda: self.tr(
                "Idle and grace days count at once, also for what is protected; the other terms from the next decision on."
            ),
            [self._term(name) for name in TITLES],
        )
        desk.bridge.read(self, deal_terms_known, self._show_rows)
        self.show_known({})

    def without(self) -> Numbers:
        return asdict(DEFAULTS)

    def without_words(self) -> str:
        return self.tr("What the program came with")

    def command(self, product_line: str, numbers: Numbers) -> Command:
        return SetDealTerms(product_line=product_line, **numbers)

    def _term(self, name: str) -> Term:
        title: Text = lambda: QCoreApplication.translate("deal_terms", str(TITLES[name]))  # noqa: E731
        return Term(name=name, title=title, field=self._field(name, title), ask=lambda: self._ask(name))

    def _field(self, name: str, title: Text) -> ValueEdit:
        return MoneyEdit(title, self._desk.currency) if name == "free_amount" else QuantityEdit(title, maximum=MOST_DAYS)

    def _ask(self, name: str) -> str:
        match name:
            case "free_amount":
                return self.tr("Which amount?")
            case "most_extensions":
                return self.tr("How many times?")
            case _:
                return self.tr("How many days?")

    def _show_rows(self, rows: Sequence[DealTermsRow]) -> None:
        self.show_known({one.product_line: asdict(one.terms) for one in rows})
