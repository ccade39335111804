"""Work that takes longer than anybody should wait: it runs by itself, once, however many ask for it."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from sync.central.push import Unavailable

PATIENCE = 10.0
"""Seconds that a request waits; half of what a device takes for a line that has died."""

T = TypeVar("T")


class Building:
    """One piece of work of each name at a time, and one after the other. A server that ends does not wait for it."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._door = threading.Lock()
        self._turn = threading.Lock()
        self._under_way: dict[str, Future[object]] = {}

    def begin(self, name: str, work: Callable[[], T]) -> "Future[T]":
        """The one under way, if there is one."""
        with self._door:
            known = self._under_way.get(name)
            if known is not None:
                return known  # type: ignore[return-value]  # who asks by the same name asks for the same
            future: Future[T] = Future()
            self._under_way[name] = future  # type: ignore[assignment]
        threading.Thread(target=lambda: self._run(name, work, future), name=f"building {name}", daemon=True).start()
        return future

    def wait(self, future: "Future[T]") -> T:
        """Raises Unavailable where it takes longer than a request may; what went wrong in it is raised here."""
        try:
            return future.result(self._patience)
        except TimeoutError as error:
            raise Unavailable("still being built") from error

    def _run(self, name: str, work: Callable[[], T], future: "Future[T]") -> None:
        """The thread's root: whoever waits is told."""
        with self._turn:
            try:
                future.set_result(work())
            except Exception as error:  # noqa: BLE001 - the caller gets it through the future
                future.set_exception(error)
            finally:
                with self._door:
                    del self._under_way[name]
