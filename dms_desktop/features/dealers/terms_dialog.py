"""On which terms a dealer buys: its price list, how long a price that it was shown is kept, and what becomes of backorders."""

from collections.abc import Callable
from functools import partial

from msgspec import convert

from dms_desktop.known import price_list_edit
from dms_desktop.ordering.states import policy_words
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.shares import PercentEdit
from sync.domain.accounts.commands import ChangeTerms
from sync.domain.accounts.queries import DealerCard
from sync.domain.accounts.rules import MOST_DAYS, BackorderPolicy


class TermsDialog(SavingDialog):
    """Credit is not among them: it is proposed at Credit."""

    def __init__(self, page: Page, card: DealerCard, on_saved: Callable[[ChangeTerms], object]) -> None:
        super().__init__(lambda: self.tr("Terms of {name}").format(name=card.name), page, width=560)
        self._desk, self._card, self._on_saved = page.desk, card, on_saved
        self.price_list = price_list_edit(page.desk.bridge, lambda: self.tr("Price list"))
        self.days = QuantityEdit(lambda: self.tr("A price shown is kept, days"), minimum=0, maximum=MOST_DAYS)
        self.share = PercentEdit(lambda: self.tr("If it is lower by at most"))
        self.policy = ChoiceBox(lambda: self.tr("Backorders"))
        for policy in BackorderPolicy:
            self.policy.add_choice(policy, partial(policy_words, policy))
        self.form = Form()
        self.form.add("price_list", lambda: self.tr("Price list"), self.price_list)
        self.form.add("price_honour_days", lambda: self.tr("A price shown is kept, days"), self.days)
        self.form.add("price_honour_basis_points", lambda: self.tr("If it is lower by at most"), self.share)
        self.form.add("backorder_policy", lambda: self.tr("Backorders"), self.policy)
        self.content.addWidget(self.form)
        self.content.addWidget(
            label(lambda: self.tr("What an order costs is judged by these terms as it comes in."), "muted").wrap()
        )
        self._fill()
        self.deed(lambda: self.tr("Save"), self._save)
        self.price_list.setFocus()

    def _fill(self) -> None:
        self.price_list.setText(self._card.price_list)
        self.days.set_value(self._card.price_honour_days)
        self.share.set_value(self._card.price_honour_basis_points)
        self.policy.set_value(self._card.backorder_policy)

    def _save(self) -> None:
        self.form.clear_errors()
        days, share = self.days.units(), self.share.value()
        if days is None or not isinstance(share, int):
            self.form.show_error(
                "price_honour_days" if days is None else "price_honour_basis_points", lambda: self.tr("Not possible here")
            )
            return
        wanted = {
            "price_list": self.price_list.text().strip(),
            "price_honour_days": days,
            "price_honour_basis_points": share,
            "backorder_policy": BackorderPolicy(str(self.policy.value())),
        }
        others = {name: value for name, value in wanted.items() if value != getattr(self._card, name)}
        command = convert({"dealer_id": self._card.dealer_id, **others}, ChangeTerms)
        self.save(self._desk, command, lambda _: self._on_saved(command))
