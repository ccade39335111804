"""Writes categories, products, barcodes and prices."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import select

from sync.central.imports.facts import BarcodeFact, CategoryFact, Facts, PriceFact, ProductFact
from sync.central.imports.report import Faults
from sync.central.imports.writing import Target, check_known, check_unique
from sync.domain.catalog.names import Names
from sync.domain.catalog.naming import search_columns
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.records import Row, attribute_names, plain

UNSORTED = "unsorted"
UNIT = "pcs"


def put_categories(facts: Sequence[CategoryFact], products: Sequence[ProductFact], target: Target) -> int:
    """Categories as said; those that products only mention come into being under their code."""
    rows = [_category(fact.code, fact.parent, fact.names, fact.position) for fact in facts]
    said = {fact.code for fact in facts}
    there = set(target.session.scalars(select(Category.code)))
    mentioned = {fact.category for fact in products if fact.category} | {UNSORTED for fact in products if not fact.category}
    bare = [
        _category(code, None, Names(en="Unsorted" if code == UNSORTED else code), 0) for code in sorted(mentioned - said - there)
    ]
    return target.put(Category, [*rows, *bare])


def _category(code: str, parent: str | None, names: Names, position: int) -> Row:
    shown = {"name_en": names.en, "name_zh_hant": names.zh_hant, "name_zh_hans": names.zh_hans}
    return plain(Category, {"code": code, "parent_code": parent, **shown, "position": position})


def put_products(facts: Facts, target: Target, faults: Faults) -> int:
    """Products as said, and anew those that got a barcode: their search text has it."""
    check_unique(facts.products, lambda fact: fact.code, "product", faults)
    said = {fact.code: fact for fact in facts.products}
    touched = said.keys() | {fact.product for fact in facts.barcodes}
    there = target.known(Product, Product.code, touched | {fact.successor for fact in facts.products if fact.successor})
    check_known(
        [fact for fact in facts.products if fact.successor],
        lambda fact: fact.successor or "",
        there.keys() | said,
        "product",
        faults,
    )
    check_known(facts.barcodes, lambda fact: fact.product, there.keys() | said, "product", faults)
    barcodes = _barcodes_of(touched, facts.barcodes, target)
    codes = sorted(touched & (there.keys() | said))
    return target.put(Product, [_product(code, said.get(code), there.get(code), barcodes.get(code, set())) for code in codes])


def _product(code: str, fact: ProductFact | None, there: Product | None, barcodes: set[str]) -> Row:
    values: dict[str, object] = {name: getattr(there, name) for name in attribute_names(Product)} if there else _new(code)
    if fact is not None:
        said = {
            "name_en": fact.names.en or None,
            "name_zh_hant": fact.names.zh_hant or None,
            "name_zh_hans": fact.names.zh_hans or None,
            "category_code": fact.category,
            "unit": fact.unit,
            "pack_size": fact.pack_size,
            "min_quantity": fact.min_quantity,
            "status": fact.status,
            "successor_code": fact.successor,
            "tax_basis_points": fact.tax_basis_points,
            "weight": fact.weight,
        }
        values |= {name: value for name, value in said.items() if value is not None}
    names = Names(en=str(values["name_en"]), zh_hant=str(values["name_zh_hant"]), zh_hans=str(values["name_zh_hans"]))
    found = search_columns(names, barcodes)
    return plain(Product, values | {"folded": found.folded, "initials": found.initials})


def _new(code: str) -> dict[str, object]:
    """A product of which a file says nothing but its name can be ordered by the piece."""
    return {
        "code": code,
        "category_code": UNSORTED,
        "name_en": "",
        "name_zh_hant": "",
        "name_zh_hans": "",
        "unit": UNIT,
        "pack_size": 1,
        "min_quantity": 1,
        "status": ProductStatus.ORDERABLE,
        "successor_code": None,
        "weight": 0,
        "tax_basis_points": 0,
        "picture": None,
    }


def _barcodes_of(codes: set[str], said: Sequence[BarcodeFact], target: Target) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in target.rows(Barcode, Barcode.product_code, codes):
        found.setdefault(row.product_code, set()).add(row.barcode)
    for fact in said:
        found.setdefault(fact.product, set()).add(fact.barcode)
    return found


def put_barcodes(facts: Sequence[BarcodeFact], target: Target, faults: Faults) -> int:
    """A barcode belongs to one product, for good."""
    check_unique(facts, lambda fact: fact.barcode, "barcode", faults)
    there = target.known(Barcode, Barcode.barcode, (fact.barcode for fact in facts))
    for fact in facts:
        owner = there.get(fact.barcode)
        if owner is not None and owner.product_code != fact.product:
            faults.add(fact.place, f"gives the barcode {fact.barcode} of {owner.product_code} to {fact.product}")
    rows = [{"barcode": fact.barcode, "product_code": fact.product, "quantity": fact.quantity} for fact in facts]
    return target.put(Barcode, [plain(Barcode, row) for row in rows])


def put_prices(facts: Sequence[PriceFact], target: Target, faults: Faults) -> int:
    """Prices of products that are there; their files may hold the past, the present and what is announced."""
    check_unique(facts, lambda fact: (fact.price_list, fact.product, fact.valid_from), "price", faults)
    there = target.known(Product, Product.code, {fact.product for fact in facts})
    check_known(facts, lambda fact: fact.product, there, "product", faults)
    newest = _newest_prices({fact.product for fact in facts}, target)
    changed = [(fact, newest.get(_day_of(fact))) for fact in facts]
    rows = [_price(fact, before, target.now) for fact, before in changed if before is None or before.price != fact.price]
    return target.put(ListPrice, rows)


PriceDay = tuple[str, str, date]


def _day_of(fact: PriceFact) -> PriceDay:
    return fact.price_list, fact.product, fact.valid_from


def _newest_prices(codes: Iterable[str], target: Target) -> Mapping[PriceDay, ListPrice]:
    """What was last said of each list, product and day."""
    rows = sorted(target.rows(ListPrice, ListPrice.product_code, codes), key=lambda row: row.revision)
    return {(row.price_list, row.product_code, row.valid_from): row for row in rows}


def _price(fact: PriceFact, before: ListPrice | None, now: datetime) -> Row:
    said = {"price_list": fact.price_list, "product_code": fact.product, "valid_from": fact.valid_from, "price": fact.price}
    return plain(ListPrice, {**said, "revision": before.revision + 1 if before else 1, "set_at": now})
