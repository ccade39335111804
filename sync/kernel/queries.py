"""Named reads: what a query is given, and how it is called by name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from sync.kernel.commands import Actor


def no_letter() -> str:
    return ""


@dataclass(frozen=True, kw_only=True)
class View:
    """Through whose eyes a query reads. `now` is aware UTC. `letter` gives the one in this copy's document numbers, empty where
    there is no such copy."""

    session: Session
    actor: Actor
    now: datetime
    letter: Callable[[], str] = no_letter

    @property
    def dealer_id(self) -> int:
        return self.actor.dealer_id


@dataclass(frozen=True, kw_only=True)
class Known:
    """A word that rows have already, how many of them, and where that is, if they say so."""

    word: str
    count: int
    place: str = ""


Query = Callable[..., Any]
"""`def open_orders(view: View, *, limit: int = 200) -> Sequence[OpenOrder]`: keyword-only arguments, frozen rows out,
every list bounded and ordered."""
