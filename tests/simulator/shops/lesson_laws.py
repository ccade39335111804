"""What must hold of what the house writes, who has read it and who is certified, after each of central's transactions."""

from collections.abc import Callable

from tests.simulator.disk import Disk
from tests.simulator.ledger import demand


def one_version_has_the_place(disk: Disk) -> None:
    """Of a family; versions have numbers without holes, drafts have none."""
    twice = disk.look("SELECT family_id FROM material WHERE state = 'published' GROUP BY family_id HAVING count(*) > 1")
    demand(not twice, "training", f"two versions are out: {twice}")
    for family, count, last, kinds in disk.look(
        "SELECT family_id, count(*), max(version), count(DISTINCT version) FROM material WHERE published_at IS NOT NULL"
        " GROUP BY family_id"
    ):
        demand(count == last == kinds, "training", f"{count} versions of {family} are out, {kinds} numbers, the last is {last}")


def a_version_is_read_once(disk: Disk) -> None:
    """By a person, and only what was ever out."""
    twice = disk.look("SELECT material_id, user_id FROM material_reading GROUP BY material_id, user_id HAVING count(*) > 1")
    demand(not twice, "training", f"read twice: {twice}")
    unseen = disk.look(
        "SELECT r.id FROM material_reading r LEFT JOIN material m ON m.id = r.material_id"
        " WHERE m.published_at IS NULL OR m.version <> r.version OR m.family_id <> r.family_id"
    )
    demand(not unseen, "training", f"read and never out as that version: {unseen}")


def a_certificate_was_earned(disk: Disk) -> None:
    """By a passed try at a version that had its place."""
    unearned = disk.look("SELECT id FROM quiz_attempt WHERE is_certified <> (passed AND NOT is_outdated)")
    demand(not unearned, "training", f"certified otherwise than earned: {unearned}")


LAWS: tuple[Callable[[Disk], None], ...] = (one_version_has_the_place, a_version_is_read_once, a_certificate_was_earned)
