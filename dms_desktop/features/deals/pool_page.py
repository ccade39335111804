"""The pool as a dealer sees it: customers and projects that nobody is protected for any more, to be taken up."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from dms_desktop.features.deals.pool_words import entry_chip, entry_words
from dms_desktop.goods.naming import shown
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.typed import Typed
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import DRAFTS
from sync.client.drafts import Draft
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.domain.deals.pool_queries import PoolRow, pool_entries


class PoolPage(Page):
    """F12 or Enter takes an entry up: a registration begins with what is known of it. It opens when its draft is kept."""

    tables = ("deal", "deal_pool", "deal_pool_terms", "deal_terms", "territory", "category", DRAFTS)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._begun: UUID | None = None
        self.search = SearchField(lambda: self.tr("Customer, project, region  (Ctrl+F)"))
        self.search.setFixedWidth(320)
        self.lines = ChoiceBox(lambda: self.tr("Product line"))
        self.lines.add_choice("", lambda: self.tr("All lines"))
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[PoolRow] = RecordTable(
            lambda: self.tr("Pool"), self._columns(), key=lambda one: one.entry_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "inbox",
            lambda: self.tr("Nothing to take up"),
            advice=lambda: self.tr("Customers and projects whose protection has ended come here, where you may sell the line."),
        )
        self.pane = ListPane(self.table, empty)
        self.words = PlainLabel(role="muted").wrap()
        self.body.addWidget(hold(row(self.search, self.lines, 1, self.count)))
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.words)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self._read())
        self.search.returnPressed.connect(self.table.setFocus)
        self.lines.picked.connect(lambda _: self._read())
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: self._take_up())
        self.remember(self.table, "pool")

    def refresh(self) -> None:
        self.read(category_tree, self._show_lines)
        self._read()
        if self._begun is not None:
            self.desk.bridge.drafts(self, "deal", self._open_begun)

    def title(self) -> str:
        return self.tr("Pool of registrations")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        is_free = chosen is not None and not chosen.own_number and chosen.waits_until is None
        return (
            Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False),
            Deed(text=lambda: self.tr("Take up"), key="F12", icon="plus", run=self._take_up, primary=True, enabled=is_free),
        )

    def _columns(self) -> Sequence[Column[PoolRow]]:
        return [
            Column(key="name", title=lambda: self.tr("Customer"), value=lambda one: one.name, stretch=True),
            Column(key="project", title=lambda: self.tr("Project"), value=_project, width=220),
            Column(key="line", title=lambda: self.tr("Line"), value=lambda one: shown(one.line), width=110),
            Column(key="region", title=lambda: self.tr("Region"), value=lambda one: one.region_code, kind=Kind.CODE, width=90),
            Column(key="since", title=lambda: self.tr("Since"), value=lambda one: one.opened_on, kind=Kind.DATE, width=100),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: one.open_until, kind=Kind.DATE, width=100),
            Column(key="state", title=lambda: self.tr("State"), value=entry_chip, kind=Kind.CHIP, width=140),
        ]

    def _read(self) -> None:
        line = str(self.lines.value() or "")
        self.read(pool_entries, self._show, text=self.search.text(), product_line=line, limit=self.grown.limit)

    def _show_lines(self, categories: Sequence[CategoryRow]) -> None:
        picked = self.lines.value()
        self.lines.clear_choices()
        self.lines.add_choice("", lambda: self.tr("All lines"))
        for category in categories:
            self.lines.add_choice(category.code, partial(shown, category.names))
        self.lines.set_value(picked)

    def _show(self, rows: Sequence[PoolRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        if rows and self.table.current() is None:
            self.table.select_row(0)
        self.pane.show_empty(not rows)
        words = self.tr("{count} to take up") if self.grown.holds(rows) else self.tr("The first {count}")
        self.count.setText(words.format(count=quantity(len(rows))))
        self._choose(self.table.current())

    def _choose(self, chosen: PoolRow | None) -> None:
        self.words.setText(entry_words(chosen) if chosen else "")
        self.deeds_changed.emit()

    def _take_up(self) -> None:
        chosen = self.table.current()
        if chosen is None or chosen.own_number or chosen.waits_until is not None:
            return
        self._begun = self.desk.bridge.ids.new()
        known = {name: getattr(chosen, name) for name in ("product_line", "name", "region_code", "project", "site")}
        typed = Typed(head={**known, "subject": chosen.subject.value, "at": "tax_id"})
        self.desk.bridge.save_draft("deal", self._begun, typed.pack())

    def _open_begun(self, drafts: Sequence[Draft]) -> None:
        begun = self._begun
        if begun is not None and any(draft.draft_id == begun for draft in drafts):
            self._begun = None
            self.desk.open_page("deal", str(begun))


def _project(entry: PoolRow) -> str:
    return " ".join(filter(None, (entry.project, entry.site)))
