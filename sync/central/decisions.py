"""What is written down of a command that was decided: its decision, by which it is known again, and its line in the trail."""

import hashlib

import msgspec

from sync.central.audit import Deed
from sync.central.instances import Sender
from sync.central.records import Decision
from sync.central.verdicts import Case
from sync.kernel.commands import Envelope, Outcome


def body_hash(envelope: Envelope) -> str:
    """What makes two commands the same: who decided what. Not their number, which changes when a replica is split."""
    name = envelope.name if envelope.version == 1 else f"{envelope.name} {envelope.version}"  # as before there were versions
    text = b"\n".join((name.encode(), envelope.actor_id.bytes, bytes(envelope.body)))
    return hashlib.sha256(text).hexdigest()


def decision_of(outcome: Outcome, case: Case, sender: Sender) -> Decision:
    return Decision(
        dealer_id=case.dealer_id,
        command_id=outcome.command_id,
        body_hash=body_hash(case.envelope),
        instance_id=sender.instance_id,
        seq=outcome.seq,
        name=case.envelope.name,
        actor_id=case.envelope.actor_id,
        state=outcome.state.value,
        outcome=msgspec.json.encode(outcome),
        claimed_at=case.envelope.claimed_at,
        decided_at=case.now,
    )


def deed_of(outcome: Outcome, decision: Decision, sender: Sender) -> Deed:
    facts = {"state": decision.state, "code": outcome.code, "device": sender.device_id.hex, "body": decision.body_hash}
    return Deed(
        dealer_id=decision.dealer_id,
        actor=decision.actor_id.hex,
        name=decision.name,
        subject=decision.command_id.hex,
        facts=facts,
    )
