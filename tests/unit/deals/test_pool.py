"""What nobody is protected for any more: how it comes into the pool, who may take it up, who waits, and what nobody sees."""

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sync.domain.deals.keeping_pool import FillPool, SetPoolTerms, WithdrawPoolEntry
from sync.domain.deals.outlook import outlook
from sync.domain.deals.pool_queries import PoolRow, TrailRow, pool_entries, pool_terms_known, pool_trail
from sync.domain.deals.records import Deal, DealEvent, PoolEntry, PoolTrail
from sync.domain.deals.registering import AskExtension, CloseDeal, RegisterDeal, ReleaseDeal, ReportProgress, register_deal
from sync.domain.deals.reviewing import AnswerExtension, GrantTerritory, RevokeDeal
from sync.domain.deals.rules import DealState, PoolState
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal
from sync.kernel.records import image
from tests.builders import OTHER_SHOP, SHOP, TODAY, a_house_actor, a_session, a_view, an_actor, an_id
from tests.deal_builders import (
    DAY,
    DEAL,
    LINE,
    RIVAL,
    TAX,
    Contact,
    a_deal,
    a_rival,
    from_house,
    from_shop,
    shops,
    states,
    the_deal,
)

TERMS = SetPoolTerms(waiting_days=30, stay_days=60)
SECRETS = ("林科長", "13800138000", "their buyer likes tea", "D7", DEAL.hex, "91350100M000100Y43", "Linjiang Road")
AGAIN = an_id("again")


@pytest.fixture
def central() -> Iterator[Session]:
    """A protected registration of the shop, and a pool."""
    with a_session(*shops()) as session:
        from_house(TERMS, session)
        texts = {"contact": "林科長", "phone": "13800138000", "note": "their buyer likes tea", "address": "Linjiang Road"}
        from_shop(a_deal(region_code="4401", **texts), session, Contact(heard=-2))
        yield session


@pytest.fixture
def pooled(central: Session) -> Session:
    """The shop gave it up after a day."""
    from_shop(ReleaseDeal(deal_id=DEAL), central, later(1))
    return central


def later(days: float, *, heard: float | None = None, claimed: float | None = None) -> Contact:
    at = [None if day is None else day * 24 for day in (claimed, heard)]
    return Contact(received=days * 24, claimed=at[0], heard=at[1])


def taken_up(days: float, central: Session, *, dealer_id: int = OTHER_SHOP) -> None:
    """What a dealer registers out of the pool: name and line as they stand there."""
    entry = central.scalars(select(PoolEntry)).one()
    command = RegisterDeal(deal_id=RIVAL, number="RG-D8-A-26-00001", product_line=entry.product_line, name=entry.name)
    from_shop(command, central, later(days, heard=days - 0.1), dealer_id=dealer_id)


def offered(central: Session, dealer_id: int = OTHER_SHOP) -> list[PoolRow]:
    view = a_view(central, an_actor(dealer_id=dealer_id))
    return list(pool_entries(view))


def trail(central: Session) -> TrailRow:
    [row] = pool_trail(a_view(central, a_house_actor()), with_closed=True)
    return row


def test_what_was_given_up_is_offered_to_others(pooled: Session) -> None:
    [row] = offered(pooled)
    assert (row.name, row.product_line, row.region_code) == ("廣州大華汽車有限公司", LINE, "4401")
    assert (row.opened_on, row.open_until, row.waits_until) == (TODAY + DAY, TODAY + 61 * DAY, None)


def test_what_the_house_took_back_is_offered(central: Session) -> None:
    from_house(RevokeDeal(dealer_id=SHOP, deal_id=DEAL, reason="nothing happened"), central, days=1)
    assert len(offered(central)) == 1


def test_what_ran_out_is_offered_once_somebody_looks(central: Session) -> None:
    from_house(FillPool(), central, days=10)
    assert offered(central) == []
    from_house(FillPool(), central, days=53)
    from_house(FillPool(), central, days=54)
    assert len(offered(central)) == 1


@pytest.mark.parametrize(("line", "count"), [("oils", 0), (LINE, 1)])
def test_the_house_looks_at_one_line_where_it_wants(central: Session, line: str, count: int) -> None:
    from_house(FillPool(product_line=line), central, days=53)
    assert len(offered(central)) == count


def test_any_registration_looks_for_what_ran_out(central: Session) -> None:
    other = a_rival(name="無關公司", tax_id="")
    from_shop(other, central, later(53, heard=52), dealer_id=OTHER_SHOP)
    assert len(offered(central)) == 1


@pytest.mark.parametrize("end", [CloseDeal(deal_id=DEAL, won=True, amount=5), CloseDeal(deal_id=DEAL, won=False, reason="dear")])
def test_what_was_won_or_lost_is_not_offered(central: Session, end: Command) -> None:
    from_shop(end, central, later(1))
    from_house(FillPool(), central, days=60)
    assert offered(central) == []


def test_without_terms_there_is_no_pool() -> None:
    with a_session(*shops()) as session:
        from_shop(a_deal(), session)
        from_shop(ReleaseDeal(deal_id=DEAL), session, later(1))
        assert offered(session) == []
        from_shop(a_deal(AGAIN), session, later(1))
        assert session.get_one(Deal, (SHOP, AGAIN)).state is DealState.PROTECTED


def test_an_entry_says_nothing_of_who_had_it(pooled: Session) -> None:
    """Threat T6: of the rows that dealers hold."""
    words = str([image(entry) for entry in pooled.scalars(select(PoolEntry)).all()])
    assert not any(secret in words for secret in SECRETS)
    assert "registered_by" not in words
    assert all(set(row.scopes()) == {"deals"} for row in pooled.scalars(select(PoolEntry)))
    assert all(set(row.scopes()) == {"queue:deals"} for row in pooled.scalars(select(PoolTrail)))


def test_the_house_sees_where_it_came_from(pooled: Session) -> None:
    row = trail(pooled)
    assert (row.from_number, row.state, row.to_dealer) == ("RG-D7-A-26-00001", PoolState.OPEN, "")


def test_who_takes_it_up_has_it_and_nobody_else_is_offered_it(pooled: Session) -> None:
    """Invariant 27."""
    taken_up(2, pooled)
    assert states(pooled) == (DealState.RELEASED, DealState.PROTECTED)
    assert offered(pooled) == []
    assert (trail(pooled).state, trail(pooled).to_number) == (PoolState.TAKEN, "RG-D8-A-26-00001")


def test_two_who_take_it_up_out_of_touch_are_disputed(pooled: Session) -> None:
    """Invariants 27 and 38: in the pool as anywhere, contacts say who was first."""
    third = RegisterDeal(deal_id=AGAIN, number="RG-D7-A-26-00009", product_line=LINE, name="廣州大華汽車有限公司")
    entry = pooled.scalars(select(PoolEntry)).one()
    from_house(SetPoolTerms(waiting_days=0, stay_days=60), pooled, days=1)
    takes = RegisterDeal(deal_id=RIVAL, number="RG-D8-A-26-00001", product_line=LINE, name=entry.name)
    from_shop(takes, pooled, later(5, claimed=3, heard=2), dealer_id=OTHER_SHOP)
    from_shop(third, pooled, later(6, claimed=4, heard=2))
    assert pooled.get_one(Deal, (SHOP, AGAIN)).state is DealState.DISPUTED
    assert the_deal(pooled, RIVAL).state is DealState.DISPUTED
    assert offered(pooled) == []


@pytest.mark.parametrize(("days", "code"), [(2, "deal_waits"), (30, "deal_waits"), (31, "")])
def test_who_had_it_waits_before_coming_again(pooled: Session, days: int, code: str) -> None:
    again = a_deal(AGAIN, number="RG-D7-A-26-00002")
    if code:
        with pytest.raises(Refusal) as refusal:
            from_shop(again, pooled, later(days, heard=days - 0.1))
        assert (refusal.value.code, refusal.value.params["day"]) == (code, str(TODAY + 31 * DAY))
    else:
        from_shop(again, pooled, later(days, heard=days - 0.1))
        assert pooled.get_one(Deal, (SHOP, AGAIN)).state is DealState.PROTECTED
        assert offered(pooled) == []


def test_who_had_it_is_told_until_when_before_typing(pooled: Session) -> None:
    [row] = offered(pooled, SHOP)
    assert row.waits_until == TODAY + 31 * DAY


def test_what_ran_out_makes_way_for_the_same_dealer_after_the_wait(central: Session) -> None:
    with pytest.raises(Refusal) as refusal:
        from_shop(a_deal(AGAIN), central, later(60, heard=59))
    assert refusal.value.code == "deal_waits"
    from_shop(a_deal(AGAIN), central, later(90, heard=89))
    assert the_deal(central).state is DealState.RELEASED
    assert central.get_one(Deal, (SHOP, AGAIN)).state is DealState.PROTECTED


def test_work_that_was_reported_late_takes_it_out_again(central: Session) -> None:
    """What nobody took stays with whoever worked on it."""
    from_house(FillPool(), central, days=60)
    from_shop(ReportProgress(deal_id=DEAL, text="visited"), central, later(61, claimed=40, heard=1))
    assert offered(central) == []
    assert trail(central).state is PoolState.RESUMED


def test_more_time_takes_it_out_again(central: Session) -> None:
    for day in (40, 80, 120, 160):
        from_shop(ReportProgress(deal_id=DEAL, text="visited"), central, later(day))
    from_shop(AskExtension(deal_id=DEAL, evidence="visits"), central, later(170))
    from_house(FillPool(), central, days=188)
    assert len(offered(central)) == 1
    from_house(AnswerExtension(dealer_id=SHOP, deal_id=DEAL, granted=True), central, days=189)
    assert offered(central) == []


@pytest.mark.parametrize(("area", "line", "count"), [("44", "", 1), ("32", "", 0), ("44", "oils", 0), ("4401", LINE, 1)])
def test_it_is_offered_where_a_dealer_may_sell(pooled: Session, area: str, line: str, count: int) -> None:
    grant = GrantTerritory(territory_id=an_id("t"), dealer_id=OTHER_SHOP, area=area, product_line=line, valid_from=TODAY)
    from_house(grant, pooled)
    assert len(offered(pooled)) == count


def test_it_is_found_by_words(pooled: Session) -> None:
    view = a_view(pooled, an_actor(dealer_id=OTHER_SHOP))
    assert [len(pool_entries(view, text=text)) for text in ("大華", "nobody")] == [1, 0]
    assert pool_entries(view, product_line="oils") == []


def test_the_house_takes_an_entry_out(pooled: Session) -> None:
    [row] = offered(pooled)
    from_house(WithdrawPoolEntry(entry_id=row.entry_id, reason="served directly"), pooled, days=2)
    assert offered(pooled) == []
    assert (trail(pooled).state, trail(pooled).reason) == (PoolState.WITHDRAWN, "served directly")
    with pytest.raises(Refusal) as refusal:
        from_house(WithdrawPoolEntry(entry_id=row.entry_id, reason="again"), pooled, days=2)
    assert refusal.value.code == "pool_gone"


def test_what_nobody_wants_leaves_when_its_time_is_over(pooled: Session) -> None:
    from_house(FillPool(), pooled, days=62)
    assert trail(pooled).state is PoolState.OVER
    from_house(FillPool(), pooled, days=63)
    assert offered(pooled) == []


def test_what_somebody_has_by_now_is_not_offered(central: Session) -> None:
    from_shop(a_rival(), central, later(60, heard=59), dealer_id=OTHER_SHOP)
    from_house(FillPool(), central, days=61)
    assert offered(central) == []
    assert trail(central).state is PoolState.TAKEN


@pytest.mark.parametrize(("waiting", "stay", "code"), [(-1, 5, "terms_invalid"), (5, 99_999, "terms_invalid"), (0, 0, "")])
def test_terms_are_days(central: Session, waiting: int, stay: int, code: str) -> None:
    terms = SetPoolTerms(product_line="oils", waiting_days=waiting, stay_days=stay)
    if code:
        with pytest.raises(Refusal) as refusal:
            from_house(terms, central)
        assert refusal.value.code == code
    else:
        from_house(terms, central)
        assert [row.product_line for row in pool_terms_known(a_view(central, a_house_actor()))] == ["", "oils"]


@pytest.mark.parametrize("command", [TERMS, FillPool(), WithdrawPoolEntry(entry_id=an_id("x"), reason="x")])
def test_the_house_alone_keeps_the_pool(central: Session, command: Command) -> None:
    with pytest.raises(Refusal) as refusal:
        from_shop(command, central)
    assert refusal.value.code == "house_only"


def test_a_pc_that_does_not_know_yet_when_it_was_given_up_asks_central(pooled: Session) -> None:
    pooled.execute(delete(DealEvent))
    pooled.expire_all()
    context = later(5).context(pooled, SHOP)
    assert outlook(a_view(pooled, an_actor(dealer_id=SHOP)), product_line=LINE, name=the_deal(pooled).name, tax_id=TAX) == []
    register_deal(a_deal(AGAIN), context)
    assert pooled.get_one(Deal, (SHOP, AGAIN)).state is DealState.SUBMITTED
