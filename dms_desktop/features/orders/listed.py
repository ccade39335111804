"""One line of the list of orders, whether it is still a draft, waits on this PC, was refused, or stands at the manufacturer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.ordering.draft import decode, placed_by
from dms_desktop.ordering.states import document_chip, share_chip
from dms_desktop.outcomes import number_of
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone
from sync.client.drafts import Draft
from sync.client.sent import Sent
from sync.domain.orders.queries.documents import OrderRow

translate = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class Listed:
    """`kind` and `record_id` say what Enter opens. `amount` in minor units, None where nothing was priced."""

    kind: str
    record_id: str
    number: str
    chip: Chip
    at: datetime
    by: str
    reference: str
    line_count: int
    amount: int | None
    delivery: Chip | None = None
    billing: Chip | None = None
    payment: Chip | None = None


def of_draft(draft: Draft) -> Listed | None:
    """None for one that cannot be read."""
    body = decode(draft)
    if body is None:
        return None
    priced = [line for line in body.lines if line.price is not None and line.quantity.replace(",", "").isdecimal()]
    return Listed(
        kind="order_entry",
        record_id=str(draft.draft_id),
        number=body.amends_number,
        chip=Chip(translate("orders", "Draft"), Tone.NOTE),
        at=draft.saved_at,
        by="",
        reference=body.reference,
        line_count=len(body.lines),
        amount=sum(int(line.quantity.replace(",", "")) * (line.price or 0) for line in priced),
    )


def of_refused(sent: Sent) -> Listed | None:
    """An order that exists only as the command that central did not take; None for other commands."""
    command = placed_by([sent])
    if command is None or sent.outcome is None or sent.outcome.state.took_effect:
        return None
    return Listed(
        kind="order",
        record_id=str(command.order_id),
        number=number_of(sent),
        chip=document_chip(None, [sent]),
        at=sent.saved_at,
        by="",
        reference=command.reference,
        line_count=len(command.lines),
        amount=sum(line.quantity * line.quoted_price for line in command.lines),
    )


def of_order(row: OrderRow, about: Mapping[UUID, Sequence[Sent]]) -> Listed:
    return Listed(
        kind="order",
        record_id=str(row.order_id),
        number=row.number,
        chip=document_chip(row.state, about.get(row.order_id, ())),
        at=row.placed_at,
        by=row.placed_by,
        reference=row.reference,
        line_count=row.line_count,
        amount=row.amount,
        delivery=share_chip(row.delivery),
        billing=share_chip(row.billing),
        payment=share_chip(row.payment),
    )


def by_document(sent: Sequence[Sent]) -> Mapping[UUID, Sequence[Sent]]:
    """Commands by the document they are about, newest first."""
    found: dict[UUID, list[Sent]] = {}
    for one in sent:
        for document in one.subjects:
            found.setdefault(document, []).append(one)
    return found


def order_columns(currency: str, person: Callable[[str], str]) -> Sequence[Column[Listed]]:
    return (
        Column(
            key="number", title=lambda: translate("OrdersPage", "Number"), value=lambda one: one.number, kind=Kind.CODE, width=160
        ),
        Column(
            key="state", title=lambda: translate("OrdersPage", "State"), value=lambda one: one.chip, kind=Kind.CHIP, width=124
        ),
        Column(key="at", title=lambda: translate("OrdersPage", "Placed"), value=lambda one: one.at, kind=Kind.MOMENT, width=134),
        Column(key="by", title=lambda: translate("OrdersPage", "By"), value=lambda one: person(one.by), width=90),
        Column(
            key="reference", title=lambda: translate("OrdersPage", "Reference"), value=lambda one: one.reference, stretch=True
        ),
        Column(
            key="lines",
            title=lambda: translate("OrdersPage", "Lines"),
            value=lambda one: one.line_count,
            kind=Kind.QUANTITY,
            width=60,
        ),
        Column(
            key="amount",
            title=lambda: translate("OrdersPage", "Amount"),
            value=lambda one: one.amount,
            kind=Kind.MONEY,
            currency=currency,
            width=116,
            strong=True,
        ),
        *_share_columns(),
    )


def _share_columns() -> Sequence[Column[Listed]]:
    """Delivery, billing and payment stand apart from the state."""
    return (
        Column(
            key="delivery",
            title=lambda: translate("OrdersPage", "Delivered"),
            value=lambda one: one.delivery,
            kind=Kind.CHIP,
            width=86,
        ),
        Column(
            key="billing",
            title=lambda: translate("OrdersPage", "Billed"),
            value=lambda one: one.billing,
            kind=Kind.CHIP,
            width=80,
        ),
        Column(
            key="payment", title=lambda: translate("OrdersPage", "Paid"), value=lambda one: one.payment, kind=Kind.CHIP, width=80
        ),
    )
