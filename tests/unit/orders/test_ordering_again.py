"""From what an order is begun again: whole orders, and what is due by the rhythm of the shop."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from dms_desktop.features.orders.reorder import SourceKind, reorder_sources
from sync.domain.accounts.records import House
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries.history import reorder_suggestions
from sync.kernel.commands import HOUSE
from tests.builders import NOW, a_context, a_view, an_id, run
from tests.order_builders import PAD, a_line, a_market, an_order

DAY = timedelta(days=1)
LATE = NOW.replace(hour=20)
"""In Taipei it is 04:00 of the next day."""


@pytest.fixture(name="session")
def a_shop() -> Iterator[Session]:
    with a_market(House(house_id=HOUSE, timezone="Asia/Taipei")) as session:
        yield session


def place(session: Session, name: str, *lines: WantedLine, days: int = 0) -> None:
    order_id = an_id(name)
    order = an_order(*(lines or (a_line(order_id=order_id),)), order_id=order_id, number=name)
    run(order, a_context(session, now=LATE + days * DAY))


def test_a_rhythm_has_the_days_of_the_house(session: Session) -> None:
    place(session, "first", days=-2)
    place(session, "second")
    [suggested] = reorder_suggestions(a_view(session, now=LATE))
    assert (suggested.last_on, suggested.due_on) == (NOW.date() + DAY, NOW.date() + 3 * DAY)


def test_a_product_on_two_lines_is_ordered_again_as_often(session: Session) -> None:
    place(session, "twice", a_line(PAD, 4), a_line(PAD, 12, order_id=an_id("other")))
    [again] = [one for one in reorder_sources(a_view(session, now=LATE)) if one.kind is SourceKind.LAST_ORDER]
    assert [(item.code, item.units) for item in again.items] == [(PAD, 16)]
