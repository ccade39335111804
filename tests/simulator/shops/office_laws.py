"""What must hold of papers and rights after each of central's transactions: contracts, registrations, people and approvals."""

from collections.abc import Callable
from datetime import date
from itertools import combinations

from sync.domain.contracts.terms import Paper, paper_hash, read_terms
from tests.simulator.disk import Disk
from tests.simulator.ledger import demand

DAY = date.fromisoformat
UNDER = "SELECT party, text_hash FROM contract_signature WHERE dealer_id = ? AND contract_id = ?"
BINDING = ("signed", "terminated", "superseded")


def one_contract_counts(disk: Disk) -> None:
    """On no day two contracts of a dealer, or two versions of one, say something about one product line."""
    rows = disk.look(
        "SELECT dealer_id, number, version, valid_from, coalesce(ended_on, valid_until), terms FROM contract"
        f" WHERE state IN {BINDING}"
    )
    counting = [(*row[:3], DAY(row[3]), DAY(row[4]), set(read_terms(row[5]).product_lines)) for row in rows if row[3] <= row[4]]
    for one, other in combinations(counting, 2):
        meet = one[0] == other[0] and one[3] <= other[4] and other[3] <= one[4]
        is_same_line = not one[5] or not other[5] or bool(one[5] & other[5])
        demand(not (meet and is_same_line), "one-contract", f"{one[1]} v{one[2]} and {other[1]} v{other[2]} count at once")


def signatures_are_under_the_paper(disk: Disk) -> None:
    """Of both, under the exact words, once another person has said yes to this version."""
    for dealer_id, one, number, version, first, last, terms, wording, state in disk.look(
        "SELECT dealer_id, id, number, version, valid_from, valid_until, terms, wording, state FROM contract"
        f" WHERE state IN ('accepted', {', '.join(map(repr, BINDING))})"
    ):
        paper = Paper(
            number=number,
            version=version,
            dealer=dealer_id,
            valid_from=DAY(first),
            valid_until=DAY(last),
            terms=read_terms(terms),
            wording=wording,
        )
        under = dict(disk.look(UNDER, (dealer_id, one)))
        parties = {"dealer"} if state == "accepted" else {"dealer", "house"}
        demand(under.keys() == parties, "signed", f"{number} v{version} is {state}, signed by {sorted(under)}")
        demand(set(under.values()) == {paper_hash(paper)}, "signed", f"{number} v{version} is not what was signed")
        yes = disk.look("SELECT 1 FROM approval WHERE kind = 'contract' AND subject_id = ? AND state = 'granted'", (one,))
        demand(bool(yes), "signed", f"{number} v{version} is {state}, and nobody approved it")


def what_is_passed_on_is_one(disk: Disk) -> None:
    """Each deal that was passed on became one other of the same customer, of another dealer, and is claimed no more."""
    gone = disk.look("SELECT dealer_id, id FROM deal WHERE state = 'transferred'")
    noted = disk.look(
        "SELECT t.from_dealer, t.from_deal FROM deal_transfer t JOIN deal d ON d.dealer_id = t.to_dealer AND d.id = t.id"
        " JOIN deal f ON f.dealer_id = t.from_dealer AND f.id = t.from_deal AND f.product_line = d.product_line"
        " AND f.name_key = d.name_key WHERE t.to_dealer <> t.from_dealer"
    )
    demand(sorted(gone) == sorted(noted), "passed-on", f"{gone} are gone, and {noted} were passed on")


def everybody_has_one_say(disk: Disk) -> None:
    """Of a chain of two two different people say yes, and only then it is granted."""
    twice = disk.look(
        "SELECT approval_id, decided_by FROM approval_step WHERE decided_by_id IS NOT NULL"
        " GROUP BY dealer_id, approval_id, decided_by_id HAVING count(*) > 1"
    )
    demand(not twice, "one-say", f"{twice} had two")
    early = disk.look(
        "SELECT a.subject FROM approval a JOIN approval_step s ON s.dealer_id = a.dealer_id AND s.approval_id = a.id"
        " WHERE a.state = 'granted' AND s.state <> 'granted'"
    )
    demand(not early, "one-say", f"{early} are granted before everybody said yes")


def somebody_is_left(disk: Disk) -> None:
    """Who can add people."""
    empty = disk.look(
        "SELECT dealer_id FROM user GROUP BY dealer_id HAVING"
        " sum(active AND role = CASE dealer_id WHEN 0 THEN 'operator' ELSE 'manager' END) = 0"
    )
    demand(not empty, "people", f"nobody is left at {empty}")


OFFICE_LAWS: tuple[Callable[[Disk], None], ...] = (
    one_contract_counts,
    signatures_are_under_the_paper,
    everybody_has_one_say,
    what_is_passed_on_is_one,
    somebody_is_left,
)
