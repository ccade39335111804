"""What the line below a report says: how old it is, what waits, and what is missing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.features.analysis.honesty import Waiting, honest_words, waiting_of
from dms_desktop.features.analysis.samples import by_product, huge
from dms_desktop.samples import a_sent
from dms_desktop.scenes import FILLING, NOW, OFFLINE, ONLINE
from sync.domain.analysis.rules import Sold

REPORT = by_product().report
NONE = Waiting()


@pytest.fixture(autouse=True)
def words(qtbot: QtBot) -> None:
    """In English."""


def test_the_age_is_that_of_the_last_answer() -> None:
    assert honest_words(REPORT, OFFLINE, NONE, NOW).startswith("As of 3 h ago: what other PCs of the shop have not sent by then")
    never = replace(ONLINE, last_sync=None)
    assert "this PC's papers alone" in honest_words(REPORT, never, NONE, NOW)
    assert "not whole yet" in honest_words(REPORT, FILLING, NONE, NOW)
    assert honest_words(REPORT, None, NONE, NOW) == ""


def test_papers_that_wait_are_said_to_count() -> None:
    later = NOW + timedelta(hours=1)
    assert "1 paper saved here counts already" in honest_words(REPORT, ONLINE, Waiting(1), later)
    assert "12,480 papers saved here count already" in honest_words(REPORT, ONLINE, Waiting(12_480), later)


def test_what_is_missing_is_said() -> None:
    told = honest_words(huge().report, ONLINE, NONE, NOW)
    assert "1,204 sales in other currencies are left out." in told
    assert "The first 2,000 rows by sales are shown" in told
    unknown = replace(REPORT, now=replace(REPORT.now, sold=Sold(amount=100_00, priced=40_00)), foreign=1)
    told = honest_words(unknown, ONLINE, NONE, NOW)
    assert "Goods for 60.00 have no known cost" in told
    assert "1 sale in another currency is left out." in told
    assert "no known cost" not in honest_words(replace(unknown, shows_cost=False), ONLINE, NONE, NOW)


def test_only_what_these_figures_hold_is_counted_as_waiting() -> None:
    sent = [a_sent(at, name=name) for at, name in enumerate(("MakeSale", "ReceiveShipment", "PlaceOrder"))]
    assert waiting_of(sent) == Waiting(2)
    many = waiting_of([a_sent(at, name="MakeSale") for at in range(500)])
    assert "At least 500 papers saved here" in honest_words(REPORT, ONLINE, many, NOW)
