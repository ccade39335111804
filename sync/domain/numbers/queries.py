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

MOST_BLOCKS = 200
"""Of one PC, the last to end: what ended before those counts no more."""


class BlockState(StrEnum):
    WAITS = "waits"  # central has not said yes yet
    VALID = "valid"
    USED_UP = "used_up"
    OVER = "over"
    AHEAD = "ahead"


class NumberState(StrEnum):
    ISSUED = "issued"
    VOID = "void"
    GAP = "gap"  # passed over, or its sale does not count, and nobody has said why


@dataclass(frozen=True, kw_only=True)
class BlockRow:
    """A block of numbers: whole = issued + void + gaps + left. `is_here`: it is for the PC that asks."""

    block_id: UUID
    first: str
    last: str
    next_value: int
    next_text: str
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
    """The official number of a sale, empty for none, and where it is from; `block_id` and `value` are the next one here, None
    where there is none. `left` count on that day here, the next one with them; `is_used` where the shop ever had any: a
    PC that was made anew has another letter, and none of the numbers of its life before."""

    text: str
    from_block: UUID | None
    from_value: int
    block_id: UUID | None
    value: int
    next_text: str
    left: int
    is_used: bool


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
    is_issued = case(((OfficialNumber.void_reason == "") & OfficialNumber.sale_id.is_not(None), 1), else_=0)
    counted = select(OfficialNumber.block_id, func.sum(is_issued), func.sum(is_void))
    mine = counted.where(OfficialNumber.dealer_id == view.dealer_id).group_by(OfficialNumber.block_id)
    return {block_id: (int(issued), int(void)) for block_id, issued, void in view.session.execute(mine)}


def _row(one: NumberBlock, counts: tuple[int, int], here: str, today: date) -> BlockRow:
    issued, void = counts
    found = account(first=one.first, last=one.last, next_=one.next, issued=issued, void=void)
    return BlockRow(
        block_id=one.id,
        first=written(one.prefix, one.first, one.digits),
        last=written(one.prefix, one.last, one.digits),
        next_value=one.next,
        next_text=written(one.prefix, one.next, one.digits),
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
    return NumberRow(
        number_id=number_id(block.id, value),
        value=value,
        text=written(block.prefix, value, block.digits),
        state=_number_state(row),
        paper=row.paper if row else "",
        total=row.total if row else 0,
        day=row.day if row else None,
        by=(row.voided_by or row.issued_by) if row else "",
        reason=row.void_reason if row else "",
    )


def _number_state(row: OfficialNumber | None) -> NumberState:
    if row is not None and row.void_reason:
        return NumberState.VOID
    return NumberState.GAP if row is None or row.sale_id is None else NumberState.ISSUED


def sale_number(view: View, *, sale_id: UUID, on: date) -> SaleNumber:
    """What stands on the paper of a sale, or could on that day, from the block of this PC that ends first."""
    given = select(OfficialNumber).where(OfficialNumber.dealer_id == view.dealer_id, OfficialNumber.sale_id == sale_id)
    standing = view.session.scalars(given.where(OfficialNumber.void_reason == "").order_by(OfficialNumber.id).limit(1)).first()
    mine = select(NumberBlock).where(NumberBlock.dealer_id == view.dealer_id, NumberBlock.letter == view.letter())
    ending = mine.order_by(NumberBlock.valid_until.desc(), NumberBlock.prefix.desc(), NumberBlock.first.desc())
    blocks = view.session.scalars(ending.limit(MOST_BLOCKS)).all()
    usable = [one for one in reversed(blocks) if one.is_sure and one.next <= one.last and one.valid_from <= on <= one.valid_until]
    block = usable[0] if usable else None
    return SaleNumber(
        text=standing.text if standing else "",
        from_block=standing.block_id if standing else None,
        from_value=standing.value if standing else 0,
        block_id=block.id if block else None,
        value=block.next if block else 0,
        next_text=written(block.prefix, block.next, block.digits) if block else "",
        left=sum(one.last - one.next + 1 for one in usable),
        is_used=view.session.scalar(select(NumberBlock.id).where(NumberBlock.dealer_id == view.dealer_id).limit(1)) is not None,
    )


def own_letter(view: View) -> str:
    """Of this PC: the one in its document numbers."""
    return view.letter()


QUERIES = (number_blocks, official_numbers, sale_number, own_letter)
