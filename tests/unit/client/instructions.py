"""What SQLite had to do: its machine's instructions are counted, so that no clock is asked."""

from typing import Any


class Instructions:
    """Of SQLite's own machine, on every connection: no clock is asked, so nothing depends on who else is at work."""

    def __init__(self) -> None:
        self.count = 0

    def watch(self, connection: Any, _record: object, _proxy: object) -> None:
        connection.set_progress_handler(self._one_more, 1)

    def _one_more(self) -> int:
        self.count += 1
        return 0
