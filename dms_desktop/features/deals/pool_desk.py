"""The pool as the house sees it: where each entry came from, what became of it, and the terms."""

from collections.abc import Sequence

from dms_desktop.features.deals.pool_terms_dialog import PoolTermsDialog
from dms_desktop.features.deals.pool_words import trail_chip
from dms_desktop.goods.naming import shown
from dms_desktop.growing import Growing, shown_words
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.formats import day, moment
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, hold, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.domain.deals.keeping_pool import FillPool, WithdrawPoolEntry
from sync.domain.deals.pool_queries import TrailRow, pool_trail
from sync.domain.deals.rules import PoolState
from sync.kernel.commands import Command


class PoolDeskPage(Page):
    """F5 looks for what ran out; the history of the chosen entry stands below."""

    tables = ("deal_pool", "deal_pool_trail", "dealer", "category", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self.search = SearchField(lambda: self.tr("Customer, project, number  (Ctrl+F)"))
        self.search.setFixedWidth(320)
        self.which = ChoiceBox(lambda: self.tr("State"))
        self.which.add_choice("open", lambda: self.tr("In the pool"))
        self.which.add_choice("all", lambda: self.tr("All that ever were"))
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[TrailRow] = RecordTable(
            lambda: self.tr("Pool"), self._columns(), key=lambda one: one.entry_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "inbox",
            lambda: self.tr("The pool is empty"),
            advice=lambda: self.tr("F2 lays down its terms. What runs out, is given up or taken back comes here from then on."),
        )
        self.pane = ListPane(self.table, empty)
        self.words = PlainLabel(role="muted").wrap()
        self.body.addWidget(hold(row(self.search, self.which, 1, self.count)))
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.words)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(self.table.setFocus)
        self.which.picked.connect(lambda _: self.refresh())
        self.table.chosen.connect(self._choose)
        self.remember(self.table, "pool_desk")

    def refresh(self) -> None:
        with_closed = self.which.value() == "all"
        self.read(pool_trail, self._show, with_closed=with_closed, text=self.search.text(), limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Pool of registrations")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        is_open = chosen is not None and chosen.state is PoolState.OPEN
        return (
            Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False),
            Deed(text=lambda: self.tr("Withdraw"), key="Ctrl+Del", icon="ban", run=self._withdraw, enabled=is_open),
            Deed(text=lambda: self.tr("Terms"), key="F7", icon="settings", run=self.set_terms),
            Deed(text=lambda: self.tr("Look for what ran out"), key="F12", icon="refresh-cw", run=self._fill, primary=True),
        )

    def set_terms(self) -> None:
        """Open the dialog of the terms."""
        PoolTermsDialog(self, self.desk).show_modeless()

    def _columns(self) -> Sequence[Column[TrailRow]]:
        return [
            Column(key="name", title=lambda: self.tr("Customer"), value=lambda one: one.name, stretch=True),
            Column(key="project", title=lambda: self.tr("Project"), value=lambda one: one.project, width=190),
            Column(key="line", title=lambda: self.tr("Line"), value=lambda one: shown(one.line), width=100),
            Column(key="region", title=lambda: self.tr("Region"), value=lambda one: one.region_code, kind=Kind.CODE, width=80),
            Column(key="from", title=lambda: self.tr("Previous dealer"), value=lambda one: one.from_dealer, width=160),
            Column(key="since", title=lambda: self.tr("Since"), value=lambda one: one.opened_at, kind=Kind.MOMENT, width=130),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: one.until, kind=Kind.DATE, width=100),
            Column(
                key="state", title=lambda: self.tr("State"), value=lambda one: trail_chip(one.state), kind=Kind.CHIP, width=130
            ),
        ]

    def _show(self, rows: Sequence[TrailRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        if rows and self.table.current() is None:
            self.table.select_row(0)
        self.pane.show_empty(not rows)
        self.count.setText(
            shown_words(
                len(rows),
                is_all=self.grown.holds(rows),
                one=self.tr("{count} entry"),
                more=self.tr("{count} entries"),
                first=self.tr("The first {count} entries"),
            )
        )
        self._choose(self.table.current())

    def _choose(self, chosen: TrailRow | None) -> None:
        self.words.setText("\n".join(self._history(chosen)) if chosen else "")
        self.deeds_changed.emit()

    def _history(self, one: TrailRow) -> Sequence[str]:
        began = self.tr("{number} of {dealer} came into the pool {moment}")
        told = [began.format(number=one.from_number, dealer=one.from_dealer, moment=moment(one.opened_at))]
        if one.state is PoolState.OPEN and one.until is not None:
            told.append(self.tr("It stays until {day}").format(day=day(one.until)))
        if one.closed_at is not None:
            by_house = one.state is PoolState.WITHDRAWN  # whatever else closes one, a dealer may have done
            who = self.desk.of_house(one.closed_by) if by_house else one.closed_by
            words = f"{trail_chip(one.state).text} · {moment(one.closed_at)} · {who}"
            told.append(" · ".join(filter(None, (words, one.to_dealer, one.to_number, one.reason))))
        return told

    def _withdraw(self) -> None:
        chosen = self.table.current()
        title: Text = lambda: self.tr("Withdraw from the pool")  # noqa: E731
        if chosen is not None:
            done = lambda text: self._do(WithdrawPoolEntry(entry_id=chosen.entry_id, reason=text))  # noqa: E731
            ReasonDialog(title, self, deed=title, on_reason=done).show_modeless()

    def _fill(self) -> None:
        self._do(FillPool())

    def _do(self, command: Command) -> None:
        self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; the others are told by themselves.")))
