"""What a screen says of goods that are short is what central says of them, and then nobody is asked to look at it again."""

from collections.abc import Sequence

import msgspec
import pytest

from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.orders.foreseeing import is_as_foreseen
from sync.domain.orders.outlook import order_outlook
from sync.kernel.commands import Adjustment
from tests.builders import a_context, a_view, an_availability, an_id
from tests.order_builders import PAD, a_line, a_market, an_order, decide


def short(asked: object, got: object, *, code: str = "line_backordered", subject: str = PAD) -> Adjustment:
    return Adjustment(code=code, asked=str(asked), got=str(got), subject=subject)


@pytest.mark.parametrize("policy", BackorderPolicy)
@pytest.mark.parametrize("stock", [0, 3, 5])
def test_what_is_foreseen_is_what_central_says(policy: BackorderPolicy, stock: int) -> None:
    """Two lines of one product, the second for what the first leaves."""
    lines = (a_line(quantity=2), msgspec.structs.replace(a_line(quantity=3), line_id=an_id("second")))
    with a_market(an_availability(PAD, quantity=stock), stock=stock) as session:
        foreseen = order_outlook(a_view(session), lines=lines, policy=policy).foreseen
        context = a_context(session)
        order = an_order(*lines, backorder_policy=policy, foreseen=foreseen)
        assert list(foreseen) == decide(order, context)
        assert order.foresaw(context.adjustments) == bool(foreseen)


@pytest.mark.parametrize(
    ("said", "is_known"),
    [
        ([short(6, 3)], True),
        ([short(6, 4)], True),
        ([], False),
        ([short(6, 2)], False),
        ([short(9, 3)], False),
        ([short(6, 3, code="line_cut")], False),
        ([short(6, 3, subject="OTHER")], False),
        ([short(6, 3), short(4, 4), short(1, 0)], False),
        ([short(6, 3), Adjustment(code="price_changed", asked="100", got="200", subject=PAD)], False),
        ([short(6, "")], False),
    ],
)
def test_no_less_than_was_said_of_each_product_is_no_news(said: Sequence[Adjustment], is_known: bool) -> None:
    assert is_as_foreseen(said, [short(6, 3)]) == is_known
    assert not is_as_foreseen(said, ())
