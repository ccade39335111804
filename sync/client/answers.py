"""What central answered, or whatever answered in its place: read within bounds, or raised as what it means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec
import requests

from sync.kernel.errors import Denied, Incompatible, NotCentral, TooLarge, Unreachable
from sync.protocol.messages import Problem

LARGEST_BODY = 64 * 1024 * 1024
PIECE = 64 * 1024
LITTLE = 16 * 1024
"""Of a body that is given on as it comes: less than this is lost with the line."""

T = TypeVar("T")


def decoded(answer: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(answer, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotCentral("what answered is not our central") from error


def bounded(answer: requests.Response) -> bytes:
    """The whole body, unless it grows too large."""
    return b"".join(_within_bounds(answer, PIECE))


def _within_bounds(answer: requests.Response, at_once: int) -> Iterator[bytes]:
    size = 0
    for piece in answer.iter_content(at_once):
        size += len(piece)
        if size > LARGEST_BODY:
            raise Unreachable("the answer is larger than any of ours")
        yield piece


@dataclass(frozen=True)
class Onward:
    """What follows on `start` bytes of a body that never changes, given to `take` as it comes: nothing is lost with the line."""

    start: int
    take: Callable[[bytes], object]
    media: str

    def headers(self) -> dict[str, str]:
        return {"Accept-Encoding": "identity"} | ({"Range": f"bytes={self.start}-"} if self.start else {})

    def is_in(self, answer: requests.Response) -> bool:
        """Whether the body is ours: a page of a hotel's network is not to lie in front of what comes later."""
        return answer.status_code in (200, 206) and answer.headers.get("Content-Type", "") == self.media

    def read(self, answer: requests.Response) -> None:
        """Who does not know `Range`, as some caches, sends all of it."""
        skip = self._before(answer)
        for piece in _within_bounds(answer, LITTLE):
            left = piece[skip:]
            skip -= len(piece) - len(left)
            if left:
                self.take(left)

    def _before(self, answer: requests.Response) -> int:
        """How many of its bytes are here already."""
        if answer.status_code == 200:
            return self.start
        if not answer.headers.get("Content-Range", "").startswith(f"bytes {self.start}-"):
            raise Unreachable("another part than the one that was asked for")
        return 0


def taken(answer: requests.Response, onward: Onward | None = None) -> bytes:
    """The body of a 200 answer, nothing where it went onward; or raised as what it means."""
    if onward is not None and onward.is_in(answer):
        onward.read(answer)
        return b""
    content = bounded(answer)
    raise_for(answer, content)
    return content


def raise_for(answer: requests.Response, content: bytes) -> None:
    if answer.status_code == 200:
        return
    if answer.status_code == 413:
        raise TooLarge("status 413")
    problem = _problem(answer, content)
    if problem is not None and problem.code == "too_many_tries":  # of a person at the keyboard, who has to be told
        raise Denied(problem.code, **problem.params)
    if problem is None and answer.status_code < 500 and answer.status_code != 429:
        raise NotCentral(f"status {answer.status_code}", _retry_after(answer))
    if problem is None or answer.status_code >= 500 or answer.status_code == 429:
        raise Unreachable(f"status {answer.status_code}", _retry_after(answer))
    if answer.status_code == 426:
        raise Incompatible(problem.code)
    raise Denied(problem.code, **problem.params)


def _problem(answer: requests.Response, content: bytes) -> Problem | None:
    """Central's own error body; None where somebody else answered in its place."""
    if not answer.headers.get("Content-Type", "").startswith(("application/json", "application/problem+json")):
        return None
    try:
        return msgspec.json.decode(content, type=Problem)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _retry_after(answer: requests.Response) -> float | None:
    """Whole seconds only; a date or nonsense is left to our own back-off."""
    text = answer.headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdecimal() else None
