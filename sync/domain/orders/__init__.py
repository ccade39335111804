"""Orders from a dealer to the manufacturer, and what was shipped for them."""

from sync.domain.orders.records import Favourite, Order, OrderLine, OrderTemplate, Shipment, ShipmentLine, TemplateLine
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="orders",
    records=(Order, OrderLine, Shipment, ShipmentLine, OrderTemplate, TemplateLine, Favourite),
)
