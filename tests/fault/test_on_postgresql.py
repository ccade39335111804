"""The same story on the database of production, and the same rows to the byte."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from sync.kernel.dump import Dump
from tests.fault import plans
from tests.fault.proxy import Proxy
from tests.fault.served import Served, make_world, serving
from tests.fault.shop import enrolled, opened
from tests.postgres import Cluster

pytestmark = pytest.mark.postgres
MICROS = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1_000_000)


def tell(central: Served, folder: Path) -> tuple[list[str], Dump]:
    """Offline work of two PCs, a lost answer, central killed, and everybody at rest. Outcomes by saving, and the dump."""
    goods = central.goods(at_least=20)
    codes = [*goods[:2], goods[0]]
    homes = [enrolled(folder / name, central) for name in ("left", "right")]
    with Proxy(central.port) as line, opened(homes[0], url=line.url) as left, opened(homes[1], url=line.url) as right:
        left.sync()
        right.sync()
        saved = [
            (shop, shop.order(dict.fromkeys((code, goods[5]), 9 + at), order_id=UUID(int=at + 1)))
            for at, code in enumerate(codes)
            for shop in (left, right)[at % 2 : at % 2 + 1]
        ]
        line.next(plans.drop_answer())
        assert not left.try_sync()
        central.kill()
        assert not right.try_sync()
        central.start()
        for shop in (left, right, left):
            shop.sync()
        assert left.dump() == right.dump() == central.dump()
        return [str(shop.outcome(one).state) + one["number"] for shop, one in saved], central.dump()  # type: ignore[union-attr]


def without_times(dump: Dump) -> object:
    """Receipt times and ids that a PC drew differ from run to run; everything else does not."""
    return {
        scope: {table: sorted([str(_plain(value)) for value in row] for row in rows) for table, rows in tables.items()}
        for scope, tables in dump.items()
    }


def _plain(value: object) -> object:
    if isinstance(value, int) and value > MICROS:
        return "a moment"
    return "an id" if isinstance(value, str) and len(value) == 32 and not value.startswith("0" * 30) else value


def test_both_databases_tell_the_same_story(postgres: Cluster, tmp_path: Path) -> None:
    """Invariants 2, 15, 40. Faults 10, 12."""
    with postgres.place() as url:
        told = []
        for name, database in (("sqlite", ""), ("postgresql", url)):
            with serving(make_world(tmp_path / name, products=80, database=database)) as central:
                outcomes, dump = tell(central, tmp_path / f"{name}-pcs")
                told.append((outcomes, without_times(dump)))
        assert told[0] == told[1]
