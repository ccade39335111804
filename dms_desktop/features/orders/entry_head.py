"""The head of an order being typed: reference, wished day, what to do with backorders, note; and its foot with the totals."""

from datetime import date, datetime
from uuid import UUID

from msgspec import structs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from dms_desktop.features.orders.entry_lines import Total
from dms_desktop.goods.marks import stock_age_chip
from dms_desktop.ordering.draft import OrderDraft
from dms_desktop.ordering.states import policy_words
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.edits import ChoiceBox, DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.lookup_edit import Suggest
from dms_desktop.widgets.parts import ElidedLabel, HintLabel, PlainLabel, column, label, restyle, row
from dms_desktop.widgets.picking import PickEdit
from dms_desktop.widgets.turning import SumLine
from dms_desktop.widgets.words import Text, by_count, say
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.deals.queries import DealCard
from sync.domain.orders.lines import LONGEST_REASON
from sync.domain.orders.queries.counters import Credit

FULL = 1000


class EntryHead(Form):
    """`changed` after each change by hand, `priced_by` where prices may follow."""

    changed = Signal()
    priced_by = Signal()

    def __init__(self, today: date, projects: Suggest) -> None:
        super().__init__(columns=3)
        self.reference, self.note, self.voucher = QLineEdit(), QLineEdit(), QLineEdit()
        self.project = PickEdit(projects, lambda: self.tr("Project"))
        say(self.project, self.project.setPlaceholderText, lambda: self.tr("None, or number, customer, site"))
        self.requested_on = DateEdit(lambda: self.tr("Wished for"), today)
        self.policy = ChoiceBox(lambda: self.tr("Backorders"))
        self.policy.add_choice("", lambda: self.tr("As agreed for this shop"))
        for policy in BackorderPolicy:
            self.policy.add_choice(policy.value, _words(policy))
        for name, title, field in (
            ("reference", lambda: self.tr("Own reference"), self.reference),
            ("requested_on", lambda: self.tr("Wished for"), self.requested_on),
            ("policy", lambda: self.tr("Backorders"), self.policy),
            ("project", lambda: self.tr("Project"), self.project),
            ("voucher", lambda: self.tr("Voucher"), self.voucher),
            ("note", lambda: self.tr("Note"), self.note),
        ):
            self.add(name, title, field)
        say(self.reference, self.reference.setAccessibleName, lambda: self.tr("Own reference"))
        say(self.note, self.note.setAccessibleName, lambda: self.tr("Note"))
        say(self.voucher, self.voucher.setAccessibleName, lambda: self.tr("Voucher"))
        self.voucher.setMaxLength(LONGEST_REASON)
        for line in (self.reference, self.note, self.voucher):
            line.textEdited.connect(lambda _: self.changed.emit())
        self.voucher.textEdited.connect(lambda _: self.priced_by.emit())
        self.project.picked.connect(self.changed)
        self.project.picked.connect(self.priced_by)
        self.requested_on.edited.connect(self.changed)
        self.policy.picked.connect(lambda _: self.changed.emit())

    def show_draft(self, draft: OrderDraft) -> None:
        self.clear_errors()
        self.reference.setText(draft.reference)
        self.note.setText(draft.note)
        self.requested_on.set_value(draft.requested_on)
        self.policy.set_value(draft.policy.value if draft.policy else "")
        self.voucher.setText(draft.voucher)
        self.project.set_value(draft.deal_id, "")
        self.project.setEnabled(draft.amends is None)  # an order stays what it was for

    def show_project(self, card: DealCard | None) -> None:
        """What the project that a draft names is called; nothing where it is gone."""
        if card is not None and card.row.deal_id == self.deal_id():
            self.project.set_value(card.row.deal_id, f"{card.row.number} {card.row.name}")

    def deal_id(self) -> UUID | None:
        value = self.project.value()
        return value if isinstance(value, UUID) else None

    def onto(self, draft: OrderDraft) -> OrderDraft:
        """A draft with what is typed here."""
        return structs.replace(
            draft,
            reference=self.reference.text(),
            note=self.note.text(),
            requested_on=self.requested_on.day(),
            policy=self.chosen_policy(),
            voucher=self.voucher.text().strip(),
            deal_id=self.deal_id(),
        )

    def is_wrong(self) -> bool:
        """Whether something cannot be read; said at its field."""
        self.clear_errors()
        if self.requested_on.is_wrong():
            return self.show_error("requested_on", self.tr("Not a day: write 2026-12-31, 12-31 or +7"))
        if self.project.is_wrong():
            return self.show_error("project", self.tr("Take one from the list, or leave it empty."))
        return False

    def chosen_policy(self) -> BackorderPolicy | None:
        value = self.policy.value()
        return BackorderPolicy(value) if isinstance(value, str) and value else None


class EntryFoot(QWidget):
    """Lines, units, how old the stock figures are, and the amount large at the right. Where the room is short the keys give way
    first, then what is counted; never the amount, which goes to a line of its own."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self.hint = HintLabel()
        say(self.hint, self.hint.setText, self._keys)
        self.wrong = ElidedLabel(role="error")
        self.wrong.hide()
        self.lines, self.age = ElidedLabel(role="muted"), ChipLabel()
        self.amount, self.off = PlainLabel("", "total"), ElidedLabel(role="muted")
        facts = row(self.hint, self.wrong, self.age, self.lines, self.off, spacing=10)
        for words in (self.hint, self.wrong):
            facts.setStretchFactor(words, 1)
        line = SumLine(facts, row(label(lambda: self.tr("Amount"), "muted"), self.amount, spacing=10))
        self.setLayout(column(line, margins=(4, 2, 4, 2)))

    def _keys(self) -> str:
        return self.tr("New line Ins · Delete Ctrl+Del · Paste from Excel Ctrl+V · 3*12 is counted")

    def show_error(self, error: str) -> None:
        """What is wrong with the cell in hand, in the place of the keys."""
        self.wrong.setText(error)
        self.wrong.setVisible(bool(error))
        self.hint.setVisible(not error)

    def show_total(self, total: Total, now: datetime) -> None:
        lines = by_count(total.lines, self.tr("{count} line"), self.tr("{count} lines")).format(count=quantity(total.lines))
        units = by_count(total.units, self.tr("{count} unit"), self.tr("{count} units")).format(count=quantity(total.units))
        self.lines.setText(f"{lines} · {units}")
        self.age.show_chip(stock_age_chip(total.oldest, now) if total.oldest else None)
        off = self.tr("promotions −{amount}  F7").format(amount=money(total.discount, self._currency)) if total.discount else ""
        self.off.setText(off)
        self.amount.setText(f"{self._currency} {money(total.amount, self._currency)}")


class CreditBox(QWidget):
    """Credit used and left, as a bar that turns when this order would go over it. What is kept for PCs is used, as at Credit; an
    order that what is kept for this one covers takes no more. What that means is said in the outlook."""

    def __init__(self) -> None:
        super().__init__()
        self._credit: Credit | None = None
        self._amount = 0
        self.figures = PlainLabel().wrap()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, FULL)
        say(self.bar, self.bar.setAccessibleName, lambda: self.tr("Credit used"))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.setSpacing(5)
        inside.addWidget(label(lambda: self.tr("Credit"), "strong"))
        inside.addWidget(self.figures)
        inside.addWidget(self.bar)
        say(self, lambda _: self._show(), lambda: "")

    def show_credit(self, credit: Credit | None) -> None:
        self._credit = credit
        self._show()

    def show_amount(self, amount: int) -> None:
        """Of the order being looked at, in minor units, beside what is owed already."""
        self._amount = amount
        self._show()

    def _show(self) -> None:
        credit = self._credit
        self.setVisible(credit is not None)
        if credit is None:
            return
        taken = credit.owed + credit.asked + credit.kept
        after = taken + (0 if self._amount <= credit.kept_here else self._amount)
        limit, used = money(credit.limit, credit.currency), money(taken, credit.currency)
        self.figures.setText(self.tr("Used {used} of {limit}").format(used=used, limit=limit))
        self._fill_bar(min(FULL, FULL * after // credit.limit) if credit.limit > 0 else FULL)
        over = after - credit.limit
        restyle(self.bar, "tone", "bad" if over > 0 else "warn" if after * 5 > credit.limit * 4 else "")

    def _fill_bar(self, share: int) -> None:
        """Qt would paint it at once, and with it all of the window that waits to be painted: half of what is being shown."""
        self.bar.setUpdatesEnabled(False)
        self.bar.setValue(share)
        self.bar.setUpdatesEnabled(True)


def _words(policy: BackorderPolicy) -> Text:
    return lambda: policy_words(policy)
