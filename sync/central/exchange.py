"""One exchange: commands up, outcomes and changed rows down."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from sync.central.business import Business
from sync.central.instances import Sender
from sync.central.journal_keys import JournalKeys
from sync.central.pull import PULL_LIMIT, Pull, Puller
from sync.central.push import Push, Pusher
from sync.central.records import Central, Instance
from sync.central.scopes import scopes_of
from sync.central.store import Counter, Store, counters_in
from sync.kernel.clock import Clock, to_micros
from sync.protocol.messages import Answer, AnswerHead, ExchangeHead, InstanceState, Request
from sync.protocol.version import OLDEST_PULL, PROTOCOL

BUDGET = timedelta(seconds=5)
"""How long one request may keep deciding; what is left is sent again."""

THE_ONE = 1
"""Key of the row that says which central this is."""

SEEN = (
    select(Central.epoch, Instance.last_seq, Instance.device_id, Instance.letter)
    .outerjoin(Instance, (Instance.dealer_id == bindparam("dealer")) & (Instance.instance_id == bindparam("instance")))
    .where(Central.id == THE_ONE)
)


@dataclass(frozen=True, kw_only=True)
class Caller:
    """An authenticated device. `heard_at`: when central last heard of it before this contact; None where it never did."""

    dealer_id: int
    device_id: UUID
    heard_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Exchanged:
    """An answer, the counters it leads up to, and whether it says anything: if not, it may be held."""

    answer: Answer
    heads: Mapping[str, int]
    is_empty: bool


_Seen = Row[str, int | None, UUID | None, str | None]


class _Read(NamedTuple):
    """How far the numbering has come, and the news: both out of one state."""

    seen: _Seen
    pull: Pull


class Exchange:
    """Answers requests of authenticated devices. Safe to use from any thread."""

    def __init__(
        self, store: Store, business: Business, clock: Clock, keys: JournalKeys, *, pull_limit: int = PULL_LIMIT
    ) -> None:
        self._store = store
        self._business = business
        self._clock = clock
        self._keys = keys
        self._pusher = Pusher(store, business, clock)
        self._puller = Puller(business.registry, pull_limit)

    def answer(self, caller: Caller, request: Request, *, budget: timedelta = BUDGET) -> Exchanged:
        """Decide, then read. Commands decided here are in the rows read here: no device sees its order flicker."""
        sender = Sender(
            dealer_id=caller.dealer_id,
            device_id=caller.device_id,
            instance_id=request.head.instance_id,
            heard_at=caller.heard_at,
            epoch=request.head.epoch,
        )
        push = self._pusher.push(sender, request.commands, budget) if request.commands else None
        seen, pull = self._read(sender, request)
        if seen.last_seq is None and push is None:
            push = self._pusher.push(sender, (), budget)  # makes the instance known
        push = _seen_with_the_rows(push, sender, seen)
        head = self._head(request, seen.epoch, push, pull)
        answer = Answer(head=head, outcomes=tuple(push.outcomes), sections=pull.sections)
        is_empty = pull.is_empty and not push.outcomes and push.instance is InstanceState.KNOWN
        return Exchanged(answer=answer, heads=pull.heads, is_empty=is_empty)

    def _read(self, sender: Sender, request: Request) -> _Read:
        """One state of the database, or of its copy where that has everything the answer must hold."""
        head = request.head
        if not (request.commands or head.sums or head.mend):  # digests may be made anew without a counter that tells of it
            found = self._store.ask_standby(sender.dealer_id, lambda session, known: self._reached(session, sender, head, known))
            if found is not None:
                return found
        with self._store.read(dealer_id=sender.dealer_id) as session:
            seen = _seen(session, sender)
            return _Read(seen, self._pull(session, self._counters(session, sender, head), head, seen.epoch))

    def _reached(self, session: Session, sender: Sender, head: ExchangeHead, known: Mapping[str, int]) -> _Read | None:
        """None where the copy has not heard of this device, of its epoch, or of all that it or central knows."""
        seen = session.execute(SEEN, {"dealer": sender.dealer_id, "instance": sender.instance_id}).first()
        if seen is None or seen.last_seq is None or seen.epoch != head.epoch:
            return None
        counters = self._counters(session, sender, head)
        if any(counter.head < max(head.cursors.get(scope, 0), known.get(scope, 0)) for scope, counter in counters.items()):
            return None
        return _Read(seen, self._pull(session, counters, head, seen.epoch))

    def _counters(self, session: Session, sender: Sender, head: ExchangeHead) -> Mapping[str, Counter]:
        """Of no scope for a program too old to understand rows: it may hand in its work."""
        if head.protocol < OLDEST_PULL:
            return {}
        return counters_in(session, scopes_of(session, self._business, sender.dealer_id))

    def _pull(self, session: Session, counters: Mapping[str, Counter], head: ExchangeHead, epoch: str) -> Pull:
        if head.protocol < OLDEST_PULL:
            return Pull(heads={}, spans=(), fills=(), gone=(), sections=())
        pull = self._puller.pull(session, counters, head.cursors, same_epoch=head.epoch == epoch)
        return self._puller.compare(session, pull, head, epoch)

    def _head(self, request: Request, epoch: str, push: Push, pull: Pull) -> AnswerHead:
        key = self._keys.current()
        return AnswerHead(
            protocol=PROTOCOL,
            request_id=request.head.request_id,
            epoch=epoch,
            server_time=to_micros(self._clock.now()),
            instance=push.instance,
            expected_seq=push.expected_seq,
            spans=pull.spans,
            fills=pull.fills,
            gone=pull.gone,
            letter=push.letter,
            sums=pull.sums,
            mended=pull.mended,
            journal_key=None if request.head.sealed_to == key.key_id else key,
            update_needed=request.head.protocol < OLDEST_PULL,
        )


def _seen(session: Session, sender: Sender) -> _Seen:
    return session.execute(SEEN, {"dealer": sender.dealer_id, "instance": sender.instance_id}).one()


def _seen_with_the_rows(push: Push | None, sender: Sender, seen: _Seen) -> Push:
    """How far the numbering has come in the state that the rows are read from: another lane of the device may be pushing."""
    if seen.last_seq is None:
        assert push is not None
        return push
    expected = seen.last_seq + 1
    if push is None:
        if seen.device_id == sender.device_id:
            return Push(outcomes=(), instance=InstanceState.KNOWN, expected_seq=expected, letter=seen.letter or "")
        return Push(outcomes=(), instance=InstanceState.SPLIT, expected_seq=expected, letter="")
    return replace(push, expected_seq=expected) if push.instance is InstanceState.KNOWN else push
