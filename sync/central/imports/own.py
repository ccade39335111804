"""Our own CSV and XLSX files, turned into facts."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from sync.central.imports import layouts
from sync.central.imports.facts import BarcodeFact, DealerFact, Facts, PriceFact, ProductFact, StockFact
from sync.central.imports.layouts import NAMES, Layout
from sync.central.imports.report import Faults, Place
from sync.central.imports.tables import read_lines
from sync.domain.availability.supply import MAIN_SITE
from sync.domain.catalog.names import Names
from sync.domain.catalog.rules import STANDARD
from sync.sheets.unreadable import Unreadable, Why

Values = dict[str, Any]  # cell values by column; each layout's parsers give them the types that its fact asks for
F = TypeVar("F")


def read_facts(kind: str, files: Sequence[Path], currency: str, faults: Faults) -> Facts:
    """Facts of one of our own kinds; what is wrong with a file or a cell is among the faults."""
    if kind == "products":
        return Facts(products=_facts(files, layouts.PRODUCTS, _product, faults))
    if kind == "prices":
        return Facts(prices=_facts(files, layouts.prices(currency), _price, faults))
    if kind == "barcodes":
        return Facts(barcodes=_facts(files, layouts.BARCODES, _barcode, faults))
    if kind == "stock":
        return Facts(stock=_facts(files, layouts.STOCK, _stock, faults))
    return Facts(dealers=_facts(files, layouts.dealers(currency), _dealer, faults))


def _facts(files: Sequence[Path], layout: Layout, build: Callable[[Place, Values], F], faults: Faults) -> Sequence[F]:
    found: list[F] = []
    for file in files:
        try:
            found.extend(_of_file(file, layout, build, faults))
        except Unreadable as why:
            faults.add(Place(file=file.name), str(why))
    return found


def _of_file(file: Path, layout: Layout, build: Callable[[Place, Values], F], faults: Faults) -> Sequence[F]:
    before = faults.count
    lines = read_lines(file, faults)
    if not lines:
        if faults.count > before:
            return []
        raise Unreadable.because(Why.NO_ROWS)
    names: Mapping[str, str] = layout.names(list(lines[0].cells))
    parsed = ((line.place, layout.parse(line, names, faults)) for line in lines)
    return [build(place, values) for place, values in parsed if values is not None]


def _product(place: Place, values: Values) -> ProductFact:
    names = Names(**{name.removeprefix("name_"): values.pop(name) for name in NAMES if name in values})
    tax = values.pop("tax_percent", None)
    return ProductFact(place=place, names=names, tax_basis_points=tax, **values)


def _price(place: Place, values: Values) -> PriceFact:
    values.setdefault("price_list", STANDARD)
    return PriceFact(place=place, **values)


def _barcode(place: Place, values: Values) -> BarcodeFact:
    values.setdefault("quantity", 1)
    return BarcodeFact(place=place, **values)


def _stock(place: Place, values: Values) -> StockFact:
    return StockFact(
        place=place,
        product=values["product"],
        site=values.get("site", MAIN_SITE),
        on_hand=values["quantity"],
        counted_at=values.get("as_of"),
    )


def _dealer(place: Place, values: Values) -> DealerFact:
    honour = values.pop("price_honour_percent", None)
    return DealerFact(place=place, price_honour_basis_points=honour, **values)
