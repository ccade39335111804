"""Whose turn it is: everybody in the order in which they came."""

from collections import deque
from threading import Lock
from types import TracebackType


class Turns:
    """A lock for a `with` block, with room for so many at once. Python's own goes to whoever is quickest, which is most often the
    thread that just had it."""

    def __init__(self, room: int = 1) -> None:
        self._guard = Lock()
        self._room = room
        self._queue: deque[Lock] = deque()

    def __enter__(self) -> None:
        with self._guard:
            if self._room:
                self._room -= 1
                return
            turn = Lock()
            turn.acquire()
            self._queue.append(turn)
        turn.acquire()  # whoever is before us gives it free

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._guard:
            if self._queue:
                self._queue.popleft().release()
            else:
                self._room += 1
