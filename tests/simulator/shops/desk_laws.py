"""What must hold of orders, prices and credit after each of central's transactions, whatever was amended or let pass."""

from collections.abc import Callable
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from sync.kernel.clock import from_micros
from tests.simulator.disk import Disk
from tests.simulator.ledger import demand
from tests.simulator.shops.business import LIMIT

LATEST = "(SELECT decided_at FROM decision ORDER BY rowid DESC LIMIT 1)"
"""When central decided last."""


def credit_is_conserved(disk: Disk) -> None:
    """What is owed, less what is credited, and what slices keep do not pass the most that the dealer was ever allowed; but for
    orders that a person let pass. A limit that is lowered takes nothing back; an accepted order that was made dearer is held
    again."""
    for dealer_id, limit, more, owed, credited, leased in disk.look(
        "SELECT d.dealer_id,"
        " (SELECT max(amount) FROM credit_limit l WHERE l.dealer_id = d.dealer_id AND kind = 'dealer'"
        "  AND state IN ('active', 'ended')),"
        " (SELECT coalesce(sum(amount), 0) FROM credit_limit l WHERE l.dealer_id = d.dealer_id"
        "  AND kind NOT IN ('dealer', 'line') AND state IN ('active', 'ended')),"
        ' (SELECT coalesce(sum(amount + claimed - paid), 0) FROM "order" o WHERE o.dealer_id = d.dealer_id AND at_desk'
        "  AND accepted_at IS NOT NULL AND NOT credit_hold AND paid < amount + claimed"
        "  AND NOT EXISTS (SELECT 1 FROM credit_release r WHERE r.dealer_id = o.dealer_id AND r.order_id = o.id)),"
        " (SELECT coalesce(sum(amount - used), 0) FROM credit_note n WHERE n.dealer_id = d.dealer_id),"
        " (SELECT coalesce(sum(amount - used - returned), 0) FROM allowance a WHERE a.dealer_id = d.dealer_id"
        f"  AND kind = 'credit' AND keep_until >= {LATEST}) FROM dealer d WHERE d.dealer_id <> 0"
    ):
        most = max(LIMIT, limit or 0) + more
        demand(owed - credited + leased <= most, "credit", f"{dealer_id}: {owed} - {credited} + {leased} of {most}")


def an_order_costs_what_its_lines_cost(disk: Disk) -> None:
    """To the cent: each unit that comes at its price, less its part of what was taken off the line."""
    lines: dict[tuple[int, str], int] = {}
    for dealer_id, order_id, units, closed, price, discount in disk.look(
        "SELECT dealer_id, order_id, quantity, closed, unit_price, discount FROM order_line"
    ):
        part = Decimal(discount) * (units - closed) / units
        value = (units - closed) * price - int(part.to_integral_value(rounding=ROUND_HALF_UP))
        lines[dealer_id, order_id] = lines.get((dealer_id, order_id), 0) + value
    for dealer_id, order_id, number, amount, paid, billed in disk.look(
        'SELECT dealer_id, id, number, amount, paid, billed FROM "order"'
    ):
        demand(amount == lines[dealer_id, order_id], "amounts", f"{number}: {amount}, its lines {lines[dealer_id, order_id]}")
        demand(min(paid, billed) >= 0, "amounts", f"{number}: {paid} paid, {billed} billed")


def units_are_what_they_can_be(disk: Disk) -> None:
    """Received <= shipped, shipped + allocated <= accepted <= asked - given up."""
    wrong = disk.look(
        "SELECT order_id, quantity, accepted, allocated, shipped, received, closed FROM order_line WHERE NOT"
        " (0 <= received AND received <= shipped AND allocated >= 0 AND shipped + allocated <= accepted"
        "  AND accepted <= quantity - closed AND closed >= 0)"
    )
    demand(not wrong, "units", f"{wrong}")


def nothing_is_sold_below_the_floor(disk: Disk) -> None:
    """Unless its line says who let it."""
    for number, units, price, discount, trace in disk.look(
        'SELECT o.number, l.quantity, l.unit_price, l.discount, l.trace FROM order_line l JOIN "order" o'
        " ON o.dealer_id = l.dealer_id AND o.id = l.order_id"
        " WHERE o.accepted_at IS NOT NULL AND NOT o.price_hold AND l.trace <> '' AND l.closed < l.quantity"
    ):
        said = msgspec.json.decode(trace)
        is_low = units * price - discount < said["floor"] * units
        demand(not is_low or said["approved_by"], "floor", f"{number}: {price} a unit, {discount} off, floor {said['floor']}")


def a_price_counts_from_its_day_on(disk: Disk) -> None:
    """What the list alone gives: no price that was announced, and has not begun anywhere yet."""
    ((latest,),) = disk.look("SELECT max(decided_at) FROM decision")
    east = (from_micros(latest or 0) + timedelta(hours=14)).date().isoformat()
    early = disk.look(
        'SELECT o.number, l.unit_price FROM order_line l JOIN "order" o ON o.dealer_id = l.dealer_id AND o.id = l.order_id'
        " WHERE o.accepted_at IS NOT NULL AND l.trace = '' AND l.quantity > l.closed + l.shipped AND l.unit_price NOT IN"
        " (SELECT price FROM list_price p WHERE p.product_code = l.product_code AND p.valid_from <= ?)",
        (east,),
    )
    demand(not early or latest is None, "early-price", f"{early} by {east}")


def a_voucher_earns_for_who_has_it(disk: Disk) -> None:
    """And no dealer is given, and has kept for its PCs, more of a promotion than its part."""
    strangers = disk.look(
        'SELECT o.number, p.code FROM promotion_use u JOIN promotion p ON p.id = u.promotion_id JOIN "order" o'
        " ON o.dealer_id = u.dealer_id AND o.id = u.order_id WHERE p.voucher <> '' AND lower(p.voucher) <> lower(o.voucher)"
        " AND u.times > 0"
    )
    demand(not strangers, "vouchers", f"{strangers} were given without the word")
    for code, dealer_id, part, given, kept in disk.look(
        "SELECT p.code, d.dealer_id, p.dealer_quota,"
        " (SELECT coalesce(sum(u.times), 0) FROM promotion_use u WHERE u.promotion_id = p.id AND u.dealer_id = d.dealer_id),"
        " (SELECT coalesce(sum(a.amount - a.used - a.returned), 0) FROM allowance a WHERE a.dealer_id = d.dealer_id"
        "  AND a.kind = 'promotion' AND a.product_code = p.code || ' v' || p.version)"
        " FROM promotion p, dealer d WHERE p.dealer_quota IS NOT NULL"
    ):
        demand(given + kept <= part, "vouchers", f"{code}: {given} given, {kept} kept of {part} for {dealer_id}")


DESK_LAWS: tuple[Callable[[Disk], None], ...] = (
    credit_is_conserved,
    an_order_costs_what_its_lines_cost,
    units_are_what_they_can_be,
    nothing_is_sold_below_the_floor,
    a_price_counts_from_its_day_on,
    a_voucher_earns_for_who_has_it,
)
