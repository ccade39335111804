"""The list of registrations: what is protected and how long, what is asked, what ended."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.features.deals.columns import deal_columns
from dms_desktop.growing import shown_words
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import BLANK
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, hold, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import by_count
from sync.client.changes import DRAFTS
from sync.client.drafts import Draft
from sync.domain.deals.queries import DealRow, deals
from sync.domain.deals.rules import OPEN, DealState

BATCH = 200
ENDED = tuple(state for state in DealState if state not in OPEN)


class DealsPage(Page):
    """Enter opens one, F2 registers a new one."""

    tables = ("deal", "deal_terms", "category", DRAFTS)

    def build(self) -> None:
        self.filter = SearchField(lambda: self.tr("Number, customer, project  (Ctrl+F)"))
        self.filter.setFixedWidth(320)
        self.which = ChoiceBox(lambda: self.tr("State"))
        self.which.add_choice("open", lambda: self.tr("Open"))
        self.which.add_choice("ended", lambda: self.tr("Ended"))
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[DealRow] = RecordTable(
            lambda: self.tr("Registrations"),
            deal_columns(self.desk.currency),
            key=lambda found: found.deal_id,
            on_more=self._more,
        )
        empty = EmptyState(
            "target",
            lambda: self.tr("No registration here"),
            advice=lambda: self.tr("F2 registers a customer or a project; it is protected for you once the manufacturer agrees."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(hold(row(self.filter, self.which, 1, self.count)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.filter)

    def bind(self) -> None:
        self.filter.searched.connect(lambda _: self.refresh())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.which.picked.connect(lambda _: self.refresh())
        self.table.opened.connect(lambda found: self.desk.open_page("deal", str(found.deal_id)))
        self.remember(self.table, "deals")

    def refresh(self) -> None:
        self.read(deals, self._show, states=self._states(), text=self.filter.text(), limit=BATCH)
        self.desk.bridge.drafts(self, "deal", self._show_drafts)

    def title(self) -> str:
        return self.tr("Registrations")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.filter.setFocus, in_bar=False)
        new = Deed(text=lambda: self.tr("New registration"), key="F2", icon="plus", run=self._new, primary=True)
        pool = Deed(text=lambda: self.tr("Pool"), key="F6", icon="inbox", run=partial(self.desk.open_page, "pool", ""))
        return (find, pool, new)

    def _states(self) -> tuple[DealState, ...]:
        return ENDED if self.which.value() == "ended" else OPEN

    def _show(self, rows: Sequence[DealRow]) -> None:
        self.table.show_rows(rows, complete=len(rows) < BATCH)
        self.pane.show_empty(not rows)
        self._say_count(len(rows) < BATCH)

    def _more(self, last: DealRow) -> None:
        self.read(
            deals,
            self._append,
            states=self._states(),
            text=self.filter.text(),
            after_at=last.captured_at,
            after_id=last.deal_id,
            limit=BATCH,
        )

    def _append(self, rows: Sequence[DealRow]) -> None:
        self.table.append_rows(rows, complete=len(rows) < BATCH)
        self._say_count(len(rows) < BATCH)

    def _say_count(self, is_complete: bool) -> None:
        count = len(self.table.rows())
        self.count.setText(
            shown_words(
                count,
                is_all=is_complete,
                one=self.tr("{count} registration"),
                more=self.tr("{count} registrations"),
                first=self.tr("The first {count} registrations"),
            )
        )

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        if not drafts:
            self.banner.clear()
            return
        self.banner.tell(
            Weight.INFO,
            by_count(
                len(drafts),
                self.tr("{count} registration was begun and not saved."),
                self.tr("{count} registrations were begun and not saved."),
            ).format(count=len(drafts)),
            lambda: self.tr("Go on with the last one"),
            lambda: self.desk.open_page("deal", str(drafts[0].draft_id)),
        )

    def _new(self) -> None:
        self.desk.open_page("deal", f"{self.desk.bridge.ids.new()}:{BLANK}")
