"""The house keeps a slice for a PC, and takes one back; a shop gives one back that it does not need."""

from datetime import timedelta
from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import LATE, MOST_CREDIT, MOST_DAYS, MOST_UNITS, SliceKind
from sync.domain.catalog.records import Product
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal


class GrantSlice(Command, frozen=True, kw_only=True):
    """Keep so much for the copy with this letter in its document numbers, for `days` from now. Minor units, or units of a
    product."""

    dealer_id: int
    slice_id: UUID
    letter: str
    kind: SliceKind
    amount: int
    days: int
    product_code: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.slice_id,)


def grant_slice(command: GrantSlice, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `slice_exists`, `slice_invalid`, `days_invalid`, `product_unknown`; at central also
    `slice_too_large`, `stock_short`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    if command.dealer_id == HOUSE or context.session.get(Dealer, command.dealer_id) is None:
        raise Refusal("dealer_unknown")
    if context.session.get(Slice, (command.dealer_id, command.slice_id)) is not None:
        raise Refusal("slice_exists")
    most = MOST_CREDIT if command.kind is SliceKind.CREDIT else MOST_UNITS
    is_stock = command.kind is SliceKind.STOCK
    if not 0 < command.amount <= most or not command.letter.strip() or is_stock != bool(command.product_code):
        raise Refusal("slice_invalid")
    if not 1 <= command.days <= MOST_DAYS:
        raise Refusal("days_invalid", most=MOST_DAYS)
    if is_stock and context.session.get(Product, command.product_code) is None:
        raise Refusal("product_unknown", code=command.product_code)
    valid_until = context.now + timedelta(days=command.days)
    context.session.add(
        Slice(
            dealer_id=command.dealer_id,
            id=command.slice_id,
            kind=command.kind,
            product_code=command.product_code,
            letter=command.letter.strip(),
            amount=command.amount,
            used=0,
            returned=0,
            valid_until=valid_until,
            keep_until=valid_until + LATE,
            granted_by=context.actor.name,
            granted_at=context.now,
        )
    )


class ReturnSlice(Command, frozen=True, kw_only=True):
    """What is left of a slice is free for everybody again. Work that was saved before and comes later may find nothing."""

    dealer_id: int
    slice_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.slice_id,)


def return_slice(command: ReturnSlice, context: Context) -> None:
    """A shop its own, the house any. Refuses `slice_unknown`, `slice_over`."""
    is_allowed = context.dealer_id in (HOUSE, command.dealer_id)
    one = context.session.get(Slice, (command.dealer_id, command.slice_id), with_for_update=True) if is_allowed else None
    if one is None:
        raise Refusal("slice_unknown")
    if one.left == 0:
        raise Refusal("slice_over")
    one.returned += one.left


VERBS = (
    Verb(GrantSlice, grant_slice, "allowances.grant"),
    Verb(ReturnSlice, return_slice, "allowances.return"),
)
