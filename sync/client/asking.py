"""One question to central and its whole answer, whose rows may come apart: a line that breaks does not begin them anew."""

from dataclasses import dataclass
from uuid import UUID

import msgspec

from sync.client.outbox import SLICE_COMMANDS
from sync.client.piece import Piece
from sync.client.transport import Transport
from sync.kernel.errors import Denied, TooLarge, Unreachable
from sync.protocol.codec import Garbled, decode_chunk
from sync.protocol.messages import Answer, ChunkRef, ExchangeHead, Request, Section

NOBODY = UUID(int=0)
FEW_COMMANDS = 10
"""So many go up at once on the worst of lines."""


@dataclass(frozen=True)
class Half:
    """An answer whose rows are on their way. `asked`: what it was an answer to, whenever that was."""

    asked: ExchangeHead
    answer: Answer


class Asking:
    """Asks for rows apart where many may have gathered, or where an answer was lost; whoever is up to date spares the words."""

    def __init__(self, transport: Transport) -> None:
        self.most = self._bound = SLICE_COMMANDS
        """Commands of one request: fewer where something on the way takes no more, or while the line breaks under them."""
        self._transport = transport
        self._piece = Piece(transport)
        self._apart = True
        self._half: Half | None = None

    def ask(self, request: Request) -> Answer:
        """Raises as `Transport.exchange` does; what came of the rows is then gone on with at the same question.

        The answer may then be the one that was begun: outcomes of what was sent since then are said again.
        """
        apart, self._apart = self._apart, True
        answer = self._begun(request.head, self._exchange(request, apart=apart))
        rows = answer.sections if answer.head.apart is None else self._rows(answer.head.apart)
        self._half = None
        if rows is None:  # it was another of central's processes that was asked for them, or it took too long
            answer = self._exchange(request, apart=False)
            rows = answer.sections
        self._apart = answer.head.apart is not None
        return msgspec.structs.replace(answer, sections=rows)

    def close(self) -> None:
        """From any thread: a question under way ends as if central were gone."""
        self._transport.close()

    def _exchange(self, request: Request, *, apart: bool) -> Answer:
        head, sent = msgspec.structs.replace(request.head, apart=apart), len(request.commands)
        try:
            answer = self._transport.exchange(msgspec.structs.replace(request, head=head))
        except TooLarge:
            self.most = self._bound = max(sent // 2, 1)
            raise
        except Unreachable:
            if sent > FEW_COMMANDS:
                self.most = max(sent // 2, FEW_COMMANDS)
            raise
        if sent >= self.most:
            self.most = min(self.most * 2, self._bound)
        return answer

    def _begun(self, head: ExchangeHead, answer: Answer) -> Answer:
        """Central says something new every minute: rows that are half here would never be all here otherwise."""
        asked, half = msgspec.structs.replace(head, request_id=NOBODY, hold=0.0), self._half
        if (
            half is not None
            and half.asked == asked
            and answer.head.apart is not None
            and half.answer.head.epoch == answer.head.epoch
        ):
            answer = half.answer
        self._half = Half(asked, answer)
        return answer

    def _rows(self, reference: ChunkRef) -> tuple[Section, ...] | None:
        """None where they are not kept."""
        try:
            return decode_chunk(self._piece.fetch(reference, stopped=lambda: False, note=lambda _size: None))
        except Garbled as error:
            raise Unreachable(f"the rows do not agree with themselves: {error}") from error
        except Denied as error:
            if error.code != "chunk_unknown":
                raise
            return None
