"""What must hold of a shop's counter and shelves after each of central's transactions: money to the cent, goods to the piece."""

from collections.abc import Callable

from tests.simulator.disk import Disk
from tests.simulator.ledger import demand


def a_sale_is_paid_to_the_cent(disk: Disk) -> None:
    """What it costs is what its lines cost and what was paid; of a sale that was voided no payment counts."""
    for number, state, total, lines, paid, void in disk.look(
        "SELECT number, state, total, (SELECT sum(gross) FROM sale_line l WHERE l.dealer_id = s.dealer_id AND l.sale_id = s.id),"
        " (SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.dealer_id = s.dealer_id AND p.document_id = s.id"
        "  AND NOT is_void),"
        " (SELECT coalesce(sum(amount), 0) FROM payment p WHERE p.dealer_id = s.dealer_id AND p.document_id = s.id AND is_void)"
        " FROM sale s"
    ):
        demand(total == lines, "sales", f"{number} costs {total}, its lines {lines}")
        wanted = (0, total) if state == "voided" else (total, 0)
        demand((paid, void) == wanted, "sales", f"{number}, {state}, costs {total}: {paid} paid, {void} void")


def no_more_comes_back_than_was_sold(disk: Disk) -> None:
    """Units and money of each line; whoever brings everything back has all that was paid."""
    for line, sold, returned, gross, units, given in disk.look(
        "SELECT s.id, s.quantity, s.returned, s.gross, sum(r.quantity), sum(r.gross) FROM return_line r JOIN sale_line s"
        " ON s.dealer_id = r.dealer_id AND s.id = r.sale_line_id GROUP BY s.dealer_id, s.id"
    ):
        demand(units == returned <= sold, "brought-back", f"{units} of {sold} came back of {line}, which says {returned}")
        demand(given <= gross and (units < sold or given == gross), "brought-back", f"{given} of {gross} for {units} of {sold}")
    wrong = disk.look(
        "SELECT number FROM sale_return r WHERE total <> -(SELECT coalesce(sum(amount), 0) FROM payment p"
        " WHERE p.dealer_id = r.dealer_id AND p.document_id = r.id)"
    )
    demand(not wrong, "brought-back", f"{wrong}: what was given back is not what it says")


def a_quote_is_sold_once(disk: Disk) -> None:
    for number, state, sales in disk.look(
        "SELECT number, state, (SELECT count(*) FROM sale s WHERE s.dealer_id = q.dealer_id AND s.quote_id = q.id"
        " AND s.state = 'sold') FROM quote q"
    ):
        demand(sales == (state == "converted"), "quotes", f"{number} is {state}, and was sold {sales} times")


def a_piece_is_gone_once(disk: Disk) -> None:
    """However many PCs sell the piece that is on the shelf, or send it back. Most are first heard of when they are sold."""
    for dealer_id, serial, moved, came in disk.look(
        "SELECT dealer_id, serial, sum(quantity), sum(CASE kind WHEN 'receipt' THEN quantity ELSE 0 END) FROM movement"
        " WHERE serial <> '' GROUP BY dealer_id, product_code, serial"
    ):
        demand(moved - came in (-1, 0), "pieces", f"{serial} of {dealer_id} moved by {moved}, {came} came")


def shelves_move_as_papers_say(disk: Disk) -> None:
    """A transfer makes nothing, a sale that was voided took nothing, a count that was posted books its differences and no other
    does."""
    made = disk.look(
        "SELECT number FROM movement WHERE kind = 'transfer' GROUP BY dealer_id, document_id HAVING sum(quantity) <> 0"
    )
    demand(not made, "shelves", f"{made}: transfers that make goods")
    for number, state, moved, lines, disputed in disk.look(
        "SELECT number, state, (SELECT coalesce(sum(quantity), 0) FROM movement m WHERE m.dealer_id = s.dealer_id"
        "  AND m.document_id = s.id),"
        " (SELECT sum(quantity) FROM sale_line l WHERE l.dealer_id = s.dealer_id AND l.sale_id = s.id),"
        " (SELECT max(is_disputed) FROM sale_line l WHERE l.dealer_id = s.dealer_id AND l.sale_id = s.id) FROM sale s"
    ):
        wanted = 0 if state == "voided" else -lines
        demand(moved == wanted or disputed, "shelves", f"{number}, {state}: {moved} moved, {lines} sold")
    for number, state, moved, differences in disk.look(
        "SELECT number, state, (SELECT coalesce(sum(quantity), 0) FROM movement m WHERE m.dealer_id = c.dealer_id"
        "  AND m.document_id = c.id),"
        " (SELECT coalesce(sum(counted - expected), 0) FROM count_line l WHERE l.dealer_id = c.dealer_id AND l.count_id = c.id)"
        " FROM stock_count c"
    ):
        demand(moved == (differences if state == "posted" else 0), "shelves", f"{number}, {state}: {moved} of {differences}")


def a_shelf_is_counted_once(disk: Disk) -> None:
    twice = disk.look(
        "SELECT l.location_id FROM count_line l JOIN stock_count c ON c.dealer_id = l.dealer_id AND c.id = l.count_id"
        " WHERE c.state = 'open' GROUP BY l.dealer_id, l.location_id, l.product_code HAVING count(*) > 1"
    )
    demand(not twice, "counts", f"{twice} are counted twice at once")


def a_sale_has_one_price(disk: Disk) -> None:
    """Of two people who laid down a price for the same sales, on PCs that were apart, one was told so."""
    met = disk.look(
        "SELECT a.number, b.number FROM counter_price a JOIN counter_price b ON a.dealer_id = b.dealer_id AND a.id < b.id"
        " AND a.product_code = b.product_code AND a.from_quantity = b.from_quantity AND a.is_floor = b.is_floor"
        " AND a.valid_from <= coalesce(b.valid_until, '9999') AND b.valid_from <= coalesce(a.valid_until, '9999')"
        " AND a.valid_from <= coalesce(a.valid_until, '9999') AND b.valid_from <= coalesce(b.valid_until, '9999')"
    )
    demand(not met, "counter-prices", f"{met} speak of the same sales")


COUNTER_LAWS: tuple[Callable[[Disk], None], ...] = (
    a_sale_is_paid_to_the_cent,
    no_more_comes_back_than_was_sold,
    a_quote_is_sold_once,
    a_sale_has_one_price,
    a_piece_is_gone_once,
    shelves_move_as_papers_say,
    a_shelf_is_counted_once,
)
