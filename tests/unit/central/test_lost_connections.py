"""Connections that PostgreSQL has ended: who rested is found out before it is used; of others a PC hears to come again."""

import asyncio
from pathlib import Path

import httpx
import psycopg
import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError

from sync.central import database
from sync.central.app import build, furnish
from sync.central.database import is_our_defect
from sync.protocol.codec import encode_request
from sync.protocol.messages import EXCHANGE, MEDIA_TYPE
from tests.postgres import Cluster
from tests.toy import Sign
from tests.unit.central.world import World

pytestmark = pytest.mark.postgres
END_ALL = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'dms' AND pid <> pg_backend_pid()"

LONGEST = select(func.max(Sign.text).label("longest"))


def ask(world: World, url: str, *, ended: bool) -> list[int]:
    """Two requests of a PC; before the first one the database may end every connection."""
    app = build(furnish(world.service, jitter=lambda: 1.0))
    device = world.device()

    async def run() -> list[int]:
        async with app.lifespan():
            line = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://central", timeout=60)
            body = encode_request(device.request())
            headers = {**world.headers(device, EXCHANGE, body), "Content-Type": MEDIA_TYPE}
            if ended:
                with psycopg.connect(url, autocommit=True) as own:
                    own.execute(END_ALL.encode())
            return [(await line.post(EXCHANGE, content=body, headers=headers)).status_code for _ in range(2)]

    return asyncio.run(run())


@pytest.mark.parametrize(("rest", "told"), [(0.0, [200, 200]), (3600.0, [503, 200])])
def test_a_connection_that_ended_costs_no_more_than_another_try(
    postgres: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rest: float, told: list[int]
) -> None:
    """The database was started again, or another took its place."""
    monkeypatch.setattr(database, "LONG_REST", rest)
    with postgres.place() as url:
        world = World(url, tmp_path)
        assert ask(world, url, ended=True) == told
        world.close()


@pytest.mark.parametrize("meanwhile", ["ALTER TABLE toy_sign ALTER text TYPE char(9)", "DEALLOCATE ALL"])
def test_words_that_the_server_takes_no_more_cost_no_more_than_another_try(
    postgres: Cluster, tmp_path: Path, meanwhile: str
) -> None:
    """The database got another version while central works; or who stands between the two forgot what was prepared."""

    def ask_often() -> None:
        for _ in range(3):
            with world.store.read() as session:
                assert session.scalar(LONGEST) is None

    with postgres.place() as url:
        world = World(url, tmp_path)
        ask_often()
        with world.store.engine.begin() as connection:
            connection.execute(text(meanwhile))
        with pytest.raises(DBAPIError) as told:
            ask_often()
        assert not is_our_defect(told.value)
        ask_often()
        world.close()
