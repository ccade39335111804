"""Answers that are shown together: half of an order is not worth a page painted, nor a list worth being painted three times."""

from collections.abc import Callable


class Gathered:
    """What a page asks at once. `show` is called when the last of the answers is there."""

    def __init__(self, show: Callable[[], None], *answers: str) -> None:
        self._show = show
        self._all = frozenset(answers)
        self._awaited = set[str]()

    def ask(self) -> None:
        """All of them are asked for. Nobody waits for one that was under way: a newer one takes its place."""
        self._awaited = set(self._all)

    def come(self, answer: str) -> None:
        self._awaited.discard(answer)
        if not self._awaited:
            self._show()
