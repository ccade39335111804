"""What stands above the lines of an order, from the order or from the command that was saved."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.ordering.states import policy_words
from dms_desktop.widgets.formats import day, moment
from dms_desktop.widgets.words import Text
from sync.client.sent import Sent
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.queries.documents import OrderCard

translate = QCoreApplication.translate


def head_titles() -> Sequence[tuple[str, Text]]:
    """Of each field, in its order."""
    return (
        ("placed", lambda: translate("OrderPage", "Placed")),
        ("by", lambda: translate("OrderPage", "By")),
        ("reference", lambda: translate("OrderPage", "Own reference")),
        ("wished", lambda: translate("OrderPage", "Wished for")),
        ("list", lambda: translate("OrderPage", "Prices of")),
        ("note", lambda: translate("OrderPage", "Note")),
        ("reason", lambda: translate("OrderPage", "Last remark")),
        ("policy", lambda: translate("OrderPage", "Backorders")),
        ("project", lambda: translate("OrderPage", "Project")),
        ("voucher", lambda: translate("OrderPage", "Voucher")),
    )


def head_of_card(card: OrderCard, person: Callable[[str], str]) -> dict[str, str]:
    return {
        "placed": moment(card.row.placed_at),
        "by": person(card.row.placed_by),
        "reference": card.row.reference,
        "wished": day(card.row.requested_on),
        "policy": policy_words(card.backorder_policy),
        "list": f"{card.price_list} {day(card.valid_on)}",
        "note": card.row.note,
        "reason": card.reason,
        "voucher": card.voucher,
        "project": card.project,
    }


def head_of_command(command: PlaceOrder, sent: Sent) -> dict[str, str]:
    return {
        "placed": moment(sent.saved_at),
        "by": "",
        "reference": command.reference,
        "wished": day(command.requested_on),
        "policy": policy_words(command.backorder_policy) if command.backorder_policy else "",
        "list": day(command.valid_on),
        "note": command.note,
        "reason": "",
        "voucher": command.voucher,
        "project": "",
    }
