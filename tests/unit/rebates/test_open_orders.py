"""What is on its way is found by the open orders: a shop has ten thousand that are over, and asks at every line it types."""

from sqlalchemy import event

from sync.domain.rebates.coach import TO_COME
from tests.builders import SHOP, a_dealer, a_session, an_id


def test_orders_that_are_over_are_not_gone_through() -> None:
    """Half a second a line, beside 10,000 orders."""
    told: list[tuple[str, object]] = []
    with a_session(a_dealer()) as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *call: told.append((call[2], call[3])))
        session.execute(TO_COME, {"dealer_id": SHOP, "besides": an_id("none")})
        [(statement, given)] = told
        connection = session.connection().connection.driver_connection
        assert connection is not None
        plan = str(connection.execute("EXPLAIN QUERY PLAN " + statement, given).fetchall())
    assert "ix_order_open" in plan
    assert "ix_order_line_product_code" not in plan
