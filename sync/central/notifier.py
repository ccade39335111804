"""Wakes held requests when a scope moves: told by commits of this program, and by one look a moment at those of others.

Who holds what one dealer alone has is woken at once. What everybody holds, such as stock that sells by the second, moves in
rounds: some devices after the other, and what moved meanwhile counts for the next round.
"""

import asyncio
import logging
from collections.abc import Collection, Mapping

from sync.central.store import Store
from sync.kernel.records import is_dealer_scope

LOG = logging.getLogger(__name__)
LOOK_EVERY = 0.5
"""Seconds between looks for what other programs committed, while anybody holds."""
AT_ONCE = 20
"""Devices of a round that are woken together."""
APART = 0.1
"""Seconds between them: a central answers some two hundred idle exchanges a second with one core."""
ROUND_EVERY = 2.0
"""Seconds of rest after a round: a price list or stock that is so old is not missed, and a hundred changes are one."""


class Notifier:
    """Lives on one event loop. Holding costs one future a request, and nothing is scanned while nobody holds."""

    def __init__(self, store: Store, queues: Collection[str] = (), *, round_every: float = ROUND_EVERY) -> None:
        """`queues`: scopes of the house alone, which few hold and for which they wait."""
        self._store = store
        self._queues = queues
        self._round_every = round_every
        self._heads: dict[str, int] = {}
        self._holds: dict[asyncio.Future[None], Mapping[str, int]] = {}
        self._looking: asyncio.Task[None] | None = None
        self._waiting: dict[str, int] = {}
        self._rounds: asyncio.Task[None] | None = None
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
        tasks = [task for task in (self._looking, self._rounds) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

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
        own = {scope: n for scope, n in heads.items() if is_dealer_scope(scope) or scope in self._queues}
        for hold in self._past(own):
            hold.set_result(None)
        for scope in heads.keys() - own.keys():
            self._waiting[scope] = max(heads[scope], self._waiting.get(scope, 0))
        if self._waiting and (self._rounds is None or self._rounds.done()):
            self._rounds = asyncio.create_task(self._go_round())

    def _past(self, heads: Mapping[str, int]) -> list[asyncio.Future[None]]:
        """Notes these counters; the holds of who has not seen them."""
        for scope, n in heads.items():
            self._heads[scope] = max(n, self._heads.get(scope, 0))
        return [
            hold
            for hold, seen in self._holds.items()
            if not hold.done() and any(scope in heads and heads[scope] > n for scope, n in seen.items())
        ]

    async def _go_round(self) -> None:
        while self._waiting and self._loop is not None:
            heads, self._waiting = self._waiting, {}
            holds = self._past(heads)
            for start in range(0, len(holds), AT_ONCE):
                for hold in holds[start : start + AT_ONCE]:
                    if not hold.done():
                        hold.set_result(None)
                await asyncio.sleep(APART)
            await asyncio.sleep(self._round_every)

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
            await asyncio.sleep(LOOK_EVERY)
