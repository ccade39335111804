"""Whose orders a viewer may read."""

from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


def whose(view: View, dealer_id: int | None) -> int:
    """The house reads any dealer's; whoever else asks gets the own shop's, whatever was asked for."""
    return dealer_id if view.dealer_id == HOUSE and dealer_id is not None else view.dealer_id
