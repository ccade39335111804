"""What the desk reads about one order in one go: the order, its dealer, the credit, and what is free of every product."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sync.domain.accounts.queries import DealerCard, dealer_card
from sync.domain.availability.queries import Available, available
from sync.domain.orders.queries.counters import Credit, credit
from sync.domain.orders.queries.documents import LineRow, OrderCard, order_card
from sync.kernel.queries import View

CHUNK = 500


@dataclass(frozen=True, kw_only=True)
class DeskLine:
    """A line with what stands free in stock now; None where nobody tells."""

    row: LineRow
    free: int | None
    currency: str


@dataclass(frozen=True, kw_only=True)
class DeskFacts:
    """Everything a decision needs."""

    card: OrderCard
    dealer: DealerCard | None
    credit: Credit | None
    lines: tuple[DeskLine, ...]


def desk_facts(view: View, *, dealer_id: int, order_id: UUID) -> DeskFacts | None:
    """None for an order that is not here (any more)."""
    card = order_card(view, order_id=order_id, dealer_id=dealer_id)
    if card is None:
        return None
    free = _free(view, tuple(dict.fromkeys(line.product_code for line in card.lines)))
    return DeskFacts(
        card=card,
        dealer=dealer_card(view, dealer_id=dealer_id),
        credit=credit(view, dealer_id=dealer_id),
        lines=tuple(
            DeskLine(row=line, free=_units(free.get(line.product_code)), currency=card.row.currency) for line in card.lines
        ),
    )


def _free(view: View, codes: tuple[str, ...]) -> Mapping[str, Available]:
    found: dict[str, Available] = {}
    for start in range(0, len(codes), CHUNK):
        found.update((one.product_code, one) for one in available(view, codes=codes[start : start + CHUNK]))
    return found


def _units(told: Available | None) -> int | None:
    return None if told is None else told.quantity
