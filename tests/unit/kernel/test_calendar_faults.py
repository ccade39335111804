"""Days on which clocks and calendars do something odd: moments are UTC, days are the manufacturer's, and neither is confused."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import House
from sync.domain.deals.queries import deal_card
from sync.kernel.bodies import read_body
from sync.kernel.clock import from_micros, to_micros
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_session, a_view, an_actor
from tests.deal_builders import DEAL, a_deal, from_shop, shops
from tests.shops import MONDAY, StandingClock, a_replica
from tests.toy import LIN, WriteNote

HOUR = timedelta(hours=1)
BERLIN_FALLS_BACK = datetime(2026, 10, 25, 1, tzinfo=UTC)
"""Until then it is two hours ahead of UTC, from then on one: 02:30 comes twice."""
BERLIN_SPRINGS = datetime(2026, 3, 29, 1, tzinfo=UTC)


@pytest.fixture
def berlin() -> Iterator[Session]:
    with a_session(House(house_id=HOUSE, timezone="Europe/Berlin")) as session:
        yield session


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Sets the zone of this machine with `move`, and puts it back."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


def move(zone: pytest.MonkeyPatch, name: str) -> None:
    zone.setenv("TZ", name)
    time.tzset()
    assert os.environ["TZ"] == name


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 10, 24, 21, 59, tzinfo=UTC), date(2026, 10, 24)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (BERLIN_FALLS_BACK - HOUR / 2, date(2026, 10, 25)),
        (BERLIN_FALLS_BACK + HOUR / 2, date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 23, 0, tzinfo=UTC), date(2026, 10, 26)),
        (BERLIN_SPRINGS - HOUR / 2, date(2026, 3, 29)),
        (datetime(2026, 3, 29, 21, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 22, 0, tzinfo=UTC), date(2026, 3, 30)),
    ],
)
def test_a_day_of_prices_has_25_hours_or_23_where_clocks_are_put(berlin: Session, moment: datetime, day: date) -> None:
    """Fault 53."""
    assert price_day(berlin, moment) == day


def test_what_is_saved_in_the_hour_that_comes_twice_keeps_its_order(tmp_path: Path, zone: pytest.MonkeyPatch) -> None:
    """Fault 53. Invariant 38: twice 02:30 on the wall, and one after the other here."""
    move(zone, "Europe/Berlin")
    clock = StandingClock(BERLIN_FALLS_BACK - HOUR / 2)
    replica = a_replica(tmp_path, clock=clock)
    for note in (1, 2):
        replica.submit(WriteNote(note_id=UUID(int=note), text=str(note)), actor=LIN).result()
        clock.pass_(HOUR.total_seconds())
    second, first = replica.sent()
    replica.close()
    assert (first.saved_at, second.saved_at) == (BERLIN_FALLS_BACK - HOUR / 2, BERLIN_FALLS_BACK + HOUR / 2)
    assert first.saved_at.astimezone().strftime("%H:%M") == second.saved_at.astimezone().strftime("%H:%M") == "02:30"
    assert first.command_id < second.command_id


def test_a_pc_that_flies_to_another_zone_means_the_same_moments(tmp_path: Path, zone: pytest.MonkeyPatch) -> None:
    """Fault 54. Invariant 38."""
    move(zone, "Asia/Taipei")
    clock = StandingClock()
    replica = a_replica(tmp_path, clock=clock)
    replica.submit(WriteNote(note_id=UUID(int=1), text="before"), actor=LIN).result()
    replica.close()
    move(zone, "America/Los_Angeles")
    clock.pass_(60)
    replica = a_replica(tmp_path, clock=clock, people=())
    replica.submit(WriteNote(note_id=UUID(int=2), text="after"), actor=LIN).result()
    second, first = replica.sent()
    replica.close()
    assert (first.saved_at, second.saved_at) == (MONDAY, MONDAY + timedelta(minutes=1))
    assert from_micros(to_micros(clock.now())) == clock.now()


def test_the_29th_of_february_is_a_day_to_deliver_on_and_no_other_year_has_one(zone: pytest.MonkeyPatch) -> None:
    """Fault 55."""
    move(zone, "Pacific/Kiritimati")
    with a_session(*shops()) as session:
        from_shop(a_deal(expected_on=date(2028, 2, 29)), session)
        card = deal_card(a_view(session, an_actor()), deal_id=DEAL, dealer_id=SHOP)
    assert card is not None
    assert card.expected_on == date(2028, 2, 29)
    body = msgspec.json.encode(a_deal()).replace(b'"expected_on":null', b'"expected_on":"2027-02-29"')
    assert b"2027-02-29" in body
    with pytest.raises(msgspec.ValidationError):
        read_body(REGISTRY.verbs["RegisterDeal"], body, 1)


@pytest.mark.parametrize("moment", [datetime(2016, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), datetime(2017, 1, 1, tzinfo=UTC)])
def test_a_moment_beside_a_leap_second_survives_the_way(moment: datetime) -> None:
    """Fault 55: no calendar here has a second 60, and the ones around it stay apart."""
    assert from_micros(to_micros(moment)) == moment
