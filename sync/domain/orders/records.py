"""An order, its lines and its shipments, as replicated to the dealer's devices and to the manufacturer's order desk."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, relationship

from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.orders.rules import Hold, LineState, OrderState
from sync.kernel.records import DealerRecord, dealer_scope

DESK = "queue:orders"
"""Orders that the manufacturer's order desk works on."""


class _DeskRecord(DealerRecord):
    """A row of a dealer that the order desk sees while `at_desk`. Only `settle` sets it, for all rows of an order at once."""

    __abstract__ = True

    at_desk: Mapped[bool]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, DESK: self.at_desk}


class OrderLine(_DeskRecord):
    """One product on an order. Quantities in units of the product, prices in minor units per unit.

    `quantity` is what was asked, `accepted` what the manufacturer promises from stock, `allocated` what is being picked,
    `shipped` what left, `received` what the dealer has settled of it (arrived or claimed), `closed` what will never come.
    `quoted_price` is what the screen showed, `list_price` the list's on the order's `valid_on`, in force since `price_from`
    (the version of the list; None where the list had none), `unit_price` what counts. `from_stock` is False where the house
    keeps no stock of the product: such units are promised without being taken from anywhere. `reason` is what a person wrote,
    or a code of central's answer (`price_changed`, `stock_short`, `product_obsolete`, `product_planned`). `discount` is what
    promotions take off the whole `quantity`, in minor units. `trace` says why (`pricing.trace.Trace` as JSON), empty
    where the list alone says it.
    """

    __tablename__ = "order_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "order_id"], ["order.dealer_id", "order.id"]),
        Index("ix_order_line_order_id", "dealer_id", "order_id"),
        Index("ix_order_line_product_code", "dealer_id", "product_code"),
    )

    order_id: Mapped[UUID]
    position: Mapped[int]
    product_code: Mapped[str]
    quantity: Mapped[int]
    accepted: Mapped[int]
    allocated: Mapped[int]
    shipped: Mapped[int]
    received: Mapped[int]
    closed: Mapped[int]
    from_stock: Mapped[bool]
    quoted_price: Mapped[int]
    list_price: Mapped[int | None]
    price_from: Mapped[date | None]
    unit_price: Mapped[int]
    expected_on: Mapped[date | None]
    reason: Mapped[str]
    state: Mapped[LineState]
    discount: Mapped[int]
    trace: Mapped[str]


class ShipmentLine(_DeskRecord):
    """Units of one order line in one shipment. `received` came sound, `damaged` broken; once `settled`, the rest is missing."""

    __tablename__ = "shipment_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "shipment_id"], ["shipment.dealer_id", "shipment.id"]),
        Index("ix_shipment_line_shipment_id", "dealer_id", "shipment_id"),
    )

    shipment_id: Mapped[UUID]
    order_line_id: Mapped[UUID]
    position: Mapped[int]
    product_code: Mapped[str]
    quantity: Mapped[int]
    lot: Mapped[str]
    serial: Mapped[str]
    received: Mapped[int]
    damaged: Mapped[int]
    settled: Mapped[bool]
    reason: Mapped[str]


class Shipment(_DeskRecord):
    """Goods of one order that left the manufacturer together. `received_at` is None until the dealer has settled every line."""

    __tablename__ = "shipment"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "order_id"], ["order.dealer_id", "order.id"]),
        Index("ix_shipment_order_id", "dealer_id", "order_id"),
        Index("ix_shipment_received_at", "dealer_id", "received_at"),
    )

    order_id: Mapped[UUID]
    number: Mapped[str]
    shipped_at: Mapped[datetime]
    shipped_by: Mapped[str]
    carrier: Mapped[str]
    tracking: Mapped[str]
    note: Mapped[str]
    received_at: Mapped[datetime | None]
    received_by: Mapped[str]
    lines: Mapped[list[ShipmentLine]] = relationship(order_by=ShipmentLine.position)


class Order(_DeskRecord):
    """A dealer's order. `number` is what people say on the phone: unique per replica instance, never used as identity.

    Prices were read from `price_list` for the day `valid_on`. `version` counts the edits of what is asked. `amount` (everything
    not given up), `billed` and `paid` in minor units of `currency`; `claimed` is what settled claims about its deliveries add to
    what it costs, below zero where the house gave credit. `accepted_at` is None until the manufacturer said yes.
    `credit_released` says that a person has let it pass over the limit, until it is amended.
    `voucher` is the word that earns a promotion, `deal_id` the project it is for: both may be empty.
    `state`, `amount` and `at_desk` follow from the rest: only `settle` writes them.
    """

    __tablename__ = "order"
    __table_args__ = (
        Index("ix_order_placed_at", "dealer_id", "placed_at", "id"),
        Index("ix_order_state", "dealer_id", "state", "placed_at"),
        Index("ix_order_at_desk", "at_desk", "placed_at"),
        Index("ix_order_open", "dealer_id", "at_desk"),
    )

    number: Mapped[str]
    placed_by: Mapped[str]
    placed_at: Mapped[datetime]
    reference: Mapped[str]
    note: Mapped[str]
    requested_on: Mapped[date | None]
    currency: Mapped[str]
    price_list: Mapped[str]
    valid_on: Mapped[date]
    backorder_policy: Mapped[BackorderPolicy]
    version: Mapped[int]
    accepted_at: Mapped[datetime | None]
    credit_hold: Mapped[bool]
    credit_released: Mapped[bool]
    price_hold: Mapped[bool]
    stock_hold: Mapped[bool]
    cancel_requested: Mapped[bool]
    reason: Mapped[str]
    amount: Mapped[int]
    billed: Mapped[int]
    paid: Mapped[int]
    claimed: Mapped[int]
    state: Mapped[OrderState]
    voucher: Mapped[str]
    deal_id: Mapped[UUID | None]
    lines: Mapped[list[OrderLine]] = relationship(order_by=OrderLine.position)
    shipments: Mapped[list[Shipment]] = relationship(order_by=Shipment.shipped_at)

    @property
    def due(self) -> int:
        """What the order costs in the end, in minor units."""
        return self.amount + self.claimed

    @property
    def holds(self) -> frozenset[Hold]:
        flags = {Hold.CREDIT: self.credit_hold, Hold.PRICE: self.price_hold, Hold.STOCK: self.stock_hold}
        return frozenset(hold for hold, is_set in flags.items() if is_set)


class TemplateLine(DealerRecord):
    """One product of a template, in units."""

    __tablename__ = "template_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "template_id"], ["order_template.dealer_id", "order_template.id"]),
        Index("ix_template_line_template_id", "dealer_id", "template_id"),
    )

    template_id: Mapped[UUID]
    position: Mapped[int]
    product_code: Mapped[str]
    quantity: Mapped[int]


class OrderTemplate(DealerRecord):
    """An order that a shop places again and again."""

    __tablename__ = "order_template"

    name: Mapped[str]
    lines: Mapped[list[TemplateLine]] = relationship(order_by=TemplateLine.position, cascade="all")


class Favourite(DealerRecord):
    """A product that one person wants at hand. The id follows from person and product: marking twice changes nothing."""

    __tablename__ = "favourite"

    owner_id: Mapped[UUID]
    product_code: Mapped[str]
