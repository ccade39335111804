"""Lays a price of the counter down: for a product or a category, for everybody or one customer, from a number of units on."""

from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.buyers import customer_suggest
from dms_desktop.goods.codes import category_edit, product_code_edit
from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import DateEdit, MoneyEdit, QuantityEdit, ValueEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import tick_box
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.shares import PercentEdit
from dms_desktop.widgets.words import Text, say
from sync.client.replica import Receipt
from sync.domain.counter_prices.commands import SetCounterPrice
from sync.kernel.errors import Refusal


class CounterPriceDialog(Dialog):
    """It saves by itself, and keeps what was typed where the business says no."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("A price of the counter"), parent, width=760)
        self._desk, self._price_id = desk, desk.bridge.ids.new()
        today = desk.bridge.clock.now().astimezone().date()
        self.product = product_code_edit(desk, lambda: self.tr("Product code"), self)
        self.category, self.note = category_edit(desk.bridge, lambda: self.tr("Or category")), QLineEdit()
        self.customer = PickEdit(customer_suggest(desk.bridge, self), lambda: self.tr("Customer"))
        say(self.customer, self.customer.setPlaceholderText, lambda: self.tr("Everybody"))
        self.least = QuantityEdit(lambda: self.tr("From units"), minimum=1)
        self.least.set_value(1)
        self.price = MoneyEdit(lambda: self.tr("Price"), desk.currency)
        self.share = PercentEdit(lambda: self.tr("Or off the list"))
        self.first = DateEdit(lambda: self.tr("From"), today)
        self.first.set_value(today)
        self.last = DateEdit(lambda: self.tr("Until"), today)
        self.floor = tick_box(lambda: self.tr("This is a floor: only the head of the shop sells below it"))
        self.form = Form(columns=2)
        for name, title, field in self._fields():
            self.form.add(name, title, field)
            say(field, field.setAccessibleName, title)
        self.content.addWidget(self.form)
        self.content.addWidget(self.floor)
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        self.product.setFocus()

    def _fields(self) -> tuple[tuple[str, Text, QWidget], ...]:
        return (
            ("product_code", lambda: self.tr("Product code"), self.product),
            ("category", lambda: self.tr("Or category"), self.category),
            ("price", lambda: " ".join((self.tr("Price"), self._desk.currency)), self.price),
            ("basis_points", lambda: self.tr("Or off the list"), self.share),
            ("from_quantity", lambda: self.tr("From units"), self.least),
            ("customer_id", lambda: self.tr("Customer"), self.customer),
            ("valid_from", lambda: self.tr("From"), self.first),
            ("valid_until", lambda: self.tr("Until"), self.last),
            ("note", lambda: self.tr("Note"), self.note),
        )

    def _wrong(self) -> str:
        """The first field that cannot be read, or nothing."""
        if self.first.day() is None:
            return "valid_from"
        fields: dict[str, ValueEdit | PickEdit] = {
            "price": self.price,
            "basis_points": self.share,
            "from_quantity": self.least,
            "customer_id": self.customer,
            "valid_until": self.last,
        }
        return next((name for name, field in fields.items() if field.is_wrong()), "")

    def _save(self) -> None:
        self.form.clear_errors()
        wrong = self._wrong()
        if wrong:
            self.form.show_error(wrong, lambda: self.tr("Not possible here"))
            return
        self._desk.bridge.submit(self._command(), on_receipt=self._saved, on_refusal=self._refused)

    def _command(self) -> SetCounterPrice:
        share, first, customer = self.share.value(), self.first.day(), self.customer.value()
        assert first is not None
        return SetCounterPrice(
            price_id=self._price_id,
            product_code=self.product.text().strip(),
            category=self.category.text().strip(),
            customer_id=customer if isinstance(customer, UUID) else None,
            from_quantity=self.least.units() or 1,
            price=self.price.minor(),
            basis_points=share if isinstance(share, int) else 0,
            is_floor=self.floor.isChecked(),
            valid_from=first,
            valid_until=self.last.day(),
            note=self.note.text().strip(),
        )

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(
            self.tr("{number} counts from its first day on, at every counter of the shop.").format(number=receipt.number)
        )
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)
