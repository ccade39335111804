"""Named reads of what the manufacturer has laid down about registrations: its terms by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from sync.domain.deals.change import read_terms
from sync.domain.deals.records import DealTerms
from sync.domain.deals.rules import Terms
from sync.kernel.queries import View

MOST = 500


@dataclass(frozen=True, kw_only=True)
class DealTermsRow:
    """The rules of one line; the empty code is for all that have none."""

    product_line: str
    terms: Terms


def deal_terms_known(view: View) -> Sequence[DealTermsRow]:
    """All lines that have rules of their own, and the rest."""
    rows = view.session.scalars(select(DealTerms).order_by(DealTerms.product_line).limit(MOST))
    return [DealTermsRow(product_line=row.product_line, terms=read_terms(row)) for row in rows]
