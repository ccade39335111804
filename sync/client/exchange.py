"""One exchange with central: waiting commands up, outcomes and confirmed rows down, applied in one transaction."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from sqlalchemy import Connection, delete, select, update

from sync.client.asking import Asking
from sync.client.attachments import offer_files
from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.differing import Differing, strays
from sync.client.foreign import refuse_foreign
from sync.client.here import here_of
from sync.client.local import cursor, outbox, place
from sync.client.outbox import note_restored, split, waiting
from sync.client.rebase import Rebase, Yielded
from sync.client.rows import driver
from sync.client.scopes import abandon_fill, hold_back, leaving, mark_stale, see, set_cursor, sweep, to_leave
from sync.client.sound import refuse_unsound
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.under_fill import under_fill
from sync.client.writer import Writing
from sync.kernel.clock import Clock, from_micros
from sync.kernel.commands import Envelope
from sync.kernel.errors import TooLarge, Unreachable
from sync.kernel.ids import Ids
from sync.protocol.messages import (
    Answer,
    AnswerHead,
    Buckets,
    ExchangeHead,
    Fill,
    InstanceState,
    Request,
    ScopeSums,
    Section,
)
from sync.protocol.version import PROTOCOL

Cursors = Mapping[str, int]

ANEW = -1
"""Cursor of a scope whose rows here are to be replaced by what central sends from its beginning."""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Where the replica was when it asked, and from where on it asked: after an update of the program, for everything anew."""

    epoch: str
    cursors: Cursors
    onwards: Cursors


class Stale(Exception):
    """The answer does not start where this replica is by now: another exchange was faster. Nothing of it is used.

    Where that one told of another epoch, counters that happen to be equal say nothing. Where this one does, it says nothing of
    a scope that came in between: its counter would stand for rows of a central that is gone.

    Nor is one that has effects of commands without their outcomes: they would be seen twice until those are known.
    """


@dataclass(frozen=True, kw_only=True)
class Step:
    """What one exchange did. `more`: ask again at once. `update_needed`: work goes up, and no rows come down.

    `files`: some that central had are to be offered again.
    """

    sent: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    rows: int = 0
    fills: Sequence[Fill] = ()
    sums: Sequence[ScopeSums] = ()
    mended: Sequence[Buckets] = ()
    more: bool = False
    update_needed: bool = False
    files: bool = False


class Exchange:
    """Carries commands up and truth down. What it knows is in the replica's file."""

    def __init__(
        self, *, store: Store, writer: Writing, rebase: Rebase, transport: Transport, clock: Clock, ids: Ids, shape: str
    ) -> None:
        self._store = store
        self._writer = writer
        self._rebase = rebase
        self._asking = Asking(transport)
        self._clock = clock
        self._ids = ids
        self._shape = shape

    def run(self, *, push: bool = True, hold: float = 0.0, sums: bool = False, mend: Sequence[Differing] = ()) -> Step:
        """Raises Unreachable, Denied or Incompatible; then nothing has changed here, and the same is asked again later.

        `sums` and `mend`: see `drift`.
        """
        request, asked_from = self._request(push=push, hold=hold)
        request = msgspec.structs.replace(request, head=_comparing(request.head, sums=sums, mend=mend))
        try:
            answer = self._asking.ask(request)
        except TooLarge:
            if len(request.commands) < 2:
                raise
            return Step(more=True)
        except Unreachable:
            self._note_offered(request.commands)
            raise
        try:
            asked = Asked(epoch=request.head.epoch, cursors=asked_from, onwards=request.head.cursors)
            again, files = self._writer.put(lambda connection: self._apply(connection, answer, asked, mend)).result()
        except Stale:
            return Step(more=True)
        outcomes = Counter(str(outcome.state.value) for outcome in answer.outcomes)
        rows = sum(len(section.rows) + len(section.removed) for section in answer.sections)
        return Step(
            sent=len(request.commands),
            outcomes=outcomes,
            rows=rows,
            fills=answer.head.fills,
            sums=answer.head.sums,
            mended=answer.head.mended,
            more=again or len(answer.outcomes) > 0,
            update_needed=answer.head.update_needed,
            files=files,
        )

    def catch_up(self, *, stopped: Callable[[], bool]) -> None:
        """Predict anew what an answer put off, a lot at a time. Whoever wants to save goes first."""
        while not stopped():
            try:
                if not self._writer.put(lambda connection: self._rebase.catch_up(connection, self._writer.is_wanted)).result():
                    return
            except Yielded:
                continue

    def close(self) -> None:
        """From any thread: an exchange under way ends as if central were gone, and there are no more."""
        self._asking.close()

    def _request(self, *, push: bool, hold: float) -> tuple[Request, Cursors]:
        with self._store.read() as connection:
            here = here_of(connection)
            cursors = _cursors(connection)
            begun = dict.fromkeys(_begun(connection), 0)
            commands = waiting(connection, base=here.seq_base, limit=self._asking.most) if push else ()
        same_shape = here.shape == self._shape
        head = ExchangeHead(
            protocol=PROTOCOL,
            request_id=self._ids.new(),
            instance_id=here.instance_id,
            epoch=here.epoch,
            # after an update of the program every scope comes anew: rows may have columns that this replica did not keep
            cursors=begun | {scope: max(at, 0) if same_shape else 0 for scope, at in cursors.items()},
            shape=self._shape,
            hold=hold,
            sealed_to=here.journal_key_id,
        )
        return Request(head=head, commands=tuple(commands)), cursors

    def _apply(
        self, connection: Connection, answer: Answer, asked: Asked, mend: Sequence[Differing]
    ) -> tuple[tuple[bool, bool], ChangeSet]:
        """All of an answer, or nothing of it. True where something is to be sent again at once, and where files are."""
        head = answer.head
        refuse_unsound(self._rebase.registry, answer.sections)
        known, here = _cursors(connection), here_of(connection)
        refuse_foreign(self._rebase.registry, answer.sections, {span.scope for span in head.spans}, here.dealer_id)
        if (
            here.epoch != asked.epoch
            or (head.epoch != here.epoch and known != asked.cursors)
            or not _fits(head, known, asked.cursors)
            or (head.spans and not answer.outcomes and _is_ahead(connection, head))
        ):
            raise Stale
        begun = set(_begun(connection))
        if here.shape != self._shape:  # chunks that an earlier program took lack what this one keeps
            for scope in begun:
                abandon_fill(connection, scope)
        hold_back(connection, head.gone)
        left = leaving(connection)
        unsure = begun | left.keys()
        anew = [span.scope for span in head.spans if span.start == 0 and (known.get(span.scope, 0) or span.scope in unsure)]
        gone = to_leave(connection, left, answer)
        is_behind = any(asked.onwards.get(scope, 0) > 0 for scope in anew)
        mark_stale(connection, self._rebase, {*anew, *gone})
        removed = [*self._leaving(connection, answer.sections, (*anew, *gone)), *strays(self._rebase.registry, answer, mend)]
        filling = _filling(connection, head, gone)
        is_restored = is_behind or here.epoch not in ("", head.epoch)
        changes = self._rebase.apply(connection, (*answer.sections, *removed), answer.outcomes, filling)
        changes |= self._advance(connection, head, gone)
        if here.shape != self._shape:  # nobody sends anew what only waits: an earlier program may not have let it be found
            self._rebase.index_predicted(connection)
        offered, files = self._mend(connection, head, is_restored=is_restored), ChangeSet()
        if is_restored:
            files = offer_files(connection)
            note_restored(connection, answer.outcomes)
        again = head.instance is not InstanceState.KNOWN or bool(offered)
        return (again, bool(files)), changes | offered | files | ChangeSet({STATUS: frozenset()})

    def _leaving(self, connection: Connection, sections: Sequence[Section], scopes: Sequence[str]) -> list[Section]:
        if not scopes:
            return []
        see(connection, self._rebase, sections)
        return [section for scope in scopes for section in sweep(connection, scope)]

    def _advance(self, connection: Connection, head: AnswerHead, gone: Collection[str]) -> ChangeSet:
        half = under_fill(connection)
        for span in head.spans:
            set_cursor(connection, span.scope, span.end)
            abandon_fill(connection, span.scope)
        for order in head.fills:  # also of a scope that is new: an older answer must find that there was word of it
            set_cursor(connection, order.scope, ANEW)
        for scope in gone:
            connection.execute(delete(cursor).where(cursor.c.scope == scope))
        for scope in {*gone, *head.gone}:
            abandon_fill(connection, scope)
        now = {"epoch": head.epoch, "last_sync": from_micros(head.server_time)}
        if head.letter:
            now["letter"] = head.letter
        if head.journal_key is not None:
            now |= {"journal_key_id": head.journal_key.key_id, "journal_key": head.journal_key.public_key}
        connection.execute(update(place).values(**now, shape=self._shape))
        return self._rebase.predict_on_whole(connection) if half else ChangeSet()

    def _mend(self, connection: Connection, head: AnswerHead, *, is_restored: bool) -> ChangeSet:
        """Central's numbering and ours have parted: a copy of this replica was faster, or central came back from a backup."""
        is_split = head.instance is InstanceState.SPLIT
        is_forgetful = is_restored or head.instance is InstanceState.GAP
        expected = 1 if is_split else head.expected_seq  # it counts somebody else's
        offered = self._offer_again(connection, expected, is_restored=is_restored) if is_forgetful else ChangeSet()
        if is_split:
            split(connection, self._ids.new())
        return offered

    def _offer_again(self, connection: Connection, expected_seq: int, *, is_restored: bool) -> ChangeSet:
        """What central may have forgotten waits again, and is predicted until decided; what it still knows it repeats."""
        base = connection.execute(select(place.c.seq_base)).scalar_one()
        # how far central's count has come says nothing of commands that were numbered for an earlier instance
        forgotten = (outbox.c.seq >= base + expected_seq) | (outbox.c.seq <= base)
        if is_restored:  # nor of what a central decided that came from a backup itself: this one may come from a newer
            forgotten |= outbox.c.restored
        again = update(outbox).where(outbox.c.outcome.is_not(None), forgotten).values(outcome=None, attention=False, tries=1)
        if connection.execute(again).rowcount == 0:
            return ChangeSet()
        return self._rebase.predict_all(connection) | ChangeSet({OUTBOX: frozenset()})

    def _note_offered(self, commands: Sequence[Envelope]) -> None:
        """No answer came: from now on it is unknown whether central has these, and the sync centre says so."""
        ids = [(command.command_id.hex,) for command in commands]
        statement = "UPDATE outbox SET tries = 1 WHERE command_id = ? AND tries = 0"
        if ids:
            self._writer.put(lambda connection: (connection.exec_driver_sql(statement, ids), ChangeSet())).result()


def _comparing(head: ExchangeHead, *, sums: bool, mend: Sequence[Differing]) -> ExchangeHead:
    """Rows are mended where the scope still stands where it was compared; elsewhere the next comparison will tell."""
    wanted = tuple(one.buckets for one in mend if head.cursors.get(one.buckets.scope) == one.at)
    return msgspec.structs.replace(head, sums=sums, mend=wanted)


def _cursors(connection: Connection) -> Cursors:
    """Of the scopes that are held; those that leave are not asked for."""
    return dict(driver(connection).execute("SELECT scope, at FROM cursor WHERE leaving IS NULL ORDER BY scope").fetchall())


def _begun(connection: Connection) -> list[str]:
    """Scopes whose fill is under way."""
    return [scope for (scope,) in driver(connection).execute("SELECT scope FROM fill")]


def _filling(connection: Connection, head: AnswerHead, gone: Collection[str]) -> set[str]:
    """Scopes of which rows are still to come when this answer is in."""
    ended = {*gone, *head.gone, *(span.scope for span in head.spans)}
    return {order.scope for order in head.fills} | (under_fill(connection) - ended)


def _fits(head: AnswerHead, known: Cursors, asked_from: Cursors) -> bool:
    """Nothing came in between asking and answer, and the rows go on where the replica is, or begin anew."""
    named = [*(span.scope for span in head.spans), *(order.scope for order in head.fills)]
    return all(known.get(scope) == asked_from.get(scope) for scope in named) and all(
        span.start in (0, known.get(span.scope, 0)) for span in head.spans
    )


def _is_ahead(connection: Connection, head: AnswerHead) -> bool:
    """Central has decided commands that still wait here: what became of them is on its way, or was lost and is asked again."""
    numbered = (outbox.c.seq > place.c.seq_base) & (outbox.c.seq < place.c.seq_base + head.expected_seq)
    undecided = select(outbox.c.seq).where(outbox.c.outcome.is_(None), numbered).limit(1)
    return head.instance is InstanceState.KNOWN and connection.execute(undecided).first() is not None
