"""The page of rebates: quarter by quarter what was bought, earned and claimed. The dealer claims, the house answers and pays."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from dms_desktop.features.rebates.words import (
    claim_words,
    next_words,
    payer_words,
    quarter_words,
    row_chip,
    state_chip,
    step_words,
)
from dms_desktop.going_on import GoingOn
from dms_desktop.growing import Growing
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.domain.rebates.commands import AnswerRebate, ClaimRebate, PayRebate
from sync.domain.rebates.queries import ClaimRow, RebateRow, rebates
from sync.domain.rebates.rules import ClaimState
from sync.kernel.commands import HOUSE, Command


class RebatesPage(Page):
    """F12 claims, or accepts; F4 says that it was paid."""

    tables = ("contract", "contract_quarter", "rebate_claim", "shipment", "dealer", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.table: RecordTable[RebateRow] = RecordTable(
            lambda: self.tr("Rebates"),
            self._columns(),
            key=lambda one: (one.dealer_id, one.family_id, one.quarter.first),
            on_more=self.grown.more,
        )
        self.going = GoingOn(self.table, self._is_next)
        self.claims: RecordTable[ClaimRow] = RecordTable(lambda: self.tr("Claims"), self._claims(), key=lambda one: one.claim_id)
        empty = EmptyState(
            "hand-coins",
            lambda: self.tr("No rebates yet"),
            advice=lambda: self.tr("They follow from contracts with rebate steps, as deliveries arrive."),
        )
        self.pane = ListPane(self.table, empty)
        split = Split(self.pane, self._claims_pane(), sizes=(460, 200), growing=0, is_upright=True)
        self.remember(split, "rebates.parts")
        self.body.addWidget(split, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(self._choose)
        self.claims.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "rebates")

    def refresh(self) -> None:
        self.read(rebates, self._show, limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Rebates")

    def deeds(self) -> Sequence[Deed]:
        if not self._is_house:
            may = self._chosen_claimable() is not None and self.desk.may("rebates.claim")
            return (Deed(text=lambda: self.tr("Claim"), key="F12", icon="send", run=self._claim, primary=True, enabled=may),)
        claim = self._claim_in_hand()
        asked = claim is not None and claim.state is ClaimState.CLAIMED
        payable = claim is not None and claim.is_payable
        return (
            Deed(text=lambda: self.tr("Refuse"), key="Ctrl+Del", icon="ban", run=self._refuse, enabled=asked),
            Deed(text=lambda: self.tr("Paid"), key="F4", icon="hand-coins", run=self._pay, enabled=payable),
            Deed(text=lambda: self.tr("Accept"), key="F12", icon="check", run=self._accept, primary=True, enabled=asked),
        )

    def _columns(self) -> Sequence[Column[RebateRow]]:
        dealer: Column[RebateRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, width=140
        )
        shared = (
            Column[RebateRow](key="quarter", title=lambda: self.tr("Quarter"), value=quarter_words, width=80),
            Column[RebateRow](
                key="number", title=lambda: self.tr("Contract"), value=lambda one: one.number, kind=Kind.CODE, width=145
            ),
            self._money("bought", lambda: self.tr("Bought"), lambda one: one.bought.amount),
            Column[RebateRow](key="step", title=lambda: self.tr("Step"), value=step_words, is_figure=True, width=60),
            self._money("earned", lambda: self.tr("Earned"), lambda one: one.earned),
            self._money("open", lambda: self.tr("Unclaimed"), lambda one: one.unclaimed),
            Column[RebateRow](
                key="next",
                title=lambda: self.tr("Next"),
                value=lambda one: next_words(one, self.desk.currency),
                stretch=True,
            ),
            Column[RebateRow](key="state", title=lambda: self.tr("State"), value=row_chip, kind=Kind.CHIP, width=90),
        )
        return (dealer, *shared) if self._is_house else shared

    def _claims(self) -> Sequence[Column[ClaimRow]]:
        return (
            Column(key="number", title=lambda: self.tr("Claim"), value=lambda one: one.number, kind=Kind.CODE, width=140),
            Column(
                key="amount",
                title=lambda: self.tr("Amount"),
                value=lambda one: one.amount,
                kind=Kind.MONEY,
                currency=self.desk.currency,
                width=100,
            ),
            Column(
                key="state", title=lambda: self.tr("State"), value=lambda one: state_chip(one.state), kind=Kind.CHIP, width=90
            ),
            Column(key="words", title=lambda: self.tr("Answer"), value=self._said, stretch=True),
        )

    def _money(self, key: str, title: Text, value: Callable[[RebateRow], int]) -> Column[RebateRow]:
        return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=self.desk.currency, width=115)

    def _claims_pane(self) -> QWidget:
        self.claims_pane = ListPane(
            self.claims,
            EmptyState(
                "inbox",
                lambda: self.tr("Nothing claimed of this quarter"),
                advice=lambda: self.tr("What is claimed of it stands here, with the manufacturer's answer."),
            ),
        )
        self.claims_pane.setMinimumHeight(120)
        return self.claims_pane

    def _said(self, claim: ClaimRow) -> str:
        words = claim_words(claim, self.desk.of_house)
        return " · ".join(part for part in (words, payer_words(claim) if self._is_house else "") if part)

    def _show(self, rows: Sequence[RebateRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.going.arrive()
        self._choose(self.table.current())

    def _choose(self, chosen: RebateRow | None) -> None:
        rows = chosen.claims if chosen else ()
        self.claims.show_rows(rows)
        self.claims_pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _chosen_claimable(self) -> RebateRow | None:
        chosen = self.table.current()
        return chosen if chosen is not None and chosen.is_claimable else None

    def _claim_in_hand(self) -> ClaimRow | None:
        return self.claims.current() if self.table.current() is not None else None

    def _claim(self) -> None:
        row = self._chosen_claimable()
        if row is not None:
            command = ClaimRebate(
                claim_id=self.desk.bridge.ids.new(), family_id=row.family_id, first_day=row.quarter.first, amount=row.unclaimed
            )
            self._do(command)

    def _accept(self) -> None:
        self._act(lambda row, claim: AnswerRebate(dealer_id=row.dealer_id, claim_id=claim.claim_id, granted=True))

    def _refuse(self) -> None:
        title: Text = lambda: self.tr("Refuse claim")  # noqa: E731
        self._with_words(
            title,
            lambda row, claim, text: AnswerRebate(dealer_id=row.dealer_id, claim_id=claim.claim_id, granted=False, reason=text),
        )

    def _pay(self) -> None:
        title: Text = lambda: self.tr("Paid")  # noqa: E731
        self._with_words(
            title,
            lambda row, claim, text: PayRebate(dealer_id=row.dealer_id, claim_id=claim.claim_id, reference=text),
            asks=lambda: self.tr("Reference"),
        )

    def _with_words(
        self, title: Text, command: Callable[[RebateRow, ClaimRow, str], Command], *, asks: Text | None = None
    ) -> None:
        done: Callable[[str], object] = lambda text: self._act(lambda row, claim: command(row, claim, text))  # noqa: E731
        ReasonDialog(title, self, deed=title, on_reason=done, asks=asks).show_modeless()

    def _act(self, command: Callable[[RebateRow, ClaimRow], Command]) -> None:
        row, claim = self.table.current(), self._claim_in_hand()
        if row is not None and claim is not None:
            self._do(command(row, claim))

    def _is_next(self, row: RebateRow) -> bool:
        """Something to answer or to pay for the house, to claim for the shop."""
        if not self._is_house:
            return row.is_claimable
        return any(claim.state is ClaimState.CLAIMED or claim.is_payable for claim in row.claims)

    def _do(self, command: Command) -> None:
        self.submit(command, self.going.to(self.going.next(), self._tell))

    def _tell(self) -> None:
        self.desk.tell(self.tr("Saved on this PC; the other side is told by itself."))
