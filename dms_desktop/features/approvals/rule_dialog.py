"""Lays down who has to say yes to what, from which amount on: up to five steps, in order or at once, and whom after how long."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.deciders import chain_words, role_words
from dms_desktop.features.approvals.words import kind_words, kinds_of
from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, MoneyEdit, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel, tick_box
from dms_desktop.widgets.words import Text, literal
from sync.domain.accounts.rules import Role, allows, is_role_of
from sync.domain.approvals.commands import SetApprovalRule
from sync.domain.approvals.queries import RuleRow
from sync.domain.approvals.rules import MOST_DAYS, MOST_STEPS, steps_of
from sync.kernel.errors import Refusal


def deciders(dealer_id: int) -> Sequence[Role]:
    """Roles of the house, or of a shop, that decide at all."""
    return tuple(role for role in Role if is_role_of(role, dealer_id) and allows(role, "approvals.decide"))


class RuleDialog(Dialog):
    """Calls `on_command`; `row` is the rule that is changed, None for a new one. `refused` says what the business refuses."""

    def __init__(self, parent: QWidget, desk: Desk, on_command: Callable[[SetApprovalRule], object], row: RuleRow | None) -> None:
        super().__init__(lambda: self.tr("Rule of approval"), parent, width=640)
        self._rule_id, self._on_command = row.rule_id if row else desk.bridge.ids.new(), on_command
        self._deciders = deciders(desk.bridge.actor.dealer_id)
        self.kind = ChoiceBox(lambda: self.tr("What"))
        for kind in kinds_of(desk.bridge.actor.dealer_id):
            self.kind.add_choice(kind, partial(kind_words, kind))
        self.amount = MoneyEdit(lambda: self.tr("From amount"), desk.currency)
        self.steps = [(self._role(), self._role()) for _ in range(MOST_STEPS)]
        self.parallel = tick_box(lambda: self.tr("All are asked at once"))
        self.days = QuantityEdit(lambda: self.tr("Waits too long after days"), minimum=0, maximum=MOST_DAYS)
        self.then = self._role()
        self.preview = PlainLabel(role="strong").wrap()
        self.form = Form(columns=2)
        self._lay_out()
        if row is not None:
            self._show(row)
        self.deed(lambda: self.tr("Save"), self._done, key="F12")
        self._say()
        self.kind.setFocus()

    def chain(self) -> str:
        """As the command takes it."""
        steps = ("|".join(dict.fromkeys(name for box in pair if (name := str(box.value() or "")))) for pair in self.steps)
        return " ".join(step for step in steps if step)

    def refused(self, refusal: Refusal) -> None:
        """At the field that is meant, else above; everything stays as it was typed."""
        blame(self.form, refusal, self.fail)

    def _role(self) -> ChoiceBox:
        box = ChoiceBox(lambda: self.tr("Role"))
        box.add_choice("", literal("—"))
        for role in self._deciders:
            box.add_choice(role.value, partial(role_words, role.value))
        box.picked.connect(lambda _: self._say())
        return box

    def _lay_out(self) -> None:
        self.form.add("kind", lambda: self.tr("What"), self.kind)
        self.form.add("from_amount", lambda: self.tr("From amount"), self.amount)
        for at, (role, other) in enumerate(self.steps):
            self.form.add(f"step{at}", self._step_words(at), role)
            self.form.add(f"other{at}", lambda: self.tr("or"), other)
        self.form.add("escalate_days", lambda: self.tr("Waits too long after days"), self.days)
        self.form.add("escalate_to", lambda: self.tr("then also"), self.then)
        self.content.addWidget(self.form)
        self.content.addWidget(self.parallel)
        self.content.addWidget(self.preview)
        self.parallel.toggled.connect(lambda _: self._say())

    def _step_words(self, at: int) -> Text:
        return lambda: self.tr("Step {number}").format(number=at + 1)

    def _show(self, row: RuleRow) -> None:
        self.kind.set_value(row.kind)
        self.amount.set_value(row.from_amount)
        for pair, step in zip(self.steps, steps_of(row.chain), strict=False):
            for box, role in zip(pair, step.split("|"), strict=False):
                box.set_value(role)
        self.parallel.setChecked(row.parallel)
        self.days.set_value(row.escalate_days or None)
        self.then.set_value(row.escalate_to)

    def _say(self) -> None:
        self.preview.setText(chain_words(steps_of(self.chain()), parallel=self.parallel.isChecked()))

    def _done(self) -> None:
        self.form.clear_errors()
        for name, field in (("from_amount", self.amount), ("escalate_days", self.days)):
            if field.is_wrong():
                self.form.show_error(name, self.tr("Not possible here"))
                return
        self._on_command(
            SetApprovalRule(
                rule_id=self._rule_id,
                kind=str(self.kind.value()),
                from_amount=self.amount.minor() or 0,
                chain=self.chain(),
                parallel=self.parallel.isChecked(),
                escalate_days=self.days.units() or 0,
                escalate_to=str(self.then.value() or ""),
            )
        )
