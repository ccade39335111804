"""What the manufacturer sells, in which packs, and at which prices from when."""

from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.kernel.registry import Feature

FEATURE = Feature(name="catalog", records=(Category, Product, Barcode, ListPrice))
