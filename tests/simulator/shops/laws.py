"""What must hold of central's rows after each of its transactions, said in plain sums: nothing is given twice, or made up."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations
from typing import Any
from zoneinfo import ZoneInfo

from sync.domain.deals.rules import DEFAULTS
from sync.domain.stock.rules import unpack_serials
from sync.kernel.clock import from_micros
from tests.simulator.disk import Disk
from tests.simulator.ledger import demand
from tests.simulator.shops.counter_laws import COUNTER_LAWS
from tests.simulator.shops.desk_laws import DESK_LAWS
from tests.simulator.shops.lesson_laws import LAWS as LESSON_LAWS
from tests.simulator.shops.number_laws import NUMBER_LAWS
from tests.simulator.shops.office_laws import OFFICE_LAWS


def every_slice_adds_up(disk: Disk) -> None:
    """Whole = used + given back + left, and what is used is what orders took. An order that is another one by now has forgotten
    what it took, which stays used."""
    for dealer_id, one, amount, used, returned, taken, altered in disk.look(
        "SELECT dealer_id, id, amount, used, returned, (SELECT coalesce(sum(u.amount), 0) FROM allowance_use u"
        " WHERE u.dealer_id = a.dealer_id AND u.slice_id = a.id),"
        ' (SELECT count(*) FROM "order" o WHERE o.dealer_id = a.dealer_id AND o.version > 1) FROM allowance a'
    ):
        demand(used == taken or (altered and taken < used), "slices", f"{one} of {dealer_id}: {used} used, {taken} taken")
        demand(min(used, returned, amount - used - returned) >= 0, "slices", f"{one}: {amount}, {used} used, {returned} returned")


def stock_is_conserved(disk: Disk) -> None:
    """Physical = free + promised + leased + shipped, at the house; at a shop the level is the sum of what moved."""
    for code, physical, allocated, shipped in disk.look("SELECT product_code, physical, allocated, shipped FROM supply"):
        ((promised, sent),) = disk.look(
            "SELECT coalesce(sum(accepted - shipped), 0), coalesce(sum(shipped), 0) FROM order_line"
            " WHERE product_code = ? AND from_stock",
            (code,),
        )
        ((leased,),) = disk.look(
            "SELECT coalesce(sum(amount - used - returned), 0) FROM allowance WHERE kind = 'stock' AND product_code = ?", (code,)
        )
        demand(allocated == promised + leased, "stock", f"{code}: {allocated} kept, {promised} promised, {leased} leased")
        demand(
            shipped == sent and physical - allocated - shipped >= 0, "stock", f"{code}: {physical} {allocated} {shipped}/{sent}"
        )
    wrong = disk.look(
        "SELECT dealer_id, on_hand FROM stock_level l WHERE on_hand <> (SELECT sum(quantity) FROM movement m WHERE"
        " m.dealer_id = l.dealer_id AND m.location_id = l.location_id AND m.product_code = l.product_code)"
    )
    demand(not wrong, "stock", f"levels are not what moved: {wrong}")


def one_is_protected(disk: Disk) -> None:
    """Of all dealers at most one has a customer in a product line, on the latest day that central has seen."""
    today, standing = day_of_the_house(disk), standing_deals(disk)
    for one, other in combinations(standing, 2):
        is_same = one[1] == other[1] and any(mine and mine == theirs for mine, theirs in zip(one[2:4], other[2:4], strict=True))
        demand(not is_same or one[0] == other[0], "one-winner", f"{one[4]} and {other[4]} are both protected on {today}")


def what_lies_in_the_pool_is_nobodys(disk: Disk) -> None:
    """Nobody is protected for it on the latest day; it lies there once, and the house knows where it came from."""
    lying = disk.look(
        "SELECT e.product_line, e.name_key, e.site_key, t.state FROM deal_pool e LEFT JOIN deal_pool_trail t ON t.id = e.id"
        " WHERE e.is_open"
    )
    had = {(row[1], *row[7:]): row[4] for row in standing_deals(disk)} if lying else {}
    for line, name, site, state in lying:
        demand(state == "open", "pool", f"{name} lies there, and by the books it is {state}")
        demand((line, name, site) not in had, "pool", f"{name} lies there, and is protected as {had.get((line, name, site))}")
    demand(len({row[:3] for row in lying}) == len(lying), "pool", f"something lies there twice: {lying}")


def standing_deals(disk: Disk) -> list[tuple[Any, ...]]:
    """Those that are protected on the latest day that central has seen."""
    rows = disk.look(
        "SELECT dealer_id, product_line, tax_key, phone_key, number, protected_until, active_on, name_key, site_key FROM deal"
        " WHERE state = 'protected'"
    )
    if not rows:
        return []
    today, terms = day_of_the_house(disk), dict(disk.look("SELECT product_line, idle_days || ' ' || grace_days FROM deal_terms"))
    idle, grace = map(int, terms.get("", f"{DEFAULTS.idle_days} {DEFAULTS.grace_days}").split())
    return [
        row
        for row in rows
        if min(date.fromisoformat(row[5]), date.fromisoformat(row[6]) + timedelta(days=idle)) + timedelta(days=grace) >= today
    ]


def day_of_the_house(disk: Disk) -> date:
    """The latest that has begun there by any of its calendars: a day that a clock brings again is not told twice."""
    said = disk.look("SELECT max(decided_at) FROM decision")
    return from_micros(said[0][0] or 0).astimezone(ZoneInfo("Asia/Taipei")).date()


def no_more_goes_back_than_came(disk: Disk) -> None:
    """And no more within the quota of a contract than it is worth: what lies past it was held for a person."""
    for line, received, asked in disk.look(
        "SELECT l.id, l.received, sum(r.quantity) FROM goods_return r JOIN shipment_line l"
        " ON l.dealer_id = r.dealer_id AND l.id = r.shipment_line_id"
        " WHERE r.state NOT IN ('refused', 'withdrawn') GROUP BY l.dealer_id, l.id"
    ):
        demand(asked <= received, "returns", f"{asked} of {received} units of {line} go back")
    for dealer_id, whole, within in disk.look(
        "SELECT dealer_id, max(quota), sum(amount) FROM goods_return"
        " WHERE state NOT IN ('refused', 'withdrawn') AND used + amount <= quota GROUP BY dealer_id, family_id"
    ):
        demand(within <= whole, "quota", f"{dealer_id} sends back {within} of {whole} without asking anybody")


def a_piece_goes_back_once(disk: Disk) -> None:
    """Whoever names it on whichever PC: here none is delivered twice. What has arrived was sent."""
    named: set[tuple[int, str]] = set()
    for dealer_id, number, quantity, serials, taken, units in disk.look(
        "SELECT dealer_id, number, quantity, serials, taken_serials, taken FROM goods_return"
        " WHERE state NOT IN ('refused', 'withdrawn') AND serials <> ''"
    ):
        pieces, came = unpack_serials(serials), unpack_serials(taken)
        demand(len(pieces) == quantity, "pieces-back", f"{number} names {len(pieces)} of {quantity}")
        demand({*came} <= {*pieces} and len(came) == units, "pieces-back", f"{number}: {came} came of {pieces}")
        again = named & {(dealer_id, piece) for piece in pieces}
        demand(not again, "pieces-back", f"{again} go back twice")
        named |= {(dealer_id, piece) for piece in pieces}


def a_claim_pays_once(disk: Disk) -> None:
    """Each credit note is for one paper, of what that paper says, and each paper that was granted has its note."""
    papers = {
        (dealer_id, paper): amount
        for select in (
            "SELECT dealer_id, id, credited FROM protection_claim WHERE credited > 0",
            "SELECT dealer_id, id, credited FROM goods_return WHERE credited > 0",
            "SELECT dealer_id, id, amount FROM rebate_claim WHERE state = 'paid'",
        )
        for dealer_id, paper, amount in disk.look(select)
    }
    notes = {(dealer_id, one): amount for dealer_id, one, amount in disk.look("SELECT dealer_id, id, amount FROM credit_note")}
    demand(notes == papers, "notes", f"{notes} for {papers}")
    over = disk.look("SELECT id FROM credit_note WHERE used < 0 OR used > amount")
    demand(not over, "notes", f"more is used than was credited: {over}")


def a_cent_of_price_is_protected_once(disk: Disk) -> None:
    for line, cost, each, lowest, units, received in disk.look(
        "SELECT s.id, o.unit_price, sum(p.each), min(c.after), max(p.units), s.received FROM protection_line p"
        " JOIN protection_claim c ON c.dealer_id = p.dealer_id AND c.id = p.claim_id"
        " JOIN shipment_line s ON s.dealer_id = p.dealer_id"
        " AND s.id = p.shipment_line_id JOIN order_line o ON o.dealer_id = s.dealer_id AND o.id = s.order_line_id"
        " WHERE c.state <> 'refused' GROUP BY s.dealer_id, s.id"
    ):
        demand(each <= max(cost - lowest, 0), "protection", f"{each} of {cost} down to {lowest} of {line}")
        demand(units <= received, "protection", f"{units} units of {received} of {line}")


def a_quarter_is_claimed_once(disk: Disk) -> None:
    """Two per cent of what was bought, less what was credited for it."""
    for dealer_id, first_day, claimed, bought in disk.look(
        "SELECT c.dealer_id, c.first_day, sum(c.amount), (SELECT q.amount FROM contract_quarter q WHERE q.dealer_id = c.dealer_id"
        " AND q.family_id = c.family_id AND q.first_day = c.first_day) FROM rebate_claim c WHERE c.state <> 'refused'"
        " GROUP BY c.dealer_id, c.family_id, c.first_day"
    ):
        demand(claimed <= WAS_BOUGHT * 2 // 100, "rebates", f"{dealer_id} claims {claimed} of {first_day}, of {bought}")


def nobody_approves_alone(disk: Disk) -> None:
    own = disk.look(
        "SELECT a.id FROM approval a JOIN approval_step s ON s.dealer_id = a.dealer_id AND s.approval_id = a.id"
        " WHERE s.decided_by_id = a.asked_by_id"
    )
    demand(not own, "four-eyes", f"{own} were decided by who asked")


def a_promotion_is_given_so_often(disk: Disk) -> None:
    """Whole = given + kept for PCs + free."""
    for code, quota, used, given, kept in disk.look(
        "SELECT code, quota, used, (SELECT coalesce(sum(times), 0) FROM promotion_use u WHERE u.promotion_id = p.id),"
        f" (SELECT coalesce(sum(amount - used - returned), 0) FROM allowance a WHERE {OF_PROMOTION}) FROM promotion p"
    ):
        said = f"{code}: {used} used, {given} given, {kept} kept of {quota}"
        demand(used == given + kept and (quota is None or used <= quota), "promotions", said)


def what_was_kept_is_given(disk: Disk) -> None:
    """An order that took from a promotion's slice is given as much, whatever was given to others; one that was changed or stopped
    has been answered anew."""
    for number, label, taken, given in disk.look(
        "SELECT o.number, a.product_code, sum(a.amount), (SELECT coalesce(sum(u.times), 0) FROM promotion_use u JOIN promotion p"
        f"  ON p.id = u.promotion_id WHERE u.dealer_id = a.dealer_id AND u.order_id = a.order_id AND {OF_PROMOTION})"
        ' FROM allowance_use a JOIN "order" o ON o.dealer_id = a.dealer_id AND o.id = a.order_id'
        " WHERE a.kind = 'promotion' AND o.version = 1 AND o.state NOT IN ('cancelled', 'refused')"
        " GROUP BY a.dealer_id, a.order_id, a.product_code"
    ):
        demand(given >= taken, "promised", f"{number} took {taken} of {label} and is given {given}")


OF_PROMOTION = "a.kind = 'promotion' AND a.product_code = p.code || ' v' || p.version"
WAS_BOUGHT = 4 * 285_00
"""In the quarter that can be claimed; what came back of it since makes it less."""
LAWS: tuple[Callable[[Disk], None], ...] = (
    every_slice_adds_up,
    stock_is_conserved,
    one_is_protected,
    what_lies_in_the_pool_is_nobodys,
    no_more_goes_back_than_came,
    a_piece_goes_back_once,
    a_claim_pays_once,
    a_cent_of_price_is_protected_once,
    a_quarter_is_claimed_once,
    nobody_approves_alone,
    a_promotion_is_given_so_often,
    what_was_kept_is_given,
    *COUNTER_LAWS,
    *DESK_LAWS,
    *OFFICE_LAWS,
    *NUMBER_LAWS,
    *LESSON_LAWS,
)
