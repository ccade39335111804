"""What pictures of printing need: a shop with an address, and the key that opens the preview."""

from collections.abc import Callable, Mapping

from dms_desktop.page import Page
from dms_desktop.printing.frame import ShopOnPaper, shop_on_paper
from sync.client.prints import PrintFit, copies_of, fits
from sync.domain.accounts.queries import DealerCard
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus

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
}


def press_print(page: Page) -> None:
    """F8, as the page's own deed does it."""
    next(deed for deed in page.deeds() if deed.key == "F8").run()
