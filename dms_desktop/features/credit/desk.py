"""Finance's page: the credit of all dealers, those with held orders first, and the limits of the one in hand."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.deciders import tell_saved
from dms_desktop.features.credit.dialogs import LimitDialog, PaymentDialog
from dms_desktop.features.credit.keeping import keep_credit
from dms_desktop.features.credit.pane import CreditPane
from dms_desktop.growing import Growing, shown_words
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.tokens import Tone
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.domain.credit.commands import TERMS_APPROVAL, EndLimit, SetCreditTerms
from sync.domain.credit.queries import LimitRow, ReleaseRow, credit_limits, credit_notes, credit_releases
from sync.domain.credit.rules import can_end
from sync.domain.desk.settling import SetOffCredit
from sync.domain.orders.queries.limits import CreditRow, CreditStanding, credit_rows, credit_standing
from sync.kernel.commands import Command


class CreditDeskPage(Page):
    """F2 proposes a limit, F4 lays down when to pay, F6 keeps credit for a PC, F12 sets a credit note off; held orders are
    released at the order desk."""

    tables = ("credit_limit", "credit_terms", "credit_release", "credit_note", "allowance", "order", "dealer", "approval", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._standing: CreditStanding | None = None
        self._asked: int | None = None
        self.search = SearchField(lambda: self.tr("Dealer  (Ctrl+F)"))
        self.dealers: RecordTable[CreditRow] = RecordTable(
            lambda: self.tr("Dealers"), self._columns(), key=lambda one: one.dealer_id, on_more=self.grown.more
        )
        self.count = PlainLabel(role="muted")
        empty = EmptyState("building-2", lambda: self.tr("No dealers here"), advice=lambda: self.tr("Esc empties the filter."))
        self.list = ListPane(self.dealers, empty)
        self.credit = CreditPane(self.desk.currency, self.desk.of_house)
        self.credit_pane = ListPane(
            self.credit,
            EmptyState(
                "credit-card",
                lambda: self.tr("Choose a dealer"),
                advice=lambda: self.tr("Arrow keys walk the list; what is marked there is shown here."),
            ),
        )
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.dealers)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.dealers.chosen.connect(self._choose)
        self.credit.limits.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.credit.notes.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.credit.releases.table.opened.connect(self._open)
        self.credit.formula.table.opened.connect(lambda _: self._open_owing())
        self.remember(self.dealers, "credit_desk")

    def refresh(self) -> None:
        self.read(credit_rows, self._show_dealers, text=self.search.text(), limit=self.grown.limit)
        self._choose(self.dealers.current())

    def show_record(self, record_id: str) -> None:
        """A dealer's id: marked in the list, which forgets its filter."""
        self._asked = int(record_id) if record_id.isdecimal() else None
        self.search.clear()
        self.refresh()

    def title(self) -> str:
        return self.tr("Credit")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        if self._standing is None:
            return (find,)
        can_end = _can_end(self.credit.limits.table.current())
        keep = Deed(text=lambda: self.tr("Keep"), key="F6", icon="wallet", run=self._keep)
        return (
            *((keep,) if self.desk.may("allowances.grant") else ()),
            Deed(text=lambda: self.tr("End limit"), key="Ctrl+Del", icon="ban", run=self._end, enabled=can_end),
            Deed(text=lambda: self.tr("Set off"), key="F12", icon="hand-coins", run=self._set_off, enabled=self._can_set_off()),
            Deed(text=lambda: self.tr("Terms of payment"), key="F4", icon="calendar", run=self._set_terms),
            Deed(text=lambda: self.tr("Propose a limit"), key="F2", icon="plus", run=self._propose, primary=True),
            Deed(text=lambda: self.tr("Order by order"), key="Ctrl+O", run=self._open_owing, in_bar=False),
            find,
        )

    def _open_owing(self) -> None:
        """What this dealer owes, of which the formula is the sum."""
        if self._standing is not None:
            self.desk.open_page("owing", str(self._standing.dealer_id))

    def _columns(self) -> Sequence[Column[CreditRow]]:
        currency = self.desk.currency
        return (
            Column(key="name", title=lambda: self.tr("Dealer"), value=lambda one: one.name, stretch=True),
            Column(
                key="left",
                title=lambda: self.tr("Left"),
                value=lambda one: one.left,
                kind=Kind.MONEY,
                currency=currency,
                width=120,
                tone=lambda one: Tone.BAD if one.left < 0 else None,
            ),
            Column(key="held", title=lambda: self.tr("Held"), value=lambda one: one.held, kind=Kind.QUANTITY, width=70),
        )

    def _lay_out(self) -> QWidget:
        left = hold(column(self.search, self.list, self.count, spacing=6))
        left.setMinimumWidth(210)
        split = Split(left, self.credit_pane, sizes=(340, 940), growing=1)
        self.remember(split, "credit_desk.parts")
        return split

    def _show_dealers(self, rows: Sequence[CreditRow]) -> None:
        is_all = self.grown.holds(rows)
        self.dealers.show_rows(rows, complete=is_all)
        self.list.show_empty(not rows)
        asked, self._asked = self._asked, None
        if asked is not None and not self.dealers.select_key(asked) and not is_all:
            self._asked = asked
            self.grown.more()
        self.count.setText(
            shown_words(
                len(rows),
                is_all=is_all,
                one=self.tr("{count} dealer"),
                more=self.tr("{count} dealers"),
                first=self.tr("The first {count} dealers"),
            )
        )
        if not rows:
            self._choose(None)

    def _choose(self, chosen: CreditRow | None) -> None:
        if chosen is None:
            self._show(None)
            return
        self.read(credit_standing, self._show, dealer_id=chosen.dealer_id)
        self.read(credit_limits, self.credit.show_limits, dealer_id=chosen.dealer_id)
        self.read(credit_releases, self.credit.show_releases, dealer_id=chosen.dealer_id)
        self.read(credit_notes, self.credit.show_notes, dealer_id=chosen.dealer_id)

    def _show(self, standing: CreditStanding | None) -> None:
        self._standing = standing
        self.credit_pane.show_empty(standing is None)
        if standing is not None:
            self.credit.show_standing(standing)
        self.deeds_changed.emit()

    def _propose(self) -> None:
        if self._standing is not None:
            dialog = LimitDialog(self, self.desk, self._standing, lambda command: dialog.save(self.desk, command, self._saved))
            dialog.show_modeless()

    def _set_terms(self) -> None:
        if self._standing is not None:
            dialog = PaymentDialog(self, self._standing, lambda command: self._ask_terms(command, dialog))
            dialog.show_modeless()

    def _ask_terms(self, command: SetCreditTerms, over: SavingDialog) -> None:
        words, [dealer] = self.tr("Saved on this PC; the dealer is told by itself."), command.subjects()
        told = partial(tell_saved, self.desk, words, kind=TERMS_APPROVAL, document_id=dealer)
        over.save(self.desk, command, lambda _: told())

    def _keep(self) -> None:
        if self._standing is not None:
            keep_credit(self, self._standing)

    def _end(self) -> None:
        limit, standing = self.credit.limits.table.current(), self._standing
        if limit is not None and standing is not None and _can_end(limit):
            ReasonDialog(
                lambda: self.tr("End limit"),
                self,
                deed=lambda: self.tr("End limit"),
                on_reason=lambda text: self._do(EndLimit(dealer_id=standing.dealer_id, limit_id=limit.limit_id, reason=text)),
            ).show_modeless()

    def _can_set_off(self) -> bool:
        note = self.credit.notes.table.current()
        return note is not None and note.left > 0 and self.desk.may("desk.pay")

    def _set_off(self) -> None:
        note, standing = self.credit.notes.table.current(), self._standing
        if note is not None and standing is not None:
            self._do(SetOffCredit(dealer_id=standing.dealer_id, note_id=note.note_id))

    def _do(self, command: Command) -> None:
        self.submit(command, self._saved)

    def _saved(self, receipt: Receipt) -> None:
        self.desk.tell(self.tr("Saved on this PC; the dealer is told by itself."))

    def _open(self, release: ReleaseRow) -> None:
        self.desk.open_page("order_desk", str(release.order_id))


def _can_end(limit: LimitRow | None) -> bool:
    return limit is not None and can_end(limit.kind, limit.state)
