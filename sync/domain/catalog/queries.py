"""Named reads of the catalog, with the prices of the viewer's own list."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ScalarSelect, Select, func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product, names_of
from sync.domain.catalog.rules import STANDARD, ProductStatus, barcode_spellings, next_price, price_in_force
from sync.domain.catalog.tree import CategoryRow, Tree
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class ProductRow:
    """A product as a grid shows it. `price` per unit in minor units on the day asked for, None where there is none yet."""

    code: str
    names: Names
    category_code: str
    unit: str
    pack_size: int
    min_quantity: int
    status: ProductStatus
    successor_code: str | None
    tax_basis_points: int
    price: int | None


@dataclass(frozen=True, kw_only=True)
class PriceRow:
    """One price of a list, from its first day on, or from `set_at` where it was set later on that day."""

    price_list: str
    valid_from: date
    revision: int
    price: int
    set_at: datetime


@dataclass(frozen=True, kw_only=True)
class BarcodeRow:
    """`quantity` units are behind this barcode."""

    barcode: str
    quantity: int


@dataclass(frozen=True, kw_only=True)
class LabelGoods:
    """What a label says of a product. `symbol` is the barcode of a single unit where there is one, else the code; `price` is
    today's of the shop's list, None where there is none."""

    code: str
    names: Names
    unit: str
    symbol: str
    price: int | None


@dataclass(frozen=True, kw_only=True)
class ProductCard:
    """All of one product. `path` is its category from the top; `in_force` and `following` are prices of `price_list`."""

    row: ProductRow
    path: tuple[Names, ...]
    price_list: str
    in_force: PriceRow | None
    following: PriceRow | None
    barcodes: tuple[BarcodeRow, ...]
    picture: str | None


@dataclass(frozen=True, kw_only=True)
class Scanned:
    """What a barcode stands for: `quantity` units of a product."""

    barcode: str
    quantity: int
    row: ProductRow


def products(
    view: View,
    *,
    category: str = "",
    status: ProductStatus | None = None,
    after: str = "",
    on: date | None = None,
    price_list: str = "",
    limit: int = 100,
) -> Sequence[ProductRow]:
    """Products by code, those after the code `after`, of a category and everything below it. At most `limit`."""
    wanted = _rows(view, on, price_list).where(Product.code > after).order_by(Product.code).limit(limit)
    if category:
        wanted = wanted.where(Product.category_code.in_(_tree(view).below(category)))
    if status is not None:
        wanted = wanted.where(Product.status == status)
    return [_row(product, price) for product, price in view.session.execute(wanted)]


def product_rows(view: View, *, codes: tuple[str, ...], on: date | None = None, price_list: str = "") -> Sequence[ProductRow]:
    """These products in the order asked for; unknown codes are left out. At most 500 codes count."""
    asked = tuple(dict.fromkeys(codes))[:500]
    found = view.session.execute(_rows(view, on, price_list).where(Product.code.in_(asked)).order_by(Product.code))
    by_code = {product.code: _row(product, price) for product, price in found}
    return [by_code[code] for code in asked if code in by_code]


def product_names(view: View, *, codes: Sequence[str]) -> Mapping[str, Names]:
    """What these products are called in each language; unknown codes are left out. At most 500 codes count."""
    found = view.session.scalars(select(Product).where(Product.code.in_(codes[:500])).order_by(Product.code))
    return {product.code: names_of(product) for product in found}


def product_card(view: View, *, code: str, on: date | None = None, price_list: str = "") -> ProductCard | None:
    """Price in force on a day (today unless told) and the next one that is known; None for an unknown code."""
    product = view.session.get(Product, code)
    if product is None:
        return None
    day, own_list = on or price_day(view.session, view.now), price_list or price_list_of(view)
    prices = price_history(view, code=code, price_list=own_list)
    in_force = price_in_force(prices, day)
    return ProductCard(
        row=_row(product, in_force.price if in_force else None),
        path=tuple(_tree(view).path(product.category_code)),
        price_list=own_list,
        in_force=in_force,
        following=next_price(prices, day),
        barcodes=tuple(_barcodes(view, code)),
        picture=product.picture,
    )


def label_goods(view: View, *, codes: tuple[str, ...]) -> Sequence[LabelGoods]:
    """In the order of the codes; unknown ones are left out."""
    found = view.session.execute(_rows(view, None, "").where(Product.code.in_(codes)))
    rows = {product.code: _row(product, price) for product, price in found}
    single = select(Barcode.product_code, func.min(Barcode.barcode)).where(Barcode.product_code.in_(codes), Barcode.quantity == 1)
    symbols = dict(view.session.execute(single.group_by(Barcode.product_code)).all())
    return [
        LabelGoods(
            code=code, names=rows[code].names, unit=rows[code].unit, symbol=symbols.get(code, code), price=rows[code].price
        )
        for code in codes
        if code in rows
    ]


def price_history(
    view: View, *, code: str, price_list: str = "", of_all_lists: bool = False, limit: int = 200
) -> Sequence[PriceRow]:
    """Past, present and announced prices of a product, the newest first. The house, which buys by none, may see those of all."""
    own_list = price_list or price_list_of(view)
    wanted = select(ListPrice).where(ListPrice.product_code == code)
    if not (of_all_lists and view.dealer_id == HOUSE):
        wanted = wanted.where(ListPrice.price_list == own_list)
    ordered = wanted.order_by(ListPrice.valid_from.desc(), ListPrice.price_list, ListPrice.revision.desc()).limit(limit)
    return [_price_row(price) for price in view.session.scalars(ordered)]


def by_barcode(view: View, *, barcode: str, on: date | None = None, price_list: str = "") -> Scanned | None:
    """What was scanned; a label that only bears the product's code is understood too."""
    found = view.session.scalars(
        select(Barcode).where(Barcode.barcode.in_(barcode_spellings(barcode))).order_by(Barcode.barcode).limit(1)
    ).first()
    code, quantity = (found.product_code, found.quantity) if found else (barcode.strip(), 1)
    rows = product_rows(view, codes=(code,), on=on, price_list=price_list)
    return Scanned(barcode=barcode.strip(), quantity=quantity, row=rows[0]) if rows else None


def recognised(view: View, *, texts: tuple[str, ...], on: date | None = None, price_list: str = "") -> Sequence[Scanned]:
    """What typed or pasted codes and barcodes stand for, `barcode` being the text asked; unknown ones are left out, letters
    may be small. At most 500 texts count."""
    asked = tuple(dict.fromkeys(filter(None, map(str.strip, texts))))[:500]
    spelt = {spelling: text for text in asked for spelling in barcode_spellings(text)}
    known = view.session.scalars(select(Barcode).where(Barcode.barcode.in_(spelt)).order_by(Barcode.barcode).limit(1000))
    labels = {spelt[label.barcode]: label for label in known}
    codes = [code for text in asked for code in (text, text.upper())] + [label.product_code for label in labels.values()]
    rows: dict[str, ProductRow] = {}
    for start in range(0, len(codes), 500):
        found = product_rows(view, codes=tuple(codes[start : start + 500]), on=on, price_list=price_list)
        rows.update((row.code, row) for row in found)
    meanings = [_meaning(text, labels.get(text), rows) for text in asked]
    return [meaning for meaning in meanings if meaning is not None]


def _meaning(text: str, label: Barcode | None, rows: Mapping[str, ProductRow]) -> Scanned | None:
    """A product's own code goes before a barcode that reads the same."""
    row = rows.get(text) or (rows.get(label.product_code) if label else None) or rows.get(text.upper())
    if row is None:
        return None
    quantity = label.quantity if label and label.product_code == row.code and text != row.code else 1
    return Scanned(barcode=text, quantity=quantity, row=row)


def category_tree(view: View) -> Sequence[CategoryRow]:
    """The whole tree, parents before children, in the order of the catalog. At most 2,000 branches."""
    counts = view.session.execute(select(Product.category_code, func.count()).group_by(Product.category_code))
    own = dict(iter(counts))
    return list(_tree(view).rows(own))


def line_names(view: View, codes: Collection[str]) -> Mapping[str, Names]:
    """Branches in words; the code where there are none."""
    found = view.session.scalars(select(Category).where(Category.code.in_(codes)))
    return {code: Names(en=code, zh_hant=code, zh_hans=code) for code in codes} | {one.code: names_of(one) for one in found}


def price_list_of(view: View) -> str:
    """The viewer's own list."""
    dealer = view.session.get(Dealer, view.dealer_id)
    return dealer.price_list if dealer else STANDARD


def price_on(price_list: str, day: date) -> ScalarSelect[int]:
    """The price in force of the `Product` in the enclosing select, in minor units."""
    return (
        select(ListPrice.price)
        .where(ListPrice.price_list == price_list, ListPrice.product_code == Product.code, ListPrice.valid_from <= day)
        .order_by(ListPrice.valid_from.desc(), ListPrice.revision.desc())
        .limit(1)
        .correlate(Product)
        .scalar_subquery()
    )


def _rows(view: View, on: date | None, price_list: str) -> Select[Product, int]:
    return select(Product, price_on(price_list or price_list_of(view), on or price_day(view.session, view.now)))


def _price_row(price: ListPrice) -> PriceRow:
    return PriceRow(**{field: getattr(price, field) for field in PriceRow.__dataclass_fields__})


def _row(product: Product, price: int | None) -> ProductRow:
    return ProductRow(
        code=product.code,
        names=names_of(product),
        category_code=product.category_code,
        unit=product.unit,
        pack_size=product.pack_size,
        min_quantity=product.min_quantity,
        status=product.status,
        successor_code=product.successor_code,
        tax_basis_points=product.tax_basis_points,
        price=price,
    )


def _tree(view: View) -> Tree:
    return Tree(view.session.scalars(select(Category).order_by(Category.code).limit(2000)).all())


def _barcodes(view: View, code: str) -> Iterable[BarcodeRow]:
    rows = view.session.scalars(select(Barcode).where(Barcode.product_code == code).order_by(Barcode.barcode).limit(100))
    return [BarcodeRow(barcode=row.barcode, quantity=row.quantity) for row in rows]


QUERIES = (products, product_rows, product_names, product_card, label_goods, price_history, by_barcode, recognised, category_tree)
