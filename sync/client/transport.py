"""HTTP to central: bounded in time and size, never redirected, and nothing believed that does not agree with itself."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar
from urllib.parse import quote

import msgspec
import requests
from requests.auth import AuthBase
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from sync.client.answers import Onward, decoded, taken
from sync.client.line import Line
from sync.client.passport import Passport, Shown
from sync.client.trust import trusting
from sync.client.vouching import issuer_of
from sync.kernel.blobs import Blob
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.blobs import MEDIA_TYPE as BLOB_MEDIA_TYPE
from sync.protocol.blobs import BlobState, path_of
from sync.protocol.codec import CHUNK_MEDIA_TYPE, Garbled, decode_answer, encode_request
from sync.protocol.crashes import CRASHES
from sync.protocol.journal import JournalAnswer, vouched
from sync.protocol.messages import (
    CHUNK,
    ENROL,
    EXCHANGE,
    HEALTH,
    INVITE,
    JOURNAL,
    JOURNAL_MEDIA_TYPE,
    MEDIA_TYPE,
    SIGN_IN,
    SNAPSHOT,
    TOKEN,
    UNLOCK,
    Answer,
    Enrolment,
    EnrolRequest,
    Invitation,
    InviteRequest,
    Manifest,
    Request,
    SignedIn,
    SignInRequest,
    TokenRequest,
    Tokens,
    UnlockRequest,
)
from sync.protocol.proofs import Asked
from sync.protocol.shop_pcs import PCS, Pcs, PcsRequest
from sync.protocol.sign_ins import PASSWORD, SIGN_INS, PasswordRequest, SignIns, SignInsRequest

CONNECT_SECONDS = 5.0
SILENCE_SECONDS = 20.0
TOTAL_SECONDS = 120.0
LARGEST_ANSWER = 256 * 1024 * 1024
TIME_DIGITS = 18
RENEWED_AFTER = ("token_expired", "token_unknown")

log = logging.getLogger(__name__)
T = TypeVar("T")
Take = Callable[[bytes], object]


class Transport(Protocol):
    """What the engine asks of central. Raises Unreachable, Denied or Incompatible."""

    def exchange(self, request: Request) -> Answer: ...

    def manifest(self, scope: str, takes: str = "") -> Manifest: ...

    def chunk(self, digest: str, start: int, take: Take) -> None:
        """Gives what follows on `start` bytes of a piece, as it comes. What was given is so, whatever is raised behind it."""
        ...

    def sign_in(self, request: SignInRequest | PasswordRequest) -> SignedIn:
        """By a password, or by it to another one, which counts from then on."""
        ...

    def journal(self, entries: bytes) -> JournalAnswer:
        """Hand in a piece of a journal, whole entries one behind the other. A device that was shut out may do so too."""
        ...

    def invite(self, request: InviteRequest) -> Invitation: ...

    def sign_ins(self, request: SignInsRequest | PcsRequest) -> SignIns | Pcs:
        """Of a person, or the PCs of the shop."""
        ...

    def put_blob(self, blob: Blob, offset: int, content: bytes) -> BlobState:
        """Hand in what follows on the offset. An empty piece only asks how far central is."""
        ...

    def get_blob(self, blob: Blob, offset: int) -> bytes: ...

    def report_crash(self, report: bytes) -> None:
        """Hand in a report of a mistake of the program that a person has agreed to send."""
        ...

    def health(self) -> None:
        """Central is there."""
        ...

    def close(self) -> None:
        """From any thread: a request under way fails with Unreachable, and so does every later one."""
        ...


class _AsGiven(AuthBase):
    """Leaves the headers of a request as they are: a .netrc entry for the same host would override them otherwise."""

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


class HttpTransport:
    """One connection to central, with a device's passport or as a stranger. `authority`: see `trusting`.

    No request takes longer than `total` seconds and its patience.
    """

    def __init__(
        self, central: str, passport: Passport | None = None, *, authority: str = "", total: float = TOTAL_SECONDS
    ) -> None:
        self._central = central.rstrip("/")
        self._passport = passport
        self._total = total
        self._session = requests.Session()
        self._line = Line(trusting(authority) if self._central.startswith("https:") else None)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, self._line)
        self._session.auth = _AsGiven()
        self._session.trust_env = False  # see `_send`
        self._knows_proxy = False

    def exchange(self, request: Request) -> Answer:
        body = encode_request(request)
        answer = self._call("POST", EXCHANGE, body=body, media=MEDIA_TYPE, patience=request.head.hold)
        try:
            decoded = decode_answer(answer, LARGEST_ANSWER)
        except Garbled as error:
            raise Unreachable(f"the answer does not agree with itself: {error}") from error
        if decoded.head.request_id != request.head.request_id:
            raise Unreachable("the answer belongs to another request")
        return decoded

    def manifest(self, scope: str, takes: str = "") -> Manifest:
        return self._json("GET", f"{SNAPSHOT.format(scope=quote(scope, safe=':'))}?takes={quote(takes)}", None, Manifest)

    def chunk(self, digest: str, start: int, take: Take) -> None:
        self._call("GET", CHUNK.format(digest=digest), onward=Onward(start, take, CHUNK_MEDIA_TYPE))

    def enrol(self, request: EnrolRequest) -> Enrolment:
        return self._json("POST", ENROL, request, Enrolment)

    def sign_in(self, request: SignInRequest | PasswordRequest) -> SignedIn:
        if isinstance(request, PasswordRequest):
            return self._json("POST", PASSWORD, request, SignedIn)
        return self._json("POST", SIGN_IN, request, SignedIn, shows_token=False)

    def unlock(self, request: UnlockRequest) -> SignedIn:
        return self._json("POST", UNLOCK, request, SignedIn)

    def journal(self, entries: bytes) -> JournalAnswer:
        answer = decoded(self._call("POST", JOURNAL, body=entries, media=JOURNAL_MEDIA_TYPE, shows_token=False), JournalAnswer)
        if answer.digest not in ("", vouched(entries, answer.commands)):
            raise Unreachable("the answer belongs to other entries, or was changed on its way")
        return answer

    def invite(self, request: InviteRequest) -> Invitation:
        return self._json("POST", INVITE, request, Invitation)

    def sign_ins(self, request: SignInsRequest | PcsRequest) -> SignIns | Pcs:
        if isinstance(request, PcsRequest):
            return self._json("POST", PCS, request, Pcs)
        return self._json("POST", SIGN_INS, request, SignIns)

    def put_blob(self, blob: Blob, offset: int, content: bytes) -> BlobState:
        return decoded(self._call("PUT", path_of(blob, offset), body=content, media=BLOB_MEDIA_TYPE), BlobState)

    def get_blob(self, blob: Blob, offset: int) -> bytes:
        return self._call("GET", path_of(blob, offset))

    def report_crash(self, report: bytes) -> None:
        self._call("POST", CRASHES, body=report, media="application/json")

    def health(self) -> None:
        self._call("GET", HEALTH)

    def close(self) -> None:
        self._line.shut()
        self._session.close()

    def _json(self, method: str, path: str, message: msgspec.Struct | None, kind: type[T], *, shows_token: bool = True) -> T:
        body = b"" if message is None else msgspec.json.encode(message)
        return decoded(self._call(method, path, body=body, media="application/json", shows_token=shows_token), kind)

    def _call(
        self,
        method: str,
        path: str,
        *,
        body: bytes = b"",
        media: str = "",
        patience: float = 0.0,
        shows_token: bool = True,
        onward: Onward | None = None,
    ) -> bytes:
        """The body of a 200 answer, unless it went `onward`. `patience` seconds of silence more than usual are in order."""
        sending = _Sending(method, path, body, media, patience, onward)
        if self._passport is None:
            return self._send(sending, {})
        shown = self._passport.shown()
        if not shows_token:
            return self._proven(sending, replace(shown, access=""))
        if not shown.access:
            shown = self._passport.renew(shown, self._renew)
        try:
            return self._proven(sending, shown)
        except Denied as no:
            if no.code not in RENEWED_AFTER:
                raise
        return self._proven(sending, self._passport.renew(shown, self._renew))

    def _renew(self, request: TokenRequest, shown: Shown) -> Tokens:
        sending = _Sending("POST", TOKEN, msgspec.json.encode(request), "application/json", 0.0)
        return decoded(self._proven(sending, replace(shown, access="")), Tokens)

    def _proven(self, sending: "_Sending", shown: Shown) -> bytes:
        """Sent with a proof; once more where central says that this PC's clock is wrong."""
        assert self._passport is not None
        path = sending.path.partition("?")[0]
        asked = Asked(method=sending.method, path=path, body=sending.body, token=shown.access)
        try:
            return self._send(sending, self._passport.headers(asked, shown))
        except Denied as no:
            told = str(no.params.get("now", ""))
            if no.code != "clock_off" or not (told.isascii() and told.isdecimal() and len(told) < TIME_DIGITS):
                raise
        self._passport.set_time(int(told))
        return self._send(sending, self._passport.headers(asked, shown))

    def _send(self, sending: "_Sending", proof: dict[str, str]) -> bytes:
        """Through the proxy of this PC's settings. To ask for it is a sixth of a request's work: only after one that failed."""
        if not self._knows_proxy:
            self._session.proxies = get_environ_proxies(self._central)
        try:
            answer = self._sent(sending, proof)
        except Unreachable:
            self._knows_proxy = False
            raise
        self._knows_proxy = True
        return answer

    def _sent(self, sending: "_Sending", proof: dict[str, str]) -> bytes:
        media = ({"Content-Type": sending.media} if sending.media else {}) | (sending.onward.headers() if sending.onward else {})
        try:
            with (
                self._line.deadline(self._total + sending.patience),
                self._session.request(
                    sending.method,
                    self._central + sending.path,
                    data=sending.body,
                    headers=media | proof,
                    timeout=(CONNECT_SECONDS, SILENCE_SECONDS + sending.patience),
                    allow_redirects=False,
                    stream=True,
                ) as answer,
            ):
                return taken(answer, sending.onward)
        except requests.exceptions.SSLError as error:
            issuer = issuer_of(self._central, CONNECT_SECONDS)
            log.warning("certificate_not_believed issuer=%s", issuer)
            raise Unreachable(f"the certificate of {issuer} is not believed" if issuer else type(error).__name__) from error
        except (requests.RequestException, HTTPError, OSError) as error:
            raise Unreachable(type(error).__name__) from error


@dataclass(frozen=True)
class _Sending:
    """One request, before it is proven."""

    method: str
    path: str
    body: bytes
    media: str
    patience: float
    onward: Onward | None = None
