"""What a transaction on the replica changed: the one notice that goes to every reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field

OUTBOX = "outbox"
STATUS = "status"
DRAFTS = "draft"
PRINTS = "print_job"


@dataclass(frozen=True)
class ChangeSet:
    """Keys (`records.key_of`) of the changed rows by table. `everything` where too much changed to tell: read all anew."""

    keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    everything: bool = False

    def touches(self, *tables: str) -> bool:
        """Whether a reader of these tables has to look again."""
        return self.everything or any(table in self.keys for table in tables)

    def __bool__(self) -> bool:
        return self.everything or bool(self.keys)

    def __or__(self, other: "ChangeSet") -> "ChangeSet":
        tables = self.keys.keys() | other.keys.keys()
        merged = {table: self.keys.get(table, frozenset()) | other.keys.get(table, frozenset()) for table in tables}
        return ChangeSet(merged, self.everything or other.everything)
