"""The fields of a registration: what is typed, as the texts that drafts keep."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.buyers import customer_suggest
from dms_desktop.features.deals.words import SUBJECTS, field_words, subject_words
from dms_desktop.goods.naming import shown
from dms_desktop.house_day import by_house_day
from dms_desktop.known import region_code_edit
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, MoneyEdit
from dms_desktop.widgets.form import Form, FormStack
from dms_desktop.widgets.formats import day, money
from dms_desktop.widgets.lookup_edit import LookupEdit
from dms_desktop.widgets.parts import fill
from dms_desktop.widgets.words import say
from sync.domain.catalog.tree import CategoryRow
from sync.domain.deals.rules import Subject

SHORT = ("product_line", "subject", "name", "tax_id", "contact", "phone", "project", "site", "region_code", "expected_amount")
LONG = ("address", "expected_on", "note")
TYPED = (*SHORT, *LONG)
INDENT = "　"


class DealForm(FormStack):
    """`edited(field)` after each change by hand. `texts()` and `show_texts()` speak in the fields of a registration.
    `customer_chosen(id)` when the name was taken from the shop's own customers, found by a few letters."""

    edited = Signal(str)
    customer_chosen = Signal(object)

    def __init__(self, bridge: Bridge, currency: str, today: date) -> None:
        super().__init__()
        self._wanted_line = ""
        self.lines = ChoiceBox(partial(field_words, "product_line"))
        self.subject = ChoiceBox(partial(field_words, "subject"))
        self.amount = MoneyEdit(partial(field_words, "expected_amount"), currency)
        self.expected = DateEdit(partial(field_words, "expected_on"), today)
        by_house_day(bridge, self.expected)
        self.name = LookupEdit(customer_suggest(bridge, self))
        for subject in SUBJECTS:
            self.subject.add_choice(subject.value, partial(subject_words, subject))
        self._fields: dict[str, QWidget] = {
            "product_line": self.lines,
            "subject": self.subject,
            "expected_amount": self.amount,
            "expected_on": self.expected,
        }
        self._line("name", self.name)
        region = region_code_edit(bridge, partial(field_words, "region_code"))
        region.taken.connect(lambda: self.edited.emit("region_code"))
        self._line("region_code", region)
        say(self.name, self.name.setPlaceholderText, lambda: self.tr("New, or a customer of this shop"))
        self.short, self.long = Form(columns=2), Form()
        for form, names in ((self.short, SHORT), (self.long, LONG)):
            for name in names:
                form.add(name, partial(field_words, name), self._fields.get(name) or self._line(name, QLineEdit()))
        self._lay_out()

    def show_lines(self, categories: Sequence[CategoryRow]) -> None:
        """The branches of the catalog to choose the product line from."""
        picked = str(self.lines.value() or "") or self._wanted_line
        self.lines.clear_choices()
        for category in categories:
            self.lines.add_choice(category.code, partial(_line_words, category))
        self.lines.set_value(picked)

    def texts(self) -> dict[str, str]:
        line = str(self.lines.value() or "") or self._wanted_line
        plain = {name: field.text() for name, field in self._fields.items() if isinstance(field, QLineEdit)}
        return {"product_line": line, "subject": str(self.subject.value()), **plain}

    def show_texts(self, texts: Mapping[str, str]) -> None:
        before = self.texts()
        for name in TYPED:
            if before[name] != texts.get(name, ""):
                self._show(name, texts.get(name, ""))

    def set_locked(self, locked: bool) -> None:
        """What was decided is not changed any more; it stays readable and can be copied."""
        for name, field in self._fields.items():
            if isinstance(field, QLineEdit):
                field.setReadOnly(locked or name in ("expected_amount", "expected_on"))
            else:
                field.setEnabled(False)

    def wrong(self) -> str:
        """The first field whose text is no value, or nothing."""
        return next((name for name in ("expected_amount", "expected_on") if self._value(name).is_wrong()), "")

    def field(self, name: str) -> QWidget:
        return self._fields[name]

    def _value(self, name: str) -> MoneyEdit | DateEdit:
        return self.amount if name == "expected_amount" else self.expected

    def _show(self, name: str, text: str) -> None:
        if name == "product_line":
            self._wanted_line = text
            self.lines.set_value(text)
        elif name == "subject":
            self.subject.set_value(text or Subject.CUSTOMER.value)
        else:
            field = self._fields[name]
            assert isinstance(field, QLineEdit)
            fill(field, text)

    def _line(self, name: str, line: QLineEdit) -> QWidget:
        say(line, line.setAccessibleName, partial(field_words, name))
        line.textEdited.connect(lambda _: self.edited.emit(name))
        self._fields[name] = line
        return line

    def _take(self) -> None:
        """Once: the choice is a person's until the next key."""
        choice, self.name.chosen = self.name.chosen, None
        if choice is not None and not self.name.isReadOnly():
            self.name.setText(choice.name)
            self.customer_chosen.emit(choice.value)

    def _lay_out(self) -> None:
        self.lines.picked.connect(lambda _: self.edited.emit("product_line"))
        self.subject.picked.connect(lambda _: self.edited.emit("subject"))
        self.amount.edited.connect(lambda: self.edited.emit("expected_amount"))
        self.expected.edited.connect(lambda: self.edited.emit("expected_on"))
        self.name.returnPressed.connect(self._take)
        self.name.editingFinished.connect(self._take)
        self.stack(self.short, self.long)


def amount_text(minor: int, currency: str) -> str:
    """As the field writes it; nothing for nothing."""
    return money(minor, currency) if minor else ""


def day_text(value: date | None) -> str:
    return "" if value is None else day(value)


def known_of(customer: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of a registration out of those of a customer: in the law's name, where there is one."""
    same = {name: customer[name] for name in ("tax_id", "contact", "region_code")}
    phone = customer["phone"] or customer["mobile"]
    return {**same, "name": customer["legal_name"] or customer["name"], "phone": phone, "address": customer["address_1"]}


def _line_words(category: CategoryRow) -> str:
    return INDENT * category.depth + shown(category.names)
