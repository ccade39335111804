"""What somebody says yes to where a document of its own waits, whose number alone does not tell."""

from collections.abc import Sequence
from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.approvals.records import Approval
from sync.domain.credit.commands import LIMIT_APPROVAL
from sync.domain.credit.records import CreditLimit
from sync.domain.credit.rules import LimitKind
from sync.domain.four_eyes.values import plain
from sync.domain.four_eyes.watching import Fact
from sync.kernel.queries import View

BESIDE = ("product_line", "amount", "deposit", "valid_from", "valid_until")


def proposal_facts(view: View, approval_id: UUID) -> Sequence[Fact]:
    """Of a limit of credit: what kind it is, and what takes the place of what. Empty for any other document."""
    approval = view.session.get(Approval, (view.dealer_id, approval_id))
    if approval is None or approval.kind != LIMIT_APPROVAL:
        return ()
    limit = view.session.get(CreditLimit, (approval.subject_dealer, approval.subject_id))
    return () if limit is None else (Fact(field="limit_kind", after=limit.kind.value), *_terms(limit, view))


def _terms(limit: CreditLimit, view: View) -> Sequence[Fact]:
    if limit.kind is LimitKind.DEALER:
        dealer = view.session.get(Dealer, limit.dealer_id)
        return (Fact(field="credit_limit", before=dealer.credit_limit if dealer else None, after=limit.amount),)
    said = {name: plain(getattr(limit, name)) for name in BESIDE}
    if limit.kind is LimitKind.SEASONAL:
        said["season"] = f"{_day(limit.season_from)} – {_day(limit.season_until)}"
    return [Fact(field=name, after=value) for name, value in said.items() if value not in (None, "") and _counts(name, limit)]


def _counts(name: str, limit: CreditLimit) -> bool:
    return name != "deposit" or limit.kind is LimitKind.DEPOSIT


def _day(number: int) -> str:
    """`1215` as `12-15`."""
    return f"{number // 100:02}-{number % 100:02}"
