"""Ends a program at an exact moment: a copy of this process works on a home and is killed before its Nth SQL statement."""

import json
import os
import select
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from tests.fault.shop import Shop, opened

Deed = Callable[[Shop], Any]
SECONDS = 60


def die_at(step: int, home: Path, deed: Deed, *, url: str = "") -> tuple[bool, Any]:
    """Whether it was killed before the deed was done, and what it said before that: None, or the deed's JSON."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        _live(step, home, deed, url, mouth)
    os.close(mouth)
    with os.fdopen(ear, "rb") as said:
        assert select.select([said], [], [], SECONDS)[0], "the copy hangs"
        text = said.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the copy ended by itself"
    return os.WTERMSIG(status) == signal.SIGKILL, json.loads(text) if text else None


def _live(step: int, home: Path, deed: Deed, url: str, mouth: int) -> None:
    """Never returns: what the copy has inherited from the test is not its to clean up."""
    try:
        with opened(home, url=url) as shop:
            _arm(shop, step)
            answer = deed(shop)
            os.write(mouth, json.dumps(answer, default=str).encode())
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        os.kill(os.getpid(), signal.SIGABRT)


def _arm(shop: Shop, step: int) -> None:
    """Count what the one writing connection is asked to do, begin and commit included."""
    engine = shop.replica.lanes.parts.store.engine
    left = [step]

    def strike(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    _trace(engine, strike)


def _trace(engine: Engine, strike: Callable[..., None]) -> None:
    @event.listens_for(engine, "checkout")
    def listen(connection: Any, _record: object, _proxy: object) -> None:
        connection.set_trace_callback(strike)
