"""What a screen had said of goods that are short before an order was saved: the same word from central is no news to anybody."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sync.domain.accounts.rules import BackorderPolicy
from sync.kernel.commands import Adjustment

SHORT: Mapping[BackorderPolicy, str] = {
    BackorderPolicy.SHIP_PARTIAL: "line_backordered",
    BackorderPolicy.SHIP_COMPLETE: "waits_for_stock",
    BackorderPolicy.CANCEL_REST: "line_cut",
}
"""What central says of a line that is short."""
CODES = frozenset(SHORT.values())


def is_as_foreseen(said: Sequence[Adjustment], foreseen: Sequence[Adjustment]) -> bool:
    """Whether central said nothing but what had been said: the same happens to what is short, and of no product is more short."""
    if not said or any(one.code not in CODES or not _is_counted(one) for one in said):
        return False
    before, now = _lacking(foreseen), _lacking(said)
    return all(units <= before[about] for about, units in now.items())


def _lacking(changes: Iterable[Adjustment]) -> Counter[tuple[str, str]]:
    """Units by what happens to them and product, all its lines together."""
    found: Counter[tuple[str, str]] = Counter()
    for one in filter(_is_counted, changes):
        found[one.code, one.subject] += int(one.asked) - int(one.got)
    return found


def _is_counted(one: Adjustment) -> bool:
    return one.asked.isdecimal() and one.got.isdecimal()
