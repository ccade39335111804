"""Decides what one command means: who may, whether it can be read, and what the business says. Opens and commits nothing."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from uuid import UUID

import msgspec
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.central.business import Business
from sync.central.changes import touched_by
from sync.central.device_people import Standing, standing_of
from sync.central.instances import Sender
from sync.central.numbers import note_number
from sync.central.records import Decision
from sync.central.undoing import Undoing, hopefully
from sync.central.wall import stand, step_over
from sync.central.writing import write_down
from sync.kernel.bodies import read_body
from sync.kernel.clock import from_micros, to_micros
from sync.kernel.commands import (
    WITHDRAWN,
    Actor,
    Adjustment,
    Command,
    Context,
    Envelope,
    Outcome,
    OutcomeState,
    Verb,
    carry_out,
    check_storable,
    plain_params,
    wrapped,
)
from sync.kernel.errors import Refusal

DOUBTFUL = re.compile(rb"\\u0000|[0-9]{19}")
"""What a body has in it that holds a text or a number that cannot be stored. Others have it too: those are looked through."""
STATES = select(Decision.command_id, Decision.state).where(
    Decision.dealer_id == bindparam("dealer"), Decision.command_id.in_(bindparam("commands", expanding=True))
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One command before the court: `dealer_id` is the device's, from its token; `now` is the moment of receipt.

    `witness`: the device that brought it, which need not be the one that saved it.
    """

    session: Session
    envelope: Envelope
    dealer_id: int
    witness: UUID
    now: datetime
    heard_at: datetime | None = None
    decided: list[Decision] = field(default_factory=list)
    """Before it in its transaction, which writes them down as it ends."""
    undoing: Undoing = hopefully

    def outcome(
        self,
        state: OutcomeState,
        code: str = "",
        params: Mapping[str, object] | None = None,
        adjustments: tuple[Adjustment, ...] = (),
    ) -> Outcome:
        return Outcome(
            command_id=self.envelope.command_id,
            seq=self.envelope.seq,
            state=state,
            decided_at=to_micros(self.now),
            code=code,
            params=plain_params(params or {}),
            adjustments=adjustments,
        )


def case_of(session: Session, envelope: Envelope, sender: Sender, now: datetime) -> Case:
    return Case(
        session=session,
        envelope=envelope,
        dealer_id=sender.dealer_id,
        witness=sender.witness,
        now=now,
        heard_at=sender.heard_at,
    )


def judge(case: Case, business: Business) -> Outcome:
    """The outcome, with the effects of an accepted command flushed. Whatever is not an answer of the business is raised."""
    if case.envelope.withdrawn:
        return case.outcome(OutcomeState.REFUSED, WITHDRAWN)
    parent = _parent_not_accepted(case)
    if parent is not None:
        return case.outcome(OutcomeState.PARKED, "parent_not_accepted", {"parent": parent})
    verb = business.registry.verbs.get(case.envelope.name)
    if verb is None:
        return case.outcome(OutcomeState.REFUSED, "command_unknown", {"name": case.envelope.name})
    try:
        command = _read_body(case.envelope, verb)
    except (msgspec.DecodeError, ValueError) as error:
        return case.outcome(OutcomeState.REFUSED, "command_invalid", {"name": case.envelope.name, "reason": str(error)})
    user = business.find_user(case.session, case.dealer_id, case.envelope.actor_id)
    if user is None:
        return case.outcome(OutcomeState.QUARANTINED, "actor_revoked")
    standing = standing_of(case.session, case.dealer_id, case.witness, user.user_id)
    if verb.command in business.personal and standing is not Standing.PROVEN:
        return case.outcome(OutcomeState.REFUSED, "sign_in_here_first", {"name": user.name})
    if standing is Standing.STRANGER:
        return case.outcome(OutcomeState.QUARANTINED, "author_not_signed_in", {"name": user.name})
    if not business.registry.allows(user.role, verb.permission):
        return case.outcome(OutcomeState.REFUSED, "not_permitted", {"permission": verb.permission, "role": user.role})
    is_proven = standing is Standing.PROVEN
    actor = Actor(user_id=user.user_id, name=user.name, role=user.role, dealer_id=case.dealer_id)
    return _run(case, business, verb, command, _context(case, actor, is_proven=is_proven))


def _context(case: Case, actor: Actor, *, is_proven: bool) -> Context:
    claimed = _claimed(case)
    return Context(
        session=case.session, actor=actor, now=case.now, claimed_at=claimed, heard_at=case.heard_at, is_proven=is_proven
    )


def _run(case: Case, business: Business, verb: Verb, command: Command, context: Context) -> Outcome:
    deed = wrapped(verb.handler, business.wrappers.get(verb.command))
    if verb.command in business.across:
        step_over(case.session)
    refused: Refusal | None = None
    try:
        with case.undoing(case.session):
            carry_out(verb, command, context, deed, partial(_undone, case.session))
            note_number(command, context)
            write_down(case.session)
    except Refusal as no:
        refused = no
    if verb.command in business.across:
        stand(case.session, case.dealer_id)
    if refused is not None:
        return case.outcome(OutcomeState.REFUSED, refused.code, refused.params)
    if context.adjustments:
        return case.outcome(OutcomeState.ADJUSTED, adjustments=tuple(context.adjustments))
    return case.outcome(OutcomeState.CONFIRMED)


@contextmanager
def _undone(session: Session) -> Iterator[Session]:
    savepoint, before = session.begin_nested(), touched_by(session).copy()
    try:
        yield session
    finally:
        savepoint.rollback()
        touched_by(session).become(before)


def _claimed(case: Case) -> datetime:
    """The device's own time of decision; a time outside of every calendar says no more than that it came now."""
    try:
        return from_micros(case.envelope.claimed_at)
    except OverflowError:
        return case.now


def _parent_not_accepted(case: Case) -> UUID | None:
    """The first command that this one builds on and that has no effect here: refused, waiting for a person, or never seen."""
    parents = case.envelope.after
    if not parents:
        return None
    states = {one.command_id: OutcomeState(one.state) for one in case.decided if one.command_id in parents}
    if len(states) < len(set(parents)):
        known = case.session.execute(STATES, {"dealer": case.dealer_id, "commands": parents})
        states |= {row.command_id: OutcomeState(row.state) for row in known}
    return next((one for one in parents if one not in states or not states[one].took_effect), None)


def _read_body(envelope: Envelope, verb: Verb) -> Command:
    """Refuses what one of our databases could not keep, so that both give the same answer."""
    if DOUBTFUL.search(envelope.body):
        check_storable(msgspec.json.decode(envelope.body))
    return read_body(verb, envelope.body, envelope.version)
