"""The price lists that there are: those with prices, and those that dealers buy by."""

from collections.abc import Sequence

from sqlalchemy import CTE, func, select, union

from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import ListPrice
from sync.kernel.commands import HOUSE
from sync.kernel.queries import Known, View


def price_lists(view: View, *, text: str = "", limit: int = 50) -> Sequence[Known]:
    """By name, those that have `text` in them, each with how many dealers buy by it. A dealer sees its own alone."""
    is_seen = Dealer.dealer_id != HOUSE if view.dealer_id == HOUSE else Dealer.dealer_id == view.dealer_id
    buys, priced = select(Dealer.price_list.label("word")).where(is_seen), _priced()
    word = (union(buys, select(priced.c.word)) if view.dealer_id == HOUSE else buys.distinct()).subquery().c.word
    counted = select(word, func.count(Dealer.dealer_id)).outerjoin(Dealer, (Dealer.price_list == word) & is_seen)
    wanted = counted.where(word != "", word.icontains(text.strip(), autoescape=True))
    found = view.session.execute(wanted.group_by(word).order_by(word).limit(limit))
    return [Known(word=name, count=count) for name, count in found]


def _priced() -> CTE:
    """Each list is found behind the one before: a list has as many rows as there are products, and more."""
    first = select(func.min(ListPrice.price_list).label("word")).cte("priced", recursive=True)
    behind = select(func.min(ListPrice.price_list)).where(ListPrice.price_list > first.c.word).scalar_subquery()
    return first.union_all(select(behind).where(first.c.word.is_not(None)))
