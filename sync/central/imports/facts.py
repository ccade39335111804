"""What files say, whatever their format: one frozen fact a row, and where it was said. None is what the file does not say."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sync.central.imports.report import Place
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.catalog.names import Names
from sync.domain.catalog.rules import ProductStatus


@dataclass(frozen=True, kw_only=True)
class CategoryFact:
    """`position` orders the branches of one parent."""

    place: Place
    code: str
    parent: str | None
    names: Names
    position: int


@dataclass(frozen=True, kw_only=True)
class ProductFact:
    """A product; an empty name is one that the file does not say."""

    place: Place
    code: str
    names: Names
    category: str | None = None
    unit: str | None = None
    pack_size: int | None = None
    min_quantity: int | None = None
    status: ProductStatus | None = None
    successor: str | None = None
    tax_basis_points: int | None = None
    weight: int | None = None


@dataclass(frozen=True, kw_only=True)
class PriceFact:
    """`price` per unit in minor units."""

    place: Place
    price_list: str
    product: str
    valid_from: date
    price: int


@dataclass(frozen=True, kw_only=True)
class BarcodeFact:
    """`quantity` units are behind the barcode."""

    place: Place
    barcode: str
    product: str
    quantity: int


@dataclass(frozen=True, kw_only=True)
class StockFact:
    """What stands in the warehouse in units, promised or not. `counted_at` None: now."""

    place: Place
    product: str
    site: str
    on_hand: int
    counted_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class DealerFact:
    """A dealer; amounts in minor units."""

    place: Place
    code: str
    name: str | None = None
    price_list: str | None = None
    region: str | None = None
    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    tax_id: str | None = None
    credit_limit: int | None = None
    price_honour_days: int | None = None
    price_honour_basis_points: int | None = None
    backorder_policy: BackorderPolicy | None = None


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that one run says."""

    categories: Sequence[CategoryFact] = field(default=())
    products: Sequence[ProductFact] = field(default=())
    prices: Sequence[PriceFact] = field(default=())
    barcodes: Sequence[BarcodeFact] = field(default=())
    stock: Sequence[StockFact] = field(default=())
    dealers: Sequence[DealerFact] = field(default=())

    def counts(self) -> dict[str, int]:
        """How much was said, by kind."""
        return {name: count for name in self.__dataclass_fields__ if (count := len(getattr(self, name)))}
