"""An order as it is being typed: the body of a draft, kept line by line, and how earlier papers become one."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import msgspec

from sync.client.drafts import Draft
from sync.client.sent import Sent
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.orders.commands import AmendOrder, PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries.documents import LineRow, OrderCard
from sync.domain.orders.rules import LineState
from sync.kernel.ids import Ids

KIND = "order"
HEAD = {name: name for name in ("reference", "note", "requested_on", "voucher")} | {"policy": "backorder_policy"}
"""What a draft calls the fields of a change."""
CHANGED = "price_changed"
"""What central writes as the reason of a line whose price it has set: nobody's words."""


class DraftLine(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the grid as typed. `price` is the quote that the screen showed, None while it showed none; `reason` why head
    office should agree to it, empty where it is the rules' own."""

    line_id: UUID
    code: str = ""
    quantity: str = ""
    price: int | None = None
    reason: str = ""


class OrderDraft(msgspec.Struct, frozen=True, kw_only=True):
    """Everything typed, the cell where the hand was, and its `unfinished` text.

    `amends` and `version` where a placed order is being changed.
    """

    reference: str = ""
    note: str = ""
    requested_on: date | None = None
    policy: BackorderPolicy | None = None
    lines: tuple[DraftLine, ...] = ()
    at_row: int = 0
    at_column: str = "code"
    unfinished: str = ""
    amends: UUID | None = None
    amends_number: str = ""
    version: int = 0
    voucher: str = ""
    deal_id: UUID | None = None
    present: tuple[UUID, ...] = ()
    """Lines of the amended order that were still to come when the change began: those missing at the end are given up."""

    def is_blank(self) -> bool:
        head = (self.reference, self.note, self.requested_on, self.policy, self.voucher, self.deal_id)
        return not any((self.lines, self.amends, self.unfinished, *head))


def encode(draft: OrderDraft) -> bytes:
    return msgspec.json.encode(draft)


def decode(draft: Draft) -> OrderDraft | None:
    """None for a body of another time that cannot be read."""
    try:
        return msgspec.json.decode(draft.body, type=OrderDraft)
    except msgspec.DecodeError:
        return None


def copy_of(card: OrderCard, ids: Ids) -> OrderDraft:
    """A new order with the same lines; prices are quoted anew."""
    lines = [
        DraftLine(line_id=ids.new(), code=line.product_code, quantity=str(line.quantity)) for line in wanted_again(card.lines)
    ]
    return OrderDraft(reference=card.row.reference, note=card.row.note, lines=tuple(lines), deal_id=card.deal_id)


def wanted_again(lines: Sequence[LineRow]) -> Sequence[LineRow]:
    """All that was asked for, without the lines that a change took out: those leave no reason, where the manufacturer always says
    why a line does not come. Of an order that was cancelled all of it."""
    asked = [line for line in lines if line.quantity > 0]
    return [line for line in asked if line.quantity > line.closed or line.reason not in ("", CHANGED)] or asked


def amendment_of(card: OrderCard) -> OrderDraft:
    """The order itself with what is still to come, to be changed."""
    open_lines = [line for line in card.lines if line.quantity > line.closed]
    lines = [
        DraftLine(
            line_id=line.line_id,
            code=line.product_code,
            quantity=str(line.quantity - line.closed),
            price=line.unit_price,
            reason=line.reason if is_asked(line) else "",
        )
        for line in open_lines
    ]
    return OrderDraft(
        reference=card.row.reference,
        note=card.row.note,
        requested_on=card.row.requested_on,
        policy=card.backorder_policy,
        lines=tuple(lines),
        amends=card.row.order_id,
        amends_number=card.row.number,
        version=card.version,
        voucher=card.voucher,
        deal_id=card.deal_id,
        present=tuple(line.line_id for line in open_lines),
    )


def is_asked(line: LineRow) -> bool:
    """Whether somebody asked for the price that a line has, or granted it, and said why."""
    is_said = line.reason not in ("", CHANGED)
    return line.unit_price < _listed(line) and line.state is LineState.ASKED and is_said


def _listed(line: LineRow) -> int:
    found = line.list_price if line.trace is None else line.trace.price
    return found or 0


def placed_by(sent: Sequence[Sent]) -> PlaceOrder | None:
    """What was asked, from the saved command: it stays readable when central refused it and no order exists."""
    found = next((one for one in sent if one.name == PlaceOrder.__name__), None)
    return None if found is None else msgspec.json.decode(found.body, type=PlaceOrder)


def again(command: PlaceOrder, ids: Ids) -> OrderDraft:
    """A refused order as a new draft: new identities, since the old ones were used."""
    lines = [
        DraftLine(
            line_id=ids.new(),
            code=line.product_code,
            quantity=str(line.quantity),
            price=line.quoted_price if line.price_reason else None,
            reason=line.price_reason,
        )
        for line in command.lines
    ]
    return OrderDraft(
        reference=command.reference,
        note=command.note,
        requested_on=command.requested_on,
        policy=command.backorder_policy,
        lines=tuple(lines),
        voucher=command.voucher,
        deal_id=command.deal_id,
    )


def refused_change(sent: Sequence[Sent]) -> AmendOrder | None:
    """What the last change of an order asked for, where central did not take it."""
    last = next((one for one in sent if one.name == AmendOrder.__name__), None)
    if last is None or last.outcome is None or last.outcome.state.took_effect:
        return None
    return msgspec.json.decode(last.body, type=AmendOrder)


def changed_again(card: OrderCard, command: AmendOrder, ids: Ids) -> OrderDraft:
    """The order as it stands by now, with what the refused change asked for. Lines that it did not name stay as they are."""
    now = amendment_of(card)
    asked, known = {line.line_id: line for line in command.lines}, {line.line_id for line in card.lines}
    stay = [_asked_for(line, asked[line.line_id]) if line.line_id in asked else line for line in now.lines]
    added = [_asked_for(DraftLine(line_id=ids.new()), line) for line in command.lines if line.line_id not in known]
    head = {name: getattr(command, field) for name, field in HEAD.items() if getattr(command, field) is not None}
    emptied = {name: None for name, field in HEAD.items() if field in command.cleared}
    lines = tuple(line for line in (*stay, *added) if line.line_id not in command.removed)
    return msgspec.structs.replace(now, lines=lines, **head | emptied)


def _asked_for(line: DraftLine, wanted: WantedLine) -> DraftLine:
    """A price that somebody asked for is asked for again; any other is the line's own, or quoted anew."""
    asked = {"price": wanted.quoted_price, "reason": wanted.price_reason} if wanted.price_reason else {}
    return msgspec.structs.replace(line, code=wanted.product_code, quantity=str(wanted.quantity), **asked)


def of_items(items: Sequence[tuple[str, int]], ids: Ids) -> tuple[DraftLine, ...]:
    """Lines from product codes and units: a template, a suggestion, an earlier order."""
    return tuple(DraftLine(line_id=ids.new(), code=code, quantity=str(units)) for code, units in items)


def command_of(typed: OrderDraft, draft_id: UUID, lines: Sequence[WantedLine], *, on: date) -> PlaceOrder | AmendOrder:
    """The command that ends a draft. A new order takes the draft's id, so that no draft can ever become two orders."""
    if typed.amends is None:
        return PlaceOrder(
            order_id=draft_id,
            valid_on=on,
            lines=tuple(lines),
            reference=typed.reference,
            note=typed.note,
            requested_on=typed.requested_on,
            backorder_policy=typed.policy,
            voucher=typed.voucher,
            deal_id=typed.deal_id,
        )
    kept = {line.line_id for line in lines}
    head = {"requested_on": typed.requested_on, "backorder_policy": typed.policy}
    return AmendOrder(
        order_id=typed.amends,
        version=typed.version,
        valid_on=on,
        lines=tuple(lines),
        removed=tuple(line_id for line_id in typed.present if line_id not in kept),
        reference=typed.reference,
        note=typed.note,
        requested_on=typed.requested_on,
        backorder_policy=typed.policy,
        voucher=typed.voucher,
        cleared=tuple(name for name, value in head.items() if value is None),
    )
