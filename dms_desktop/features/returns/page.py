"""The page of returns to the manufacturer: the dealer asks and sends, the house answers and credits."""

from collections.abc import Hashable, Sequence
from functools import partial

from dms_desktop.features.returns.ask_dialog import AskDialog
from dms_desktop.features.returns.dialogs import PiecesDialog, SendDialog, TakeDialog
from dms_desktop.features.returns.papers import back_paper
from dms_desktop.features.returns.ticks import joined
from dms_desktop.features.returns.words import row_words, state_chip
from dms_desktop.filtering import tell_nothing
from dms_desktop.going_on import GoingOn
from dms_desktop.goods.naming import shown
from dms_desktop.growing import Growing
from dms_desktop.helpdesk import help_deed
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.printing.frame import show_preview
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.client.sent import Sent
from sync.domain.catalog.queries import ProductRow, product_rows
from sync.domain.orders.sent_back import ReturnState
from sync.domain.returns.commands import AnswerReturn, AskReturn, WithdrawReturn
from sync.domain.returns.pieces import STILL_HERE
from sync.domain.returns.queries import WAITING, PiecesToSend, ReturnRow, pieces_to_send, returns
from sync.domain.stock.queries import LocationRow, locations
from sync.kernel.commands import HOUSE, Command


class ReturnsPage(Page):
    """F2 asks, F12 sends and Ctrl+Del keeps the goods; for the house F12 grants, or takes in and credits."""

    tables = ("goods_return", "dealer", OUTBOX)

    def build(self) -> None:
        self.grown, self._asked, self._sent = Growing(self.refresh), "", tuple[Sent, ...]()
        self._is_house = self.desk.bridge.actor.dealer_id == HOUSE
        self.table: RecordTable[ReturnRow] = RecordTable(
            lambda: self.tr("Returns"), self._columns(), key=lambda one: (one.dealer_id, one.return_id), on_more=self.grown.more
        )
        self.going = GoingOn(self.table, self._is_next)
        self.search = SearchField(lambda: self.tr("Number, product, piece or dealer  (Ctrl+F)"))
        self.empty = EmptyState("undo-2", self._none, advice=self._advice)
        self.pane = ListPane(self.table, self.empty)
        self.body.addWidget(self.search)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def _none(self) -> str:
        return self.tr("No returns yet")

    def _advice(self) -> str:
        return self.tr("Within the quota of the contract head office only has to agree; past it a person decides.")

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.table.opened.connect(lambda _: self._open_pieces())
        self.remember(self.table, "returns")

    def refresh(self) -> None:
        self.read(returns, self._show, text=self.search.text(), limit=self.grown.limit)

    def show_record(self, record_id_text: str) -> None:
        """Opened from a paper's code: that return, once its row is there; the list forgets its filter."""
        self._asked = record_id_text
        self.search.clear()
        self._point()

    def _is_next(self, row: ReturnRow) -> bool:
        """Something to answer or to take in for the house, to send for the shop."""
        return row.state in WAITING if self._is_house else row.state is ReturnState.GRANTED

    def _point(self) -> None:
        wanted = record_id(self._asked) if self._asked else None
        found = next((one for one in self.table.rows() if one.return_id == wanted), None)
        if found is not None:
            self.table.select_key((found.dealer_id, found.return_id))
            self._asked = ""

    def title(self) -> str:
        return self.tr("Dealers' returns") if self._is_house else self.tr("Returns to the manufacturer")

    def deeds(self) -> Sequence[Deed]:
        state = chosen.state if (chosen := self.table.current()) else None
        named = chosen is not None and bool(chosen.serials)
        paper = Deed(text=lambda: self.tr("Print"), key="F8", icon="printer", run=self._print, enabled=chosen is not None)
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        pieces = Deed(text=lambda: self.tr("Pieces"), key="F7", icon="list-checks", run=self._open_pieces, enabled=named)
        if not self._is_house:
            asks = self.desk.may("returns.ask")
            may, keeps = state is ReturnState.GRANTED and asks, state in STILL_HERE and asks
            return (
                find,
                paper,
                pieces,
                *help_deed(self.desk, "return", chosen.return_id if chosen else None, chosen.number if chosen else ""),
                Deed(text=lambda: self.tr("Keep the goods"), key="Ctrl+Del", icon="ban", run=self._keep, enabled=keeps),
                Deed(text=lambda: self.tr("Send goods back"), key="F2", icon="plus", run=self._ask),
                Deed(text=lambda: self.tr("Sent"), key="F12", icon="truck", run=self._send, primary=True, enabled=may),
            )
        asked = state in (ReturnState.ASKED, ReturnState.HELD)
        take = Deed(text=lambda: self.tr("Take in and credit"), key="F12", icon="package-check", run=self._take, primary=True)
        grant = Deed(text=lambda: self.tr("Grant"), key="F12", icon="check", run=self._grant, primary=True, enabled=asked)
        return (
            find,
            paper,
            pieces,
            Deed(text=lambda: self.tr("Refuse"), key="Ctrl+Del", icon="ban", run=self._refuse, enabled=asked),
            take if state is ReturnState.SENT else grant,
        )

    def _columns(self) -> Sequence[Column[ReturnRow]]:
        dealer: Column[ReturnRow] = Column(
            key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, width=130
        )
        shared = (
            Column[ReturnRow](
                key="number", title=lambda: self.tr("Number"), value=lambda one: one.number, kind=Kind.CODE, width=150
            ),
            Column[ReturnRow](
                key="code", title=lambda: self.tr("Product"), value=lambda one: one.product_code, kind=Kind.CODE, width=130
            ),
            Column[ReturnRow](key="name", title=lambda: self.tr("Name"), value=lambda one: shown(one.names), width=120),
            Column[ReturnRow](
                key="units", title=lambda: self.tr("Units"), value=lambda one: one.quantity, kind=Kind.QUANTITY, width=70
            ),
            Column[ReturnRow](
                key="pieces",
                title=lambda: self.tr("Lot or serial"),
                value=lambda one: joined(one.serials, one.lot),
                width=118,
            ),
            Column[ReturnRow](
                key="amount",
                title=lambda: self.tr("Amount"),
                value=lambda one: one.amount,
                kind=Kind.MONEY,
                currency=self.desk.currency,
                width=110,
            ),
            Column[ReturnRow](key="words", title=lambda: self.tr("Remark"), value=self._said, stretch=True),
            Column[ReturnRow](
                key="state", title=lambda: self.tr("State"), value=lambda one: state_chip(one.state), kind=Kind.CHIP, width=110
            ),
        )
        return (dealer, *shared) if self._is_house else shared

    def _said(self, row: ReturnRow) -> str:
        return row_words(row, self.desk.currency, self.desk.of_house)

    def _show(self, rows: Sequence[ReturnRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        tell_nothing(self.empty, self.search, self._none, self._advice)
        self.pane.show_empty(not rows)
        self.going.arrive()
        self._point()
        self.deeds_changed.emit()

    def _print(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self.desk.bridge.sent(self, self._show_sent, about=chosen.return_id)

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        chosen, self._sent = self.table.current(), tuple(rows)
        if chosen is not None:
            self.desk.bridge.fetch(product_rows, partial(self._preview, chosen), codes=(chosen.product_code,))

    def _preview(self, one: ReturnRow, products: Sequence[ProductRow]) -> None:
        product = products[0] if products else None
        show_preview(self, partial(back_paper, one, product, self.desk.currency, self._sent))

    def _open_pieces(self) -> None:
        chosen = self.table.current()
        if chosen is not None and chosen.serials:
            PiecesDialog(self, chosen).show_modeless()

    def _ask(self) -> None:
        AskDialog(self, self.desk, self._save_ask).show_modeless()

    def _save_ask(self, command: AskReturn) -> None:
        self._save(command, goes_to=(self.desk.bridge.actor.dealer_id, command.return_id))

    def _keep(self) -> None:
        """What was asked for by mistake, or is sold by now, would use the quota for good."""
        chosen = self.table.current()
        if chosen is None or chosen.state not in STILL_HERE:
            return
        ReasonDialog(
            lambda: self.tr("Keep the goods of {number}").format(number=chosen.number),
            self,
            deed=lambda: self.tr("Keep the goods"),
            on_reason=lambda text: self._do(WithdrawReturn(dealer_id=chosen.dealer_id, return_id=chosen.return_id, reason=text)),
            explain=self.tr("They do not go back: the return is taken back, and uses no quota."),
            optional=True,
        ).show_modeless()

    def _send(self) -> None:
        chosen = self.table.current()
        if chosen is not None and chosen.state is ReturnState.GRANTED:
            self.desk.bridge.fetch(locations, partial(self._send_from, chosen))

    def _send_from(self, granted: ReturnRow, places: Sequence[LocationRow]) -> None:
        self.desk.bridge.fetch(pieces_to_send, partial(self._pack, granted, places), return_id=granted.return_id)

    def _pack(self, granted: ReturnRow, places: Sequence[LocationRow], pieces: PiecesToSend) -> None:
        SendDialog(self, granted, places=places, pieces=pieces, on_command=self._do).show_modeless()

    def _grant(self) -> None:
        """Past the quota it needs a reason."""
        chosen = self.table.current()
        if chosen is None:
            return
        if chosen.state is not ReturnState.HELD:
            self._do(AnswerReturn(dealer_id=chosen.dealer_id, return_id=chosen.return_id, granted=True))
            return
        self._with_reason(chosen, granted=True)

    def _refuse(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            self._with_reason(chosen, granted=False)

    def _with_reason(self, row: ReturnRow, *, granted: bool) -> None:
        words: Text = lambda: self.tr("Grant {number} past the quota") if granted else self.tr("Refuse {number}")  # noqa: E731
        ReasonDialog(
            lambda: words().format(number=row.number),
            self,
            deed=lambda: self.tr("Grant") if granted else self.tr("Refuse"),
            on_reason=lambda text: self._do(
                AnswerReturn(dealer_id=row.dealer_id, return_id=row.return_id, granted=granted, reason=text)
            ),
            explain=self._said(row),
        ).show_modeless()

    def _take(self) -> None:
        chosen = self.table.current()
        if chosen is not None and chosen.state is ReturnState.SENT:
            TakeDialog(self, chosen, self._do).show_modeless()

    def _do(self, command: Command) -> None:
        self._save(command, goes_to=self.going.next())

    def _save(self, command: Command, *, goes_to: Hashable) -> None:
        self.submit(command, self.going.to(goes_to, self._tell))

    def _tell(self) -> None:
        self.desk.tell(self.tr("Saved on this PC; the other side is told by itself."))
