"""A held request is answered when there is something to say, by whoever committed it, and not before."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TypeVar

import httpx
import pytest
from litestar import Litestar

from sync.central.app import build, furnish
from sync.central.http import Desk
from sync.central.store import Store
from sync.kernel.commands import Envelope
from sync.protocol.codec import decode_answer, encode_request
from sync.protocol.messages import EXCHANGE, MEDIA_TYPE, Answer
from tests import patience
from tests.toy import HAN, LIN, OTTO, Sign, WriteNote
from tests.unit.central.world import ToyDevice, World

T = TypeVar("T")
LONG = 20.0
SOON = 15.0
"""Far below the hold, far above what a slow machine needs."""


def put_sign(store: Store, world: World, text: str) -> None:
    with store.transaction(world.clock.now()) as session:
        store.put(session, Sign, [("S", text)])


class Line:
    """A device on the line, over the application's own HTTP."""

    def __init__(self, app: Litestar, world: World, device: ToyDevice) -> None:
        self._client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://central", timeout=60)
        self._world = world
        self.device = device
        self.saved: list[Envelope] = []

    async def exchange(self, *, hold: float = 0.0) -> Answer:
        response = await self.ask(hold=hold)
        assert response.status_code == 200, response.content
        answer = decode_answer(response.content)
        self.device.take_in(answer)
        return answer

    async def ask(self, *, hold: float = 0.0) -> httpx.Response:
        body = encode_request(self.device.request(*self.saved, hold=hold))
        headers = {**self._world.headers(self.device, EXCHANGE, body), "Content-Type": MEDIA_TYPE}
        return await self._client.post(EXCHANGE, content=body, headers=headers)


def on_line(world: World, work: Callable[[Litestar, Desk], Awaitable[T]]) -> T:
    desk = furnish(world.service, jitter=lambda: 1.0)
    app = build(desk)

    async def run() -> T:
        async with app.lifespan():
            return await work(app, desk)

    return asyncio.run(run())


async def until(true: Callable[[], bool]) -> None:
    give_up = monotonic() + patience.SECONDS
    while not true():
        assert monotonic() < give_up
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_commit_wakes_a_held_request_wherever_it_was_made(world: World, elsewhere: bool) -> None:
    """`dms-central price` in another program wakes the shops as well."""
    other = Store(world.store.url) if elsewhere else world.store

    async def work(app: Litestar, desk: Desk) -> tuple[Answer, float]:
        line = Line(app, world, world.device())
        await line.exchange()
        held = asyncio.create_task(line.exchange(hold=LONG))
        await until(lambda: desk.notifier.holding == 1)
        started = monotonic()
        await asyncio.to_thread(put_sign, other, world, "news")
        return await held, monotonic() - started

    answer, seconds = on_line(world, work)
    other.close()
    assert ([section.rows for section in answer.sections], seconds < SOON) == ([(("S", "news"),)], True)


def test_news_for_others_wakes_nobody_and_the_hold_ends_in_time(world: World) -> None:
    """Invariant 37."""

    async def work(app: Litestar, desk: Desk) -> tuple[Answer, float]:
        line, rival = Line(app, world, world.device()), world.device(OTTO)
        await line.exchange()
        started = monotonic()
        held = asyncio.create_task(line.exchange(hold=1.0))
        await until(lambda: desk.notifier.holding == 1)
        await asyncio.to_thread(rival.decide, WriteNote(note_id=LIN.user_id, text="x"))
        return await held, monotonic() - started

    answer, seconds = on_line(world, work)
    assert (answer.sections, answer.head.spans) == ((), ())
    assert 1.0 <= seconds < SOON


def test_many_hold_at_once_without_a_thread_each_and_all_are_woken(world: World) -> None:
    """Fault 90."""

    async def work(app: Litestar, desk: Desk) -> list[Answer]:
        lines = [Line(app, world, world.device(number=number)) for number in range(1, 41)]
        held = [asyncio.create_task(line.exchange(hold=LONG)) for line in lines]
        await until(lambda: desk.notifier.holding == len(lines))
        await asyncio.to_thread(put_sign, world.store, world, "all")
        return await asyncio.gather(*held)

    assert [len(answer.sections) for answer in on_line(world, work)] == [1] * 40


def test_a_revoked_device_is_sent_away_from_its_hold(world: World) -> None:
    """Invariant 30."""

    async def work(app: Litestar, desk: Desk) -> httpx.Response:
        device = world.device()
        line = Line(app, world, device)
        held = asyncio.create_task(line.ask(hold=LONG))
        await until(lambda: desk.notifier.holding == 1)
        await asyncio.to_thread(world.service.devices.revoke, 7, device.device_id)
        await asyncio.to_thread(put_sign, world.store, world, "secret")
        return await held

    assert on_line(world, work).json()["code"] == "device_revoked"


def test_the_end_of_the_service_lets_every_hold_go(world: World) -> None:
    async def work(app: Litestar, desk: Desk) -> Answer:
        line = Line(app, world, world.device(HAN))
        held = asyncio.create_task(line.exchange(hold=LONG))
        await until(lambda: desk.notifier.holding == 1)
        desk.notifier.release()
        return await asyncio.wait_for(held, SOON)

    assert on_line(world, work).sections == ()


def test_one_device_cannot_take_all_the_room(world: World) -> None:
    """Fault 65. Threat T11."""

    async def work(app: Litestar, desk: Desk) -> tuple[httpx.Response, Answer]:
        greedy, other = Line(app, world, world.device()), Line(app, world, world.device(number=2))
        held = [asyncio.create_task(greedy.ask(hold=LONG)) for _ in range(6)]
        await until(lambda: desk.notifier.holding == 6)
        refused, answer = await greedy.ask(), await other.exchange()
        desk.notifier.release()
        await asyncio.gather(*held)
        return refused, answer

    refused, answer = on_line(world, work)
    assert (refused.status_code, refused.json()["code"], refused.headers["retry-after"]) == (429, "too_many_requests", "3")
    assert answer.head.letter == "B"
