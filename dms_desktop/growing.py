"""A list that is read as far as somebody has come: its first rows, and twice as many each time they reach its end.

For lists whose order is reckoned, where no key says what comes behind the last row. Read anew, the list is as long as before.
"""

from collections.abc import Callable, Sequence

from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.words import by_count

FIRST = 200


class Growing:
    """`limit` is how many rows to ask for; a table's `on_more` is `more`."""

    def __init__(self, again: Callable[[], None]) -> None:
        """`again` reads the list with the `limit` of then."""
        self.limit = FIRST
        self._again = again

    def more(self, _last: object = None) -> None:
        self.limit *= 2
        self._again()

    def holds(self, rows: Sequence[object]) -> bool:
        """Whether these are all there are."""
        return len(rows) < self.limit


def shown_words(count: int, *, is_all: bool, one: str, more: str, first: str) -> str:
    """How many stand in a list; `first` where there are more."""
    return (by_count(count, one, more) if is_all else first).format(count=quantity(count))
