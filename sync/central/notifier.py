"""Wakes held requests when a scope moves: told by commits of this program, and by one look a moment at those of others."""

import asyncio
import logging
from collections.abc import Mapping

from sync.central.store import Store

LOG = logging.getLogger(__name__)
LOOK_EVERY = 0.5
"""Seconds between looks for what other programs committed, while anybody holds."""


class Notifier:
    """Lives on one event loop. Holding costs one future a request, and nothing is scanned while nobody holds."""

    def __init__(self, store: Store, *, look_every: float = LOOK_EVERY) -> None:
        self._store = store
        self._look_every = look_every
        self._heads: dict[str, int] = {}
        self._holds: dict[asyncio.Future[None], Mapping[str, int]] = {}
        self._looking: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Call on the loop that will hold."""
        self._loop = asyncio.get_running_loop()
        self._store.subscribe(self._committed)

    def release(self) -> None:
        """From any thread or signal: every held request is answered now, and none is held any more."""
        loop, self._loop = self._loop, None
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._let_go)

    async def stop(self) -> None:
        """Call on the loop when the service ends."""
        self._loop = None
        self._let_go()
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    @property
    def holding(self) -> int:
        return len(self._holds)

    async def news(self, heads: Mapping[str, int], seconds: float) -> bool:
        """Wait until one of these scopes is past the counter given. False when the time is over, or the service stops."""
        if self._loop is None:
            return False
        if self._is_past(heads):
            return True
        hold = self._loop.create_future()
        self._holds[hold] = heads
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())
        try:
            await asyncio.wait_for(asyncio.shield(hold), seconds)
        except TimeoutError:
            return False
        finally:
            del self._holds[hold]
        return self._is_past(heads)

    def _is_past(self, heads: Mapping[str, int]) -> bool:
        return any(self._heads.get(scope, 0) > n for scope, n in heads.items())

    def _let_go(self) -> None:
        for hold in self._holds:
            if not hold.done():
                hold.set_result(None)

    def _committed(self, heads: Mapping[str, int]) -> None:
        """In the thread that committed."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._moved, heads)

    def _moved(self, heads: Mapping[str, int]) -> None:
        for scope, n in heads.items():
            self._heads[scope] = max(n, self._heads.get(scope, 0))
        for hold, seen in self._holds.items():
            if not hold.done() and any(scope in heads and heads[scope] > n for scope, n in seen.items()):
                hold.set_result(None)

    async def _look(self) -> None:
        pulse = -1
        while self._holds and self._loop is not None:
            try:
                now = await asyncio.to_thread(self._store.pulse)
                if now != pulse:
                    self._moved(await asyncio.to_thread(self._store.heads))
                pulse = now
            except Exception:
                LOG.exception("look_failed")
            await asyncio.sleep(self._look_every)
