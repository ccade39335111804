"""A PC on which somebody works already."""

import json
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import update

from sync.client.keys import DATABASE
from sync.client.local import person
from sync.client.migrations import upgrade
from sync.client.places import CARD
from sync.client.slots import Slots
from sync.client.store import Store
from sync.domain import REGISTRY
from sync.domain.catalog.records import CATALOG
from tests.bench.shop import CatalogFile, LaidOut
from tests.builders import an_actor
from tests.keyrings import QUICK
from tests.shops import KEY, a_lease, a_replica

CHEN = an_actor("chen")
PASSWORD = "right words"
PLACE = {"central": "http://127.0.0.1:9", "dealer_code": "D7", "dealer_name": "Seven", "manufacturer": "House", "device": "7.d"}


def a_home(home: Path, *, products: int = 0) -> None:
    """Enrolled, with nothing from central yet but so many products, its key kept by the password alone."""
    home.mkdir()
    store = Store(home / DATABASE, KEY)
    upgrade(store)
    a_replica(home, registry=REGISTRY, people=(CHEN,)).close()
    if products:
        lay_in(home, products)
    with store.write() as connection:
        connection.execute(update(person).values(lease=a_lease(CHEN, issued=datetime.now(UTC))))
    store.close()
    (home / CARD).write_text(json.dumps(PLACE), encoding="utf-8")
    Slots(home, None, costs=QUICK).keep(CHEN.name, PASSWORD, KEY)


def lay_in(home: Path, products: int) -> None:
    """The catalog as a file, as a new PC gets it."""
    central = LaidOut(file=CatalogFile(home.parent / f"catalog-{products}", products))
    replica = a_replica(home, registry=REGISTRY, people=(), transport=central)
    replica.lanes.filling().run(CATALOG, stopped=lambda: False)
    replica.close()
