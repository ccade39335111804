"""Everything the business brings, in one value that the engines receive: they know no feature by name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Table

from sync.kernel.commands import Command, Second, Verb
from sync.kernel.queries import Query
from sync.kernel.records import Record, columns, table_name, table_of
from sync.kernel.search import Searchable


@dataclass(frozen=True, kw_only=True)
class Feature:
    """One area of the business: its rows, its verbs, its reads, and what of it can be found."""

    name: str
    records: Sequence[type[Record]] = ()
    verbs: Sequence[Verb] = ()
    queries: Sequence[Query] = ()
    searchable: Mapping[type[Record], Searchable] = field(default_factory=dict)
    shared: Sequence[str] = ()
    """Scopes that every device holds."""
    queues: Sequence[str] = ()
    """Scopes that the manufacturer's devices hold besides."""
    seconds: Mapping[type[Command], Second] = field(default_factory=dict)
    """Deeds, of any feature, that may have to wait for another person."""


def nobody_left(_connection: Connection, _dealer_id: int, _user_id: UUID) -> bool:
    """Where the business keeps no people."""
    return False


def no_end(_connection: Connection, _dealer_id: int, _user_id: UUID, _device_id: UUID) -> str:
    """Where nobody's leases are ended before their time."""
    return ""


def no_own_key(_connection: Connection, _dealer_id: int) -> str:
    """Where the business keeps no keys of shops."""
    return ""


def year_of_london(_connection: Connection, now: datetime) -> int:
    """Where the business keeps no time zone."""
    return now.year


@dataclass(frozen=True)
class OwnKeys:
    """Keys of shops' own: `of(connection, dealer_id)` is the public half to which a shop's PCs seal theirs, empty where it has
    none, and lies in the rows of `table`."""

    of: Callable[[Connection, int], str] = no_own_key
    table: str = ""


@dataclass(frozen=True)
class Registry:
    """The features an engine serves. `allows(role, permission)` is the one table of rights on both sides; `has_left` says by the
    rows that lie here whether somebody no longer belongs to a dealer; `end_of_leases` is central's word there on what a person
    was given on a device. `year_of` is the one at a moment (aware UTC) that
    stands in document numbers."""

    features: Sequence[Feature]
    allows: Callable[[str, str], bool]
    has_left: Callable[[Connection, int, UUID], bool] = nobody_left
    own_keys: OwnKeys = OwnKeys()
    end_of_leases: Callable[[Connection, int, UUID, UUID], str] = no_end
    year_of: Callable[[Connection, datetime], int] = year_of_london

    @cached_property
    def records(self) -> Mapping[str, type[Record]]:
        """By table name, parents before children."""
        by_table = {table_of(record): record for feature in self.features for record in feature.records}
        ordered: list[Table] = [table for table in Record.metadata.sorted_tables if table in by_table]
        return {str(table.name): by_table[table] for table in ordered}

    @cached_property
    def shape(self) -> str:
        """Changes whenever a record gains or loses a column, or can be found: a replica of another shape takes its rows anew."""
        layout = {name: [(str(column.name), str(column.type)) for column in columns(one)] for name, one in self.records.items()}
        return sha256(msgspec.json.encode((layout, sorted(self.searchable)), order="sorted")).hexdigest()[:16]

    @cached_property
    def verbs(self) -> Mapping[str, Verb]:
        """By command name."""
        seconds = {command: second for feature in self.features for command, second in feature.seconds.items()}
        verbs = (verb for feature in self.features for verb in feature.verbs)
        return {verb.command.__name__: replace(verb, second=seconds.get(verb.command)) for verb in verbs}

    @cached_property
    def queries(self) -> Mapping[str, Query]:
        return {query.__name__: query for feature in self.features for query in feature.queries}

    @cached_property
    def shared(self) -> Sequence[str]:
        return [scope for feature in self.features for scope in feature.shared]

    @cached_property
    def queues(self) -> Sequence[str]:
        return [scope for feature in self.features for scope in feature.queues]

    @cached_property
    def searchable(self) -> Mapping[str, Searchable]:
        """By table name."""
        return {table_name(record): text for feature in self.features for record, text in feature.searchable.items()}
