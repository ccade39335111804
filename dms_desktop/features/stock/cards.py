"""What waits in the stock, for the home page: deliveries, open counts, products below their minimum."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import age
from dms_desktop.widgets.words import by_count, listed
from sync.domain.orders.queries.shipments import ExpectedShipment, expected_shipments
from sync.domain.stock.paper_queries import ClaimRow, CountRow, claims, counts
from sync.domain.stock.queries import LevelRow, Which, levels
from sync.kernel.queries import View

MOST = 200
WHICH = "which"
"""How the stock is opened at some of it: `which:<Which>`."""


def below_minimum(view: View) -> Sequence[LevelRow]:
    return levels(view, which=Which.BELOW_MINIMUM, limit=MOST)


def deliveries(view: View) -> Sequence[ExpectedShipment]:
    return expected_shipments(view, limit=MOST)


def open_counts(view: View) -> Sequence[CountRow]:
    return counts(view, only_open=True, limit=MOST)


def _deliveries_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ExpectedShipment)
    if not rows:
        return CardFace(figure="0", hint=QCoreApplication.translate("stock", "Nothing is on its way"))
    oldest = QCoreApplication.translate("stock", "The first left {age}")
    passed = age(desk.bridge.clock.now() - rows[0].shipped_at)
    return CardFace(figure=count_words(len(rows), MOST), hint=oldest.format(age=passed))


def _below_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, LevelRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=listed(row.product_code for row in rows[:3]))


def _counts_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, CountRow)
    counted, lines = sum(row.counted for row in rows), sum(row.lines for row in rows)
    words = by_count(
        lines,
        QCoreApplication.translate("stock", "{counted} of {lines} product counted"),
        QCoreApplication.translate("stock", "{counted} of {lines} products counted"),
    )
    return CardFace(figure=count_words(len(rows), MOST), hint=words.format(counted=counted, lines=lines) if rows else "")


def _claims_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ClaimRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=listed(dict.fromkeys(row.shipment_number for row in rows[:2])))


def _to_settle_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ClaimRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].dealer_name if rows else "")


CARDS = (
    CardSpec(
        title=lambda: QCoreApplication.translate("stock", "Deliveries to receive"),
        icon="truck",
        query=deliveries,
        face=_deliveries_face,
        opens="deliveries",
        permissions=("stock.receive",),
        tables=("shipment", "shipment_line"),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("stock", "Below minimum"),
        icon="target",
        query=below_minimum,
        face=_below_face,
        opens="stock",
        record=f"{WHICH}:{Which.BELOW_MINIMUM}",
        permissions=("stock.receive",),
        tables=("stock_level", "stock_minimum"),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("stock", "Open counts"),
        icon="clipboard-list",
        query=open_counts,
        face=_counts_face,
        opens="counts",
        permissions=("stock.count",),
        tables=("stock_count", "count_line"),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("stock", "Claims without an answer"),
        icon="package-check",
        query=claims,
        face=_claims_face,
        opens="claims",
        permissions=("stock.receive",),
        tables=("claim",),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("stock", "Claims to settle"),
        icon="package-check",
        query=claims,
        face=_to_settle_face,
        opens="claim_desk",
        permissions=("desk.claim",),
        tables=("claim",),
    ),
)
