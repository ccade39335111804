"""What the manufacturer sells, in which packs, and at which prices from when."""

from sync.domain.catalog.commands import VERBS
from sync.domain.catalog.lists import price_lists
from sync.domain.catalog.queries import QUERIES
from sync.domain.catalog.records import CATALOG, Barcode, Category, ListPrice, Product
from sync.domain.catalog.searching import product_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="catalog",
    records=(Category, Product, Barcode, ListPrice),
    verbs=VERBS,
    queries=(*QUERIES, price_lists),
    searchable={Product: product_text},
    shared=(CATALOG,),
)
