"""What the house lays down about registrations, as it reads it again: its terms by line, and where dealers may sell."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

import msgspec
import pytest
from sqlalchemy.orm import Session

from sync.domain.deals.house_queries import TerritoryRow, areas, deal_terms_known, territories
from sync.domain.deals.reviewing import GrantTerritory, SetDealTerms
from sync.domain.deals.rules import DEFAULTS
from sync.kernel.errors import Refusal
from tests.builders import NOW, OTHER_SHOP, SHOP, TODAY, a_house_actor, a_session, a_view, an_actor, an_id
from tests.deal_builders import DAY, LINE, a_deal, from_house, from_shop, shops

GRANT = GrantTerritory(territory_id=an_id("t"), dealer_id=SHOP, product_line=LINE, area="44", valid_from=TODAY)


@pytest.fixture
def central() -> Iterator[Session]:
    with a_session(*shops()) as session:
        yield session


@pytest.mark.parametrize(("field", "number"), [("idle_days", 99_999), ("customer_days", -1), ("free_amount", -1)])
def test_terms_beyond_all_reason_are_refused_at_their_field(central: Session, field: str, number: int) -> None:
    with pytest.raises(Refusal) as refusal:
        from_house(SetDealTerms(**{**asdict(DEFAULTS), field: number}), central)
    assert (refusal.value.code, refusal.value.params["field"]) == ("terms_invalid", field)
    assert deal_terms_known(a_view(central, a_house_actor())) == []


def test_terms_are_known_by_line(central: Session) -> None:
    from_house(SetDealTerms(product_line=LINE, **asdict(replace(DEFAULTS, idle_days=20))), central)
    from_house(SetDealTerms(**asdict(DEFAULTS)), central)
    rows = deal_terms_known(a_view(central, a_house_actor()))
    assert [(row.product_line, row.terms.idle_days) for row in rows] == [("", 45), (LINE, 20)]


def granted(central: Session, **asked: Any) -> Sequence[TerritoryRow]:
    return territories(a_view(central, a_house_actor()), **asked)


def test_a_territory_is_read_with_its_dealer_and_its_standing(central: Session) -> None:
    from_house(GRANT, central)
    to_come = {"territory_id": an_id("later"), "dealer_id": OTHER_SHOP, "product_line": "", "valid_from": TODAY + DAY}
    from_house(msgspec.structs.replace(GRANT, **to_come), central)
    now, later = sorted(granted(central), key=lambda row: row.dealer_id)
    assert (now.dealer_id, now.product_line, now.area, now.has_begun, now.has_ended) == (SHOP, LINE, "44", True, False)
    assert (later.dealer_id, later.line, later.has_begun) == (OTHER_SHOP, None, False)
    assert [row.dealer_id for row in granted(central, text=LINE.upper())] == [SHOP]


def test_the_same_again_ends_it_and_it_leaves_the_list_after_its_last_day(central: Session) -> None:
    from_house(GRANT, central)
    from_house(msgspec.structs.replace(GRANT, valid_until=TODAY), central)
    assert [row.has_ended for row in granted(central)] == [False]
    tomorrow = a_view(central, a_house_actor(), now=NOW + DAY)
    assert territories(tomorrow) == []
    assert [row.has_ended for row in territories(tomorrow, with_ended=True)] == [True]


def test_a_dealer_reads_its_own_territories_alone(central: Session) -> None:
    from_house(GRANT, central)
    assert len(territories(a_view(central, an_actor(dealer_id=SHOP)))) == 1
    assert territories(a_view(central, an_actor(dealer_id=OTHER_SHOP))) == []


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"dealer_id": 999}, "dealer_unknown", "dealer_id"),
        ({"valid_until": TODAY - DAY}, "dates_wrong", "valid_until"),
        ({"area": "4" * 2_001}, "text_too_long", "area"),
    ],
)
def test_what_cannot_be_granted_is_refused_at_its_field(central: Session, changed: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refusal) as refusal:
        from_house(msgspec.structs.replace(GRANT, **changed), central)
    assert (refusal.value.code, refusal.value.params["field"]) == (code, field)
    assert granted(central) == []


def test_areas_are_known_from_registrations_and_from_what_was_granted(central: Session) -> None:
    from_house(GRANT, central)
    from_shop(a_deal(region_code="440106", address="天河區體育東路"), central)
    house = a_view(central, a_house_actor())
    assert [(row.word, row.place) for row in areas(house)] == [("44", ""), ("440106", "天河區體育東路")]
    assert [row.word for row in areas(house, text="天河")] == ["440106"]
    assert areas(a_view(central, an_actor())) == []
