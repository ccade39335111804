"""What has been taken in of a delivery: the lines of its papers with what was found, to be read and no longer typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.stock.words import difference_chip
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.stock.paper_queries import LineToReceive
from sync.domain.stock.rules import differences

translate = QCoreApplication.translate


def taken_table() -> RecordTable[LineToReceive]:
    return RecordTable(lambda: translate("ReceivePage", "Taken in"), _columns(), key=lambda line: line.shipment_line_id)


def _columns() -> Sequence[Column[LineToReceive]]:
    quantity = Kind.QUANTITY
    return [
        Column(
            key="code",
            title=lambda: translate("ReceivePage", "Code"),
            value=lambda line: line.product_code,
            kind=Kind.CODE,
            width=120,
        ),
        Column(key="name", title=lambda: translate("ReceivePage", "Product"), value=lambda line: shown(line.names), stretch=True),
        Column(key="unit", title=lambda: translate("ReceivePage", "Unit"), value=lambda line: line.unit, width=60),
        Column(
            key="shipped",
            title=lambda: translate("ReceivePage", "On paper"),
            value=lambda line: line.quantity,
            kind=quantity,
            width=80,
        ),
        Column(
            key="received",
            title=lambda: translate("ReceivePage", "Sound"),
            value=lambda line: line.received,
            kind=quantity,
            width=80,
        ),
        Column(
            key="damaged",
            title=lambda: translate("ReceivePage", "Damaged"),
            value=lambda line: line.damaged,
            kind=quantity,
            width=84,
        ),
        Column(key="mark", title=lambda: translate("ReceivePage", "Mark"), value=_mark, kind=Kind.CHIP, width=150),
    ]


def _mark(line: LineToReceive) -> Chip:
    return difference_chip(differences(shipped=line.quantity, received=line.received, damaged=line.damaged))
