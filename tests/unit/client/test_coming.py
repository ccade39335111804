"""The share of a first fill: of all that is to come, and never less than before."""

from sync.client.coming import TELL_SECONDS, Coming
from sync.protocol.messages import Fill
from tests.shops import StandingClock

CATALOG, PRICES, STOCK = (Fill(scope=scope, rows=rows) for scope, rows in (("catalog", 80), ("prices", 10), ("stock", 10)))


def a_coming() -> Coming:
    return Coming(StandingClock(), lambda: None)


def test_it_is_a_share_of_all_scopes_that_are_to_come() -> None:
    """Invariant 37: it stood at 99 % after the first, and began at nought again with the next."""
    coming = a_coming()
    coming.expect([STOCK, CATALOG, PRICES])
    coming.begin("stock")
    assert coming.share(0.5) == 0.05
    coming.end()
    assert coming.share(None) == 0.1  # between two
    coming.begin("catalog")
    assert coming.share(0.5) == 0.5


def test_what_is_here_counts_after_the_line_broke() -> None:
    """Central then names only what is left."""
    coming = a_coming()
    coming.expect([STOCK, CATALOG, PRICES])
    coming.begin("stock")
    coming.end()
    coming.expect([CATALOG, PRICES])
    coming.begin("catalog")
    assert coming.share(0.25) == 0.3


def test_nothing_is_under_way_once_all_is_here() -> None:
    coming = a_coming()
    coming.expect([CATALOG])
    coming.begin("catalog")
    coming.end()
    assert coming.share(None) is None


def test_nothing_is_where_central_orders_nothing_any_more() -> None:
    """What was to be filled came by another way."""
    coming = a_coming()
    coming.expect([CATALOG])
    coming.expect([])
    assert coming.share(None) is None


def test_what_comes_is_told_now_and_then() -> None:
    told: list[str] = []
    clock = StandingClock()
    coming = Coming(clock, lambda: told.append("told"))
    coming.note(1)
    clock.pass_(TELL_SECONDS)
    coming.note(2)
    coming.note(3)
    assert (told, coming.size) == (["told"], 3)
