"""What hands do with the preview of an order and the form under it."""

from typing import Any

from PySide6.QtCore import Qt

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.printing.form_dialog import FormDialog
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.printing.run import HandedDialog
from dms_desktop.printing.shop_forms import ShopForms, shop_forms
from sync.domain.print_forms.records import PrintForm
from sync.domain.print_forms.rules import PaperName, form_id
from tests.builders import NOW, SHOP, an_id
from tests.gui.printing.hands import dialog, press_in
from tests.gui.showroom import Showroom


def shop(room: Showroom) -> ShopForms:
    """The forms as this PC has them."""
    return room.replica.read(room.actor, shop_forms, files=FormFiles(room.folder / "print"))


def from_another_pc(version: int, **changed: object) -> PrintForm:
    """As sync brings it."""
    row: dict[str, Any] = {
        "dealer_id": SHOP,
        "id": form_id(PaperName("order", "a4")),
        "kind": "order",
        "form": "a4",
        "letterhead": "",
        "logo": "",
        "footer": "",
        "letters": 100,
        "details": "",
        "columns": "",
        "version": version,
        "changed_by": "chen",
        "changed_at": NOW,
    }
    return PrintForm(**row | changed)


def preview_of(room: Showroom) -> PreviewDialog:
    """Of the order that the room has."""
    room.open("order", str(an_id("one")), OrderPage)
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    return preview


def changing_form(room: Showroom) -> FormDialog:
    press_in(room, PreviewDialog, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    changing = dialog(FormDialog)
    assert isinstance(changing, FormDialog)
    return changing


def printed(room: Showroom) -> str:
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    press_in(room, HandedDialog, Qt.Key.Key_F12)
    return room.printers.papers[-1].text()
