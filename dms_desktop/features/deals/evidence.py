"""Files beside a claim: what they are and where, one more from this PC, and one of them as a file again."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from dms_desktop.crossing import Place
from dms_desktop.filing import file_name, kept, told, written
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.parts import button, label, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from sync.client.attachments import Standing
from sync.domain.deals.proving import AttachEvidence
from sync.domain.deals.queries import DealCard, EvidenceRow
from sync.domain.deals.rules import OPEN, DealState
from sync.kernel.blobs import Blob
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal

translate = QCoreApplication.translate
ROWS_HIGH = 110


class EvidenceBox(QWidget):
    """Of one page. Files travel by themselves: this says which of them are still only here, or not here yet."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._card: DealCard | None = None
        self._standing: Mapping[str, Standing] = {}
        self.table: RecordTable[EvidenceRow] = RecordTable(
            lambda: translate("evidence", "Evidence"), self._columns(), key=lambda row: row.evidence_id
        )
        self.table.setProperty("bare", True)
        self.table.setFixedHeight(ROWS_HIGH)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        self.add = button(lambda: translate("evidence", "Attach file"), self._ask_file, key="Ctrl+Shift+A", icon="file-text")
        inside.addLayout(row(label(lambda: translate("evidence", "Evidence"), "strong"), 1, self.add))
        inside.addWidget(self.table)
        self.table.opened.connect(lambda _row: self._ask_target())
        self.table.chosen.connect(lambda _row: page.deeds_changed.emit())

    def show_card(self, card: DealCard) -> None:
        self._card = card
        self.setVisible(bool(card.evidence) or self._may_attach(card))
        self.add.setVisible(self._may_attach(card))
        self.table.setVisible(bool(card.evidence))
        self.table.set_rows(card.evidence)
        bridge = self._page.desk.bridge
        digests = [row.digest for row in card.evidence]
        bridge.ask(Place(id(self), "standing"), partial(bridge.files.standing, digests), self._show_standing)

    def deeds(self) -> Sequence[Deed]:
        """By key; the box has a button of its own."""
        attach = Deed(text=lambda: translate("evidence", "Attach file"), key="Ctrl+Shift+A", run=self._ask_file, in_bar=False)
        save = Deed(text=lambda: translate("evidence", "Save file"), key="Ctrl+Shift+S", run=self._ask_target, in_bar=False)
        may_attach = self._card is not None and self._may_attach(self._card)
        return (*((attach,) if may_attach else ()), *((save,) if self.table.current() is not None else ()))

    def _may_attach(self, card: DealCard) -> bool:
        return self._page.desk.bridge.actor.dealer_id != HOUSE and card.row.state in (*OPEN, DealState.DUPLICATE)

    def attach(self, name: str) -> None:
        """Keep a file of this PC, then say that it belongs to the deal: the command names what is durable already."""
        bridge = self._page.desk.bridge
        work = partial(told, partial(kept, bridge.files, bridge.actor.dealer_id, Path(name)))
        bridge.ask(None, work, partial(self._kept, Path(name).name))

    def save(self, row: EvidenceRow, name: str) -> None:
        """Write one of them where the person says; it comes from central where this PC does not have it."""
        card, bridge = self._card, self._page.desk.bridge
        if card is not None:
            wanted = Blob(dealer_id=card.row.dealer_id, digest=row.digest, size=row.size)
            bridge.ask(None, partial(told, partial(written, bridge.files, wanted, Path(name))), partial(self._saved, name))

    def _columns(self) -> Sequence[Column[EvidenceRow]]:
        return (
            Column(key="name", title=lambda: translate("evidence", "File"), value=lambda row: row.name, stretch=True),
            Column(key="size", title=lambda: translate("evidence", "Size (KB)"), value=_kilobytes, kind=Kind.QUANTITY, width=84),
            Column(
                key="by", title=lambda: translate("evidence", "Who"), value=lambda row: self._page.desk.of_shop(row.by), width=80
            ),
            Column(key="where", title=lambda: translate("evidence", "Where"), value=self._where, kind=Kind.CHIP, width=130),
        )

    def _where(self, row: EvidenceRow) -> Chip | None:
        match self._standing.get(row.digest):
            case Standing.WAITING:
                return Chip(translate("evidence", "On this PC"), Tone.WARN)
            case Standing.REFUSED:
                return Chip(translate("evidence", "Not accepted"), Tone.BAD)
            case Standing.HERE:
                return Chip(translate("evidence", "At head office"), Tone.OK)
            case Standing.ABSENT:
                return Chip(translate("evidence", "To be fetched"))
        return None

    def _show_standing(self, standing: Mapping[str, Standing]) -> None:
        self._standing = standing
        if self._card is not None:
            self.table.set_rows(self._card.evidence)
            self._page.deeds_changed.emit()

    def _ask_file(self) -> None:
        chooser = QFileDialog(self._page, translate("evidence", "Attach file"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.attach)
        chooser.open()

    def _ask_target(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            chooser = QFileDialog(self._page, translate("evidence", "Save file"), file_name(chosen.name))
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            chooser.fileSelected.connect(partial(self.save, chosen))
            chooser.open()

    def _kept(self, name: str, held: Blob | Refusal) -> None:
        if isinstance(held, Refusal):
            self._page.refused(held)
        elif self._card is not None:
            ids, deal_id = self._page.desk.bridge.ids, self._card.row.deal_id
            command = AttachEvidence(deal_id=deal_id, evidence_id=ids.new(), digest=held.digest, size=held.size, name=name)
            self._page.submit(command, lambda _receipt: self._page.refresh())

    def _saved(self, name: str, done: Refusal | None) -> None:
        if isinstance(done, Refusal):
            self._page.refused(done)
        else:
            self._page.desk.tell(translate("evidence", "Saved: {name}").format(name=name))
            self._page.refresh()


def _kilobytes(row: EvidenceRow) -> int:
    return -(-row.size // 1024)
