"""Two processes of central on one database are one central: orders, numbers, letters and news go through either."""

import http.client
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

import psycopg
import pytest

from sync.central import opening
from sync.kernel.records import dealer_scope
from sync.protocol.codec import decode_answer
from sync.protocol.messages import EXCHANGE, Answer
from tests import patience
from tests.bench.virtual import LIMIT, VirtualDevice, a_house, more_of
from tests.postgres import demand_postgres
from tests.programs import CentralProgram

pytestmark = pytest.mark.postgres
DEALERS, DEVICES, TURNS = 2, 12, 12
UNANSWERED = 0.5
"""Seconds: an answer that nobody holds is there long before."""


@dataclass(frozen=True)
class House:
    """Both addresses, the database's own, and PCs of two dealers that have not been heard of yet."""

    urls: Sequence[str]
    database: str
    devices: Sequence[VirtualDevice]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    demand_postgres()
    with a_house(tmp_path_factory.mktemp("house"), "postgresql", DEALERS) as (folder, url, devices):
        service = opening.open_service(folder)
        devices = more_of(service, devices, DEVICES)
        service.store.close()
        central = CentralProgram(folder)
        with central.serving() as one, central.serving() as other:
            yield House((one, other), url, devices)


def exchange(url: str, device: VirtualDevice, orders: int = 0, *, hold: float = 0.0) -> Answer:
    body, headers = device.request(orders, hold=hold)
    with closing(http.client.HTTPConnection(urlsplit(url).netloc, timeout=patience.SECONDS)) as line:
        line.request("POST", EXCHANGE, body, headers)
        answer = line.getresponse()
        content = answer.read()
    assert answer.status == 200, content
    before = dict(device.cursors)
    device.take(content)
    assert all(device.cursors[scope] >= n for scope, n in before.items()), (before, device.cursors)
    return decode_answer(content, LIMIT)


def rows(house: House, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(house.database, options="-c dms.dealer=all " + _path(house.database)) as connection:
        return connection.execute(question.encode()).fetchall()


def _path(url: str) -> str:
    return psycopg.conninfo.conninfo_to_dict(url)["options"]


def test_pcs_that_call_either_are_decided_once_and_counted_densely(house: House) -> None:
    """Invariants 2, 5, 11, 13, 26: at first contact, all at once, each PC gets a letter of its own; no number is given twice."""

    def work(number: int) -> tuple[str, int]:
        device = house.devices[number]
        letter, decided = exchange(house.urls[number % 2], device).head.letter, 0
        for turn in range(TURNS):
            answer = exchange(house.urls[(number + turn) % 2], device, 1 + turn % 2)
            decided += len(answer.outcomes)
            # on a busy machine central's time for an exchange may be up before the last
            device.seq = answer.head.expected_seq - 1
        return letter, decided

    before = [device.seq for device in house.devices]
    with ThreadPoolExecutor(DEVICES) as pool:
        done = list(pool.map(work, range(DEVICES)))
    sent = [device.seq for device in house.devices]
    assert [decided for _, decided in done] == [seq - had for seq, had in zip(sent, before, strict=True)]
    for dealer_id in {device.dealer_id for device in house.devices}:
        letters = [letter for device, (letter, _) in zip(house.devices, done, strict=True) if device.dealer_id == dealer_id]
        assert len(set(letters)) == len(letters) == DEVICES // DEALERS
    assert rows(house, "SELECT sum(last_seq) FROM instance") == rows(house, "SELECT count(*) FROM decision") == [(sum(sent),)]
    # what one transaction changed bears the number that it took, and no other transaction's rows do
    assert rows(house, "SELECT scope, n FROM change GROUP BY scope, n HAVING count(DISTINCT xmin::text) > 1") == []
    past = "SELECT c.scope FROM change c JOIN scope_counter s USING (scope) GROUP BY c.scope, s.n HAVING max(c.n) <> s.n"
    assert rows(house, past) == []


def test_an_order_that_one_decides_wakes_whoever_the_other_holds(house: House) -> None:
    """Without a request in between: whoever holds asks nothing, and is told within a moment."""
    waiting, ordering = house.devices[0], house.devices[DEALERS]
    assert waiting.dealer_id == ordering.dealer_id
    for device in (waiting, ordering):
        while exchange(house.urls[0], device).head.spans:
            pass
    with ThreadPoolExecutor(1) as pool:
        began = monotonic()
        held = pool.submit(exchange, house.urls[0], waiting, hold=25.0)
        assert not wait([held], timeout=UNANSWERED).done, "it was not held"
        exchange(house.urls[1], ordering, 1)
        news = held.result()
    assert dealer_scope(waiting.dealer_id) in [span.scope for span in news.head.spans]
    assert monotonic() - began < 15.0
    assert waiting.cursors[dealer_scope(waiting.dealer_id)] == ordering.cursors[dealer_scope(ordering.dealer_id)]
