"""Devices on the line of a central in this process, over the application's own HTTP."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TypeVar

import httpx
from litestar import Litestar

from sync.central.app import build, furnish
from sync.central.http import Desk
from sync.kernel.commands import Envelope
from sync.protocol.codec import decode_answer, encode_request
from sync.protocol.messages import EXCHANGE, MEDIA_TYPE, Answer
from tests import patience
from tests.unit.central.world import ToyDevice, World

T = TypeVar("T")
SOON = 15.0
"""Far below the longest hold of these tests, far above what a slow machine needs."""


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
