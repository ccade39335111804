"""The fields that special prices and promotions have in common: code, whom they are for, when, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from dms_desktop.bridge import Bridge
from dms_desktop.dealers import dealer_suggest
from dms_desktop.features.prices.words import field_words
from dms_desktop.known import price_list_edit, region_edit
from dms_desktop.widgets.edits import DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import fill
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.words import say
from sync.domain.deals.queries import DealRow
from sync.domain.pricing.queries import RuleRow


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

    def __init__(self, bridge: Bridge, today: date) -> None:
        lists = price_list_edit(bridge, partial(field_words, "price_list"))
        region = region_edit(bridge, partial(field_words, "region"))
        self.texts: Mapping[str, QLineEdit] = {"code": line("code"), "price_list": lists, "region": region, "note": line("note")}
        self.dealer = PickEdit(dealer_suggest(bridge), partial(field_words, "dealer_id"))
        self.is_of_one = False
        say(self.dealer, self.dealer.setPlaceholderText, self._dealer_hint)
        self.first, self.last = (DateEdit(partial(field_words, name), today) for name in ("valid_from", "valid_until"))
        self.first.set_value(today)

    def ask_dealer(self, is_of_one: bool) -> None:
        """Whether it is always for one dealer: the field then does not say that it is for everybody."""
        self.is_of_one = is_of_one
        self.dealer.setPlaceholderText(self._dealer_hint())

    def _dealer_hint(self) -> str:
        if self.is_of_one:
            return QCoreApplication.translate("prices", "Code, name or region")
        return QCoreApplication.translate("prices", "Everybody")

    def add_to(self, form: Form) -> None:
        form.add("dealer_id", partial(field_words, "dealer_id"), self.dealer)
        for name in ("price_list", "region"):
            form.add(name, partial(field_words, name), self.texts[name])
        form.add("valid_from", partial(field_words, "valid_from"), self.first)
        form.add("valid_until", partial(field_words, "valid_until"), self.last)
        form.add("note", partial(field_words, "note"), self.texts["note"])

    def show(self, row: RuleRow) -> None:
        for name, field in self.texts.items():
            fill(field, getattr(row, name))
        if row.dealer_id:
            self.dealer.set_value(row.dealer_id, row.dealer_name)
        self.first.set_value(row.valid_from)
        self.last.set_value(row.valid_until)

    def name_project(self, project: DealRow) -> None:
        """Whose project a price is for: that is not for choosing, see `keep_dealer`."""
        self.dealer.set_value(project.dealer_id, f"{project.dealer_code} {project.dealer_name}")
        self.texts["code"].setText(project.number)
        fill(self.texts["note"], project.name)

    def keep_dealer(self) -> None:
        """A project is of one dealer, today and when its draft is opened again."""
        self.dealer.setReadOnly(True)

    def wrong(self) -> str:
        """The first field that cannot be read, or nothing."""
        if self.dealer.is_wrong():
            return "dealer_id"
        if self.first.day() is None:
            return "valid_from"
        return "valid_until" if self.last.is_wrong() else ""

    def address(self) -> Address:
        """Once nothing is wrong."""
        first = self.first.day()
        if first is None:
            raise ValueError("the first day was not looked at")
        texts = {name: field.text().strip() for name, field in self.texts.items()}
        chosen = self.dealer.value()
        return Address(dealer_id=chosen if isinstance(chosen, int) else 0, valid_from=first, valid_until=self.last.day(), **texts)


def line(name: str) -> QLineEdit:
    made = QLineEdit()
    say(made, made.setAccessibleName, partial(field_words, name))
    return made
