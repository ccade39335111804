"""An order on paper: as it was placed, or as it stands in the draft."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.orders.document_tables import ShownLine
from dms_desktop.goods.naming import shown
from dms_desktop.ordering.states import policy_words
from dms_desktop.printing.frame import Frame
from dms_desktop.printing.paper import Paper, Sum
from dms_desktop.printing.words import goods_titles, kind_words, labelled, not_yet_confirmed, total_words
from dms_desktop.widgets.formats import day, moment, money, quantity
from sync.client.sent import Sent
from sync.domain.orders.queries.documents import LineRow, OrderCard
from sync.domain.orders.rules import EXCEPTIONS, OrderState


def order_paper(card: OrderCard, sent: Sequence[Sent], frame: Frame) -> Paper:
    """What the manufacturer granted so far, in the prices of now; lines that were given up are left out."""
    row, translate = card.row, QCoreApplication.translate
    kept = [line for line in card.lines if line.quantity > line.closed]
    return Paper(
        kind="order",
        document_id=row.order_id,
        number=row.number,
        title=kind_words("order"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), row.number),
            supplier=(translate("papers", "Supplier"), frame.manufacturer),
            placed=(translate("papers", "Ordered"), moment(row.placed_at)),
            by=(translate("papers", "By"), frame.person(row.placed_by)),
            reference=(translate("papers", "Own reference"), row.reference),
            wished=(translate("papers", "Wished for"), day(row.requested_on)),
            policy=(translate("papers", "Backorders"), policy_words(card.backorder_policy)),
        ),
        titles=order_titles(),
        rows=tuple(_row(at, line, row.currency) for at, line in enumerate(kept, 1)),
        sums=_sums(
            row.amount,
            sum(line.quantity - line.closed for line in kept),
            row.currency,
            off=sum(line.unit_price * (line.quantity - line.closed) - line.amount for line in kept),
        ),
        notes=(row.note,) if row.note else (),
        marks=_standing(row.state, sent, frame),
        facts=(row.currency, str(row.amount), *(f"{one.product_code}|{one.quantity - one.closed}|{one.amount}" for one in kept)),
    )


def _standing(state: OrderState, sent: Sequence[Sent], frame: Frame) -> tuple[str, ...]:
    """A cancelled order is none any more; one that waits for somebody at the manufacturer's is not yet one."""
    if state is OrderState.CANCELLED:
        return (QCoreApplication.translate("papers", "Cancelled"), *frame.marks(sent))
    return (not_yet_confirmed(frame.now),) if state in {OrderState.SUBMITTED, *EXCEPTIONS} else frame.marks(sent)


def draft_paper(lines: Sequence[ShownLine], currency: str, paper_id: UUID, frame: Frame) -> Paper:
    """Marked as a draft: nobody has ordered anything."""
    amount = sum(line.amount for line in lines)
    return Paper(
        kind="order",
        document_id=paper_id,
        number="",
        title=kind_words("order"),
        around=frame.around,
        details=labelled(supplier=(QCoreApplication.translate("papers", "Supplier"), frame.manufacturer)),
        titles=order_titles(),
        rows=tuple(
            {
                "position": str(at),
                "code": line.code,
                "name": shown(line.names),
                "unit": line.unit,
                "quantity": quantity(line.asked),
                "price": money(line.price, currency),
                "amount": money(line.amount, currency),
            }
            for at, line in enumerate(lines, 1)
        ),
        sums=_sums(amount, sum(line.asked for line in lines), currency, off=sum(line.discount for line in lines)),
        marks=(QCoreApplication.translate("papers", "Draft, not ordered"),),
        facts=(currency, str(amount), *(f"{one.code}|{one.asked}|{one.amount}" for one in lines)),
    )


def order_titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        **goods_titles(),
        "approved": translate("papers", "Approved by"),
        "accepted": translate("papers", "Supplier"),
    }


def _row(at: int, line: LineRow, currency: str) -> dict[str, str]:
    units = line.quantity - line.closed
    return {
        "position": str(at),
        "code": line.product_code,
        "name": shown(line.names),
        "unit": line.unit,
        "quantity": quantity(units),
        "price": money(line.unit_price, currency),
        "amount": money(line.amount, currency),
    }


def _sums(amount: int, units: int, currency: str, *, off: int) -> tuple[Sum, ...]:
    """What promotions take off is said; the amounts of the lines are without it already."""
    translate = QCoreApplication.translate
    return (
        Sum(translate("papers", "Units"), quantity(units)),
        *((Sum(translate("papers", "Promotions"), money(-off, currency)),) if off else ()),
        Sum(total_words(currency), money(amount, currency), True),
    )
