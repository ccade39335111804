"""Wakes held requests when a scope moves: told by commits of this program, and by one look a moment at those of others.

A commit looks at those alone that hold one of its scopes: with thousands held, to go through all would cost more than to decide.
Who holds what one dealer alone has is woken at once. What everybody holds, such as stock that sells by the second, moves in
rounds: some devices after the other, and what moved meanwhile counts for the next round.
"""

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence

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
OWN_AT_ONCE = 100
"""Devices that are woken together for their dealer's own news: so many find room at once. Those of a larger dealer follow as in a
round: woken together, most would only be sent away."""


class Notifier:
    """Lives on one event loop. Holding costs a future and a timer a request, and nothing is looked at while nobody holds."""

    def __init__(self, store: Store, queues: Collection[str] = (), *, round_every: float = ROUND_EVERY) -> None:
        """`queues`: scopes of the house alone, which few hold and for which they wait."""
        self._store = store
        self._queues = queues
        self._round_every = round_every
        self._heads: dict[str, int] = {}
        self._holds: dict[asyncio.Future[None], Mapping[str, int]] = {}
        self._of_scope: dict[str, dict[asyncio.Future[None], None]] = {}
        self._looking: asyncio.Task[None] | None = None
        self._waiting: dict[str, int] = {}
        self._rounds: asyncio.Task[None] | None = None
        self._following: set[asyncio.Task[None]] = set()
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
        tasks = [task for task in (self._looking, self._rounds, *self._following) if task is not None]
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
        self._enter(hold, heads)
        over = self._loop.call_later(seconds, _wake, hold)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())
        try:
            await hold
        finally:
            over.cancel()
            self._leave(hold)
        return self._is_past(heads)

    def _enter(self, hold: "asyncio.Future[None]", heads: Mapping[str, int]) -> None:
        self._holds[hold] = heads
        for scope in heads:
            self._of_scope.setdefault(scope, {})[hold] = None  # in the order in which they came

    def _leave(self, hold: "asyncio.Future[None]") -> None:
        for scope in self._holds.pop(hold):
            self._of_scope[scope].pop(hold, None)
            if not self._of_scope[scope]:
                del self._of_scope[scope]

    def _is_past(self, heads: Mapping[str, int]) -> bool:
        return any(self._heads.get(scope, 0) > n for scope, n in heads.items())

    def _let_go(self) -> None:
        for hold in self._holds:
            _wake(hold)

    def _committed(self, heads: Mapping[str, int]) -> None:
        """In the thread that committed."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(self._moved, heads)

    def _moved(self, heads: Mapping[str, int]) -> None:
        heads = {scope: n for scope, n in heads.items() if n > self._heads.get(scope, 0)}  # the others were told already
        own = {scope: n for scope, n in heads.items() if is_dealer_scope(scope) or scope in self._queues}
        holds = self._past(own)
        for hold in holds[:OWN_AT_ONCE]:
            _wake(hold)
        if len(holds) > OWN_AT_ONCE:
            self._follow(holds[OWN_AT_ONCE:])
        for scope in heads.keys() - own.keys():
            self._waiting[scope] = max(heads[scope], self._waiting.get(scope, 0))
        if self._waiting and (self._rounds is None or self._rounds.done()):
            self._rounds = asyncio.create_task(self._go_round())

    def _past(self, heads: Mapping[str, int]) -> list[asyncio.Future[None]]:
        """Notes these counters; the holds of who has not seen them."""
        behind: dict[asyncio.Future[None], None] = {}
        for scope, n in heads.items():
            self._heads[scope] = max(n, self._heads.get(scope, 0))
            behind |= dict.fromkeys(hold for hold in self._of_scope.get(scope, ()) if self._holds[hold][scope] < n)
        return list(behind)

    def _follow(self, holds: Sequence["asyncio.Future[None]"]) -> None:
        task = asyncio.create_task(_wake_in_turn(holds))
        self._following.add(task)
        task.add_done_callback(self._following.discard)

    async def _go_round(self) -> None:
        while self._waiting and self._loop is not None:
            heads, self._waiting = self._waiting, {}
            await _wake_in_turn(self._past(heads))
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


async def _wake_in_turn(holds: Sequence["asyncio.Future[None]"]) -> None:
    for start in range(0, len(holds), AT_ONCE):
        for hold in holds[start : start + AT_ONCE]:
            _wake(hold)
        await asyncio.sleep(APART)


def _wake(hold: "asyncio.Future[None]") -> None:
    if not hold.done():
        hold.set_result(None)
