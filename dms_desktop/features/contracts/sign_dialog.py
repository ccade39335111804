"""The dialog in which a contract is signed: the name of who signs, and what they draw under it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLineEdit

from dms_desktop.page import Asking
from dms_desktop.refusals import sentence
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.ink_pad import InkPad
from dms_desktop.widgets.parts import PlainLabel, button, label, row
from dms_desktop.widgets.words import say
from sync.domain.contracts.ink import HIGH, WIDE, is_signature, write_ink
from sync.domain.contracts.queries import ContractCard


@dataclass(frozen=True, kw_only=True)
class Signing:
    """A signature under what was shown: `digest` is of the exact file, empty where there is none."""

    text_hash: str
    digest: str
    signer: str
    ink: str


class SignDialog(SavingDialog):
    """Calls `on_signed` with the signature, and stays open until it is saved. The paper was here before the dialog opened; `name`
    is of who sits here."""

    def __init__(self, page: Asking, card: ContractCard, name: str, on_signed: Callable[[Signing], object]) -> None:
        super().__init__(lambda: self.tr("Sign contract"), page, width=WIDE // 2 + 32)
        self._page, self._card, self._on_signed = page, card, on_signed
        self._digest = card.paper.digest if card.paper else ""
        words = self.tr("You sign {number} v{version} exactly as it is shown, from {day} on.")
        said = words.format(number=card.row.number, version=card.row.version, day=card.row.valid_from.isoformat())
        self.content.addWidget(PlainLabel(said).wrap())
        self.content.addWidget(
            label(lambda: self.tr("It counts once both sides have signed. The fingerprint of the paper:"), "muted")
        )
        shown = self._digest or card.paper_hash
        self.content.addWidget(PlainLabel(f"{shown[:32]}\n{shown[32:]}", "small"))
        self.signer = QLineEdit(name)
        say(self.signer, self.signer.setAccessibleName, lambda: self.tr("Name of who signs"))
        self.form = Form()
        self.form.add("signer", lambda: self.tr("Name of who signs"), self.signer)
        self.content.addWidget(self.form)
        self.ink = InkPad(lambda: self.tr("Signature"), wide=WIDE, high=HIGH)
        wipe = button(lambda: self.tr("Draw anew"), self.ink.clear)
        wipe.setAutoDefault(False)
        how = lambda: self.tr("Sign here with mouse, finger or pen, or with Ctrl+I by your name")  # noqa: E731
        self.content.addLayout(row(label(how, "field"), 1, wipe))
        self.content.addWidget(self.ink)
        self.deed(lambda: self.tr("Write the name"), self._write, key="Ctrl+I", tone="")
        self.deed(lambda: self.tr("Sign"), self._sign)
        self.signer.setFocus()
        self.signer.selectAll()

    def _write(self) -> None:
        self.ink.write(self.signer.text().strip())

    def _sign(self) -> None:
        self.form.clear_errors()
        name, ink = self.signer.text().strip(), write_ink(self.ink.strokes())
        if not name:
            self.form.show_error("signer", self.tr("Who signs?"))
        elif not is_signature(ink):
            self.fail(partial(sentence, "ink_missing", {}))
            self.ink.setFocus()
        else:
            signing = Signing(text_hash=self._card.paper_hash, digest=self._digest, signer=name, ink=ink)
            self.answer(self._page, partial(self._on_signed, signing))
