"""One contract at the dealer: read, compared with the version before, and signed."""

from collections.abc import Sequence
from uuid import UUID

from dms_desktop.features.contracts.pane import ContractPane
from dms_desktop.features.contracts.paper_deeds import PaperDeeds
from dms_desktop.features.contracts.sign_dialog import Signing
from dms_desktop.features.contracts.words import standing_chip
from dms_desktop.helpdesk import help_deed
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.troubles import say_trouble
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.notices import EmptyState, ListPane
from sync.client.changes import OUTBOX
from sync.client.sent import Sent
from sync.domain.contracts.queries import ContractCard, ContractRow, contract_card
from sync.domain.contracts.rules import Standing
from sync.domain.contracts.signing import SignContract


class ContractPage(Page):
    """F12 signs what is to be signed, F8 prints."""

    tables = (
        "contract",
        "contract_paper",
        "contract_signature",
        "contract_quarter",
        "shipment",
        "dealer",
        "user",
        "credit_terms",
        OUTBOX,
    )

    def build(self) -> None:
        self._id: UUID | None = None
        self._card: ContractCard | None = None
        self._sent: Sequence[Sent] = ()
        self.paper = PaperDeeds(self)
        self.contract = ContractPane(self.desk.currency, self.desk.of_house, is_headed=True)
        self.pane = ListPane(
            self.contract,
            EmptyState(
                "file-text",
                lambda: self.tr("This contract is not known here"),
                advice=lambda: self.tr(
                    "It comes by itself when head office has it. All contracts are under Contracts in the menu."
                ),
            ),
        )
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.contract.versions.table)

    def bind(self) -> None:
        self.contract.versions.table.opened.connect(self._open)

    def refresh(self) -> None:
        if self._id is None:
            self._show(None)
            return
        self.read(contract_card, self._show, contract_id=self._id)
        self.desk.bridge.sent(self, self._show_sent, about=self._id)

    def show_record(self, record_id_text: str) -> None:
        self._id = record_id(record_id_text)
        self.refresh()

    def title(self) -> str:
        return self.tr("Contract")

    def number(self) -> str:
        return f"{self._card.row.number} v{self._card.row.version}" if self._card else ""

    def chip(self) -> Chip | None:
        if self._sent and self._sent[0].outcome is None:
            return way_chip(self._sent[0])
        return standing_chip(self._card.row.standing) if self._card else None

    def deeds(self) -> Sequence[Deed]:
        card = self._card
        shared = (*self.paper.possible(), *help_deed(self.desk, "contract", self._id, self.number()))
        if card is None or card.row.standing is not Standing.APPROVED or not self.desk.may("contracts.sign"):
            return shared
        sign = Deed(text=lambda: self.tr("Sign"), key="F12", icon="pencil", run=self._sign, primary=True)
        return (*shared, sign)

    def _show(self, card: ContractCard | None) -> None:
        self._card = self.paper.card = card
        self.pane.show_empty(card is None)
        if card is not None:
            self.contract.show_card(card)
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows
        say_trouble(self.banner, self.desk, rows)
        self.headline_changed.emit()

    def _sign(self) -> None:
        self.paper.sign(self._signed)

    def _signed(self, one: Signing) -> None:
        if self._card is not None:
            command = SignContract(
                contract_id=self._card.row.contract_id,
                paper_hash=one.text_hash,
                digest=one.digest,
                signer=one.signer,
                ink=one.ink,
            )
            self.submit(command, lambda _: self.desk.tell(self.tr("Signed on this PC; head office signs next.")))

    def _open(self, row: ContractRow) -> None:
        self.desk.open_page("contract", str(row.contract_id))
