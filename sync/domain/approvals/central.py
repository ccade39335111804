"""What a decision causes is central's alone: only there is it known whether what was approved is still so."""

from collections.abc import Callable, Mapping

from sync.domain.approvals.commands import DecideStep
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.kernel.commands import Context, Handler, Wrapper

Effect = Callable[[Approval, Context], None]
"""What becomes of a document once its chain has ended; it looks at `approval.state`, and refuses where the document has
changed."""


def deciding(effects: Mapping[str, Effect]) -> Wrapper:
    """After the last decision the effect of the kind runs in the same transaction; kinds without one end with the approval
    itself."""

    def on_decide(command: DecideStep, context: Context, handler: Handler) -> None:
        handler(command, context)
        approval = context.session.get_one(Approval, (context.dealer_id, command.approval_id))
        effect = effects.get(approval.kind)
        if effect is not None and approval.state in (ApprovalState.GRANTED, ApprovalState.REFUSED):
            effect(approval, context)

    return on_decide
