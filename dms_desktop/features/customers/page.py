"""The list of customers: found by name in either script, number or phone; edits that crossed are said above it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.customers.found import found_customers
from dms_desktop.features.customers.import_dialog import CustomersDialog
from dms_desktop.features.customers.words import active_chip, kind_words
from dms_desktop.growing import shown_words
from dms_desktop.importing.deed import file_deed
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import BLANK
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, hold, row, tick_box
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import by_count
from sync.client.changes import DRAFTS
from sync.client.drafts import Draft
from sync.domain.customers.queries import CustomerRow, MergeRow, customer_merges

BATCH = 100


class CustomersPage(Page):
    """Enter opens a card, F2 begins a new one."""

    tables = ("customer", "customer_merge", DRAFTS)

    def build(self) -> None:
        self.filter = SearchField(lambda: self.tr("Name, number, phone  (Ctrl+F)"))
        self.filter.setFixedWidth(320)
        self.inactive = tick_box(lambda: self.tr("Also those out of use"))
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[CustomerRow] = RecordTable(
            lambda: self.tr("Customers"), self._columns(), key=lambda found: found.customer_id, on_more=self._more
        )
        self.empty = EmptyState(
            "users",
            lambda: self.tr("No customer here"),
            advice=lambda: self.tr("F2 notes down a new one; Ctrl+Shift+I takes a list out of a file."),
        )
        self.pane = ListPane(self.table, self.empty)
        self.body.addWidget(hold(row(self.filter, self.inactive, 1, self.count)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.filter)

    def bind(self) -> None:
        self.filter.searched.connect(lambda _: self._read_rows())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.inactive.toggled.connect(lambda _: self._read_rows())
        self.table.opened.connect(self._open)
        self.remember(self.table, "customers")

    def refresh(self) -> None:
        self._read_rows()
        self.read(customer_merges, self._show_merges, limit=100)

    def title(self) -> str:
        return self.tr("Customers")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.filter.setFocus, in_bar=False)
        new = Deed(text=lambda: self.tr("New customer"), key="F2", icon="plus", run=self._new, primary=True)
        title = partial(QCoreApplication.translate, "CustomersDialog", "Import customers")
        return (find, file_deed(self, title, self._import), new)

    def _import(self, path: Path) -> None:
        CustomersDialog(self, self.desk, path).start()

    def _columns(self) -> Sequence[Column[CustomerRow]]:
        return (
            Column(key="number", title=lambda: self.tr("Number"), value=lambda found: found.number, kind=Kind.CODE, width=165),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda found: found.name, stretch=True),
            Column(key="kind", title=lambda: self.tr("Kind"), value=lambda found: kind_words(found.kind), width=90),
            Column(key="contact", title=lambda: self.tr("Contact"), value=lambda found: found.contact, width=130),
            Column(key="mobile", title=lambda: self.tr("Mobile"), value=lambda found: found.mobile, width=140),
            Column(key="phone", title=lambda: self.tr("Phone"), value=lambda found: found.phone, width=140),
            Column(
                key="state",
                title=lambda: self.tr("State"),
                value=lambda found: active_chip(found.active),
                kind=Kind.CHIP,
                width=100,
            ),
        )

    def _read_rows(self) -> None:
        text, inactive = self.filter.text().strip(), self.inactive.isChecked()
        self.read(found_customers, self._show, text=text, with_inactive=inactive, limit=BATCH)

    def _more(self, last: CustomerRow) -> None:
        self.read(
            found_customers,
            self._append,
            text=self.filter.text().strip(),
            with_inactive=self.inactive.isChecked(),
            after_name=last.name,
            after_id=last.customer_id,
            limit=BATCH,
        )

    def _show(self, rows: Sequence[CustomerRow]) -> None:
        self.table.show_rows(rows, complete=len(rows) < BATCH)
        self.pane.show_empty(not rows)
        self._say_count(len(rows) < BATCH)

    def _append(self, rows: Sequence[CustomerRow]) -> None:
        self.table.append_rows(rows, complete=len(rows) < BATCH)
        self._say_count(len(rows) < BATCH)

    def _say_count(self, is_complete: bool) -> None:
        count = len(self.table.rows())
        self.count.setText(
            shown_words(
                count,
                is_all=is_complete,
                one=self.tr("{count} customer"),
                more=self.tr("{count} customers"),
                first=self.tr("The first {count} customers"),
            )
        )

    def _show_merges(self, rows: Sequence[MergeRow]) -> None:
        if not rows:
            self.banner.clear()
            self.desk.bridge.drafts(self, "customer", self._show_drafts)
            return
        words = by_count(
            len(rows),
            self.tr("{count} edit by two people crossed, of {name}: both values are kept."),
            self.tr("{count} edits by two people crossed. {name} is the latest: both values are kept."),
        )
        self.banner.tell(
            Weight.WARN,
            words.format(count=len(rows), name=rows[0].name),
            lambda: self.tr("Look at it"),
            lambda: self.desk.open_page("customer", str(rows[0].customer_id)),
        )

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        if drafts:
            self.banner.tell(
                Weight.INFO,
                by_count(
                    len(drafts),
                    self.tr("{count} card was begun and not saved."),
                    self.tr("{count} cards were begun and not saved."),
                ).format(count=len(drafts)),
                lambda: self.tr("Go on with the last one"),
                lambda: self.desk.open_page("customer", str(drafts[0].draft_id)),
            )

    def _new(self) -> None:
        self.desk.open_page("customer", f"{self.desk.bridge.ids.new()}:{BLANK}")

    def _open(self, found: CustomerRow) -> None:
        self.desk.open_page("customer", str(found.customer_id))
