"""Named reads of orders. Frozen rows go out; no record leaves its session."""

from sync.domain.orders.queries.counters import credit, order_counters
from sync.domain.orders.queries.documents import order_card, order_lines, orders
from sync.domain.orders.queries.history import favourites, last_orders_of_product, reorder_suggestions, templates
from sync.domain.orders.queries.lines import open_lines
from sync.domain.orders.queries.shipments import expected_shipments, shipment_card
from sync.domain.orders.queries.summary import order_summaries

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
)
