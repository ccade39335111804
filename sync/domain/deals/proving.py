"""What a dealer lays beside a claim: files that show who was there first, and what was agreed."""

from uuid import UUID

from sync.domain.deals.change import check_state, check_text, deal_of, note
from sync.domain.deals.records import DealEvidence
from sync.domain.deals.registering import DealCommand
from sync.domain.deals.rules import OPEN, DealState
from sync.kernel.commands import Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.kinds import check_file

MOST_FILES = 20


class AttachEvidence(DealCommand, frozen=True, kw_only=True):
    """A file of `size` bytes whose SHA-256 is `digest`, in hex. The file itself goes its own way, before the command or after."""

    evidence_id: UUID
    digest: str
    size: int
    name: str


def attach_evidence(command: AttachEvidence, context: Context) -> None:
    """Refuses `deal_unknown`, `deal_state_wrong`, `text_missing`, `text_too_long`, `file_unfit`, `file_kind`,
    `evidence_known`, `too_much_evidence`.
    """
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, *OPEN, DealState.DUPLICATE)
    name = check_text("name", command.name, needed=True)
    check_file(name, command.digest, command.size)
    is_there = context.session.get(DealEvidence, (context.dealer_id, command.evidence_id)) is not None
    if is_there or any(known.digest == command.digest for known in deal.evidence):
        raise Refusal("evidence_known", name=name)
    if len(deal.evidence) >= MOST_FILES:
        raise Refusal("too_much_evidence", most=MOST_FILES)
    deal.evidence.append(_evidence(command, context, name))
    note(deal, command, context, name)


def _evidence(command: AttachEvidence, context: Context, name: str) -> DealEvidence:
    return DealEvidence(
        dealer_id=context.dealer_id,
        id=command.evidence_id,
        deal_id=command.deal_id,
        digest=command.digest,
        size=command.size,
        name=name,
        by=context.actor.name,
        at=context.now,
        at_desk=False,
    )


VERBS = (Verb(AttachEvidence, attach_evidence, "deals.register"),)
