"""Official numbers: a block belongs to one PC, no number is on two papers, and every one is accounted for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from sync.domain.numbers.central import entering
from sync.domain.numbers.commands import EnterNumbers, IssueNumber, VoidNumber, enter_numbers
from sync.domain.numbers.queries import BlockState, NumberState, number_blocks, official_numbers, sale_number
from sync.domain.numbers.rules import Account
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import TODAY, an_id, run
from tests.counter import SALE, a_sale, sold
from tests.shelves import PAD, a_shop, put, view_of

BLOCK = an_id("block")
END = TODAY + timedelta(days=30)
PCS = ("A", "B")


@pytest.fixture(name="shop")
def a_counter() -> Iterator[Context]:
    """Ten numbers for PC A, of which central knows, and one sale."""
    with a_shop() as context:
        put(context, PAD, 9)
        run(a_sale(sold(quantity=1, price=100_00)), context)
        entered(context)
        yield context


def numbers(**changed: Any) -> EnterNumbers:
    fields: dict[str, Any] = {"block_id": BLOCK, "prefix": " ab ", "first": 12_345_600, "last": 12_345_609, "letter": "a"}
    return EnterNumbers(**fields | {"valid_from": TODAY, "valid_until": END} | changed)


def entered(shop: Context, **changed: Any) -> None:
    """As central does it."""
    entering(lambda _session, _dealer, letter: letter in PCS)(numbers(**changed), shop, enter_numbers)
    shop.session.flush()


def issue(value: int = 12_345_600, **changed: Any) -> IssueNumber:
    fields: dict[str, Any] = {"block_id": BLOCK, "value": value, "sale_id": SALE, "on": TODAY}
    return IssueNumber(**fields | changed)


def void(value: int, reason: str = "torn") -> VoidNumber:
    return VoidNumber(block_id=BLOCK, value=value, reason=reason, on=TODAY)


def told(shop: Context) -> Account:
    """Whole = issued + void + gaps + left, at every moment."""
    [row] = number_blocks(view_of(shop))
    account = row.account
    assert account.whole == account.issued + account.void + account.gaps + account.left == 10
    assert min(account.issued, account.void, account.gaps, account.left) >= 0
    return account


def refusal(command: EnterNumbers | IssueNumber | VoidNumber, shop: Context) -> str:
    with pytest.raises(Refusal) as caught:
        run(command, shop)
    return caught.value.code


def test_a_sale_takes_the_next_number_of_its_pc(shop: Context) -> None:
    here = replace(view_of(shop), letter=lambda: "A")
    offered = sale_number(here, sale_id=SALE, on=TODAY)
    assert (offered.text, offered.value, offered.next_text) == ("", 12_345_600, "AB-12345600")
    run(issue(), shop)
    assert sale_number(here, sale_id=SALE, on=TODAY).text == "AB-12345600"
    assert told(shop) == Account(whole=10, issued=1, void=0, left=9)
    assert sale_number(view_of(shop), sale_id=an_id("other"), on=TODAY).block_id is None, "another PC has none of these"


def test_nothing_is_taken_before_central_has_said_that_nobody_else_has_it(shop: Context) -> None:
    run(numbers(block_id=an_id("new"), prefix="CD"), shop)
    assert refusal(issue(block_id=an_id("new")), shop) == "block_waits"
    assert [row.state for row in number_blocks(view_of(shop)) if row.block_id == an_id("new")] == [BlockState.WAITS]


def test_no_number_belongs_to_two_pcs(shop: Context) -> None:
    """Invariant 26."""
    for first, last in ((12_345_609, 12_345_650), (12_345_500, 12_345_600), (12_345_602, 12_345_603)):
        assert refusal(numbers(block_id=an_id(f"{first}"), first=first, last=last, letter="B"), shop) == "numbers_overlap"
    entered(shop, block_id=an_id("behind"), first=12_345_610, last=12_345_619, letter="B")


def test_a_letter_that_no_pc_has_is_refused_and_its_numbers_are_free(shop: Context) -> None:
    """A slip of the hand would have kept them from everybody for good."""
    block = {"block_id": an_id("typed"), "prefix": "CD"}
    with pytest.raises(Refusal, match="letter_unknown"):
        entered(shop, **block, letter="Q")
    entered(shop, **block, letter=" b ")


def test_no_number_is_on_two_papers_and_no_sale_bears_two(shop: Context) -> None:
    """Invariant 26. A copy of the disk gave it as well: the second is told so."""
    run(a_sale(sold(quantity=1, price=100_00), name="second"), shop)
    run(issue(), shop)
    assert refusal(issue(sale_id=an_id("second")), shop) == "number_taken"
    assert refusal(issue(12_345_601), shop) == "sale_numbered"
    run(void(12_345_600), shop)
    run(issue(12_345_601), shop)
    assert told(shop) == Account(whole=10, issued=1, void=1, left=8)


def test_what_was_passed_over_is_a_gap_until_somebody_says_why(shop: Context) -> None:
    run(issue(12_345_602), shop)
    assert told(shop).gaps == 2
    states = {row.text: row.state for row in official_numbers(view_of(shop), block_id=BLOCK)}
    assert states == {"AB-12345602": NumberState.ISSUED, "AB-12345601": NumberState.GAP, "AB-12345600": NumberState.GAP}
    run(void(12_345_601, "the sale was refused"), shop)
    run(void(12_345_600), shop)
    assert told(shop) == Account(whole=10, issued=1, void=2, left=7)
    assert refusal(void(12_345_600), shop) == "number_void"


def test_a_number_whose_sale_does_not_count_is_used_until_somebody_says_why(shop: Context) -> None:
    """The sale was refused, or taken back, after its paper had been printed: nobody else's paper bears that number."""
    run(issue(sale_id=an_id("refused")), shop)
    assert [change.code for change in shop.adjustments] == ["number_alone"]
    here = replace(view_of(shop), letter=lambda: "A")
    assert sale_number(here, sale_id=SALE, on=TODAY).next_text == "AB-12345601"
    assert told(shop) == Account(whole=10, issued=0, void=0, left=9)
    assert [row.state for row in official_numbers(view_of(shop), block_id=BLOCK)] == [NumberState.GAP]
    run(void(12_345_600, "the sale was refused"), shop)
    assert told(shop) == Account(whole=10, issued=0, void=1, left=9)


def test_wide_letters_are_those_on_paper_and_an_overlap_is_said_as_it_is_printed(shop: Context) -> None:
    with pytest.raises(Refusal) as caught:
        run(numbers(block_id=an_id("wide"), prefix="ＡＢ", letter="Ａ"), shop)
    assert (caught.value.code, caught.value.params["last"]) == ("numbers_overlap", "AB-12345609")


def test_what_is_left_here_is_told_beside_the_next_one(shop: Context) -> None:
    here = replace(view_of(shop), letter=lambda: "A")
    assert (sale_number(here, sale_id=SALE, on=TODAY).left, sale_number(here, sale_id=SALE, on=TODAY).is_used) == (10, True)
    late = sale_number(here, sale_id=SALE, on=END + timedelta(days=1))
    assert (late.block_id, late.left, late.is_used) == (None, 0, True)
    other = sale_number(view_of(shop), sale_id=SALE, on=TODAY)
    assert (other.block_id, other.left, other.is_used) == (None, 0, True), "a PC without any says so"


def test_a_spoilt_form_is_void_before_it_was_on_a_sale(shop: Context) -> None:
    run(void(12_345_600), shop)
    assert told(shop) == Account(whole=10, issued=0, void=1, left=9)
    assert refusal(void(12_345_601, " "), shop) == "reason_missing"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (numbers(), "block_exists"),
        (numbers(block_id=an_id("x"), prefix=" "), "numbers_invalid"),
        (numbers(block_id=an_id("x"), letter=""), "numbers_invalid"),
        (numbers(block_id=an_id("x"), letter="1"), "numbers_invalid"),
        (numbers(block_id=an_id("x"), letter="A" * 5), "numbers_invalid"),
        (numbers(block_id=an_id("x"), first=9, last=8), "numbers_invalid"),
        (numbers(block_id=an_id("x"), digits=2), "numbers_invalid"),
        (numbers(block_id=an_id("x"), digits=10**18), "numbers_invalid"),
        (numbers(block_id=an_id("x"), prefix="X", valid_until=TODAY - timedelta(days=1)), "dates_wrong"),
        (issue(block_id=an_id("x")), "block_unknown"),
        (issue(12_345_610), "number_out"),
        (issue(on=END + timedelta(days=1)), "numbers_over"),
    ],
)
def test_what_cannot_be_is_refused(shop: Context, command: EnterNumbers | IssueNumber, code: str) -> None:
    assert refusal(command, shop) == code
