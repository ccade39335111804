"""What the house credits without a paper needs another person; what it charges does not."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.credit.queries import credit_notes
from sync.domain.desk.payments import BookAdjustment
from sync.domain.four_eyes.queries import held_facts
from sync.domain.four_eyes.watching import Fact
from sync.domain.statements.disputing import AnswerDispute, RejectDispute
from sync.domain.statements.records import Dispute
from sync.domain.statements.rules import DifferenceReason, DisputeState
from tests.builders import NOW, SHOP, a_view, an_id
from tests.credit_builders import the_approval
from tests.four_eyes_builders import CHEN, FANG, a_house, central, say_yes, waiting
from tests.statement_builders import an_adjustment


@pytest.fixture(name="session")
def a_dispute() -> Iterator[Session]:
    """A dealer wants 80.00."""
    row = Dispute(
        dealer_id=SHOP, id=an_id("difference"), statement_id=an_id("statement"), line_id=None, document_number="TT-1",
        number="DP-1", stated=0, expected=-80_00, reason=DifferenceReason.PAYMENT, owner="zhou", note="Paid on the fifth",
        state=DisputeState.OPEN, raised_by="zhou", raised_at=NOW, proposed=0, answer="", answered_by="", answered_at=None,
        settled_by="",
    )  # fmt: skip
    with a_house() as session:
        session.add(row)
        session.flush()
        yield session


def credits_of(session: Session) -> list[int]:
    return [one.amount for one in credit_notes(a_view(session, FANG), dealer_id=SHOP)]


def booked(amount: int) -> BookAdjustment:
    return an_adjustment(amount)


def an_answer(proposed: int) -> AnswerDispute:
    return AnswerDispute(dealer_id=SHOP, dispute_id=an_id("difference"), proposed=proposed, answer="Found it")


def test_a_credit_by_hand_waits_for_a_second_person(session: Session) -> None:
    """Threat T5: one person alone gives nothing away."""
    central(booked(50_00), session, FANG)
    assert (waiting(session), credits_of(session)) == (["account_adjustment"], [])
    seen = held_facts(a_view(session, CHEN), approval_id=the_approval(session).id)
    assert list(seen) == [Fact(field="amount", after=50_00), Fact(field="note", after="Freight")]
    say_yes(session, CHEN)
    assert credits_of(session) == [50_00]


def test_a_charge_is_booked_at_once(session: Session) -> None:
    central(booked(-50_00), session, FANG)
    assert (waiting(session), credits_of(session)) == ([], [-50_00])


def test_what_is_offered_for_a_difference_waits_and_is_credited_after_the_yes(session: Session) -> None:
    central(an_answer(80_00), session, FANG)
    dispute = session.get_one(Dispute, (SHOP, an_id("difference")))
    assert (waiting(session), dispute.state) == (["dispute_credit"], DisputeState.OPEN)
    say_yes(session, CHEN)
    assert (dispute.state, credits_of(session)) == (DisputeState.AGREED, [80_00])


def test_a_refused_offer_leaves_the_difference_open(session: Session) -> None:
    central(an_answer(80_00), session, FANG)
    say_yes(session, CHEN, granted=False)
    dispute = session.get_one(Dispute, (SHOP, an_id("difference")))
    assert (dispute.state, credits_of(session)) == (DisputeState.OPEN, [])


def test_a_no_to_the_dealer_needs_nobody_else(session: Session) -> None:
    central(RejectDispute(dealer_id=SHOP, dispute_id=an_id("difference"), answer="Never came"), session, FANG)
    assert session.get_one(Dispute, (SHOP, an_id("difference"))).state is DisputeState.REJECTED
