"""The manufacturer passes a protection on: what goes with it, what stays, and that nobody has it twice."""

from collections.abc import Iterator
from functools import partial

import msgspec
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.deals.proving import AttachEvidence
from sync.domain.deals.queries import deal_card, deals
from sync.domain.deals.records import Deal, DealEvent, DealTransfer
from sync.domain.deals.registering import (
    AskExtension,
    CloseDeal,
    DisputeDeal,
    RegisterDeal,
    ReleaseDeal,
    ReportProgress,
)
from sync.domain.deals.reviewing import AnswerExtension, GrantTerritory, RevokeDeal
from sync.domain.deals.rules import DealState, Stage
from sync.domain.deals.transferring import TransferDeal, names
from sync.kernel.commands import HOUSE, Command
from sync.kernel.errors import Refusal
from sync.kernel.records import image
from tests.builders import OTHER_SHOP, SHOP, TODAY, a_dealer, a_house_actor, a_session, a_view, an_actor, an_id
from tests.deal_builders import DAY, DEAL, LINE, Contact, a_deal, a_rival, from_house, from_shop, the_deal

NEW = an_id("the one it became")
THIRD = an_id("a third dealer's")
PASS_ON = TransferDeal(
    dealer_id=SHOP, deal_id=DEAL, to_dealer=OTHER_SHOP, new_deal_id=NEW, number="RG-D0-A-26-00001", reason="closer to the site"
)
FILE = AttachEvidence(deal_id=DEAL, evidence_id=an_id("file"), digest="ab" * 32, size=3, name="quote.pdf")


@pytest.fixture
def central() -> Iterator[Session]:
    houses = [a_dealer(HOUSE), a_dealer(SHOP, name="Banqiao"), a_dealer(OTHER_SHOP, name="Sanchong"), a_dealer(9)]
    with a_session(*houses) as session:
        from_shop(a_deal(region_code="4401", note="their buyer likes tea", expected_amount=0), session, Contact(heard=-2))
        report = ReportProgress(deal_id=DEAL, text="quoted 90", stage=Stage.QUOTE, next_step="call", expected_amount=90)
        from_shop(report, session, Contact(received=1))
        from_shop(FILE, session, Contact(received=2))
        yield session


def given(central: Session) -> Deal:
    return central.get_one(Deal, (OTHER_SHOP, NEW))


def refused(command: Command, central: Session, *, days: float = 1) -> str:
    with pytest.raises(Refusal) as refusal:
        from_house(command, central, days=days)
    return refusal.value.code


def replaced(**changed: object) -> TransferDeal:
    return msgspec.structs.replace(PASS_ON, **changed)


def test_the_receiver_goes_on_where_the_giver_stood(central: Session) -> None:
    from_house(PASS_ON, central, days=10)
    deal, before = given(central), the_deal(central)
    assert (deal.state, deal.stage, deal.number) == (DealState.PROTECTED, Stage.QUOTE, "RG-D0-A-26-00001")
    assert (deal.protected_from, deal.protected_until) == (before.protected_from, before.protected_until)
    assert (deal.name, deal.tax_key, deal.captured_at) == (before.name, before.tax_key, before.captured_at)
    assert deal.active_on == TODAY + 10 * DAY


def test_the_clock_begins_anew_where_the_house_says_so(central: Session) -> None:
    from_house(replaced(anew=True), central, days=10)
    assert (given(central).protected_from, given(central).protected_until) == (TODAY + 10 * DAY, TODAY + 190 * DAY)


def test_the_giver_keeps_a_closed_record_with_its_history_and_its_files(central: Session) -> None:
    from_house(PASS_ON, central, days=10)
    card = deal_card(a_view(central, an_actor(dealer_id=SHOP)), deal_id=DEAL)
    assert card is not None
    assert (card.row.state, card.taken_on, card.reason) == (DealState.TRANSFERRED, TODAY + 10 * DAY, "closer to the site")
    assert {event.kind for event in card.events} - {"RaiseAmount"} == {
        "RegisterDeal",
        "ReportProgress",
        "AttachEvidence",
        "TransferDeal",
    }
    assert [file.name for file in card.evidence] == ["quote.pdf"]
    assert not the_deal(central).at_desk


def test_neither_dealer_hears_of_the_other(central: Session) -> None:
    """Threat T6, invariant 27."""
    from_house(PASS_ON, central, days=10)
    with_giver, with_receiver = (
        " ".join(str(row) for row in (image(deal), *map(image, deal.events))) for deal in (the_deal(central), given(central))
    )
    assert not any(word in with_giver for word in ("Sanchong", NEW.hex, "RG-D0"))
    assert not any(
        word in with_receiver for word in ("Banqiao", "RG-D7", DEAL.hex, "tea", "quoted", "call", "closer", "quote.pdf")
    )
    assert deal_card(a_view(central, an_actor(dealer_id=OTHER_SHOP)), deal_id=DEAL) is None


@pytest.mark.parametrize("reason", ["Sanchong is closer", "goes to d8", "給Sanchong了"])
def test_a_reason_that_names_the_receiver_is_refused(central: Session, reason: str) -> None:
    assert refused(replaced(reason=reason), central) == "reason_names_dealer"


@pytest.mark.parametrize(("text", "word", "is_named"), [("to d8.", "D8", True), ("model d80", "D8", False), ("x", "", False)])
def test_a_dealer_is_named_by_a_whole_word(text: str, word: str, is_named: bool) -> None:
    assert names(text, word) is is_named


def test_the_house_keeps_who_had_it_and_why(central: Session) -> None:
    from_house(PASS_ON, central, days=10)
    card = deal_card(a_view(central, a_house_actor()), deal_id=NEW, dealer_id=OTHER_SHOP)
    assert card is not None
    assert card.came_from is not None
    assert (card.came_from.dealer, card.came_from.number) == ("Banqiao (D7)", "RG-D7-A-26-00001")
    assert card.came_from.reason == "closer to the site"


STALE: tuple[Command, ...] = (
    ReportProgress(deal_id=DEAL, text="visited"),
    AskExtension(deal_id=DEAL, evidence="visited"),
    CloseDeal(deal_id=DEAL, won=True, amount=5),
    CloseDeal(deal_id=DEAL, won=False, reason="too dear"),
    ReleaseDeal(deal_id=DEAL),
    DisputeDeal(deal_id=DEAL, reason="mine"),
    msgspec.structs.replace(FILE, evidence_id=an_id("two"), digest="cd" * 32),
    RevokeDeal(dealer_id=SHOP, deal_id=DEAL, reason="nothing happened"),
    AnswerExtension(dealer_id=SHOP, deal_id=DEAL, granted=True),
    PASS_ON,
)


@pytest.mark.parametrize("stale", STALE, ids=lambda one: type(one).__name__)
def test_what_was_done_offline_meanwhile_is_refused_in_its_own_words(central: Session, stale: Command) -> None:
    """Invariant 27: nothing of it touches what the receiver has by now."""
    from_house(PASS_ON, central, days=10)
    before = image(given(central))
    late = Contact(received=264, claimed=200, heard=1)
    do = partial(from_house, days=11) if hasattr(stale, "dealer_id") else partial(from_shop, contact=late)
    with pytest.raises(Refusal) as refusal:
        do(stale, central)
    assert refusal.value.code == "deal_transferred"
    assert image(given(central)) == before


def test_at_no_time_two_have_it(central: Session) -> None:
    """Invariant 27: the giver who comes again, and a third, learn that it is taken and since when."""
    from_house(PASS_ON, central, days=10)
    again = a_deal(an_id("again"), number="RG-D7-A-26-00002")
    from_shop(again, central, Contact(received=300, heard=299))
    third = RegisterDeal(deal_id=THIRD, number="RG-D9-A-26-00001", product_line=LINE, name="大华", tax_id=again.tax_id)
    from_shop(third, central, Contact(received=301, heard=300), dealer_id=9)
    standing = central.scalars(select(Deal).where(Deal.state == DealState.PROTECTED)).all()
    assert [deal.id for deal in standing] == [NEW]
    assert central.get_one(Deal, (9, THIRD)).state is DealState.DUPLICATE


def test_what_is_disputed_is_ruled_before_it_is_passed_on(central: Session) -> None:
    from_shop(a_rival(), central, Contact(received=5, claimed=4, heard=3), dealer_id=OTHER_SHOP)
    from_shop(DisputeDeal(deal_id=a_rival().deal_id, reason="ours"), central, Contact(received=6), dealer_id=OTHER_SHOP)
    assert refused(PASS_ON, central) == "deal_disputed"
    assert the_deal(central).state is DealState.PROTECTED


def test_the_receiver_has_no_two_of_the_same(central: Session) -> None:
    same = {"tax_id": "", "expected_amount": 5, "region_code": "4401"}
    from_shop(a_rival(name="別的公司", **same), central, Contact(received=3, heard=2), dealer_id=OTHER_SHOP)
    its_own = the_deal(central, a_rival().deal_id)
    its_own.tax_key, its_own.state = "", DealState.SUBMITTED
    its_own.name_key, its_own.name_head = the_deal(central).name_key, the_deal(central).name_head
    assert refused(PASS_ON, central) == "deal_known_there"


@pytest.mark.parametrize(
    ("area", "special", "code"), [("4401", False, ""), ("32", False, "deal_outside_there"), ("32", True, "")]
)
def test_it_goes_where_the_receiver_may_sell_or_by_special_authorisation(
    central: Session, area: str, special: bool, code: str
) -> None:
    from_house(GrantTerritory(territory_id=an_id("t"), dealer_id=OTHER_SHOP, area=area, valid_from=TODAY), central)
    if code:
        assert refused(replaced(special=special), central) == code
    else:
        from_house(replaced(special=special), central, days=1)
        assert given(central).special is special


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"to_dealer": SHOP}, "dealer_same"),
        ({"to_dealer": HOUSE}, "dealer_unknown"),
        ({"to_dealer": 77}, "dealer_unknown"),
        ({"reason": " "}, "text_missing"),
        ({"deal_id": THIRD}, "deal_unknown"),
    ],
)
def test_what_cannot_be_is_refused(central: Session, changed: dict[str, object], code: str) -> None:
    assert refused(replaced(**changed), central) == code


def test_what_has_run_out_is_not_passed_on(central: Session) -> None:
    assert refused(PASS_ON, central, days=70) == "deal_expired"


def test_the_house_alone_passes_on(central: Session) -> None:
    with pytest.raises(Refusal) as refusal:
        from_shop(PASS_ON, central)
    assert refusal.value.code == "house_only"
    assert deals(a_view(central, an_actor(dealer_id=OTHER_SHOP))) == []
    assert central.scalars(select(DealTransfer)).all() == []
    assert central.scalars(select(DealEvent).where(DealEvent.kind == "TransferDeal")).all() == []


def test_an_id_is_given_once(central: Session) -> None:
    from_house(PASS_ON, central)
    other = RegisterDeal(deal_id=THIRD, number="RG-D7-A-26-00002", product_line=LINE, name="深圳南方運輸")
    from_shop(other, central, Contact(received=3))
    assert refused(replaced(deal_id=THIRD, to_dealer=9), central) == "deal_exists"
