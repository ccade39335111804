"""Whose orders a viewer may read and look through, and what of promotions is kept for the PC before which the viewer sits."""

from functools import partial
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlalchemy.orm import InstrumentedAttribute

from sync.domain.allowances.spending import promotions_kept
from sync.domain.pricing.quotas import AskKept, Kept
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View
from sync.kernel.text import spellings


def whose(view: View, dealer_id: int | None) -> int:
    """The house reads any dealer's; whoever else asks gets the own shop's, whatever was asked for."""
    return dealer_id if view.dealer_id == HOUSE and dealer_id is not None else view.dealer_id


def said_in(text: str, *fields: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Whether one of the fields has this text in it, in either Chinese script."""
    pieces = spellings(text)
    return or_(*(func.lower(field).contains(piece, autoescape=True) for field in fields for piece in pieces))


def kept_here(view: View, amends: UUID | None = None) -> AskKept:
    """An order that is changed takes nothing that is kept."""
    return partial(_kept, view, amends)


def _kept(view: View, amends: UUID | None) -> Kept:
    return promotions_kept(view.session, view.dealer_id, "" if amends else view.letter(), view.now)
