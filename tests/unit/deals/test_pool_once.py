"""A protection that has ended comes into the pool once: what happens beside it brings no second entry, and hides none."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.deals import pooling
from sync.domain.deals.keeping_pool import FillPool, SetPoolTerms, WithdrawPoolEntry
from sync.domain.deals.pool_queries import PoolRow, pool_entries
from sync.domain.deals.proving import AttachEvidence
from sync.domain.deals.records import PoolEntry, PoolTrail
from sync.domain.deals.registering import ReleaseDeal, ReportProgress
from sync.domain.deals.reviewing import SetDealTerms
from sync.domain.deals.rules import PoolState
from tests.builders import OTHER_SHOP, a_session, a_view, an_actor, an_id
from tests.deal_builders import DEAL, LINE, Contact, a_deal, a_rival, from_house, from_shop, shops

OTHER = an_id("of another line")
FILE = AttachEvidence(deal_id=DEAL, evidence_id=an_id("file"), digest="ab" * 32, size=3, name="quote.pdf")


@pytest.fixture
def central() -> Iterator[Session]:
    """A protected registration of the shop, which runs out after 53 days, and a pool."""
    with a_session(*shops()) as session:
        from_house(SetPoolTerms(waiting_days=30, stay_days=60), session)
        from_shop(a_deal(), session, Contact(heard=-2))
        yield session


def on(day: float) -> Contact:
    return Contact(received=day * 24, heard=day * 24 - 1)


def offered(central: Session) -> list[PoolRow]:
    return list(pool_entries(a_view(central, an_actor(dealer_id=OTHER_SHOP))))


def longer(line: str) -> SetDealTerms:
    days = {"customer_days": 900, "project_days": 900, "extension_days": 30, "idle_days": 900, "grace_days": 7}
    return SetDealTerms(product_line=line, most_extensions=2, free_amount=0, **days)


def test_what_lies_there_is_not_offered_twice(central: Session) -> None:
    """A file beside it, an answer, or giving up what had run out: none of them lets the protection go on."""
    from_house(FillPool(), central, days=54)
    from_shop(FILE, central, on(55))
    from_house(FillPool(), central, days=56)
    from_shop(ReleaseDeal(deal_id=DEAL), central, on(57))
    assert len(offered(central)) == 1
    from_shop(a_rival(), central, on(58), dealer_id=OTHER_SHOP)
    assert (offered(central), central.scalars(select(PoolTrail.state)).all()) == ([], [PoolState.TAKEN])


def test_what_the_house_took_out_stays_out(central: Session) -> None:
    from_house(FillPool(), central, days=54)
    entry = central.scalars(select(PoolEntry)).one()
    from_house(WithdrawPoolEntry(entry_id=entry.id, reason="sold directly"), central, days=55)
    from_shop(FILE, central, on(56))
    from_house(FillPool(), central, days=57)
    assert offered(central) == []


def test_what_goes_on_by_longer_terms_stands_in_nobodys_way(central: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of them were idle for longer than what ran out."""
    monkeypatch.setattr(pooling, "AT_ONCE", 1)
    from_house(longer("oils"), central)
    from_shop(a_deal(OTHER, product_line="oils"), central, Contact(heard=-1))
    from_shop(ReportProgress(deal_id=DEAL, text="called"), central, on(1))
    from_house(FillPool(), central, days=53)
    assert offered(central) == []
    from_house(FillPool(), central, days=54)
    assert [row.product_line for row in offered(central)] == [LINE]


def test_what_went_on_and_ended_again_comes_again(central: Session) -> None:
    from_house(FillPool(), central, days=54)
    from_shop(ReportProgress(deal_id=DEAL, text="called"), central, Contact(received=55 * 24, claimed=40 * 24, heard=39 * 24))
    assert offered(central) == []
    from_house(FillPool(), central, days=93)
    assert len(offered(central)) == 1
    states = central.scalars(select(PoolTrail.state).order_by(PoolTrail.opened_at)).all()
    assert states == [PoolState.RESUMED, PoolState.OPEN]
