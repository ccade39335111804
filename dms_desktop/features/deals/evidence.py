"""Files beside a claim."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.file_box import FileBox
from dms_desktop.page import Page
from sync.domain.deals.proving import AttachEvidence
from sync.domain.deals.queries import DealCard, EvidenceRow
from sync.domain.deals.rules import OPEN, DealState
from sync.kernel.blobs import Blob
from sync.kernel.commands import HOUSE, Command

translate = QCoreApplication.translate


class EvidenceBox(FileBox[EvidenceRow]):
    """Of one page. The dealer alone lays something beside it."""

    def __init__(self, page: Page) -> None:
        super().__init__(
            page,
            key=lambda row: row.evidence_id,
            by=lambda row: page.desk.of_shop(row.by),
            name=lambda: translate("evidence", "Evidence"),
        )
        self._card: DealCard | None = None

    def show_card(self, card: DealCard) -> None:
        self._card = card
        may_attach = self.page.desk.bridge.actor.dealer_id != HOUSE and card.row.state in (*OPEN, DealState.DUPLICATE)
        self.show_files(card.evidence, dealer_id=card.row.dealer_id, may_attach=may_attach)

    def command(self, held: Blob, name: str) -> Command | None:
        if self._card is None:
            return None
        ids, deal_id = self.page.desk.bridge.ids, self._card.row.deal_id
        return AttachEvidence(deal_id=deal_id, evidence_id=ids.new(), digest=held.digest, size=held.size, name=name)
