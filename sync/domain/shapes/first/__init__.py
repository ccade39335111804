"""The records' tables of the first version, on both sides. Later versions change them; nothing here is ever edited."""

from sync.domain.shapes.first import accounts, availability, catalog, customers, orders, sales, stock
from sync.domain.shapes.first.base import TABLES

__all__ = ["TABLES", "accounts", "availability", "catalog", "customers", "orders", "sales", "stock"]
