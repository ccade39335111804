"""Does what waited for another person, once that person has said yes: in the name of who made it, by today's rules."""

import hashlib
from collections.abc import Mapping

from sync.central.audit import Deed, tell
from sync.domain.accounts.records import User
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.four_eyes.records import HeldDeed
from sync.kernel.bodies import read_body
from sync.kernel.commands import Actor, Command, Context, Wrapper, wrapped
from sync.kernel.errors import Refusal
from sync.kernel.registry import Registry


def release(approval: Approval, context: Context, registry: Registry, wrappers: Mapping[type[Command], Wrapper]) -> None:
    """A no does nothing. Refuses `maker_gone`: who made it may not do it any more; and as the deed itself does by now."""
    if approval.state is not ApprovalState.GRANTED:
        return
    held = context.session.get_one(HeldDeed, (approval.dealer_id, approval.id))
    verb = registry.verbs[held.name]
    maker = context.session.get(User, (approval.dealer_id, approval.asked_by_id))
    if maker is None or not maker.active or not registry.allows(maker.role, verb.permission):
        raise Refusal("maker_gone", name=approval.asked_by)
    actor = Actor(user_id=maker.id, name=maker.name, role=maker.role, dealer_id=maker.dealer_id)
    own = Context(session=context.session, actor=actor, now=context.now, adjustments=context.adjustments)
    deed = wrapped(verb.handler, wrappers.get(verb.command))
    deed(read_body(verb, held.body.encode(), held.version), own)
    tell(context.session, _deed(approval, held))


def _deed(approval: Approval, held: HeldDeed) -> Deed:
    """Both persons stand in it: the maker as the actor, and whoever said yes."""
    yes = " ".join(step.decided_by_id.hex for step in approval.steps if step.decided_by_id is not None)
    body = hashlib.sha256(held.body.encode()).hexdigest()
    return Deed(
        dealer_id=approval.dealer_id,
        actor=approval.asked_by_id.hex,
        name=held.name,
        subject=approval.id.hex,
        facts={"state": "released", "released_by": yes, "body": body},
    )
