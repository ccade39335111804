"""The shops and people of the demo world. Everybody has the same sign-in name in every shop: who plays a clerk types `lin`."""

from collections.abc import Iterator
from uuid import UUID, uuid5

from sync.central.demo.chance import Chance
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, Role
from sync.domain.catalog.rules import STANDARD
from sync.kernel.commands import HOUSE

PEOPLE = UUID("0c2f6f58-3c53-5d0b-9d4c-5a4f4f0f8a11")

STAFF = (
    ("wang", "王店長", Role.MANAGER),
    ("lin", "林小姐", Role.CLERK),
    ("chen", "陳業務", Role.REP),
    ("zhang", "張倉管", Role.WAREHOUSE),
    ("liu", "劉會計", Role.ACCOUNTANT),
)
HOUSE_STAFF = (
    ("zhao", "趙經理", Role.CHANNEL_MANAGER),
    ("huang", "黃訂單", Role.ORDER_DESK),
    ("wu", "吳財務", Role.FINANCE),
    ("zhou", "周產品", Role.CATALOG_ADMIN),
    ("xu", "徐維運", Role.OPERATOR),
)
TOWNS = ("台北", "台中", "高雄", "新竹", "台南", "基隆", "廈門", "深圳", "蘇州", "廣州")
TRADES = ("宏達", "金鼎", "順發", "永興", "大成", "和泰", "信義", "東昇", "萬利", "長青")
SHOPS = ("五金行", "機電材料行", "汽車百貨", "工具專賣店", "電料行")
STREETS = ("中正路", "民生路", "復興路", "中山路", "建國路")
HOUSE_CODE = "HQ"


def shops_of(count: int, chance: Chance, *, maker: str, currency: str) -> Iterator[Dealer]:
    """The house, then `D1`, `D2` and so on. Amounts in minor units of `currency`."""
    yield _dealer(HOUSE, HOUSE_CODE, maker, currency)
    for number in range(1, count + 1):
        town = TOWNS[(number - 1) % len(TOWNS)]
        name = f"{town}{TRADES[(number - 1) // len(TOWNS) % len(TRADES)]}{chance.one_of(SHOPS)}"
        shop = _dealer(number, f"D{number}", name, currency)
        shop.region, shop.contact = town, STAFF[0][1]
        shop.phone = f"0{chance.between(2, 8)}-{chance.between(2000, 8999)}-{chance.below(10_000):04d}"
        shop.address = f"{town}{chance.one_of(STREETS)} {chance.between(1, 300)} 號"
        shop.credit_limit = chance.between(20, 100) * 10_000_00
        shop.backorder_policy = chance.one_of(tuple(BackorderPolicy)) if number > 1 else BackorderPolicy.SHIP_PARTIAL
        yield shop


def _dealer(dealer_id: int, code: str, name: str, currency: str) -> Dealer:
    return Dealer(
        dealer_id=dealer_id,
        code=code,
        name=name,
        status=DealerStatus.ACTIVE,
        block_reason="",
        price_list=STANDARD,
        currency=currency,
        region="",
        contact="",
        phone="",
        email="",
        address="",
        tax_id="",
        credit_limit=0,
        price_honour_days=14,
        price_honour_basis_points=500,
        backorder_policy=BackorderPolicy.SHIP_PARTIAL,
    )


def users_of(dealer_id: int, seed: int) -> Iterator[User]:
    """One person for each role that there is at the house or at a dealer."""
    for name, display_name, role in HOUSE_STAFF if dealer_id == HOUSE else STAFF:
        user_id = uuid5(PEOPLE, f"{seed}/{dealer_id}/{name}")
        yield User(dealer_id=dealer_id, id=user_id, name=name, display_name=display_name, role=role, active=True)
