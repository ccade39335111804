"""How a product moved: the columns of its history, and which of them say something."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.stock.words import kind_words, movement_reason
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import change, day_or_hour
from sync.domain.stock.queries import MovementRow
from sync.domain.stock.rules import MovementKind
from sync.kernel.clock import Clock

translate = QCoreApplication.translate
PAGE_OF: Mapping[MovementKind, str] = {
    MovementKind.SALE: "sale",
    MovementKind.VOID: "sale",
    MovementKind.COUNT: "count",
    MovementKind.SENT_BACK: "returns",
}
"""The page that shows the document behind a movement; the papers of the others have none."""


def history_columns(person: Callable[[str], str], clock: Clock) -> Sequence[Column[MovementRow]]:
    return (
        Column(
            key="at",
            title=lambda: translate("StockPage", "Time"),
            value=lambda one: one.at,
            format=partial(day_or_hour, clock),
            kind=Kind.MOMENT,
            width=56,
        ),
        Column(key="kind", title=lambda: translate("StockPage", "Kind"), value=lambda one: kind_words(one.kind), width=68),
        Column(
            key="units",
            title=lambda: translate("StockPage", "Units"),
            value=lambda one: one.quantity,
            format=change,
            kind=Kind.QUANTITY,
            width=48,
            strong=True,
        ),
        Column(
            key="number",
            title=lambda: translate("StockPage", "Document"),
            value=lambda one: one.number,
            kind=Kind.CODE,
            width=100,
        ),
        *_more_columns(person),
    )


def _more_columns(person: Callable[[str], str]) -> Sequence[Column[MovementRow]]:
    return (
        Column(key="place", title=lambda: translate("StockPage", "Place"), value=lambda one: one.location, width=64),
        Column(
            key="why",
            title=lambda: translate("StockPage", "Reason"),
            value=lambda one: movement_reason(one.reason, one.note),
            width=120,
        ),
        Column(
            key="lot", title=lambda: translate("StockPage", "Lot or serial"), value=lambda one: one.serial or one.lot, width=110
        ),
        Column(key="who", title=lambda: translate("StockPage", "Who"), value=lambda one: person(one.actor), width=58),
    )


def told_columns(rows: Sequence[MovementRow]) -> Mapping[str, bool]:
    """One place for all of it says nothing, nor do reasons and marks that nobody gave."""
    return {
        "place": len({one.location for one in rows}) > 1,
        "why": any(movement_reason(one.reason, one.note) for one in rows),
        "lot": any(one.serial or one.lot for one in rows),
    }
