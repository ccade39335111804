"""Which scopes a device holds: decided by whose it is, and by nothing that the device says."""

from sqlalchemy.orm import Session

from sync.central.business import Business
from sync.kernel.commands import HOUSE
from sync.kernel.records import dealer_scope


def prices_scope(price_list: str) -> str:
    return f"prices:{price_list}"


def scopes_of(session: Session, business: Business, dealer_id: int) -> tuple[str, ...]:
    """Sorted. A dealer has its own rows, its own price list, and what all share; the house has its queues and every list."""
    own = [dealer_scope(dealer_id), *business.registry.shared]
    if dealer_id == HOUSE:
        prices = [prices_scope(name) for name in business.price_lists(session)]
        return tuple(sorted({*own, *business.registry.queues, *prices}))
    card = business.dealer_card(session, dealer_id)
    return tuple(sorted(own if card is None else [*own, prices_scope(card.price_list)]))
