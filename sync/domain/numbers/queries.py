"""Named reads of official numbers: what became of each block and each number, and the next one for a sale on this PC."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import case, func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.numbers.records import NumberBlock, OfficialNumber
from sync.domain.numbers.rules import Account, account, number_id, written
from sync.kernel.queries import View


class BlockState(StrEnum):
    WAITS = "waits"  # central has not said yes yet
    VALID = "valid"
    USED_UP = "used_up"
    OVER = "over"
    AHEAD = "ahead"


class NumberState(StrEnum):
    ISSUED = "issued"
    VOID = "void"
    GAP = "gap"  # passed over, and nobody has said why


@dataclass(frozen=True, kw_only=True)
class BlockRow:
    """A block of numbers: whole = issued + void + gaps + left. `is_here`: it is for the PC that asks."""

    block_id: UUID
    first: str
    last: str
    next_value: int
    letter: str
    is_here: bool
    valid_from: date
    valid_until: date
    account: Account
    state: BlockState


@dataclass(frozen=True, kw_only=True)
class NumberRow:
    """A number that was reached. `paper` is the number of its sale, `total` in minor units."""

    number_id: UUID
    value: int
    text: str
    state: NumberState
    paper: str
    total: int
    day: date | None
    by: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class SaleNumber:
    """The official number of a sale, empty for none; `block_id` and `value` are the next one here, None where there is none."""

    text: str
    block_id: UUID | None
    value: int
    next_text: str


def number_blocks(view: View, *, limit: int = 200) -> Sequence[BlockRow]:
    """Of the viewer's shop, the last to end first."""
    mine = select(NumberBlock).where(NumberBlock.dealer_id == view.dealer_id)
    blocks = view.session.scalars(
        mine.order_by(NumberBlock.valid_until.desc(), NumberBlock.prefix, NumberBlock.first).limit(limit)
    )
    kept, here, today = _counts(view), view.letter(), price_day(view.session, view.now)
    return [_row(one, kept.get(one.id, (0, 0)), here, today) for one in blocks]


def _counts(view: View) -> Mapping[UUID, tuple[int, int]]:
    """By block: issued, void."""
    is_void = case((OfficialNumber.void_reason != "", 1), else_=0)
    counted = select(OfficialNumber.block_id, func.count(), func.sum(is_void)).where(OfficialNumber.dealer_id == view.dealer_id)
    rows = view.session.execute(counted.group_by(OfficialNumber.block_id))
    return {block_id: (int(whole) - int(void), int(void)) for block_id, whole, void in rows}


def _row(one: NumberBlock, counts: tuple[int, int], here: str, today: date) -> BlockRow:
    issued, void = counts
    found = account(first=one.first, last=one.last, next_=one.next, issued=issued, void=void)
    return BlockRow(
        block_id=one.id,
        first=written(one.prefix, one.first, one.digits),
        last=written(one.prefix, one.last, one.digits),
        next_value=one.next,
        letter=one.letter,
        is_here=one.letter == here,
        valid_from=one.valid_from,
        valid_until=one.valid_until,
        account=found,
        state=_state(one, found, today),
    )


def _state(one: NumberBlock, found: Account, today: date) -> BlockState:
    if not one.is_sure:
        return BlockState.WAITS
    if found.left == 0:
        return BlockState.USED_UP
    if today > one.valid_until:
        return BlockState.OVER
    return BlockState.VALID if one.valid_from <= today else BlockState.AHEAD


def official_numbers(view: View, *, block_id: UUID, limit: int = 200) -> Sequence[NumberRow]:
    """Of one block all that were reached, the last first; what was passed over among them."""
    block = view.session.get(NumberBlock, (view.dealer_id, block_id))
    if block is None:
        return []
    values = range(block.next - 1, max(block.first, block.next - limit) - 1, -1)
    kept = select(OfficialNumber).where(OfficialNumber.dealer_id == view.dealer_id, OfficialNumber.block_id == block_id)
    kept = kept.where(OfficialNumber.value >= min(values, default=block.next)).order_by(OfficialNumber.value)
    rows = {one.value: one for one in view.session.scalars(kept.limit(limit))}
    return [_number(block, value, rows.get(value)) for value in values]


def _number(block: NumberBlock, value: int, row: OfficialNumber | None) -> NumberRow:
    state = NumberState.GAP if row is None else NumberState.VOID if row.void_reason else NumberState.ISSUED
    return NumberRow(
        number_id=number_id(block.id, value),
        value=value,
        text=written(block.prefix, value, block.digits),
        state=state,
        paper=row.paper if row else "",
        total=row.total if row else 0,
        day=row.day if row else None,
        by=(row.voided_by or row.issued_by) if row else "",
        reason=row.void_reason if row else "",
    )


def sale_number(view: View, *, sale_id: UUID, on: date) -> SaleNumber:
    """What stands on the paper of a sale, or could on that day, from the block of this PC that ends first."""
    given = select(OfficialNumber).where(OfficialNumber.dealer_id == view.dealer_id, OfficialNumber.sale_id == sale_id)
    standing = view.session.scalars(given.where(OfficialNumber.void_reason == "").order_by(OfficialNumber.id).limit(1)).first()
    mine = select(NumberBlock).where(NumberBlock.dealer_id == view.dealer_id, NumberBlock.letter == view.letter())
    usable = mine.where(NumberBlock.is_sure, NumberBlock.next <= NumberBlock.last, NumberBlock.valid_from <= on)
    ending = usable.where(NumberBlock.valid_until >= on).order_by(NumberBlock.valid_until, NumberBlock.prefix, NumberBlock.first)
    block = view.session.scalars(ending.limit(1)).first()
    return SaleNumber(
        text=standing.text if standing else "",
        block_id=block.id if block else None,
        value=block.next if block else 0,
        next_text=written(block.prefix, block.next, block.digits) if block else "",
    )


QUERIES = (number_blocks, official_numbers, sale_number)
