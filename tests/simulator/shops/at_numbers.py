"""What people at a shop's counter do with official numbers: enter what they were given, write them on papers, spoil forms."""

from datetime import timedelta
from uuid import UUID

from sync.domain.numbers.commands import EnterNumbers, IssueNumber, VoidNumber
from tests.simulator.shops.seat import Seat

HERE = "(SELECT letter FROM place)"
BEARS_NONE = (
    "NOT EXISTS (SELECT 1 FROM official_number n WHERE n.dealer_id = s.dealer_id AND n.sale_id = s.id AND n.void_reason = '')"
)


def enter(seat: Seat) -> EnterNumbers:
    """Some of sixteen numbers, mostly for this PC: another PC, and the other shop, may type the same ones."""
    first, today = seat.random.randrange(0, 16, 4), seat.day()
    ((here,),) = seat.rows("SELECT letter FROM place")
    return EnterNumbers(
        block_id=seat.mine(),
        prefix=seat.random.choice(("AB", "cd")),
        digits=4,
        first=first,
        last=first + seat.random.randrange(2, 7),
        letter=here if seat.chance(0.7) else seat.random.choice("AB"),
        valid_from=today - timedelta(days=seat.random.randrange(2)),
        valid_until=today + timedelta(days=seat.random.randrange(1, 4)),
    )


def issue(seat: Seat) -> IssueNumber | None:
    """The next number of a block of this PC, for a sale that bears none."""
    block = seat.one(f"SELECT id, next FROM number_block WHERE dealer_id = ? AND is_sure AND next <= last AND letter = {HERE}")
    sale = seat.one(f"SELECT id FROM sale s WHERE dealer_id = ? AND state = 'sold' AND {BEARS_NONE}")
    return block and sale and _issue(seat, block[0], block[1], sale[0])


def issue_out_of_turn(seat: Seat) -> IssueNumber | None:
    """Any number of any block, beside it even, sure or not, for any sale: what a screen does not offer, and a copy of it does."""
    block = seat.one("SELECT id, first, last FROM number_block WHERE dealer_id = ?")
    sale = seat.one("SELECT id FROM sale WHERE dealer_id = ?")
    return block and sale and _issue(seat, block[0], seat.random.randrange(block[1], block[2] + 2), sale[0])


def void(seat: Seat) -> VoidNumber | None:
    """One that was reached, issued or passed over, or the form that comes next."""
    block = seat.one("SELECT id, first, next FROM number_block WHERE dealer_id = ? AND is_sure")
    return block and VoidNumber(
        block_id=UUID(block[0]),
        value=seat.random.randrange(block[1], block[2] + 1),
        reason=f"torn {seat.word()}",
        on=seat.day(),
    )


def _issue(seat: Seat, block_id: str, value: int, sale_id: str) -> IssueNumber:
    return IssueNumber(block_id=UUID(block_id), value=value, sale_id=UUID(sale_id), on=seat.day())
