"""Named reads of nicknames."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select

from sync.domain.nicknames.commands import folded_words
from sync.domain.nicknames.records import Nickname
from sync.kernel.queries import View

MOST = 1_000


@dataclass(frozen=True, kw_only=True)
class NicknameRow:
    """What some words mean. `customer_id` is None where they mean it to the whole shop."""

    nickname_id: UUID
    customer_id: UUID | None
    words: str
    product_code: str
    uses: int
    taught_by: str


def nicknames(view: View, *, customer_id: UUID | None = None, limit: int = 200) -> Sequence[NicknameRow]:
    """The shop's, and with `customer_id` those of that customer too, by their words."""
    return _rows(view, (), customer_id, limit)


def meanings(view: View, *, texts: tuple[str, ...], customer_id: UUID | None = None) -> Sequence[tuple[str, NicknameRow]]:
    """What each text means: to the customer first, else to the shop; texts that mean nothing are left out."""
    folded = {text: folded_words(text) for text in texts[:MOST]}
    known: dict[str, NicknameRow] = {}
    for row in _rows(view, tuple(set(folded.values())), customer_id, 2 * MOST):
        key = folded_words(row.words)
        if key not in known or row.customer_id is not None:
            known[key] = row
    return [(text, known[key]) for text, key in folded.items() if key in known]


def _rows(view: View, folded: tuple[str, ...], customer_id: UUID | None, limit: int) -> list[NicknameRow]:
    whose = or_(Nickname.customer_id.is_(None), Nickname.customer_id == customer_id)
    wanted = select(Nickname).where(Nickname.dealer_id == view.dealer_id, whose)
    if folded:
        wanted = wanted.where(Nickname.folded.in_(folded))
    rows = view.session.scalars(wanted.order_by(Nickname.folded, Nickname.id).limit(min(limit, 2 * MOST)))
    return [
        NicknameRow(
            nickname_id=row.id,
            customer_id=row.customer_id,
            words=row.words,
            product_code=row.product_code,
            uses=row.uses,
            taught_by=row.taught_by,
        )
        for row in rows
    ]
