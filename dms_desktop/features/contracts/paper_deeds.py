"""What both sides do with the paper of a contract: print it, save the exact file, sign it; the house has it made."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog

from dms_desktop.bridge import Files
from dms_desktop.features.contracts.papers import contract_paper, pdf_of_contract
from dms_desktop.features.contracts.sign_dialog import SignDialog, Signing
from dms_desktop.filing import file_name, told, written
from dms_desktop.page import Deed, Page
from dms_desktop.printing.frame import Frame, ShopOnPaper, frame_of, shop_on_paper, show_preview
from dms_desktop.printing.paper import Paper
from sync.domain.contracts.drafting import SubmitContract
from sync.domain.contracts.queries import ContractCard
from sync.kernel.blobs import Blob
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

translate = QCoreApplication.translate


class PaperDeeds(QObject):
    """Of one page, and gone with it; `card` is the contract in front, None while there is none."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.card: ContractCard | None = None
        self._page = page

    def possible(self) -> Sequence[Deed]:
        card = self.card
        if card is None:
            return ()
        show = Deed(text=lambda: translate("contract", "Print"), key="F8", icon="printer", run=self._print)
        save = Deed(text=lambda: translate("contract", "Save paper"), key="Ctrl+Shift+S", run=self._ask_target, in_bar=False)
        return (show, *((save,) if card.paper is not None else ()))

    def sign(self, on_signed: Callable[[Signing], object]) -> None:
        """Nobody signs what is not in front of them: the exact file comes first, from here or from central."""
        card = self.card
        if card is None:
            return
        if card.paper is None:
            self._ask_signature(card, on_signed, b"")
        else:
            bridge = self._page.desk.bridge
            bridge.ask(
                None, partial(told, partial(bridge.files.fetch, card.paper)), partial(self._ask_signature, card, on_signed)
            )

    def submit(self, on_command: Callable[[Command], object]) -> None:
        """Have the exact file made of the draft in front, keep it, and send both to review."""
        if self.card is not None:
            self._page.read(shop_on_paper, partial(self._make, self.card, on_command))

    def save(self, wanted: Blob, name: str) -> None:
        """Write the exact file where the person says."""
        bridge = self._page.desk.bridge
        bridge.ask(None, partial(told, partial(written, bridge.files, wanted, Path(name))), partial(self._saved, name))

    def _print(self) -> None:
        if self.card is not None:
            show_preview(self._page, partial(self._paper, self.card))

    def _paper(self, card: ContractCard, frame: Frame) -> Paper:
        return contract_paper(card, self._page.desk.currency, frame)

    def _make(self, card: ContractCard, on_command: Callable[[Command], object], found: ShopOnPaper) -> None:
        desk = self._page.desk
        paper = contract_paper(card, desk.currency, frame_of(desk, found), is_exact=True)
        work = partial(told, partial(_kept, desk.bridge.files, card.row.dealer_id, paper))
        desk.bridge.ask(None, work, partial(self._made, card, on_command))

    def _made(self, card: ContractCard, on_command: Callable[[Command], object], made: Blob | Refusal) -> None:
        if isinstance(made, Refusal):
            self._page.refused(made)
            return
        on_command(
            SubmitContract(
                dealer_id=card.row.dealer_id,
                contract_id=card.row.contract_id,
                text_hash=card.paper_hash,
                digest=made.digest,
                size=made.size,
            )
        )

    def _ask_signature(self, card: ContractCard, on_signed: Callable[[Signing], object], paper: bytes | Refusal) -> None:
        if isinstance(paper, Refusal):
            self._page.refused(paper)
        else:
            desk = self._page.desk
            SignDialog(self._page, card, desk.person(desk.bridge.actor.name), on_signed).show_modeless()

    def _ask_target(self) -> None:
        card = self.card
        if card is not None and card.paper is not None:
            name = file_name(f"{card.row.number} v{card.row.version}.pdf")
            chooser = QFileDialog(self._page, translate("contract", "Save paper"), name, "PDF (*.pdf)")
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            chooser.fileSelected.connect(partial(self.save, card.paper))
            chooser.open()

    def _saved(self, name: str, done: Refusal | None) -> None:
        if isinstance(done, Refusal):
            self._page.refused(done)
        else:
            self._page.desk.tell(translate("contract", "Saved: {name}").format(name=name))


def _kept(files: Files, dealer_id: int, paper: Paper) -> Blob:
    """In a worker."""
    return files.keep(dealer_id, pdf_of_contract(paper))
