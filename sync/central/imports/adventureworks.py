"""The AdventureWorks sample (Microsoft, MIT): products, categories, prices with their history, resellers, inventory.

Its files are bulk dumps without headings; `columns.json` beside them says what the columns are and how rows end.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from sync.central.imports.facts import CategoryFact, DealerFact, Facts, PriceFact, ProductFact, StockFact
from sync.central.imports.report import Faults, Place
from sync.domain.catalog.names import Names
from sync.domain.catalog.rules import STANDARD, ProductStatus
from sync.kernel.money import round_money
from sync.sheets.delimited import bulk_rows
from sync.sheets.reading import read_bytes
from sync.sheets.unreadable import Unreadable

MAIN_OFFICE = "3"
COLUMNS = "columns.json"

Row = Mapping[str, str]


class Shape(msgspec.Struct, frozen=True):
    """One file as `columns.json` describes it."""

    columns: tuple[str, ...]
    field_terminator: str
    row_terminator: str
    encoding: str
    rows: int


class Dump:
    """The folder's files, by name."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        """Raises Unreadable where `columns.json` is not what it should be."""
        self._folder, self._faults = folder, faults
        try:
            self._shapes = msgspec.json.decode(read_bytes(folder / COLUMNS), type=dict[str, Shape])
        except msgspec.DecodeError as error:
            raise Unreadable(f"has a {COLUMNS} that does not describe its files: {error}") from error

    def rows(self, name: str) -> Iterator[tuple[Place, Row]]:
        """Rows with their places, numbered from 1. Raises Unreadable for a missing, cut off or misdescribed file."""
        shape = self._shapes.get(name)
        if shape is None:
            raise Unreadable(f"says nothing about {name} in its {COLUMNS}")
        file = f"{name}.csv"
        try:
            text = read_bytes(self._folder / file).decode(shape.encoding)
            cells = list(bulk_rows(text, field_end=shape.field_terminator, row_end=shape.row_terminator))
        except (UnicodeDecodeError, LookupError) as error:
            raise Unreadable(f"has a {file} that is not {shape.encoding}") from error
        except Unreadable as why:
            raise Unreadable(f"has a {file} that {why}") from why
        if len(cells) != shape.rows:
            raise Unreadable(f"has a {file} of {len(cells)} rows where {shape.rows} were announced")
        for number, row in enumerate(cells, start=1):
            place = Place(file=file, row=number)
            if len(row) == len(shape.columns):
                yield place, dict(zip(shape.columns, row, strict=True))
            else:
                self._faults.add(place, f"has {len(row)} cells for {len(shape.columns)} columns")

    def by(self, name: str, key: str) -> Mapping[str, Row]:
        """Rows by a column; the first counts."""
        found: dict[str, Row] = {}
        for _, row in self.rows(name):
            found.setdefault(row[key], row)
        return found


def adventureworks(folder: Path, currency: str, faults: Faults) -> Facts:
    """Everything of the folder that we have a place for. Raises Unreadable."""
    dump = Dump(folder, faults)
    try:
        return _facts(dump, currency)
    except KeyError as missing:
        raise Unreadable(f"refers to {missing}, which is not in it") from missing
    except (ValueError, ArithmeticError) as error:
        raise Unreadable(f"has a cell that is no number or day: {error}") from error


def _facts(dump: Dump, currency: str) -> Facts:
    products = dump.by("Product", "ProductID")
    return Facts(
        categories=list(_categories(dump)),
        products=[_product(place, row) for place, row in dump.rows("Product")],
        prices=list(_prices(dump, products, currency)),
        stock=list(_stock(dump, products)),
        dealers=list(_dealers(dump)),
    )


def _categories(dump: Dump) -> Iterator[CategoryFact]:
    for place, row in dump.rows("ProductCategory"):
        code, names = row["ProductCategoryID"], Names(en=row["Name"])
        yield CategoryFact(place=place, code=f"AW{code}", parent=None, names=names, position=int(code))
    for place, row in dump.rows("ProductSubcategory"):
        code, parent = row["ProductSubcategoryID"], f"AW{row['ProductCategoryID']}"
        yield CategoryFact(place=place, code=_category(code), parent=parent, names=Names(en=row["Name"]), position=int(code))


def _category(subcategory: str) -> str:
    return f"AW-{subcategory}"


def _product(place: Place, row: Row) -> ProductFact:
    return ProductFact(
        place=place,
        code=row["ProductNumber"],
        names=Names(en=row["Name"]),
        category=_category(row["ProductSubcategoryID"]) if row["ProductSubcategoryID"] else None,
        status=_status(row),
    )


def _status(row: Row) -> ProductStatus:
    """What has no price is made for the works alone; what has an end of sale is not ordered any more."""
    if row["SellEndDate"] or row["DiscontinuedDate"]:
        return ProductStatus.OBSOLETE
    return ProductStatus.ORDERABLE if float(row["ListPrice"]) else ProductStatus.PLANNED


def _prices(dump: Dump, products: Mapping[str, Row], currency: str) -> Iterator[PriceFact]:
    """The history; a product without one has its price since its first day of sale."""
    seen: set[str] = set()
    for place, row in dump.rows("ProductListPriceHistory"):
        seen.add(row["ProductID"])
        yield _price(place, products[row["ProductID"]], row["StartDate"], row["ListPrice"], currency)
    for place, row in dump.rows("Product"):
        if row["ProductID"] not in seen and float(row["ListPrice"]):
            yield _price(place, row, row["SellStartDate"], row["ListPrice"], currency)


def _price(place: Place, product: Row, since: str, price: str, currency: str) -> PriceFact:
    return PriceFact(
        place=place,
        price_list=STANDARD,
        product=product["ProductNumber"],
        valid_from=date.fromisoformat(since[:10]),
        price=round_money(price, currency),
    )


def _stock(dump: Dump, products: Mapping[str, Row]) -> Iterator[StockFact]:
    sites = dump.by("Location", "LocationID")
    for place, row in dump.rows("ProductInventory"):
        yield StockFact(
            place=place,
            product=products[row["ProductID"]]["ProductNumber"],
            site=sites[row["LocationID"]]["Name"],
            on_hand=int(row["Quantity"]),
            counted_at=datetime.fromisoformat(row["ModifiedDate"]).replace(tzinfo=UTC),
        )


def _dealers(dump: Dump) -> Iterator[DealerFact]:
    """Stores are the resellers; their account number is the code that both sides know."""
    accounts = {row["StoreID"]: row for _, row in dump.rows("Customer") if not row["PersonID"]}
    territories = dump.by("SalesTerritory", "TerritoryID")
    contacts = dump.by("BusinessEntityContact", "BusinessEntityID")
    phones, emails = dump.by("PersonPhone", "BusinessEntityID"), dump.by("EmailAddress", "BusinessEntityID")
    addresses = _addresses(dump)
    for place, row in dump.rows("Store"):
        store = row["BusinessEntityID"]
        account, person = accounts[store], contacts.get(store, {}).get("PersonID", "")
        yield DealerFact(
            place=place,
            code=account["AccountNumber"],
            name=row["Name"],
            region=territories[account["TerritoryID"]]["Name"],
            phone=phones.get(person, {}).get("PhoneNumber"),
            email=emails.get(person, {}).get("EmailAddress"),
            address=addresses.get(store),
        )


def _addresses(dump: Dump) -> Mapping[str, str]:
    """The main office of each business, on one line."""
    addresses = dump.by("Address", "AddressID")
    states, countries = dump.by("StateProvince", "StateProvinceID"), dump.by("CountryRegion", "CountryRegionCode")
    found: dict[str, str] = {}
    for _, link in dump.rows("BusinessEntityAddress"):
        if link["AddressTypeID"] == MAIN_OFFICE:
            address = addresses[link["AddressID"]]
            state = states[address["StateProvinceID"]]
            found[link["BusinessEntityID"]] = _line(address, state, countries[state["CountryRegionCode"]])
    return found


def _line(address: Row, state: Row, country: Row) -> str:
    town = f"{address['City']}, {state['StateProvinceCode'].strip()} {address['PostalCode']}"
    parts: Sequence[str] = (address["AddressLine1"], address["AddressLine2"], town, country["Name"])
    return ", ".join(part for part in parts if part)
