"""What waits for a yes: mine first, its chain beside it. What is decided offline is saved, and looked at again by central."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.deciders import role_words
from dms_desktop.features.approvals.facts import after_words, before_words, field_words
from dms_desktop.features.approvals.stand_in_dialog import StandInDialog
from dms_desktop.features.approvals.words import (
    WHERE,
    decided_words,
    document_of,
    kind_words,
    state_chip,
    step_chip,
    subject_words,
)
from dms_desktop.growing import Growing
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.section import height_of
from dms_desktop.widgets.split import Split
from sync.client.changes import OUTBOX
from sync.domain.accounts.calendar import house_today
from sync.domain.approvals.commands import DecideStep, WithdrawApproval
from sync.domain.approvals.queries import ApprovalRow, StepRow, approvals
from sync.domain.four_eyes.queries import held_facts
from sync.domain.four_eyes.watching import Fact
from sync.domain.orders.exceptions import PRICE_APPROVAL

R = TypeVar("R")
MINE, OPEN, ALL = "mine", "open", "all"


class ApprovalsPage(Page):
    """F12 approves and goes on to the one below; a no has a reason. Enter opens what is asked about."""

    tables = ("approval", "approval_step", "held_deed", "approval_rule", "delegation", "dealer", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._asked: UUID | None = None
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(MINE, lambda: self.tr("For me to decide"))
        self.which.add_choice(OPEN, lambda: self.tr("All that wait"))
        self.which.add_choice(ALL, lambda: self.tr("Decided ones too"))
        if not self.desk.may("approvals.decide"):
            self.which.set_value(OPEN)
        self.table: RecordTable[ApprovalRow] = RecordTable(
            lambda: self.tr("Approvals"), self._columns(), key=lambda one: one.approval_id, on_more=self.grown.more
        )
        self.steps: RecordTable[StepRow] = RecordTable(lambda: self.tr("Steps"), self._steps(), key=lambda one: one.step_id)
        self.steps.setProperty("bare", True)
        self.facts: RecordTable[Fact] = RecordTable(lambda: self.tr("What would change"), self._facts(), key=_key_of)
        self.facts.setProperty("bare", True)
        self.what, self.why = PlainLabel(role="strong").wrap(), PlainLabel().wrap()
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing waits for you"),
            advice=lambda: self.tr("What somebody asks you to decide appears here by itself."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.which.picked.connect(lambda _: self.refresh())
        self.table.chosen.connect(self._show_side)
        self.table.opened.connect(self._open_document)
        self.remember(self.table, "approvals")

    def refresh(self) -> None:
        which = self.which.value()
        self.read(approvals, self._show, only_mine=which == MINE, with_closed=which == ALL, limit=self.grown.limit)

    def show_record(self, record_id_text: str) -> None:
        """A search hit or an approval's id: marked among all, decided ones too."""
        self._asked = record_id(record_id_text)
        if self._asked is not None:
            self.which.set_value(ALL)
        self.refresh()

    def title(self) -> str:
        return self.tr("Approvals")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        may = chosen is not None and chosen.mine is not None
        is_own = chosen is not None and chosen.is_own
        back = Deed(
            text=lambda: self.tr("Take back my request"), key="Ctrl+Shift+Del", run=self._withdraw, in_bar=False, enabled=is_own
        )
        if not self.desk.may("approvals.decide"):
            return (back,)
        return (
            Deed(text=lambda: self.tr("Refuse"), key="Ctrl+Del", icon="ban", run=self._refuse, enabled=may),
            Deed(text=lambda: self.tr("Stand-in"), key="Ctrl+T", icon="users", run=self._stand_in),
            back,
            Deed(text=lambda: self.tr("Open"), key="Ctrl+O", run=self._open_chosen, in_bar=False, enabled=_has_page(chosen)),
            *self._shop_rules(),
            Deed(text=lambda: self.tr("Approve"), key="F12", icon="check", run=self._approve, primary=True, enabled=may),
        )

    def _open_chosen(self) -> None:
        self._open_document(self.table.current())

    def _open_document(self, chosen: ApprovalRow | None) -> None:
        if chosen is not None and _has_page(chosen):
            self.desk.open_page(WHERE[chosen.kind], document_of(chosen))

    def _shop_rules(self) -> Sequence[Deed]:
        """The house has them in its menu."""
        if not self.desk.may("accounts.shop"):
            return ()
        return (Deed(text=lambda: self.tr("Rules"), key="Ctrl+R", icon="list-checks", run=self._open_rules),)

    def _open_rules(self) -> None:
        self.desk.open_page("shop_rules", "")

    def _columns(self) -> Sequence[Column[ApprovalRow]]:
        return (
            Column(key="kind", title=lambda: self.tr("What"), value=lambda one: kind_words(one.kind), width=130),
            Column(key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, stretch=True),
            Column(
                key="subject",
                title=lambda: self.tr("Number"),
                value=lambda one: subject_words(one.kind, one.subject),
                kind=Kind.CODE,
                width=165,
            ),
            Column(
                key="amount",
                title=lambda: self.tr("Amount"),
                value=lambda one: one.amount,
                kind=Kind.MONEY,
                currency=self.desk.currency,
                width=120,
            ),
            Column(key="by", title=lambda: self.tr("Asked by"), value=self._asked_by, width=90),
            Column(key="at", title=lambda: self.tr("When"), value=lambda one: one.asked_at, kind=Kind.MOMENT, width=130),
            Column(
                key="state", title=lambda: self.tr("State"), value=lambda one: state_chip(one.state), kind=Kind.CHIP, width=100
            ),
        )

    def _asked_by(self, one: ApprovalRow) -> str:
        is_own = one.kind != PRICE_APPROVAL  # that alone is also asked by a shop, as its order comes in
        return self.desk.person(one.asked_by) if is_own else one.asked_by

    def _steps(self) -> Sequence[Column[StepRow]]:
        return (
            Column(key="role", title=lambda: self.tr("Step"), value=lambda one: role_words(one.role), stretch=True),
            Column(key="by", title=lambda: self.tr("Who"), value=lambda one: decided_words(one, self.desk.person), width=90),
            Column(key="state", title=lambda: self.tr("State"), value=step_chip, kind=Kind.CHIP, width=90),
        )

    def _facts(self) -> Sequence[Column[Fact]]:
        currency = self.desk.currency
        return (
            Column(key="field", title=lambda: self.tr("What"), value=field_words, stretch=True),
            Column(key="before", title=lambda: self.tr("Now"), value=partial(before_words, currency=currency), width=90),
            Column(key="after", title=lambda: self.tr("Then"), value=partial(after_words, currency=currency), width=125),
        )

    def _lay_out(self) -> QWidget:
        inside = QVBoxLayout()
        inside.setSpacing(6)
        for part in (self.what, self.why):
            inside.addWidget(part)
        inside.addWidget(self.facts, 2)
        inside.addWidget(self.steps, 1)
        inside.addStretch()
        side = panel(inside)
        side.setMinimumWidth(300)
        split = Split(hold(column(hold(row(self.which, 1)), self.pane, spacing=6)), side, sizes=(880, 400), growing=0)
        self.remember(split, "approvals.parts")
        return split

    def _seek(self, asked: UUID, *, is_all: bool) -> None:
        if is_all:
            self.banner.tell(Weight.INFO, self.tr("This approval is not on this PC."))
        else:
            self._asked = asked
            self.grown.more()

    def _show(self, rows: Sequence[ApprovalRow]) -> None:
        is_all = self.grown.holds(rows)
        self.table.set_rows(rows, complete=is_all)
        asked, self._asked = self._asked, None
        if asked is not None and not self.table.select_key(asked):
            self._seek(asked, is_all=is_all)
        if rows and self.table.current() is None:
            self.table.select_row(0)
        self.pane.show_empty(not rows)
        self._show_side(self.table.current())

    def _show_side(self, chosen: ApprovalRow | None) -> None:
        _show_all(self.steps, chosen.steps if chosen else ())
        self.what.setText(_named(chosen) if chosen else "")
        self.why.setText(self._why(chosen) if chosen else "")
        if chosen is None:
            self._show_facts(())
        else:
            self.read(held_facts, self._show_facts, approval_id=chosen.approval_id)
        self.deeds_changed.emit()

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        _show_all(self.facts, facts)

    def _why(self, chosen: ApprovalRow) -> str:
        refused = [step.reason for step in chosen.steps if step.reason]
        until = [self.tr("Until {day}").format(day=day(chosen.valid_until))] if chosen.valid_until else []
        return "\n".join([chosen.reason, *until, *refused])

    def _approve(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._decide(chosen, "", granted=True)

    def _refuse(self) -> None:
        """What was in front as the reason was asked for: the list may move on under the dialog."""
        chosen = self.table.current()
        if chosen is not None and chosen.mine is not None:
            ReasonDialog(
                lambda: self.tr("Refuse"),
                self,
                deed=lambda: self.tr("Refuse"),
                explain=_named(chosen),
                on_reason=partial(self._decide, chosen, granted=False),
            ).show_modeless()

    def _decide(self, chosen: ApprovalRow, reason: str, *, granted: bool) -> None:
        step: UUID | None = chosen.mine
        if step is not None:
            command = DecideStep(
                approval_id=chosen.approval_id, step_id=step, version=chosen.version, granted=granted, reason=reason
            )
            self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; head office hears of it by itself.")))

    def _stand_in(self) -> None:
        self.read(house_today, self._open_stand_in)

    def _open_stand_in(self, today: date) -> None:
        StandInDialog(self, self.desk, today).show_modeless()

    def _withdraw(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self.submit(WithdrawApproval(approval_id=chosen.approval_id), lambda _: self.desk.tell(self.tr("Taken back.")))


def _has_page(row: ApprovalRow | None) -> bool:
    return row is not None and row.kind in WHERE


def _named(row: ApprovalRow) -> str:
    return f"{kind_words(row.kind)} {subject_words(row.kind, row.subject)}"


def _key_of(fact: Fact) -> tuple[str, object]:
    return fact.field, fact.before


def _show_all(table: RecordTable[R], rows: Sequence[R]) -> None:
    """As high as its rows where there is room, and gone while it has none."""
    table.set_rows(rows)
    table.setMaximumHeight(height_of(table, len(rows)))
    table.setVisible(bool(rows))
