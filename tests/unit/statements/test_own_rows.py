"""Rows of the shop's own books as a file has them."""

from datetime import UTC, date, datetime

from dms_desktop.features.statements.own_list import FIELDS, own_lines
from dms_desktop.importing.sheet import SheetRow
from sync.domain.accounts.records import House
from sync.kernel.commands import HOUSE
from tests.builders import a_session, a_view

PLACES = {"number": 0, "day": 1, "charged": 2, "paid": -1, "text": -1}


def test_a_day_without_a_year_is_of_the_year_of_the_house() -> None:
    """It is New Year's Day in Taipei, and still December in London."""
    assert PLACES.keys() == FIELDS.keys()
    evening = datetime(2026, 12, 31, 17, tzinfo=UTC)
    with a_session(House(house_id=HOUSE, timezone="Asia/Taipei")) as session:
        rows = (SheetRow(number=2, cells=("V-1", "1/1", "28.50")),)
        [line] = own_lines(a_view(session, now=evening), rows=rows, places=PLACES, currency="TWD")
    assert (line.day, line.amount, line.wrong) == (date(2027, 1, 1), 28_50, "")
