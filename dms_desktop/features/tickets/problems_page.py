"""Known problems: what the manufacturer tells all dealers, read offline; the house publishes, changes and ends them here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from dms_desktop.features.tickets.problem_dialog import ProblemDialog
from dms_desktop.features.tickets.words import severity_chip
from dms_desktop.growing import Growing
from dms_desktop.known_problems import PUT_AWAY, put_away
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, hold, panel, row, scrolled
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.domain.tickets.problem_queries import ProblemRow, known_problems
from sync.domain.tickets.ruling import EndProblem


class ProblemsPage(Page):
    """A dealer puts away with F6 what is read; the house publishes with F2, changes with F4, ends with Ctrl+Del."""

    tables = ("known_problem", OUTBOX)

    def build(self) -> None:
        self.grown, self._asked = Growing(self.refresh), ""
        self.table: RecordTable[ProblemRow] = RecordTable(
            lambda: self.tr("Known problems"), self._columns(), key=lambda one: one.problem_id, on_more=self.grown.more
        )
        self.pane = ListPane(self.table, EmptyState("circle-check", self._none, advice=self._advice))
        self.head, self.text = PlainLabel(role="strong").wrap(), PlainLabel().wrap()
        inside = QVBoxLayout()
        inside.addWidget(self.head)
        inside.addWidget(self.text)
        inside.addStretch(1)
        sides = row(self.pane, panel(row(scrolled(hold(inside)))))
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        self.body.addWidget(hold(sides), 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(lambda _: self._choose())
        self.table.opened.connect(lambda _: self._change())
        self.remember(self.table, "problems")

    def refresh(self) -> None:
        self.read(known_problems, self._show, limit=self.grown.limit)

    def show_record(self, record_id_text: str) -> None:
        """Opened from a banner: that one."""
        self._asked = record_id_text
        self._point()

    def title(self) -> str:
        return self.tr("Known problems")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        if not self.desk.may("tickets.publish"):
            may = chosen is not None and chosen.is_on and not self._is_away(chosen)
            words: Text = lambda: self.tr("Put away")  # noqa: E731
            return (Deed(text=words, key="F6", icon="check", run=self._put_away, primary=True, enabled=may),)
        is_here = chosen is not None
        runs = chosen is not None and not chosen.is_over
        return (
            Deed(text=lambda: self.tr("End"), key="Ctrl+Del", icon="ban", run=self._end, enabled=runs),
            Deed(text=lambda: self.tr("Change"), key="F4", icon="pencil", run=self._change, enabled=is_here),
            Deed(text=lambda: self.tr("Publish"), key="F2", icon="plus", run=self._new, primary=True),
        )

    def _none(self) -> str:
        return self.tr("No known problem")

    def _advice(self) -> str:
        if self.desk.may("tickets.publish"):
            return self.tr("F2 tells all dealers of one: they read it on their home page, also without a connection.")
        return self.tr("What head office knows of appears here and on the home page by itself.")

    def _columns(self) -> Sequence[Column[ProblemRow]]:
        return (
            Column(key="title", title=lambda: self.tr("Problem"), value=lambda one: one.title, stretch=True),
            Column(
                key="severity",
                title=lambda: self.tr("How urgent"),
                value=lambda one: severity_chip(one.severity),
                kind=Kind.CHIP,
                width=110,
            ),
            Column(key="from", title=lambda: self.tr("From"), value=lambda one: one.begins_on, kind=Kind.DATE, width=96),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: one.ends_on, kind=Kind.DATE, width=96),
            Column(key="state", title=lambda: self.tr("State"), value=self._state, kind=Kind.CHIP, width=110),
        )

    def _state(self, one: ProblemRow) -> Chip:
        if one.is_over:
            return Chip(self.tr("Over"), Tone.OK)
        if not one.is_on:
            return Chip(self.tr("To come"), Tone.IDLE)
        return Chip(self.tr("Put away"), Tone.IDLE) if self._is_away(one) else Chip(self.tr("Told"), Tone.NOTE)

    def _is_away(self, one: ProblemRow) -> bool:
        return one.sign in self.desk.memory.texts(PUT_AWAY)

    def _show(self, rows: Sequence[ProblemRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self._point()
        self._choose()

    def _point(self) -> None:
        wanted = record_id(self._asked) if self._asked else None
        if wanted is not None and self.table.select_key(wanted):
            self._asked = ""

    def _choose(self) -> None:
        chosen = self.table.current()
        self.head.setText(chosen.title if chosen else "")
        self.text.setText(chosen.text if chosen else "")
        self.deeds_changed.emit()

    def _put_away(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            put_away(self.desk, chosen)
            self.refresh()

    def _new(self) -> None:
        ProblemDialog(self, None).show_modeless()

    def _change(self) -> None:
        chosen = self.table.current()
        if chosen is not None and self.desk.may("tickets.publish"):
            ProblemDialog(self, chosen).show_modeless()

    def _end(self) -> None:
        chosen = self.table.current()
        if chosen is not None and not chosen.is_over:
            self.submit(EndProblem(problem_id=chosen.problem_id), partial(self._told, chosen.title))

    def _told(self, title: str, _receipt: Receipt) -> None:
        self.desk.tell(self.tr("“{title}” is over; dealers are told of it no more.").format(title=title))
        self.refresh()
