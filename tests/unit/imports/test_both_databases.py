"""What is true on SQLite is true on PostgreSQL."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from sync.central.demo import run as demo
from sync.central.passwords import Passwords
from sync.domain.accounts.queries import dealers
from sync.domain.availability.queries import available, supply
from sync.domain.catalog.queries import by_barcode, category_tree, price_history, product_card, product_rows, products
from sync.kernel.clock import SystemClock
from tests.builders import NOW, a_house_actor, a_view
from tests.postgres import Cluster, postgres
from tests.unit.imports.conftest import ImportBench, an_empty_central

__all__ = ["postgres"]

FAST = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
FILES = {
    "products": "code,name_en,品名,category\n0012,Brake pad,煞車來令片,brakes\n",
    "prices": "product,price,valid_from\n0012,12.50,2026-01-01\n0012,13,2027-01-01\n",
    "barcodes": "barcode,product\n4711234567899,0012\n",
    "stock": "product,quantity,as_of\n0012,40,2026-11-20T08:00:00+08:00\n",
    "dealers": "code,name,credit_limit\nA1,甲店,1000\n",
}


def fill(bench: ImportBench) -> dict[str, object]:
    """Everything in it afterwards: rows and reads."""
    demo(bench.store, Passwords(bench.store, SystemClock(), FAST), now=NOW, password="x", products=70, dealers=2, seed=3)
    for kind, text in FILES.items():
        for _ in range(2):
            assert bench.take_text(kind, text).ok
    with bench.store.read() as session:
        view = a_view(session, a_house_actor())
        reads = [
            products(view, category="brakes", after="BRK-00001", limit=3),
            product_rows(view, codes=("0012", "HXB-00002")),
            [product_card(view, code="0012"), by_barcode(view, barcode="4711234567899")],
            [price_history(view, code="0012"), category_tree(view), dealers(view, text="甲")],
            [available(view, codes=("0012",)), supply(view, code="0012")],
        ]
    return {"rows": {name: sorted(rows, key=str) for name, rows in bench.everything().items()}, "reads": reads}


@pytest.mark.postgres
def test_a_world_and_its_imports_are_the_same_on_both(bench: ImportBench, postgres: Cluster, tmp_path: Path) -> None:
    """Invariant 40."""
    with postgres.place() as url:
        store = an_empty_central(url)
        assert fill(ImportBench(store, tmp_path)) == fill(bench)
        store.close()
