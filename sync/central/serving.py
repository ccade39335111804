"""Runs the web application: a bound port, a graceful end."""

import asyncio
import errno
import logging
import secrets
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

import uvicorn
from litestar.types import ASGIApp

from sync.central.admission import SAY_EVERY
from sync.central.app import build, furnish
from sync.central.database import is_unproven
from sync.central.doorway import Doorway
from sync.central.notifier import Notifier
from sync.central.service import Service

try:
    import resource
except ImportError:  # Windows counts no files
    resource = None  # type: ignore[assignment]

LOG = logging.getLogger(__name__)
GRACE_SECONDS = 5
BACKLOG = 2048
OWN_FILES = 256
"""Open files that central keeps for itself: its database, snapshots, and lines on which it says that there is no room."""
FEW_LINES = 2_000
OUT_OF_FILES = (errno.EMFILE, errno.ENFILE)


class Complaints:
    """What the event loop has to say. Out of files, it says so for each of thousands of callers: here once."""

    def __init__(self) -> None:
        self._said_at = -SAY_EVERY

    def __call__(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if getattr(context.get("exception"), "errno", None) not in OUT_OF_FILES:
            loop.default_exception_handler(context)
        elif loop.time() - self._said_at >= SAY_EVERY:
            self._said_at = loop.time()
            LOG.warning("files_used_up: callers wait until others have left; raise the limit of open files")


class Server(uvicorn.Server):
    """Lets held requests go as soon as it is told to end: a restart takes no half minute."""

    def __init__(self, config: uvicorn.Config, notifier: Notifier) -> None:
        self._notifier = notifier
        self._is_ending = False
        super().__init__(config)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        asyncio.get_running_loop().set_exception_handler(Complaints())
        await super().startup(sockets)

    @property
    def should_exit(self) -> bool:
        """Set by uvicorn when a signal arrives."""
        return self._is_ending

    @should_exit.setter
    def should_exit(self, is_ending: bool) -> None:
        self._is_ending = is_ending
        if is_ending:
            self._notifier.release()


def listen(host: str, port: int) -> socket.socket:
    """A bound, listening socket: callers queue from now on. Port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # by name: asyncio lets answers go at once on lines that say they are TCP; on others the second part of one waits 40 ms
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(BACKLOG)
    return listener


def configured(app: ASGIApp, doorway: Doorway) -> uvicorn.Config:
    """How requests come to the application, and whose word on their senders is believed."""
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        lifespan="on",
        ssl_certfile=doorway.certificate,
        ssl_keyfile=doorway.key,
        proxy_headers=bool(doorway.proxy),
        forwarded_allow_ips=doorway.proxy,
    )


def room_for_lines() -> int | None:
    """How many lines may be open at once, with as many open files as the system grants. None where it has no limit."""
    if resource is None:
        return None
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return None if most == resource.RLIM_INFINITY else max(1, most - OWN_FILES)


def say_what_is_weak(*, urls: Sequence[str], is_open_to_all: bool, room: int | None) -> None:
    """What an operator chose otherwise than central would, once at each start."""
    if room is not None and room < FEW_LINES:
        LOG.warning("few_lines room=%d: a PC that waits for news is an open file; raise its limit (LimitNOFILE, ulimit -n)", room)
    if is_open_to_all:
        LOG.warning("second_wall_passed_by: the database role is a superuser or bypasses row-level security")
    if any(map(is_unproven, urls)):
        LOG.warning("database_unproven: whoever answers at its address is believed; take sslmode out of it, or say verify-full")


def serve(
    service: Service, listener: socket.socket, doorway: Doorway, *, announce: Callable[[str], None], port_file: Path | None
) -> None:
    """Serve until told to stop. `announce` is given the URL; `port_file` gets the port once callers are heard."""
    host, port = listener.getsockname()[:2]
    room = room_for_lines()
    say_what_is_weak(urls=service.store.urls, is_open_to_all=service.store.is_open_to_all(), room=room)
    desk = furnish(service, jitter=Random(secrets.randbits(64)).random)
    config = configured(build(desk), doorway)
    config.load()  # before anybody is told that callers are heard: a key that does not fit ends it here
    service.snapshots.begin_ahead()
    if port_file is not None:
        fresh = port_file.with_name(f"{port_file.name}.new")
        fresh.write_text(f"{port}\n")
        fresh.replace(port_file)
    announce(f"{doorway.scheme}://[{host}]:{port}" if ":" in host else f"{doorway.scheme}://{host}:{port}")
    LOG.info("serving host=%s port=%d lines=%s", host, port, room)
    server = Server(config, desk.notifier)
    if room is not None:
        desk.lines.limit(room, lambda: len(server.server_state.connections))
    server.run(sockets=[listener])
