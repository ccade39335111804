"""What people at a shop's shelves do: places, transfers, what is found and lost, counts, and who has to say yes to it."""

from uuid import UUID

from sync.domain.approvals.commands import SetApprovalRule
from sync.domain.stock.counting import COUNT_APPROVAL, CancelCount, EnterCount, PostCount, RecountLines, Seen, StartCount
from sync.domain.stock.moving import ADJUSTMENT_APPROVAL, AdjustStock, MovedLine, Transfer
from sync.domain.stock.places import AddLocation, ChangeLocation, SetMinimum
from sync.domain.stock.rules import AdjustmentReason, Uncounted
from tests.builders import an_id
from tests.order_builders import PAD
from tests.simulator.shops.seat import Seat


def add_location(seat: Seat) -> AddLocation:
    return AddLocation(location_id=seat.mine(), code=seat.random.choice("ABC"), name=seat.word())


def change_location(seat: Seat) -> ChangeLocation | None:
    place = seat.one("SELECT id FROM location WHERE dealer_id = ?")
    return place and ChangeLocation(location_id=UUID(place[0]), name=seat.word(), active=seat.chance(0.8))


def set_minimum(seat: Seat) -> SetMinimum:
    return SetMinimum(product_code=PAD, quantity=seat.random.randrange(9))


def carry(seat: Seat) -> Transfer | None:
    from_, to = (seat.one("SELECT id FROM location WHERE dealer_id = ?") for _ in range(2))
    units = seat.random.randrange(1, 4)
    line = MovedLine(line_id=seat.mine(), product_code=PAD, quantity=units)
    return from_ and to and Transfer(transfer_id=seat.mine(), from_id=UUID(from_[0]), to_id=UUID(to[0]), lines=(line,))


def adjust(seat: Seat) -> AdjustStock | None:
    place = seat.one("SELECT id FROM location WHERE dealer_id = ?")
    units = seat.random.choice((-2, -1, 1, 2))
    reason = AdjustmentReason.FOUND if units > 0 else AdjustmentReason.LOST
    line = MovedLine(line_id=seat.mine(), product_code=PAD, quantity=units)
    return place and AdjustStock(
        adjustment_id=seat.mine(), location_id=UUID(place[0]), reason=reason, lines=(line,), note=seat.word()
    )


def start_count(seat: Seat) -> StartCount | None:
    place = seat.one("SELECT id FROM location WHERE dealer_id = ?")
    return place and StartCount(count_id=seat.mine(), location_id=UUID(place[0]), product_codes=(PAD,), note=seat.word())


def enter_count(seat: Seat) -> EnterCount | None:
    line = seat.one(
        "SELECT l.count_id, l.expected, l.round FROM count_line l JOIN stock_count c ON c.dealer_id = l.dealer_id"
        " AND c.id = l.count_id WHERE l.dealer_id = ? AND c.state = 'open'"
    )
    seen = line and max(line[1], 0) + seat.random.choice((-1, 0, 0, 1))
    return line and EnterCount(
        count_id=UUID(line[0]), entries=(Seen(product_code=PAD, quantity=max(seen or 0, 0), round=line[2]),)
    )


def recount(seat: Seat) -> RecountLines | None:
    count = seat.one("SELECT id FROM stock_count WHERE dealer_id = ? AND state = 'open'")
    return count and RecountLines(count_id=UUID(count[0]), product_codes=(PAD,))


def post_count(seat: Seat) -> PostCount | None:
    count = seat.one("SELECT id FROM stock_count WHERE dealer_id = ? AND state = 'open'")
    return count and PostCount(count_id=UUID(count[0]), uncounted=seat.random.choice(tuple(Uncounted)))


def cancel_count(seat: Seat) -> CancelCount | None:
    count = seat.one("SELECT id FROM stock_count WHERE dealer_id = ? AND state = 'open'")
    return count and CancelCount(count_id=UUID(count[0]))


def ask_for_two(seat: Seat) -> SetApprovalRule:
    """The head of a shop wants a second person for what leaves the books, or no longer."""
    kind = seat.random.choice((ADJUSTMENT_APPROVAL, COUNT_APPROVAL))
    rule_id = an_id(f"{seat.dealer_id} {kind}")
    return SetApprovalRule(rule_id=rule_id, kind=kind, from_amount=0, chain="manager|accountant", active=seat.chance(0.7))
