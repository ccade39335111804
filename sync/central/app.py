"""Builds the web application around a service: routes, limits, headers, and what starts and ends with it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from litestar import Litestar
from litestar.datastructures import MutableScopeHeaders
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.types import Message, Scope
from sqlalchemy.exc import DBAPIError

from sync.central.admission import Doors, Lines, Threads
from sync.central.http import ROUTES, Asked, Desk
from sync.central.http_blobs import ROUTES as BLOBS
from sync.central.http_crashes import ROUTES as CRASHES
from sync.central.http_sign_ins import ROUTES as SIGN_INS
from sync.central.http_updates import update
from sync.central.notifier import Notifier
from sync.central.passwords import AT_ONCE
from sync.central.problems import Refused, on_database, on_defect, on_denied, on_http, on_no_text, on_refused, on_unavailable
from sync.central.push import Unavailable
from sync.central.service import Service
from sync.kernel.errors import Denied
from sync.protocol.version import PROTOCOL

LARGEST_BODY = 4 * 1024 * 1024
PASSWORDS_WAITING = 50

SAFE_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}


def furnish(service: Service, *, jitter: Callable[[], float]) -> Desk:
    """What the application stands on. `jitter` gives 0..1."""
    return Desk(
        service=service,
        threads=Threads(),
        slow_threads=Threads(AT_ONCE, PASSWORDS_WAITING),
        doors=Doors(),
        lines=Lines(),
        notifier=Notifier(service.store, service.queues),
        jitter=jitter,
    )


async def keep_safe(message: Message, _scope: Scope) -> None:
    """No answer goes out without the headers, refusals and defects included. What a route says itself, it means."""
    if message["type"] == "http.response.start":
        headers = MutableScopeHeaders.from_message(message)
        for name, value in SAFE_HEADERS.items():
            headers.setdefault(name, value)


def build(desk: Desk) -> Litestar:
    """An ASGI application. Its OpenAPI description is at /schema/openapi.json."""

    async def admit(_request: Asked) -> None:  # on the loop: what is not async is sent to a thread and back
        desk.lines.admit()

    @asynccontextmanager
    async def lifespan(_app: Litestar) -> AsyncIterator[None]:
        desk.notifier.start()
        yield
        await desk.notifier.stop()
        desk.threads.close()
        desk.slow_threads.close()

    return Litestar(
        (*ROUTES, *BLOBS, *CRASHES, *SIGN_INS, update),
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        lifespan=[lifespan],
        request_max_body_size=LARGEST_BODY,
        before_request=admit,
        before_send=[keep_safe],
        exception_handlers={
            Refused: on_refused,
            Denied: on_denied,
            Unavailable: on_unavailable,
            DBAPIError: on_database,
            HTTPException: on_http,
            UnicodeDecodeError: on_no_text,
            Exception: on_defect,
        },
        openapi_config=OpenAPIConfig(title="DMS central", version=str(PROTOCOL), render_plugins=[JsonRenderPlugin()]),
        logging_config=None,
    )
