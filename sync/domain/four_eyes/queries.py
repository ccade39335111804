"""Named reads of deeds that wait for another person."""

from collections.abc import Sequence
from uuid import UUID

from sync.domain.approvals.asking import open_approval
from sync.domain.approvals.queries import approval_preview
from sync.domain.approvals.rules import on_turn
from sync.domain.four_eyes.proposals import proposal_facts
from sync.domain.four_eyes.records import HeldDeed
from sync.domain.four_eyes.watches import WATCHES
from sync.domain.four_eyes.watching import READ_FACTS, Fact
from sync.kernel.queries import View


def held_facts(view: View, *, approval_id: UUID) -> Sequence[Fact]:
    """What the deed behind an approval changes; of a document of its own what `proposal_facts` knows."""
    held = view.session.get(HeldDeed, (view.dealer_id, approval_id))
    return proposal_facts(view, approval_id) if held is None else READ_FACTS(held.facts)


def asked_now(view: View, *, kind: str, document_id: UUID) -> Sequence[str]:
    """Who has to say yes to this next, as steps of a rule; empty where nothing waits."""
    approval = open_approval(view.session, view.dealer_id, kind, document_id)
    if approval is None:
        return ()
    return [step.role for step in on_turn(approval.steps, parallel=approval.parallel)]


def who_says_yes(view: View, *, kind: str, amount: int) -> Sequence[str]:
    """Steps of a rule, as they would be asked; empty where nobody is."""
    watch = WATCHES.get(kind)
    if watch is None:
        return approval_preview(view, kind=kind, amount=amount)
    chain = watch.chain(view.session, view.dealer_id, amount)
    return () if chain is None else chain.steps


QUERIES = (held_facts, asked_now, who_says_yes)
