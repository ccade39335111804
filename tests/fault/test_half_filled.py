"""A repaired PC is filled anew, scope by scope: what waits on it is in no doubt, and shows when all is here."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from uuid import uuid4

import pytest

from sync.client import arriving, copying
from sync.domain.orders.queries.summary import order_summaries
from sync.domain.sales.lines import Paid, SoldLine
from sync.domain.sales.queries import sales
from sync.domain.sales.rules import PaymentKind
from sync.domain.sales.selling import MakeSale
from sync.domain.stock.rules import main_location
from sync.protocol.prebuilt import PAGE
from tests.fault import small_files, small_limits
from tests.fault.served import Served, serving
from tests.fault.shop import Shop, enrolled, opened, repaired


@pytest.fixture(params=[small_limits, small_files], ids=["rows", "files"])
def central(prepared: Path, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """What many devices hold comes in many pieces here, of rows or of files."""
    module: ModuleType = request.param
    monkeypatch.setattr(copying, "LOT", 2)
    monkeypatch.setattr(arriving, "PIECE", small_files.PIECE)
    monkeypatch.setattr(arriving, "SIZE", small_files.PIECE * PAGE)
    with serving(Path(shutil.copytree(prepared, tmp_path / "central")), module.__name__) as served:
        yield served


@pytest.fixture
def made_anew(central: Served, tmp_path: Path) -> Iterator[Shop]:
    """Nothing is on it but one order and one sale, which wait."""
    home = enrolled(tmp_path / "home", central)
    with opened(home) as shop:
        shop.sync()
        code = central.goods()[-1]
        shop.order({code: 2})
        shop.replica.submit(a_sale(shop, central.dealer_id("D1"), code), actor=shop.actor).result()
    repaired(home)
    with opened(home) as shop:
        yield shop


def a_sale(shop: Shop, dealer_id: int, code: str) -> MakeSale:
    now = shop.replica.lanes.parts.clock.now()
    line = SoldLine(line_id=uuid4(), product_code=code, quantity=1, unit_price=90_00)
    paid = Paid(payment_id=uuid4(), kind=PaymentKind.CASH, amount=90_00)
    place = main_location(dealer_id)
    return MakeSale(sale_id=uuid4(), location_id=place, lines=(line,), payments=(paid,), sold_at=now, day=now.date())


def shown(shop: Shop) -> tuple[int, int]:
    """Orders and sales."""
    return len(shop.replica.read(shop.actor, order_summaries)), len(shop.replica.read(shop.actor, sales))


def doubts(shop: Shop) -> Sequence[str | None]:
    return [one.doubt for one in shop.replica.sent(only_waiting=True)]


def test_what_waits_is_in_no_doubt_until_the_last_piece_is_here(central: Served, made_anew: Shop) -> None:
    """Invariants 1, 20: first its product is missing, then its price. Nothing was sent yet: central cannot have decided."""
    orders = made_anew.replica.lanes.exchange().run(push=False).fills
    assert len(orders) >= 3
    for number, order in enumerate(orders, start=1):
        made_anew.replica.lanes.filling().run(order.scope, stopped=lambda: False)
        is_whole = number == len(orders)
        assert (shown(made_anew), doubts(made_anew)) == ((1, 1) if is_whole else (0, 0), [None, None])
    made_anew.sync()
    assert made_anew.dump() == central.dump()
