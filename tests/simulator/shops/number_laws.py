"""What must hold of official numbers: behind each of central's transactions, and of what each PC shows after each step."""

from collections.abc import Callable
from itertools import combinations

from tests.simulator.disk import Disk
from tests.simulator.ledger import demand

SURE = "SELECT dealer_id, id FROM number_block WHERE is_sure"


def every_number_is_accounted_for(disk: Disk) -> None:
    """Whole = issued + void + passed over + left, of each block, number by number."""
    for dealer_id, block, first, last, following in disk.look("SELECT dealer_id, id, first, last, next FROM number_block"):
        kept = disk.look(
            "SELECT value, void_reason <> '' FROM official_number WHERE dealer_id = ? AND block_id = ?", (dealer_id, block)
        )
        void, known = sum(is_void for _, is_void in kept), {value for value, _ in kept}
        passed = [value for value in range(first, following) if value not in known]
        whole, left = last - first + 1, last - following + 1
        told = f"{block}: {whole} in all, {len(kept) - void} issued, {void} void, {len(passed)} passed over, {left} left"
        demand(whole == len(kept) + len(passed) + left and left >= 0, "numbers", told)


def no_number_is_on_two_papers(disk: Disk) -> None:
    twice = disk.look("SELECT text FROM official_number GROUP BY dealer_id, text HAVING count(*) > 1")
    demand(not twice, "number-once", f"{twice} are on two papers")


def no_paper_bears_two(disk: Disk) -> None:
    """And each is a sale of this shop, on a day on which the block counts."""
    both = disk.look("SELECT paper FROM official_number WHERE void_reason = '' GROUP BY dealer_id, sale_id HAVING count(*) > 1")
    demand(not both, "number-once", f"{both} bear two numbers")
    astray = disk.look(
        "SELECT n.text FROM official_number n LEFT JOIN number_block b ON b.dealer_id = n.dealer_id AND b.id = n.block_id"
        " LEFT JOIN sale s ON s.dealer_id = n.dealer_id AND s.id = n.sale_id WHERE n.sale_id IS NOT NULL AND NOT"
        " (s.number = n.paper AND s.total = n.total AND n.day BETWEEN b.valid_from AND b.valid_until) IS TRUE"
    )
    demand(not astray, "number-once", f"{astray} are not on the paper that they name, or not on a day of their block")


def nothing_is_taken_of_what_is_not_sure(disk: Disk) -> None:
    sure = set(disk.look(SURE))
    early = [row for row in disk.look("SELECT dealer_id, block_id, text FROM official_number") if row[:2] not in sure]
    demand(not early, "block-sure", f"{early} were taken before central said yes")


def a_number_is_sure_for_one(disk: Disk) -> None:
    """However many PCs of a shop entered it while they were apart."""
    blocks = disk.look("SELECT dealer_id, prefix, first, last, letter FROM number_block WHERE is_sure")
    met = [
        (one, other)
        for one, other in combinations(blocks, 2)
        if one[:2] == other[:2] and one[2] <= other[3] and other[2] <= one[3]
    ]
    demand(not met, "block-sure", f"{met} have the same numbers")


def what_is_sure_here_is_so_at_central(here: Disk, central: Disk) -> None:
    early = {*here.look(SURE)} - {*central.look(SURE)}
    demand(not early, "block-sure", f"{early} are sure, and central has not said so")


LAWS_OF_A_PC: tuple[Callable[[Disk], None], ...] = (
    no_number_is_on_two_papers,
    every_number_is_accounted_for,
    nothing_is_taken_of_what_is_not_sure,
    a_number_is_sure_for_one,
)
NUMBER_LAWS = (*LAWS_OF_A_PC, no_paper_bears_two)
"""The last is central's alone: a PC shows its own number beside that of another PC until central has refused one."""
