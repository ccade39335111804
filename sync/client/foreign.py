"""Refuses rows that this replica must never hold, whoever sent them: those of another dealer or of no scope in the answer."""

import logging
from collections.abc import Collection, Iterable

from sync.kernel.commands import HOUSE
from sync.kernel.errors import Unreachable
from sync.kernel.records import DealerRecord, Record, Row, dealer_scope, is_dealer_scope, placing
from sync.kernel.registry import Registry
from sync.kernel.rows import column_names
from sync.protocol.messages import Section

OWNER = "dealer_id"

log = logging.getLogger(__name__)


def refuse_foreign(registry: Registry, sections: Iterable[Section], scopes: Collection[str], dealer_id: int) -> None:
    """Raises Unreachable, as for any answer that cannot be right: nothing of it is used, and the log calls for somebody.

    `dealer_id` is whose replica this is.
    """
    for section in sections:
        if section.scope not in scopes or _is_anothers(registry, section, dealer_id):
            log.error("foreign_rows scope=%s table=%s", section.scope, section.table)
            raise Unreachable("the answer has rows that are not ours")


def _is_anothers(registry: Registry, section: Section, dealer_id: int) -> bool:
    """Rows of dealers come to the house in its queues; elsewhere every one of them belongs to whoever holds the scope."""
    if is_dealer_scope(section.scope) and section.scope != dealer_scope(dealer_id):
        return True
    record = registry.records.get(section.table)
    if record is None or OWNER not in column_names(record):
        return False
    if dealer_id == HOUSE and not is_dealer_scope(section.scope):
        return False
    owners = set(_owners(section.columns, section.rows))
    if issubclass(record, DealerRecord):
        return not owners | {key[0] for key in section.removed} <= {dealer_id}
    return not owners <= {dealer_id, HOUSE}  # what the house lays down for one dealer, or for all


def _owners(names: tuple[str, ...], rows: Iterable[Row]) -> Iterable[object]:
    at = names.index(OWNER) if OWNER in names else None
    return () if at is None else (row[at] for row in rows)


def is_of(record: type[Record], scope: str, parts: Row) -> bool:
    """Whether a row with these values of `scoped_by` is in the scope; not where more than they would decide."""
    try:
        return placing(record, parts).get(scope, False)
    except AttributeError:
        return False
