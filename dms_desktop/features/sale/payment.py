"""Taking the money: what is due large, each kind of payment a field, the change at once, Enter does it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from dms_desktop.features.sale.words import payment_words
from dms_desktop.scanning.scan_dialog import ScanDialog
from dms_desktop.widgets.edits import MoneyEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.parts import PlainLabel, label, row
from sync.domain.sales.lines import Paid
from sync.domain.sales.rules import PaymentKind
from sync.kernel.ids import Ids

OnPaid = Callable[[Sequence[Paid]], object]


class PaymentDialog(ScanDialog):
    """Calls `on_paid(payments)`, which add up to exactly `due`. Empty fields mean cash to the penny."""

    def __init__(self, due: int, currency: str, ids: Ids, *, on_paid: OnPaid, parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Take payment"), parent)
        self._due, self._currency, self._ids, self._on_paid = due, currency, ids, on_paid
        self.total = PlainLabel(f"{currency} {money(due, currency)}", "total")
        self.content.addLayout(row(label(lambda: self.tr("To pay"), "strong"), 1, self.total))
        self.form = Form()
        self.fields: Mapping[PaymentKind, MoneyEdit] = {kind: self._field(kind) for kind in PaymentKind}
        for kind, field in self.fields.items():
            self.form.add(kind.value, partial(payment_words, kind), field)
            field.edited.connect(self._reckon)
        self.content.addWidget(self.form)
        self.change = PlainLabel(role="figure")
        self.words = PlainLabel(role="strong")
        self.content.addLayout(row(self.words, 1, self.change))
        self.deed(lambda: self.tr("Done"), self._done, key="F12")
        self.fields[PaymentKind.CASH].setFocus()
        self._reckon()

    def scanned(self, code: str) -> bool:
        """One more thing of this customer's is no cash."""
        self.banner.alarm(
            lambda: self.tr("{code} was scanned, and is no amount. Esc goes back: scan it there.").format(code=code)
        )
        return True

    def changeEvent(self, event: QEvent) -> None:
        """What is left is said in the language of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._reckon()

    def payments(self) -> Sequence[Paid]:
        """What was taken of each kind; cash is what the others leave, `tendered` what was handed over."""
        others = {kind: minor for kind, minor in self._minors().items() if kind is not PaymentKind.CASH and minor}
        cash, tendered = self._due - sum(others.values()), self._minors()[PaymentKind.CASH]
        paid = [Paid(payment_id=self._ids.new(), kind=kind, amount=minor) for kind, minor in others.items()]
        if cash > 0:
            handed = tendered if tendered > cash else 0
            paid.insert(0, Paid(payment_id=self._ids.new(), kind=PaymentKind.CASH, amount=cash, tendered=handed))
        return paid

    def _field(self, kind: PaymentKind) -> MoneyEdit:
        return MoneyEdit(partial(payment_words, kind), self._currency)

    def _minors(self) -> Mapping[PaymentKind, int]:
        return {kind: field.minor() or 0 for kind, field in self.fields.items()}

    def _left(self) -> int:
        """Still to be paid where above zero, to be given back where below."""
        return self._due - sum(self._minors().values())

    def _is_exact_cash(self) -> bool:
        return not any(self._minors().values())

    def _reckon(self) -> None:
        left = 0 if self._is_exact_cash() else self._left()
        self.words.setText(self.tr("Still missing") if left > 0 else self.tr("Change"))
        self.change.setText(money(abs(left), self._currency))

    def _done(self) -> None:
        self.form.clear_errors()
        wrong = next((kind for kind, field in self.fields.items() if field.is_wrong() or (field.minor() or 0) < 0), None)
        if wrong is not None:
            self.form.show_error(wrong.value, self.tr("This is no amount."))
        elif not self._is_exact_cash() and self._left() > 0:
            self.form.show_error(PaymentKind.CASH.value, self.tr("This is not enough."))
        elif sum(minor for kind, minor in self._minors().items() if kind is not PaymentKind.CASH) > self._due:
            self.form.show_error(PaymentKind.CARD.value, self.tr("Only cash gives change."))
        else:
            self.accept()
            self._on_paid(self.payments())
