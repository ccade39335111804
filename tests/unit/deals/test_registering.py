"""What a shop and the channel staff do with a registration from its first day to its last."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from sync.domain.deals import queries
from sync.domain.deals.house_queries import raised_deals
from sync.domain.deals.outlook import Objection, outlook
from sync.domain.deals.queries import deal_card, deals, deals_to_decide, deals_to_watch
from sync.domain.deals.registering import RAISED, AskExtension, ChangeDeal, CloseDeal, ReportProgress
from sync.domain.deals.reviewing import (
    AnswerExtension,
    ApproveDeal,
    AskDealer,
    GrantTerritory,
    RejectDeal,
    RevokeDeal,
    SetDealTerms,
)
from sync.domain.deals.rules import DealState, Stage, Subject
from sync.domain.deals.searching import deal_text
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from sync.kernel.records import attribute_names, image
from tests.builders import NOW, SHOP, TODAY, a_house_actor, a_session, a_view, an_actor, an_id, run
from tests.deal_builders import DAY, DEAL, LINE, Contact, a_deal, from_house, from_shop, shops, the_deal

UP_TO = SetDealTerms(
    customer_days=60,
    project_days=30,
    extension_days=10,
    most_extensions=1,
    idle_days=20,
    grace_days=0,
    free_amount=100_000_00,
)


@pytest.fixture
def central() -> Iterator[Session]:
    with a_session(*shops()) as session:
        yield session


@pytest.fixture
def in_review(central: Session) -> Session:
    from_shop(a_deal(expected_amount=80_000_00), central)
    return central


@pytest.fixture
def protected(central: Session) -> Session:
    from_shop(a_deal(), central)
    return central


def refused(command: Command, central: Session) -> str:
    with pytest.raises(Refusal) as refusal:
        from_shop(command, central)
    return refusal.value.code


def test_on_the_replica_a_registration_is_on_its_way_and_claims_nothing(central: Session) -> None:
    """Promise 4: the screen never claims more than is true."""
    context = Contact().context(central, SHOP)
    run(a_deal(), context)
    [row] = deals(a_view(central, an_actor()))
    assert (row.state, row.days_left, row.number) == (DealState.SUBMITTED, None, "RG-D7-A-26-00001")


def test_a_large_deal_waits_for_the_channel_staff(in_review: Session) -> None:
    [row] = deals_to_decide(a_view(in_review, a_house_actor()))
    assert (row.dealer_code, row.state) == ("D7", DealState.IN_REVIEW)


def test_what_has_waited_longest_is_decided_first_however_many_are_protected(
    in_review: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST", 3)
    for name in ("甲公司汽車", "乙工廠機械", "丙商店電料", "丁醫院器材"):
        from_shop(a_deal(an_id(name), name=name, tax_id=""), in_review, Contact(received=1))
    [row] = deals_to_decide(a_view(in_review, a_house_actor()))
    assert row.deal_id == DEAL


def test_terms_say_up_to_which_amount_nobody_has_to_look(central: Session) -> None:
    from_house(UP_TO, central)
    from_shop(a_deal(expected_amount=80_000_00), central)
    deal = the_deal(central)
    assert (deal.state, deal.protected_until) == (DealState.PROTECTED, TODAY + 60 * DAY)


def test_who_says_no_amount_where_one_passes_is_looked_at(central: Session) -> None:
    """It passed, and the real amount was reported a day later."""
    from_house(UP_TO, central)
    from_shop(a_deal(), central)
    assert the_deal(central).state is DealState.IN_REVIEW


def test_a_raise_past_what_passes_is_told_and_leaves_the_protection(central: Session) -> None:
    from_house(UP_TO, central)
    from_shop(a_deal(expected_amount=80_000_00), central)
    for amount in (90_000_00, 300_000_00, 200_000_00):
        from_shop(ReportProgress(deal_id=DEAL, text=f"they want {amount}", expected_amount=amount), central)
    [told] = raised_deals(a_view(central, a_house_actor()))
    assert (told.deal_id, the_deal(central).state) == (DEAL, DealState.PROTECTED)
    card = deal_card(a_view(central, an_actor()), deal_id=DEAL)
    assert card is not None
    assert [event.text for event in card.events if event.kind == RAISED] == [str(300_000_00)]
    assert raised_deals(a_view(central, an_actor())) == []


def test_a_question_goes_back_and_forth_and_then_it_is_approved(in_review: Session) -> None:
    from_house(AskDealer(dealer_id=SHOP, deal_id=DEAL, question="Which site?"), in_review)
    [asked] = deals_to_watch(a_view(in_review, an_actor()), within=14)
    assert asked.state is DealState.MORE_INFO
    from_shop(ChangeDeal(deal_id=DEAL, answer="The one in Tianhe", site="天河"), in_review)
    assert the_deal(in_review).state is DealState.IN_REVIEW
    from_house(ApproveDeal(dealer_id=SHOP, deal_id=DEAL, days=100), in_review)
    card = deal_card(a_view(in_review, an_actor()), deal_id=DEAL)
    assert card is not None
    assert card.protected_until == TODAY + 100 * DAY
    assert {event.kind for event in card.events} == {"RegisterDeal", "AskDealer", "ChangeDeal", "ApproveDeal"}


def test_a_rejected_deal_says_why_and_leaves_the_queue(in_review: Session) -> None:
    from_house(RejectDeal(dealer_id=SHOP, deal_id=DEAL, reason="served directly"), in_review)
    deal = the_deal(in_review)
    assert (deal.reason, deal.at_desk) == ("served directly", False)
    assert not any(event.at_desk for event in deal.events)


def test_progress_keeps_a_protection_alive_and_moves_the_stage(protected: Session) -> None:
    soon = Contact(received=40 * 24, heard=39 * 24)
    report = ReportProgress(deal_id=DEAL, text="quoted", stage=Stage.QUOTE, next_step="call", next_on=date(2027, 1, 5))
    from_shop(report, protected, soon)
    deal = the_deal(protected)
    assert (deal.stage, deal.next_step, deal.active_on) == (Stage.QUOTE, "call", TODAY + 40 * DAY)


def test_a_next_day_that_is_over_is_taken_away(protected: Session) -> None:
    soon = Contact(received=40 * 24, heard=39 * 24)
    planned = ReportProgress(deal_id=DEAL, text="quoted", next_on=date(2027, 1, 5), expected_on=date(2027, 2, 1))
    from_shop(planned, protected, soon)
    from_shop(ReportProgress(deal_id=DEAL, text="called", cleared=("next_on",)), protected, soon)
    assert (the_deal(protected).next_on, the_deal(protected).expected_on) == (None, date(2027, 2, 1))


def test_what_ended_takes_no_progress(protected: Session) -> None:
    with pytest.raises(Refusal) as refusal:
        from_shop(ReportProgress(deal_id=DEAL, text="hello?"), protected, Contact(received=90 * 24, heard=89 * 24))
    assert refusal.value.code == "deal_expired"


def test_more_time_is_given_for_evidence_and_not_without_end(protected: Session) -> None:
    for _ in range(2):
        from_shop(AskExtension(deal_id=DEAL, evidence="tender moved to spring"), protected)
        assert [row.has_wish for row in deals_to_decide(a_view(protected, a_house_actor()))] == [True]
        from_house(AnswerExtension(dealer_id=SHOP, deal_id=DEAL, granted=True), protected)
    assert the_deal(protected).protected_until == TODAY + (180 + 60) * DAY
    assert refused(AskExtension(deal_id=DEAL, evidence="again"), protected) == "extensions_spent"


def test_an_answer_without_a_wish_is_none(protected: Session) -> None:
    with pytest.raises(Refusal) as refusal:
        from_house(AnswerExtension(dealer_id=SHOP, deal_id=DEAL, granted=True), protected)
    assert refusal.value.code == "no_wish"


def test_a_won_deal_names_its_amount_and_a_lost_one_its_reason(protected: Session) -> None:
    assert refused(CloseDeal(deal_id=DEAL, won=True), protected) == "amount_invalid"
    assert refused(CloseDeal(deal_id=DEAL, won=False), protected) == "text_missing"
    from_shop(CloseDeal(deal_id=DEAL, won=True, amount=70_000_00), protected)
    assert (the_deal(protected).state, the_deal(protected).won_amount) == (DealState.WON, 70_000_00)
    assert refused(CloseDeal(deal_id=DEAL, won=False, reason="late"), protected) == "deal_state_wrong"


@pytest.mark.parametrize("state", [DealState.IN_REVIEW, DealState.MORE_INFO, DealState.DISPUTED])
def test_only_what_is_protected_is_won(protected: Session, state: DealState) -> None:
    """A win would end the review, and leave a dispute that nobody can rule for who has won."""
    the_deal(protected).state = state
    assert refused(CloseDeal(deal_id=DEAL, won=True, amount=5), protected) == "deal_unprotected"
    from_shop(CloseDeal(deal_id=DEAL, won=False, reason="too dear"), protected)


def test_what_had_run_out_is_not_won_any_more_but_news_of_a_win_may_come_late(protected: Session) -> None:
    won = CloseDeal(deal_id=DEAL, won=True, amount=5)
    with pytest.raises(Refusal) as refusal:
        from_shop(won, protected, Contact(received=200 * 24, claimed=199 * 24, heard=198 * 24))
    assert refusal.value.code == "deal_expired"
    from_shop(won, protected, Contact(received=200 * 24, claimed=30 * 24, heard=29 * 24))
    assert the_deal(protected).state is DealState.WON


def test_a_protection_can_be_taken_back_with_a_reason(protected: Session) -> None:
    from_house(RevokeDeal(dealer_id=SHOP, deal_id=DEAL, reason="sold below the floor price"), protected)
    assert the_deal(protected).state is DealState.RELEASED


def test_outside_of_the_territory_a_person_looks(central: Session) -> None:
    grant = GrantTerritory(territory_id=an_id("t"), dealer_id=SHOP, product_line=LINE, area="44", valid_from=TODAY)
    from_house(grant, central)
    assert from_shop(a_deal(region_code="310101"), central) == ["deal_outside"]
    assert (the_deal(central).state, the_deal(central).special) == (DealState.IN_REVIEW, True)


def test_the_same_again_by_the_same_shop_is_refused_with_its_number(protected: Session) -> None:
    assert refused(a_deal(an_id("again"), name="广州大华汽车"), protected) == "deal_known"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"name": " "}, "name_missing"),
        ({"product_line": ""}, "line_missing"),
        ({"product_line": "x" * 501}, "text_too_long"),
        ({"subject": Subject.PROJECT}, "project_missing"),
        ({"note": "x" * 501}, "text_too_long"),
        ({"expected_amount": -1}, "amount_invalid"),
    ],
)
def test_a_registration_that_says_too_little_or_too_much_is_refused(
    central: Session, changed: dict[str, object], code: str
) -> None:
    assert refused(a_deal(**changed), central) == code


def test_a_project_in_review_stays_one(central: Session) -> None:
    """Without project and site it would be the same as everything else of that customer."""
    from_shop(a_deal(subject=Subject.PROJECT, site="No. 5 quay", expected_amount=10**12), central)
    with pytest.raises(Refusal, match="project_missing"):
        from_shop(ChangeDeal(deal_id=DEAL, project="", site=" "), central)


def test_another_dealers_deal_does_not_exist(protected: Session) -> None:
    """Threat T6."""
    with pytest.raises(Refusal) as refusal:
        from_shop(CloseDeal(deal_id=DEAL, won=False, reason="x"), protected, dealer_id=8)
    assert refusal.value.code == "deal_unknown"
    assert deal_card(a_view(protected, an_actor(dealer_id=8)), deal_id=DEAL, dealer_id=SHOP) is None


def test_the_house_alone_reviews(in_review: Session) -> None:
    """Threat T5."""
    assert refused(ApproveDeal(dealer_id=SHOP, deal_id=DEAL), in_review) == "house_only"


def test_before_saving_the_shop_hears_what_central_would_object_to(protected: Session) -> None:
    from_house(GrantTerritory(territory_id=an_id("t"), dealer_id=SHOP, area="44", valid_from=TODAY), protected)
    view = a_view(protected, an_actor())
    concerns = outlook(view, product_line=LINE, name="广州大华汽车", tax_id="123", region_code="310101")
    assert {concern.objection for concern in concerns} == {Objection.TAX_ID, Objection.OUTSIDE, Objection.ALIKE}
    [known] = outlook(view, product_line=LINE, name="广州大华汽车", phone="0912345678", region_code="440106")
    assert (known.objection, known.subject) == (Objection.KNOWN, "RG-D7-A-26-00001")
    assert outlook(view, product_line=LINE, name="別的公司", phone="0912345678", region_code="440106") == []


def test_what_ends_soon_is_on_the_list_of_things_to_watch(protected: Session) -> None:
    later = a_view(protected, an_actor(), now=NOW + timedelta(days=35))
    [row] = deals_to_watch(later, within=14)
    assert row.days_left == 10
    assert deals_to_watch(a_view(protected, an_actor()), within=14) == []


def test_what_ends_soon_is_seen_however_many_were_protected_since(protected: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "MOST", 2)
    for name in ("甲公司汽車", "乙工廠機械", "丙商店電料"):
        from_shop(a_deal(an_id(name), name=name, tax_id=""), protected, Contact(received=34 * 24, heard=33 * 24))
    [row] = deals_to_watch(a_view(protected, an_actor(), now=NOW + timedelta(days=35)), within=14)
    assert row.deal_id == DEAL


def test_a_deal_is_found_by_customer_and_project_in_either_script(central: Session) -> None:
    from_shop(a_deal(project="天河體育館"), central)
    deal = the_deal(central)
    text = deal_text(dict(zip(attribute_names(type(deal)), image(deal), strict=True)))
    assert (text.kind, text.code) == ("deal", "RG-D7-A-26-00001")
    assert "广州大华" in text.folded
    assert "天河体育馆" in text.folded
    assert [row.deal_id for row in deals(a_view(central, an_actor()), text="体育馆")] == [DEAL]


def test_a_change_is_saved_where_the_deal_is_older_than_its_events(in_review: Session) -> None:
    """As on a PC that is filled anew: the deal is there as it was, and what happened since stands beside it."""
    deal = the_deal(in_review)
    from_shop(ChangeDeal(deal_id=DEAL, contact="Lin"), in_review, Contact(received=1))
    deal.version -= 1
    from_shop(ChangeDeal(deal_id=DEAL, contact="Chen"), in_review, Contact(received=2))
    assert [event.kind for event in deal.events].count("ChangeDeal") == 2
