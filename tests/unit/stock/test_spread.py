"""Where products stand and what of them is to come, many at once."""

from sync.domain.stock.places import AddLocation
from sync.domain.stock.queries import level_card
from sync.domain.stock.spread import spread
from tests.builders import run
from tests.shelves import MAIN, OIL, PAD, VAN, a_shop, put, ship, view_of


def test_the_columns_of_the_list_agree_with_the_card_of_each_product() -> None:
    with a_shop() as shop:
        run(AddLocation(location_id=VAN, code="VAN"), shop)
        put(shop, PAD, 5)
        put(shop, PAD, 2, at=VAN)
        ship(shop, PAD=3)
        pad, oil = spread(view_of(shop), codes=(PAD, OIL))
        card = level_card(view_of(shop), product_code=PAD)
        assert (pad.at, pad.in_transit, pad.on_order) == ({MAIN: 5, VAN: 2}, card.in_transit, card.on_order)
        assert (oil.at, oil.in_transit, oil.on_order) == ({}, 0, 0)
