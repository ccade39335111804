"""Drafts a special price."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.features.prices.dialog import RuleDialog
from dms_desktop.features.prices.words import field_words, hint_words
from dms_desktop.goods.codes import category_edit, product_code_edit
from dms_desktop.ordering.why import step_words
from dms_desktop.page import Desk
from dms_desktop.widgets.edits import ChoiceBox, MoneyEdit, QuantityEdit
from dms_desktop.widgets.parts import tick_box
from dms_desktop.widgets.shares import PercentEdit
from dms_desktop.widgets.words import say
from sync.domain.deals.queries import DealRow
from sync.domain.pricing.commands import DraftPrice
from sync.domain.pricing.queries import RuleRow, SpecialPrice
from sync.domain.pricing.rules import Step

DRAFTED = (Step.DEALER, Step.CONTRACT, Step.LEVEL, Step.FLOOR)
"""A project's price needs its registration: it is begun from there."""


class PriceDialog(RuleDialog):
    """A price of a unit, or so much off the list, for a product or a category; of one project where `project` is named."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        *,
        today: date,
        row: RuleRow | None = None,
        project: DealRow | None = None,
    ) -> None:
        super().__init__(lambda: self.tr("Special price"), parent, desk, today=today, row=row)
        terms = row.terms if row and isinstance(row.terms, SpecialPrice) else None
        self._deal_id = project.deal_id if project else terms.deal_id if terms else None
        self.step = ChoiceBox(partial(field_words, "step"))
        for step in (Step.PROJECT,) if self._deal_id else DRAFTED:
            self.step.add_choice(step.value, partial(step_words, step))
        self.product = product_code_edit(desk, partial(field_words, "product_code"), self)
        self.category = category_edit(desk.bridge, partial(field_words, "category"))
        for name, field in (("product_code", self.product), ("category", self.category)):
            say(field, field.setPlaceholderText, partial(hint_words, name))
        self.least = QuantityEdit(partial(field_words, "from_quantity"), minimum=1)
        self.least.set_value(1)
        self.price = MoneyEdit(partial(field_words, "price"), desk.currency)
        self.share = PercentEdit(partial(field_words, "basis_points"))
        self.taxed = tick_box(lambda: self.tr("The price holds the tax"))
        self._fill_form()
        self.step.currentIndexChanged.connect(self._ask_dealer)
        self._ask_dealer()
        if row is not None:
            self._show(row)
        elif project is not None:
            self.who.name_project(project)
        if self._deal_id is not None:
            self.who.keep_dealer()
        self.who.texts["code"].setFocus()

    def _ask_dealer(self) -> None:
        self.who.ask_dealer(self.step.value() in (Step.CONTRACT.value, Step.DEALER.value, Step.PROJECT.value))

    def wrong(self) -> str:
        unread = (("from_quantity", self.least), ("price", self.price), ("basis_points", self.share))
        return next((name for name, field in unread if field.is_wrong()), "") or super().wrong()

    def command(self) -> DraftPrice:
        who, share = self.who.address(), self.share.value()
        return DraftPrice(
            rule_id=self.rule_id,
            code=who.code,
            step=Step(str(self.step.value())),
            product_code=self.product.text().strip(),
            category=self.category.text().strip(),
            deal_id=self._deal_id,
            from_quantity=self.least.units() or 1,
            price=self.price.minor(),
            basis_points=share if isinstance(share, int) else 0,
            tax_included=self.taxed.isChecked(),
            dealer_id=who.dealer_id,
            price_list=who.price_list,
            region=who.region,
            valid_from=who.valid_from,
            valid_until=who.valid_until,
            note=who.note,
        )

    def _fill_form(self) -> None:
        self.form.add("code", partial(field_words, "code"), self.who.texts["code"])
        fields: dict[str, QWidget] = {"step": self.step, "product_code": self.product, "category": self.category}
        fields |= {"price": self.price, "basis_points": self.share, "from_quantity": self.least}
        for name, field in fields.items():
            self.form.add(name, partial(field_words, name), field)
        self.who.add_to(self.form)
        self.content.addWidget(self.taxed)

    def _show(self, row: RuleRow) -> None:
        self.who.show(row)
        terms = row.terms
        if isinstance(terms, SpecialPrice):
            self.step.set_value(terms.step.value)
            self.product.setText(terms.product_code)
            self.category.setText(terms.category)
            self.least.set_value(terms.from_quantity)
            self.price.set_value(terms.price)
            self.share.set_value(terms.basis_points or None)
            self.taxed.setChecked(terms.tax_included)
