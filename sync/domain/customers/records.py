"""A dealer's customers, and what was set aside where two people changed the same."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from sync.domain.customers.rules import CustomerKind
from sync.kernel.records import DealerRecord


class Customer(DealerRecord):
    """Who buys from a dealer. `number` is what people say, never identity; `version` counts the changes.

    The columns ending in `_key` are for finding duplicates (`keys.py`), written with every change. `region_code` is the official
    code of the smallest known division. `tags` are comma-separated, sorted.
    """

    __tablename__ = "customer"
    __table_args__ = (
        # the list is filtered within it: of a hundred thousand customers each would be looked at, ten times as long
        Index("ix_customer_name", "dealer_id", "name", "id", "active", "number", "name_key", "phone_key", "mobile_key"),
        Index("ix_customer_tax", "dealer_id", "tax_key"),
        Index("ix_customer_phone", "dealer_id", "phone_key"),
        Index("ix_customer_mobile", "dealer_id", "mobile_key"),
        Index("ix_customer_name_key", "dealer_id", "name_key"),
    )

    number: Mapped[str]
    name: Mapped[str]
    kind: Mapped[CustomerKind]
    legal_name: Mapped[str]
    tax_id: Mapped[str]
    contact: Mapped[str]
    phone: Mapped[str]
    mobile: Mapped[str]
    email: Mapped[str]
    region_code: Mapped[str]
    address_1: Mapped[str]
    address_2: Mapped[str]
    postcode: Mapped[str]
    tags: Mapped[str]
    note: Mapped[str]
    active: Mapped[bool]
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    version: Mapped[int]
    tax_key: Mapped[str]
    phone_key: Mapped[str]
    mobile_key: Mapped[str]
    name_key: Mapped[str]


class CustomerMerge(DealerRecord):
    """Two people changed the same part of a customer: what stands (`kept`) and what does not (`lost`), as JSON by field.

    `settled_by` is empty until a person has looked at it. The lost value stays readable and can be taken back.
    """

    __tablename__ = "customer_merge"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "customer_id"], ["customer.dealer_id", "customer.id"]),
        Index("ix_customer_merge_customer", "dealer_id", "customer_id"),
    )

    customer_id: Mapped[UUID]
    part: Mapped[str]
    kept: Mapped[str]
    lost: Mapped[str]
    changed_by: Mapped[str]
    changed_at: Mapped[datetime]
    settled_by: Mapped[str]
