"""Readings of what seldom changes: a side that can tell when it did may keep them, the other asks its database each time."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from sqlalchemy.orm import Session

from sync.kernel.records import Record

KEEPER = "keeper"
"""Where a session says who keeps for it; one that says nothing reads."""
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True)
class Reading(Generic[K, V]):
    """What `read` finds for keys in the rows of some records: the same for as long as none of these in these scopes changes.

    The name, the scopes and a key say all that a value depends on. Values are frozen and no records: other sessions get them too.
    """

    name: str
    records: Sequence[type[Record]]
    scopes: Sequence[str]
    read: Callable[[Session, Sequence[K]], Mapping[K, V]]

    def of(self, session: Session, keys: Sequence[K]) -> Mapping[K, V]:
        """Of these keys, and of others perhaps; one of which there is nothing is missing."""
        keeper: Keeper | None = session.info.get(KEEPER)
        return self.read(session, keys) if keeper is None else keeper.kept(self, session, keys)


class Keeper(Protocol):
    def kept(self, reading: Reading[K, V], session: Session, keys: Sequence[K]) -> Mapping[K, V]:
        """What is true for this session, be it read now or before."""
        ...
