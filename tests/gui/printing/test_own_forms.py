"""The shop's own forms on paper: what it changed is there, what the law wants stays, and a queued paper is as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.prints.page import PrintsPage
from dms_desktop.printing.form_dialog import FormDialog
from dms_desktop.printing.layout import Copies, kept_of, pack, sheets_of, unpack
from dms_desktop.printing.own_form import OwnColumn, OwnForm
from dms_desktop.printing.painting import pdf_of, picture_of
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.printing.run import HandedDialog
from dms_desktop.printing.samples import a_full_form, a_logo
from dms_desktop.printing.sheets import Picture
from dms_desktop.printing.templates import Layout, forms, template
from sync.domain.accounts.rules import Role
from tests.builders import an_id
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.form_hands import changing_form, shop
from tests.gui.printing.hands import dialog, press_in
from tests.gui.showroom import Showroom
from tests.paper import Sheaf, a_paper

pytestmark = pytest.mark.usefixtures("qapp")
PAGES = [("order", "a4"), ("sale", "a5"), ("order", "continuous_half"), ("sale", "roll_58")]
ORDER = OwnForm(
    kind="order",
    form="a4",
    letterhead=("宏達汽車百貨", "Tel 02-2960-1234"),
    footer=("七日內憑單退換。", "谢谢惠顾", "Thank you"),
    columns=(OwnColumn("amount", 30.0), OwnColumn("name"), OwnColumn("quantity", 20.0)),
)


def on_paper(own: OwnForm, **changed: object) -> Sheaf:
    paper = structs.replace(a_paper(own.kind, marks=("尚未確認",)), **changed)
    return Sheaf(pdf_of(sheets_of(kept_of(paper, own), own.form, Copies()), "own"))


def test_letterhead_footer_and_columns_are_the_shop_s_own() -> None:
    sheaf = on_paper(ORDER, closing="Built-in thanks")
    text = sheaf.text()
    assert [word for word in ("宏達汽車百貨", *ORDER.footer) if word not in text] == []
    assert [word for word in ("板橋汽車材料有限公司", "C00001", "Built-in thanks") if word in text] == []
    places = [sheaf.place_of(title, 0)[0] for title in ("金額", "品名", "數量")]
    assert places == sorted(places)
    assert places[1] == pytest.approx(14 + 30 + 1.6, abs=0.5)
    assert sheaf.loose_fonts() == 0


@pytest.mark.parametrize(("kind", "form"), PAGES)
def test_no_form_hides_number_copy_or_what_is_not_yet_true(kind: str, form: str) -> None:
    """However full it is, and whatever it leaves out: number, marks, total and code stay, and nothing leaves the paper."""
    own = structs.replace(
        a_full_form(kind, form), details=tuple(one for one in template(kind).details if one in template(kind).fixed)
    )
    sheets = sheets_of(kept_of(a_paper(kind, marks=("尚未確認",)), own), form, Copies())
    sheaf = Sheaf(pdf_of(sheets, "own"))
    assert [word for word in ("SO-D7-A-26-00042", "尚未確認", "正本", "總計", "100.00") if word not in sheaf.text()] == []
    assert a_paper(kind).code() in [code for at in range(len(sheaf)) for code in sheaf.codes(at).values()]
    lowest = max(mark.y for sheet in sheets for mark in sheet.marks if hasattr(mark, "y"))
    assert lowest <= max(sheet.height for sheet in sheets) - forms()[form].bottom * 0.5


@pytest.mark.parametrize("form", ["a4", "roll_80"])
def test_a_logo_is_dark_on_paper_where_it_stands(form: str) -> None:
    own = OwnForm(kind="sale", form=form, logo=a_logo())
    [sheet] = sheets_of(kept_of(a_paper("sale"), own), form, Copies())
    [logo] = [mark for mark in sheet.marks if isinstance(mark, Picture)]
    assert logo.width == pytest.approx(2 * logo.height)
    assert logo.x >= forms()[form].left
    picture = picture_of(sheet, 8)
    hub, rim = logo.x + logo.width / 2, logo.y + logo.height / 2
    assert picture.pixelColor(round(hub * 8), round(rim * 8)).lightness() < 60
    assert picture.pixelColor(round((logo.x + 0.5) * 8), round((logo.y + 0.5) * 8)).lightness() > 200


def test_larger_letters_are_larger_and_columns_stay_where_they_are() -> None:
    plain, large = (on_paper(structs.replace(ORDER, letters=letters)) for letters in (100, 120))
    assert large.place_of("品名", 0)[0] == pytest.approx(plain.place_of("品名", 0)[0], abs=0.2)
    assert large.place_of("品名", 0)[1] > plain.place_of("品名", 0)[1]


def test_parts_of_a_label_that_the_shop_left_out_are_not_printed() -> None:
    own = OwnForm(kind="label", form="label_60x40", columns=(OwnColumn("name"), OwnColumn("qr")))
    paper = structs.replace(a_paper("label"), rows=({"name": "Pads", "code": "A-01", "symbol": "4711234567899"},))
    sheaf = Sheaf(pdf_of(sheets_of(kept_of(paper, own), own.form, Copies()), "label"))
    assert (sheaf.text().split(), sheaf.codes()) == (["Pads"], {"QRCode": "4711234567899"})
    assert forms()[own.form].layout is Layout.LABEL


def test_what_waits_in_the_queue_carries_its_form() -> None:
    """A reprint after the form was changed is the paper that was printed."""
    kept = kept_of(a_paper(), structs.replace(ORDER, logo=a_logo()))
    assert sheets_of(unpack(pack(kept)), "a4", Copies()) == sheets_of(kept, "a4", Copies())


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


def test_a_manager_changes_a_form_sees_it_and_prints_it(room: Showroom) -> None:
    """It is printed so from then on; what was printed before is reprinted as it was, also after a restart."""
    room.do(an_order("one", PAD=2))
    room.open("order", str(an_id("one")), OrderPage)
    room.press(Qt.Key.Key_F8)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    press_in(room, HandedDialog, Qt.Key.Key_Escape)
    room.die()
    room.reopen()
    room.open("order", str(an_id("one")), OrderPage)
    room.press(Qt.Key.Key_F8)
    changing = changing_form(room)
    changing.footer.setPlainText("Returns within 7 days.")
    changing.everywhere.setChecked(True)
    changing.letterhead.setPlainText("Banqiao Motors")
    changing.columns.table.select_key("unit")
    changing.columns.table.setFocus()
    room.press(Qt.Key.Key_Return)
    press_in(room, FormDialog, Qt.Key.Key_F12)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    own = room.printers.papers[-1].text()
    assert "Returns within 7 days." in own
    assert "Banqiao Motors" in own
    assert shop(room).find("sale", "roll_80").own == OwnForm(kind="sale", form="roll_80", letterhead=("Banqiao Motors",))
    assert "pcs" not in own
    room.open("prints", "", PrintsPage)
    room.press(Qt.Key.Key_F8)
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    again = room.printers.papers[-1].text()
    assert "pcs" in again
    assert "Returns" not in again


def test_a_form_travels_as_a_file_and_goes_back_to_built_in(room: Showroom, tmp_path: Path) -> None:
    """What is no form, or no logo, is said, and nothing typed is lost by it."""
    carried, picture, broken = (tmp_path / name for name in ("carried.json", "logo.png", "broken.json"))
    picture.write_bytes(a_logo())
    broken.write_text("{")
    room.do(an_order("one", PAD=2))
    page = room.open("order", str(an_id("one")), OrderPage)
    changing = FormDialog(a_paper(lines=5), "a4", shop(room), page.desk, page)
    changing.show_modeless()
    changing.logo.take(picture)
    changing.footer.setPlainText("七日內憑單退換。")
    changing.columns.table.select_key("quantity")
    changing.columns.move_up()
    room.settle()
    made = changing.form()
    assert (made.logo, made.footer) == (a_logo(), ("七日內憑單退換。",))
    assert [one.field for one in made.columns].index("quantity") < [one.field for one in made.columns].index("unit")
    changing.export(carried)
    room.settle()
    changing.logo.take(broken)
    room.settle()
    assert changing.banner.text() == "A logo is a PNG of at most 1,000 × 1,000 dots and 100 kB."
    changing.take_file(broken)
    room.settle()
    assert (str(broken) in changing.banner.text(), changing.form()) == (True, made)
    press_in(room, FormDialog, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert changing.form().is_built_in
    changing.take_file(carried)
    room.settle()
    assert changing.form() == made
    changing.close()
    assert shop(room).all() == [], "nothing was kept"


def test_a_broken_form_is_said_and_the_built_in_one_prints(tmp_path: Path, qtbot: QtBot) -> None:
    """The file stays. A clerk prints, and changes no form."""
    path = tmp_path / "print" / "order-a4.json"
    path.parent.mkdir()
    path.write_text("{")
    with a_trade(tmp_path, role=Role.CLERK) as room:
        room.do(an_order("one", PAD=2))
        room.open("order", str(an_id("one")), OrderPage)
        room.press(Qt.Key.Key_F8)
        preview = dialog(PreviewDialog)
        assert isinstance(preview, PreviewDialog)
        assert str(path) in preview.banner.text()
        press_in(room, PreviewDialog, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        press_in(room, PreviewDialog, Qt.Key.Key_F8)
        press_in(room, HandedDialog, Qt.Key.Key_F12)
        assert "pcs" in room.printers.papers[-1].text()
        assert path.read_text() == "{"
