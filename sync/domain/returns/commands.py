"""Ask to send goods back, answer, send them, and take them in against a credit."""

from typing import ClassVar
from uuid import UUID

from sync.domain.accounts.calendar import price_day
from sync.domain.catalog.records import Product
from sync.domain.contracts.quota import ReturnQuota, contract_for, quota_of
from sync.domain.credit.noting import note_for
from sync.domain.credit.rules import NoteKind
from sync.domain.orders.given_back import cost_of_more
from sync.domain.orders.protected import protected_each
from sync.domain.orders.records import OrderLine, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn, ReturnState
from sync.domain.returns.lookup import units_left
from sync.domain.returns.pieces import STILL_HERE, lot_going, moves_of
from sync.domain.returns.rules import Going
from sync.domain.stock.given_back import given_back
from sync.domain.stock.ledger import Cause, move
from sync.domain.stock.rules import MovementKind, pack_serials, unpack_serials
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.money import portion

LONGEST_TEXT = 500


class AskReturn(Command, frozen=True, kw_only=True):
    """Send so many units of a delivery back, for what they cost in the end: without what was made good when the price fell.

    `serials` name every unit where the delivery had such numbers, `lot` says which where it had several. Programs from before
    named no pieces: what they left waiting says nothing of `serials`, and the pieces are named when the box is packed.
    """

    series: ClassVar[str] = "RH"
    return_id: UUID
    shipment_line_id: UUID
    quantity: int
    reason: str
    number: str = ""
    lot: str = ""
    serials: tuple[str, ...] | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.return_id,)


def ask_return(command: AskReturn, context: Context) -> None:
    """Past the quota of the contract it is held, never lost: adjusted as `return_over_quota` with what is asked and what is left.

    Refuses `return_exists`, `delivery_unknown`, `quantity_invalid`, `return_too_many`, `reason_missing`, `text_too_long`,
    and what `pieces.lot_going` refuses.
    """
    if context.session.get(GoodsReturn, (context.dealer_id, command.return_id)) is not None:
        raise Refusal("return_exists", number=command.number)
    arrived = context.session.get(ShipmentLine, (context.dealer_id, command.shipment_line_id), with_for_update=True)
    if arrived is None:
        raise Refusal("delivery_unknown")
    left = units_left(context.session, context.dealer_id, arrived.id)
    if command.quantity < 1:
        raise Refusal("quantity_invalid", field="quantity", code=arrived.product_code, quantity=command.quantity)
    if command.quantity > left:
        raise Refusal("return_too_many", field="quantity", code=arrived.product_code, left=left)
    _check_reason(command.reason)
    asked = _new(command, arrived, context)
    if command.serials is not None:
        going = Going(return_id=asked.id, left=left, quantity=asked.quantity, serials=command.serials, lot=command.lot)
        asked.lot, asked.serials = lot_going(going, arrived, context), pack_serials(command.serials)
    if asked.state is ReturnState.HELD:
        context.adjust("return_over_quota", asked=asked.amount, got=max(asked.quota - asked.used, 0), subject=command.number)
    context.session.add(asked)


def _new(command: AskReturn, arrived: ShipmentLine, context: Context) -> GoodsReturn:
    line = context.session.get_one(OrderLine, (context.dealer_id, arrived.order_line_id))
    product = context.session.get(Product, arrived.product_code)
    today = price_day(context.session, context.now)
    contract = contract_for(context.session, context.dealer_id, product.category_code if product else "", today)
    quota = quota_of(context.session, contract, today) if contract else ReturnQuota()
    protected = command.quantity * protected_each(context.session, context.dealer_id, arrived.id)
    before = given_back(context.session, context.dealer_id, line.id)
    amount = cost_of_more(line, command.quantity, before) - protected
    return GoodsReturn(
        dealer_id=context.dealer_id,
        id=command.return_id,
        number=command.number,
        shipment_line_id=arrived.id,
        product_code=arrived.product_code,
        quantity=command.quantity,
        amount=amount,
        family_id=contract.family_id if contract else None,
        quota=quota.whole,
        used=quota.used,
        reason=command.reason.strip(),
        state=ReturnState.ASKED if quota.covers(amount) else ReturnState.HELD,
        asked_by=context.actor.name,
        asked_at=context.now,
        answered_by="",
        answer="",
        taken=0,
        credited=0,
        taken_by="",
        taken_at=None,
        lot="",
        serials="",
        taken_serials="",
    )


class ReturnDeed(Command, frozen=True, kw_only=True):
    """A deed on one return of a dealer."""

    dealer_id: int
    return_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.return_id,)


class AnswerReturn(ReturnDeed, frozen=True, kw_only=True):
    """Yes or no. A no, and a yes past the quota, have a reason."""

    granted: bool
    reason: str = ""


def answer_return(command: AnswerReturn, context: Context) -> None:
    """Refuses `house_only`, `return_unknown`, `return_answered`, `reason_missing`, `text_too_long`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    asked = _the_return(command, context)
    if asked.state not in (ReturnState.ASKED, ReturnState.HELD):
        raise Refusal("return_answered", number=asked.number)
    if not command.granted or asked.state is ReturnState.HELD or command.reason.strip():
        _check_reason(command.reason)
    asked.state = ReturnState.GRANTED if command.granted else ReturnState.REFUSED
    asked.answered_by, asked.answer = context.actor.name, command.reason.strip()


class WithdrawReturn(ReturnDeed, frozen=True, kw_only=True):
    """The dealer keeps the goods after all, as long as they are in the shop: they can be sold, and asked for again."""

    reason: str = ""


def withdraw_return(command: WithdrawReturn, context: Context) -> None:
    """Refuses `return_unknown`, `return_not_here`, `text_too_long`."""
    if context.dealer_id != command.dealer_id:
        raise Refusal("return_unknown")
    asked = _the_return(command, context)
    if asked.state not in STILL_HERE:
        raise Refusal("return_not_here", number=asked.number)
    if command.reason.strip():
        _check_reason(command.reason)
    asked.state, asked.answered_by, asked.answer = ReturnState.WITHDRAWN, "", command.reason.strip()


class SendReturn(ReturnDeed, frozen=True, kw_only=True):
    """The goods leave the dealer's stock at a place. `serials` where other pieces are in the box than were asked for."""

    location_id: UUID
    serials: tuple[str, ...] = ()


def send_return(command: SendReturn, context: Context) -> None:
    """Refuses `return_unknown`, `return_not_granted`, and what `pieces.lot_going` and `ledger.move` refuse."""
    if context.dealer_id != command.dealer_id:
        raise Refusal("return_unknown")
    granted = _the_return(command, context)
    if granted.state is not ReturnState.GRANTED:
        raise Refusal("return_not_granted", number=granted.number)
    cause = Cause(kind=MovementKind.SENT_BACK, document_id=granted.id, number=granted.number, reason=granted.reason)
    _name_pieces(granted, command.serials or unpack_serials(granted.serials), context)
    move(moves_of(granted, command.location_id, context), cause, context)
    granted.state = ReturnState.SENT


def _name_pieces(granted: GoodsReturn, serials: tuple[str, ...], context: Context) -> None:
    """What is in the box: weeks may lie between the asking and the sending, and pieces were sold meanwhile."""
    arrived = context.session.get_one(ShipmentLine, (granted.dealer_id, granted.shipment_line_id))
    left = units_left(context.session, granted.dealer_id, arrived.id) + granted.quantity
    going = Going(return_id=granted.id, left=left, quantity=granted.quantity, serials=serials, lot=granted.lot)
    granted.lot, granted.serials = lot_going(going, arrived, context), pack_serials(serials)


class TakeReturn(ReturnDeed, frozen=True, kw_only=True):
    """So many units came back sound: they are credited at what they cost, the others are not. `serials` say which, where numbers
    were sent; without them it is all that were."""

    units: int
    reason: str = ""
    serials: tuple[str, ...] = ()


def take_return(command: TakeReturn, context: Context) -> None:
    """Refuses `house_only`, `return_unknown`, `return_not_sent`, `quantity_invalid`, `serials_differ`, `serial_not_sent`,
    `reason_missing` for less than was sent, `text_too_long`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    sent = _the_return(command, context)
    if sent.state is not ReturnState.SENT:
        raise Refusal("return_not_sent", number=sent.number)
    if not 0 <= command.units <= sent.quantity:
        raise Refusal("quantity_invalid", field="quantity", code=sent.product_code, quantity=command.units)
    came = _came(command, sent)
    if command.units < sent.quantity:
        _check_reason(command.reason)
        sent.answer = command.reason.strip()
    sent.state, sent.taken, sent.taken_by, sent.taken_at = ReturnState.TAKEN, command.units, context.actor.name, context.now
    sent.taken_serials = pack_serials(came)
    sent.credited = portion(sent.amount, command.units, sent.quantity)
    if sent.credited:
        context.session.add(note_for(sent, NoteKind.RETURN, sent.credited, context))


def _came(command: TakeReturn, sent: GoodsReturn) -> tuple[str, ...]:
    """The numbers of what came, of those that were sent."""
    expected = unpack_serials(sent.serials)
    came = expected if command.units == sent.quantity and not command.serials else command.serials
    if strange := [serial for serial in came if serial not in expected]:
        raise Refusal("serial_not_sent", code=sent.product_code, serial=strange[0], number=sent.number)
    if expected and (len(came) != command.units or len(set(came)) != len(came)):
        raise Refusal("serials_differ", code=sent.product_code, quantity=command.units, serials=len(came))
    return came


def _the_return(command: ReturnDeed, context: Context) -> GoodsReturn:
    found = context.session.get(GoodsReturn, (command.dealer_id, command.return_id), with_for_update=True)
    if found is None:
        raise Refusal("return_unknown")
    return found


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal("reason_missing", field="reason")
    if len(reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")


VERBS = (
    Verb(AskReturn, ask_return, "returns.ask"),
    Verb(AnswerReturn, answer_return, "returns.settle"),
    Verb(WithdrawReturn, withdraw_return, "returns.ask"),
    Verb(SendReturn, send_return, "returns.ask"),
    Verb(TakeReturn, take_return, "returns.settle"),
)
