"""The fields of a contract: its days and every term."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.dealers import dealer_suggest
from dms_desktop.features.contracts.steps import StepsEdit
from dms_desktop.features.contracts.words import CHOICES, OWN_WORDS, field_words, template_words, translated
from dms_desktop.goods.codes import category_codes_edit, codes_in
from dms_desktop.house_day import by_house_day
from dms_desktop.known import price_list_edit, regions_edit
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, MoneyEdit, QuantityEdit, ValueEdit
from dms_desktop.widgets.form import Form, FormStack
from dms_desktop.widgets.parts import label, row
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.shares import PercentEdit
from dms_desktop.widgets.words import say
from sync.domain.contracts.queries import TemplateRow
from sync.domain.contracts.terms import Basis, Method, Payout, Terms

MOST_DAYS = 3_650
WORDING_HEIGHT = 92
TARGETS = ("target1", "target2", "target3", "target4")


class ContractForm(QWidget):
    """`terms()` and `show_terms()` speak in terms; `wrong()` names the first field that cannot be read."""

    def __init__(self, bridge: Bridge, currency: str, today: date, *, with_dealer: bool) -> None:
        super().__init__()
        self._with_dealer = with_dealer
        self.dealer = PickEdit(dealer_suggest(bridge), partial(field_words, "dealer"), self)
        say(self.dealer, self.dealer.setPlaceholderText, lambda: QCoreApplication.translate("contract", "Code, name or region"))
        self.first, self.last = (DateEdit(partial(field_words, name), today) for name in ("valid_from", "valid_until"))
        by_house_day(bridge, self.first, self.last)
        self.lines = category_codes_edit(bridge, partial(field_words, "product_lines"))
        say(self.lines, self.lines.setPlaceholderText, _lines_hint)
        self.regions = regions_edit(bridge, partial(field_words, "regions"))
        self.price_list = price_list_edit(bridge, partial(field_words, "price_list"))
        self.days = {name: _days(name) for name in ("payment_days", "claim_days", "protection_days")}
        self.amounts = {name: _amount(name, currency) for name in ("credit_limit", "minimum", "cap")}
        self.targets = [MoneyEdit(partial(_target_words, at), currency) for at in range(1, 5)]
        self.choices = {name: _choice(name) for name in CHOICES}
        self.tiers = StepsEdit(partial(field_words, "tiers"), currency)
        self.returns = PercentEdit(partial(field_words, "return_basis_points"))
        self.template = ChoiceBox(partial(field_words, "template"), self)
        self._texts: dict[str, str] = {}
        self.wording = QPlainTextEdit()
        self.wording.setTabChangesFocus(True)
        self.wording.setFixedHeight(WORDING_HEIGHT)
        say(self.wording, self.wording.setAccessibleName, partial(field_words, "wording"))
        self.whom, self.form, self.forms = Form(), Form(columns=2), FormStack()
        self._fill_form()
        self.choices["basis"].picked.connect(lambda _: self._count())
        self.template.picked.connect(self._take_template)

    def terms(self) -> Terms:
        first, second, third, fourth = (target.minor() or 0 for target in self.targets)
        amounts = {name: edit.minor() or 0 for name, edit in self.amounts.items()}
        days = {name: edit.units() or 0 for name, edit in self.days.items()}
        returns = self.returns.value()
        return Terms(
            regions=codes_in(self.regions.text()),
            product_lines=codes_in(self.lines.text()),
            price_list=self.price_list.text().strip(),
            targets=(first, second, third, fourth),
            basis=Basis(str(self.choices["basis"].value())),
            method=Method(str(self.choices["method"].value())),
            payout=Payout(str(self.choices["payout"].value())),
            tiers=self.tiers.steps(),
            return_basis_points=returns if isinstance(returns, int) else 0,
            **amounts,
            **days,
        )

    def show_terms(self, terms: Terms) -> None:
        self.regions.setText(", ".join(terms.regions))
        self.lines.setText(", ".join(terms.product_lines))
        self.price_list.setText(terms.price_list)
        for name, choice in self.choices.items():
            choice.set_value(str(getattr(terms, name)))
        for name, edit in (*self.amounts.items(), *self.days.items()):
            edit.set_value(getattr(terms, name) or None)
        for target, edit in zip(terms.targets, self.targets, strict=True):
            edit.set_value(target or None)
        self._count()
        self.tiers.set_value(terms.tiers)
        self.returns.set_value(terms.return_basis_points or None)

    def show_templates(self, rows: Sequence[TemplateRow]) -> None:
        """Those of the house; the first choice leaves the wording as it is."""
        self.template.clear_choices()
        self._texts = {one.name: one.text for one in rows}
        self.template.add_choice("", partial(translated, OWN_WORDS))
        for one in rows:
            self.template.add_choice(one.name, partial(template_words, one))

    def _take_template(self, name: object) -> None:
        if str(name) in self._texts:
            self.wording.setPlainText(self._texts[str(name)])

    def wrong(self) -> str:
        fields: dict[str, ValueEdit] = {"valid_from": self.first, "valid_until": self.last, **self.amounts, **self.days}
        fields |= dict(zip(TARGETS, self.targets, strict=True))
        fields |= {"tiers": self.tiers, "return_basis_points": self.returns}
        unread = [name for name, field in fields.items() if field.is_wrong()]
        missing = [name for name, field in (("valid_from", self.first), ("valid_until", self.last)) if field.day() is None]
        dealer = ["dealer"] if self._with_dealer and self.dealer.value() is None else []
        return next(iter((*dealer, *unread, *missing)), "")

    def _count(self) -> None:
        self.tiers.basis = Basis(str(self.choices["basis"].value()))

    def _fill_form(self) -> None:
        self.dealer.setVisible(self._with_dealer)
        if self._with_dealer:  # by itself, or each pair of days and quarters would be torn apart
            self.whom.add("dealer", partial(field_words, "dealer"), self.dealer)
        else:
            self.whom.hide()
        fields: dict[str, QWidget] = {"valid_from": self.first, "valid_until": self.last}
        fields |= {"product_lines": self.lines, "regions": self.regions}
        fields |= {"price_list": self.price_list, "payment_days": self.days["payment_days"]}
        fields |= {"credit_limit": self.amounts["credit_limit"], "minimum": self.amounts["minimum"]}
        for name, field in fields.items():
            self.form.add(name, partial(field_words, name), field)
        for at, field in enumerate(self.targets, 1):
            self.form.add(f"target{at}", partial(_target_words, at), field)
        rest: dict[str, QWidget] = {"basis": self.choices["basis"], "method": self.choices["method"], "tiers": self.tiers}
        rest |= {"cap": self.amounts["cap"], "payout": self.choices["payout"], "claim_days": self.days["claim_days"]}
        rest |= {"return_basis_points": self.returns, "protection_days": self.days["protection_days"]}
        for name, field in rest.items():
            self.form.add(name, partial(field_words, name), field)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        self.forms.stack(self.whom, self.form)
        inside.addWidget(self.forms)
        inside.addLayout(row(label(partial(field_words, "wording"), "field"), 1, self.template))
        inside.addWidget(self.wording)


def _target_words(at: int) -> str:
    return QCoreApplication.translate("contract", "Target Q{quarter}").format(quarter=at)


def _lines_hint() -> str:
    return QCoreApplication.translate("contract", "All; else found by code or name")


def _days(name: str) -> QuantityEdit:
    return QuantityEdit(partial(field_words, name), maximum=MOST_DAYS)


def _amount(name: str, currency: str) -> MoneyEdit:
    return MoneyEdit(partial(field_words, name), currency)


def _choice(name: str) -> ChoiceBox:
    box = ChoiceBox(partial(field_words, name))
    for value, words in CHOICES[name].items():
        box.add_choice(value, partial(translated, words))
    return box
