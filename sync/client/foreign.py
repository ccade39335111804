"""Refuses rows that this replica must never hold, whoever sent them: those of another dealer or of no scope in the answer."""

import logging
from collections.abc import Collection, Iterable

from sync.kernel.errors import Unreachable
from sync.kernel.records import DealerRecord, dealer_scope
from sync.kernel.registry import Registry
from sync.protocol.messages import Section

OWN = dealer_scope(0).removesuffix("0")
"""How the scopes of dealers begin."""

log = logging.getLogger(__name__)


def refuse_foreign(registry: Registry, sections: Iterable[Section], scopes: Collection[str]) -> None:
    """Raises Unreachable, as for any answer that cannot be right: nothing of it is used, and the log calls for somebody."""
    for section in sections:
        if section.scope not in scopes or _is_anothers(registry, section):
            log.error("foreign_rows scope=%s table=%s", section.scope, section.table)
            raise Unreachable("the answer has rows that are not ours")


def _is_anothers(registry: Registry, section: Section) -> bool:
    """In the scope of one dealer every row of a dealer is that dealer's: it leads the key."""
    record = registry.records.get(section.table)
    if record is None or not issubclass(record, DealerRecord) or not section.scope.startswith(OWN):
        return False
    owner = int(section.scope.removeprefix(OWN))
    at = section.columns.index("dealer_id") if section.rows else 0
    return any(row[at] != owner for row in section.rows) or any(key[0] != owner for key in section.removed)
