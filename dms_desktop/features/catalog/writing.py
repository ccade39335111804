"""What the catalog's desk writes about a product itself: how it is named, sorted and packed, and what stands for it in bars."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from dms_desktop.features.catalog.changing import tell_dealers
from dms_desktop.goods.codes import category_edit
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.shares import PercentEdit
from dms_desktop.widgets.words import Text, say
from sync.domain.catalog.commands import PutBarcode, PutProduct
from sync.domain.catalog.queries import ProductRow
from sync.domain.catalog.rules import LONGEST_NAME, LONGEST_UNIT, product_subject
from sync.domain.four_eyes.watching import part_of

PRODUCT, BARCODE = "product", "barcode"
"""What a second person has to say yes to."""


class ProductDialog(SavingDialog):
    """`row` is what is changed, None for a product that is new. `category` is where a new one most likely belongs."""

    def __init__(self, page: Page, row: ProductRow | None, category: str = "") -> None:
        self._row = row
        super().__init__(self._title, page, width=640)
        self._page = page
        self.code, self.unit = self._text(lambda: self.tr("Code")), self._text(lambda: self.tr("Unit"), LONGEST_UNIT)
        self.zh_hant = self._text(lambda: self.tr("Name (traditional)"), LONGEST_NAME)
        self.zh_hans = self._text(lambda: self.tr("Name (simplified)"), LONGEST_NAME)
        self.en = self._text(lambda: self.tr("Name (English)"), LONGEST_NAME)
        self.category = category_edit(page.desk.bridge, lambda: self.tr("Category"))
        self.pack = QuantityEdit(lambda: self.tr("Pack"), minimum=1)
        self.least = QuantityEdit(lambda: self.tr("Minimum order"), minimum=1)
        self.tax = PercentEdit(lambda: self.tr("Tax"))
        self.form = Form()
        for name, title, field in self._fields():
            self.form.add(name, title, field)
        self.content.addWidget(self.form)
        if row is None:
            self.content.addWidget(label(self._advice, "muted").wrap())
        self._fill(row, category)
        self.deed(lambda: self.tr("Save"), self._save)
        (self.code if row is None else self.zh_hant).setFocus()

    def _title(self) -> str:
        return self.tr("New product") if self._row is None else self.tr("Change {code}").format(code=self._row.code)

    def _advice(self) -> str:
        return self.tr("It is planned until F4 on its card puts it on sale; Ctrl+B there gives it barcodes, F7 its price.")

    def _text(self, name: Text, longest: int = 64) -> QLineEdit:
        field = QLineEdit()
        field.setMaxLength(longest)
        say(field, field.setAccessibleName, name)
        return field

    def _fields(self) -> list[tuple[str, Text, QLineEdit]]:
        """A code is for good: orders and invoices name it."""
        fields: list[tuple[str, Text, QLineEdit]] = [
            ("code", lambda: self.tr("Code"), self.code),
            ("name_zh_hant", lambda: self.tr("Name (traditional)"), self.zh_hant),
            ("name_zh_hans", lambda: self.tr("Name (simplified)"), self.zh_hans),
            ("name_en", lambda: self.tr("Name (English)"), self.en),
            ("category_code", lambda: self.tr("Category"), self.category),
            ("unit", lambda: self.tr("Unit"), self.unit),
            ("pack_size", lambda: self.tr("Pack"), self.pack),
            ("min_quantity", lambda: self.tr("Minimum order"), self.least),
            ("tax_basis_points", lambda: self.tr("Tax"), self.tax),
        ]
        return fields if self._row is None else fields[1:]

    def _fill(self, row: ProductRow | None, category: str) -> None:
        self.category.setText(category if row is None else row.category_code)
        self.pack.set_value(1 if row is None else row.pack_size)
        self.least.set_value(1 if row is None else row.min_quantity)
        if row is not None:
            self.tax.set_value(row.tax_basis_points)
            texts = (row.names.zh_hant, row.names.zh_hans, row.names.en, row.unit)
            for field, text in zip((self.zh_hant, self.zh_hans, self.en, self.unit), texts, strict=True):
                field.setText(text)
                field.setCursorPosition(0)

    def _save(self) -> None:
        """What is not a number stays as it was typed, and is asked for."""
        self.form.clear_errors()
        pack, least, tax = self.pack.units(), self.least.units(), self.tax.value()
        if pack is None or least is None or not isinstance(tax, int):
            missing = "pack_size" if pack is None else "min_quantity" if least is None else "tax_basis_points"
            self.form.show_error(missing, lambda: self.tr("This is needed."))
            return
        command = PutProduct(
            code=self.code.text().strip() if self._row is None else self._row.code,
            category_code=self.category.text().strip(),
            name_zh_hant=self.zh_hant.text().strip(),
            name_zh_hans=self.zh_hans.text().strip(),
            name_en=self.en.text().strip(),
            unit=self.unit.text().strip(),
            pack_size=pack,
            min_quantity=least,
            tax_basis_points=tax,
            is_new=self._row is None,
        )
        done = partial(tell_dealers, self._page, kind=PRODUCT, about=product_subject(command.code))
        self.save(self._page.desk, command, lambda _: done())


class BarcodeDialog(SavingDialog):
    """Another barcode of a product, and how many units it stands for: a carton has one of its own."""

    def __init__(self, page: Page, code: str) -> None:
        super().__init__(lambda: self.tr("Barcode for {code}").format(code=code), page, width=480)
        self._page, self._code = page, code
        self.barcode = QLineEdit()
        say(self.barcode, self.barcode.setAccessibleName, lambda: self.tr("Barcode"))
        self.units = QuantityEdit(lambda: self.tr("Units"), minimum=1)
        self.units.set_value(1)
        self.form = Form()
        self.form.add("barcode", lambda: self.tr("Barcode"), self.barcode)
        self.form.add("quantity", lambda: self.tr("Units"), self.units)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save)
        self.barcode.setFocus()

    def _save(self) -> None:
        self.form.clear_errors()
        units = self.units.units()
        if units is None:
            self.form.show_error("quantity", lambda: self.tr("This is needed."))
            return
        command = PutBarcode(code=self._code, barcode=self.barcode.text().strip(), quantity=units)
        about = part_of(product_subject(self._code), command.barcode)
        done = partial(tell_dealers, self._page, kind=BARCODE, about=about)
        self.save(self._page.desk, command, lambda _: done())
