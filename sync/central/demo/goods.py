"""The goods of the demo world: made of our own words, with codes, barcodes, packs, dated prices and stock."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sync.central.demo.chance import Chance
from sync.central.demo.words import FAMILIES, Family, Kind
from sync.domain.availability.records import Availability, Supply
from sync.domain.availability.supply import MAIN_SITE
from sync.domain.catalog.names import Names
from sync.domain.catalog.naming import search_columns
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.domain.catalog.rules import STANDARD, ProductStatus, check_digit
from sync.kernel.records import Row, plain

PACKS = (1, 1, 1, 2, 5, 10, 10, 20, 50, 100)
TAX = 1300
BASE_PRICE = {"thread": 40, "bore": 4_800, "length": 1_900, "model": 12_000, "volt": 3_500, "watt": 5_600, "torque": 18_000}
"""In minor units, before quality and size."""
COUNTED_HOURS_AGO = 6
PLANNED_PER_CENT, OBSOLETE_PER_CENT, CHANGE_PER_CENT, CARTON_PER_CENT, OUT_OF_STOCK_PER_CENT = 2, 4, 10, 60, 6


@dataclass(frozen=True)
class Article:
    """One article with everything that hangs on it, as plain rows."""

    product: Row
    barcodes: tuple[Row, ...]
    prices: tuple[Row, ...]
    supply: Row
    availability: Row


SORTS: tuple[tuple[Family, Kind], ...] = tuple((family, kind) for family in FAMILIES for kind in family.kinds)


def categories() -> Iterator[Category]:
    """Families at the top, sorts below."""
    for place, family in enumerate(FAMILIES):
        yield _category(family.code, None, family.names, place)
        for below, kind in enumerate(family.kinds):
            names = Names(en=kind.names.en.capitalize(), zh_hant=kind.names.zh_hant, zh_hans=kind.names.zh_hans)
            yield _category(kind.prefix, family.code, names, below)


def _category(code: str, parent: str | None, names: Names, position: int) -> Category:
    return Category(
        code=code,
        parent_code=parent,
        name_en=names.en,
        name_zh_hant=names.zh_hant,
        name_zh_hans=names.zh_hans,
        position=position,
    )


def code_of(number: int) -> str:
    """`number` counts from 0 through all sorts in turn: `HXB-00001`, `NUT-00001`, ... `HXB-00002`."""
    turn, sort = divmod(number, len(SORTS))
    return f"{SORTS[sort][1].prefix}-{turn + 1:05d}"


def article(number: int, chance: Chance, now: datetime) -> Article:
    """The article of a number. Everything about it comes from its own dice, whatever else is made."""
    turn, sort = divmod(number, len(SORTS))
    family, kind = SORTS[sort]
    code, pack = code_of(number), chance.one_of(PACKS)
    cartons = 1 if pack > 1 and chance.happens(CARTON_PER_CENT) else 0
    barcodes = {_barcode(number, level): pack if level else 1 for level in range(1 + cartons)}
    base = BASE_PRICE[kind.size] * (10 + 2 * (turn % len(family.qualities)) + turn % 23) // 10
    supply, availability = _stock(code, chance, now)
    return Article(
        product=_product(kind, code, {**_texts(_names(family, kind, turn), barcodes), **_packing(pack, chance)}),
        barcodes=tuple(_label(barcode, code, quantity) for barcode, quantity in barcodes.items()),
        prices=tuple(_prices(code, base, chance, now.date())),
        supply=supply,
        availability=availability,
    )


def _names(family: Family, kind: Kind, turn: int) -> Names:
    rest, quality = divmod(turn, len(family.qualities))
    sort, size = family.qualities[quality], size_of(kind.size, rest)
    return Names(
        en=f"{sort.en} {kind.names.en} {size}",
        zh_hant=f"{sort.zh_hant}{kind.names.zh_hant} {size}",
        zh_hans=f"{sort.zh_hans}{kind.names.zh_hans} {size}",
    )


def size_of(scheme: str, number: int) -> str:
    """The size with this number; different numbers, different sizes."""
    rest, step = divmod(number, 20)
    if scheme == "thread":
        return f"M{rest + 3}×{10 + 5 * step}"
    if scheme == "bore":
        return f"{10 + rest}×{20 + rest + 2 * step} mm"
    if scheme == "length":
        return f"{100 * rest + 5 * (step + 1)} cm"
    if scheme == "volt":
        return f"{(step + 1) * 6} V/{rest + 1} A"
    if scheme == "watt":
        return f"{5 * (step + 1) + 100 * rest} W"
    if scheme == "torque":
        return f"{10 * (step + 1) + 200 * rest} N·m"
    return f"{chr(65 + step)}{100 + rest}"


def _product(kind: Kind, code: str, given: Mapping[str, object]) -> Row:
    fixed = {"code": code, "category_code": kind.prefix, "unit": kind.unit, "tax_basis_points": TAX}
    return plain(Product, {**fixed, **given, "successor_code": None, "picture": None})


def _texts(names: Names, barcodes: Iterable[str]) -> Mapping[str, object]:
    found = search_columns(names, barcodes)
    shown = {"name_en": names.en, "name_zh_hant": names.zh_hant, "name_zh_hans": names.zh_hans}
    return {**shown, "folded": found.folded, "initials": found.initials}


def _packing(pack: int, chance: Chance) -> Mapping[str, object]:
    return {
        "pack_size": pack,
        "min_quantity": pack * chance.one_of((1, 1, 1, 2)),
        "status": _status(chance.below(100)),
        "weight": chance.below(1000) ** 3 // 1_000_000,  # few are asked for often
    }


def _status(cast: int) -> ProductStatus:
    if cast < PLANNED_PER_CENT:
        return ProductStatus.PLANNED
    return ProductStatus.OBSOLETE if cast < PLANNED_PER_CENT + OBSOLETE_PER_CENT else ProductStatus.ORDERABLE


def _label(barcode: str, code: str, quantity: int) -> Row:
    return plain(Barcode, {"barcode": barcode, "product_code": code, "quantity": quantity})


def _barcode(number: int, level: int) -> str:
    """EAN-13 in the range that GS1 leaves to each shop (200-299): never the number of a real article."""
    digits = f"29{level}{number:09d}"
    return digits + check_digit(digits)


def _prices(code: str, base: int, chance: Chance, today: date) -> Iterator[Row]:
    """In force since last New Year; for some, another one is announced for the first of next month."""
    price = max(base * chance.between(85, 130) // 100 // 5 * 5, 5)
    yield _price(code, date(today.year - 1, 1, 1), price, today)
    if chance.happens(CHANGE_PER_CENT):
        next_month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield _price(code, next_month, max(price * chance.one_of((92, 95, 103, 105, 108)) // 100, 5), today)


def _price(code: str, since: date, price: int, today: date) -> Row:
    told = datetime.combine(min(since, today), time.min, UTC)
    said = {"price_list": STANDARD, "product_code": code, "valid_from": since, "revision": 1, "price": price, "set_at": told}
    return plain(ListPrice, said)


def _stock(code: str, chance: Chance, now: datetime) -> tuple[Row, Row]:
    """The house's reckoning, and what dealers are told."""
    counted_at = now - timedelta(hours=COUNTED_HOURS_AGO)
    quantity = 0 if chance.happens(OUT_OF_STOCK_PER_CENT) else chance.between(20, 2_000)
    where: dict[str, object] = {"product_code": code, "site": MAIN_SITE}
    return (
        plain(Supply, where | {"physical": quantity, "allocated": 0, "shipped": 0, "counted_at": counted_at}),
        plain(Availability, where | {"quantity": quantity, "as_of": counted_at}),
    )
