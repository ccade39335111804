"""The lane of files: a thread of its own that lives while something is to be sent, and lets commands go first."""

import logging
import threading
from collections.abc import Callable
from random import Random

from sync.client.attachments import Attachments
from sync.client.transport import Transport
from sync.kernel.errors import Denied, Incompatible, NotSaved, Unreachable

FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0
YIELD_SECONDS, LOOK_SECONDS = 5.0, 0.2
"""A piece waits so long for commands that wait, and then takes its turn: a queue that is stuck must not hold files for ever."""

JOIN_SECONDS = 30.0
log = logging.getLogger(__name__)


class Carrier:
    """Nothing here is awaited by a person, nor by the lanes of commands."""

    def __init__(
        self, attachments: Attachments, connect: Callable[[], Transport], *, is_busy: Callable[[], bool], random: Random
    ) -> None:
        self._attachments, self._connect, self._is_busy, self._random = attachments, connect, is_busy, random
        self._door = threading.Lock()
        self._stopped, self._alarm = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None
        self._transport: Transport | None = None

    def wake(self) -> None:
        """There may be something to send, or a person asks to try now."""
        self._alarm.set()
        with self._door:
            if not self._stopped.is_set() and self._thread is None and self._attachments.has_waiting():
                self._thread = threading.Thread(target=self._run, name="sync-carry", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """What is under way is given up; central keeps what it has, and the next time goes on from there."""
        self._stopped.set()
        self._alarm.set()
        with self._door:
            thread, transport = self._thread, self._transport
        if transport is not None:
            transport.close()
        if thread is not None:
            thread.join(JOIN_SECONDS)

    def _run(self) -> None:
        """The thread's root."""
        failures = 0
        while not self._is_over():
            self._alarm.clear()
            try:
                self._carry()
                failures = 0
                continue
            except (Unreachable, Denied, Incompatible, NotSaved) as error:
                log.info("files_wait why=%s", type(error).__name__)
            except Exception:
                log.exception("the lane of files failed")
            failures += 1
            self._alarm.wait(self._random.uniform(FIRST_DELAY / 2, min(LONGEST_DELAY, FIRST_DELAY * 2 ** min(failures, 10))))

    def _is_over(self) -> bool:
        """Asked and said under one lock: whoever keeps a file finds a thread that will look again, or none."""
        with self._door:
            if not self._stopped.is_set() and self._attachments.has_waiting():
                return False
            self._thread = None
            return True

    def _carry(self) -> None:
        transport = self._connect()
        with self._door:
            self._transport = transport
        try:
            self._attachments.upload(transport, stopped=self._stopped.is_set, make_room=self._make_room)
        finally:
            with self._door:
                self._transport = None
            transport.close()

    def _make_room(self) -> None:
        for _ in range(int(YIELD_SECONDS / LOOK_SECONDS)):
            if not self._is_busy() or self._stopped.wait(LOOK_SECONDS):
                return
