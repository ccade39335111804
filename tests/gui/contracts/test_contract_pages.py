"""Contracts by keyboard: the house drafts and sends to review, the dealer reads and signs."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.contracts.compliance import CompliancePage
from dms_desktop.features.contracts.desk import ContractDeskPage
from dms_desktop.features.contracts.dialogs import ContractDialog
from dms_desktop.features.contracts.document import ContractPage
from dms_desktop.features.contracts.page import ContractsPage
from dms_desktop.features.contracts.steps import parse_steps, steps_text
from dms_desktop.features.contracts.words import signer_words
from dms_desktop.widgets.shares import parse_percent
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import approvals
from sync.domain.contracts.queries import contract_card, contracts
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import Change, ContractState, Party, Standing
from sync.domain.contracts.signers import Signers
from sync.domain.contracts.terms import Basis, Terms, Tier, write_terms
from sync.kernel.commands import HOUSE
from tests.builders import NOW, OTHER_SHOP, SHOP, a_category, a_dealer, a_user, an_id
from tests.contract_builders import FIRST, LAST
from tests.gui.showroom import Showroom, a_showroom

CONTRACT = an_id("contract")
STEPS = (Tier(reach=100_000_00, basis_points=200), Tier(reach=250_000_00, basis_points=350))


def a_contract(state: ContractState, name: str = "contract", **changed: object) -> Contract:
    fields = {
        "dealer_id": SHOP,
        "id": an_id(name),
        "family_id": CONTRACT,
        "number": "CT-HQ-A-26-00001",
        "version": 1,
        "change": Change.NEW,
        "state": state,
        "valid_from": FIRST,
        "valid_until": LAST,
        "terms": write_terms(Terms(tiers=STEPS)),
        "wording": "As agreed.",
        "drafted_by": "fang",
        "drafted_at": NOW,
        "decided_because": "",
        "signed_by": "",
        "signed_at": None,
        "signed_hash": "",
        "ended_on": None,
        "ended_by": "",
        "ended_because": "",
    }
    return Contract(**fields | changed)


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    room = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    room.receive(a_dealer(SHOP, name="板橋門市"))
    yield room
    room.close()


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        yield room


def the_dialog() -> ContractDialog:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ContractDialog)
    return dialog


def begin_for_the_shop(house: Showroom) -> ContractDialog:
    """A piece of the dealer's name, and Tab takes what was found."""
    house.press(Qt.Key.Key_F2)
    dialog = the_dialog()
    house.type("板橋")
    house.press(Qt.Key.Key_Tab)
    assert dialog.fields.dealer.value() == SHOP
    return dialog


def test_regions_and_price_lists_in_use_are_offered_and_new_ones_are_typed(house: Showroom) -> None:
    house.receive(a_dealer(SHOP, region="TW-NWT", price_list="gold"), a_dealer(OTHER_SHOP, code="D8", region="TW-TPE"))
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F2)
    fields = the_dialog().fields
    fields.regions.setFocus()
    for _ in range(2):  # the list, and its first row
        house.press(Qt.Key.Key_Down)
    house.press(Qt.Key.Key_Return)
    house.type(", TW")
    house.press(Qt.Key.Key_Tab)
    assert fields.regions.text() == "TW-NWT, TW", "what was typed is not taken for what it begins"
    fields.price_list.setFocus()
    house.type("go")
    house.press(Qt.Key.Key_Down)
    house.press(Qt.Key.Key_Tab)
    assert fields.terms().price_list == "gold"
    assert the_dialog().isVisible()


def test_the_house_drafts_a_contract_and_sends_it_to_review(house: Showroom) -> None:
    house.open("contract_desk", "", ContractDeskPage)
    fields = begin_for_the_shop(house).fields
    assert fields.first.mapTo(fields, QPoint()).y() == fields.last.mapTo(fields, QPoint()).y(), "days are read as a pair"
    fields.first.setText("2026-10-01")
    fields.last.setText("2027-09-30")
    fields.tiers.setText("100,000: 2; 250,000: 3.5 %")
    house.press(Qt.Key.Key_F12)
    [row] = house.replica.read(house.actor, contracts)
    assert (row.standing, row.number[:2], row.dealer_name) == (Standing.DRAFT, "CT", "板橋門市")
    house.press(Qt.Key.Key_F12)
    [row] = house.replica.read(house.actor, contracts)
    assert row.standing is Standing.REVIEW
    [asked] = house.replica.read(house.actor, approvals)
    assert (asked.kind, asked.mine) == ("contract", None)


def test_product_lines_are_found_by_a_few_letters_one_after_the_other(house: Showroom) -> None:
    house.receive(a_category("brakes"), a_category("oils"))
    house.open("contract_desk", "", ContractDeskPage)
    fields = begin_for_the_shop(house).fields
    fields.lines.setFocus()
    house.type("oi")
    house.press(Qt.Key.Key_Return)
    house.type(", bra")
    house.press(Qt.Key.Key_Return)
    assert fields.lines.text() == "oils, brakes"
    fields.lines.setCursorPosition(2)
    house.type("x")
    assert fields.lines.suggested() is None
    assert fields.lines.text() == "oixls, brakes"


def test_what_the_business_refuses_stays_typed_at_its_field(house: Showroom) -> None:
    house.open("contract_desk", "", ContractDeskPage)
    dialog = begin_for_the_shop(house)
    dialog.fields.first.setText("2026-10-01")
    dialog.fields.last.setText("2026-09-30")
    house.press(Qt.Key.Key_F12)
    assert dialog.isVisible()
    assert dialog.fields.last.property("wrong")
    assert house.replica.read(house.actor, contracts) == []


def test_a_contract_with_nobody_is_not_saved(house: Showroom) -> None:
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F2)
    dialog = the_dialog()
    house.type("nobody of that name")
    dialog.fields.first.setText("2026-10-01")
    dialog.fields.last.setText("2027-09-30")
    house.press(Qt.Key.Key_F12)
    assert dialog.isVisible()
    assert dialog.fields.dealer.property("wrong")
    assert house.replica.read(house.actor, contracts) == []


def test_a_list_grows_as_somebody_comes_to_its_end(house: Showroom) -> None:
    house.receive(*(a_contract(ContractState.DRAFT, f"c{at}", number=f"CT-{at}") for at in range(230)))
    page = house.open("contract_desk", "", ContractDeskPage)
    assert (len(page.table.rows()), page.count.text()) == (200, "The first 200 versions")
    house.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    house.settle()
    assert (len(page.table.rows()), page.count.text()) == (230, "230 versions")


def test_a_contract_far_down_the_list_is_found_by_its_id(house: Showroom) -> None:
    house.receive(*(a_contract(ContractState.DRAFT, f"c{at}", number=f"CT-{at}") for at in range(230)))
    page = house.open("contract_desk", str(last_of_all(house)), ContractDeskPage)
    house.settle()
    found = page.table.current()
    assert found is not None
    assert found.contract_id == last_of_all(house)


def last_of_all(house: Showroom) -> UUID:
    return house.replica.read(house.actor, contracts, limit=1_000)[-1].contract_id


def test_the_next_version_begins_with_the_terms_of_the_last(house: Showroom) -> None:
    house.receive(a_contract(ContractState.SIGNED, signed_at=NOW))
    house.open("contract_desk", "", ContractDeskPage)
    house.press(Qt.Key.Key_F4)
    dialog = the_dialog()
    assert dialog.fields.terms().tiers == STEPS
    dialog.fields.days["payment_days"].setText("45")
    house.press(Qt.Key.Key_F12)
    newest = house.replica.read(house.actor, contracts)[0]
    card = house.replica.read(house.actor, contract_card, dealer_id=SHOP, contract_id=newest.contract_id)
    assert card is not None
    assert (card.row.version, [one.field for one in card.differences]) == (2, ["payment_days"])


def test_who_may_not_sign_reads_who_may(tmp_path: Path, qtbot: QtBot) -> None:
    """An accountant has no key for it, so the contract says whose turn it is."""
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        room.receive(a_contract(ContractState.APPROVED), *(a_user(name, Role.MANAGER) for name in ("boss", "heir")))
        page = room.open("contract", str(CONTRACT), ContractPage)
        assert "F12" not in [deed.key for deed in page.deeds()]
        assert page.contract.signer.text() == "The dealer signs next: Head of the shop (Boss, Heir)"
        room.receive(a_contract(ContractState.ACCEPTED))
        room.settle()
        assert page.contract.signer.text() == "Head office signs next: Channel manager / Finance"
        room.receive(a_contract(ContractState.SIGNED))
        room.settle()
        assert page.contract.signer.isHidden()


def test_of_many_who_may_sign_four_are_named() -> None:
    many = Signers(party=Party.HOUSE, roles=[Role.FINANCE], people=["Ann", "Bo", "Chen", "Dai"], others=2)
    assert signer_words(many) == "Head office signs next: Finance (Ann, Bo, Chen, Dai, 2 more)"


def test_a_contract_is_found_by_its_number(shop: Showroom) -> None:
    shop.receive(a_contract(ContractState.APPROVED))
    [hit] = shop.replica.search("CT-HQ-A-26-00001", kinds=("contract",))
    assert (hit.kind, hit.code) == ("contract", "CT-HQ-A-26-00001")


@pytest.mark.parametrize(
    ("text", "basis", "tiers"),
    [
        ("100,000: 2; 250,000: 3.5 %", Basis.AMOUNT, STEPS),
        ("10:0.25", Basis.UNITS, (Tier(reach=10, basis_points=25),)),
        ("", Basis.AMOUNT, ()),
    ],
)
def test_steps_are_read_as_they_are_written(text: str, basis: Basis, tiers: tuple[Tier, ...]) -> None:
    assert parse_steps(text, basis, "CNY") == tiers
    assert parse_steps(steps_text(tiers, basis, "CNY"), basis, "CNY") == tiers


@pytest.mark.parametrize("text", ["100", "100: x", "x: 2", "100: 2.345", "1.5: 2"])
def test_what_is_no_step_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_steps(text, Basis.UNITS, "CNY")


def test_a_share_has_hundredths_at_most() -> None:
    assert parse_percent("3.5%") == 350
    with pytest.raises(ValueError, match="finer"):
        parse_percent("0.005")


def test_a_dealer_reads_its_contract_against_plan(tmp_path: Path, qtbot: QtBot) -> None:
    """One key from the list."""
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        terms = write_terms(Terms(targets=(0, 0, 0, 92_00)))
        room.receive(a_contract(ContractState.SIGNED, signed_by="Wang", signed_at=NOW, signed_hash="x", terms=terms))
        room.open("contracts", "", ContractsPage)
        room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        shown = room.workspace.rooms.current()
        assert shown is not None
        assert isinstance(shown.page, CompliancePage)
        [row] = shown.page.table.rows()
        assert (row.target.due, row.target.actual, row.target.percent) == (54_00, 0, 0)
