"""Two dealers want the same: who has it, who can tell, and what each of them learns."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import msgspec
import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from sync.domain.deals.outlook import disputes
from sync.domain.deals.queries import deal_card
from sync.domain.deals.records import Deal, Dispute
from sync.domain.deals.registering import AskExtension, DisputeDeal, ReleaseDeal, ReportProgress
from sync.domain.deals.reviewing import AnswerExtension, ApproveDeal, RuleDispute, SetDealTerms
from sync.domain.deals.rules import DealState
from sync.kernel.errors import Refusal
from sync.kernel.records import Record, image
from tests.builders import OTHER_SHOP, SHOP, a_house_actor, a_session, a_view, an_actor
from tests.deal_builders import DAY, DEAL, RIVAL, Contact, a_deal, a_rival, from_house, from_shop, shops, states, the_deal
from tests.postgres import Cluster, postgres
from tests.tables import make_tables

__all__ = ["postgres"]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def central(request: pytest.FixtureRequest) -> Iterator[Session]:
    if request.param == "sqlite":
        with a_session(*shops()) as session:
            yield session
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    with cluster.place() as url, _on(url) as session:
        yield session


@contextmanager
def _on(url: str) -> Iterator[Session]:
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    make_tables(engine, Record.metadata)
    with Session(engine) as session:
        session.add_all(shops())
        session.flush()
        yield session
    engine.dispose()


def both(central: Session, *, shop: Contact, rival: Contact) -> tuple[DealState, DealState]:
    """Decided in the order in which they reach central."""
    arrivals: list[tuple[float, Callable[[], object]]] = [
        (shop.received, lambda: from_shop(a_deal(), central, shop)),
        (rival.received, lambda: from_shop(a_rival(), central, rival, dealer_id=OTHER_SHOP)),
    ]
    for _, arrive in sorted(arrivals, key=lambda arrival: arrival[0]):
        arrive()
    return states(central)


def test_a_registration_without_a_rival_is_protected_from_the_day_it_was_captured(central: Session) -> None:
    assert from_shop(a_deal(), central, Contact(claimed=-30, heard=-50)) == []
    deal = the_deal(central)
    assert (deal.state, deal.protected_from) == (DealState.PROTECTED, (deal.captured_at).date())
    assert deal.protected_until == deal.captured_at.date() + 180 * DAY


def test_who_comes_later_learns_since_when_and_never_from_whom(central: Session) -> None:
    """Invariant 27."""
    pair = both(central, shop=Contact(received=0, claimed=-1, heard=-2), rival=Contact(received=5, claimed=4, heard=3))
    assert pair == (DealState.PROTECTED, DealState.DUPLICATE)
    rival = the_deal(central, RIVAL)
    assert (rival.reason, rival.taken_on) == ("deal_taken", the_deal(central).captured_at.date())
    words = " ".join(str(value) for value in image(rival))
    assert "D7" not in words
    assert "廣州大華汽車有限公司" not in words


@pytest.mark.parametrize("arrivals", [(20, 30), (30, 20)])
def test_registered_offline_on_one_day_is_disputed_in_any_order_of_sync(central: Session, arrivals: tuple[int, int]) -> None:
    """Invariants 27, 38: both were out of touch, so no clock decides; the evidence names the same one in either order."""
    shop, rival = (Contact(received=at, claimed=claimed, heard=0) for at, claimed in zip(arrivals, (3, 9), strict=True))
    assert both(central, shop=shop, rival=rival) == (DealState.DISPUTED, DealState.DISPUTED)
    [dispute] = disputes(a_view(central, a_house_actor()))
    favoured = dispute.first_dealer if dispute.favours_first else dispute.second_dealer
    assert favoured == SHOP
    assert {dispute.first["number"], dispute.second["number"]} == {"RG-D7-A-26-00001", "RG-D8-A-26-00001"}


def test_a_clock_set_back_does_not_come_before_who_was_already_there(central: Session) -> None:
    """Invariant 38, threat T5: the rival claims last year, but was in touch after the other had arrived."""
    pair = both(central, shop=Contact(received=0, claimed=-1, heard=-2), rival=Contact(received=5, claimed=-9_000, heard=3))
    assert pair == (DealState.PROTECTED, DealState.DUPLICATE)


def test_the_ruling_gives_it_to_one_and_the_other_reads_that_it_is_taken(central: Session) -> None:
    both(central, shop=Contact(received=20, claimed=3, heard=0), rival=Contact(received=30, claimed=9, heard=0))
    [dispute] = disputes(a_view(central, a_house_actor()))
    wins = dispute.first_dealer == OTHER_SHOP
    from_house(RuleDispute(dispute_id=dispute.dispute_id, first_wins=wins, reason="visited first, with photos"), central, days=2)
    assert states(central) == (DealState.DUPLICATE, DealState.PROTECTED)
    assert disputes(a_view(central, a_house_actor())) == []
    events = deal_card(a_view(central, an_actor(dealer_id=SHOP)), deal_id=DEAL)
    assert events is not None
    assert "photos" not in str(events)


def test_a_deal_that_was_given_away_can_be_disputed_and_the_holder_keeps_it_until_the_ruling(central: Session) -> None:
    both(central, shop=Contact(received=0, claimed=-1, heard=-2), rival=Contact(received=5, claimed=4, heard=3))
    from_shop(DisputeDeal(deal_id=RIVAL, reason="our quote is of August"), central, Contact(received=6), dealer_id=OTHER_SHOP)
    assert states(central) == (DealState.PROTECTED, DealState.DISPUTED)
    [dispute] = disputes(a_view(central, a_house_actor()))
    from_house(RuleDispute(dispute_id=dispute.dispute_id, first_wins=False, reason="the quote is genuine"), central)
    assert states(central) == (DealState.DUPLICATE, DealState.PROTECTED)


def test_nobody_is_approved_beside_a_protected_rival(central: Session) -> None:
    """Invariant 27: a review that lasted is no way around."""
    from_shop(a_deal(expected_amount=5), central, Contact(received=0, heard=-2))
    from_shop(
        a_rival(tax_id="", name="無關公司", expected_amount=5), central, Contact(received=1, heard=0.5), dealer_id=OTHER_SHOP
    )
    from_house(ApproveDeal(dealer_id=SHOP, deal_id=DEAL), central)
    the_deal(central, RIVAL).tax_key = the_deal(central).tax_key
    with pytest.raises(Refusal) as refusal:
        from_house(ApproveDeal(dealer_id=OTHER_SHOP, deal_id=RIVAL), central)
    assert refusal.value.code == "deal_taken"


@pytest.mark.parametrize(("days", "state"), [(50, DealState.DUPLICATE), (53, DealState.PROTECTED)])
def test_an_idle_protection_ends_by_itself_and_somebody_else_may_have_it(central: Session, days: int, state: DealState) -> None:
    from_shop(a_deal(), central, Contact(received=0, heard=-2))
    later = days * 24
    from_shop(a_rival(), central, Contact(received=later, claimed=later - 1, heard=later - 2), dealer_id=OTHER_SHOP)
    assert the_deal(central, RIVAL).state is state


def test_progress_reported_late_does_not_take_back_what_somebody_else_has_by_now(central: Session) -> None:
    """Work of day 40, kept on a laptop until day 60."""
    from_shop(a_deal(), central, Contact(received=0, heard=-2))
    from_shop(a_rival(), central, Contact(received=55 * 24, heard=54 * 24), dealer_id=OTHER_SHOP)
    late = Contact(received=60 * 24, claimed=40 * 24, heard=1)
    with pytest.raises(Refusal) as refusal:
        from_shop(ReportProgress(deal_id=DEAL, text="visited"), central, late)
    assert refusal.value.code == "deal_taken"


def test_progress_reported_late_keeps_what_nobody_took(central: Session) -> None:
    from_shop(a_deal(), central, Contact(received=0, heard=-2))
    from_shop(ReportProgress(deal_id=DEAL, text="visited"), central, Contact(received=60 * 24, claimed=40 * 24, heard=1))
    assert (the_deal(central).active_on - the_deal(central).captured_at.date()).days == 40


def test_a_released_deal_is_free_at_once(central: Session) -> None:
    from_shop(a_deal(), central, Contact(received=0, heard=-2))
    from_shop(ReleaseDeal(deal_id=DEAL), central, Contact(received=1))
    from_shop(a_rival(), central, Contact(received=2, heard=1.5), dealer_id=OTHER_SHOP)
    assert states(central) == (DealState.RELEASED, DealState.PROTECTED)


def test_at_most_one_of_all_claims_is_protected(central: Session) -> None:
    """Invariant 27."""
    both(central, shop=Contact(received=20, claimed=3, heard=0), rival=Contact(received=30, claimed=9, heard=0))
    for dispute in central.scalars(select(Dispute)).all():
        from_house(RuleDispute(dispute_id=dispute.id, first_wins=True, reason="drawn"), central)
    protected = central.scalars(select(Deal).where(Deal.state == DealState.PROTECTED)).all()
    assert len(protected) == 1


def test_more_time_is_not_given_over_somebody_who_has_it_by_now(central: Session) -> None:
    """Invariant 27. Asked while it stood, answered after it had ended and a rival was protected."""
    from_shop(a_deal(), central)
    from_shop(AskExtension(deal_id=DEAL, evidence="two visits"), central)
    from_shop(a_rival(), central, Contact(received=200 * 24, heard=199 * 24), dealer_id=OTHER_SHOP)
    answer = AnswerExtension(dealer_id=SHOP, deal_id=DEAL, granted=True)
    with pytest.raises(Refusal) as refusal:
        from_house(answer, central, days=201)
    assert refusal.value.code == "deal_taken"
    from_house(msgspec.structs.replace(answer, granted=False, reason="it is over"), central, days=201)
    assert the_deal(central, RIVAL).state is DealState.PROTECTED


@pytest.mark.parametrize(("is_taken", "state"), [(True, DealState.DUPLICATE), (False, DealState.PROTECTED)])
def test_longer_terms_bring_back_what_nobody_else_has(central: Session, is_taken: bool, state: DealState) -> None:
    """Invariant 27."""
    from_shop(a_deal(), central)
    if is_taken:
        from_shop(a_rival(), central, Contact(received=200 * 24, heard=199 * 24), dealer_id=OTHER_SHOP)
    days = {"customer_days": 900, "project_days": 900, "extension_days": 9, "idle_days": 900, "grace_days": 900}
    from_house(SetDealTerms(**days, most_extensions=1, free_amount=0), central, days=201)
    assert the_deal(central).state is state
    assert not is_taken or the_deal(central, RIVAL).state is DealState.PROTECTED
