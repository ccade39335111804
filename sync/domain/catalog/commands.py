"""What the house's catalog admin does: products, their status, barcodes and prices."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.calendar import price_day
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.domain.catalog.rules import (
    LONGEST_NAME,
    LONGEST_UNIT,
    ProductStatus,
    is_barcode,
    is_code,
    price_subject,
    product_subject,
)
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.search import fold_width


class ProductCommand(Command, frozen=True, kw_only=True):
    """A deed on one product."""

    code: str

    def subjects(self) -> tuple[UUID, ...]:
        return (product_subject(self.code),)


class PutProduct(ProductCommand, frozen=True, kw_only=True):
    """Add a product, or change how it is named, sorted and packed. A new one is planned until its status is changed.

    `is_new` changes none that is there.
    """

    category_code: str
    name_en: str = ""
    name_zh_hant: str = ""
    name_zh_hans: str = ""
    unit: str
    pack_size: int = 1
    min_quantity: int = 1
    tax_basis_points: int = 0
    is_new: bool = False


def put_product(command: PutProduct, context: Context) -> None:
    """Refuses `product_code_invalid`, `product_exists`, `category_unknown`, `name_missing`, `text_too_long`, `unit_missing`,
    `pack_invalid`, `tax_invalid`."""
    product = context.session.get(Product, command.code)
    _check_product(command, product, context)
    barcodes = context.session.scalars(select(Barcode.barcode).where(Barcode.product_code == command.code)).all()
    if product is None:
        product = Product(
            code=command.code, status=ProductStatus.PLANNED, successor_code=None, weight=0, picture=None, initials=""
        )
        context.session.add(product)
    product.category_code = command.category_code
    product.name_en, product.name_zh_hant, product.name_zh_hans = command.name_en, command.name_zh_hant, command.name_zh_hans
    names = (command.name_en, command.name_zh_hant, command.name_zh_hans)
    product.folded = fold_width(" ".join((*names, *barcodes)))  # central knows pinyin as well
    product.unit, product.pack_size, product.min_quantity = command.unit, command.pack_size, command.min_quantity
    product.tax_basis_points = command.tax_basis_points


def _check_product(command: PutProduct, product: Product | None, context: Context) -> None:
    """The first that is wrong, at its field."""
    names = {name: getattr(command, name) for name in ("name_zh_hant", "name_zh_hans", "name_en")}
    is_known = context.session.get(Category, command.category_code) is not None
    wrong = (
        ("product_code_invalid", "code", not is_code(command.code)),
        ("product_exists", "code", command.is_new and product is not None),
        ("category_unknown", "category_code", not is_known),
        ("name_missing", "name_zh_hant", not "".join(names.values()).strip()),
        *(("text_too_long", name, len(text) > LONGEST_NAME) for name, text in names.items()),
        ("unit_missing", "unit", not command.unit.strip()),
        ("text_too_long", "unit", len(command.unit) > LONGEST_UNIT),
        ("pack_invalid", "pack_size", command.pack_size < 1),
        ("pack_invalid", "min_quantity", command.min_quantity < 1),
        ("tax_invalid", "tax_basis_points", not 0 <= command.tax_basis_points <= 10_000),
    )
    for problem, field, is_so in wrong:
        if is_so:
            raise Refusal(problem, field=field, code=command.code)


class ChangeProductStatus(ProductCommand, frozen=True, kw_only=True):
    """Planned, orderable or obsolete; an obsolete product may name the one that follows it."""

    status: ProductStatus
    successor_code: str | None = None


def change_product_status(command: ChangeProductStatus, context: Context) -> None:
    """Refuses `product_unknown`, `successor_unknown`, `successor_circular`."""
    product = _product(command.code, context)
    seen, following = {product.code}, command.successor_code
    while following is not None:
        if following in seen:
            raise Refusal("successor_circular", field="successor_code", code=following)
        seen.add(following)
        successor = context.session.get(Product, following)
        if successor is None:
            raise Refusal("successor_unknown", field="successor_code", code=following)
        following = successor.successor_code
    product.status, product.successor_code = command.status, command.successor_code


class PutBarcode(ProductCommand, frozen=True, kw_only=True):
    """Another barcode of a product, with the number of units that it stands for."""

    barcode: str
    quantity: int = 1


def put_barcode(command: PutBarcode, context: Context) -> None:
    """Refuses `product_unknown`, `barcode_invalid`, `barcode_taken` (by another product), `pack_invalid`."""
    product = _product(command.code, context)
    if not is_barcode(command.barcode):
        raise Refusal("barcode_invalid", field="barcode", barcode=command.barcode)
    if command.quantity < 1:
        raise Refusal("pack_invalid", field="quantity", code=command.code)
    known = context.session.get(Barcode, command.barcode)
    if known is not None and known.product_code != command.code:
        raise Refusal("barcode_taken", field="barcode", barcode=command.barcode, code=known.product_code)
    if known is None:
        context.session.add(Barcode(barcode=command.barcode, product_code=command.code, quantity=command.quantity))
        product.folded = f"{product.folded} {fold_width(command.barcode)}"
    else:
        known.quantity = command.quantity


class PriceCommand(Command, frozen=True, kw_only=True):
    """A deed on one price of a list. `valid_from` is its first day."""

    price_list: str
    product_code: str
    valid_from: date

    def subjects(self) -> tuple[UUID, ...]:
        return (price_subject(self.price_list, self.product_code),)

    def refers(self) -> tuple[UUID, ...]:
        return (product_subject(self.product_code),)


class SetListPrice(PriceCommand, frozen=True, kw_only=True):
    """A price per unit in minor units, from a day that has not passed. A second one for a day counts from then on."""

    price: int


def set_list_price(command: SetListPrice, context: Context) -> None:
    """Refuses `product_unknown`, `price_list_missing`, `price_negative`, `price_in_past`: what was quoted stays explainable."""
    _product(command.product_code, context, lock=True)
    if not command.price_list.strip():
        raise Refusal("price_list_missing", field="price_list")
    if command.price < 0:
        raise Refusal("price_negative", field="price", code=command.product_code)
    if command.valid_from < price_day(context.session, context.now):
        raise Refusal("price_in_past", field="valid_from", code=command.product_code, valid_from=command.valid_from)
    said = _revisions(command, context)
    if said and said[-1].price == command.price:
        return
    context.session.add(
        ListPrice(
            price_list=command.price_list,
            product_code=command.product_code,
            valid_from=command.valid_from,
            revision=said[-1].revision + 1 if said else 1,
            price=command.price,
            set_at=context.now,
        )
    )


class WithdrawListPrice(PriceCommand, frozen=True, kw_only=True):
    """A price that was announced and shall not come."""


def withdraw_list_price(command: WithdrawListPrice, context: Context) -> None:
    """Refuses `price_unknown`, `price_in_force`: a price that has begun is replaced, never taken away."""
    said = _revisions(command, context)
    if not said:
        raise Refusal("price_unknown", code=command.product_code)
    if command.valid_from <= price_day(context.session, context.now):
        raise Refusal("price_in_force", code=command.product_code, valid_from=command.valid_from)
    for price in said:
        context.session.delete(price)


def _revisions(command: PriceCommand, context: Context) -> list[ListPrice]:
    """Everything said of one day, the last at the end."""
    wanted = select(ListPrice).where(
        ListPrice.price_list == command.price_list,
        ListPrice.product_code == command.product_code,
        ListPrice.valid_from == command.valid_from,
    )
    return list(context.session.scalars(wanted.order_by(ListPrice.revision)))


def _product(code: str, context: Context, *, lock: bool = False) -> Product:
    """Locked where what is counted below it must not be counted twice at once."""
    product = context.session.get(Product, code, with_for_update=True) if lock else context.session.get(Product, code)
    if product is None:
        raise Refusal("product_unknown", code=code)
    return product


VERBS = (
    Verb(PutProduct, put_product, "catalog.product"),
    Verb(ChangeProductStatus, change_product_status, "catalog.product"),
    Verb(PutBarcode, put_barcode, "catalog.product"),
    Verb(SetListPrice, set_list_price, "catalog.price"),
    Verb(WithdrawListPrice, withdraw_list_price, "catalog.price"),
)
