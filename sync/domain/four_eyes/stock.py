"""What a shop sees of goods that leave or enter its books without a purchase or a sale: units, and what they are worth."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select

from sync.domain.four_eyes.values import bought_at
from sync.domain.four_eyes.watching import Fact, Sight
from sync.domain.stock.counting import PostCount
from sync.domain.stock.moving import AdjustStock
from sync.domain.stock.papers import CountLine, StockCount
from sync.domain.stock.rules import MOST_COUNTED, Uncounted
from sync.kernel.commands import Context

MOST_SHOWN = 200
Units = tuple[str, int]
"""A product, and how many more or fewer of it."""


def see_adjustment(command: AdjustStock, context: Context) -> Sight:
    """The amount is what all units together cost the shop by its list, whether they came or went."""
    units = [(line.product_code, line.quantity) for line in command.lines]
    sight = _goods(command.adjustment_id, command.number, units, context)
    why = Fact(field="reason", after=command.reason.value)
    return replace(sight, facts=(why, *sight.facts), reason=command.note.strip())


def see_count(command: PostCount, context: Context) -> Sight:
    """The differences, as they would be booked now."""
    count = context.session.get(StockCount, (context.dealer_id, command.count_id))
    of_count = (CountLine.dealer_id == context.dealer_id, CountLine.count_id == command.count_id)
    lines = context.session.scalars(select(CountLine).where(*of_count).order_by(CountLine.product_code).limit(MOST_COUNTED))
    units = []
    for line in lines:
        seen = 0 if line.counted is None and command.uncounted is Uncounted.ZERO else line.counted
        if seen not in (None, line.expected):
            units.append((line.product_code, seen - line.expected))
    sight = _goods(command.count_id, count.number if count else "", units, context)
    return replace(sight, reason=command.note.strip())


def _goods(about: UUID, number: str, units: Sequence[Units], context: Context) -> Sight:
    prices = bought_at(context, {code for code, _ in units})
    worth = sum(abs(quantity) * prices.get(code, 0) for code, quantity in units)
    facts = [Fact(field="units", before=code, after=quantity) for code, quantity in units[:MOST_SHOWN]]
    return Sight(about=about, subject=number, facts=facts, dealer_id=context.dealer_id, amount=worth)
