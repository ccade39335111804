"""States of orders and lines as chips, shares as words, and who has the next move."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.outcomes import state_chip as outcome_chip
from dms_desktop.outcomes import way_chip
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.client.sent import Sent
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.orders.rules import Hold, LineState, OrderState, Share

translate = QCoreApplication.translate


def document_chip(state: OrderState | None, sent: Sequence[Sent]) -> Chip:
    """The one word for a document: what waits here goes before what needs somebody, and that before the state.

    `sent` are the commands of this PC about it, newest first; without a `state` the order exists in them alone.
    """
    waiting = next((one for one in sent if one.outcome is None), None)
    if waiting is not None:
        return way_chip(waiting)
    troubled = next((one for one in sent if one.needs_attention and one.outcome is not None), None)
    if troubled is not None and troubled.outcome is not None:
        if state is not None and not troubled.outcome.state.took_effect:  # the order lives on; a later deed was not taken
            return Chip(translate("orders", "Needs attention"), Tone.BAD)
        return outcome_chip(troubled.outcome.state)
    if state is not None:
        return order_chip(state)
    decided = next((one.outcome for one in sent if one.outcome is not None), None)
    return outcome_chip(decided.state) if decided else Chip(translate("orders", "Draft"), Tone.NOTE)


def order_chip(state: OrderState) -> Chip:
    return Chip(_order_words(state), _ORDER_TONES.get(state, Tone.NOTE))


def _order_words(state: OrderState) -> str:
    words = {
        OrderState.SUBMITTED: translate("orders", "Submitted"),
        OrderState.CREDIT_HOLD: translate("orders", "Credit hold"),
        OrderState.PRICE_EXCEPTION: translate("orders", "Price to decide"),
        OrderState.STOCK_EXCEPTION: translate("orders", "Waits for stock"),
        OrderState.ACCEPTED: translate("orders", "Accepted"),
        OrderState.ALLOCATED: translate("orders", "Allocated"),
        OrderState.PART_SHIPPED: translate("orders", "Part shipped"),
        OrderState.SHIPPED: translate("orders", "Shipped"),
        OrderState.PART_RECEIVED: translate("orders", "Part received"),
        OrderState.RECEIVED: translate("orders", "Received"),
        OrderState.CLOSED: translate("orders", "Closed"),
        OrderState.CANCELLED: translate("orders", "Cancelled"),
    }
    return words.get(state, state)


_ORDER_TONES = {
    OrderState.SUBMITTED: Tone.IDLE,
    OrderState.CREDIT_HOLD: Tone.BAD,
    OrderState.PRICE_EXCEPTION: Tone.WARN,
    OrderState.STOCK_EXCEPTION: Tone.WARN,
    OrderState.ACCEPTED: Tone.OK,
    OrderState.ALLOCATED: Tone.OK,
    OrderState.RECEIVED: Tone.OK,
    OrderState.CLOSED: Tone.IDLE,
    OrderState.CANCELLED: Tone.IDLE,
}


def line_chip(state: LineState) -> Chip:
    words = {
        LineState.ASKED: translate("orders", "Asked"),
        LineState.ACCEPTED: translate("orders", "Accepted"),
        LineState.BACKORDERED: translate("orders", "Backordered"),
        LineState.ALLOCATED: translate("orders", "Allocated"),
        LineState.PART_SHIPPED: translate("orders", "Part shipped"),
        LineState.SHIPPED: translate("orders", "Shipped"),
        LineState.PART_RECEIVED: translate("orders", "Part received"),
        LineState.RECEIVED: translate("orders", "Received"),
        LineState.CLOSED: translate("orders", "Closed"),
        LineState.CANCELLED: translate("orders", "Cancelled"),
    }
    tones = {
        LineState.BACKORDERED: Tone.WARN,
        **dict.fromkeys((LineState.ACCEPTED, LineState.ALLOCATED, LineState.RECEIVED), Tone.OK),
        **dict.fromkeys((LineState.ASKED, LineState.CLOSED, LineState.CANCELLED), Tone.IDLE),
    }
    return Chip(words.get(state, state), tones.get(state, Tone.NOTE))


def share_chip(share: Share) -> Chip:
    """Delivery, billing and payment look alike: nothing, part, all."""
    match share:
        case Share.NONE:
            return Chip(translate("orders", "Not yet"), Tone.IDLE)
        case Share.PART:
            return Chip(translate("orders", "Part"), Tone.WARN)
        case Share.FULL:
            return Chip(translate("orders", "Full"), Tone.OK)
        case strange:
            return Chip(strange, Tone.NOTE)


def policy_words(policy: str) -> str:
    match policy:
        case BackorderPolicy.SHIP_PARTIAL:
            return translate("orders", "Ship what is there, the rest follows")
        case BackorderPolicy.SHIP_COMPLETE:
            return translate("orders", "Ship only when complete")
        case BackorderPolicy.CANCEL_REST:
            return translate("orders", "Ship what is there, cancel the rest")
        case strange:
            return strange


def hold_words(hold: Hold) -> str:
    match hold:
        case Hold.CREDIT:
            return translate("orders", "Credit hold")
        case Hold.PRICE:
            return translate("orders", "Price to decide")
        case Hold.STOCK:
            return translate("orders", "Waits for stock")
        case strange:
            return strange


def next_move(state: OrderState) -> str:
    """Who acts next, in one sentence."""
    desk = translate("orders", "Next: the manufacturer's order desk answers.")
    receive = translate("orders", "Next: this shop receives the delivery.")
    words = {
        OrderState.SUBMITTED: desk,
        OrderState.CREDIT_HOLD: translate("orders", "Next: the manufacturer's finance decides about the credit."),
        OrderState.PRICE_EXCEPTION: translate("orders", "Next: the manufacturer's order desk decides about the price."),
        OrderState.STOCK_EXCEPTION: translate("orders", "Next: the manufacturer's order desk waits for stock or decides."),
        OrderState.ACCEPTED: translate("orders", "Next: the manufacturer sets the goods aside."),
        OrderState.ALLOCATED: translate("orders", "Next: the manufacturer ships."),
        OrderState.PART_SHIPPED: receive,
        OrderState.SHIPPED: receive,
        OrderState.PART_RECEIVED: translate("orders", "Next: this shop receives the rest."),
    }
    return words.get(state, translate("orders", "Finished: nobody has to do anything."))


def line_reason(reason: str) -> str:
    """Central's codes in words; what a person wrote as it is."""
    words = {
        "price_changed": translate("orders", "Price changed"),
        "stock_short": translate("orders", "Stock was short"),
        "product_obsolete": translate("orders", "Product out of sale"),
        "product_planned": translate("orders", "Product not yet sold"),
    }
    return words.get(reason, reason)
