"""Rows of an answer that are many lie apart for a while, for the PCs of this dealer alone."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from httpx import Response
from litestar.testing import TestClient

from sync.central.apart import KEEP, MOST, Apart
from sync.central.app import build, furnish
from sync.protocol.codec import decode_answer, decode_chunk, encode_request
from sync.protocol.messages import EXCHANGE, MEDIA_TYPE, Answer, ChunkRef
from tests.toy import LIN, OTTO, Sign
from tests.unit.central.world import ToyDevice, World

WORTH = 2_000
LIMIT = 1 << 24


@pytest.fixture
def central(world: World) -> Iterator[TestClient]:
    """A few rows are many here."""
    world.service.apart = Apart(world.service.updates.parent / "apart", world.clock, worth=WORTH)
    with TestClient(build(furnish(world.service, jitter=lambda: 1.0))) as client:
        yield client


def put_signs(world: World, count: int) -> None:
    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [(f"S{number:06d}", f"shelf {number * number}") for number in range(count)])


def ask(central: TestClient, device: ToyDevice, *, apart: bool = True) -> Answer:
    request = device.request()
    body = encode_request(msgspec.structs.replace(request, head=msgspec.structs.replace(request.head, apart=apart)))
    headers = {**device.world.headers(device, EXCHANGE, body), "Content-Type": MEDIA_TYPE}
    return decode_answer(central.post(EXCHANGE, content=body, headers=headers).content, LIMIT)


def named(answer: Answer) -> ChunkRef:
    assert answer.head.apart is not None
    return answer.head.apart


def fetch(central: TestClient, device: ToyDevice, digest: str, **headers: str) -> Response:
    path = f"/v1/chunks/{digest}"
    return central.get(path, headers={**device.world.headers(device, path, method="GET"), **headers})


def test_rows_that_are_many_are_fetched_by_their_name_from_any_byte_on(world: World, central: TestClient) -> None:
    """Invariant 24: the same rows as in one piece. Fault 62."""
    put_signs(world, 900)
    lin = world.device()
    whole, apart = ask(central, lin, apart=False), ask(central, lin)
    rows = named(apart)
    content = fetch(central, lin, rows.digest).content
    assert (len(content), rows.rows, apart.sections) == (rows.size, 900, ())
    assert decode_chunk(content) == whole.sections
    assert msgspec.structs.replace(apart.head, apart=None) == whole.head
    assert fetch(central, lin, rows.digest, Range=f"bytes={WORTH}-").content == content[WORTH:]


def test_a_few_come_at_once(world: World, central: TestClient) -> None:
    """Another trip would take longer than they do."""
    put_signs(world, 5)
    answer = ask(central, world.device())
    assert (answer.head.apart, sum(len(section.rows) for section in answer.sections)) == (None, 5)


def test_nobody_else_may_have_them(world: World, central: TestClient) -> None:
    """Invariant 7. Threat T6: whoever knows the name is not for that one of ours."""
    put_signs(world, 900)
    rows = named(ask(central, world.device(LIN)))
    refused = fetch(central, world.device(OTTO), rows.digest)
    assert (refused.status_code, refused.json()["code"]) == (404, "chunk_unknown")
    assert fetch(central, world.device(LIN, number=2), rows.digest).status_code == 200


def test_they_are_kept_for_an_hour_after_they_were_named_last(world: World, central: TestClient) -> None:
    put_signs(world, 900)
    lin = world.device()
    first = named(ask(central, lin))
    world.clock.pass_time(KEEP - timedelta(minutes=1))
    assert named(ask(central, lin)) == first
    world.clock.pass_time(KEEP - timedelta(minutes=1))
    put_signs(world, 901)
    second = named(ask(central, lin))
    assert fetch(central, lin, first.digest).status_code == 200
    world.clock.pass_time(timedelta(minutes=2))
    put_signs(world, 902)
    ask(central, lin)
    assert fetch(central, lin, first.digest).status_code == 404
    assert fetch(central, lin, second.digest).status_code == 200


def test_what_was_just_named_is_there_however_far_the_clock_was_moved(world: World, central: TestClient) -> None:
    """Fault 52: the folder's clock is years behind ours, and nobody asks in a circle."""
    put_signs(world, 900)
    lin = world.device()
    world.clock.pass_time(timedelta(days=9_000))
    assert fetch(central, lin, named(ask(central, lin)).digest).status_code == 200


def test_one_dealer_fills_no_disk_with_them(world: World) -> None:
    """Whoever asks from ever other places."""
    put_signs(world, 900)
    folder = world.service.updates.parent / "apart"
    apart, lin = Apart(folder, world.clock, worth=0), world.device()
    request = lin.request()
    head = msgspec.structs.replace(request.head, apart=True)
    answer = lin.send().answer
    for number in range(MOST + 5):
        world.clock.pass_time(timedelta(seconds=1))
        sections = tuple(msgspec.structs.replace(one, rows=one.rows[number:]) for one in answer.sections)
        apart.encode(LIN.dealer_id, head, msgspec.structs.replace(answer, sections=sections))
    assert len(list((folder / str(LIN.dealer_id)).iterdir())) == MOST
