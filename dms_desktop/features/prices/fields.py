"""The fields that special prices and promotions have in common: code, whom they are for, when, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from dms_desktop.features.prices.words import field_words
from dms_desktop.widgets.edits import ChoiceBox, DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.words import say
from sync.domain.accounts.queries import DealerRow
from sync.domain.pricing.queries import RuleRow

TEXTS = ("code", "price_list", "region", "note")


@dataclass(frozen=True, kw_only=True)
class Address:
    """Whom a rule is for, and when."""

    code: str
    dealer_id: int
    price_list: str
    region: str
    valid_from: date
    valid_until: date | None
    note: str


class AddressFields:
    """Adds its fields to a form that has more of them."""

    def __init__(self, today: date, dealers: Sequence[DealerRow]) -> None:
        self.texts: Mapping[str, QLineEdit] = {name: line(name) for name in TEXTS}
        self.dealer = ChoiceBox(partial(field_words, "dealer_id"))
        self.dealer.add_choice(0, lambda: QCoreApplication.translate("prices", "Everybody"))
        for one in dealers:
            self.dealer.add_choice(one.dealer_id, partial(_dealer_words, one))
        self.first, self.last = (DateEdit(partial(field_words, name), today) for name in ("valid_from", "valid_until"))
        self.first.set_value(today)

    def add_to(self, form: Form) -> None:
        form.add("dealer_id", partial(field_words, "dealer_id"), self.dealer)
        for name in ("price_list", "region"):
            form.add(name, partial(field_words, name), self.texts[name])
        form.add("valid_from", partial(field_words, "valid_from"), self.first)
        form.add("valid_until", partial(field_words, "valid_until"), self.last)
        form.add("note", partial(field_words, "note"), self.texts["note"])

    def show(self, row: RuleRow) -> None:
        for name, field in self.texts.items():
            field.setText(getattr(row, name))
        self.dealer.set_value(row.dealer_id)
        self.first.set_value(row.valid_from)
        self.last.set_value(row.valid_until)

    def wrong(self) -> str:
        """The first field that cannot be read, or nothing."""
        if self.first.day() is None:
            return "valid_from"
        return "valid_until" if self.last.is_wrong() else ""

    def address(self) -> Address:
        """Once nothing is wrong."""
        first = self.first.day()
        if first is None:
            raise ValueError("the first day was not looked at")
        texts = {name: field.text().strip() for name, field in self.texts.items()}
        return Address(dealer_id=int(str(self.dealer.value())), valid_from=first, valid_until=self.last.day(), **texts)


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    say(made, made.setAccessibleName, partial(field_words, name))
    return made


def _dealer_words(dealer: DealerRow) -> str:
    return f"{dealer.code} {dealer.name}"
