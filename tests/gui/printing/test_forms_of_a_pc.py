"""What one PC kept for itself becomes the shop's once; nothing of it is lost, and nothing is said that is not so."""

from pathlib import Path

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from dms_desktop.printing.form_files import file_name, read_form, write_form
from dms_desktop.printing.own_form import OwnForm
from sync.domain.accounts.rules import Role
from sync.domain.print_forms.commands import KeepForm
from sync.domain.print_forms.queries import print_forms
from sync.domain.print_forms.rules import MOST_FORMS, PaperName
from tests.gui.orders.trade import a_trade
from tests.gui.printing.form_hands import from_another_pc, shop
from tests.gui.showroom import Showroom

ORDER = OwnForm(kind="order", form="a4", letterhead=("宏達汽車百貨",), footer=("七日內憑單退換。",))
QUOTE = structs.replace(ORDER, kind="quote")
TAKEN = "The print forms of this PC are the shop's from now on."
NO_ROOM = "Quotation · A4: A shop has at most 200 forms of its own."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of the forms of this PC."""
    made = tmp_path / "print"
    made.mkdir()
    return made


def lay(folder: Path, *kept: OwnForm) -> None:
    """As a program before this one did."""
    for own in kept:
        write_form(own, folder / file_name(own.kind, own.form))


def signed_in(room: Showroom) -> str:
    """What is said at it."""
    room.workspace.start()
    room.settle()
    return room.workspace.toast.text()


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.json"))


def test_what_a_pc_kept_for_itself_is_the_shop_s_once_a_manager_is_there(tmp_path: Path, folder: Path, qtbot: QtBot) -> None:
    """Until then it is printed as it was; nothing is thrown away."""
    lay(folder, ORDER, QUOTE)
    with a_trade(tmp_path, role=Role.CLERK) as room:
        assert signed_in(room) == ""
        assert (room.replica.read(room.actor, print_forms), shop(room).find("order", "a4").own) == ([], ORDER)
        room.receive(from_another_pc(4, footer="The shop's"))
    with a_trade(tmp_path) as room:
        assert str(folder / "before") in signed_in(room)
        assert [form.paper.kind for form in room.replica.read(room.actor, print_forms)] == ["order", "quote"]
        assert [own.footer for own in shop(room).all()] == [("The shop's",), QUOTE.footer]
        assert shop(room).find("quote", "a4").own == QUOTE
    assert left(folder) == []
    assert [read_form(folder / "before" / f"{kind}-a4.json") for kind in ("order", "quote")] == [ORDER, QUOTE]


def test_it_is_said_once(tmp_path: Path, folder: Path, qtbot: QtBot) -> None:
    lay(folder, ORDER)
    with a_trade(tmp_path) as room:
        assert signed_in(room) == TAKEN
    with a_trade(tmp_path) as room:
        assert signed_in(room) == ""


def test_a_file_that_changes_nothing_is_set_aside_without_a_word(tmp_path: Path, folder: Path, qtbot: QtBot) -> None:
    lay(folder, OwnForm(kind="order", form="a4"))
    with a_trade(tmp_path) as room:
        assert signed_in(room) == ""
        assert room.replica.read(room.actor, print_forms) == []
    assert (left(folder), left(folder / "before")) == ([], ["order-a4.json"])


def fill(room: Showroom, count: int) -> None:
    """The shop has so many forms."""
    papers = [PaperName("other", f"form_{at}") for at in range(count)]
    room.do(KeepForm(paper=papers[0], letterhead=("A",), also=tuple(papers[1:])))


def test_what_the_shop_has_no_room_for_is_said_and_stays(tmp_path: Path, folder: Path, qtbot: QtBot) -> None:
    """Nothing of that is called the shop's, though another one is by now."""
    lay(folder, ORDER, QUOTE)
    with a_trade(tmp_path) as room:
        fill(room, MOST_FORMS - 1)
        assert signed_in(room) == NO_ROOM
        assert shop(room).find("order", "a4").version == 1
        assert (shop(room).find("quote", "a4").version, shop(room).find("quote", "a4").own) == (0, QUOTE)
    assert left(folder) == ["quote-a4.json"]


def test_what_lies_aside_is_said_first_and_what_is_refused_again_at_the_next_start(
    tmp_path: Path, folder: Path, qtbot: QtBot
) -> None:
    """There is one sentence at a time: none of them is lost."""
    lay(folder, ORDER, QUOTE)
    with a_trade(tmp_path) as room:
        room.receive(from_another_pc(4, footer="The shop's"))
        fill(room, MOST_FORMS - 1)
        assert str(folder / "before") in signed_in(room)
    with a_trade(tmp_path) as room:
        assert signed_in(room) == NO_ROOM


def test_no_folder_is_named_in_which_nothing_lies(tmp_path: Path, folder: Path, qtbot: QtBot) -> None:
    """A disk says no: the file is looked at again at the next start."""
    lay(folder, ORDER)
    (folder / "before").write_text("no folder")
    with a_trade(tmp_path) as room:
        room.receive(from_another_pc(4, footer="The shop's"))
        assert signed_in(room) == ""
    assert left(folder) == ["order-a4.json"]
