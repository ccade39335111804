"""Several replicas of one stock: nobody is promised what is not there, and nobody sees a neighbour."""

import json
from argparse import Namespace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from sync.client.cli_work import submit
from sync.domain.availability.records import Supply
from sync.domain.catalog.queries import product_rows
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.commands import OutcomeState
from sync.kernel.errors import Denied, Refusal
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened

CANARY = "Canary-7391 & Sons"


def a_home(central: Served, folder: Path, dealer: str = "D1") -> Path:
    """A PC of the dealer, filled."""
    home = enrolled(folder / uuid4().hex, central, dealer=dealer)
    with opened(home) as shop:
        shop.sync()
    return home


def supply(central: Served, code: str) -> Supply:
    with central.books.store.read() as session:
        return session.scalars(select(Supply).where(Supply.product_code == code)).one()


def cheapest(shop: Shop, codes: list[str]) -> str:
    """Credit shall not be what decides."""
    rows = shop.replica.read(shop.actor, product_rows, codes=tuple(codes))
    return min((row for row in rows if row.price), key=lambda row: row.price or 0).code


def whole_file(shop: Shop) -> str:
    """Every row of every table, the engine's own included."""
    with shop.replica.lanes.parts.store.read() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE V%'")
        return "".join(str(connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()) for name in tables.scalars().all())


def test_two_pcs_of_one_shop_do_not_get_the_same_piece_twice(central: Served, tmp_path: Path) -> None:
    """Invariants 4, 15, 25: who comes second hears what was asked and what there is."""
    with opened(a_home(central, tmp_path)) as first, opened(a_home(central, tmp_path)) as second:
        code = cheapest(first, central.goods(at_least=9))
        free = supply(central, code).free
        most = free * 2 // 3
        mine, theirs = first.order({code: most}), second.order({code: most})
        for shop in (first, second, first):
            shop.sync()
        outcomes = [first.outcome(mine), second.outcome(theirs)]
        assert [one and one.state for one in outcomes] == [OutcomeState.CONFIRMED, OutcomeState.ADJUSTED]
        [adjustment] = outcomes[1].adjustments if outcomes[1] else []
        assert (adjustment.code, adjustment.asked, adjustment.got) == ("line_backordered", str(most), str(free - most))
        stock = supply(central, code)
        assert (stock.free, stock.allocated <= stock.physical) == (0, True)
        assert first.dump() == second.dump() == central.dump()


def test_two_dealers_do_not_get_the_same_piece_twice(central: Served, tmp_path: Path) -> None:
    """Invariant 25."""
    with opened(a_home(central, tmp_path)) as first, opened(a_home(central, tmp_path, "D2")) as second:
        code = cheapest(first, central.goods(at_least=9))
        free = supply(central, code).free
        for shop in (first, second):
            shop.order({code: free})
        for shop in (second, first, second):
            shop.sync()
        assert supply(central, code).free >= 0
        assert (first.dump(), second.dump()) == (central.dump("D1"), central.dump("D2"))


def test_a_dealer_holds_no_byte_of_another(central: Served, tmp_path: Path) -> None:
    """Promise 7. Threat T6. Invariant 7: neither numbers nor names of a neighbour are in any table."""
    home = a_home(central, tmp_path, "D2")
    with opened(a_home(central, tmp_path)) as mine, opened(home) as other:
        code = cheapest(mine, central.goods(at_least=1))
        saved = mine.order({code: 1})
        mine.replica.submit(CreateCustomer(customer_id=uuid4(), name=CANARY), actor=mine.actor).result()
        mine.sync()
        other.sync()
        assert CANARY in str(mine.dump())
        everything = whole_file(other)
        assert [canary in everything for canary in (CANARY, saved["number"], str(saved["order_id"]), "D1-")] == [False] * 4


@pytest.mark.parametrize("name", ["CancelOrder", "RequestCancel", "CloseLine"])
def test_a_neighbours_order_cannot_be_touched_though_its_id_is_known(central: Served, tmp_path: Path, name: str) -> None:
    """Threat T6. Invariants 7."""
    with opened(a_home(central, tmp_path)) as mine, opened(a_home(central, tmp_path, "D2")) as other:
        saved = mine.order({cheapest(mine, central.goods(at_least=1)): 1})
        mine.sync()
        fields = {"order_id": str(saved["order_id"]), "reason": "x", "line_id": str(uuid4())}
        wanted = other.replica.lanes.parts.registry.verbs[name].command.__struct_fields__
        words = Namespace(command=name, args=json.dumps({key: fields[key] for key in wanted if key in fields}))
        with pytest.raises(Refusal, match="order_unknown"):
            submit(other.replica, other.actor, words)
        assert mine.dump() == central.dump()


def test_a_house_verb_is_not_a_dealers_to_use(central: Served, tmp_path: Path) -> None:
    """Threat T6: a dealer named in the arguments gives no right over it."""
    with opened(a_home(central, tmp_path, "D2")) as other:
        words = Namespace(command="BlockDealer", args=json.dumps({"dealer_id": 1, "reason": "rival"}))
        with pytest.raises(Refusal, match="not_permitted"):
            submit(other.replica, other.actor, words)


def test_a_pc_that_was_shut_out_keeps_its_work_and_says_why(central: Served, tmp_path: Path) -> None:
    """Invariant 30. Faults 66, 67: what waits stays readable."""
    with opened(a_home(central, tmp_path)) as shop:
        saved = shop.order({cheapest(shop, central.goods(at_least=1)): 1})
        with shop.replica.lanes.parts.store.read() as connection:
            [device] = connection.exec_driver_sql("SELECT device_id FROM place").scalars()
        central.books.devices.revoke(1, UUID(hex=device))
        with pytest.raises(Denied, match="device_revoked"):
            shop.sync()
        assert (shop.waiting, shop.orders()[saved["order_id"]].state) == (1, "on_this_pc")
        assert central.numbers(saved["order_id"]) == []
