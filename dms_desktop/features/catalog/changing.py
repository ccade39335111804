"""What the catalog's desk changes about a product: its price on a list from a day on, and whether it is sold."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.deciders import tell_saved
from dms_desktop.goods.codes import product_code_edit
from dms_desktop.goods.marks import status_chip
from dms_desktop.known import price_list_edit
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, MoneyEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from sync.domain.catalog.commands import ChangeProductStatus, SetListPrice, WithdrawListPrice
from sync.domain.catalog.queries import PriceRow, ProductRow
from sync.domain.catalog.rules import ProductStatus, price_subject, product_subject
from sync.domain.four_eyes.watching import part_of

PRICE, STATUS, WITHDRAWAL = "list_price", "product_status", "price_withdrawal"
"""What a second person has to say yes to."""


class ListPriceDialog(SavingDialog):
    """A price of one list, from a day of the house on: what was quoted before stays explainable."""

    def __init__(self, page: Page, code: str, today: date, price_list: str) -> None:
        super().__init__(lambda: self.tr("List price of {code}").format(code=code), page, width=520)
        self._page, self._code = page, code
        self.price_list = price_list_edit(page.desk.bridge, lambda: self.tr("Price list"))
        self.price_list.setText(price_list)
        self.price = MoneyEdit(lambda: self.tr("Price"), page.desk.currency)
        self.first = DateEdit(lambda: self.tr("From"), today)
        self.first.set_value(today)
        self.form = Form()
        self.form.add("price_list", lambda: self.tr("Price list"), self.price_list)
        self.form.add("price", lambda: " ".join((self.tr("Price"), page.desk.currency)), self.price)
        self.form.add("valid_from", lambda: self.tr("From"), self.first)
        self.content.addWidget(self.form)
        self.content.addWidget(label(lambda: self.tr("A price to come counts from its first day on."), "muted").wrap())
        self.deed(lambda: self.tr("Save"), self._save)
        (self.price if price_list else self.price_list).setFocus()

    def _save(self) -> None:
        self.form.clear_errors()
        price, first = self.price.minor(), self.first.day()
        if price is None or first is None:
            self.form.show_error("price" if price is None else "valid_from", lambda: self.tr("This is needed."))
            return
        named = self.price_list.text().strip()
        command = SetListPrice(price_list=named, product_code=self._code, valid_from=first, price=price)
        about = part_of(price_subject(named, self._code), first.isoformat())
        done = partial(tell_dealers, self._page, kind=PRICE, about=about)
        self.save(self._page.desk, command, lambda _: done())


class StatusDialog(SavingDialog):
    """What goes out of sale may name what follows it: orders are shown that in its stead."""

    def __init__(self, page: Page, row: ProductRow) -> None:
        super().__init__(lambda: self.tr("In or out of sale: {code}").format(code=row.code), page, width=520)
        self._page, self._row = page, row
        self.status = ChoiceBox(lambda: self.tr("State"))
        for status in ProductStatus:
            self.status.add_choice(status, _word(status))
        self.status.set_value(row.status)
        self.successor = product_code_edit(page.desk, lambda: self.tr("Successor"), self)
        self.successor.setText(row.successor_code or "")
        self.form = Form()
        self.form.add("status", lambda: self.tr("State"), self.status)
        self.form.add("successor_code", lambda: self.tr("Successor"), self.successor)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save)
        self.status.setFocus()

    def _save(self) -> None:
        self.form.clear_errors()
        command = ChangeProductStatus(
            code=self._row.code,
            status=ProductStatus(str(self.status.value())),
            successor_code=self.successor.text().strip() or None,
        )
        done = partial(tell_dealers, self._page, kind=STATUS, about=product_subject(self._row.code))
        self.save(self._page.desk, command, lambda _: done())


def take_back(page: Page, price: PriceRow, code: str) -> None:
    """A price that was announced and shall not come."""
    command = WithdrawListPrice(price_list=price.price_list, product_code=code, valid_from=price.valid_from)
    about = part_of(price_subject(price.price_list, code), price.valid_from.isoformat())
    page.submit(command, lambda _: tell_dealers(page, kind=WITHDRAWAL, about=about))


def tell_dealers(page: Page, *, kind: str, about: UUID) -> None:
    """That it is saved, or who has to say yes first."""
    words = QCoreApplication.translate("ListPriceDialog", "Saved on this PC; dealers hear of it by themselves.")
    tell_saved(page.desk, words, kind=kind, document_id=about)


def _word(status: ProductStatus) -> Callable[[], str]:
    return lambda: status_chip(status).text
