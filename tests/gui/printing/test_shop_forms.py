"""Forms are the shop's: what another PC changed is printed here, nobody writes over it unseen, and no PC's own is lost."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.printing import form_files
from dms_desktop.printing.form_dialog import FormDialog
from dms_desktop.printing.form_files import file_name, read_form, write_form
from dms_desktop.printing.own_form import OwnColumn, OwnForm
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.printing.run import HandedDialog
from dms_desktop.printing.samples import a_logo
from sync.client.local import outbox
from sync.domain.accounts.rules import Role
from sync.domain.print_forms.commands import KeepForm
from sync.domain.print_forms.records import PrintForm
from sync.domain.print_forms.rules import PaperName, form_id
from sync.kernel.commands import OutcomeState
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_user
from tests.gui.answers import answered
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.form_hands import changing_form, from_another_pc, preview_of, printed, shop
from tests.gui.printing.hands import dialog, press_in
from tests.gui.showroom import Showroom

ORDER = OwnForm(
    kind="order",
    form="a4",
    letterhead=("宏達汽車百貨", "Tel 02-2960-1234"),
    footer=("七日內憑單退換。", "谢谢惠顾", "Thank you"),
    columns=(OwnColumn("amount", 30.0), OwnColumn("name"), OwnColumn("quantity", 20.0)),
)
OF_FORMS = outbox.c.name == KeepForm.__name__


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


def test_a_form_of_another_pc_is_printed_from_the_moment_that_it_comes(tmp_path: Path, qtbot: QtBot) -> None:
    """A clerk prints it, and changes it no more than before; the preview that stands open follows."""
    with a_trade(tmp_path, role=Role.CLERK) as room:
        room.do(an_order("one", PAD=2))
        preview_of(room)
        room.receive(from_another_pc(1, footer="Returns within 7 days."))
        room.settle()
        press_in(room, PreviewDialog, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        assert "Returns within 7 days." in printed(room)
        with pytest.raises(Refusal, match="not_permitted"):
            room.do(KeepForm(paper=PaperName("order", "a4"), seen=1, footer=()))


def test_f8_right_behind_another_paper_prints_in_the_shop_s_form(room: Showroom) -> None:
    """The key is not lost while the form is read."""
    row = from_another_pc(1, footer="Returns within 7 days.")
    row.id, row.form = form_id(PaperName("order", "a5")), "a5"
    room.receive(row)
    room.do(an_order("one", PAD=2))
    preview = preview_of(room)
    preview.paper_form.set_value("a5")
    preview.paper_form.picked.emit("a5")
    preview.print_paper()
    room.settle()
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    [paper] = room.printers.papers
    assert "Returns within 7 days." in paper.text()


def test_what_was_changed_meanwhile_is_said_and_the_next_f12_keeps(room: Showroom) -> None:
    """Nothing typed is lost, and what the other one changed beside it lives on."""
    room.do(an_order("one", PAD=2))
    preview_of(room)
    changing = changing_form(room)
    changing.footer.setPlainText("Returns within 7 days.")
    room.receive(from_another_pc(1, letterhead="Banqiao Motors"))
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert changing.banner.text().startswith("chen changed this form meanwhile.")
    press_in(room, FormDialog, Qt.Key.Key_F12)
    own = shop(room).find("order", "a4").own
    assert own == OwnForm(kind="order", form="a4", letterhead=("Banqiao Motors",), footer=("Returns within 7 days.",))
    assert "Returns within 7 days." in printed(room)


def test_what_the_other_one_made_of_it_is_seen_before_it_is_written_over(room: Showroom) -> None:
    """Under what was typed here, with the name of who was last."""
    colleague = a_user("chen", Role.CLERK, dealer_id=SHOP)
    colleague.display_name = "陳怡君"
    room.receive(colleague)
    room.do(an_order("one", PAD=2))
    preview_of(room)
    changing = changing_form(room)
    changing.footer.setPlainText("Returns within 7 days.")
    room.receive(from_another_pc(1, letterhead="Banqiao Motors", footer="No returns.", letters=110))
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert (changing.letterhead.lines(), changing.letters.value()) == (("Banqiao Motors",), 110)
    assert changing.footer.lines() == ("Returns within 7 days.",)
    assert changing.banner.text().startswith("陳怡君 changed the same meanwhile: Footer. Yours is shown")
    assert changing.since.text().startswith("Last changed by 陳怡君")
    changing.letters.set_value(100)
    press_in(room, FormDialog, Qt.Key.Key_F12)
    own = shop(room).find("order", "a4").own
    assert own == OwnForm(kind="order", form="a4", letterhead=("Banqiao Motors",), footer=("Returns within 7 days.",))


def test_a_file_of_this_pc_gives_way_to_what_the_shop_got_meanwhile(room: Showroom) -> None:
    """What is kept is what is seen: nothing of the file is taken for the shop's."""
    (room.folder / "print").mkdir()
    write_form(ORDER, room.folder / "print" / file_name("order", "a4"))
    room.do(an_order("one", PAD=2))
    preview_of(room)
    changing = changing_form(room)
    changing.letters.set_value(110)
    room.receive(from_another_pc(1, letterhead="Banqiao Motors"))
    press_in(room, FormDialog, Qt.Key.Key_F12)
    seen = changing.form()
    assert seen == OwnForm(kind="order", form="a4", letterhead=("Banqiao Motors",), letters=110)
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert shop(room).find("order", "a4").own == seen


def test_a_form_of_a_later_program_that_came_meanwhile_is_said(room: Showroom) -> None:
    """Bad input: it cannot be shown, and whoever keeps it anew has read so."""
    room.receive(from_another_pc(1, footer="No returns."))
    room.do(an_order("one", PAD=2))
    preview_of(room)
    changing = changing_form(room)
    changing.footer.setPlainText("Returns within 7 days.")
    room.receive(from_another_pc(2, columns="profit"))
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert changing.banner.text().startswith("This program cannot print the shop's own form.")
    press_in(room, FormDialog, Qt.Key.Key_F12)
    own = shop(room).find("order", "a4").own
    assert own == OwnForm(kind="order", form="a4", footer=("Returns within 7 days.",))


def central_refuses(room: Showroom) -> None:
    """As if its answer to a form had come; nothing is left of it."""
    answered(room, OutcomeState.REFUSED, OF_FORMS, gone=(PrintForm,), code="form_changed_meanwhile", params={"by": "chen"})


def test_what_central_refused_is_typed_again_to_be_kept_over_what_there_is(room: Showroom) -> None:
    """Nothing typed is lost, and the attention list is done with it."""
    room.do(an_order("one", PAD=2))
    room.do(KeepForm(paper=PaperName("order", "a4"), footer=("Returns within 7 days.",), logo=b64encode(a_logo()).decode()))
    central_refuses(room)
    room.receive(from_another_pc(1, letterhead="Banqiao Motors"))
    preview_of(room)
    changing = changing_form(room)
    assert changing.banner.text().startswith("chen changed this form meanwhile.")
    assert (changing.letterhead.lines(), changing.footer.lines()) == (("Banqiao Motors",), ("Returns within 7 days.",))
    press_in(room, FormDialog, Qt.Key.Key_F12)
    own = shop(room).find("order", "a4").own
    assert own is not None
    assert (own.letterhead, own.footer, own.logo) == (("Banqiao Motors",), ("Returns within 7 days.",), a_logo())
    assert [one.name for one in room.replica.sent(only_attention=True)] == []


def test_every_refused_change_of_a_paper_is_typed_again_in_its_order(room: Showroom) -> None:
    room.do(an_order("one", PAD=2))
    room.do(KeepForm(paper=PaperName("order", "a4"), letterhead=("Lin",), footer=("First",)))
    room.do(KeepForm(paper=PaperName("order", "a4"), seen=1, footer=("Second",)))
    central_refuses(room)
    preview_of(room)
    changing = changing_form(room)
    assert (changing.letterhead.lines(), changing.footer.lines()) == (("Lin",), ("Second",))
    press_in(room, FormDialog, Qt.Key.Key_F12)
    own = shop(room).find("order", "a4").own
    assert own == OwnForm(kind="order", form="a4", letterhead=("Lin",), footer=("Second",))
    assert room.replica.sent(only_attention=True) == []


def test_what_was_refused_of_another_paper_is_left_to_that_paper(room: Showroom) -> None:
    """Its letterhead was meant for this one too; what is kept here settles nothing of it."""
    room.do(an_order("one", PAD=2))
    room.do(KeepForm(paper=PaperName("quote", "a4"), footer=("Valid for 7 days.",), also=(PaperName("order", "a4"),)))
    central_refuses(room)
    preview_of(room)
    changing = changing_form(room)
    assert (changing.form().is_built_in, changing.banner.text()) == (True, "")
    changing.footer.setPlainText("Returns within 7 days.")
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert [one.name for one in room.replica.sent(only_attention=True)] == [KeepForm.__name__]


def test_what_was_taken_back_too_late_is_not_typed_again(room: Showroom) -> None:
    """Central has it: it needs a look in the attention list, and takes the place of nothing that came after it."""
    room.do(an_order("one", PAD=2))
    room.do(KeepForm(paper=PaperName("order", "a4"), footer=("Returns within 7 days.",)))
    [kept] = [sent for sent in room.replica.sent() if sent.name == KeepForm.__name__]
    room.replica.withdrawing.withdraw(kept.command_id, actor=room.actor).result()
    answered(room, OutcomeState.CONFIRMED, OF_FORMS)
    room.receive(from_another_pc(2, footer="No returns."))
    preview_of(room)
    changing = changing_form(room)
    assert (changing.footer.lines(), changing.banner.text()) == (("No returns.",), "")
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert len(room.replica.sent(only_attention=True)) == 1


def test_what_was_refused_and_is_there_anyway_is_done_with(room: Showroom) -> None:
    room.do(an_order("one", PAD=2))
    room.do(KeepForm(paper=PaperName("order", "a4"), footer=("Returns within 7 days.",)))
    central_refuses(room)
    room.receive(from_another_pc(1, footer="Returns within 7 days."))
    preview_of(room)
    changing_form(room)
    press_in(room, FormDialog, Qt.Key.Key_F12)
    preview = dialog(PreviewDialog)
    assert room.replica.sent(only_attention=True) == []
    preview.close()


def test_a_form_that_this_program_cannot_print_is_said_and_replaced(room: Showroom) -> None:
    """Bad input."""
    room.receive(from_another_pc(7, columns="profit", footer="<b>bold</b>"))
    room.do(an_order("one", PAD=2))
    preview = preview_of(room)
    assert preview.banner.text().startswith("This program cannot print the shop's own form.")
    changing = changing_form(room)
    assert changing.form().is_built_in
    changing.footer.setPlainText("<b>七日</b>")
    press_in(room, FormDialog, Qt.Key.Key_F12)
    assert "<b>七日</b>" in printed(room), "plain text"


def test_what_could_not_be_printed_is_said_no_longer_than_it_is_so(room: Showroom) -> None:
    """Neither of another paper, nor once somebody has kept it anew; what else was said stays."""
    room.receive(from_another_pc(7, columns="profit"))
    room.do(an_order("one", PAD=2))
    preview = preview_of(room)
    for form, trouble in (("a5", ""), ("a4", "This program cannot print")):
        preview.paper_form.set_value(form)
        preview.paper_form.picked.emit(form)
        room.settle()
        assert preview.banner.text()[:25] == trouble
    room.receive(from_another_pc(8, columns=""))
    room.settle()
    assert preview.banner.text() == ""
    room.receive(from_another_pc(9, columns="profit"))
    room.settle()
    preview.fail("No printer")
    room.receive(from_another_pc(10, columns=""))
    room.settle()
    assert preview.banner.text() == "No printer"


def test_the_window_reads_no_form_of_this_pc_by_itself(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow disk, or a virus scanner, holds up a worker."""
    readers = []

    def watched(path: Path) -> OwnForm:
        readers.append(current_thread())
        return read_form(path)

    monkeypatch.setattr(form_files, "read_form", watched)
    (room.folder / "print").mkdir()
    write_form(ORDER, room.folder / "print" / file_name("order", "a4"))
    room.do(an_order("one", PAD=2))
    preview_of(room)
    changing = changing_form(room)
    assert changing.form() == ORDER
    changing.close()
    room.workspace.start()
    room.settle()
    assert len(readers) >= 3
    assert main_thread() not in readers
