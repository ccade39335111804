"""The year in a document's number is the house's, also in the hours in which London has another one."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sync.domain import REGISTRY
from sync.domain.accounts.records import House
from sync.kernel.commands import HOUSE
from sync.kernel.ids import read_number
from tests.builders import SHOP, a_dealer, a_product, an_actor
from tests.counter import a_sale, sold
from tests.shelves import PAD
from tests.shops import StandingClock, a_replica, bring

TAIPEI, LOS_ANGELES = "Asia/Taipei", "America/Los_Angeles"


@pytest.mark.parametrize(
    ("zone", "moment", "year"),
    [
        (TAIPEI, datetime(2026, 12, 31, 17, tzinfo=UTC), 2027),  # one in the morning of the new year
        (TAIPEI, datetime(2026, 12, 31, 15, 59, tzinfo=UTC), 2026),
        (LOS_ANGELES, datetime(2027, 1, 1, 3, tzinfo=UTC), 2026),
        (None, datetime(2027, 1, 1, 0, 1, tzinfo=UTC), 2027),
    ],
)
def test_a_number_has_the_year_of_the_house(tmp_path: Path, zone: str | None, moment: datetime, year: int) -> None:
    chen = an_actor("chen")
    replica = a_replica(tmp_path / "pc", registry=REGISTRY, people=(chen,), clock=StandingClock(moment))
    bring(replica, a_dealer(SHOP), a_product(PAD), *([House(house_id=HOUSE, timezone=zone)] if zone else []))
    saved = replica.submit(a_sale(sold(), number="", sold_at=moment, day=moment.date()), actor=chen).result()
    replica.close()
    assert saved.number is not None
    number = read_number(saved.number)
    assert number is not None
    assert (number.year, number.count) == (year, 1)
