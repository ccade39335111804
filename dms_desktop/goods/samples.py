"""Goods that look real, for pictures of pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from uuid import UUID

from dms_desktop.goods.facts import LineFact, ProductFacts
from dms_desktop.scenes import NOW
from sync.domain.availability.queries import SiteAvailable
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import BarcodeRow, PriceRow, ProductCard, ProductRow
from sync.domain.catalog.rules import ProductStatus
from sync.domain.stock.queries import AtLocation, LevelCard, LevelRow
from sync.domain.stock.rules import main_location


def a_product(code: str, names: Names, price: int | None, *, pack: int = 1, successor: str | None = None) -> ProductRow:
    """Out of sale where a successor is named."""
    return ProductRow(
        code=code,
        names=names,
        category_code="brakes",
        unit="pcs",
        pack_size=pack,
        min_quantity=pack,
        status=ProductStatus.OBSOLETE if successor else ProductStatus.ORDERABLE,
        successor_code=successor,
        tax_basis_points=1300,
        price=price,
    )


PAD = a_product("04465-02220", Names(zh_hant="煞車來令片 前輪(左右一組)", zh_hans="刹车片 前轮", en="Brake pads, front"), 2850_00)
DISC = a_product("43512-02330", Names(zh_hant="煞車碟盤 前輪 通風式", zh_hans="刹车盘 前轮", en="Brake disc, front"), 3650_00)
FILTER = a_product("90915-YZZD2", Names(zh_hant="機油濾清器 1.8/2.0L", zh_hans="机油滤清器", en="Oil filter"), 220_00, pack=12)
LAMP = a_product("81561-02B20", Names(zh_hant="後燈總成 左 LED", zh_hans="后灯总成 左", en="Tail lamp, left"), 6900_00)
OLD_LAMP = a_product(
    "81561-02A10", Names(zh_hant="後燈總成 左", zh_hans="后灯总成", en="Tail lamp"), None, successor="81561-02B20"
)

GOODS = tuple(
    LineFact(row=row, free=free, as_of=NOW - age)
    for row, free, age in (
        (PAD, 14, timedelta(minutes=5)),
        (DISC, 3, timedelta(hours=30)),
        (FILTER, 1280, timedelta(minutes=5)),
        (LAMP, 0, timedelta(minutes=5)),
        (OLD_LAMP, 0, timedelta(minutes=5)),
    )
)


def _price(valid_from: date, price: int, *, set_at: datetime, revision: int = 1) -> PriceRow:
    return PriceRow(price_list="standard", valid_from=valid_from, revision=revision, price=price, set_at=set_at)


PRICES = (
    _price(date(2026, 12, 1), 3890_00, set_at=NOW - timedelta(days=9)),
    _price(date(2026, 1, 1), 3650_00, revision=2, set_at=NOW - timedelta(days=300)),
    _price(date(2026, 1, 1), 3560_00, set_at=NOW - timedelta(days=340)),
)
FACTS = ProductFacts(
    card=ProductCard(
        row=DISC,
        path=(Names(zh_hant="底盤", zh_hans="底盘", en="Chassis"), Names(zh_hant="煞車", zh_hans="刹车", en="Brakes")),
        price_list="standard",
        in_force=PRICES[1],
        following=PRICES[0],
        barcodes=(BarcodeRow(barcode="4711234567899", quantity=1), BarcodeRow(barcode="14711234567896", quantity=12)),
        picture=None,
    ),
    sites=(SiteAvailable(site="台北總倉", quantity=3, as_of=NOW - timedelta(hours=30)),),
    level=LevelCard(
        level=LevelRow(product_code=DISC.code, names=DISC.names, unit="pcs", on_hand=2, minimum=4),
        at=(AtLocation(location_id=main_location(7), code="MAIN", name="板橋門市", on_hand=2),),
        in_transit=6,
        on_order=4,
    ),
    earlier=(),
    now=NOW,
)

LONG_NAMES = Names(
    zh_hant="前輪通風式打孔劃線煞車碟盤含感應線與固定螺絲(左右一組、原廠認證、北美規格)",
    zh_hans="前轮通风式打孔划线刹车盘含感应线与固定螺丝(左右一组、原厂认证、北美规格)",
    en="Brake disc, front, ventilated, drilled and slotted, with wear sensor and screws, left and right, North America",
)
MANY = 20_000


@cache
def many_goods() -> Sequence[LineFact]:
    """A whole catalog with long codes, long names and prices of a lifetime."""
    return tuple(
        LineFact(
            row=a_product(f"TW-4351202330-{at:06d}-LHD", LONG_NAMES, 98_765_432_10 + at, pack=12),
            free=None if at % 4 == 0 else at * 977,
            as_of=NOW - timedelta(hours=at % 90),
        )
        for at in range(MANY)
    )


@cache
def many_facts() -> ProductFacts:
    """One product that stands at many sites and places and is ordered all the time."""
    card = replace(
        FACTS.card,
        row=many_goods()[1].row,
        path=(LONG_NAMES, *FACTS.card.path, LONG_NAMES),
        barcodes=tuple(BarcodeRow(barcode=f"47112345{at:06d}", quantity=at + 1) for at in range(60)),
    )
    sites = tuple(
        SiteAvailable(site=f"{site}區域配送中心第 {at} 倉", quantity=at * 12_345, as_of=NOW - timedelta(hours=at))
        for at, site in enumerate(("台北", "桃園龍潭", "花蓮玉里") * 7)
    )
    places = tuple(
        AtLocation(location_id=UUID(int=at), code=f"A-{at:02d}", name="二樓後方貨架區", on_hand=at * 1_000) for at in range(20)
    )
    level = LevelRow(product_code=card.row.code, names=LONG_NAMES, unit="pcs", on_hand=-1_234_567, minimum=4_000_000)
    return replace(FACTS, card=card, sites=sites, level=LevelCard(level=level, at=places, in_transit=98_765, on_order=1_234_567))


@cache
def many_prices() -> Sequence[PriceRow]:
    price = replace(PRICES[1], price_list="standard-north-america", price=98_765_432_10)
    return tuple(replace(price, revision=at) for at in range(50))
