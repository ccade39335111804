"""Pictures of the catalog: a branch, nothing found, and the card of a product with old stock figures and a price ahead."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import UUID

from dms_desktop.exporting.samples import half_written, held_by_another
from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.goods.facts import listed_products, product_facts
from dms_desktop.goods.labels import goods_labels
from dms_desktop.goods.samples import FACTS, GOODS, LONG_NAMES, PRICES, many_facts, many_goods, many_prices
from dms_desktop.page import Page
from dms_desktop.printing.own_form import OwnColumn, OwnForm
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import change_form, press_print
from dms_desktop.samples import LONG_NAME
from dms_desktop.scenes import FILLING, LADEN, NOW, Scene, bounded, everything, in_every_state, press
from sync.domain.allowances.queries import KeptRow, SliceRow, kept_slices
from sync.domain.allowances.rules import SliceKind
from sync.domain.catalog.lists import price_lists
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import LabelGoods, category_tree, label_goods, price_history
from sync.domain.catalog.tree import CategoryRow
from sync.domain.orders.queries.history import favourites

BRANCHES = tuple(
    CategoryRow(code=code, parent_code=above, names=Names(zh_hant=hant, zh_hans=hans, en=en), depth=depth, products=count)
    for code, above, hant, hans, en, depth, count in (
        ("chassis", None, "底盤", "底盘", "Chassis", 0, 1840),
        ("brakes", "chassis", "煞車", "刹车", "Brakes", 1, 612),
        ("lights", None, "燈具", "灯具", "Lights", 0, 388),
    )
)
LIST = Scene(
    name="catalog",
    kind="catalog",
    answers={category_tree: lambda **_: BRANCHES, listed_products: lambda **_: GOODS, product_facts: lambda **_: FACTS},
)
CARD = Scene(
    name="product",
    kind="product",
    record_id=FACTS.card.row.code,
    answers={product_facts: lambda **_: FACTS, price_history: lambda **_: PRICES, favourites: lambda **_: ()},
)
PART = SliceRow(
    slice_id=UUID(int=961), kind=SliceKind.STOCK, product_code=FACTS.card.row.code, letter="A", amount=48, used=36, returned=0,
    left=12, valid_until=NOW + timedelta(days=5), is_valid=True,
)  # fmt: skip
KEPT = KeptRow(dealer_id=7, dealer_code="D7", dealer_name="板橋門市", part=PART)
AT_HOUSE = replace(FACTS, level=None)
KEEPS = replace(
    CARD,
    role="channel_manager",
    answers={**CARD.answers, product_facts: lambda **_: AT_HOUSE, kept_slices: lambda **_: [KEPT]},
    prepare=press("Ctrl+L"),
)


CHANGED = replace(KEEPS, role="catalog_admin", answers={**KEEPS.answers, price_lists: lambda **_: []})


def many_kept() -> tuple[KeptRow, ...]:
    part = replace(PART, letter="ABC", amount=9_999_999, used=9_999_999, left=9_999_999)
    return tuple(replace(KEPT, dealer_name=LONG_NAME, part=replace(part, slice_id=UUID(int=at))) for at in range(1_000))


def many_branches() -> tuple[CategoryRow, ...]:
    """Deeper and longer than the tree is wide."""
    return tuple(
        CategoryRow(
            code=f"b{at}", parent_code=f"b{at - 1}" if at % 6 else None, names=LONG_NAMES, depth=at % 6, products=at * 999
        )
        for at in range(240)
    )


def label_sheet(page: Page) -> None:
    """Of everything that is listed, on a sheet of which two labels are gone."""
    assert isinstance(page, CatalogPage)
    page.desk.memory.keep("print.label", ["sheet_3x8", ""])
    page.desk.forms.keep_next_label("sheet_3x8", 3)
    page.table.selectAll()
    press_print(page)


LABELS = [
    LabelGoods(code=fact.row.code, names=fact.row.names, unit=fact.row.unit, symbol=f"471{at:09d}", price=fact.row.price)
    for at, fact in enumerate(GOODS)
]
LABELLED = replace(LIST, answers={**LIST.answers, **PRINTING, label_goods: lambda **_: LABELS}, prepare=label_sheet)
WITH_PRICE = OwnForm(kind="label", form="label_60x40", columns=tuple(map(OwnColumn, ("name", "code", "price", "bars", "symbol"))))
A_LABEL = partial(goods_labels, LABELS, {one.code: 1 for one in LABELS}, "CNY", UUID(int=1))
BARE = replace(LIST, answers={category_tree: lambda **_: (), listed_products: lambda **_: ()})
SCENES = (
    replace(BARE, name="catalog-filling", status=FILLING),
    replace(CHANGED, name="product-price-typical", prepare=press("F7")),
    replace(CHANGED, name="product-status-typical", prepare=press("F4")),
    replace(CHANGED, name="product-change-typical", prepare=press("F9")),
    replace(CHANGED, name="product-barcode-typical", prepare=press("Ctrl+B")),
    replace(LIST, name="catalog-new-typical", role="catalog_admin", prepare=press("F2")),
    replace(LABELLED, name="catalog-form-typical", prepare=change_form(A_LABEL, "label_60x40", WITH_PRICE)),
    replace(LABELLED, name="catalog-labels-typical"),
    replace(LIST, name="catalog-export-typical", prepare=half_written),
    replace(LIST, name="catalog-export-attention", prepare=held_by_another),
    *in_every_state(
        "catalog",
        LIST,
        empty=BARE,
        huge=replace(
            LIST,
            answers={
                category_tree: lambda **_: many_branches(),
                listed_products: everything(many_goods),
                product_facts: lambda **_: many_facts(),
            },
        ),
    ),
    replace(KEEPS, name="product-keep-typical"),
    replace(KEEPS, name="product-keep-empty", answers={**KEEPS.answers, kept_slices: lambda **_: []}),
    replace(
        KEEPS,
        name="product-keep-huge",
        status=LADEN,
        answers={**KEEPS.answers, product_facts: lambda **_: many_facts(), kept_slices: bounded(many_kept)},
    ),
    *in_every_state(
        "product",
        CARD,
        empty=replace(CARD, answers={**CARD.answers, product_facts: lambda **_: None, price_history: lambda **_: ()}),
        huge=replace(
            CARD,
            answers={
                product_facts: lambda **_: many_facts(),
                price_history: bounded(many_prices),
                favourites: lambda **_: (FACTS.card.row.code,),
            },
        ),
    ),
)
