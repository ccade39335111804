"""Brings the journal up to the outbox right behind each receipt, so that nobody at a counter waits for a second disk."""

import logging
import threading

from sync.client.journal import FAILED, Journal

SHORTLY = 0.01
"""Seconds: the word that it is saved reaches the page before this thread asks for the interpreter and the disk."""

log = logging.getLogger(__name__)


class Follower:
    """A thread of the journal's own. Saves that come while it writes are added together, with one sync."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._wanted = threading.Event()
        self._is_closed = False
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="replica-journal")
        self._thread.start()

    def wake(self) -> None:
        """Something was saved. Returns at once, in any thread."""
        self._wanted.set()

    def close(self) -> None:
        """What was saved until now is in the journal when this returns, or its disk refused it."""
        self._is_closed = True
        self._closing.set()
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        is_last = False
        while not is_last:
            self._wanted.wait()
            self._closing.wait(SHORTLY)
            self._wanted.clear()
            is_last = self._is_closed
            self._follow()

    def _follow(self) -> None:
        try:
            self._journal.follow()
        except Exception:  # the thread's root: the next save tries again, and the status says so until then
            self._journal.problem = FAILED
            log.exception("journal_not_followed")
