"""Products and their list prices, owned by the manufacturer and read by every dealer."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.catalog.names import Names
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.records import Record

CATALOG = "catalog"


def price_scope(price_list: str) -> str:
    return f"prices:{price_list}"


class CatalogRecord(Record):
    """A row that every device holds."""

    __abstract__ = True

    def scopes(self) -> Mapping[str, bool]:
        return {CATALOG: True}


class Category(CatalogRecord):
    """A branch of the catalog's tree. `parent_code` None is a top branch; `position` orders the children of one parent."""

    __tablename__ = "category"

    code: Mapped[str] = mapped_column(primary_key=True)
    parent_code: Mapped[str | None]
    name_en: Mapped[str]
    name_zh_hant: Mapped[str]
    name_zh_hans: Mapped[str]
    position: Mapped[int]


class Product(CatalogRecord):
    """A sellable article, counted in `unit`; ordered in whole packs of `pack_size` units, at least `min_quantity` units.

    `folded` and `initials` are what the search box matches (see `rules.search_columns`), computed where the row is written.
    `weight` is popularity: the higher comes first. `picture` is the SHA-256 of its file. A name may be empty where unknown.
    """

    __tablename__ = "product"
    __table_args__ = (Index("ix_product_category_code", "category_code", "code"),)

    code: Mapped[str] = mapped_column(primary_key=True)
    category_code: Mapped[str]
    name_en: Mapped[str]
    name_zh_hant: Mapped[str]
    name_zh_hans: Mapped[str]
    folded: Mapped[str]
    initials: Mapped[str]
    unit: Mapped[str]
    pack_size: Mapped[int]
    min_quantity: Mapped[int]
    status: Mapped[ProductStatus]
    successor_code: Mapped[str | None]
    weight: Mapped[int]
    tax_basis_points: Mapped[int]
    picture: Mapped[str | None]


class Barcode(CatalogRecord):
    """What the scanner reads. `quantity` units of the product are behind it: 1 on the piece, more on a carton."""

    __tablename__ = "barcode"

    barcode: Mapped[str] = mapped_column(primary_key=True)
    product_code: Mapped[str] = mapped_column(index=True)
    quantity: Mapped[int]


class ListPrice(Record):
    """A price per unit in minor units, in force from a day until the next one of the same product. Known ahead of time.

    A day may have several: each change adds a `revision`, counted from 1, and the last one counts. `set_at` is when central
    took it, so that what a list said at any moment can be told for good (see `rules.spells`). Nothing in force is ever rewritten.
    """

    __tablename__ = "list_price"

    price_list: Mapped[str] = mapped_column(primary_key=True)
    product_code: Mapped[str] = mapped_column(primary_key=True)
    valid_from: Mapped[date] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    price: Mapped[int]
    set_at: Mapped[datetime]
    scoped_by = ("price_list",)

    def scopes(self) -> Mapping[str, bool]:
        return {price_scope(self.price_list): True}


def names_of(named: Product | Category | None) -> Names:
    """Empty for what the catalog does not know (any more)."""
    if named is None:
        return Names()
    return Names(en=named.name_en, zh_hant=named.name_zh_hant, zh_hans=named.name_zh_hans)
