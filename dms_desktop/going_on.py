"""Where the mark of a list goes once something is saved: to what was made, or to the next row that waits."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from dms_desktop.widgets.record_table import RecordTable

R = TypeVar("R")


class GoingOn(Generic[R]):
    """A row that is saved may come after the word that it is: it is gone to once it is here."""

    def __init__(self, table: RecordTable[R], is_next: Callable[[R], bool]) -> None:
        """`is_next`: there is something to do for who sits here."""
        self._table, self._is_next = table, is_next
        self._key: Hashable = None

    def next(self) -> Hashable:
        """The row after the one that is marked; to be asked before that is saved. None to stay there."""
        return self._table.next_key(self._is_next)

    def to(self, key: Hashable, tell: Callable[[], object]) -> Callable[[object], None]:
        """What to do once a command is saved: say so, and go there."""

        def saved(_receipt: object) -> None:
            tell()
            self._key = key
            self.arrive()

        return saved

    def arrive(self) -> None:
        """Call it when rows are shown."""
        if self._key is not None and self._table.select_key(self._key):
            self._key = None
