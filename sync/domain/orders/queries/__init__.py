"""Named reads of orders. Frozen rows go out; no record leaves its session."""

from sync.domain.orders.queries.counters import Credit, OrderCounters, credit, order_counters
from sync.domain.orders.queries.documents import LineRow, OrderCard, OrderRow, order_card, order_lines, orders
from sync.domain.orders.queries.firmness import order_is_firm
from sync.domain.orders.queries.found import FoundOrder, OrderKey, found_orders
from sync.domain.orders.queries.history import (
    EarlierOrder,
    TemplateItemRow,
    TemplateRow,
    favourites,
    last_orders_of_product,
    reorder_suggestions,
    templates,
)
from sync.domain.orders.queries.limits import Ceiling, CreditRow, CreditStanding, credit_rows, credit_standing
from sync.domain.orders.queries.lines import OpenLine, open_lines
from sync.domain.orders.queries.owing import OwingOrder, owing_orders
from sync.domain.orders.queries.shipments import (
    ExpectedShipment,
    ShipmentCard,
    ShipmentLineRow,
    expected_shipments,
    shipment_card,
)
from sync.domain.orders.queries.summary import LineSummary, OrderSummary, order_summaries

__all__ = [
    "QUERIES",
    "Ceiling",
    "Credit",
    "CreditRow",
    "CreditStanding",
    "EarlierOrder",
    "ExpectedShipment",
    "FoundOrder",
    "LineRow",
    "LineSummary",
    "OpenLine",
    "OrderCard",
    "OrderCounters",
    "OrderKey",
    "OrderRow",
    "OrderSummary",
    "OwingOrder",
    "ShipmentCard",
    "ShipmentLineRow",
    "TemplateItemRow",
    "TemplateRow",
    "credit",
    "credit_rows",
    "credit_standing",
    "expected_shipments",
    "favourites",
    "found_orders",
    "last_orders_of_product",
    "open_lines",
    "order_card",
    "order_counters",
    "order_is_firm",
    "order_lines",
    "order_summaries",
    "orders",
    "owing_orders",
    "reorder_suggestions",
    "shipment_card",
    "templates",
]

QUERIES = (
    orders,
    order_card,
    order_lines,
    order_summaries,
    open_lines,
    expected_shipments,
    shipment_card,
    last_orders_of_product,
    reorder_suggestions,
    templates,
    favourites,
    order_counters,
    credit,
    credit_standing,
    credit_rows,
    order_is_firm,
    found_orders,
    owing_orders,
)
