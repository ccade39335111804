"""What became true since a device last asked: the changed rows of its scopes, all from one state of the database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.central.changes import KEYS_AT_ONCE, batches
from sync.central.fetching import load_rows
from sync.central.records import Change
from sync.central.store import Counter
from sync.central.sums import SumsAt, entries_in
from sync.kernel.records import Row, columns, parse_key
from sync.kernel.registry import Registry
from sync.protocol.messages import Buckets, ExchangeHead, Fill, ScopeSums, Section, Span

PULL_LIMIT = 20_000
"""Entries of one scope that an answer carries; a device further behind fetches the scope's snapshot instead."""

CHANGED = (
    select(Change.record, Change.key, Change.gone)
    .where(Change.scope == bindparam("scope"), Change.n > bindparam("start"), Change.n <= bindparam("head"))
    .order_by(Change.n, Change.record, Change.key)
    .limit(bindparam("most"))
)
COUNTED = select(func.count()).select_from(Change).where(Change.scope == bindparam("scope"), Change.gone.is_(False))
PRESENT = CHANGED.where(Change.gone.is_(False))


@dataclass(frozen=True, kw_only=True)
class Pull:
    """News for one device. `heads` are the counters that the news leads up to."""

    heads: Mapping[str, int]
    spans: tuple[Span, ...]
    fills: tuple[Fill, ...]
    gone: tuple[str, ...]
    sections: tuple[Section, ...]
    sums: tuple[ScopeSums, ...] = ()
    mended: tuple[Buckets, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.spans or self.fills or self.gone or self.sums)


class Puller:
    """Reads the change index. Give it a session of `Store.read`: one state from the counters to the last row."""

    def __init__(self, registry: Registry, limit: int = PULL_LIMIT) -> None:
        self._registry = registry
        self._limit = limit
        self._order = {table: at for at, table in enumerate(registry.records)}
        self._sums = SumsAt(tuple(registry.records))

    def compare(self, session: Session, pull: Pull, head: ExchangeHead, epoch: str) -> Pull:
        """The same news with what a replica needs to find what it holds wrongly, and to mend it.

        Nothing of it for a replica whose rows have another shape, or that is about to take a scope anew.
        """
        if head.shape != self._registry.shape or head.epoch != epoch:
            return pull
        filling = {fill.scope for fill in pull.fills}
        there = [scope for scope in pull.heads if scope not in filling]
        sums = [self._sums.of(session, epoch, scope, pull.heads[scope]) for scope in there] if head.sums else []
        pull = replace(pull, sums=tuple(one for one in sums if one is not None))
        for wanted in head.mend:
            if wanted.scope in there and wanted.table in self._order:
                pull = self._mend(session, pull, wanted, head.cursors.get(wanted.scope, 0))
        return pull

    def _mend(self, session: Session, pull: Pull, wanted: Buckets, cursor: int) -> Pull:
        """The rows come with a span of their scope, so that a replica which has gone on meanwhile refuses them."""
        entries, whole = entries_in(session, wanted, self._limit)
        span = Span(scope=wanted.scope, start=cursor, end=pull.heads[wanted.scope])
        has_span = any(span.scope == wanted.scope for span in pull.spans)
        return replace(
            pull,
            spans=pull.spans if has_span else (*pull.spans, span),
            sections=(*pull.sections, *self.sections(session, wanted.scope, entries)),
            mended=(*pull.mended, whole),
        )

    def pull(self, session: Session, counters: Mapping[str, Counter], cursors: Mapping[str, int], *, same_epoch: bool) -> Pull:
        """`cursors` as the device says them. From another epoch, ahead of the counter or below the floor: the scope anew."""
        spans: list[Span] = []
        fills: list[Fill] = []
        sections: list[Section] = []
        for scope, (head, floor) in counters.items():
            said = cursors.get(scope, 0)
            start = said if same_epoch and floor <= said <= head else 0
            # a scope that another epoch has nothing of is said to be empty: an updated program names none of the rows that it has
            if start == head == said and (same_epoch or scope not in cursors):
                continue
            entries = self._entries(session, scope, start, head)
            if len(entries) > self._limit:
                fills.append(Fill(scope=scope, rows=count_in(session, scope)))
                continue
            spans.append(Span(scope=scope, start=start, end=head))
            sections.extend(self.sections(session, scope, entries))
        gone = tuple(sorted(cursors.keys() - counters.keys()))
        heads = {scope: counter.head for scope, counter in counters.items()}
        return Pull(heads=heads, spans=tuple(spans), fills=tuple(fills), gone=gone, sections=tuple(sections))

    def sections(self, session: Session, scope: str, entries: Sequence[tuple[str, str, bool]]) -> Iterator[Section]:
        """Rows of (table, key, gone) entries, tables with parents before children, rows in the order of the entries."""
        known = [entry for entry in entries if entry[0] in self._order]
        known.sort(key=lambda entry: self._order[entry[0]])
        for table, of_table in groupby(known, key=lambda entry: entry[0]):
            record = self._registry.records[table]
            rows: list[Row] = []
            removed: list[Row] = []
            for some in batches(list(of_table), KEYS_AT_ONCE):
                found = load_rows(session, record, [key for _, key, is_gone in some if not is_gone])
                rows.extend(found[key] for _, key, is_gone in some if not is_gone)
                removed.extend(parse_key(key) for _, key, is_gone in some if is_gone)
            names = tuple(column.name for column in columns(record))
            yield Section(scope=scope, table=table, columns=names, rows=tuple(rows), removed=tuple(removed))

    def _entries(self, session: Session, scope: str, start: int, head: int) -> list[tuple[str, str, bool]]:
        """At most one more than the limit, in the order of their change. A device that starts anew needs no tombstones."""
        wanted = {"scope": scope, "start": start, "head": head, "most": self._limit + 1}
        return [(record, key, gone) for record, key, gone in session.execute(PRESENT if start == 0 else CHANGED, wanted)]


def count_in(session: Session, scope: str) -> int:
    return session.scalar(COUNTED, {"scope": scope}) or 0
