"""A query that forgets whose rows it may see, on the database of production: it finds nothing of another dealer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from sqlalchemy import func, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from sync.central import opening
from sync.central.demo import run as make_demo
from sync.central.migrations import tables_of, upgrade
from sync.central.migrations.running import configured
from sync.central.records import Credential, Device
from sync.central.service import Service
from sync.central.store import Store
from sync.domain import REGISTRY
from sync.domain.accounts.records import Dealer, User
from sync.kernel.commands import HOUSE
from tests.postgres import Cluster

pytestmark = pytest.mark.postgres
OURS, THEIRS = 2, 1
WALLED = (
    "SELECT relname FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid"
    " WHERE relrowsecurity AND relforcerowsecurity AND relnamespace = current_schema()::regnamespace"
)


@pytest.fixture(scope="module")
def service(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """Two dealers and the house, and what a service keeps of each."""
    with postgres.place() as url:
        made = opening.create(tmp_path_factory.mktemp("walled"), database=url, name="Manufacturer", currency="USD")
        make_demo(made.store, made.passwords, now=made.source.clock.now(), password="eight words", products=40, dealers=2)
        for dealer_id in (HOUSE, OURS, THEIRS):
            with made.store.read() as session:
                user_id = session.scalars(select(User.id).where(User.dealer_id == dealer_id)).first()
            assert user_id is not None
            made.accounts.new_code(dealer_id, user_id)
        yield made
        made.store.close()


def test_the_version_can_be_taken_back_and_put_again(postgres: Cluster) -> None:
    with postgres.place() as url:
        store = Store(url)
        upgrade(store)
        with store.engine.connect() as connection:
            command.downgrade(configured(connection), "0018")
            assert connection.scalars(text(WALLED)).all() == []
            command.upgrade(configured(connection), "head")
            assert connection.scalars(text(WALLED)).all() != []
        store.close()


def dealers_in(session: Session, table: Any) -> set[int]:
    return set(session.scalars(select(table.c.dealer_id).distinct()))


def owned() -> dict[str, Any]:
    return {table.name: table for table in tables_of(REGISTRY).sorted_tables if "dealer_id" in table.c}


def test_every_table_with_a_dealer_in_it_stands_behind_the_wall(service: Service) -> None:
    """Threat T6: a version that makes such a table puts a wall before it (`migrations.walls`)."""
    with service.store.read() as session:
        walled = set(session.scalars(text(WALLED)))
    assert set(owned()) - walled == set()


def test_a_query_without_a_filter_finds_nothing_of_another_dealer(service: Service) -> None:
    """Threat T6: every table, read as by a handler that forgot. What all of them hold is seen by central itself."""
    with service.store.read() as session:
        everything = {name: dealers_in(session, table) for name, table in owned().items()}
    with service.store.read(dealer_id=OURS) as session:
        seen = {name: dealers_in(session, table) for name, table in owned().items()}
    assert {name for name, found in seen.items() if found - {OURS, HOUSE}} == set()
    assert sum(THEIRS in found for found in everything.values()) >= 6, everything
    assert sum(OURS in found for found in seen.values()) >= 6, seen


def test_what_the_service_keeps_of_the_house_is_no_dealers_to_see(service: Service) -> None:
    """Threat T6."""
    with service.store.read(dealer_id=OURS) as session:
        kept = dealers_in(session, owned()["credential"]) | dealers_in(session, owned()["enrol_code"])
        assert HOUSE in dealers_in(session, owned()["user"])
    assert kept == {OURS}


def test_what_is_another_dealers_cannot_be_changed_taken_or_made(service: Service) -> None:
    """Threat T6."""
    now = service.source.clock.now()
    with service.store.transaction(now, dealer_id=OURS) as session:
        changed = session.execute(update(Device).values(name="ours now").where(Device.dealer_id == THEIRS))
        assert changed.rowcount == 0  # type: ignore[attr-defined]
        assert session.get(Dealer, THEIRS, with_for_update=True) is None
    forged = Credential(dealer_id=THEIRS, user_id=UUID(int=1), password_hash="ours", changed_at=now)
    with pytest.raises(DBAPIError, match="row-level security") as no, service.store.transaction(now, dealer_id=OURS) as session:
        session.add(forged)
    assert not isinstance(no.value, IntegrityError)


def test_the_wall_falls_with_its_transaction(service: Service) -> None:
    """Connections are used again: the next one to take it is not behind the wall of the last."""
    for _ in range(40):
        with service.store.read(dealer_id=OURS) as session:
            assert session.get(Dealer, THEIRS) is None
        with service.store.read() as session:
            assert session.get(Dealer, THEIRS) is not None
        with service.store.read(dealer_id=HOUSE) as session:
            assert session.get(Dealer, THEIRS) is not None


def test_who_does_not_say_for_whom_sees_no_dealer(service: Service) -> None:
    """Threat T6: another program with central's own role."""
    with service.store.read() as session:
        session.execute(text("SELECT set_config('dms.dealer', '', true)"))
        assert session.scalar(select(func.count()).select_from(Dealer)) == 0


def test_a_role_that_walls_do_not_hold_is_said_at_the_start(postgres: Cluster, service: Service, tmp_path: Path) -> None:
    """The suite's own role is held by them, or nothing here would prove anything."""
    assert not service.store.is_open_to_all()
    assert not opening.create(tmp_path, database="", name="Manufacturer", currency="USD").store.is_open_to_all()
    with postgres.place(role="postgres") as url:
        made = opening.create(tmp_path / "super", database=url, name="Manufacturer", currency="USD")
        assert made.store.is_open_to_all()
        made.store.close()
