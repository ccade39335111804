"""The paper that lies in the box: what goes back to the manufacturer, piece by piece, to be ticked off where it is opened."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.returns.words import state_words
from dms_desktop.goods.naming import shown
from dms_desktop.printing.frame import Frame
from dms_desktop.printing.paper import Paper, Sum
from dms_desktop.printing.words import goods_titles, kind_words, labelled
from dms_desktop.widgets.formats import moment, money, quantity
from sync.client.sent import Sent
from sync.domain.catalog.queries import ProductRow
from sync.domain.orders.sent_back import ReturnState
from sync.domain.returns.queries import ReturnRow

translate = QCoreApplication.translate
BLANK = "______"


def back_paper(one: ReturnRow, product: ProductRow | None, currency: str, sent: Sequence[Sent], frame: Frame) -> Paper:
    """Empty places to write into until it is taken in, then what came."""
    return Paper(
        kind="returns",
        document_id=one.return_id,
        number=one.number,
        title=kind_words("returns"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), one.number),
            asked=(translate("papers", "Asked"), moment(one.asked_at)),
            by=(translate("papers", "By"), frame.person(one.asked_by)),
            state=(translate("papers", "State"), state_words(one.state)),
            reason=(translate("papers", "Reason"), one.reason),
        ),
        titles={
            **goods_titles(),
            "lot": translate("papers", "Lot, serial"),
            "sound": translate("papers", "Sound"),
            "delivered": translate("papers", "Delivered by"),
            "received_by": translate("papers", "Taken in by"),
        },
        rows=tuple(_rows(one, product)),
        sums=(
            Sum(translate("papers", "Units"), quantity(one.quantity), True),
            Sum(translate("papers", "Amount {currency}").format(currency=currency), money(one.amount, currency)),
        ),
        marks=frame.marks(sent),
        facts=(one.product_code, str(one.quantity), str(one.amount), one.lot, *one.serials),
    )


def _rows(one: ReturnRow, product: ProductRow | None) -> Iterator[dict[str, str]]:
    pieces = [(serial, 1, int(serial in one.taken_serials)) for serial in one.serials]
    for at, (named, units, came) in enumerate(pieces or [(one.lot, one.quantity, one.taken)], 1):
        yield {
            "position": str(at),
            "code": one.product_code,
            "name": (shown(product.names) if product else "") or one.product_code,
            "unit": product.unit if product else "",
            "lot": named,
            "quantity": quantity(units),
            "sound": quantity(came) if one.state is ReturnState.TAKEN else BLANK,
        }
