"""The dialogs of finance: propose a limit, lay down when to pay."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.goods.codes import category_edit
from dms_desktop.house_day import by_house_day
from dms_desktop.limits import KINDS, limit_kind_words
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, MoneyEdit, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import say
from sync.domain.credit.commands import ProposeLimit, SetCreditTerms
from sync.domain.credit.rules import LimitKind
from sync.domain.orders.queries.limits import CreditStanding


class LimitDialog(SavingDialog):
    """Calls `on_command`, and stays open until it is saved; what does not belong to the kind that is chosen stays empty."""

    def __init__(
        self, parent: QWidget, desk: Desk, standing: CreditStanding, on_command: Callable[[ProposeLimit], object]
    ) -> None:
        super().__init__(lambda: self.tr("Propose a limit"), parent, width=520)
        self._dealer_id, self._limit_id, self._on_command = standing.dealer_id, desk.bridge.ids.new(), on_command
        today = desk.bridge.clock.now().astimezone().date()
        self.content.addWidget(label(lambda: self.tr("It counts once somebody else has approved it."), "muted"))
        self.kind = ChoiceBox(lambda: self.tr("Kind"))
        for kind in KINDS:
            self.kind.add_choice(kind, partial(limit_kind_words, kind))
        self.amount = MoneyEdit(lambda: self.tr("Amount"), standing.currency)
        self.deposit = MoneyEdit(lambda: self.tr("Deposit"), standing.currency)
        self.line, self.reason = category_edit(desk.bridge, lambda: self.tr("Product line")), QLineEdit()
        say(self.line, self.line.setPlaceholderText, lambda: self.tr("Code or name"))
        say(self.reason, self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.first, self.last = (DateEdit(name, today) for name in (lambda: self.tr("First day"), lambda: self.tr("Last day")))
        by_house_day(desk.bridge, self.first, self.last)
        self.form = Form()
        self.form.add("kind", lambda: self.tr("Kind"), self.kind)
        self.form.add("amount", lambda: self.tr("Amount"), self.amount)
        self.form.add("deposit", lambda: self.tr("Deposit"), self.deposit)
        self.form.add("product_line", lambda: self.tr("Product line"), self.line)
        self.form.add("valid_from", lambda: self.tr("First day"), self.first)
        self.form.add("valid_until", lambda: self.tr("Last day"), self.last)
        self.form.add("reason", lambda: self.tr("Reason"), self.reason)
        self.content.addWidget(self.form)
        self.kind.picked.connect(lambda _: self._fit())
        self.deed(lambda: self.tr("Propose"), self._propose)
        self._fit()
        self.amount.setFocus()

    def _fit(self) -> None:
        kind = self.kind.value()
        self.line.setEnabled(kind == LimitKind.LINE)
        self.deposit.setEnabled(kind == LimitKind.DEPOSIT)
        for field in (self.first, self.last):
            field.setEnabled(kind != LimitKind.DEALER)

    def _propose(self) -> None:
        """The business says what is missing; here only what cannot be read at all."""
        self.form.clear_errors()
        kind = self.kind.value()
        for name, field in (
            ("amount", self.amount),
            ("deposit", self.deposit),
            ("valid_from", self.first),
            ("valid_until", self.last),
        ):
            if field.isEnabled() and field.is_wrong():
                self.form.show_error(name, self.tr("Not possible here"))
                return
        if self.amount.minor() is None or not self.reason.text().strip():
            self.form.show_error("reason" if self.amount.minor() is not None else "amount", self.tr("This is needed."))
            return
        if kind == LimitKind.SEASONAL and (self.first.day() is None or self.last.day() is None):
            self.form.show_error("valid_until", partial(sentence, "dates_missing", {}))
            return
        self._on_command(self._command(LimitKind(str(kind))))

    def _command(self, kind: LimitKind) -> ProposeLimit:
        first, last = self.first.day(), self.last.day()
        is_season, is_dated = kind is LimitKind.SEASONAL, kind not in (LimitKind.SEASONAL, LimitKind.DEALER)
        return ProposeLimit(
            dealer_id=self._dealer_id,
            limit_id=self._limit_id,
            kind=kind,
            amount=self.amount.minor() or 0,
            reason=self.reason.text().strip(),
            product_line=self.line.text().strip() if kind is LimitKind.LINE else "",
            deposit=(self.deposit.minor() or 0) if kind is LimitKind.DEPOSIT else 0,
            valid_from=first if is_dated else None,
            valid_until=last if is_dated else None,
            season_from=_day_of_year(first) if is_season else 0,
            season_until=_day_of_year(last) if is_season else 0,
        )


def _day_of_year(day: date | None) -> int:
    return 0 if day is None else day.month * 100 + day.day


class PaymentDialog(SavingDialog):
    """Calls `on_command` with the days after which goods are to be paid, and after which orders are held. Open until it is
    saved."""

    def __init__(self, parent: QWidget, standing: CreditStanding, on_command: Callable[[SetCreditTerms], object]) -> None:
        super().__init__(lambda: self.tr("Terms of payment"), parent)
        self._dealer_id, self._on_command = standing.dealer_id, on_command
        self.payment = QuantityEdit(lambda: self.tr("Days to pay"), maximum=3_650)
        self.grace = QuantityEdit(lambda: self.tr("Days of grace"), maximum=3_650)
        self.payment.set_value(standing.payment_days)
        self.grace.set_value(standing.grace_days)
        self.form = Form()
        self.form.add("payment_days", lambda: self.tr("Days to pay"), self.payment)
        self.form.add("grace_days", lambda: self.tr("Days of grace"), self.grace)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save)
        self.payment.setFocus()

    def _save(self) -> None:
        days, grace = self.payment.units(), self.grace.units()
        if days is None or grace is None:
            self.form.show_error("payment_days" if days is None else "grace_days", self.tr("How many days?"))
            return
        self._on_command(SetCreditTerms(dealer_id=self._dealer_id, payment_days=days, grace_days=grace))
