"""Order again: choose a list, see what is in it, take it over with Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from dms_desktop.features.orders.reorder import Item, Source, SourceKind, reorder_sources
from dms_desktop.goods.naming import shown
from dms_desktop.ordering.draft import DraftLine, of_items
from dms_desktop.page import Desk
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import button, hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.replica import Receipt
from sync.domain.orders.templates import DropTemplate


class ReorderDialog(Dialog):
    """Calls `on_lines` with the lines of the chosen list, and closes."""

    def __init__(self, parent: QWidget, desk: Desk, on_lines: Callable[[Sequence[DraftLine]], object]) -> None:
        super().__init__(lambda: self.tr("Order again"), parent, width=820)
        self._desk = desk
        self._on_lines = on_lines
        self.setMinimumHeight(460)
        self.sources: RecordTable[Source] = RecordTable(
            lambda: self.tr("Lists"), self._source_columns(), key=lambda one: (one.kind, one.name)
        )
        self.items: RecordTable[Item] = RecordTable(lambda: self.tr("Products"), self._item_columns(), key=lambda one: one.code)
        self.sources.setFixedWidth(300)
        nothing = EmptyState(
            "history",
            lambda: self.tr("Nothing to order from yet"),
            advice=lambda: self.tr("Earlier orders, templates (Ctrl+T) and favourites (Ctrl+D on a product) appear here."),
        )
        self.drop = button(lambda: self.tr("Delete template"), self._drop, icon="trash-2", tone="flat")
        self.pane = ListPane(hold(row(self.sources, self.items)), nothing)
        self.content.addWidget(self.pane, 1)
        self.content.addLayout(row(self.drop, 1))
        self.take = self.deed(lambda: self.tr("Add to order"), self._take)
        self.drop.hide()
        self.sources.chosen.connect(self._choose)
        self.sources.opened.connect(lambda _: self._take())
        self._read()

    def _read(self) -> None:
        self._desk.bridge.read(self, reorder_sources, self._show)

    def _show(self, sources: Sequence[Source]) -> None:
        self.sources.set_rows(sources)
        self.pane.show_empty(not sources)
        self.take.setEnabled(bool(sources))
        if sources:
            self.sources.select_row(0)
            self.sources.setFocus()

    def _choose(self, source: Source | None) -> None:
        self.items.set_rows(source.items if source else ())
        self.drop.setVisible(source is not None and source.template_id is not None)

    def _take(self) -> None:
        source = self.sources.current()
        if source is not None:
            self.accept()
            self._on_lines(of_items([(item.code, item.units) for item in source.items], self._desk.bridge.ids))

    def _drop(self) -> None:
        source = self.sources.current()
        if source is not None and source.template_id is not None:
            command = DropTemplate(template_id=source.template_id)
            self._desk.bridge.submit(command, on_receipt=self._dropped, on_refusal=lambda refusal: self.fail(refusal.code))

    def _dropped(self, receipt: Receipt) -> None:
        self._read()

    def _source_columns(self) -> Sequence[Column[Source]]:
        return (
            Column(key="name", title=lambda: self.tr("List"), value=self._name, stretch=True),
            Column(key="count", title=lambda: self.tr("Lines"), value=lambda one: len(one.items), kind=Kind.QUANTITY, width=64),
        )

    def _name(self, source: Source) -> str:
        match source.kind:
            case SourceKind.LAST_ORDER:
                return self.tr("Order {number}").format(number=source.name)
            case SourceKind.TEMPLATE:
                return self.tr("Template {name}").format(name=source.name)
            case SourceKind.DUE:
                return self.tr("Usually due by now")
            case SourceKind.BELOW_MINIMUM:
                return self.tr("Below minimum stock")
            case SourceKind.FAVOURITES:
                return self.tr("My favourites")

    def _item_columns(self) -> Sequence[Column[Item]]:
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda one: one.code, kind=Kind.CODE, width=140),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda one: shown(one.names), stretch=True),
            Column(key="units", title=lambda: self.tr("Quantity"), value=lambda one: one.units, kind=Kind.QUANTITY, width=84),
        )
