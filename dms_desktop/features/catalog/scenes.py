"""Pictures of the catalog: a branch, nothing found, and the card of a product with old stock figures and a price ahead."""

from dms_desktop.goods.facts import listed_products, product_facts
from dms_desktop.goods.samples import FACTS, GOODS, PRICES
from dms_desktop.scenes import OFFLINE, Scene
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import category_tree, price_history
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

SCENES = (
    Scene(
        name="catalog-typical",
        kind="catalog",
        answers={category_tree: lambda **_: BRANCHES, listed_products: lambda **_: GOODS, product_facts: lambda **_: FACTS},
    ),
    Scene(
        name="catalog-empty",
        kind="catalog",
        answers={category_tree: lambda **_: (), listed_products: lambda **_: ()},
    ),
    Scene(
        name="product-offline",
        kind="product",
        record_id=FACTS.card.row.code,
        status=OFFLINE,
        answers={product_facts: lambda **_: FACTS, price_history: lambda **_: PRICES, favourites: lambda **_: ()},
    ),
)
