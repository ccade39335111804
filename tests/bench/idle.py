"""What nothing to do costs: requests of an idle exchange, counted on the line between real processes."""

from collections.abc import Iterator
from pathlib import Path

from sync.client.opening import enrol, open_replica
from sync.client.places import Enrolling
from tests.bench.measure import Figure
from tests.fault.proxy import Proxy
from tests.programs import PASSWORD, CentralProgram

PRODUCTS = 500
EXCHANGES = 10


def run(folder: Path) -> Iterator[Figure]:
    """An enrolled and filled replica asks again and again; nothing has happened."""
    central, home = CentralProgram(folder / "central"), folder / "home"
    central("init")
    central("demo", "--products", PRODUCTS, "--dealers", 1, "--seed", 1)
    person = next(user for user in central("user", "list") if user["role"] == "clerk")
    code = central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])["code"]
    with central.serving() as url, Proxy(int(url.rpartition(":")[2])) as line:
        enrol(home, Enrolling(central=line.url, code=code, user=person["name"], password=PASSWORD))
        replica = open_replica(home)
        try:
            exchange, filling = replica.lanes.exchange(), replica.lanes.filling()
            for order in exchange.run().fills:
                filling.run(order.scope, stopped=lambda: False)
            while exchange.run().rows:
                pass
            before = len(line.seen)
            for _ in range(EXCHANGES):
                exchange.run()
            requests = len(line.seen) - before
        finally:
            replica.close()
    yield Figure(
        name="idle",
        what="requests of an exchange with nothing to say on either side",
        floor="one",
        ours=requests / EXCHANGES,
        bare=1.0,
        unit="requests",
        limit=1.0,
        samples=EXCHANGES,
    )
