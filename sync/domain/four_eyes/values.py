"""What a deed would change, field by field, and what goods cost on a day."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import Enum

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.queries import price_on
from sync.domain.catalog.records import Product
from sync.domain.four_eyes.watching import Fact
from sync.kernel.commands import Command, Context
from sync.kernel.records import Record


def plain(value: object) -> int | str | None:
    """As a fact keeps it."""
    if value is None or isinstance(value, int):
        return value
    return str(value.value) if isinstance(value, Enum) else str(value)


def offer_words(offer: str) -> Mapping[str, int | str | None]:
    """The terms of a promotion, each as one value: parts as `code:units`, steps as `units:basis points`."""
    terms: Mapping[str, object] = msgspec.json.decode(offer, type=dict[str, object])
    return {name: "; ".join(map(_part, value)) if isinstance(value, list) else plain(value) for name, value in terms.items()}


def _part(part: object) -> str:
    return ":".join(map(str, part.values())) if isinstance(part, dict) else str(part)


def changed(row: Record | None, command: Command, fields: Sequence[str]) -> tuple[Fact, ...]:
    """Those fields of a command that differ from the row of the same names."""
    pairs = ((name, None if row is None else plain(getattr(row, name)), plain(getattr(command, name))) for name in fields)
    return tuple(Fact(field=name, before=before, after=after) for name, before, after in pairs if before != after)


def list_price_on(session: Session, price_list: str, code: str, day: date) -> int | None:
    """Of one product, in minor units; None where the list has none yet."""
    return list_prices(session, price_list, (code,), day).get(code)


def list_prices(session: Session, price_list: str, codes: Collection[str], day: date) -> Mapping[str, int]:
    """By product; those without a price are left out."""
    wanted = select(Product.code, price_on(price_list, day)).where(Product.code.in_(codes)).order_by(Product.code)
    return {code: price for code, price in session.execute(wanted) if price is not None}


def bought_at(context: Context, codes: Collection[str]) -> Mapping[str, int]:
    """What the actor's shop pays for a unit today, by its list."""
    dealer = context.session.get(Dealer, context.dealer_id)
    day = price_day(context.session, context.now)
    return list_prices(context.session, dealer.price_list if dealer else "", codes, day)
