"""Templates and favourites: what makes ordering again quick."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import inspect

from sync.domain import REGISTRY
from sync.domain.orders.queries import favourites, templates
from sync.domain.orders.templates import DropTemplate, MarkFavourite, SaveTemplate, TemplateItem, UnmarkFavourite
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, a_context, a_view, an_actor, an_id, run
from tests.order_builders import DISC, PAD, a_market

MONDAY = an_id("monday")


@pytest.fixture
def counter() -> Iterator[Context]:
    with a_market() as session:
        yield a_context(session)


def a_template(*items: tuple[str, int], name: str = "Monday") -> SaveTemplate:
    parts = tuple(TemplateItem(product_code=code, quantity=quantity) for code, quantity in items)
    return SaveTemplate(template_id=MONDAY, name=name, items=parts)


def kept(counter: Context) -> list[tuple[str, list[tuple[str, int]]]]:
    view = a_view(counter.session, counter.actor)
    return [(row.name, [(item.product_code, item.quantity) for item in row.items]) for row in templates(view)]


@pytest.mark.parametrize("again", [[(DISC, 1)], [(PAD, 9), (DISC, 2), (PAD, 1)], [(PAD, 4), (DISC, 2)]])
def test_saving_a_template_again_replaces_it(counter: Context, again: list[tuple[str, int]]) -> None:
    run(a_template((PAD, 4), (DISC, 2)), counter)
    run(a_template(*again, name="Tuesday"), counter)
    assert kept(counter) == [("Tuesday", again)]


def test_no_row_goes_because_nothing_holds_it_any_more() -> None:
    """Invariant 15. Both sides tell of what somebody deletes; a row that went by itself stays in the index."""
    links = [link for record in REGISTRY.records.values() for link in inspect(record).relationships]
    assert links
    assert not [str(link) for link in links if link.cascade.delete_orphan]


def test_a_dropped_template_is_gone(counter: Context) -> None:
    run(a_template((PAD, 4)), counter)
    run(DropTemplate(template_id=MONDAY), counter)
    assert kept(counter) == []
    with pytest.raises(Refusal, match="template_unknown"):
        run(DropTemplate(template_id=MONDAY), counter)


@pytest.mark.parametrize(
    ("template", "code"),
    [
        (a_template((PAD, 4), name=" "), "name_missing"),
        (a_template(), "template_empty"),
        (a_template((PAD, 0)), "quantity_invalid"),
    ],
)
def test_a_template_of_nothing_is_refused(counter: Context, template: SaveTemplate, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        run(template, counter)


def test_another_shop_sees_no_template_of_ours(counter: Context) -> None:
    """Threat T6."""
    run(a_template((PAD, 4)), counter)
    stranger = replace(counter, actor=an_actor("zhou", dealer_id=OTHER_SHOP))
    assert kept(stranger) == []
    with pytest.raises(Refusal, match="template_unknown"):
        run(DropTemplate(template_id=MONDAY), stranger)


def test_favourites_are_ones_own_and_marking_twice_changes_nothing(counter: Context) -> None:
    for deed in (MarkFavourite(product_code=PAD), MarkFavourite(product_code=DISC), MarkFavourite(product_code=PAD)):
        run(deed, counter)
    assert favourites(a_view(counter.session, counter.actor)) == [PAD, DISC]
    assert favourites(a_view(counter.session, an_actor("chen"))) == []


def test_an_unmarked_product_is_no_favourite(counter: Context) -> None:
    run(MarkFavourite(product_code=PAD), counter)
    for _ in range(2):
        run(UnmarkFavourite(product_code=PAD), counter)
    assert favourites(a_view(counter.session, counter.actor)) == []
    with pytest.raises(Refusal, match="product_unknown"):
        run(MarkFavourite(product_code="NO-SUCH"), counter)
