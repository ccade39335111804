"""The paper of a contract: made when it goes to review, read back, signed by hand on both sides, and begun with a template."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.contracts.desk import ContractDeskPage
from dms_desktop.features.contracts.dialogs import ContractDialog
from dms_desktop.features.contracts.document import ContractPage
from dms_desktop.features.contracts.page import ContractsPage
from dms_desktop.features.contracts.sign_dialog import SignDialog
from dms_desktop.features.contracts.templates_page import TemplateDialog, TemplatesPage
from dms_desktop.printing.painting import pdf_of
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.widgets.ink_pad import MOST_POINTS
from sync.client.attachments import Standing as FileStanding
from sync.domain.accounts.rules import Role
from sync.domain.contracts.ink import HIGH, WIDE, is_signature
from sync.domain.contracts.queries import ContractCard, contract_card, contract_templates, contracts
from sync.domain.contracts.records import ContractPaper, ContractSignature, signature_key
from sync.domain.contracts.rules import ContractState, Party, Standing
from sync.domain.contracts.terms import Terms, write_terms
from sync.kernel.blobs import Blob
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, a_dealer, a_user
from tests.contract_builders import INK, PDF
from tests.gui.contracts.test_contract_pages import CONTRACT, a_contract
from tests.gui.showroom import Showroom, a_showroom
from tests.paper import Sheaf

LONG = "第一條 乙方應於 {payment_days} 日內付款。\n" + "本合約一式兩份。" * 200 + "THE END."


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    room = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    room.receive(a_dealer(SHOP, name="板橋門市"), a_dealer(HOUSE, name="Maker"))
    yield room
    room.close()


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        yield room


def a_paper(named: Blob) -> ContractPaper:
    return ContractPaper(
        dealer_id=SHOP, id=CONTRACT, digest=named.digest, size=named.size, made_by="fang", made_at=NOW, is_offered=True
    )


def the_card(room: Showroom) -> ContractCard:
    card = room.replica.read(room.actor, contract_card, contract_id=CONTRACT, dealer_id=SHOP)
    assert card is not None
    return card


def sign_by_hand(room: Showroom, name: str) -> None:
    """Types the name and draws two strokes."""
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, SignDialog)
    dialog.signer.setText(name)
    pad = dialog.ink
    for y in (40, 90):
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, y))
        for x in (80, 160, 240):
            QTest.mouseMove(pad, QPoint(x, y + x % 7))
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(240, y))
    dialog.signer.setFocus()
    room.press(Qt.Key.Key_Return)


def test_the_exact_paper_is_made_when_the_draft_goes_to_review(house: Showroom) -> None:
    """All of it, with everything filled in, in the file whose digest will be signed."""
    terms = write_terms(Terms(payment_days=45, product_lines=("brakes",)))
    house.receive(a_contract(ContractState.DRAFT, wording=LONG, terms=terms))
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F12)
    card = the_card(house)
    assert card.row.standing is Standing.REVIEW
    assert card.paper is not None
    assert house.replica.attachments.standing([card.paper.digest]) == {card.paper.digest: FileStanding.WAITING}
    said = Sheaf(house.replica.attachments.fetch(card.paper)).text()
    for words in ("CT-HQ-A-26-00001", "板橋門市", "brakes", "日內付款", "THE END."):
        assert words in said
    assert "{payment_days}" not in said
    assert "Draft" not in said
    assert said.replace("\r", "").replace("\n", "").count("本合約一式兩份") == 200


def test_the_dealer_reads_the_paper_and_signs_it(shop: Showroom) -> None:
    """The digest of the file that lay here, the name and the drawing are what goes out."""
    named = shop.replica.attachments.keep(SHOP, PDF)
    shop.receive(a_contract(ContractState.APPROVED), a_paper(named))
    page = shop.open("contracts", "", ContractsPage)
    page.table.setFocus()
    shop.press(Qt.Key.Key_Return)
    shop.press(Qt.Key.Key_F12)
    sign_by_hand(shop, "陳淑芬")
    card = the_card(shop)
    [signature] = card.signatures
    assert (card.row.standing, signature.signer, signature.digest) == (Standing.ACCEPTED, "陳淑芬", named.digest)
    assert is_signature(signature.ink)


def test_who_has_keys_alone_signs_with_their_name_in_writing(shop: Showroom) -> None:
    """The name is of who sits here, and can be another."""
    shop.receive(a_contract(ContractState.APPROVED), a_user("chen", Role.MANAGER))
    shop.open("contract", str(CONTRACT), ContractPage)
    shop.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, SignDialog)
    assert dialog.signer.text() == a_user("chen", Role.MANAGER).display_name
    shop.type("Chen Shu-fen")
    shop.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    points = [point for stroke in dialog.ink.strokes() for point in stroke]
    assert 100 < len(points) <= MOST_POINTS
    assert all(0 <= x <= WIDE and 0 <= y <= HIGH for x, y in points)
    shop.press(Qt.Key.Key_F12)
    [signature] = the_card(shop).signatures
    assert signature.signer == "Chen Shu-fen"
    assert is_signature(signature.ink)


def test_without_a_drawing_nothing_is_signed(shop: Showroom) -> None:
    shop.receive(a_contract(ContractState.APPROVED))
    shop.open("contract", str(CONTRACT), ContractPage)
    shop.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, SignDialog)
    dialog.signer.setText("陳淑芬")
    shop.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "signature is missing" in dialog.banner.text()
    assert the_card(shop).row.standing is Standing.APPROVED


def test_a_signature_that_is_refused_stays_as_it_was_drawn(shop: Showroom) -> None:
    shop.receive(a_contract(ContractState.APPROVED))
    shop.open("contract", str(CONTRACT), ContractPage)
    shop.press(Qt.Key.Key_F12)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, SignDialog)
    sign_by_hand(shop, "陳淑芬" * 200)
    assert dialog.isVisible()
    assert "longer than fits" in " ".join(dialog.form.errors().values())
    dialog.signer.setText("陳淑芬")
    shop.press(Qt.Key.Key_Return)
    [signature] = the_card(shop).signatures
    assert is_signature(signature.ink)


def test_nobody_signs_a_paper_that_cannot_be_had(shop: Showroom) -> None:
    """Promise 5."""
    shop.receive(a_contract(ContractState.APPROVED), a_paper(Blob(dealer_id=SHOP, digest="a" * 64, size=9)))
    page = shop.open("contract", str(CONTRACT), ContractPage)
    shop.press(Qt.Key.Key_F12)
    assert not isinstance(QApplication.activeWindow(), SignDialog)
    assert "cannot be reached" in page.banner.text()


def test_the_house_signs_last(house: Showroom) -> None:
    house.receive(a_contract(ContractState.ACCEPTED, signed_by="Chen", signed_at=NOW, signed_hash="x"))
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F12)
    sign_by_hand(house, "方國華")
    card = the_card(house)
    assert (card.row.standing, [one.party for one in card.signatures]) == (Standing.IN_FORCE, [Party.HOUSE])


def test_the_printed_contract_shows_both_signatures(shop: Showroom) -> None:
    """What was drawn is on the page, over who and when, with the digest of the file that was signed."""
    signatures = [
        ContractSignature(
            dealer_id=SHOP,
            id=signature_key(CONTRACT, party),
            contract_id=CONTRACT,
            party=party,
            signer=name,
            actor="a",
            signed_at=NOW,
            text_hash="x",
            digest="ab" * 32,
            ink=INK,
        )
        for party, name in ((Party.DEALER, "Wang"), (Party.HOUSE, "Mei"))
    ]
    shop.receive(a_contract(ContractState.SIGNED, signed_at=NOW), *signatures)
    shop.open("contract", str(CONTRACT), ContractPage)
    shop.press(Qt.Key.Key_F8)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PreviewDialog)
    said = Sheaf(pdf_of(dialog.sheets(), "x")).text()
    for words in ("For the dealer", "For the manufacturer", "Wang", "Mei", "ab" * 16):
        assert words in said


def test_the_exact_file_is_saved(shop: Showroom, tmp_path: Path) -> None:
    named = shop.replica.attachments.keep(SHOP, PDF)
    shop.receive(a_contract(ContractState.APPROVED), a_paper(named))
    page = shop.open("contract", str(CONTRACT), ContractPage)
    page.paper.save(named, str(tmp_path / "paper.pdf"))
    shop.settle()
    assert (tmp_path / "paper.pdf").read_bytes() == PDF


def test_a_draft_begins_with_a_template(house: Showroom) -> None:
    house.open("contract_templates", "", TemplatesPage)
    house.press(Qt.Key.Key_F2)
    written = QApplication.activeWindow()
    assert isinstance(written, TemplateDialog)
    written.name.setText("Dealer")
    written.text.setPlainText("Pays in {days} days.")
    house.press(Qt.Key.Key_F12)
    assert written.isVisible()
    assert house.replica.read(house.actor, contract_templates) == []
    written.text.setPlainText("Pays in {payment_days} days.")
    house.press(Qt.Key.Key_F12)
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ContractDialog)
    box = dialog.fields.template
    box.setFocus()
    house.press(Qt.Key.Key_Down)
    assert dialog.fields.wording.toPlainText() == "Pays in {payment_days} days."
    dialog.close()
    assert house.replica.read(house.actor, contracts) == []
