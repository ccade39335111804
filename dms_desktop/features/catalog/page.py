"""The catalog: branches at the left, products in the middle, the chosen one at the right. Everything is local, so it is quick."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from dms_desktop.features.catalog.models import CategoryTree, product_columns
from dms_desktop.features.catalog.writing import ProductDialog
from dms_desktop.goods.facts import LineFact, ProductFacts, facts_of_hits, line_facts, listed_products, product_facts
from dms_desktop.goods.labels import show_labels
from dms_desktop.goods.marks import status_chip
from dms_desktop.goods.pane import ProductPane
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import looked_for
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.turning import FilterLine
from dms_desktop.widgets.words import Text, by_count
from sync.client.replica import Status
from sync.client.search import Hit
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.rules import ProductStatus
from sync.domain.catalog.tree import CategoryRow
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

AT_ONCE = 200
FOUND = 100
"""So many products are found; with each key those in sight are known to the last fact, the rest as somebody scrolls."""

LOOK_MS = 150
"""A row that the hand is only passing is not asked about."""


class CatalogPage(Page):
    """Browse by branch or find by text; Enter opens the card, F12 puts the product on the order being written."""

    tables = ("product", "category", "list_price", "availability", "barcode")

    def build(self) -> None:
        self.tree = CategoryTree(lambda: self.tr("Categories"))
        self.search = SearchField(lambda: self.tr("Code, name, pinyin or barcode  (Ctrl+F)"))
        self.status = ChoiceBox(lambda: self.tr("State"))
        self.status.add_choice("", lambda: self.tr("All states"))
        for status in ProductStatus:
            self.status.add_choice(status.value, _word(status))
        self.count = PlainLabel(role="muted")
        self._scan = ""
        self._found: Sequence[str] = ()
        self._shown_for = self._resting_on = ""
        self._looking = QTimer(self, singleShot=True, interval=LOOK_MS)
        columns = product_columns(self.desk.currency, is_house=self.desk.bridge.actor.dealer_id == HOUSE)
        self.table: RecordTable[LineFact] = RecordTable(
            lambda: self.tr("Products"), columns, key=lambda fact: fact.row.code, on_more=self._more
        )
        self.empty = EmptyState("search", self._emptiness, advice=self._advice)
        self.pane = ListPane(self.table, self.empty)
        self.product = ProductPane(self.desk.currency)
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.desk.bridge.status_changed.connect(self._tell_emptiness)
        self.tree.picked.connect(lambda _: self._read_list())
        self.search.searched.connect(lambda _: self._looking.stop())
        self.search.searched.connect(lambda _: self._read_list())
        self.status.picked.connect(lambda _: self._read_list())
        self.table.opened.connect(lambda fact: self.desk.open_page("product", fact.row.code))
        self.table.chosen.connect(self._rest)
        self._looking.timeout.connect(self._look)
        self.product.order_opened.connect(lambda order_id: self.desk.open_page("order", str(order_id)))
        self.remember(self.table, "catalog")

    def refresh(self) -> None:
        self.read(category_tree, self._show_tree)
        self._read_list()

    def title(self) -> str:
        return self.tr("Catalog")

    def deeds(self) -> Sequence[Deed]:
        can_order = self.desk.may("orders.place")
        card = Deed(text=lambda: self.tr("Card"), key="Ctrl+Return", icon="file-text", run=self._open)
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        add = Deed(text=lambda: self.tr("Add to order"), key="F12", icon="shopping-cart", run=self._order, primary=True)
        labels = Deed(text=lambda: self.tr("Labels"), key="F8", run=self._print, in_bar=False)
        new = Deed(text=lambda: self.tr("New product"), key="F2", icon="plus", run=self._begin, primary=True)
        last = (add,) if can_order else (new,) if self.desk.may("catalog.product") else ()
        return (card, labels, find, *last)

    def _begin(self) -> None:
        ProductDialog(self, None, self.tree.code() or "").show_modeless()

    def _print(self) -> None:
        show_labels(self, {fact.row.code: 1 for fact in self.table.selected()})

    def scanned(self, code: str) -> bool:
        self._scan = looked_for(code)
        self.banner.settle()
        self.search.setText(self._scan)
        self._read_list()  # at once, and also for the same code again: the field tells of changes alone
        return True

    def _lay_out(self) -> QWidget:
        side = panel(column(self.product))
        side.setMinimumWidth(310)  # a site, what is free there, and how old that is
        middle = hold(column(FilterLine(self.search, self.status, self.count), self.pane, spacing=6))
        middle.setMinimumWidth(230)
        split = Split(self.tree, middle, side, sizes=(180, 850, 270), growing=1)
        self.remember(split, "catalog.parts")
        self.search.setMinimumWidth(220)
        return split

    def _read_list(self) -> None:
        """What is typed goes through the index of the search box; without a text the branch is listed by code."""
        text = self.search.text().strip()
        if text != self._scan:
            self._scan = ""
            self.banner.settle()
        if text:
            # of one state all: the first may be of others; and again no fewer than stand there, or the mark would leave its row
            here = len(self.table.rows()) if text == self._shown_for else 0
            first = partial(_with_facts, count=FOUND if self._status() else max(self.table.room(), here))
            self.desk.bridge.search(self, text, self._show_found, limit=FOUND, kinds=("product",), reading=first)
        else:
            self.read(listed_products, self._show_branch, category=self.tree.code(), status=self._status(), limit=AT_ONCE)

    def _show_found(self, found: tuple[Sequence[Hit], Sequence[LineFact]]) -> None:
        """Not where the text was taken back, over the branch."""
        (hits, facts), text, status = found, self.search.text().strip(), self._status()
        if not text:
            return
        is_scan = bool(self._scan) and self._scan == self.search.text()
        if is_scan and not hits and not self.banner.text():  # said once, however often it is read
            self.banner.alarm(self._unknown().format(code=self._scan))
        self._found, self._shown_for = tuple(hit.code for hit in hits), text
        shown = [fact for fact in facts if status is None or fact.row.status is status]
        self._show(shown, complete=status is not None or not facts or not self._behind(facts[-1]))

    def _unknown(self) -> str:
        if self.desk.bridge.is_filling:
            return self.tr("The code {code} is not here yet: the goods are still on their way.")
        return self.tr("Nobody knows the code {code}.")

    def _tell_emptiness(self, _status: Status) -> None:
        self.empty.tell(self._emptiness, self._advice)

    def _emptiness(self) -> str:
        return self.tr("The goods are still on their way") if self.desk.bridge.is_filling else self.tr("No products here")

    def _advice(self) -> str:
        if self.desk.bridge.is_filling:
            return self.tr("How far they are stands at the lower left. What is your own can be worked with meanwhile.")
        return self.tr("Choose another branch, or empty the filter with Esc.")

    def _show_branch(self, facts: Sequence[LineFact]) -> None:
        """Not over what is found, once a text was typed."""
        if not self.search.text().strip():
            self._shown_for, self._found = "", ()
            self._show(facts, complete=len(facts) < AT_ONCE)

    def _show(self, facts: Sequence[LineFact], *, complete: bool) -> None:
        self.table.show_rows(facts, complete=complete)
        self.pane.show_empty(not self.table.rows())
        self._rest(self.table.current())
        self._count(complete=complete)

    def _count(self, *, complete: bool) -> None:
        shown = f"{len(self.table.rows()):,}" + ("" if complete else "+")
        self.count.setText(
            by_count(len(self.table.rows()), self.tr("{count} product"), self.tr("{count} products")).format(count=shown)
        )

    def _more(self, last: LineFact) -> None:
        append = partial(self._append, last.row.code, self._found)
        if self._found:
            self.desk.bridge.fetch(line_facts, append, codes=self._behind(last))
            return
        self.desk.bridge.fetch(
            listed_products,
            append,
            category=self.tree.code(),
            status=self._status(),
            after=last.row.code,
            limit=AT_ONCE,
        )

    def _behind(self, last: LineFact) -> tuple[str, ...]:
        """What was found behind the last that is shown."""
        return tuple(self._found[self._found.index(last.row.code) + 1 :])

    def _append(self, after: str, found: Sequence[str], facts: Sequence[LineFact]) -> None:
        rows = self.table.rows()
        if rows and rows[-1].row.code == after and found == self._found:  # the list may have changed meanwhile
            self.table.append_rows(facts, complete=len(facts) < AT_ONCE)
            self._count(complete=len(facts) < AT_ONCE)

    def _status(self) -> ProductStatus | None:
        value = self.status.value()
        return ProductStatus(value) if isinstance(value, str) and value else None

    def _rest(self, fact: LineFact | None) -> None:
        """A list that is read anew marks the same row again, which is no movement of the hand."""
        code = fact.row.code if fact else ""
        if code != self._resting_on or not self._looking.isActive():
            self._resting_on = code
            self._looking.start()

    def _look(self) -> None:
        fact = self.table.current()
        if fact is None:
            self.product.show_facts(None)
        else:
            self.read(product_facts, self._show_product, code=fact.row.code)

    def _show_product(self, facts: ProductFacts | None) -> None:
        """Not beside another row, or none."""
        fact = self.table.current()
        if fact is not None and (facts is None or facts.card.row.code == fact.row.code):
            self.product.show_facts(facts)

    def _open(self) -> None:
        fact = self.table.current()
        if fact is not None:
            self.desk.open_page("product", fact.row.code)

    def _order(self) -> None:
        fact = self.table.current()
        if fact is not None:
            self.desk.open_page("order_entry", f"product:{fact.row.code}")

    def _show_tree(self, branches: Sequence[CategoryRow]) -> None:
        self.tree.show_branches(branches)


def _with_facts(view: View, hits: Sequence[Hit], *, count: int) -> tuple[Sequence[Hit], Sequence[LineFact]]:
    return hits, facts_of_hits(view, hits[:count])


def _word(status: ProductStatus) -> Text:
    return lambda: status_chip(status).text
