"""Keeps readings in this process, by the counters of their scopes: whoever changes a row moves a counter, in any process.

A command sees the counters of its own moment, and after each lock anew: what somebody else has changed counts from the moment at
which the command would have read it.
"""

from collections.abc import Mapping, Sequence, Set, Sized
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.central.changes import touched_by
from sync.central.records import ScopeCounter
from sync.kernel.kept import K, Reading, V
from sync.kernel.records import is_dealer_scope, table_name

SEEN = "counters"
MOST = 100_000
"""Rows that are kept in all; with one more everything is let go."""
LATELY = 16
"""Scopes that the first question of a session asks for besides, since others asked for them lately."""
COUNTED = select(ScopeCounter.scope, ScopeCounter.n).where(ScopeCounter.scope.in_(bindparam("scopes", expanding=True)))


_Name = tuple[str, Sequence[str]]
"""Of a reading, and the scopes that it rests on."""


@dataclass
class Seen:
    """The counters as a session has seen them, and the scopes of dealers that it has asked for so far."""

    counters: dict[str, int] = field(default_factory=dict)
    own: set[str] = field(default_factory=set)
    shelves: dict[_Name, "_Shelf"] = field(default_factory=dict)
    """Where what it asked for since then lies."""


@dataclass(frozen=True)
class _Shelf:
    """What was read of one kind, out of these tables, while its scopes stood so."""

    counters: Sequence[int]
    tables: Set[str]
    found: dict[Any, Any] = field(default_factory=dict)


class Kept:
    """Safe to use from any thread."""

    def __init__(self) -> None:
        self._shelves: dict[_Name, _Shelf] = {}
        self._of_scope: dict[str, set[_Name]] = {}
        self._rows = 0
        self._lately: dict[str, None] = {}
        self._lock = Lock()

    def kept(self, reading: Reading[K, V], session: Session, keys: Sequence[K]) -> Mapping[K, V]:
        """As any question does, it has what is pending written first. What the session has changed itself it reads itself."""
        if session.autoflush:
            session.flush()
        if not touched_by(session).tables.isdisjoint(map(table_name, reading.records)):
            return reading.read(session, keys)
        shelf = self._shelf_for(reading, session)
        missing = [key for key in keys if key not in shelf.found]
        if missing:
            self._put(shelf, reading.read(session, missing))
        return shelf.found

    def moved(self, heads: Mapping[str, int], tables: Set[str]) -> None:
        """A transaction of this process that changed rows of these tables has moved counters. They are dense: where one went a
        single step, nobody else was in between, and what was read out of other tables is still so."""
        with self._lock:
            for name in {name for scope in heads for name in self._of_scope.get(scope, ())}:
                shelf = self._shelves[name]
                after = [heads.get(scope, n) for scope, n in zip(name[1], shelf.counters, strict=True)]
                is_next = all(0 <= new - n <= 1 for new, n in zip(after, shelf.counters, strict=True))
                if is_next and shelf.tables.isdisjoint(tables):
                    self._shelves[name] = replace(shelf, counters=after)

    def _shelf_for(self, reading: Reading[K, V], session: Session) -> _Shelf:
        """The same for as long as the session does not look again."""
        seen = _seen_by(session)
        name = (reading.name, tuple(reading.scopes))
        if name not in seen.shelves:
            seen.shelves[name] = self._shelf(reading, self._counters(session, reading.scopes))
        return seen.shelves[name]

    def _shelf(self, reading: Reading[K, V], counters: Sequence[int]) -> _Shelf:
        name = (reading.name, tuple(reading.scopes))
        with self._lock:
            shelf = self._shelves.get(name)
            if shelf is None or shelf.counters != counters:
                shelf = self._shelves[name] = _Shelf(counters, frozenset(map(table_name, reading.records)))
                for scope in reading.scopes:
                    self._of_scope.setdefault(scope, set()).add(name)
            return shelf

    def _counters(self, session: Session, scopes: Sequence[str]) -> Sequence[int]:
        """As this session saw them when it, or the command it is at, first asked."""
        seen = _seen_by(session)
        if not seen.counters.keys() >= set(scopes):
            seen.own.update(scope for scope in scopes if is_dealer_scope(scope))
            asked = sorted({*seen.own, *self._asked_lately(scopes)} - seen.counters.keys())
            seen.counters.update(dict.fromkeys(asked, 0))
            seen.counters.update(session.execute(COUNTED, {"scopes": asked}).all())
        return [seen.counters[scope] for scope in scopes]

    def _asked_lately(self, scopes: Sequence[str]) -> Set[str]:
        with self._lock:
            for scope in scopes:
                if not is_dealer_scope(scope):
                    self._lately.pop(scope, None)
                    self._lately[scope] = None
            while len(self._lately) > LATELY:
                del self._lately[next(iter(self._lately))]
            return {*self._lately, *scopes}

    def _put(self, shelf: _Shelf, found: Mapping[K, V]) -> None:
        with self._lock:
            self._rows += sum(1 + (len(value) if isinstance(value, Sized) else 0) for value in found.values())
            if self._rows > MOST:
                self._shelves.clear()
                self._of_scope.clear()
                self._rows = 0
            shelf.found.update(found)


def look_again(session: Session) -> None:
    """Others may have changed something since: the counters are asked for anew, all in one question. SQLite has one writer."""
    if session.get_bind().dialect.name != "sqlite":
        seen = _seen_by(session)
        seen.counters.clear()
        seen.shelves.clear()


def _seen_by(session: Session) -> Seen:
    if SEEN not in session.info:
        session.info[SEEN] = Seen()
    seen: Seen = session.info[SEEN]
    return seen
