"""A contract from the draft to its end: two people at the house, one signature at the dealer, and what is bought under it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.approvals.rules import ApprovalState
from sync.domain.contracts.drafting import ChangeContract, EndContract
from sync.domain.contracts.queries import ContractCard, contract_card, contracts, contracts_to_watch
from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.rules import Change, ContractState, Standing, Worry
from sync.domain.contracts.terms import Terms, paper_hash
from sync.kernel.commands import HOUSE, Command
from sync.kernel.errors import Refusal
from sync.kernel.records import dealer_scope
from tests.builders import NOW, SHOP, TODAY, a_category, a_dealer, a_view, an_actor, an_id
from tests.contract_builders import (
    FIRST,
    HEAD,
    LAST,
    a_draft,
    a_revision,
    a_submission,
    accept,
    agree,
    approve,
    buy,
    sign,
    the_contract,
)
from tests.credit_builders import CHANNEL, MAKER, answer, decide, the_approval
from tests.order_builders import PRICE, a_market


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        yield session


def card(session: Session, name: str = "contract") -> ContractCard:
    found = contract_card(a_view(session, HEAD), contract_id=an_id(name))
    assert found is not None
    return found


def seen_by_dealer(contract: Contract) -> bool:
    return contract.scopes()[dealer_scope(SHOP)]


def test_from_draft_to_force_by_two_people_and_two_signatures(session: Session) -> None:
    """The dealer sees it once it was approved; what is signed is the hash of what was read."""
    decide(a_draft(), session, MAKER)
    contract = the_contract(session)
    assert (contract.state, seen_by_dealer(contract)) == (ContractState.DRAFT, False)
    decide(a_submission(session), session, MAKER)
    with pytest.raises(Refusal, match="own_request"):
        answer(session, MAKER)
    answer(session, CHANNEL)
    assert (contract.state, seen_by_dealer(contract)) == (ContractState.APPROVED, True)
    sign(session)
    shown = card(session)
    assert (shown.row.standing, shown.signed_by, shown.signed_at) == (Standing.IN_FORCE, "Wang", NOW)
    assert shown.signed_hash == shown.paper_hash == paper_hash(contract.paper)


def test_a_no_makes_it_a_draft_again_with_its_reason(session: Session) -> None:
    decide(a_draft(), session, MAKER)
    approve(session, granted=False)
    contract = the_contract(session)
    assert (contract.state, contract.decided_because) == (ContractState.DRAFT, "not this month")
    changed = ChangeContract(
        dealer_id=SHOP, contract_id=contract.id, valid_from=FIRST, valid_until=LAST, terms=Terms(payment_days=30)
    )
    decide(changed, session, MAKER)
    approve(session)
    assert (contract.state, contract.agreed.payment_days) == (ContractState.APPROVED, 30)


def test_what_was_sent_to_review_is_not_written_anew(session: Session) -> None:
    """Invariant of a paper: nobody approves one text and has another signed."""
    decide(a_draft(), session, MAKER)
    approve(session)
    changed = ChangeContract(
        dealer_id=SHOP, contract_id=an_id("contract"), valid_from=FIRST, valid_until=LAST, terms=Terms(cap=1)
    )
    with pytest.raises(Refusal, match="contract_not_draft"):
        decide(changed, session, MAKER)


def test_an_amendment_takes_the_place_of_the_version_before(session: Session) -> None:
    before = agree(session)
    decide(a_revision("second", terms=Terms(payment_days=45), valid_from=TODAY), session, MAKER)
    approve(session, "second")
    sign(session, "second")
    after = card(session, "second")
    assert (before.state, before.last_day) == (ContractState.SUPERSEDED, TODAY - timedelta(days=1))
    assert (after.row.version, after.row.change, after.row.number) == (2, Change.AMENDMENT, before.number)
    assert [(one.field, one.before, one.after) for one in after.differences][1:] == [("payment_days", 0, 45)]
    assert [(one.version, one.standing) for one in after.versions] == [(2, Standing.IN_FORCE), (1, Standing.SUPERSEDED)]


def test_an_older_version_is_not_signed_beside_a_newer_one(session: Session) -> None:
    """Two revisions lay on the table; the second of them was signed first."""
    agree(session)
    for name in ("second", "third"):
        decide(a_revision(name, valid_from=TODAY), session, MAKER)
        approve(session, name)
    sign(session, "third")
    with pytest.raises(Refusal) as refused:
        accept(session, "second")
    assert (refused.value.code, refused.value.params["other"]) == ("contracts_overlap", "CT-contract v3")


def test_what_ends_on_notice_gives_way_to_the_version_after_it(session: Session) -> None:
    before = agree(session)
    notice = EndContract(dealer_id=SHOP, contract_id=before.id, reason="other terms", last_day=TODAY + timedelta(days=30))
    decide(notice, session, MAKER)
    decide(a_revision("second", valid_from=TODAY + timedelta(days=10)), session, MAKER)
    approve(session, "second")
    sign(session, "second")
    assert (before.state, before.last_day) == (ContractState.SUPERSEDED, TODAY + timedelta(days=9))


def test_a_renewal_leaves_the_days_before_alone(session: Session) -> None:
    before = agree(session)
    next_year = {"valid_from": LAST + timedelta(days=1), "valid_until": LAST + timedelta(days=365)}
    decide(a_revision("renewal", **next_year), session, MAKER)
    approve(session, "renewal")
    sign(session, "renewal")
    assert (before.state, the_contract(session, "renewal").change) == (ContractState.SIGNED, Change.RENEWAL)
    assert card(session, "renewal").row.standing is Standing.SIGNED


def test_two_contracts_do_not_speak_of_one_line_on_one_day(session: Session) -> None:
    """The other one is named; other lines, or other days, are free."""
    session.add_all([a_category("pads", parent="brakes"), a_category("oils")])
    agree(session, terms=Terms(product_lines=("brakes",)))
    decide(a_draft("other", Terms(product_lines=("pads",))), session, MAKER)
    with pytest.raises(Refusal) as refused:
        decide(a_submission(session, "other"), session, MAKER)
    assert (refused.value.code, refused.value.params["other"]) == ("contracts_overlap", "CT-contract")
    agree(session, "oils", Terms(product_lines=("oils",)))
    later = {"valid_from": LAST + timedelta(days=1), "valid_until": LAST + timedelta(days=9)}
    agree(session, "later", Terms(product_lines=("pads",)), **later)


def test_a_contract_ends_on_notice_and_not_in_the_past(session: Session) -> None:
    contract = agree(session)
    notice = {"dealer_id": SHOP, "contract_id": contract.id, "reason": "sold the shop"}
    with pytest.raises(Refusal, match="dates_wrong"):
        decide(EndContract(**notice, last_day=TODAY - timedelta(days=2)), session, MAKER)
    decide(EndContract(**notice, last_day=TODAY + timedelta(days=30)), session, MAKER)
    assert card(session).row.standing is Standing.EXPIRING
    month_later = contracts(a_view(session, HEAD, now=NOW + timedelta(days=31)), with_ended=True)
    assert [row.standing for row in month_later] == [Standing.TERMINATED]


def test_a_version_taken_back_in_review_is_not_approved_any_more(session: Session) -> None:
    decide(a_draft(), session, MAKER)
    decide(a_submission(session), session, MAKER)
    decide(EndContract(dealer_id=SHOP, contract_id=an_id("contract"), reason="wrong dealer"), session, MAKER)
    assert the_approval(session).state is ApprovalState.WITHDRAWN, "it waits in nobody's list"
    with pytest.raises(Refusal, match="approval_over"):
        answer(session, CHANNEL)
    assert not seen_by_dealer(the_contract(session))


def test_goods_that_arrive_sound_are_booked_in_the_quarter(session: Session) -> None:
    agree(session, terms=Terms(targets=(0, 0, 0, 20 * PRICE)))
    buy(session, "one", 4)
    buy(session, "two", 5, sound=3)
    [quarter] = session.scalars(select(ContractQuarter)).all()
    assert (quarter.first_day, quarter.amount, quarter.units) == (date(2026, 10, 1), 7 * PRICE, 7)
    [row] = card(session).quarters
    assert (row.target, row.bought, row.units) == (20 * PRICE, 7 * PRICE, 7)


def test_only_the_lines_of_the_contract_are_booked(session: Session) -> None:
    session.add(a_category("oils"))
    agree(session, terms=Terms(product_lines=("oils",)))
    buy(session, "one", 4)
    assert session.scalars(select(ContractQuarter)).one().amount == 0


def test_signed_late_the_days_before_are_reckoned_anew(session: Session) -> None:
    """What was bought since the first day counts, and both days are said."""
    buy(session, "before", 4)
    decide(a_draft(), session, MAKER)
    approve(session)
    assert sign(session) == ["contract_late"]
    assert {row.first_day: row.amount for row in session.scalars(select(ContractQuarter))} == {date(2026, 10, 1): 4 * PRICE}


def test_those_that_need_a_look_come_first(session: Session) -> None:
    session.add_all([a_category("oils"), a_category("pads")])
    agree(session, "fine", Terms(product_lines=("oils",)))
    agree(session, "behind", Terms(product_lines=("pads",), targets=(0, 0, 0, 10**9)))
    house = a_view(session, CHANNEL)
    assert [row.number for row in contracts(house)] == ["CT-behind", "CT-fine"]
    assert [(row.number, list(row.worries)) for row in contracts_to_watch(house)] == [("CT-behind", [Worry.BEHIND])]
    assert [row.number for row in contracts(house, text="fin")] == ["CT-fine"]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (lambda: a_draft(valid_until=FIRST - timedelta(days=1)), "dates_wrong"),
        (lambda: a_draft(valid_until=FIRST + timedelta(days=3_651)), "dates_wrong"),
        (lambda: a_draft(valid_from=date(1, 1, 1), valid_until=date(1, 12, 31)), "dates_wrong"),
        (lambda: a_draft(valid_from=date(9999, 1, 1), valid_until=date(9999, 12, 31)), "dates_wrong"),
        (lambda: a_draft(terms=Terms(cap=-1)), "terms_wrong"),
        (lambda: a_draft(terms=Terms(product_lines=("brakes", "braeks"))), "category_unknown"),
        (lambda: a_draft(wording="x" * 20_001), "text_too_long"),
        (lambda: a_revision("second", of="none"), "contract_unknown"),
        (lambda: EndContract(dealer_id=SHOP, contract_id=an_id("none"), reason="x"), "contract_unknown"),
    ],
)
def test_what_cannot_be_is_refused(session: Session, command: Callable[[], Command], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        decide(command(), session, MAKER)


def test_a_dealer_writes_no_contract(session: Session) -> None:
    """Threat T5."""
    with pytest.raises(Refusal, match="house_only"):
        decide(a_draft(), session, an_actor())


def test_a_contract_is_drafted_once_and_revised_when_signed(session: Session) -> None:
    decide(a_draft(), session, MAKER)
    with pytest.raises(Refusal, match="contract_exists"):
        decide(a_draft(), session, MAKER)
    with pytest.raises(Refusal, match="contract_not_signed"):
        decide(a_revision("second"), session, MAKER)
