"""What the channel staff does with the pool: lay down its terms, look for what ran out, and take an entry out."""

from uuid import UUID

from sync.domain.deals.change import check_text
from sync.domain.deals.pooling import close, fill
from sync.domain.deals.records import PoolEntry, PoolTerms
from sync.domain.deals.reviewing import MOST_DAYS, check_house
from sync.domain.deals.rules import PoolState
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class SetPoolTerms(Command, frozen=True, kw_only=True):
    """For a product line (empty: all others): how long who had it waits before coming again, and how long an entry stays."""

    product_line: str = ""
    waiting_days: int
    stay_days: int


def set_pool_terms(command: SetPoolTerms, context: Context) -> None:
    """Refuses `house_only`, `terms_invalid`, `text_too_long`."""
    check_house(context)
    wanted = {"waiting_days": command.waiting_days, "stay_days": command.stay_days}
    wrong = next((name for name, days in wanted.items() if not 0 <= days <= MOST_DAYS), None)
    if wrong is not None:
        raise Refusal("terms_invalid", term=wrong, field=wrong)
    line = check_text("product_line", command.product_line)
    row = context.session.get(PoolTerms, line) or PoolTerms(product_line=line)
    row.waiting_days, row.stay_days, row.changed_by = command.waiting_days, command.stay_days, context.actor.name
    context.session.add(row)


class FillPool(Command, frozen=True, kw_only=True):
    """Look for protections in a product line (empty: in all) that ran out, and for entries that have lain long enough.
    Registrations do the same on their way."""

    product_line: str = ""


def fill_pool(command: FillPool, context: Context) -> None:
    """Refuses `house_only`."""
    check_house(context)
    fill(context, command.product_line.strip())


class WithdrawPoolEntry(Command, frozen=True, kw_only=True):
    """Nobody shall take it up from the pool; the reason stays with the house."""

    entry_id: UUID
    reason: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.entry_id,)


def withdraw_pool_entry(command: WithdrawPoolEntry, context: Context) -> None:
    """Refuses `house_only`, `text_missing`, `text_too_long`, `pool_gone`."""
    check_house(context)
    reason = check_text("reason", command.reason, needed=True)
    entry = context.session.get(PoolEntry, command.entry_id, with_for_update=True)
    if entry is None or not entry.is_open:
        raise Refusal("pool_gone")
    close(entry.id, PoolState.WITHDRAWN, context, reason=reason)


VERBS = (
    Verb(SetPoolTerms, set_pool_terms, "deals.terms"),
    Verb(FillPool, fill_pool, "deals.review"),
    Verb(WithdrawPoolEntry, withdraw_pool_entry, "deals.review"),
)
