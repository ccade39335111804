"""The line on which central answers."""

import asyncio
import errno
import http.client
import socket
from contextlib import ExitStack, closing
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlsplit

import pytest

from sync.central.serving import Complaints, listen
from sync.protocol.messages import HEALTH
from tests import patience
from tests.programs import CentralProgram


def test_no_part_of_an_answer_waits_for_word_that_the_one_before_has_come() -> None:
    """An answer is sent in two parts. The second one waited 40 ms, most of an exchange."""
    assert asyncio.run(_sends_at_once(listen("127.0.0.1", 0)))


def test_with_few_files_central_serves_whom_it_has_room_for_and_says_so_to_the_others(tmp_path: Path) -> None:
    """Faults 64, 90: a process that may open 300 files keeps 256 for itself, and its log says what to do."""
    central = CentralProgram(tmp_path / "central")
    central("init")
    with central.serving(files=300) as url, ExitStack() as stack:
        place = urlsplit(url)
        assert _asked(place.netloc) == (200, None)
        lines = [stack.enter_context(socket.create_connection((place.hostname, place.port))) for _ in range(44)]
        assert _in_the_end(place.netloc, (503, "30"))  # as soon as all are let in
        assert _asked(place.netloc) == (503, "30")
        lines.pop().close()
        assert _in_the_end(place.netloc, (200, None))
    assert [word for word in ("few_lines room=44", "lines_full room=44") if word not in central.log()] == []


def _asked(place: str) -> tuple[int, str | None]:
    with closing(http.client.HTTPConnection(place, timeout=patience.SECONDS)) as line:
        line.request("GET", HEALTH)
        answer = line.getresponse()
        answer.read()
        return answer.status, answer.getheader("Retry-After")


def _in_the_end(place: str, wanted: tuple[int, str | None]) -> bool:
    give_up = monotonic() + patience.SECONDS
    while (found := _asked(place)) != wanted and monotonic() < give_up:
        sleep(0.05)
    return found == wanted


def test_a_loop_out_of_files_says_so_once(error_log: list[str], caplog: pytest.LogCaptureFixture) -> None:
    """Where thousands call at once it is found out thousands of times."""

    async def work() -> None:
        loop, complaints = asyncio.get_running_loop(), Complaints()
        for _ in range(50):
            complaints(loop, {"message": "socket.accept() out of system resource", "exception": OSError(errno.EMFILE, "files")})
        complaints(loop, {"message": "something else", "exception": OSError(errno.EIO, "disk")})

    asyncio.run(work())
    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]


async def _sends_at_once(listener: socket.socket) -> bool:
    told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    async def meet(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line: socket.socket = writer.get_extra_info("socket")
        told.set_result(bool(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
        writer.close()

    async with await asyncio.start_server(meet, sock=listener):
        _, writer = await asyncio.open_connection(*listener.getsockname()[:2])
        async with asyncio.timeout(20):
            answer = await told
        writer.close()
    return answer
