"""Work that waits for disk, network or a slow hash, away from the Qt thread: signing in, enrolling, opening a replica."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
LOG = logging.getLogger(__name__)


class Background(QObject):
    """One worker. Both callbacks run on the Qt thread after `run` returned; exactly one of them is called."""

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="background")
        self._is_open = True
        self._done.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[Exception], None]) -> None:
        self._worker.submit(work).add_done_callback(lambda future: self._finished(future, on_done, on_error))

    def close(self) -> None:
        """Wait for the work under way; its answer is dropped."""
        self._is_open = False
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _finished(self, future: Future[T], on_done: Callable[[T], None], on_error: Callable[[Exception], None]) -> None:
        if not self._is_open or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._done.emit(partial(on_done, future.result()))
        elif isinstance(error, Exception):
            self._done.emit(partial(on_error, error))

    @Slot(object)
    def _call(self, callback: Callable[[], None]) -> None:
        if self._is_open:
            callback()
