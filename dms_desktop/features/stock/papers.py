"""Deliveries, counts and shelves on paper: what the warehouse carries around."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.goods.places import place_words
from dms_desktop.printing.frame import Frame
from dms_desktop.printing.paper import Paper, Sum
from dms_desktop.printing.words import goods_titles, kind_words, labelled
from dms_desktop.widgets.formats import moment, quantity
from sync.client.sent import Sent
from sync.domain.orders.queries.shipments import ShipmentCard
from sync.domain.stock.paper_queries import CountRow, LineToReceive, SheetLine
from sync.domain.stock.queries import LocationRow

translate = QCoreApplication.translate


def shipment_paper(card: ShipmentCard, lines: Sequence[LineToReceive], sent: Sequence[Sent], frame: Frame) -> Paper:
    """Empty columns to write into while it is not taken in, else what came."""
    return Paper(
        kind="shipment",
        document_id=card.shipment_id,
        number=card.number,
        title=kind_words("shipment"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), card.number),
            shipped=(translate("papers", "Shipped"), moment(card.shipped_at)),
            carrier=(translate("papers", "Carrier"), card.carrier),
            tracking=(translate("papers", "Tracking"), card.tracking),
            received=(translate("papers", "Taken in"), moment(card.received_at)),
        ),
        titles={
            **_titles(),
            "quantity": translate("papers", "On paper"),
            "delivered": translate("papers", "Delivered by"),
            "received_by": translate("papers", "Taken in by"),
        },
        rows=tuple(_shipped(at, line) for at, line in enumerate(lines, 1)),
        sums=(Sum(translate("papers", "Units"), quantity(sum(line.quantity for line in lines)), True),),
        notes=(card.note,) if card.note else (),
        marks=frame.marks(sent),
        facts=tuple(f"{line.product_code}|{line.quantity}|{line.lot}|{line.serial}" for line in lines),
    )


def count_paper(
    count: CountRow, lines: Sequence[SheetLine], where: LocationRow | None, sent: Sequence[Sent], frame: Frame
) -> Paper:
    """To write on at the shelf. A blind count shows nobody what the books expect."""
    return Paper(
        kind="count",
        document_id=count.count_id,
        number=count.number,
        title=kind_words("count"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), count.number),
            place=(translate("papers", "Place"), place_words(where) if where else ""),
            started=(translate("papers", "Frozen"), moment(count.started_at)),
            by=(translate("papers", "By"), frame.person(count.started_by)),
        ),
        titles=_titles(),
        rows=tuple(_to_count(at, line) for at, line in enumerate(lines, 1)),
        sums=(Sum(translate("papers", "Products"), quantity(len(lines)), True),),
        notes=(count.note,) if count.note else (),
        marks=frame.marks(sent),
        facts=tuple(f"{line.product_code}|{line.round}" for line in lines),
    )


def place_labels(places: Sequence[LocationRow], paper_id: UUID, frame: Frame) -> Paper:
    """One for each place; a scan of it is the place's code."""
    return Paper(
        kind="label",
        document_id=paper_id,
        number="",
        title=translate("papers", "Labels of places"),
        around=frame.around,
        rows=tuple({"name": place.name, "code": place.code, "symbol": place.code} for place in places),
    )


def _titles() -> dict[str, str]:
    return {
        **goods_titles(),
        "lot": translate("papers", "Lot, serial"),
        "sound": translate("papers", "Sound"),
        "damaged": translate("papers", "Damaged"),
        "expected": translate("papers", "Expected"),
        "counted": translate("papers", "Counted"),
        "remark": translate("papers", "Remark"),
        "counted_by": translate("papers", "Counted by"),
        "checked": translate("papers", "Checked by"),
    }


def _shipped(at: int, line: LineToReceive) -> dict[str, str]:
    return {
        "position": str(at),
        "code": line.product_code,
        "name": shown(line.names),
        "unit": line.unit,
        "lot": " ".join(filter(None, (line.lot, line.serial))),
        "quantity": quantity(line.quantity),
        "sound": quantity(line.received) if line.is_settled else "______",
        "damaged": quantity(line.damaged) if line.is_settled else "______",
    }


def _to_count(at: int, line: SheetLine) -> dict[str, str]:
    return {
        "position": str(at),
        "code": line.product_code,
        "name": shown(line.names),
        "unit": line.unit,
        "expected": "" if line.expected is None else quantity(line.expected),
        "counted": "__________" if line.counted is None else quantity(line.counted),
        "remark": "__________",
    }
