"""Looks at every answer as it leaves central: not a byte of another dealer's, and nothing at all for a PC that was sent away."""

from collections.abc import Callable

import msgspec
from backports import zstd

from sync.kernel.commands import HOUSE
from sync.protocol.codec import ANSWER_LIMIT, decode_answer
from sync.protocol.messages import EXCHANGE, Manifest
from tests.simulator.business import DEALERS
from tests.simulator.deeds import canary
from tests.simulator.house import Reply
from tests.simulator.ledger import Ledger, demand
from tests.simulator.post import Letter
from tests.simulator.world import dealer_of


class TrafficOracle:
    """Invariants 7 and 30, on the wire. Remembers the names of chunks, for those who will ask for what is not theirs."""

    def __init__(self, ledger: Ledger, scopes_of: Callable[[int], set[str]]) -> None:
        self._ledger, self._scopes_of = ledger, scopes_of
        self._named: dict[str, set[str]] = {}
        self._apart: dict[int, set[str]] = {}
        """Of each dealer, the chunks that the rows of its answers lie in."""
        self._chunks: dict[int, set[str]] = {dealer_id: set() for dealer_id in DEALERS}

    def chunks(self, dealer_id: int) -> list[str]:
        """What nobody else may have."""
        return sorted(self._chunks[dealer_id]) + sorted(self._apart.get(dealer_id, ()))

    def saw(self, letter: Letter, reply: Reply) -> None:
        if reply.status != 200:
            return
        demand(letter.device not in self._ledger.truth.sent_away, "sent-away", f"device {letter.device} is answered")
        demand(not letter.is_forged, "forged", f"somebody without the key of {letter.device} is answered")
        dealer_id = dealer_of(letter.device)
        if dealer_id != HOUSE:
            self._no_canary(dealer_id, reply.body)
        *_, kind, name = letter.path.split("/")
        if letter.path == EXCHANGE:
            self._answer(dealer_id, reply.body)
        if kind == "snapshots":
            self._snapshot(dealer_id, name, reply.body)
        if kind == "chunks":
            others = set().union(*(names for owner, names in self._chunks.items() if owner != dealer_id))
            is_theirs = dealer_id != HOUSE and name in others and name not in self._chunks[dealer_id]
            demand(not is_theirs, "tenant", f"{dealer_id} gets another dealer's chunk")
            held = [self._named.get(scope, set()) for scope in self._scopes_of(dealer_id)]
            is_known = any(name in names for names in (*held, self._apart.get(dealer_id, set())))
            demand(is_known, "tenant", f"{dealer_id} gets a chunk of no scope and no answer of its")

    def _answer(self, dealer_id: int, body: bytes) -> None:
        rows = decode_answer(body, ANSWER_LIMIT).head.apart
        if rows is not None:
            self._apart.setdefault(dealer_id, set()).add(rows.digest)

    def _snapshot(self, dealer_id: int, scope: str, body: bytes) -> None:
        self._named.setdefault(scope, set()).update(chunk.digest for chunk in msgspec.json.decode(body, type=Manifest).chunks)
        kind, _, owner = scope.partition(":")
        if kind == "dealer":
            demand(int(owner) == dealer_id, "tenant", f"{dealer_id} gets the snapshot of {scope}")
            if int(owner) != HOUSE:
                self._chunks[int(owner)].update(chunk.digest for chunk in msgspec.json.decode(body, type=Manifest).chunks)

    def _no_canary(self, dealer_id: int, body: bytes) -> None:
        text = unpacked(body)
        for other in DEALERS:
            demand(
                other == dealer_id or canary(other).encode() not in text, "tenant", f"bytes of {other} on the way to {dealer_id}"
            )


def unpacked(body: bytes) -> bytes:
    """As it was before it was packed, where it was."""
    try:
        return zstd.decompress(body)
    except zstd.ZstdError:
        return body
