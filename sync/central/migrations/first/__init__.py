"""All tables of the first version. They only describe what version 0001 makes; later versions change it."""

from sync.central.migrations.first import accounts, availability, catalog, customers, orders, own, sales, stock
from sync.central.migrations.first.base import TABLES

__all__ = ["TABLES", "accounts", "availability", "catalog", "customers", "orders", "own", "sales", "stock"]
