"""A replica with many rows: what a start and a save cost does not follow from how many there are."""

from pathlib import Path
from uuid import UUID, uuid4

from sync.domain import REGISTRY
from sync.domain.customers.commands import CreateCustomer
from tests.builders import an_actor
from tests.shops import a_replica
from tests.unit.client.instructions import Instructions

CHEN = an_actor("chen")
FEW, MANY = 100, 50_000
FIRST = UUID(int=1)
OTHERS = {"id": "printf('%032x', n)", "number": "'K-' || n", "name": "'Shop ' || n", "name_key": "'shop' || n"}


def a_shop_with(customers: int, home: Path) -> None:
    """One as the handler writes it, and as many like it as are wanted."""
    replica = a_replica(home, registry=REGISTRY, people=(CHEN,))
    replica.submit(CreateCustomer(customer_id=FIRST, name="Otto"), actor=CHEN).result()
    with replica.lanes.parts.store.write() as connection:
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(customer)")]
        values = ", ".join(OTHERS.get(column, column) for column in columns)
        numbers = f"WITH RECURSIVE numbers(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < {customers})"
        likes = f"SELECT {values} FROM customer, numbers WHERE customer.id = '{FIRST.hex}'"
        connection.exec_driver_sql(f"{numbers} INSERT INTO customer ({', '.join(columns)}) {likes}")
    replica.close()


def cost(home: Path, instructions: Instructions) -> tuple[int, int]:
    """Of a start, and of one more customer."""
    before = instructions.count
    replica = a_replica(home, registry=REGISTRY, people=(), device=2)
    replica.status()
    started = instructions.count
    replica.submit(CreateCustomer(customer_id=uuid4(), name="Nora"), actor=CHEN).result()
    saved = instructions.count
    replica.close()
    return started - before, saved - started


def test_a_start_and_a_save_cost_as_much_among_many_rows_as_among_few(tmp_path: Path, instructions: Instructions) -> None:
    """Fault 49: an index leads to everything that either of them looks at."""
    a_shop_with(FEW, tmp_path / "few")
    a_shop_with(MANY, tmp_path / "many")
    few, many = cost(tmp_path / "few", instructions), cost(tmp_path / "many", instructions)
    assert min(few) > 100, "it was counted"
    assert max(abs(one - other) for one, other in zip(few, many, strict=True)) < 100
