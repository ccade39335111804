"""Decides commands, each exactly once: outcome, effects, numbering and change index become true in one transaction.

Several that wait share one, and with it its commit; where anything fails or is in the way, each is decided in one of its own.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TypeVar
from uuid import UUID

import msgspec
from sqlalchemy import Row, bindparam, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from sync.central.audit import tell
from sync.central.business import Business
from sync.central.database import is_our_defect, is_worth_retrying
from sync.central.decisions import body_hash, decision_of, deed_of
from sync.central.instances import Sender, lock_instance
from sync.central.progress import Progress
from sync.central.records import Central, Decision, Instance
from sync.central.store import Store, look_anew
from sync.central.turns import Turns
from sync.central.undoing import Unclean, Undoing, hopefully, savepoint
from sync.central.verdicts import Case, case_of, judge
from sync.central.writing import insert_plainly
from sync.kernel.clock import Clock
from sync.kernel.commands import Envelope, Outcome, OutcomeState
from sync.protocol.messages import InstanceState

LOG = logging.getLogger(__name__)
TRIES_IN_THE_WAY = 8
TRIES_AT_A_DEFECT = 3
TOGETHER = 64
"""Commands of one device that one transaction decides at most."""
TURN = timedelta(milliseconds=100)
"""After so long a transaction takes no further command: what it has locked, others wait for."""
AT_ONCE = 2
"""Transactions of one process that decide at once: one is at work while the other waits for the database. Of more, each would
spend its turn on waiting for the others with what it has locked, and would end it with few commands."""
NUMBERED = select(Instance.device_id, Instance.last_seq, Instance.letter).where(
    Instance.dealer_id == bindparam("dealer"), Instance.instance_id == bindparam("instance")
)
OF_THESE = (Decision.dealer_id == bindparam("dealer")) & Decision.command_id.in_(bindparam("commands", expanding=True))
DECIDED = select(Central.epoch, Decision.command_id, Decision.body_hash, Decision.outcome).outerjoin(Decision, OF_THESE)
"""A row for each that was decided, or one that says the epoch alone."""

_Decided = Row[str, UUID, str, bytes]

T = TypeVar("T")


class Unavailable(Exception):
    """The database cannot be used now: the caller tries again later. Nothing was decided."""


@dataclass(frozen=True, kw_only=True)
class Push:
    """What became of a batch. Fewer outcomes than commands: the time was up, or the numbering does not fit."""

    outcomes: Sequence[Outcome]
    instance: InstanceState
    expected_seq: int
    letter: str


@dataclass(frozen=True)
class _Step:
    """What became of one command; no outcome where its number does not fit."""

    state: InstanceState
    expected_seq: int
    letter: str
    outcome: Outcome | None = None


class Pusher:
    """Runs commands against the store. `now` of a command is the moment central received it."""

    def __init__(self, store: Store, business: Business, clock: Clock) -> None:
        self._store = store
        self._business = business
        self._clock = clock
        self._progress = Progress()
        self._turns = Turns(AT_ONCE)

    def push(self, sender: Sender, commands: Sequence[Envelope], budget: timedelta) -> Push:
        """Decide in order until the budget is spent; the first always is. Raises Unavailable."""
        deadline = self._clock.monotonic() + budget.total_seconds()
        outcomes: list[Outcome] = []
        step: _Step | None = None
        if not (commands and self._progress.is_past(sender, commands[0].seq)):
            step = looked = _retrying(lambda: self._look(sender))
            if step.state is InstanceState.KNOWN:
                outcomes.extend(_retrying(lambda: self._repeated(sender, commands, looked)))
        while (step is None or step.state is InstanceState.KNOWN) and len(outcomes) < len(commands):
            *_, step = steps = self._decide(sender, commands[len(outcomes) :][:TOGETHER], deadline)
            outcomes.extend(one.outcome for one in steps if one.outcome is not None)
            if step.outcome is None or self._clock.monotonic() >= deadline:
                break
        assert step is not None  # there were commands, or it was looked
        if step.state is InstanceState.KNOWN:
            self._progress.note(sender, step.expected_seq - 1)
        return Push(outcomes=outcomes, instance=step.state, expected_seq=step.expected_seq, letter=step.letter)

    def bring(self, sender: Sender, envelope: Envelope) -> Outcome:
        """One command that comes by way of a journal: decided like any other, and numbered as it comes. Raises Unavailable."""
        return _outcome_of(self._decide_one(sender, envelope))

    def quarantine(self, sender: Sender, envelope: Envelope, code: str) -> Outcome:
        """Keep a command that nobody may decide on by itself. Raises Unavailable."""
        kept = partial(Case.outcome, state=OutcomeState.QUARANTINED, code=code)
        return _outcome_of(_retrying(lambda: self._alone(sender, envelope, kept)))

    def _look(self, sender: Sender) -> _Step:
        """Where the numbering stands. An instance never seen before is made known and gets a letter."""
        with self._store.read(dealer_id=sender.dealer_id) as session:
            known = session.execute(NUMBERED, {"dealer": sender.dealer_id, "instance": sender.instance_id}).first()
        if known is None:
            with self._store.transaction(now := self._clock.now(), dealer_id=sender.dealer_id) as session:
                return _step(lock_instance(session, sender, now), sender)
        return _step(known, sender)

    def _repeated(self, sender: Sender, commands: Sequence[Envelope], step: _Step) -> list[Outcome]:
        """Those at the beginning that were decided before, in one look and without a turn to write.

        Devices whose answers are late or lost send everything again: to work through that would make the next answers later yet.
        """
        again = [envelope for envelope in commands if envelope.seq < step.expected_seq]
        if not again:
            return []
        outcomes: list[Outcome] = []
        with self._store.read(dealer_id=sender.dealer_id) as session:
            _, known = _known(session, sender, [envelope.command_id for envelope in again])
            for envelope in again:
                if envelope.command_id not in known:
                    break
                case = case_of(session, envelope, sender, self._clock.now())
                outcomes.append(_repeat(known[envelope.command_id], case))
        return outcomes

    def _decide(self, sender: Sender, envelopes: Sequence[Envelope], deadline: float) -> Sequence[_Step]:
        """At least the first, and as many more as there is time for; the last step is that of a number which does not fit."""
        if len(envelopes) > 1:
            try:
                return self._together(sender, envelopes, self._judge, deadline)
            except Exception:
                LOG.info("decided_one_by_one dealer=%d", sender.dealer_id, exc_info=True)
        steps: list[_Step] = []
        for envelope in envelopes:
            steps.append(self._decide_one(sender, envelope))
            if steps[-1].outcome is None or self._clock.monotonic() >= deadline:
                break
        return steps

    def _decide_one(self, sender: Sender, envelope: Envelope) -> _Step:
        """A defect of ours stops this command alone: after some tries it is parked under an alarm, and the queue goes on."""
        for _ in range(TRIES_AT_A_DEFECT):
            try:
                return _retrying(lambda: self._alone(sender, envelope, self._judge))
            except Unavailable:
                raise
            except Exception:
                LOG.exception("command_failed name=%s command=%s dealer=%d", envelope.name, envelope.command_id, sender.dealer_id)
        return _retrying(lambda: self._alone(sender, envelope, _park))

    def _judge(self, case: Case) -> Outcome:
        return judge(case, self._business)

    def _alone(self, sender: Sender, envelope: Envelope, decide: Callable[[Case], Outcome]) -> _Step:
        return self._together(sender, [envelope], decide, self._clock.monotonic())[0]

    def _together(
        self, sender: Sender, envelopes: Sequence[Envelope], decide: Callable[[Case], Outcome], deadline: float
    ) -> Sequence[_Step]:
        try:
            with self._turns:
                return self._transact(sender, envelopes, decide, hopefully, deadline)
        except Unclean:
            with self._turns:
                return self._transact(sender, envelopes, decide, savepoint, deadline)

    def _transact(
        self,
        sender: Sender,
        envelopes: Sequence[Envelope],
        decide: Callable[[Case], Outcome],
        undoing: Undoing,
        deadline: float,
    ) -> Sequence[_Step]:
        """The first, and further ones until the time is up or one does not fit. One that comes again stands alone."""
        until = min(deadline, self._clock.monotonic() + TURN.total_seconds())
        now, steps, decided = self._clock.now(), list[_Step](), list[Decision]()
        with self._store.transaction(now, dealer_id=sender.dealer_id) as session:
            instance = lock_instance(session, sender, now)
            epoch, known = _known(session, sender, [envelope.command_id for envelope in envelopes])
            if sender.epoch not in ("", epoch):
                return [_to_offer_again(_step(instance, sender))]
            session.expunge(instance)
            for envelope in envelopes:
                again = known.get(envelope.command_id)
                if steps and (again is not None or self._clock.monotonic() >= until):
                    break
                look_anew(session)  # somebody may have changed what the one before has read and not locked
                case = replace(case_of(session, envelope, sender, now), decided=decided, undoing=undoing)
                steps.append(_take(case, sender, instance, again, decide))
                if again is not None or steps[-1].outcome is None:
                    break
            session.add(instance)  # written once, and not with each command
            insert_plainly(session, Decision, decided)
        return steps


def _take(case: Case, sender: Sender, instance: Instance, known: _Decided | None, decide: Callable[[Case], Outcome]) -> _Step:
    """One command, if its number fits: decided, or what was decided when it came before."""
    step = _step(instance, sender)
    if sender.from_journal:
        case = replace(case, envelope=msgspec.structs.replace(case.envelope, seq=step.expected_seq))
    seq = case.envelope.seq
    if step.state is not InstanceState.KNOWN or seq > step.expected_seq:
        return _to_offer_again(step)
    if known is None and seq < step.expected_seq:
        return replace(step, state=InstanceState.SPLIT)
    outcome = decide(case) if known is None else _repeat(known, case)
    if known is None:
        decision = decision_of(outcome, case, sender)
        case.decided.append(decision)
        tell(case.session, deed_of(outcome, decision, sender))
    if seq == step.expected_seq and (known is None or not sender.from_journal):
        instance.last_seq, instance.last_hash = seq, body_hash(case.envelope)
    return replace(step, outcome=outcome, expected_seq=instance.last_seq + 1)


def _step(instance: Instance | Row[UUID, int, str], sender: Sender) -> _Step:
    if instance.device_id != sender.device_id:
        return _Step(InstanceState.SPLIT, instance.last_seq + 1, "")
    return _Step(InstanceState.KNOWN, instance.last_seq + 1, instance.letter)


def _to_offer_again(step: _Step) -> _Step:
    """Commands are missing before this one; or it was sent to central as it was before it was restored. Whoever sent it may have
    been told since what that central made of it, so it comes again from a replica that knows of this one."""
    return step if step.state is not InstanceState.KNOWN else replace(step, state=InstanceState.GAP)


def _outcome_of(step: _Step) -> Outcome:
    """Of a command that took whatever number was next: there is one, unless the numbering belongs to another device."""
    assert step.outcome is not None, step.state
    return step.outcome


def _known(session: Session, sender: Sender, command_ids: Sequence[UUID]) -> tuple[str, Mapping[UUID, _Decided]]:
    """The epoch, and those of the commands that were decided before."""
    rows = session.execute(DECIDED, {"dealer": sender.dealer_id, "commands": command_ids}).all()
    return rows[0].epoch, {row.command_id: row for row in rows if row.command_id is not None}


def _repeat(known: _Decided, case: Case) -> Outcome:
    """A command that comes again gets what it got; one that took the id of another is refused loudly."""
    if known.body_hash != body_hash(case.envelope):
        LOG.error("same_id_other_body command=%s dealer=%d", case.envelope.command_id, case.dealer_id)
        return case.outcome(OutcomeState.REFUSED, "same_id_other_body")
    outcome = msgspec.json.decode(known.outcome, type=Outcome)
    return msgspec.structs.replace(outcome, seq=case.envelope.seq)


def _park(case: Case) -> Outcome:
    reference = case.envelope.command_id.hex[-8:]
    LOG.error("command_parked reference=%s name=%s dealer=%d", reference, case.envelope.name, case.dealer_id)
    return case.outcome(OutcomeState.PARKED, "defect", {"reference": reference})


def _retrying(work: Callable[[], T]) -> T:
    """Run a transaction again while others are in its way. Raises Unavailable where the database is at fault, not the work."""
    tries = 0
    while True:
        try:
            return work()
        except DBAPIError as error:
            tries += 1
            if is_worth_retrying(error) and tries < TRIES_IN_THE_WAY:
                continue
            if is_our_defect(error):
                raise
            raise Unavailable("the database does not answer") from error
        except PoolTimeout as error:
            raise Unavailable("too much at once") from error
