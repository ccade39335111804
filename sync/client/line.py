"""The line to central, which can be cut: at a deadline that no trickle of bytes puts off, or by another thread."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.poolmanager import PoolManager

Opened = Callable[[socket.socket], None]


class Line(HTTPAdapter):
    """For one request at a time. A request that is cut fails at once, wherever it stands: connected, waiting or reading."""

    def __init__(self, trust: ssl.SSLContext | None = None) -> None:
        """`trust` decides on central's certificate, alone: no bundle of a package and no variable of this PC adds to it."""
        self._trust = trust
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._is_cut = False
        self._is_closed = False
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=self._trust)
        self._watch(self.poolmanager)

    def proxy_manager_for(self, *args: Any, **kwargs: Any) -> Any:
        through = super().proxy_manager_for(*args, **kwargs, ssl_context=self._trust)
        self._watch(through)
        return through

    def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
        return super().build_connection_pool_key_attributes(request, True, None)

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Nothing to add."""
        conn.cert_reqs = "CERT_REQUIRED"

    @contextmanager
    def deadline(self, seconds: float) -> Iterator[None]:
        """The request inside the block ends after so many seconds at the latest. Raises OSError on a line that is shut."""
        with self._lock:
            if self._is_closed:
                raise OSError("the line is shut")
            self._is_cut = False
        watchdog = threading.Timer(seconds, self._cut)
        watchdog.daemon = True
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()

    def shut(self) -> None:
        """From any thread: the request under way fails, and so does every later one."""
        with self._lock:
            self._is_closed = True
        self._cut()

    def _cut(self) -> None:
        with self._lock:
            self._is_cut = True
            _shut_down(self._socket)

    def _note(self, opened: socket.socket) -> None:
        with self._lock:
            self._socket = opened
            if self._is_cut:
                _shut_down(opened)

    def _watch(self, pools: PoolManager) -> None:
        plain = type("Plain", (HTTPConnectionPool,), {"ConnectionCls": _noting(HTTPConnection, self._note)})
        secure = type("Secure", (HTTPSConnectionPool,), {"ConnectionCls": _noting(HTTPSConnection, self._note)})
        pools.pool_classes_by_scheme = {"http": plain, "https": secure}


def _noting(kind: type[HTTPConnection], note: Opened) -> type[HTTPConnection]:
    """The same kind of connection, which says what socket it has got."""

    def connect(self: HTTPConnection) -> None:
        kind.connect(self)
        note(self.sock)

    return type(kind.__name__, (kind,), {"connect": connect})


def _shut_down(opened: socket.socket | None) -> None:
    """Wakes whoever waits for this socket; closing it would not."""
    if opened is not None:
        with suppress(OSError):
            opened.shutdown(socket.SHUT_RDWR)
