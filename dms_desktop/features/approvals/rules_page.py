"""The rules of approval: who has to say yes to what, and a look ahead at who would be asked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from dms_desktop.deciders import chain_words, role_words, tell_saved
from dms_desktop.features.approvals.rule_dialog import RuleDialog
from dms_desktop.features.approvals.words import kind_words, kinds_of
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, MoneyEdit
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import by_count, say
from sync.client.replica import Receipt
from sync.domain.approvals.commands import SetApprovalRule
from sync.domain.approvals.queries import RuleRow, approval_rules
from sync.domain.approvals.rules import steps_of
from sync.domain.four_eyes.queries import who_says_yes


class ApprovalRulesPage(Page):
    """F2 a new rule, F4 changes one; two from the same amount, and one that comes back to itself, are refused with both named."""

    tables = ("approval_rule",)

    def build(self) -> None:
        self.table: RecordTable[RuleRow] = RecordTable(lambda: self.tr("Rules"), self._columns(), key=lambda one: one.rule_id)
        empty = EmptyState(
            "list-checks",
            lambda: self.tr("No rules of approval"),
            advice=lambda: self.tr("F2 lays down who else has to say yes, and from which amount on."),
        )
        self.pane = ListPane(self.table, empty)
        self.kind = ChoiceBox(lambda: self.tr("What"))
        for kind in kinds_of(self.desk.bridge.actor.dealer_id):
            self.kind.add_choice(kind, partial(kind_words, kind))
        self.amount = MoneyEdit(lambda: self.tr("Amount"), self.desk.currency)
        say(self.amount, self.amount.setPlaceholderText, lambda: self.tr("Amount"))
        self.preview = PlainLabel(role="strong")
        self.body.addWidget(self.pane, 1)
        inside = QVBoxLayout()
        inside.addWidget(label(lambda: self.tr("Who would be asked?"), "strong"))
        inside.addWidget(hold(row(self.kind, self.amount, self.preview, 1)))
        self.body.addWidget(panel(inside))
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.table.opened.connect(lambda _: self._change())
        self.kind.picked.connect(lambda _: self._look_ahead())
        self.amount.textEdited.connect(lambda _: self._look_ahead())
        self.remember(self.table, "approval_rules")

    def refresh(self) -> None:
        self.read(approval_rules, self._show)
        self._look_ahead()

    def title(self) -> str:
        return self.tr("Rules of approval")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current() is not None
        return (
            Deed(text=lambda: self.tr("End rule"), key="Ctrl+Del", icon="ban", run=self._end, enabled=chosen),
            Deed(text=lambda: self.tr("Change"), key="F4", icon="pencil", run=self._change, enabled=chosen),
            Deed(text=lambda: self.tr("New rule"), key="F2", icon="plus", run=self._new, primary=True),
        )

    def _columns(self) -> Sequence[Column[RuleRow]]:
        return (
            Column(key="kind", title=lambda: self.tr("What"), value=lambda one: kind_words(one.kind), width=180),
            Column(
                key="from",
                title=lambda: self.tr("From amount"),
                value=lambda one: one.from_amount,
                kind=Kind.MONEY,
                currency=self.desk.currency,
                width=130,
            ),
            Column(
                key="chain",
                title=lambda: self.tr("Who says yes"),
                value=lambda one: chain_words(steps_of(one.chain), parallel=one.parallel),
                stretch=True,
            ),
            Column(key="late", title=lambda: self.tr("Waits too long"), value=self._late, width=270),
        )

    def _late(self, one: RuleRow) -> str:
        if not one.escalate_days:
            return ""
        words = by_count(one.escalate_days, self.tr("after {days} day also {role}"), self.tr("after {days} days also {role}"))
        return words.format(days=one.escalate_days, role=role_words(one.escalate_to))

    def _show(self, rows: Sequence[RuleRow]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _look_ahead(self) -> None:
        kind, amount = str(self.kind.value()), self.amount.minor() or 0
        self.read(who_says_yes, self._say, kind=kind, amount=amount)

    def _say(self, steps: Sequence[str]) -> None:
        self.preview.setText(chain_words(steps) if steps else self.tr("Nobody: it counts at once."))

    def _new(self) -> None:
        self._open(None)

    def _change(self) -> None:
        self._open(self.table.current())

    def _open(self, chosen: RuleRow | None) -> None:
        def save(command: SetApprovalRule) -> None:
            self.desk.bridge.submit(command, on_receipt=partial(self._saved, dialog, command), on_refusal=dialog.refused)

        dialog = RuleDialog(self, self.desk, save, chosen)
        dialog.show_modeless()

    def _end(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            ended = SetApprovalRule(
                rule_id=chosen.rule_id, kind=chosen.kind, from_amount=chosen.from_amount, chain=chosen.chain, active=False
            )
            self.submit(ended, partial(self._tell, ended, self.tr("The rule counts no more.")))

    def _saved(self, dialog: RuleDialog, command: SetApprovalRule, receipt: Receipt) -> None:
        dialog.accept()
        self._tell(command, self.tr("The rule counts."), receipt)

    def _tell(self, command: SetApprovalRule, words: str, _receipt: Receipt) -> None:
        tell_saved(self.desk, words, kind="approval_rule", document_id=command.rule_id)
