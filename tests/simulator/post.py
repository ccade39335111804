"""The line between PCs and central: every message goes as bytes, and each stretch of the way can go wrong."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from io import BytesIO
from random import Random

import requests
from backports import zstd
from msgspec import structs

from sync.client.answers import taken
from sync.client.passport import Passport
from sync.client.transport import HttpTransport, _Sending
from sync.kernel.errors import Unreachable
from sync.protocol.messages import Answer, Request
from sync.protocol.proofs import HEADER, Asked
from tests.simulator.fibres import Fibre, Fibres
from tests.simulator.house import Held, Reply
from tests.simulator.ledger import demand

SILENCE = 20.0
PORTAL = Reply(
    status=200, body=b"<html>Welcome! Please sign in to the hotel's network.</html>", headers={"Content-Type": "text/html"}
)
LOGIN = Reply(status=401, body=b"<html>proxy</html>", headers={"Content-Type": "text/html"})
BROKEN = Reply(status=500, body=b"oops", headers={"Content-Type": "text/plain"})


class Stage(Enum):
    GOING = "going"
    HELD = "held"
    COMING = "coming"


@dataclass(eq=False)
class Letter:
    """A request under way, then its answer. One without a fibre is no longer waited for: it may still arrive."""

    device: int
    asked: Asked
    proof: str
    patience: float
    fibre: Fibre | None
    owner: object
    stage: Stage = Stage.GOING
    reply: Reply | None = None
    held: Held | None = None
    error: Exception | None = None
    is_forged: bool = False
    hangs: bool = False
    takes: str = ""
    """Of a request for a snapshot: the form of prebuilt files that whoever asks understands."""

    @property
    def path(self) -> str:
        return self.asked.path

    @property
    def body(self) -> bytes:
        return self.asked.body

    def change(self, body: bytes) -> None:
        """Something happened to it on the way."""
        self.asked = replace(self.asked, body=body)


class Post:
    """Letters under way. Nobody but the world moves them."""

    def __init__(self, fibres: Fibres) -> None:
        self.letters: list[Letter] = []
        self.asked = 0
        self._fibres = fibres

    def send(self, letter: Letter) -> Reply:
        """Called in a program's thread: waits for the answer. Raises Unreachable."""
        self.letters.append(letter)
        self.asked += 1
        fibre = letter.fibre
        assert fibre is not None
        demand(self._fibres.time.seconds >= fibre.not_before - 1e-6, "retry-after", f"asked again before {fibre.not_before}")
        fibre.wait()
        if letter.error is not None:
            raise letter.error
        assert letter.reply is not None
        return letter.reply

    def arrive(self, letter: Letter, reply: Reply) -> None:
        """The answer is there: whoever waits for it goes on."""
        letter.reply = reply
        self._done(letter)

    def fail(self, letter: Letter, why: str) -> None:
        letter.error = Unreachable(why)
        self._done(letter)

    def abandon(self, letter: Letter, why: str) -> None:
        """Whoever waits gives up; the letter itself goes on its way."""
        fibre, letter.fibre = letter.fibre, None
        letter.error = Unreachable(why)
        if fibre is not None:
            self._fibres.ready.append(fibre)

    def forget(self, owner: object) -> None:
        """The program that waited is gone: its letters are nobody's now."""
        for letter in self.letters:
            if letter.owner is owner:
                letter.fibre = None

    def _done(self, letter: Letter) -> None:
        self.letters.remove(letter)
        if letter.fibre is not None:
            self._fibres.ready.append(letter.fibre)


class SimTransport(HttpTransport):
    """The replica's own transport, with the simulated line where the sockets would be."""

    def __init__(
        self, post: Post, fibres: Fibres, passport: Passport, *, device: int, owner: object, protocol: Callable[[], int]
    ) -> None:
        self._post, self._fibres = post, fibres
        self._passport: Passport | None = passport
        self._device, self._owner = device, owner
        self._protocol = protocol
        self._open: Letter | None = None
        self._is_closed = False

    def exchange(self, request: Request) -> Answer:
        head = structs.replace(request.head, protocol=self._protocol())
        return super().exchange(structs.replace(request, head=head))

    def close(self) -> None:
        self._is_closed = True
        if self._open is not None and self._open.fibre is not None and not self._open.hangs:
            self._post.abandon(self._open, "closed")

    def _send(self, sending: _Sending, proof: dict[str, str]) -> bytes:
        if self._is_closed:
            raise Unreachable("closed")
        token = proof.get("Authorization", "").removeprefix("Bearer ")
        path, _, takes = sending.path.partition("?takes=")
        letter = Letter(
            device=self._device,
            asked=Asked(method=sending.method, path=path, body=sending.body, token=token),
            proof=proof.get(HEADER, ""),
            patience=sending.patience,
            fibre=self._fibres.current,
            owner=self._owner,
            takes=takes,
        )
        self._open = letter
        try:
            reply = self._post.send(letter)
        finally:
            self._open = None
        answer = requests.Response()
        answer.status_code = reply.status
        answer.headers.update(reply.headers)
        answer.raw = BytesIO(reply.body)
        return taken(answer, sending.onward)


def cut(body: bytes, random: Random) -> bytes:
    """Whatever came before the line went down."""
    return body[: random.randrange(len(body))] if body else body


def bent(body: bytes, random: Random) -> bytes:
    """One byte is another: on the line, or before it was packed, where every unpacker is content."""
    if not body:
        return body
    if random.random() < 0.5:
        at = random.randrange(len(body))
        return body[:at] + bytes([body[at] ^ 1 << random.randrange(8)]) + body[at + 1 :]
    try:
        text = bytearray(zstd.decompress(body))
    except zstd.ZstdError:
        return cut(body, random)
    digits = [at for at, byte in enumerate(text[:-80]) if byte in b"123456789"]
    if not digits:
        return cut(body, random)
    at = random.choice(digits)
    text[at] = ord("1") + (text[at] - ord("1") + 1 + random.randrange(8)) % 9
    return zstd.compress(bytes(text), level=3)


def shortened(body: bytes, random: Random) -> bytes:
    """Whole lines are missing, and the end is there: a buffer that was dropped on the way."""
    try:
        lines = zstd.decompress(body).split(b"\n")
    except zstd.ZstdError:
        return cut(body, random)
    if len(lines) < 4:
        return cut(body, random)
    del lines[random.randrange(1, len(lines) - 2)]
    return zstd.compress(b"\n".join(lines), level=3)
