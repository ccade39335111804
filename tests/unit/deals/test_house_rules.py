"""What the house lays down about registrations, as it reads it again: its terms by line."""

from collections.abc import Iterator
from dataclasses import asdict, replace

import pytest
from sqlalchemy.orm import Session

from sync.domain.deals.house_queries import deal_terms_known
from sync.domain.deals.reviewing import SetDealTerms
from sync.domain.deals.rules import DEFAULTS
from sync.kernel.errors import Refusal
from tests.builders import a_house_actor, a_session, a_view
from tests.deal_builders import LINE, from_house, shops


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
