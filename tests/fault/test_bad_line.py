"""One order through every kind of bad line: it is placed once, and until that is known nothing claims that it is."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from uuid import uuid4

import pytest

from sync.client.transport import HttpTransport
from sync.kernel.commands import OutcomeState
from sync.kernel.errors import Denied, Incompatible, NotCentral, Unreachable
from tests import patience
from tests.fault import plans
from tests.fault.http_text import Reply
from tests.fault.plans import Plan
from tests.fault.proxy import Proxy
from tests.fault.served import Served
from tests.fault.shop import Shop, opened

DEAD = "http://127.0.0.1:9/login"

LOST = {
    "fault 10: the answer is lost after the work": plans.drop_answer(),
    "fault 64: a gateway fails after the work": plans.failed_after_commit(),
    "fault 64: a gateway fails before it": plans.status(502),
    "fault 61: refused": plans.refuse_connection(),
    "fault 9: the request is cut": plans.cut_request(40),
    "fault 9: nothing of the request arrives": plans.cut_request(0),
    "fault 65: overloaded": plans.status(503, retry_after=1),
    "fault 65: too many": plans.status(429, retry_after=10**9),
    "fault 65: nonsense": plans.status(503, retry_after=-7),
    "fault 71: a portal's page": plans.portal(),
    "fault 72: a login elsewhere": plans.redirect(DEAD),
    "fault 73: cut at the first byte": plans.cut_answer(0),
    "fault 73: cut in the middle": plans.cut_answer(60),
    "fault 74: cut at the first byte, no length": plans.cut_answer(0, unframed=True),
    "fault 74: cut early, no length": plans.cut_answer(9, unframed=True),
    "fault 74: cut in the middle, no length": plans.cut_answer(60, unframed=True),
    "fault 74: the last byte missing, no length": plans.cut_answer(-1, unframed=True),
    "fault 75: the first byte garbled": plans.garbled(0),
    "fault 75: a byte in the middle garbled": plans.garbled(77),
    "fault 75: the last byte garbled": plans.garbled(-1),
}
WHOLE = {
    "fault 76: the request arrives twice": plans.twice(),
    "a half closed line": plans.half_close(),
    "a late answer": plans.late(0.3),
}


@pytest.fixture(scope="module")
def code(central: Served) -> str:
    return central.goods(at_least=100)[0]


def settled_once(shop: Shop, central: Served, order_id: object, number: str) -> bool:
    """One order at central under the number on the screen, and both sides hold the same rows."""
    assert central.numbers(order_id) == [number]  # type: ignore[arg-type]
    assert shop.waiting == 0
    assert shop.dump() == central.dump()
    return shop.orders()[order_id].number == number  # type: ignore[index]


@pytest.mark.parametrize("plan", LOST.values(), ids=LOST.keys())
def test_nothing_is_lost_and_nothing_happens_twice(counter: Shop, central: Served, line: Proxy, code: str, plan: Plan) -> None:
    """Invariants 1, 2, 22. Faults 9-11, 61, 64, 65, 71-75."""
    saved = counter.order({code: 1}, order_id=uuid4())
    line.next(plan)
    assert not counter.try_sync()
    assert (counter.waiting, counter.orders()[saved["order_id"]].state) == (1, "sent")
    counter.sync()
    outcome = counter.outcome(saved)
    assert outcome is not None
    assert outcome.state is OutcomeState.CONFIRMED
    assert settled_once(counter, central, saved["order_id"], saved["number"])


@pytest.mark.parametrize("plan", WHOLE.values(), ids=WHOLE.keys())
def test_an_answer_that_arrives_counts_once(counter: Shop, central: Served, line: Proxy, code: str, plan: Plan) -> None:
    """Invariant 2. Faults 76."""
    saved = counter.order({code: 1}, order_id=uuid4())
    line.next(plan)
    counter.sync()
    assert settled_once(counter, central, saved["order_id"], saved["number"])


@pytest.mark.parametrize("plan", [plans.slow(40), plans.black_hole()], ids=["slow loris", "black hole"])
def test_a_request_ends_at_its_deadline(counter_home: Path, line: Proxy, central: Served, code: str, plan: Plan) -> None:
    """Faults 61, 62: bytes that trickle in keep every read timeout from striking."""
    with opened(counter_home, url=line.url, total=0.8) as impatient:
        saved = impatient.order({code: 1})
        line.next(plan)
        began = time.monotonic()
        assert not impatient.try_sync()
        assert time.monotonic() - began < patience.SECONDS / 3
    with opened(counter_home) as shop:
        shop.sync()
        assert settled_once(shop, central, saved["order_id"], saved["number"])


def test_many_lost_answers_in_a_row_still_make_one_order(counter: Shop, central: Served, line: Proxy, code: str) -> None:
    """Faults 11, 63."""
    saved = counter.order({code: 2})
    line.next(plans.drop_answer(), plans.cut_answer(30), plans.refuse_connection(), plans.drop_answer(), plans.garbled(5))
    assert [counter.try_sync() for _ in range(5)] == [False] * 5
    counter.sync()
    assert settled_once(counter, central, saved["order_id"], saved["number"])


@pytest.mark.parametrize(
    ("header", "understood"),
    [("7", 7.0), ("1000000000", 1e9), ("-7", None), ("Wed, 21 Oct 2026 07:28:00 GMT", None), ("²", None)],
)
def test_when_to_come_again_is_heard_as_far_as_it_makes_sense(line: Proxy, header: str, understood: float | None) -> None:
    """Fault 65: the loop caps it; what cannot be read is left to the loop's own pause."""
    line.next(Plan(instead=Reply(status="503 Busy", headers=(f"Retry-After: {header}",))))
    with pytest.raises(Unreachable) as refused:
        HttpTransport(line.url).health()
    assert refused.value.args[1] == understood


def test_a_portal_is_told_from_a_dead_line(line: Proxy) -> None:
    """Fault 71."""
    line.next(plans.redirect(DEAD))
    with pytest.raises(NotCentral):
        HttpTransport(line.url).health()


@pytest.mark.parametrize("was_reached", [False, True], ids=["never reached", "reached before"])
def test_a_laptop_that_leaves_the_proxy_behind_finds_central(
    central: Served, line: Proxy, monkeypatch: pytest.MonkeyPatch, *, was_reached: bool
) -> None:
    """Fault 61: its settings no longer name the office's proxy, and the program goes on running."""
    for name in ("HTTP_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", line.url)
    laptop = HttpTransport(central.url)
    if was_reached:
        line.next(Plan(instead=Reply(status="200 OK", body=b"{}", content_type="application/json")))
        laptop.health()
    line.next(plans.refuse_connection())
    with pytest.raises(Unreachable):
        laptop.health()
    monkeypatch.delenv("http_proxy")
    laptop.health()


class Listening(BaseHTTPRequestHandler):
    """A stranger's server that keeps what it is told."""

    def do_GET(self) -> None:
        self.server.heard.append(dict(self.headers))  # type: ignore[attr-defined]
        self.send_error(404)

    do_POST = do_GET

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def stranger() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Listening)
    server.heard = []  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
def test_a_redirect_takes_neither_order_nor_token_elsewhere(
    counter: Shop, line: Proxy, code: str, stranger: ThreadingHTTPServer, status: str
) -> None:
    """Fault 72."""
    counter.order({code: 1})
    location = f"Location: http://127.0.0.1:{stranger.server_port}/v1/exchange"
    line.next(Plan(instead=Reply(status=status, headers=(location,))))
    assert not counter.try_sync()
    assert stranger.heard == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        ("401 Unauthorized", "token_unknown", Denied),
        ("403 Forbidden", "device_revoked", Denied),
        ("429 Too Many", "too_many_tries", Denied),
        ("429 Too Many", "too_many_requests", Unreachable),
        ("503 Busy", "busy", Unreachable),
        ("426 Upgrade", "protocol_unknown", Incompatible),
    ],
)
def test_centrals_own_no_is_told_from_a_bad_line(line: Proxy, status: str, code: str, kind: type[Exception]) -> None:
    """Faults 66, 68, 87, 103."""
    body = json.dumps({"code": code, "params": {}}).encode()
    line.next(Plan(instead=Reply(status=status, body=body, content_type="application/problem+json")))
    with pytest.raises(kind):
        HttpTransport(line.url).health()


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden"])
def test_a_strangers_no_is_not_centrals(counter: Shop, line: Proxy, code: str, status: str) -> None:
    """Fault 80: a proxy in between wants a password of its own; nobody is signed out for that."""
    counter.order({code: 1})
    line.next(Plan(instead=Reply(status=status, body=b"<html>Proxy", content_type="text/html")))
    assert not counter.try_sync()
    assert counter.waiting == 1
