"""What the real business leaves at central adds up to what a replica holds; what does not is found by `verify --central`."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from sync.client import cli_reads
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened


def verified(shop: Shop) -> Any:
    return cli_reads.verify(shop.replica, shop.actor, Namespace(central=True))


def test_a_damaged_row_is_found_and_fetched_anew_over_http(central: Served, tmp_path: Path) -> None:
    """Invariant 23: imports, orders and demo days all keep central's digests true."""
    with opened(enrolled(tmp_path / "home", central)) as shop:
        shop.sync()
        [code, *_] = central.goods(at_least=5)
        shop.order({code: 2})
        shop.sync()
        shop.order({code: 1})
        before = verified(shop)
        with shop.replica.lanes.parts.store.write() as connection:
            connection.exec_driver_sql("UPDATE product SET name_en = 'damaged' WHERE code = ?", (code,))
        harmed, again = verified(shop), verified(shop)
    assert before["ok"]
    assert before["central"].scopes >= 4
    assert (harmed["ok"], [one.table for one in harmed["central"].differing]) == (False, ["product"])
    assert again["ok"]
