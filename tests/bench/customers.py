"""A shop with 100,000 customers: its list, its search box, a card and edits that crossed, in the real window."""

import gc
import os
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from uuid import UUID

from PySide6.QtWidgets import QApplication

from dms_desktop.features.customers.card import CustomerPage
from dms_desktop.features.customers.page import CustomersPage
from dms_desktop.pace import Sweeper
from sync.client.writer import Writer
from sync.domain.customers.commands import pack
from sync.domain.customers.queries import customer_merges, customers
from sync.domain.customers.records import Customer, CustomerMerge
from sync.kernel.phones import phone_key
from sync.kernel.records import Row, dealer_scope, image
from tests.bench.aside import aside
from tests.bench.duplicates import _company
from tests.bench.hand import spin_until, wait
from tests.bench.keys import REST_MS
from tests.bench.measure import Figure, p95, timed
from tests.bench.robot import REPAINTS
from tests.bench.shop import FILL, LaidOut, Shop, batches
from tests.builders import NOW, SHOP
from tests.gui.showroom import Showroom, a_showroom

CUSTOMERS, CROSSED, CARDS = 100_000, 1_000, 20
TYPED = ("台北宏達", "宏达", "tbhd", "2000-4321", "02-20056789", "CU-D7-A-26-0123", "王小美", "修理廠", "zzz")
LIMIT = 8.0
"""Where a repaint takes 12 ms this is the tenth of a second that is felt."""


def run(folder: Path) -> Iterator[Figure]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    Sweeper(QApplication.instance() or QApplication([]))
    central = LaidOut()
    with a_showroom(folder, writing=Writer, transport=central, later=aside) as room:
        shop = Shop(room.replica, central, folder)
        for rows in batches(_rows(), FILL):
            shop.bring(Customer, rows, dealer_scope(SHOP))
        shop.bring(CustomerMerge, _merges(), dealer_scope(SHOP))
        page = room.open("customers", "", CustomersPage)
        gc.freeze()  # the world was made here: the app's own search for garbage would not meet it
        repaints = [timed(page.table.viewport().repaint) for _ in range(REPAINTS)]
        plain = [timed(partial(room.replica.read, room.actor, customers, limit=100)) for _ in range(REPAINTS)]
        yield _figure(
            "customers-key", "from a key in the filter of their list to its result on the screen", _keys(page), repaints
        )
        yield _figure("customers-card", "to open one of them until its fields stand there", _cards(room, page), repaints)
        looks = [partial(room.replica.search, text, limit=40) for text in _growing()]
        yield _figure("customers-search", "of one question of the search box", [timed(look) for look in looks], plain)
        crossed = partial(room.replica.read, room.actor, customer_merges, limit=100)
        times = [timed(crossed) for _ in range(CARDS)]
        yield _figure("customers-merges", f"to read 100 of {CROSSED:,} edits that crossed", times, plain)


def _rows() -> Iterator[Row]:
    """Every one has a phone of its own."""
    chance = Random("companies")
    for at in range(CUSTOMERS):
        phone = f"02-{20_000_000 + at}"
        said = {"number": f"CU-D7-A-26-{at:05d}", "phone": phone, "phone_key": phone_key(phone), "contact": "林志明"}
        yield image(Customer(**(_company(at, chance) | said)))


def _merges() -> Iterator[Row]:
    for at in range(CROSSED):
        merge = CustomerMerge(dealer_id=SHOP, id=UUID(int=at + 1), customer_id=UUID(int=at * 7 + 1), part="note", settled_by="")
        merge.kept, merge.lost = pack({"note": "pays cash"}), pack({"note": "pays monthly"})
        merge.changed_by, merge.changed_at = "lin", NOW
        yield image(merge)


def _growing() -> Iterator[str]:
    """Each text by a letter more, as it is typed."""
    return (text[:end] for text in TYPED for end in range(1, len(text) + 1))


def _keys(page: CustomersPage) -> Sequence[float]:
    samples = []
    page.filter.setFocus()
    for shown in _growing():
        spin_until(page.desk.bridge.is_idle)
        wait(REST_MS)
        samples.append(timed(partial(_type, page, shown)))
    return samples


def _type(page: CustomersPage, shown: str) -> None:
    page.filter.setText(shown)
    QApplication.processEvents()
    spin_until(page.desk.bridge.is_idle)
    page.pane.repaint()


def _cards(room: Showroom, page: CustomersPage) -> Sequence[float]:
    page.filter.clear()
    room.settle()
    return [timed(partial(_open, room, str(row.customer_id), row.name)) for row in islice(page.table.rows(), CARDS)]


def _open(room: Showroom, customer_id: str, name: str) -> None:
    room.workspace.open_page("customer", customer_id)
    current = room.workspace.rooms.current()
    assert current is not None
    card = current.page
    assert isinstance(card, CustomerPage)
    field = card.form.field("name")
    spin_until(lambda: field.text() == name)  # type: ignore[attr-defined]


def _figure(name: str, what: str, ours: Sequence[float], bare: Sequence[float]) -> Figure:
    is_seen = name in {"customers-key", "customers-card"}
    floor = "p95 of 20 bare repaints of that list" if is_seen else "p95 of reading the first page of the list"
    return Figure(
        name=name,
        what=f"p95 {what}, among {CUSTOMERS:,} customers",
        floor=floor,
        ours=p95(ours) * 1000,
        bare=p95(bare) * 1000,
        unit="ms",
        limit=LIMIT if is_seen else None,
        samples=len(ours),
    )
