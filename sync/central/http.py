"""The HTTP surface: thin routes that hand over to the service in a thread, and answer."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from litestar import Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath, HeaderParameter, JSONBody

from sync.central.admission import Doors, Lines, Threads
from sync.central.exchange import Caller, Exchanged
from sync.central.notifier import Notifier
from sync.central.problems import Refused
from sync.central.service import Service
from sync.kernel.errors import Denied
from sync.protocol import messages, proofs
from sync.protocol.codec import CHUNK_MEDIA_TYPE, REQUEST_LIMIT, Garbled, decode_request
from sync.protocol.journal import JournalAnswer
from sync.protocol.messages import (
    Enrolment,
    EnrolRequest,
    Invitation,
    InviteRequest,
    Manifest,
    Message,
    SignedIn,
    SignInRequest,
    TokenRequest,
    Tokens,
    UnlockRequest,
)
from sync.protocol.version import OLDEST_PUSH, PROTOCOL

LONGEST_HOLD = 25.0
FOR_EVER = "private, max-age=31536000, immutable"

Asked = Request[object, object, State]
Token = Annotated[str, HeaderParameter(name="Authorization", description="`Bearer` and the token of the device")]
Proof = Annotated[str, HeaderParameter(name=proofs.HEADER, description="The device's signature: docs/PROTOCOL.md")]


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What the routes stand on. `jitter` gives 0..1: holds of a thousand devices do not end together."""

    service: Service
    threads: Threads
    slow_threads: Threads
    doors: Doors
    lines: Lines
    notifier: Notifier
    jitter: Callable[[], float]


Served = NamedDependency[Desk]


class Health(Message, frozen=True, kw_only=True):
    """`protocol` is what this central speaks, `oldest_push` the oldest it takes commands from."""

    status: str
    protocol: int
    oldest_push: int


@get(messages.HEALTH)
async def health(desk: Served) -> Health:
    """The service runs and its database answers."""
    await desk.threads.run(desk.service.store.pulse)
    return Health(status="ok", protocol=PROTOCOL, oldest_push=OLDEST_PUSH)


@post(messages.ENROL, status_code=200)
async def enrol(desk: Served, request: Asked, data: JSONBody[EnrolRequest]) -> Enrolment:
    """Make a PC a device, with a one-time code and the user's password."""
    source = request.client.host if request.client else ""
    return await desk.slow_threads.run(lambda: desk.service.accounts.enrol(data, source))


@post(messages.SIGN_IN, status_code=200)
async def sign_in(desk: Served, request: Asked, data: JSONBody[SignInRequest], proof: Proof = "") -> SignedIn:
    """Check a person's password on an enrolled device."""
    asked = await _asked(request)
    caller = await desk.threads.run(lambda: desk.service.devices.proven(asked, proof))
    return await desk.slow_threads.run(lambda: desk.service.accounts.sign_in(caller, data))


@post(messages.UNLOCK, status_code=200)
async def unlock(desk: Served, request: Asked, data: JSONBody[UnlockRequest]) -> SignedIn:
    """Check a person's password for a device whose replica they cannot open yet."""
    source = request.client.host if request.client else ""
    return await desk.slow_threads.run(lambda: desk.service.accounts.unlock(data, source))


@post(messages.TOKEN, status_code=200)
async def token(desk: Served, request: Asked, data: JSONBody[TokenRequest], proof: Proof = "") -> Tokens:
    """The next tokens of a device."""
    asked = await _asked(request)
    return await desk.threads.run(lambda: desk.service.devices.renew(data, asked, proof))


@post(messages.INVITE, status_code=200)
async def invite(
    desk: Served, request: Asked, data: JSONBody[InviteRequest], authorization: Token = "", proof: Proof = ""
) -> Invitation:
    """A one-time code with which a colleague says what their password shall be."""
    caller = await authenticate(desk, request, authorization, proof)
    return await desk.slow_threads.run(lambda: desk.service.accounts.invite(caller, data))


@post(messages.EXCHANGE, status_code=200, media_type=messages.MEDIA_TYPE)
async def exchange(desk: Served, request: Asked, authorization: Token = "", proof: Proof = "") -> Response[bytes]:
    """Commands up, outcomes and changed rows down; an answer without news may be held. See docs/PROTOCOL.md for both bodies."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != messages.MEDIA_TYPE:
        raise Refused(415, "wrong_media_type")
    caller = await authenticate(desk, request, authorization, proof)
    body = await request.body()
    with desk.doors.open(caller.device_id):
        content = await _until_news(desk, body, caller, authorization)
    return Response(content, media_type=messages.MEDIA_TYPE)


@post(messages.JOURNAL, status_code=200)
async def journal(desk: Served, request: Asked, proof: Proof = "") -> JournalAnswer:
    """A piece of a sealed journal: whole entries, one behind the other. A device that was shut out may hand in too."""
    asked = await _asked(request)
    bearer = await desk.threads.run(lambda: desk.service.devices.bearer(asked, proof))
    with desk.doors.open(bearer.caller.device_id):
        return await desk.threads.run(lambda: desk.service.journal.take(bearer.caller, asked.body, is_revoked=bearer.is_revoked))


@get("/v1/snapshots/{name:str}")
async def snapshot(desk: Served, request: Asked, name: FromPath[str], authorization: Token = "", proof: Proof = "") -> Manifest:
    """The chunks that together are the scope of this name as it is now; pieces of a file for who `takes` files of our form."""
    caller = await authenticate(desk, request, authorization, proof)
    takes = str(request.query_params.get("takes", ""))
    return await desk.threads.run(lambda: desk.service.snapshots.manifest(caller.dealer_id, name, takes))


@get("/v1/chunks/{digest:str}", media_type=CHUNK_MEDIA_TYPE)
async def chunk(
    desk: Served, request: Asked, digest: FromPath[str], authorization: Token = "", proof: Proof = ""
) -> Response[bytes]:
    """Of a snapshot or an answer. It never changes, so it may be kept and fetched in parts (Range, RFC 9110 section 14)."""
    caller = await authenticate(desk, request, authorization, proof)
    content = await desk.threads.run(lambda: desk.service.piece(caller.dealer_id, digest))
    return _part(content, digest, request)


async def authenticate(desk: Desk, request: Asked, authorization: str, proof: str) -> Caller:
    asked = await _asked(request, _bearer(authorization))
    return await desk.threads.run(lambda: desk.service.devices.admit(asked, proof))


async def _asked(request: Asked, token: str = "") -> proofs.Asked:
    path = request.scope["raw_path"].decode("ascii", "replace").partition("?")[0]
    return proofs.Asked(method=request.method, path=path, body=await request.body(), token=token)


def _bearer(authorization: str) -> str:
    kind, _, token = authorization.partition(" ")
    if kind.lower() != "bearer":
        raise Denied("token_unknown")
    return token.strip()


def _read(body: bytes) -> messages.Request:
    try:
        asked = decode_request(body, REQUEST_LIMIT)
    except Garbled as error:
        raise Refused(400, "garbled") from error
    if not OLDEST_PUSH <= asked.head.protocol <= PROTOCOL:
        raise Refused(426, "protocol_unknown", oldest=OLDEST_PUSH, newest=PROTOCOL)
    return asked


@dataclass(frozen=True, kw_only=True)
class _Reply:
    """What would be answered now to a request that may be held for so many seconds."""

    content: bytes
    exchanged: Exchanged
    hold: float


def _reply(desk: Desk, body: bytes, caller: Caller) -> _Reply:
    """All of it in one go: each change of thread costs as much as a question to the database."""
    asked = _read(body)
    exchanged = desk.service.exchange.answer(caller, asked)
    hold = min(max(asked.head.hold, 0.0), LONGEST_HOLD)
    return _Reply(
        content=desk.service.apart.encode(caller.dealer_id, asked.head, exchanged.answer), exchanged=exchanged, hold=hold
    )


async def _until_news(desk: Desk, body: bytes, caller: Caller, authorization: str) -> bytes:
    """Answer at once if there is anything to say, else when there is or when the hold is over. Rights may end meanwhile."""
    clock = asyncio.get_running_loop()
    began, share = clock.time(), 0.8 + 0.2 * desk.jitter()
    while True:
        reply = await desk.threads.run(lambda: _reply(desk, body, caller))
        left = began + reply.hold * share - clock.time()
        if not reply.exchanged.is_empty or left <= 0 or not await desk.notifier.news(reply.exchanged.heads, left):
            return reply.content
        await desk.threads.run(lambda: desk.service.devices.caller(_bearer(authorization)))


def _part(content: bytes, digest: str, request: Asked) -> Response[bytes]:
    """The whole, the part asked for, or nothing where the caller has it already."""
    headers = {"ETag": f'"{digest}"', "Cache-Control": FOR_EVER, "Accept-Ranges": "bytes"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(b"", status_code=304, headers=headers)
    start = range_start(request.headers.get("range", ""))
    if start is None or request.headers.get("if-range", headers["ETag"]) != headers["ETag"]:
        return Response(content, media_type=CHUNK_MEDIA_TYPE, headers=headers)
    if start >= len(content):
        return Response(b"", status_code=416, headers=headers | {"Content-Range": f"bytes */{len(content)}"})
    headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
    return Response(content[start:], status_code=206, media_type=CHUNK_MEDIA_TYPE, headers=headers)


def range_start(text: str) -> int | None:
    """`bytes=1000-` is the one form that resuming needs; any other is answered with the whole, as the standard allows."""
    start = text.removeprefix("bytes=").removesuffix("-")
    return int(start) if text == f"bytes={start}-" and start.isascii() and start.isdigit() else None


ROUTES = (health, enrol, sign_in, unlock, token, invite, exchange, journal, snapshot, chunk)
