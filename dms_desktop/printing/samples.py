"""What pictures of printing need: a shop with an address, the key that opens the preview, and a form that was changed."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from dms_desktop.page import Page
from dms_desktop.printing.form_dialog import FormDialog
from dms_desktop.printing.frame import Frame, ShopOnPaper, frame_of, shop_on_paper
from dms_desktop.printing.own_form import OwnColumn, OwnForm
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.shop_forms import MICROMETRES, ShopForms, shop_forms
from sync.client.prints import PrintFit, copies_of, fits
from sync.domain.accounts.queries import DealerCard
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus
from sync.domain.print_forms.queries import ShopForm
from sync.domain.print_forms.rules import FOOT_LINES, HEAD_LINES, LONGEST, FormColumn, PaperName

SHOP = DealerCard(
    dealer_id=7,
    code="D7",
    name="板橋汽車材料有限公司",
    status=DealerStatus.ACTIVE,
    block_reason="",
    price_list="standard",
    currency="CNY",
    region="新北",
    contact="陳怡君",
    phone="02-2960-1234",
    email="",
    address="新北市板橋區文化路一段 188 號",
    tax_id="12345678",
    credit_limit=60_000_00,
    price_honour_days=3,
    price_honour_basis_points=200,
    backorder_policy=BackorderPolicy.SHIP_PARTIAL,
)
FITS = (PrintFit(printer="Epson LQ-690", form="continuous_half", offset_x=1_400, offset_y=-600),)
ANSWERS: Mapping[Callable[..., object], Callable[..., object]] = {
    shop_on_paper: lambda **_: ShopOnPaper(shop=SHOP, manufacturer="大同車材股份有限公司"),
    copies_of: lambda **_: 0,
    fits: lambda **_: FITS,
    shop_forms: lambda **_: ShopForms((), {}),
}


def press_print(page: Page) -> None:
    """F8, as the page's own deed does it."""
    next(deed for deed in page.deeds() if deed.key == "F8").run()


def a_logo(width: int = 240, height: int = 120) -> bytes:
    """A wheel."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for inset in range(0, height // 2, 20):
        side = height - 2 * inset
        painter.setBrush(Qt.GlobalColor.white if inset % 40 else Qt.GlobalColor.darkBlue)
        painter.drawEllipse(QRectF((width - side) / 2, inset, side, side))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(held.data())


def an_own_form(kind: str, form: str) -> OwnForm:
    """A receipt with a logo, terms of return, and without the discount of a line."""
    return OwnForm(
        kind=kind,
        form=form,
        letterhead=("宏達汽車百貨 板橋店", "新北市板橋區文化路一段 188 號", "電話 02-2960-1234   統編 12345678"),
        logo=a_logo(),
        footer=("七日內憑本單退換，電子零件拆封恕不退換。", "謝謝光臨 · Thank you"),
        letters=110,
        columns=tuple(OwnColumn(field, 24.0 if field == "amount" else 0.0) for field in ("name", "times", "amount", "serials")),
    )


def a_row(own: OwnForm) -> ShopForm:
    """As the shop has it, changed three times."""
    return ShopForm(
        paper=PaperName(own.kind, own.form),
        letterhead=own.letterhead,
        logo=b64encode(own.logo).decode(),
        footer=own.footer,
        letters=own.letters,
        details=own.details,
        columns=tuple(FormColumn(one.field, round(one.mm * MICROMETRES)) for one in own.columns),
        version=3,
        changed_by="chen",
        changed_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    )


def _type_widths(make: Callable[[Frame], Paper], form: str, own: OwnForm, page: Page) -> None:
    dialog = _change_form(make, form, (own,), page)
    dialog.show_modeless()
    columns = dialog.columns
    columns.table.select_key("amount")
    columns.width_mm.set_value(180.0)
    columns.width_mm.edited.emit()


def a_full_form(kind: str, form: str) -> OwnForm:
    """Every line as long as it may be."""
    wide = "超長說明" * (LONGEST // 4)
    return OwnForm(
        kind=kind, form=form, letterhead=(wide,) * HEAD_LINES, logo=a_logo(900, 300), footer=(wide,) * FOOT_LINES, letters=120
    )


def change_form(make: Callable[[Frame], Paper], form: str, *kept: OwnForm) -> Callable[[Page], None]:
    """The dialog over a page, as if its preview had opened it, where the shop has these forms already."""
    return partial(_show_dialog, make, form, kept)


def too_wide(make: Callable[[Frame], Paper], form: str, own: OwnForm) -> Callable[[Page], None]:
    """As somebody types widths for which the paper has no room."""
    return partial(_type_widths, make, form, own)


def _show_dialog(make: Callable[[Frame], Paper], form: str, kept: tuple[OwnForm, ...], page: Page) -> None:
    _change_form(make, form, kept, page).show_modeless()


def _change_form(make: Callable[[Frame], Paper], form: str, kept: tuple[OwnForm, ...], page: Page) -> FormDialog:
    known = ShopForms([a_row(own) for own in kept], {})
    paper = make(frame_of(page.desk, ShopOnPaper(shop=SHOP, manufacturer="大同車材股份有限公司")))
    return FormDialog(paper, form, known, page.desk, page)
