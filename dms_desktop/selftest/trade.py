"""The check of what all is for: this PC enrolled, an order saved while central is away and accepted when it is back."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from dms_desktop.demo import DemoCentral, demo_world
from dms_desktop.selftest.report import Told, is_frozen
from sync.client import cli_orders, cli_work
from sync.client.opening import enrol, open_replica
from sync.client.places import Enrolling
from sync.client.replica import Replica
from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.queries import products
from sync.domain.catalog.rules import whole_packs
from sync.domain.orders.rules import OrderState
from sync.kernel.commands import Actor

PRODUCTS = 300
SECONDS = 180.0
NOT_YET = {"on_this_pc", "sent", OrderState.CANCELLED.value}


def order(folder: Path, named: Enrolling | None) -> str:
    """`named`: a central that is asked, with a code for it. Without one a central of our own is brought up, where we have one."""
    if named is not None:
        return _traded(folder / "home", named, None)
    if is_frozen():
        raise Told("no central was named (--central, --code, --user, DMS_PASSWORD): the packed app has none of its own to ask")
    central = DemoCentral(demo_world(folder, PRODUCTS))
    try:
        return _traded(folder / "home", central.invitation(central.start()), central)
    finally:
        central.stop()


def _traded(home: Path, wanted: Enrolling, central: DemoCentral | None) -> str:
    _, actor = enrol(home, wanted)
    with closing(open_replica(home, threaded=False)) as replica:
        _sync(replica, actor)
        if central is not None:
            central.stop()
        number = _placed(replica, actor)
        if replica.status().waiting != 1:
            raise AssertionError("the order does not wait to be sent")
        if central is not None:
            central.start()
        _sync(replica, actor)
        [mine] = [one for one in cli_orders.orders_as_known(replica, actor) if one.number == number]
    if mine.state in NOT_YET:
        raise AssertionError(f"{number} is {mine.state}")
    return f"{number} saved offline, then {mine.state}"


def _placed(replica: Replica, actor: Actor) -> str:
    today = replica.read(actor, house_today)
    row = next(row for row in replica.read(actor, products, on=today, limit=50) if row.price is not None)
    units = whole_packs(1, pack_size=row.pack_size, min_quantity=row.min_quantity)
    placed = cli_orders.order(replica, actor, Namespace(lines=[f"{row.code}={units}"], order_id=None))
    return str(placed["number"])  # type: ignore[index]


def _sync(replica: Replica, actor: Actor) -> None:
    done = cli_work.sync(replica, actor, Namespace(until_idle=True, timeout=SECONDS))
    if not cli_work.reached(done):
        raise AssertionError("central was not reached")
