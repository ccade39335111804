"""What somebody began and did not finish, on the home page: Enter goes back to the same cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.page import Desk
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import age
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import label, panel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import some
from sync.client.drafts import Draft


@dataclass(frozen=True)
class Paper:
    """A kind of draft: what people call it, and the page that goes on with it."""

    words: object
    opens: str


class _Body(msgspec.Struct):
    """What the bodies of all kinds have in common."""

    head: dict[str, str] = {}
    lines: list[msgspec.Raw] = []
    reference: str = ""


PAPERS: Mapping[str, Paper] = {
    "sale": Paper(QT_TRANSLATE_NOOP("home", "Sale"), "counter"),
    "order": Paper(QT_TRANSLATE_NOOP("home", "Order"), "order_entry"),
    "receipt": Paper(QT_TRANSLATE_NOOP("home", "Delivery"), "shipment"),
    "count": Paper(QT_TRANSLATE_NOOP("home", "Count"), "count"),
    "transfer": Paper(QT_TRANSLATE_NOOP("home", "Transfer"), "transfer"),
    "adjustment": Paper(QT_TRANSLATE_NOOP("home", "Adjustment"), "adjustment"),
    "customer": Paper(QT_TRANSLATE_NOOP("home", "Customer"), "customer"),
    "deal": Paper(QT_TRANSLATE_NOOP("home", "Registration"), "deal"),
    "ticket": Paper(QT_TRANSLATE_NOOP("home", "Ticket"), "ticket"),
}


class Unfinished(QWidget):
    """This person's drafts of every kind, the one touched last first. `counted(count)` after each reading."""

    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: dict[str, Sequence[Draft]] = {}
        columns: list[Column[Draft]] = [
            Column(key="what", title=lambda: self.tr("What"), value=_words, kind=Kind.CODE, width=160),
            Column(key="about", title=lambda: self.tr("About"), value=_about, stretch=True),
            Column(key="at", title=lambda: self.tr("Typed"), value=lambda draft: draft.saved_at, kind=Kind.MOMENT, width=140),
            Column(key="age", title=lambda: self.tr("Since"), value=self._age, width=110),
        ]
        self.table: RecordTable[Draft] = RecordTable(lambda: self.tr("To finish"), columns, key=_key)
        self.table.setProperty("bare", True)
        self.table.opened.connect(self._open)
        inside = QVBoxLayout()
        inside.setSpacing(6)
        inside.addWidget(label(lambda: self.tr("To finish"), "strong"))
        inside.addWidget(label(lambda: self.tr("Everything typed is kept. Enter goes back to it."), "small"))
        nothing = EmptyState("circle-check", lambda: self.tr("Nothing is left unfinished"), advice=self._advice)
        self.pane = ListPane(self.table, nothing)
        self.pane.show_empty(True)
        inside.addWidget(self.pane, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel(inside))

    def refresh(self) -> None:
        for kind in PAPERS:
            self._desk.bridge.drafts(self, kind, partial(self._show, kind))

    def _show(self, kind: str, drafts: Sequence[Draft]) -> None:
        self._found[kind] = drafts
        rows = [draft for found in self._found.values() for draft in found]
        rows.sort(key=lambda draft: draft.saved_at, reverse=True)
        self.table.set_rows(rows)
        self.pane.show_empty(not rows)
        self.counted.emit(len(rows))

    def _advice(self) -> str:
        return self.tr("What you begin and leave, such as an order or a count, waits for you here.")

    def _age(self, draft: Draft) -> str:
        return age(self._desk.bridge.clock.now() - draft.saved_at)

    def _open(self, draft: Draft) -> None:
        self._desk.open_page(PAPERS[draft.kind].opens, str(draft.draft_id))


def _words(draft: Draft) -> str:
    return QCoreApplication.translate("home", str(PAPERS[draft.kind].words))


def _about(draft: Draft) -> str:
    """Who or what the draft names, and how many lines it has, as far as its body tells."""
    try:
        body = msgspec.json.decode(draft.body, type=_Body)
    except msgspec.DecodeError:
        return ""
    name = body.head.get("customer") or body.head.get("name") or body.reference
    lines = some(
        len(body.lines),
        QCoreApplication.translate("home", "{count} line"),
        QCoreApplication.translate("home", "{count} lines"),
    )
    return " · ".join(filter(None, (name, lines)))


def _key(draft: Draft) -> UUID:
    return draft.draft_id
