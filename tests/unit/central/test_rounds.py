"""What everybody holds moves in rounds: devices are woken some at a time, and what moves meanwhile is one piece of news."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping

from sync.central.notifier import AT_ONCE, OWN_AT_ONCE, Notifier
from tests.unit.central.world import World

STOCK, SHOP, QUEUE = "stock", "dealer:7", "queue:orders"
LONG = 20.0


def on_loop(world: World, work: Callable[[Notifier], Awaitable[None]], *, round_every: float = 0.0) -> None:
    async def run() -> None:
        notifier = Notifier(world.store, {QUEUE}, round_every=round_every)
        notifier.start()
        await work(notifier)
        await notifier.stop()

    asyncio.run(run())


async def held(notifier: Notifier, *scopes: str) -> "asyncio.Task[bool]":
    before = notifier.holding
    task = asyncio.create_task(notifier.news(dict.fromkeys(scopes, 0), LONG))
    while notifier.holding == before:
        await asyncio.sleep(0)
    return task


def test_a_dealers_own_news_and_a_queues_wait_for_no_round(world: World) -> None:
    order: list[asyncio.Task[bool]] = []

    async def work(notifier: Notifier) -> None:
        waiting = [await held(notifier, STOCK) for _ in range(AT_ONCE * 3)]
        notifier._moved({STOCK: 1})
        own, desk = await held(notifier, SHOP), await held(notifier, QUEUE)
        for task in (own, desk, *waiting):
            task.add_done_callback(order.append)
        notifier._moved({SHOP: 1, QUEUE: 1})
        await asyncio.gather(own, desk, *waiting)
        assert max(order.index(own), order.index(desk)) < max(order.index(task) for task in waiting)

    on_loop(world, work)


def test_of_a_large_dealer_no_more_are_woken_at_once_than_find_room(world: World) -> None:
    """Fault 90: woken together, five hundred PCs of one dealer would be sent away, and come back together."""

    async def work(notifier: Notifier) -> None:
        waiting = [await held(notifier, SHOP, STOCK) for _ in range(OWN_AT_ONCE + 3 * AT_ONCE)]
        notifier._moved({SHOP: 1})
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        first = sum(task.done() for task in waiting)
        assert OWN_AT_ONCE <= first <= OWN_AT_ONCE + AT_ONCE
        assert all(await asyncio.gather(*waiting))
        assert notifier.holding == 0

    on_loop(world, work)


def test_a_commit_looks_at_nobody_but_those_who_hold_its_scope(world: World) -> None:
    """With 5,000 held it would take longer to ask each of them than to decide the order."""

    async def work(notifier: Notifier) -> None:
        others = [await held(notifier, f"dealer:{number}", STOCK) for number in range(10, 210)]
        own = await held(notifier, SHOP, STOCK)
        asked = [Asked(heads) for heads in list(notifier._holds.values())[: len(others)]]
        for hold, counting in zip(list(notifier._holds), asked, strict=False):
            notifier._holds[hold] = counting
        notifier._moved({SHOP: 1})
        assert await own
        assert sum(one.times for one in asked) == 0
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    on_loop(world, work)


class Asked(Mapping[str, int]):
    """Counters of a hold that notice whether anybody looks, however they do."""

    def __init__(self, heads: Mapping[str, int]) -> None:
        self._heads = heads
        self.times = 0

    def __getitem__(self, scope: str) -> int:
        self.times += 1
        return self._heads[scope]

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return iter(self._heads)

    def __len__(self) -> int:
        self.times += 1
        return len(self._heads)


def test_a_hundred_changes_during_a_round_are_one_piece_of_news(world: World) -> None:
    async def work(notifier: Notifier) -> None:
        first = await held(notifier, STOCK)
        notifier._moved({STOCK: 1})
        assert await first
        for n in range(2, 102):
            notifier._moved({STOCK: n})
        again = asyncio.create_task(notifier.news({STOCK: 1}, LONG))
        await asyncio.sleep(0)
        assert not again.done(), "it was woken for each change"
        assert await again
        assert not notifier._is_past({STOCK: 101})

    on_loop(world, work, round_every=0.2)


def test_whoever_saw_the_newest_is_not_woken_for_it(world: World) -> None:
    async def work(notifier: Notifier) -> None:
        task = asyncio.create_task(notifier.news({STOCK: 5}, 0.3))
        await asyncio.sleep(0)
        notifier._moved({STOCK: 5})
        assert not await task

    on_loop(world, work)
