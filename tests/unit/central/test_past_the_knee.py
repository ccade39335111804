"""More requests than central has room for: those let in are answered soon, the others hear when to come again."""

import asyncio
from dataclasses import replace
from time import monotonic

import httpx

from sync.central.admission import Threads
from sync.central.app import build, furnish
from sync.central.problems import RETRY_SECONDS
from sync.protocol.codec import decode_answer
from tests.toy import WriteNote
from tests.unit.central.lines import SOON, Line
from tests.unit.central.world import ToyDevice, World

ROOM, COME = 4, 40


def test_a_flood_is_shed_the_admitted_are_answered_and_what_was_sent_away_is_decided_later(world: World) -> None:
    """Faults 64, 90. Invariants 1, 34: ten times as many as find room; each comes again until it is decided."""
    desk = replace(furnish(world.service, jitter=lambda: 1.0), threads=Threads(1, ROOM - 1, patience=SOON))
    app = build(desk)
    devices = [world.device(number=number) for number in range(1, COME + 1)]
    envelopes = [device.envelope(WriteNote(note_id=device.device_id, text="x")) for device in devices]

    async def once(device: ToyDevice, number: int) -> httpx.Response:
        line = Line(app, world, device)
        line.saved = [envelopes[number]]
        return await line.ask()

    async def run() -> tuple[list[int], int, float]:
        statuses, waiting, longest = list[int](), list(range(COME)), 0.0
        async with app.lifespan():
            while waiting:
                began = monotonic()
                answers = await asyncio.gather(*(once(devices[number], number) for number in waiting))
                longest = max(longest, monotonic() - began)
                statuses += [answer.status_code for answer in answers]
                assert {answer.headers.get("retry-after") for answer in answers if answer.status_code == 503} <= {
                    str(RETRY_SECONDS)
                }
                decided = [len(decode_answer(answer.content).outcomes) for answer in answers if answer.status_code == 200]
                assert decided == [1] * len(decided) != []
                waiting = [number for number, answer in zip(waiting, answers, strict=True) if answer.status_code == 503]
            return statuses, (await Line(app, world, world.device(number=99)).ask()).status_code, longest

    statuses, afterwards, longest = asyncio.run(run())
    assert set(statuses) == {200, 503}
    assert (statuses.count(200), afterwards) == (COME, 200)
    assert longest < SOON
