"""A line to central that goes wrong on request: what a test asks for happens to the next exchanges, and then it is good again.

It understands as much HTTP/1.1 as it needs to tell one request from the next: one exchange a connection, so every request
can be treated apart. `Proxy` runs in a thread with a loop of its own and listens on a free loopback port.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from tests import patience
from tests.fault.http_text import END_OF_HEAD, Head, answer, read_body, read_head
from tests.fault.plans import PASS, Plan

LOOPBACK = "127.0.0.1"
PIECE = 1024


@dataclass(frozen=True, kw_only=True)
class Seen:
    """One request that came by, and what was done to it. `size`: bytes of its body; `whole`: with its head."""

    method: str
    path: str
    size: int
    whole: int
    plan: Plan


class Proxy:
    """`with Proxy(port) as line: line.next(drop_answer()); post(line.url)`. Plans are used up in order, then `always` rules."""

    def __init__(self, target_port: int, *, always: Plan = PASS) -> None:
        self.always = always
        self.seen: list[Seen] = []
        self.answered: list[tuple[int, int]] = []
        """Bytes of the body of each answer of central, and with its head."""
        self._target_port = target_port
        self._plans: deque[Plan] = deque()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="fault proxy", daemon=True)
        self._server: asyncio.Server | None = None
        self._calls: set[asyncio.Task[None]] = set()
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self._port}"

    def next(self, *plans: Plan) -> None:
        """What happens to the next requests, one plan each."""
        self._plans.extend(plans)

    @property
    def planned(self) -> int:
        """Plans that no request has used up yet."""
        return len(self._plans)

    def forget(self) -> None:
        """What was planned does not happen any more."""
        self._plans.clear()

    def aim(self, target_port: int) -> None:
        """Later requests go to another port: central was restarted."""
        self._target_port = target_port

    def __enter__(self) -> "Proxy":
        self._thread.start()
        self._run(self._open())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._run(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=patience.SECONDS)

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._accept, LOOPBACK, 0)
        self._port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        for call in list(self._calls):
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        await self._server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        call = asyncio.current_task()
        assert call is not None
        self._calls.add(call)
        try:
            await self._serve(reader, writer)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # either side hung up, or the test is over: a line does not complain
        finally:
            await _hang_up(writer)
            self._calls.discard(call)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await read_head(reader)
        body = await read_body(reader, head)
        plan = self._plans.popleft() if self._plans else self.always
        whole = len(head.closing()) + len(body)
        self.seen.append(Seen(method=head.method, path=head.path, size=len(body), whole=whole, plan=plan))
        await asyncio.sleep(plan.delay)
        if plan.silent:
            await asyncio.Event().wait()
        reply = b"" if plan.instead and not plan.behind_back else await self._ask(plan, head, body)
        if not plan.deaf:
            await self._deliver(plan, answer(plan.instead) if plan.instead else reply, writer)

    async def _ask(self, plan: Plan, head: Head, body: bytes) -> bytes:
        """The answer of central; where the request is sent twice, the second one."""
        reply = b""
        for _ in range(plan.times):
            reader, writer = await asyncio.open_connection(LOOPBACK, self._target_port)
            try:
                writer.write(head.closing() + body[: plan.request_bytes])
                if plan.request_bytes is not None:
                    writer.write_eof()
                await writer.drain()
                reply = await reader.read(-1)
                self.answered.append((len(reply.partition(END_OF_HEAD)[2]), len(reply)))
            finally:
                await _hang_up(writer)
        return reply

    async def _deliver(self, plan: Plan, reply: bytes, writer: asyncio.StreamWriter) -> None:
        reply = plan.damage(reply)
        if plan.rate is None:
            writer.write(reply)
        else:
            step = max(1, min(PIECE, plan.rate // 20))
            for start in range(0, len(reply), step):
                writer.write(reply[start : start + step])
                await writer.drain()
                await asyncio.sleep(step / plan.rate)
        await writer.drain()
        if plan.half_close:
            writer.write_eof()
            await asyncio.Event().wait()


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError, asyncio.CancelledError):
        await writer.wait_closed()
