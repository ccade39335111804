"""A held request is answered when there is something to say, by whoever committed it, and not before."""

import asyncio
from time import monotonic

import httpx
import pytest
from litestar import Litestar

from sync.central.http import Desk
from sync.central.store import Store
from sync.protocol.messages import Answer
from tests.toy import HAN, LIN, OTTO, Sign, WriteNote
from tests.unit.central.lines import SOON, Line, on_line, until
from tests.unit.central.world import World

LONG = 20.0


def put_sign(store: Store, world: World, text: str) -> None:
    with store.transaction(world.clock.now()) as session:
        store.put(session, Sign, [("S", text)])


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
