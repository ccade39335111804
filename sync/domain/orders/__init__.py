"""Orders from a dealer to the manufacturer, and what was shipped for them."""

from sync.domain.orders.commands import (
    AmendOrder,
    CancelOrder,
    CloseLine,
    PlaceOrder,
    RequestCancel,
    amend_order,
    cancel_order,
    close_line,
    place_order,
    request_cancel,
)
from sync.domain.orders.outlook import QUERIES as OUTLOOK
from sync.domain.orders.queries import QUERIES
from sync.domain.orders.records import DESK, Favourite, Order, OrderLine, OrderTemplate, Shipment, ShipmentLine, TemplateLine
from sync.domain.orders.searching import order_text, shipment_text
from sync.domain.orders.templates import (
    DropTemplate,
    MarkFavourite,
    SaveTemplate,
    UnmarkFavourite,
    drop_template,
    mark_favourite,
    save_template,
    unmark_favourite,
)
from sync.kernel.commands import Verb
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="orders",
    records=(Order, OrderLine, Shipment, ShipmentLine, OrderTemplate, TemplateLine, Favourite),
    verbs=(
        Verb(PlaceOrder, place_order, "orders.place"),
        Verb(AmendOrder, amend_order, "orders.amend"),
        Verb(CancelOrder, cancel_order, "orders.cancel"),
        Verb(RequestCancel, request_cancel, "orders.cancel"),
        Verb(CloseLine, close_line, "orders.close_line"),
        Verb(SaveTemplate, save_template, "orders.template"),
        Verb(DropTemplate, drop_template, "orders.template"),
        Verb(MarkFavourite, mark_favourite, "orders.template"),
        Verb(UnmarkFavourite, unmark_favourite, "orders.template"),
    ),
    queries=(*QUERIES, *OUTLOOK),
    searchable={Order: order_text, Shipment: shipment_text},
    queues=(DESK,),
)
