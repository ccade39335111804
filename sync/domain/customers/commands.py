"""What a dealer's staff can do with customers. Each handler reads: load, check, refuse, change."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID, uuid5

import msgspec

from sync.domain.customers.keys import name_key, tax_key
from sync.domain.customers.records import Customer, CustomerMerge
from sync.domain.customers.rules import (
    FIELDS,
    PARTS,
    CustomerKind,
    FieldChange,
    Loss,
    Policy,
    Values,
    is_whole,
    join_words,
    merge,
    too_long,
    words,
)
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.phones import phone_key


class CreateCustomer(Command, frozen=True, kw_only=True):
    """Note down who buys. A probable duplicate is shown before, and never keeps anybody from saving."""

    series: ClassVar[str | None] = "CU"

    customer_id: UUID
    number: str = ""
    name: str
    kind: CustomerKind = CustomerKind.PERSON
    legal_name: str = ""
    tax_id: str = ""
    contact: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    region_code: str = ""
    address_1: str = ""
    address_2: str = ""
    postcode: str = ""
    tags: str = ""
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.customer_id,)


def create_customer(command: CreateCustomer, context: Context) -> None:
    """Refuses `customer_exists`, `name_missing`, `text_too_long`."""
    if context.session.get(Customer, (context.dealer_id, command.customer_id)) is not None:
        raise Refusal("customer_exists", name=command.name)
    customer = Customer(
        dealer_id=context.dealer_id,
        id=command.customer_id,
        number=command.number,
        active=True,
        created_at=context.now,
        created_by=context.actor.name,
        version=1,
    )
    _write(customer, {field: str(getattr(command, field)) for field in FIELDS})
    context.session.add(customer)


class ChangeCustomer(Command, frozen=True, kw_only=True):
    """Change what a form shows: old and new of each field (`rules.changes_between`), so that other people's edits live on."""

    customer_id: UUID
    change_id: UUID
    changes: dict[str, FieldChange]

    def subjects(self) -> tuple[UUID, ...]:
        return (self.customer_id,)


def change_customer(command: ChangeCustomer, context: Context) -> None:
    """Refuses `customer_unknown`, `change_incomplete`, `kind_unknown`, `name_missing`, `text_too_long`.

    Adjusts `customer_changed_by_others`, with both values, where what somebody else typed stands until a person has looked.
    """
    customer = _customer(command.customer_id, context)
    if not is_whole(command.changes):
        raise Refusal("change_incomplete", name=customer.name)
    before = values_of(customer)
    typed = {field: FieldChange(old=change.old, new=change.new.strip()) for field, change in command.changes.items()}
    merged = merge(before, typed)
    if merged.values != before:
        _write(customer, merged.values)
        customer.version += 1
    for loss in merged.losses:
        _set_aside(loss, command, context)


class SettleMerge(Command, frozen=True, kw_only=True):
    """A person has looked at two versions of a part: leave what stands, or take the one that was set aside."""

    merge_id: UUID
    customer_id: UUID
    take_lost: bool = False

    def subjects(self) -> tuple[UUID, ...]:
        return (self.customer_id,)


def settle_merge(command: SettleMerge, context: Context) -> None:
    """Refuses `merge_unknown`, `merge_settled`. What is replaced takes the place of what was set aside: nothing is ever lost."""
    row = context.session.get(CustomerMerge, (context.dealer_id, command.merge_id))
    if row is None or row.customer_id != command.customer_id:
        raise Refusal("merge_unknown")
    if row.settled_by:
        raise Refusal("merge_settled", by=row.settled_by)
    row.settled_by = context.actor.name
    if not command.take_lost:
        return
    customer = _customer(row.customer_id, context)
    before, taken = values_of(customer), unpack(row.lost)
    _write(customer, {**before, **taken})
    customer.version += 1
    row.kept, row.lost = row.lost, pack({field: before[field] for field in taken})


class DeactivateCustomer(Command, frozen=True, kw_only=True):
    """Leave a customer out of lists from now on. Documents keep the name; nothing is deleted."""

    customer_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.customer_id,)


def deactivate_customer(command: DeactivateCustomer, context: Context) -> None:
    """Refuses `customer_unknown`. Twice is once."""
    _activate(command.customer_id, context, active=False)


class ReactivateCustomer(Command, frozen=True, kw_only=True):
    """Bring a customer back into the lists."""

    customer_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.customer_id,)


def reactivate_customer(command: ReactivateCustomer, context: Context) -> None:
    """Refuses `customer_unknown`. Twice is once."""
    _activate(command.customer_id, context, active=True)


VERBS = (
    Verb(CreateCustomer, create_customer, "customers.create"),
    Verb(ChangeCustomer, change_customer, "customers.change"),
    Verb(SettleMerge, settle_merge, "customers.change"),
    Verb(DeactivateCustomer, deactivate_customer, "customers.deactivate"),
    Verb(ReactivateCustomer, reactivate_customer, "customers.deactivate"),
)


def values_of(customer: Customer) -> dict[str, str]:
    """The fields that people edit, as texts."""
    return {field: str(getattr(customer, field)) for field in FIELDS}


def pack(values: Values) -> str:
    return msgspec.json.encode(dict(values), order="sorted").decode()


def unpack(text: str) -> dict[str, str]:
    return msgspec.json.decode(text, type=dict[str, str])


def _activate(customer_id: UUID, context: Context, *, active: bool) -> None:
    customer = _customer(customer_id, context)
    if customer.active is not active:
        customer.active = active
        customer.version += 1


def _customer(customer_id: UUID, context: Context) -> Customer:
    customer = context.session.get(Customer, (context.dealer_id, customer_id), with_for_update=True)
    if customer is None:
        raise Refusal("customer_unknown")
    return customer


def _write(customer: Customer, values: Mapping[str, str]) -> None:
    if not values["name"].strip():
        raise Refusal("name_missing")
    if field := too_long(values):
        raise Refusal("text_too_long", field=field)
    if values["kind"] not in set(CustomerKind):
        raise Refusal("kind_unknown", kind=values["kind"])
    for field, text in values.items():
        setattr(customer, field, text.strip())
    customer.kind = CustomerKind(values["kind"])
    customer.tags = join_words(words(values["tags"]))
    customer.tax_key, customer.name_key = tax_key(values["tax_id"]), name_key(values["name"])
    customer.phone_key, customer.mobile_key = phone_key(values["phone"]), phone_key(values["mobile"])


def _set_aside(loss: Loss, command: ChangeCustomer, context: Context) -> None:
    if PARTS[loss.part].policy is Policy.ASK:
        asked, got = " ".join(loss.lost.values()), " ".join(loss.kept.values())
        context.adjust("customer_changed_by_others", asked=asked, got=got, subject=loss.part)
    merge_id = uuid5(command.change_id, loss.part)
    if context.session.get(CustomerMerge, (context.dealer_id, merge_id)) is not None:
        return
    context.session.add(
        CustomerMerge(
            dealer_id=context.dealer_id,
            id=merge_id,
            customer_id=command.customer_id,
            part=loss.part,
            kept=pack(loss.kept),
            lost=pack(loss.lost),
            changed_by=context.actor.name,
            changed_at=context.now,
            settled_by="",
        )
    )
