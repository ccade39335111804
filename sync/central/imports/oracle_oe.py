"""The product part of Oracle's OE sample (Oracle, MIT): products with their names in both Chinese scripts, prices, inventory."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from sync.central.imports.cells import Amounts, BadCell, text, whole
from sync.central.imports.facts import CategoryFact, Facts, PriceFact, ProductFact, StockFact
from sync.central.imports.report import Faults, Place
from sync.central.imports.tables import Line, read_lines
from sync.domain.catalog.names import Names
from sync.domain.catalog.rules import STANDARD, ProductStatus
from sync.sheets.unreadable import Unreadable

PRICED_SINCE = date(2000, 1, 1)
"""The sample does not say since when its prices hold: long ago."""

STATUS = {
    "orderable": ProductStatus.ORDERABLE,
    "planned": ProductStatus.PLANNED,
    "under development": ProductStatus.PLANNED,
    "obsolete": ProductStatus.OBSOLETE,
}


def oracle_oe(folder: Path, currency: str, faults: Faults) -> Facts:
    """Everything of the folder that we have a place for. Raises Unreadable."""
    lines = _lines(folder, "product_information", faults)
    hant, hans = _names(folder, "product_descriptions_zht", faults), _names(folder, "product_descriptions_zhs", faults)
    products = [_product(line, hant, hans, faults) for line in lines]
    return Facts(
        categories=list(_categories(lines)),
        products=products,
        prices=list(_prices(lines, currency, faults)),
        stock=list(_stock(folder, faults)),
    )


def _lines(folder: Path, name: str, faults: Faults) -> Sequence[Line]:
    try:
        return read_lines(folder / f"{name}.csv", faults)
    except Unreadable as why:
        raise Unreadable(f"has a {name}.csv that {why}") from why


def _said(line: Line, column: str) -> str:
    """Raises Unreadable where the file has no such column."""
    if column not in line.cells:
        raise Unreadable(f"has a {line.place.file} without the column {column}")
    return str(line.cells[column] or "")


def _names(folder: Path, name: str, faults: Faults) -> Mapping[str, str]:
    return {_said(line, "product_id"): _said(line, "translated_name") for line in _lines(folder, name, faults)}


def _product(line: Line, hant: Mapping[str, str], hans: Mapping[str, str], faults: Faults) -> ProductFact:
    code, status = _said(line, "product_id"), _said(line, "product_status")
    if status not in STATUS:
        faults.add(line.place, f"{status!r} is none of {', '.join(STATUS)}", column="product_status")
    names = Names(en=_said(line, "product_name"), zh_hant=hant.get(code, ""), zh_hans=hans.get(code, ""))
    for name in (names.en, names.zh_hant, names.zh_hans):
        _check(line.place, "product_name", name, faults)
    return ProductFact(place=line.place, code=code, names=names, category=_category(line), status=STATUS.get(status))


def _check(place: Place, column: str, name: str, faults: Faults) -> None:
    try:
        text(name)
    except BadCell as bad:
        faults.add(place, str(bad), column=column)


def _category(line: Line) -> str:
    return f"OE-{_said(line, 'category_id')}"


def _categories(lines: Sequence[Line]) -> Iterator[CategoryFact]:
    """The sample has numbers for them, and no names."""
    first = {_said(line, "category_id"): line for line in reversed(lines)}
    for number, line in sorted(first.items()):
        names = Names(en=f"Category {number}", zh_hant=f"類別 {number}", zh_hans=f"类别 {number}")
        yield CategoryFact(
            place=line.place, code=_category(line), parent=None, names=names, position=int(number) if number.isdecimal() else 0
        )


def _prices(lines: Sequence[Line], currency: str, faults: Faults) -> Iterator[PriceFact]:
    """Some products have none yet."""
    amount = Amounts(currency)
    for line in lines:
        if not _said(line, "list_price"):
            continue
        try:
            price = amount(_said(line, "list_price"))
        except BadCell as bad:
            faults.add(line.place, str(bad), column="list_price")
            continue
        product = _said(line, "product_id")
        yield PriceFact(place=line.place, price_list=STANDARD, product=product, valid_from=PRICED_SINCE, price=price)


def _stock(folder: Path, faults: Faults) -> Iterator[StockFact]:
    for line in _lines(folder, "inventories", faults):
        try:
            on_hand = whole(_said(line, "quantity_on_hand"))
        except BadCell as bad:
            faults.add(line.place, str(bad), column="quantity_on_hand")
            continue
        site = f"OE-{_said(line, 'warehouse_id')}"
        yield StockFact(place=line.place, product=_said(line, "product_id"), site=site, on_hand=on_hand, counted_at=None)
