"""While rows of a scope are still to come, what waits shows what it showed: nothing is tried over half of them."""

from dataclasses import dataclass

from sync.kernel.records import parse_key
from tests.simulator.disk import Disk
from tests.simulator.ledger import demand
from tests.simulator.reference import RowKey, Rows

UNDER_FILL = "SELECT 1 FROM fill UNION SELECT 1 FROM cursor WHERE at < 0 AND leaving IS NULL"
WAITING = "SELECT seq, doubt IS NOT NULL, anew FROM outbox WHERE outcome IS NULL"
WRITTEN = "SELECT source, touch.key, seq FROM touch JOIN outbox USING (seq) WHERE wrote AND outcome IS NULL"


@dataclass(frozen=True)
class HalfFilled:
    """What waits on a disk, whether it is in doubt, which rows it writes, and all that is shown."""

    is_half: bool
    waiting: dict[int, bool]
    is_put_off: bool
    writers: dict[RowKey, set[int]]
    shown: Rows
    next_seq: int


def half_filled(disk: Disk, shown: Rows) -> HalfFilled:
    waiting = disk.look(WAITING)
    writers: dict[RowKey, set[int]] = {}
    for source, key, seq in disk.look(WRITTEN):
        writers.setdefault((source, *parse_key(key)), set()).add(seq)
    return HalfFilled(
        is_half=bool(disk.look(UNDER_FILL)),
        waiting={seq: bool(is_doubted) for seq, is_doubted, _ in waiting},
        is_put_off=any(anew for _, _, anew in waiting),
        writers=writers,
        shown=shown,
        next_seq=disk.look("SELECT next_seq FROM place")[0][0],
    )


def keeps_what_it_showed(name: str, before: HalfFilled | None, now: HalfFilled) -> None:
    """Invariant 20: from look to look, until its outcome is here, another command is saved on the row, or all rows are."""
    demand(now.is_half or not now.is_put_off, "put-off", f"{name} has all rows and predicts nothing anew")
    if before is None or not (before.is_half and now.is_half) or _is_offered_again(before, now):
        return
    doubted = [seq for seq, is_doubted in now.waiting.items() if is_doubted and before.waiting.get(seq) is False]
    demand(not doubted, "half-filled", f"{name} doubts {doubted} over half of the rows")
    for row, seqs in before.writers.items():
        is_untouched = seqs <= now.waiting.keys() and max(now.writers.get(row, {0})) < before.next_seq
        before_now = before.shown.get(row), now.shown.get(row)
        demand(not is_untouched or before_now[0] == before_now[1], "half-filled", f"{name} {row}: {before_now}")


def _is_offered_again(before: HalfFilled, now: HalfFilled) -> bool:
    """A central that was restored has begun a new history: what it forgot waits once more."""
    return any(seq < before.next_seq for seq in now.waiting.keys() - before.waiting.keys())
