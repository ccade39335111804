"""Schemathesis, a tool of strangers, reads central's OpenAPI and asks over a real port whatever follows from it.

It knows no device. A doorman in front of central adds to every second request what a device of a shop would have added, so that
what lies behind the proofs is asked as well.
"""

import os
import re
import subprocess
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from sync.central.app import build, furnish
from sync.central.serving import listen
from sync.protocol.messages import JOURNAL, SIGN_IN, TOKEN
from sync.protocol.proofs import Asked
from tests.toy import LIN
from tests.unit.central.world import ToyDevice, World, proven

BY_PROOF_ALONE = (SIGN_IN, TOKEN, JOURNAL)
DESCRIPTION = "/schema/openapi.json"
LONGEST = 3 * 3600
FAILED = re.compile(r"^\d+\. .*$|Server error.*$", re.MULTILINE)


class Doorman:
    """Central's application with a known device's headers put on, and every answer counted by path and status."""

    def __init__(self, inside: ASGIApp, world: World, device: ToyDevice) -> None:
        self._inside, self._world, self._device = inside, world, device
        self.statuses: Counter[int] = Counter()
        self.failures: Counter[str] = Counter()
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] == DESCRIPTION:
            await self._inside(scope, receive, send)
            return
        body = await _whole(receive)
        self.asked += 1
        if self.asked % 2:
            scope["headers"] = [*scope["headers"], *self._proof(scope, body)]

        async def noted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._note(scope, message["status"])
            await send(message)

        await self._inside(scope, _again(body, receive), noted)

    def _proof(self, scope: HTTPScope, body: bytes) -> list[tuple[bytes, bytes]]:
        path = scope["raw_path"].decode("latin-1")
        token = "" if path in BY_PROOF_ALONE else self._world.token(self._device)
        name = f"{LIN.dealer_id}.{self._device.device_id.hex}"
        given = proven(self._world, name, Asked(method=scope["method"], path=path, body=body, token=token))
        return [(key.lower().encode(), value.encode()) for key, value in given.items()]

    def _note(self, scope: HTTPScope, status: int) -> None:
        self.statuses[status] += 1
        if status >= 500:
            self.failures[f"{scope['method']} {scope['path']} {status}"] += 1


async def _whole(receive: Receive) -> bytes:
    body, is_more = b"", True
    while is_more:
        message = await receive()
        if message["type"] != "http.request":
            break
        body += message["body"]
        is_more = message["more_body"]
    return body


def _again(body: bytes, receive: Receive) -> Receive:
    left = [body]

    async def next_message() -> Message:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return next_message  # type: ignore[return-value]  # of all that may be received, these two kinds


@contextmanager
def served(world: World) -> Iterator[tuple[Doorman, str]]:
    """Central behind its doorman, on a port of this machine."""
    world.give_password(LIN, "correct horse")
    doorman = Doorman(build(furnish(world.service, jitter=lambda: 0.0)), world, world.device(LIN))
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(doorman, log_level="critical", lifespan="on", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield doorman, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)
        listener.close()


def ask_all(world: World, tool: Path, folder: Path, *, examples: int, seed: int) -> tuple[Doorman, list[str]]:
    """So many examples for each operation, after those that the schema itself names; what made central fail, and the tool.
    What it keeps for itself goes into the folder."""
    with served(world) as (doorman, url):
        words = ["--checks", "not_a_server_error", "--phases", "examples,coverage,fuzzing,stateful", "--continue-on-failure"]
        known = ["--max-examples", str(examples), "--seed", str(seed), "--generation-database", "none", "--no-color"]
        ran = subprocess.run(
            [str(tool.absolute()), "run", url + DESCRIPTION, *words, *known],
            cwd=folder,
            env={**os.environ, "NO_PROXY": "127.0.0.1"},
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
    complaints = [f"{count} times {what}" for what, count in doorman.failures.items()]
    if ran.returncode != 0:
        complaints.append(f"schemathesis ended with {ran.returncode}: {ran.stdout[-2000:]}{ran.stderr[-2000:]}")
    return doorman, complaints
