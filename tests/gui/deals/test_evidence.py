"""Files beside a registration, as the shop and the channel staff see and handle them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.document import DealPage
from sync.client.attachments import Standing
from sync.domain.accounts.rules import Role
from sync.domain.deals.queries import DealCard, deal_card
from sync.domain.deals.records import DealEvidence
from sync.domain.deals.rules import DealState
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, a_category, a_dealer, an_id
from tests.deal_builders import DEAL, a_deal, a_decided_deal
from tests.gui.showroom import Showroom, a_showroom

CONTENT = b"%PDF-1.7 signed on both sides"


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_showroom(tmp_path, role=Role.REP) as shown:
        shown.do(a_deal())
        yield shown


def the_card(room: Showroom) -> DealCard:
    card = room.replica.read(room.actor, deal_card, deal_id=DEAL, dealer_id=SHOP)
    assert card is not None
    return card


def a_file(folder: Path, name: str = "contract.pdf", content: bytes = CONTENT) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def test_a_file_is_attached_offline_and_saved_again_from_here(room: Showroom, tmp_path: Path) -> None:
    """Invariant 1: the command names what is durable already. Promise 4: the page says that it is only here."""
    page = room.open("deal", str(DEAL), DealPage)
    assert page.evidence.add.isVisible()
    assert not page.evidence.table.isVisible()
    page.evidence.attach(a_file(tmp_path))
    room.settle()
    [row] = the_card(room).evidence
    assert page.evidence.table.isVisible()
    assert next(iter(room.replica.sent())).name == "AttachEvidence"
    assert room.replica.attachments.standing([row.digest]) == {row.digest: Standing.WAITING}
    chip = page.evidence._where(row)
    assert chip is not None
    assert chip.text == "On this PC"
    page.evidence.save(row, str(tmp_path / "again.pdf"))
    room.settle()
    assert (tmp_path / "again.pdf").read_bytes() == CONTENT


def test_a_file_that_central_does_not_take_is_said_to_be_such(room: Showroom, tmp_path: Path) -> None:
    """Promise 4."""
    page = room.open("deal", str(DEAL), DealPage)
    page.evidence.attach(a_file(tmp_path))
    room.settle()
    [row] = the_card(room).evidence
    room.replica.attachments._tell({row.digest})
    room.settle()
    chip = page.evidence._where(row)
    assert chip is not None
    assert chip.text == "Not accepted"


@pytest.mark.parametrize(("content", "words"), [(b"", "is empty"), (None, "cannot be read"), (b"MZ\x90", "cannot be attached")])
def test_what_cannot_be_attached_is_said(room: Showroom, tmp_path: Path, content: bytes | None, words: str) -> None:
    page = room.open("deal", str(DEAL), DealPage)
    page.evidence.attach(str(tmp_path / "gone.pdf") if content is None else a_file(tmp_path, content=content))
    room.settle()
    assert words in page.banner.text()
    assert the_card(room).evidence == []


def test_the_same_file_twice_is_refused_in_words(room: Showroom, tmp_path: Path) -> None:
    page = room.open("deal", str(DEAL), DealPage)
    for _ in range(2):
        page.evidence.attach(a_file(tmp_path))
        room.settle()
    assert "attached already" in page.banner.text()


def test_a_file_that_is_not_here_and_cannot_be_fetched_is_said(room: Showroom, tmp_path: Path) -> None:
    """Promise 5."""
    page = room.open("deal", str(DEAL), DealPage)
    page.evidence.attach(a_file(tmp_path))
    room.settle()
    [row] = the_card(room).evidence
    with room.replica.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("DELETE FROM blob_piece")
        connection.exec_driver_sql("DELETE FROM blob")
    page.evidence.save(row, str(tmp_path / "again.pdf"))
    room.settle()
    assert "cannot be reached" in page.banner.text()
    assert not (tmp_path / "again.pdf").exists()


def test_the_channel_staff_see_the_files_and_attach_none(tmp_path: Path, qtbot: QtBot) -> None:
    """Threat T6."""
    desk = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    deal = a_decided_deal(state=DealState.IN_REVIEW, at_desk=True)
    proof = DealEvidence(
        dealer_id=SHOP,
        id=an_id("proof"),
        deal_id=DEAL,
        digest="7" * 64,
        size=480,
        name="../a:b.pdf",
        by="lin",
        at=NOW,
        at_desk=True,
    )
    desk.receive(a_dealer(SHOP), a_category(), deal, proof)
    page = desk.open("deal_desk", "", DealDeskPage)
    assert [row.name for row in page.evidence.table.rows()] == ["../a:b.pdf"]
    assert page.evidence.deeds() == ()
    page.evidence.table.select_row(0)
    desk.settle()
    assert [deed.text() for deed in page.evidence.deeds()] == ["Save file"]
    desk.close()
