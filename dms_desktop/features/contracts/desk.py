"""The house's page of contracts: those that need a look first, the one in hand beside them, from draft to renewal."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from dms_desktop.features.contracts.columns import contract_columns
from dms_desktop.features.contracts.dialogs import ContractDialog
from dms_desktop.features.contracts.pane import ContractPane
from dms_desktop.features.contracts.paper_deeds import PaperDeeds
from dms_desktop.features.contracts.sign_dialog import Signing
from dms_desktop.growing import Growing, shown_words
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.widgets.columns import Column
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.turning import FilterLine
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.domain.contracts.drafting import EndContract, SubmitContract
from sync.domain.contracts.queries import ContractCard, ContractRow, contract_card, contracts
from sync.domain.contracts.rules import Standing
from sync.domain.contracts.signing import CountersignContract
from sync.kernel.commands import Command

LIST = ("dealer", "number", "version", "worry", "state")
SIGNED = (Standing.SIGNED, Standing.IN_FORCE, Standing.EXPIRING, Standing.EXPIRED, Standing.TERMINATED)
OPEN = (
    Standing.DRAFT,
    Standing.REVIEW,
    Standing.APPROVED,
    Standing.ACCEPTED,
    Standing.SIGNED,
    Standing.IN_FORCE,
    Standing.EXPIRING,
)


class ContractDeskPage(Page):
    """F2 drafts one, F4 changes a draft or writes the next version, F12 sends it to review, and signs what the dealer signed."""

    tables = (
        "contract",
        "contract_paper",
        "contract_signature",
        "contract_quarter",
        "approval",
        "dealer",
        "user",
        "credit_terms",
        OUTBOX,
    )

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._card: ContractCard | None = None
        self._asked: UUID | None = None
        self.paper = PaperDeeds(self)
        self.search = SearchField(lambda: self.tr("Dealer or number  (Ctrl+F)"))
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(False, lambda: self.tr("Open ones"))
        self.which.add_choice(True, lambda: self.tr("Ended ones too"))
        self.table: RecordTable[ContractRow] = RecordTable(
            lambda: self.tr("Contracts"), self._columns(), key=lambda one: one.contract_id, on_more=self.grown.more
        )
        self.count = PlainLabel(role="muted")
        empty = EmptyState("file-text", lambda: self.tr("No contracts here"), advice=lambda: self.tr("F2 drafts one."))
        self.list = ListPane(self.table, empty)
        self.contract = ContractPane(self.desk.currency, self.desk.of_house)
        self.contract_pane = ListPane(
            self.contract,
            EmptyState(
                "file-text",
                lambda: self.tr("Choose a contract"),
                advice=lambda: self.tr("Arrow keys walk the list; what is marked there is shown here."),
            ),
        )
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.which.picked.connect(lambda _: self.refresh())
        self.table.chosen.connect(self._choose)
        self.contract.versions.table.opened.connect(self._show_version)
        self.remember(self.table, "contract_desk")

    def refresh(self) -> None:
        self.read(contracts, self._show, text=self.search.text(), with_ended=bool(self.which.value()), limit=self.grown.limit)
        self._choose(self.table.current())

    def show_record(self, record_id_text: str) -> None:
        """A search hit or a contract's id: marked in the list, which forgets its filter."""
        self._asked = record_id(record_id_text)
        self.search.clear()
        self.which.set_value(True)
        self.refresh()

    def title(self) -> str:
        return self.tr("Contracts")

    def number(self) -> str:
        return self._card.row.number if self._card else ""

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        new = Deed(text=lambda: self.tr("New contract"), key="F2", icon="plus", run=self.draft)
        standing = self._card.row.standing if self._card else None
        is_draft = standing is Standing.DRAFT
        change = Deed(text=lambda: self.tr("Change draft"), key="F4", icon="pencil", run=self.change)
        revise = Deed(text=lambda: self.tr("Next version"), key="F4", icon="copy", run=self.change, enabled=standing in SIGNED)
        return (
            Deed(text=lambda: self.tr("End"), key="Ctrl+Del", icon="ban", run=self._end, enabled=standing in OPEN),
            Deed(text=lambda: self.tr("Against plan"), key="Ctrl+L", icon="target", run=self._plan, in_bar=False),
            Deed(text=lambda: self.tr("Templates"), key="Ctrl+T", icon="copy", run=self._templates, in_bar=False),
            *self.paper.possible(),
            change if is_draft else revise,
            new,
            self._main(standing),
            find,
        )

    def _main(self, standing: Standing | None) -> Deed:
        if standing is Standing.ACCEPTED:
            may = self.desk.may("contracts.countersign")
            return Deed(text=lambda: self.tr("Sign"), key="F12", icon="pencil", run=self._sign, primary=True, enabled=may)
        can = standing in (Standing.DRAFT, Standing.REVIEW)
        text: Text = lambda: self.tr("Send to review")  # noqa: E731
        return Deed(text=text, key="F12", icon="send", run=self._submit_draft, primary=True, enabled=can)

    def _templates(self) -> None:
        self.desk.open_page("contract_templates", "")

    def _plan(self) -> None:
        self.desk.open_page("compliance", "")

    def draft(self) -> None:
        """Ask for a new one."""
        ContractDialog(lambda: self.tr("New contract"), self, self.desk).show_modeless()

    def change(self) -> None:
        """Write the draft in hand anew, or the next version of what was signed."""
        if self._card is not None:
            is_draft = self._card.row.standing is Standing.DRAFT
            title: Text = (lambda: self.tr("Change draft")) if is_draft else (lambda: self.tr("Next version"))
            ContractDialog(title, self, self.desk, card=self._card).show_modeless()

    def _columns(self) -> Sequence[Column[ContractRow]]:
        return [column for column in contract_columns() if column.key in LIST]

    def _lay_out(self) -> QWidget:
        left = hold(column(FilterLine(self.search, self.which), self.list, self.count, spacing=6))
        left.setMinimumWidth(210)
        split = Split(left, self.contract_pane, sizes=(600, 700), growing=1)
        self.remember(split, "contract_desk.parts")
        return split

    def _show(self, rows: Sequence[ContractRow]) -> None:
        is_all = self.grown.holds(rows)
        self.table.set_rows(rows, complete=is_all)
        asked, self._asked = self._asked, None
        if asked is not None and not self.table.select_key(asked) and not is_all:
            self._asked = asked
            self.grown.more()
        if rows and self.table.current() is None:
            self.table.select_row(0)
        self.list.show_empty(not rows)
        self.count.setText(
            shown_words(
                len(rows),
                is_all=is_all,
                one=self.tr("{count} version"),
                more=self.tr("{count} versions"),
                first=self.tr("The first {count} versions"),
            )
        )
        if not rows:
            self._show_card(None)

    def _choose(self, chosen: ContractRow | None) -> None:
        if chosen is None:
            self._show_card(None)
        else:
            self.read(contract_card, self._show_card, dealer_id=chosen.dealer_id, contract_id=chosen.contract_id)

    def _show_version(self, chosen: ContractRow) -> None:
        self.show_record(str(chosen.contract_id))

    def _show_card(self, card: ContractCard | None) -> None:
        self._card = self.paper.card = card
        self.contract_pane.show_empty(card is None)
        if card is not None:
            self.contract.show_card(card)
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _submit_draft(self) -> None:
        """What is in review is only asked for again: its paper stays."""
        card = self._card
        if card is not None and card.row.standing is Standing.REVIEW:
            self._do(SubmitContract(dealer_id=card.row.dealer_id, contract_id=card.row.contract_id))
        else:
            self.paper.submit(self._do)

    def _sign(self) -> None:
        self.paper.sign(self._signed)

    def _signed(self, one: Signing) -> None:
        if self._card is not None:
            row = self._card.row
            self._do(
                CountersignContract(
                    dealer_id=row.dealer_id,
                    contract_id=row.contract_id,
                    paper_hash=one.text_hash,
                    digest=one.digest,
                    signer=one.signer,
                    ink=one.ink,
                )
            )

    def _end(self) -> None:
        card = self._card
        if card is not None:
            ReasonDialog(
                lambda: self.tr("End contract"),
                self,
                deed=lambda: self.tr("End"),
                explain=self.tr("An unsigned version is taken back; a signed one counts until today."),
                on_reason=lambda text: self._do(
                    EndContract(dealer_id=card.row.dealer_id, contract_id=card.row.contract_id, reason=text)
                ),
            ).show_modeless()

    def _do(self, command: Command) -> None:
        self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; the others are told by themselves.")))
