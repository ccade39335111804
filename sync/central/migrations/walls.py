"""Puts the second wall before tables that belong to dealers: see `sync.central.wall`. On PostgreSQL alone."""

from collections.abc import Iterable

from alembic import op
from sqlalchemy import DDL, MetaData, Table


def _on(statement: str) -> DDL:
    """For any table: its name takes the place of `%(fullname)s`."""
    return DDL(statement)  # type: ignore[no-untyped-call]


AROUND_OWN = _on(
    "CREATE POLICY dealer_wall ON %(fullname)s USING (current_setting('dms.dealer', true) = 'all'"
    " OR dealer_id::text = current_setting('dms.dealer', true))"
)
SHOWING_HOUSE = _on(
    "CREATE POLICY dealer_wall ON %(fullname)s USING (current_setting('dms.dealer', true) = 'all'"
    " OR dealer_id::text = current_setting('dms.dealer', true)"
    " OR (dealer_id = 0 AND current_setting('dms.dealer', true) <> ''))"
)
STANDS = (_on("ALTER TABLE %(fullname)s ENABLE ROW LEVEL SECURITY"), _on("ALTER TABLE %(fullname)s FORCE ROW LEVEL SECURITY"))
FALLS = (
    _on("ALTER TABLE %(fullname)s NO FORCE ROW LEVEL SECURITY"),
    _on("ALTER TABLE %(fullname)s DISABLE ROW LEVEL SECURITY"),
    _on("DROP POLICY dealer_wall ON %(fullname)s"),
)


def put_walls(tables: Iterable[str], *, shows_house: bool = True) -> None:
    """The owner of the tables is held by it too. `shows_house`: what the house has in them is everybody's to look at."""
    _execute(tables, (SHOWING_HOUSE if shows_house else AROUND_OWN, *STANDS))


def take_walls(tables: Iterable[str]) -> None:
    _execute(tables, FALLS)


def _execute(tables: Iterable[str], statements: Iterable[DDL]) -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in tables:
        for statement in statements:
            op.execute(statement.against(Table(table, MetaData())))
