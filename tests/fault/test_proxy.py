"""The fault proxy itself: each fate does to a request what its name says."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from tests import patience
from tests.fault import plans
from tests.fault.proxy import Proxy

BODY = bytes(range(256)) * 8


class Counting(BaseHTTPRequestHandler):
    """Answers every POST with what it got, or with BODY for nothing, and counts."""

    def do_POST(self) -> None:
        got = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.got.append(got)  # type: ignore[attr-defined]
        reply = got or BODY
        self.send_response(200)
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def central() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Counting)
    server.got = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def line(central: ThreadingHTTPServer) -> Iterator[Proxy]:
    with Proxy(central.server_port) as proxy:
        yield proxy


def post(line: Proxy, body: bytes = b"", timeout: float = patience.SECONDS) -> requests.Response:
    return requests.post(line.url + "/v1/exchange", data=body, timeout=timeout, allow_redirects=False)


def got(server: ThreadingHTTPServer) -> list[bytes]:
    return list(server.got)  # type: ignore[attr-defined]


def test_a_good_line_changes_nothing(line: Proxy, central: ThreadingHTTPServer) -> None:
    assert post(line, b"five!").content == b"five!"
    assert post(line).content == BODY
    assert [(seen.method, seen.path, seen.size) for seen in line.seen] == [
        ("POST", "/v1/exchange", 5),
        ("POST", "/v1/exchange", 0),
    ]


def test_a_request_in_chunks_passes_too(line: Proxy) -> None:
    answer = requests.get(line.url, data=iter([b"four", b"five!"]), timeout=patience.SECONDS)
    assert answer.status_code == 501  # the little server knows POST only, and it was reached


def test_a_late_answer_is_whole(line: Proxy) -> None:
    line.next(plans.late(0.2))
    began = time.monotonic()
    assert post(line).content == BODY
    assert time.monotonic() - began >= 0.2


def test_a_slow_line_takes_its_time(line: Proxy) -> None:
    line.next(plans.slow(10_000))
    began = time.monotonic()
    assert post(line).content == BODY
    assert time.monotonic() - began > 0.15


def test_an_answer_cut_short_is_noticed_by_its_length(line: Proxy) -> None:
    """Fault 73."""
    line.next(plans.cut_answer(100))
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        post(line)


def test_an_unframed_answer_cut_short_looks_whole(line: Proxy) -> None:
    """Fault 74: this is why the answer carries its own count, digest and end mark."""
    line.next(plans.cut_answer(100, unframed=True))
    answer = post(line)
    assert answer.ok
    assert answer.content == BODY[:100]


def test_a_request_cut_short_arrives_in_part(line: Proxy, central: ThreadingHTTPServer) -> None:
    line.next(plans.cut_request(3))
    post(line, b"whole")
    assert got(central) == [b"who"]


def test_a_dropped_answer_comes_after_the_work(line: Proxy, central: ThreadingHTTPServer) -> None:
    """Fault 10."""
    line.next(plans.drop_answer())
    with pytest.raises(requests.ConnectionError):
        post(line, b"order")
    assert got(central) == [b"order"]


def test_a_gateway_error_may_come_after_the_work(line: Proxy, central: ThreadingHTTPServer) -> None:
    line.next(plans.failed_after_commit())
    assert post(line, b"order").status_code == 502
    assert got(central) == [b"order"]


def test_a_refused_connection_reaches_nobody(line: Proxy, central: ThreadingHTTPServer) -> None:
    line.next(plans.refuse_connection())
    with pytest.raises(requests.ConnectionError):
        post(line, b"order")
    assert got(central) == []


def test_a_doubled_request_arrives_twice(line: Proxy, central: ThreadingHTTPServer) -> None:
    """Fault 76."""
    line.next(plans.twice())
    assert post(line, b"order").content == b"order"
    assert got(central) == [b"order", b"order"]


def test_one_byte_is_garbled(line: Proxy) -> None:
    """Fault 75."""
    line.next(plans.garbled(7))
    different = [place for place, (sent, came) in enumerate(zip(BODY, post(line).content, strict=True)) if sent != came]
    assert different == [7]


def test_a_portal_answers_with_200_and_a_page(line: Proxy, central: ThreadingHTTPServer) -> None:
    """Fault 71."""
    line.next(plans.portal())
    answer = post(line)
    assert (answer.status_code, answer.headers["Content-Type"], got(central)) == (200, "text/html", [])


def test_a_redirect_names_another_place(line: Proxy) -> None:
    """Fault 72."""
    line.next(plans.redirect("http://login.invalid/"))
    assert post(line).headers["Location"] == "http://login.invalid/"


def test_an_overload_says_when_to_come_again(line: Proxy) -> None:
    line.next(plans.status(503, retry_after=7))
    answer = post(line)
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "7")


def test_a_half_closed_line_has_delivered_everything(line: Proxy) -> None:
    line.next(plans.half_close())
    assert post(line).content == BODY


def test_a_black_hole_says_nothing(line: Proxy) -> None:
    line.next(plans.black_hole())
    with pytest.raises(requests.ReadTimeout):
        post(line, timeout=0.3)


def test_plans_are_used_up_in_order_and_then_the_standing_rule_holds(line: Proxy) -> None:
    line.next(plans.status(500), plans.PASS)
    line.always = plans.status(503)
    assert [post(line).status_code for _ in range(4)] == [500, 200, 503, 503]


def test_it_can_be_aimed_elsewhere(line: Proxy) -> None:
    line.aim(1)  # nobody listens there
    with pytest.raises(requests.ConnectionError):
        post(line)
