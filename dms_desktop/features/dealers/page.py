"""The list of dealers with one in hand: who they are, their terms, and an end to their orders until something is settled."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.deciders import tell_saved
from dms_desktop.features.dealers.terms_dialog import TermsDialog
from dms_desktop.growing import Growing
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.ordering.states import policy_words
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.shares import percent_text
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.tokens import Tone
from sync.client.changes import OUTBOX
from sync.domain.accounts.commands import BlockDealer, ChangeTerms, UnblockDealer
from sync.domain.accounts.queries import DealerCard, DealerRow, dealer_card, dealers
from sync.domain.accounts.rules import DealerStatus, dealer_subject

STANDING, TERMS = "dealer_standing", "dealer_terms"
"""What a second person has to say yes to."""


class DealersPage(Page):
    """Enter changes the terms of the one in hand; Ctrl+Del stops its orders, with a reason that it reads, or lets it go on."""

    tables = ("dealer", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._card: DealerCard | None = None
        self._asked: int | None = None
        self.search = SearchField(lambda: self.tr("Code, name or region  (Ctrl+F)"))
        self.table: RecordTable[DealerRow] = RecordTable(
            lambda: self.tr("Dealers"), self._columns(), key=lambda one: one.dealer_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "building-2",
            lambda: self.tr("No dealer is found"),
            advice=lambda: self.tr("Dealers come from head office; another piece of the name or the code may find one."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: self._change())
        self.remember(self.table, "dealers")

    def refresh(self) -> None:
        self.read(dealers, self._show, text=self.search.text(), limit=self.grown.limit)

    def show_record(self, record_id: str) -> None:
        """A dealer's number: marked in the list, which forgets its filter."""
        self._asked = int(record_id) if record_id.isdecimal() else None
        self.search.clear()
        self.refresh()

    def title(self) -> str:
        return self.tr("Dealers")

    def deeds(self) -> Sequence[Deed]:
        card = self._card
        is_blocked = card is not None and card.status is DealerStatus.BLOCKED
        stop = Deed(text=lambda: self.tr("Block"), key="Ctrl+Del", icon="ban", run=self._block, enabled=card is not None)
        let = Deed(text=lambda: self.tr("Let it order again"), key="Ctrl+Del", icon="undo-2", run=self._unblock)
        change = Deed(
            text=lambda: self.tr("Terms"), key="F12", icon="pencil", run=self._change, primary=True, enabled=card is not None
        )
        return (
            Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False),
            *((let if is_blocked else stop,) if self.desk.may("accounts.block") else ()),
            change,
        )

    def _columns(self) -> Sequence[Column[DealerRow]]:
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda one: one.code, kind=Kind.CODE, width=110),
            Column(key="name", title=lambda: self.tr("Dealer"), value=lambda one: one.name, stretch=True),
            Column(key="region", title=lambda: self.tr("Region"), value=lambda one: one.region, width=120),
            Column(key="list", title=lambda: self.tr("Price list"), value=lambda one: one.price_list, kind=Kind.CODE, width=130),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=130),
        )

    def _chip(self, one: DealerRow) -> Chip:
        return Chip(self.tr("Blocked"), Tone.BAD) if one.status is DealerStatus.BLOCKED else Chip(self.tr("May order"), Tone.OK)

    def _lay_out(self) -> QWidget:
        inside = QVBoxLayout()
        inside.setSpacing(8)
        self.who, self.facts = PlainLabel(role="strong").wrap(), PlainLabel().wrap()
        inside.addWidget(self.who)
        inside.addWidget(self.facts)
        inside.addStretch(1)
        side = panel(inside)
        side.setMinimumWidth(280)
        split = Split(hold(column(self.search, self.pane, spacing=6)), side, sizes=(880, 400), growing=0)
        self.remember(split, "dealers.parts")
        return split

    def _show(self, rows: Sequence[DealerRow]) -> None:
        is_all = self.grown.holds(rows)
        self.table.show_rows(rows, complete=is_all)
        self.pane.show_empty(not rows)
        asked, self._asked = self._asked, None
        if asked is not None and not self.table.select_key(asked) and not is_all:
            self._asked = asked
            self.grown.more()
        self._choose(self.table.current())

    def _choose(self, chosen: DealerRow | None) -> None:
        if chosen is None or self._card is None or self._card.dealer_id != chosen.dealer_id:
            self._show_card(None)  # no key is meant for the one before
        if chosen is not None:
            self.read(dealer_card, self._show_card, dealer_id=chosen.dealer_id)

    def _show_card(self, card: DealerCard | None) -> None:
        self._card = card
        self.who.setText(f"{card.code} {card.name}" if card else "")
        self.facts.setText("\n".join(self._facts(card)) if card else "")
        self.deeds_changed.emit()

    def _facts(self, card: DealerCard) -> Sequence[str]:
        reached = [text for text in (card.contact, card.phone, card.email, card.address) if text]
        tax = [self.tr("Tax number {number}").format(number=card.tax_id)] if card.tax_id else []
        blocked = [self.tr("Blocked: {reason}").format(reason=card.block_reason)] if card.status is DealerStatus.BLOCKED else []
        return (*blocked, *reached, *tax, "", *self._terms(card))

    def _terms(self, card: DealerCard) -> Sequence[str]:
        kept = self.tr("A price shown is kept, days: {days}, if it is lower by at most {share} %")
        return (
            self.tr("Price list {name}").format(name=card.price_list),
            kept.format(days=quantity(card.price_honour_days), share=percent_text(card.price_honour_basis_points)),
            policy_words(card.backorder_policy),
        )

    def _change(self) -> None:
        if self._card is not None:
            TermsDialog(self, self._card, self._changed).show_modeless()

    def _changed(self, command: ChangeTerms) -> None:
        words = self.tr("Saved on this PC; the dealer is told by itself.")
        tell_saved(self.desk, words, kind=TERMS, document_id=dealer_subject(command.dealer_id))

    def _block(self) -> None:
        card = self._card
        if card is not None:
            ReasonDialog(
                lambda: self.tr("Block {name}").format(name=card.name),
                self,
                deed=lambda: self.tr("Block"),
                on_reason=lambda text: self._block_for(card.dealer_id, text),
                explain=self.tr("Until the block is lifted it sees everything and orders nothing. It sees this reason too."),
            ).show_modeless()

    def _block_for(self, dealer_id: int, why: str) -> None:
        words = self.tr("Saved on this PC; the dealer is told by itself.")
        self.submit(BlockDealer(dealer_id=dealer_id, reason=why), lambda _: self.desk.tell(words))

    def _unblock(self) -> None:
        card = self._card
        if card is not None:
            words = self.tr("Saved on this PC; the dealer is told by itself.")
            subject = dealer_subject(card.dealer_id)
            self.submit(
                UnblockDealer(dealer_id=card.dealer_id),
                lambda _: tell_saved(self.desk, words, kind=STANDING, document_id=subject),
            )
