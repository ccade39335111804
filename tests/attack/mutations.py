"""Messages as a hostile central would bend them: real ones, with parts changed, taken away, doubled or exchanged."""

import hashlib
import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any, TypeVar

from backports import zstd

T = TypeVar("T")
Tree = Any
Spot = tuple[Any, Any]
"""A list or an object, and the place in it."""

JUNK: Sequence[Tree] = (
    *(None, True, False, 0, 1, -1, 2**31, 2**53, 2**63 - 1, 2**63, -(2**63) - 1, 10**30, 0.5, 1e308),
    *("", " ", "0", "-1", "x" * 5_000, "\0", "\u202e", "../../etc/passwd", "=1+1", "<b>", "'; DROP TABLE outbox; --", "é" * 40),
    *([], {}, [[]], [None], {"": None}, "2026-02-30", "9999-12-31", "f" * 32, "F" * 32, "0" * 32, "dealer:1", "dealer:x"),
    *("catalog", "outbox", "place", "customer", "confirmed", "refused", "split", "gap"),
)


class Bender:
    """Everything comes from the seed. `words` are values of other messages, which may be put in the place of any."""

    def __init__(self, random: Random, words: Sequence[Tree] = ()) -> None:
        self._random = random
        self._words = words

    def lines(self, lines: Sequence[Tree]) -> bytes:
        """Some of the lines of a message are bent; it is sealed as central would, or nearly."""
        bent = json.loads(json.dumps(lines))
        for _ in range(self._random.choice((1, 1, 1, 2, 3))):
            self._line(bent)
        return self._on_the_wire(bent)

    def document(self, document: Tree) -> bytes:
        """One JSON message."""
        whole = [json.loads(json.dumps(document))]
        for _ in range(self._random.choice((1, 1, 2))):
            self._node(whole)
        text = _text(whole[0]) if whole else b""
        return self._flipped(text) if self._random.random() < 0.1 else text

    def flipped(self, content: bytes) -> bytes:
        """Some bytes are others, or missing."""
        return self._flipped(content)

    def choice(self, among: Sequence[T]) -> T:
        return self._random.choice(among)

    def _line(self, lines: list[Tree]) -> None:
        at = self._random.randrange(len(lines)) if lines else 0
        kinds: tuple[Callable[[], object], ...] = (
            lambda: lines.pop(at),
            lambda: lines.insert(at, json.loads(json.dumps(lines[at]))),
            lambda: lines.insert(0, lines.pop(at)),
            lambda: lines.insert(at, lines.pop()),
        )
        if lines and self._random.random() < 0.2:
            self._random.choice(kinds)()
        elif lines:
            # a head says more than a row, and there are a thousand rows
            self._node([lines[0]] if self._random.random() < 0.3 else lines, first=at)

    def _node(self, tree: list[Tree], *, first: int = 0) -> None:
        """One value somewhere below, where anything is left."""
        if not tree:
            return
        holder, place = tree, min(first, len(tree) - 1)
        while isinstance(inner := holder[place], list | dict) and inner and self._random.random() < 0.85:
            holder, place = inner, self._random.choice(list(inner) if isinstance(inner, dict) else range(len(inner)))
        self._change(holder, place)

    def _change(self, holder: Any, place: Any) -> None:
        chance, value = self._random.random(), holder[place]
        if chance < 0.1:
            del holder[place]
        elif chance < 0.2 and isinstance(holder, list):
            holder.insert(place, deepcopy(value))
        elif chance < 0.35 and self._words:
            holder[place] = deepcopy(self._random.choice(self._words))
        elif chance < 0.7:
            holder[place] = self._near(value)
        else:
            holder[place] = deepcopy(self._random.choice(JUNK))

    def _near(self, value: Tree) -> Tree:
        """Another value of its kind."""
        if isinstance(value, bool):
            return not value
        if isinstance(value, int):
            return self._random.choice((value + 1, value - 1, -value, value * 2, value << 40, value + self._random.randrange(9)))
        if isinstance(value, str) and value:
            at = self._random.randrange(len(value))
            return self._random.choice((value[:at], value[:at] + "0" + value[at + 1 :], value * 2, value.upper(), value[::-1]))
        if isinstance(value, list):
            return self._random.choice((value[::-1], value + value, value[:1]))
        return value

    def _on_the_wire(self, lines: Sequence[Tree]) -> bytes:
        wire = sealed(lines, count=len(lines) + (self._random.random() < 0.03))
        if self._random.random() < 0.05:
            return self._flipped(wire)
        return wire

    def _flipped(self, content: bytes) -> bytes:
        """Some bytes are others, or missing."""
        bent = bytearray(content)
        for _ in range(self._random.choice((1, 2, 8))):
            if bent:
                bent[self._random.randrange(len(bent))] = self._random.randrange(256)
        return bytes(bent[: self._random.randrange(len(bent) + 1)]) if self._random.random() < 0.2 else bytes(bent)


def opened(wire: bytes) -> list[Tree]:
    """The lines of a message but for its seal."""
    return [json.loads(line) for line in zstd.decompress(wire).splitlines()[:-1]]


def sealed(lines: Sequence[Tree], *, count: int | None = None) -> bytes:
    payload = b"".join(_text(line) + b"\n" for line in lines)
    end = ["end", len(lines) if count is None else count, hashlib.sha256(payload).hexdigest()]
    return zstd.compress(payload + _text(end) + b"\n", level=1)


def _text(value: Tree) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
