"""Counting the shelves: expected quantities are frozen, several people add what they see, and differences become movements."""

from collections.abc import Collection
from typing import ClassVar
from uuid import UUID, uuid5

import msgspec
from sqlalchemy import select

from sync.domain.approvals.asking import open_approval
from sync.domain.catalog.records import Category, Product
from sync.domain.catalog.tree import Tree
from sync.domain.stock.ledger import Cause, Move, level_of, location_of, move
from sync.domain.stock.moving import check_products
from sync.domain.stock.papers import CountLine, StockCount
from sync.domain.stock.records import StockLevel
from sync.domain.stock.rules import MOST_COUNTED, MOST_UNITS, CountState, MovementKind, Uncounted
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal

MOST_BRANCHES = 2_000
COUNT_APPROVAL = "stock_count"
"""Kind of approval: by a shop's own rules, its differences need another person."""


class CountCommand(Command, frozen=True, kw_only=True):
    """A step of one count."""

    count_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.count_id,)


class StartCount(CountCommand, frozen=True, kw_only=True):
    """Freeze what the books expect at a place: of these products, of these categories with all below, or of everything there.

    In a blind count the people who count do not see what is expected.
    """

    series: ClassVar[str | None] = "CN"

    number: str = ""
    location_id: UUID
    is_blind: bool = True
    product_codes: tuple[str, ...] = ()
    category_codes: tuple[str, ...] = ()
    note: str = ""


def start_count(command: StartCount, context: Context) -> None:
    """Refuses `count_exists`, `location_unknown`, `product_unknown`, `nothing_to_count`, `count_too_large`,
    `already_counting`."""
    if context.session.get(StockCount, (context.dealer_id, command.count_id)) is not None:
        raise Refusal("count_exists", number=command.number)
    location_of(command.location_id, context)
    check_products(command.product_codes, context)
    levels = _levels(command, context)
    codes = sorted(set(levels) | set(command.product_codes))
    if not codes:
        raise Refusal("nothing_to_count")
    if len(codes) > MOST_COUNTED:
        raise Refusal("count_too_large", most=MOST_COUNTED)
    _check_free(command.location_id, codes, context)
    count = StockCount(
        dealer_id=context.dealer_id,
        id=command.count_id,
        number=command.number,
        location_id=command.location_id,
        is_blind=command.is_blind,
        state=CountState.OPEN,
        note=command.note.strip(),
        started_at=context.now,
        started_by=context.actor.name,
        posted_at=None,
        posted_by="",
    )
    count.lines = [_line(count, code, levels.get(code, 0)) for code in codes]
    context.session.add(count)


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """Units that one person saw in one spot, to be added to what others saw; below zero takes back a mistyped entry.

    `round` is the one on the screen: what belongs to an earlier round than the present one no longer counts.
    """

    product_code: str
    quantity: int
    round: int = 1


class EnterCount(CountCommand, frozen=True, kw_only=True):
    """Add what was seen on the shelf. A product that the sheet does not have is put on it."""

    entries: tuple[Seen, ...]


def enter_count(command: EnterCount, context: Context) -> None:
    """Refuses `count_unknown`, `count_closed`, `count_waits`, `product_unknown`, `already_counting`, `quantity_invalid`,
    `count_below_zero`.

    Adjusts `counted_again_meanwhile` where a recount began before this was known.
    """
    count = _counting(command.count_id, context)
    codes = {seen.product_code for seen in command.entries}
    lines = _lines(count, context, codes)
    missing = codes - set(lines)
    check_products(missing, context)
    _check_free(count.location_id, missing, context)
    for code in sorted(missing):
        lines[code] = _line(count, code, level_of(count.location_id, code, context))
        context.session.add(lines[code])
    for seen in command.entries:
        _add(lines[seen.product_code], seen, context)


class RecountLines(CountCommand, frozen=True, kw_only=True):
    """Count some products once more from nothing. What the first round gave stays readable."""

    product_codes: tuple[str, ...]


def recount_lines(command: RecountLines, context: Context) -> None:
    """Refuses `count_unknown`, `count_closed`, `count_waits`, `line_unknown`, `line_not_counted`."""
    count = _counting(command.count_id, context)
    lines = _lines(count, context, command.product_codes)
    for code in dict.fromkeys(command.product_codes):
        line = lines.get(code)
        if line is None:
            raise Refusal("line_unknown", code=code)
        if line.counted is None:
            raise Refusal("line_not_counted", code=code)
        line.first_counted = line.counted if line.round == 1 else line.first_counted
        line.counted, line.round, line.counted_by = None, line.round + 1, ""


class PostCount(CountCommand, frozen=True, kw_only=True):
    """Book the differences. What moved since the freeze stays moved: a difference is counted minus frozen."""

    uncounted: Uncounted = Uncounted.REFUSE
    note: str = ""


def post_count(command: PostCount, context: Context) -> None:
    """Refuses `count_unknown`, `count_closed`, `count_unfinished`."""
    count = _open_count(command.count_id, context)
    lines = _lines(count, context)
    left = [line for line in lines.values() if line.counted is None]
    if left and command.uncounted is Uncounted.REFUSE:
        raise Refusal("count_unfinished", left=len(left))
    for line in left if command.uncounted is Uncounted.ZERO else ():
        line.counted, line.counted_by = 0, context.actor.name
    moves = [_difference(line) for line in lines.values() if line.counted not in (None, line.expected)]
    cause = Cause(kind=MovementKind.COUNT, document_id=count.id, number=count.number, note=command.note.strip())
    move(moves, cause, context, below_zero=True)
    count.state, count.posted_at, count.posted_by = CountState.POSTED, context.now, context.actor.name


class CancelCount(CountCommand, frozen=True, kw_only=True):
    """Give a count up. The books stay as they are."""


def cancel_count(command: CancelCount, context: Context) -> None:
    """Refuses `count_unknown`, `count_closed`, `count_waits`."""
    _counting(command.count_id, context).state = CountState.CANCELLED


VERBS = (
    Verb(StartCount, start_count, "stock.count"),
    Verb(EnterCount, enter_count, "stock.count"),
    Verb(RecountLines, recount_lines, "stock.count"),
    Verb(PostCount, post_count, "stock.post_count"),
    Verb(CancelCount, cancel_count, "stock.post_count"),
)


def _open_count(count_id: UUID, context: Context) -> StockCount:
    count = context.session.get(StockCount, (context.dealer_id, count_id), with_for_update=True)
    if count is None:
        raise Refusal("count_unknown")
    if count.state is not CountState.OPEN:
        raise Refusal("count_closed", number=count.number)
    return count


def _counting(count_id: UUID, context: Context) -> StockCount:
    """Refuses `count_unknown`, `count_closed`, and `count_waits` while somebody is asked about its differences."""
    count = _open_count(count_id, context)
    if open_approval(context.session, context.dealer_id, COUNT_APPROVAL, count_id) is not None:
        raise Refusal("count_waits", number=count.number)
    return count


def _levels(command: StartCount, context: Context) -> dict[str, int]:
    here = select(StockLevel).where(StockLevel.dealer_id == context.dealer_id, StockLevel.location_id == command.location_id)
    if command.category_codes:
        here = here.join(Product, Product.code == StockLevel.product_code)
        here = here.where(Product.category_code.in_(_branches(command.category_codes, context)))
    elif command.product_codes:
        here = here.where(StockLevel.product_code.in_(command.product_codes))
    rows = context.session.scalars(here.order_by(StockLevel.product_code).limit(MOST_COUNTED + 1))
    return {row.product_code: row.on_hand for row in rows}


def _branches(codes: Collection[str], context: Context) -> set[str]:
    tree = Tree(context.session.scalars(select(Category).order_by(Category.code).limit(MOST_BRANCHES)).all())
    return {below for code in codes for below in tree.below(code)}


def _check_free(location_id: UUID, codes: Collection[str], context: Context) -> None:
    """Two open counts of one product would book its difference twice."""
    joined = (StockCount.dealer_id == CountLine.dealer_id) & (StockCount.id == CountLine.count_id)
    taken = select(StockCount.number, CountLine.product_code).join(CountLine, joined)
    mine = taken.where(CountLine.dealer_id == context.dealer_id, CountLine.location_id == location_id)
    found = context.session.execute(
        mine.where(StockCount.state == CountState.OPEN, CountLine.product_code.in_(codes)).limit(1)
    ).first()
    if found is not None:
        raise Refusal("already_counting", number=found.number, code=found.product_code)


def _lines(count: StockCount, context: Context, codes: Collection[str] | None = None) -> dict[str, CountLine]:
    mine = select(CountLine).where(CountLine.dealer_id == count.dealer_id, CountLine.count_id == count.id)
    if codes is not None:
        mine = mine.where(CountLine.product_code.in_(codes))
    return {line.product_code: line for line in context.session.scalars(mine.order_by(CountLine.product_code))}


def _line(count: StockCount, code: str, expected: int) -> CountLine:
    return CountLine(
        dealer_id=count.dealer_id,
        id=uuid5(count.id, code),
        count_id=count.id,
        location_id=count.location_id,
        product_code=code,
        expected=expected,
        counted=None,
        round=1,
        first_counted=None,
        counted_by="",
    )


def _add(line: CountLine, seen: Seen, context: Context) -> None:
    if abs(seen.quantity) > MOST_UNITS:
        raise Refusal("quantity_invalid", code=seen.product_code, quantity=seen.quantity)
    if seen.round != line.round:
        shown = "" if line.counted is None else line.counted
        context.adjust("counted_again_meanwhile", asked=seen.quantity, got=shown, subject=seen.product_code)
        return
    counted = (line.counted or 0) + seen.quantity
    if counted < 0:
        raise Refusal("count_below_zero", code=seen.product_code, counted=line.counted or 0)
    line.counted, line.counted_by = counted, context.actor.name


def _difference(line: CountLine) -> Move:
    assert line.counted is not None
    units = line.counted - line.expected
    return Move(line_id=line.id, location_id=line.location_id, product_code=line.product_code, quantity=units)
