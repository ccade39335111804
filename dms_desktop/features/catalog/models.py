"""Columns of the catalog's list, and its branches as a tree."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.marks import line_chip
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, say
from sync.domain.catalog.tree import CategoryRow

translate = QCoreApplication.translate


def product_columns(currency: str, *, is_house: bool) -> Sequence[Column[LineFact]]:
    """The house has no price list of its own: its prices are on a page of theirs."""
    return (
        Column(
            key="code",
            title=lambda: translate("CatalogPage", "Code"),
            value=lambda fact: fact.row.code,
            kind=Kind.CODE,
            width=124,
        ),
        Column(
            key="name", title=lambda: translate("CatalogPage", "Name"), value=lambda fact: shown(fact.row.names), stretch=True
        ),
        Column(key="unit", title=lambda: translate("CatalogPage", "Unit"), value=lambda fact: fact.row.unit, width=52),
        Column(
            key="pack",
            title=lambda: translate("CatalogPage", "Pack"),
            value=lambda fact: fact.row.pack_size,
            kind=Kind.QUANTITY,
            width=54,
        ),
        Column(
            key="least",
            title=lambda: translate("CatalogPage", "Minimum"),
            value=lambda fact: fact.row.min_quantity,
            kind=Kind.QUANTITY,
            width=64,
        ),
        *(one for one in _offer_columns(currency, is_house) if one.key != "price" or not is_house),
    )


def _offer_columns(currency: str, is_house: bool) -> Sequence[Column[LineFact]]:
    """What can be had now, and for how much."""
    return (
        Column(
            key="free",
            title=lambda: translate("CatalogPage", "Available"),
            value=lambda fact: fact.free,
            kind=Kind.QUANTITY,
            width=80,
            tone=lambda fact: Tone.BAD if fact.free == 0 else None,
        ),
        Column(
            key="price",
            title=lambda: translate("CatalogPage", "Price"),
            value=lambda fact: fact.row.price,
            kind=Kind.MONEY,
            currency=currency,
            width=92,
            strong=True,
        ),
        Column(
            key="state",
            title=lambda: translate("CatalogPage", "State"),
            value=lambda fact: line_chip(fact, None, is_house=is_house),
            kind=Kind.CHIP,
            width=96,
        ),
    )


class CategoryTree(QTreeWidget):
    """Branches with the number of products below each. `picked(code)`, empty for all."""

    picked = Signal(str)

    def __init__(self, name: Text) -> None:
        super().__init__()
        say(self, self.setAccessibleName, name)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._pick)

    def show_branches(self, branches: Sequence[CategoryRow]) -> None:
        """The chosen branch stays chosen."""
        kept = self.code()
        self.blockSignals(True)
        self.clear()
        items = {
            "": self._item(
                None, translate("CatalogPage", "All products"), "", sum(one.products for one in branches if one.depth == 0)
            )
        }
        for branch in branches:
            above = items.get(branch.parent_code or "-")
            items[branch.code] = self._item(above, shown(branch.names), branch.code, branch.products)
        self.setCurrentItem(items.get(kept, items[""]))
        self.blockSignals(False)

    def code(self) -> str:
        """Of the chosen branch; empty for all."""
        item = self.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item else ""

    def _item(self, above: QTreeWidgetItem | None, name: str, code: str, count: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([f"{name}  ({count:,})"])
        item.setData(0, Qt.ItemDataRole.UserRole, code)
        item.setToolTip(0, name)
        if above is None:
            self.addTopLevelItem(item)
            item.setExpanded(True)
        else:
            above.addChild(item)
        return item

    def _pick(self, item: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        self.picked.emit(self.code())
