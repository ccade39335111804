"""Runs the web application: a bound port, a graceful end."""

import logging
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import uvicorn
from litestar.types import ASGIApp

from sync.central.app import build, furnish
from sync.central.database import is_unproven
from sync.central.notifier import Notifier
from sync.central.service import Service

LOG = logging.getLogger(__name__)
GRACE_SECONDS = 5
BACKLOG = 2048


class Server(uvicorn.Server):
    """Lets held requests go as soon as it is told to end: a restart takes no half minute."""

    def __init__(self, config: uvicorn.Config, notifier: Notifier) -> None:
        self._notifier = notifier
        self._is_ending = False
        super().__init__(config)

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


@dataclass(frozen=True, kw_only=True)
class Doorway:
    """How callers come in: over TLS where there are a certificate and its key, or through a proxy of this address."""

    certificate: Path | None = None
    key: Path | None = None
    proxy: str = ""

    @property
    def scheme(self) -> str:
        return "https" if self.certificate else "http"


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


def say_what_is_weak(*, url: str, is_open_to_all: bool) -> None:
    """What an operator chose otherwise than central would, once at each start."""
    if is_open_to_all:
        LOG.warning("second_wall_passed_by: the database role is a superuser or bypasses row-level security")
    if is_unproven(url):
        LOG.warning("database_unproven: whoever answers at its address is believed; take sslmode out of it, or say verify-full")


def serve(
    service: Service, listener: socket.socket, doorway: Doorway, *, announce: Callable[[str], None], port_file: Path | None
) -> None:
    """Serve until told to stop. `announce` is given the URL; `port_file` gets the port once callers are heard."""
    host, port = listener.getsockname()[:2]
    say_what_is_weak(url=service.store.url, is_open_to_all=service.store.is_open_to_all())
    desk = furnish(service, jitter=Random(secrets.randbits(64)).random)
    config = configured(build(desk), doorway)
    config.load()  # before anybody is told that callers are heard: a key that does not fit ends it here
    service.snapshots.begin_ahead()
    if port_file is not None:
        fresh = port_file.with_name(f"{port_file.name}.new")
        fresh.write_text(f"{port}\n")
        fresh.replace(port_file)
    announce(f"{doorway.scheme}://[{host}]:{port}" if ":" in host else f"{doorway.scheme}://{host}:{port}")
    logging.getLogger(__name__).info("serving host=%s port=%d", host, port)
    Server(config, desk.notifier).run(sockets=[listener])
