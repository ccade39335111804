"""What every verb on a deal shares: find it, put down what happened, and bring up to date what follows from its facts."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID, uuid5

from sync.domain.accounts.calendar import price_day
from sync.domain.customers.keys import name_key, tax_key
from sync.domain.deals.records import Deal, DealEvent, DealTerms
from sync.domain.deals.rules import DEFAULTS, LONGEST_TEXT, OPEN, Clock, DealState, Keys, Terms, standing
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from sync.kernel.phones import phone_key

HEAD = 4
"""Characters of a folded name that two names alike are expected to share."""
TEXTS = ("name", "tax_id", "contact", "phone", "region_code", "address", "project", "site", "note")
"""The fields that people fill in."""


def deal_of(context: Context, dealer_id: int, deal_id: UUID) -> Deal:
    """Refuses `deal_unknown`: what belongs to another dealer does not exist."""
    deal = context.session.get(Deal, (dealer_id, deal_id), with_for_update=True)
    if deal is None:
        raise Refusal("deal_unknown")
    return deal


def check_state(deal: Deal, *allowed: DealState) -> None:
    """Refuses `deal_state_wrong`, `deal_transferred`."""
    if deal.state is DealState.TRANSFERRED:
        raise Refusal("deal_transferred", number=deal.number)
    if deal.state not in allowed:
        raise Refusal("deal_state_wrong", number=deal.number, state=deal.state)


def check_text(field: str, text: str, *, needed: bool = False) -> str:
    """Refuses `text_missing`, `text_too_long`."""
    if needed and not text.strip():
        raise Refusal("text_missing", field=field)
    if len(text) > LONGEST_TEXT:
        raise Refusal("text_too_long", field=field)
    return text.strip()


def write_texts(deal: Deal, texts: Mapping[str, str]) -> None:
    """The fields that people fill in, and the keys that follow from them. Refuses `name_missing`, `text_too_long`."""
    clean = {field: check_text(field, texts[field]) for field in TEXTS}
    if not clean["name"]:
        raise Refusal("name_missing", field="name")
    for field, text in clean.items():
        setattr(deal, field, text)
    deal.tax_key, deal.phone_key, deal.name_key = tax_key(deal.tax_id), phone_key(deal.phone), name_key(deal.name)
    deal.name_head = deal.name_key[:HEAD]
    deal.site_key = name_key(deal.project + deal.site)


def day_of(context: Context, moment: datetime) -> date:
    """Protection begins and ends by the manufacturer's calendar."""
    return price_day(context.session, moment)


def today(context: Context) -> date:
    return day_of(context, context.now)


def keys_of(deal: Deal) -> Keys:
    return Keys(tax=deal.tax_key, phone=deal.phone_key, name=deal.name_key, site=deal.site_key)


def clock_of(deal: Deal) -> Clock:
    return Clock(state=deal.state, protected_until=deal.protected_until, active_on=deal.active_on)


def terms_of(context: Context, product_line: str) -> Terms:
    """Of the line, else of all lines, else the ones that the product came with."""
    row = context.session.get(DealTerms, product_line) or context.session.get(DealTerms, "")
    return DEFAULTS if row is None else read_terms(row)


def read_terms(row: DealTerms) -> Terms:
    return Terms(
        customer_days=row.customer_days,
        project_days=row.project_days,
        extension_days=row.extension_days,
        most_extensions=row.most_extensions,
        idle_days=row.idle_days,
        grace_days=row.grace_days,
        free_amount=row.free_amount,
    )


def is_standing(context: Context, deal: Deal, on: date) -> bool:
    """Whether the deal is protected on a day."""
    return standing(clock_of(deal), terms_of(context, deal.product_line), on) is DealState.PROTECTED


def note(deal: Deal, command: Command, context: Context, text: str = "") -> None:
    """One more thing that happened. Every verb that changed a deal calls this last: it counts the version and settles."""
    deal.version += 1
    happened(deal, type(command).__name__, context, text)
    settle(deal)


def happened(deal: Deal, kind: str, context: Context, text: str) -> None:
    """Of one kind once with a version; `note` says who sees it."""
    deal.events.append(
        DealEvent(
            dealer_id=deal.dealer_id,
            # the moment too: while a filling PC has an older deal beside newer events, a version alone would name one of them
            id=uuid5(deal.id, f"{deal.version} {kind} {(context.claimed_at or context.now).timestamp()}"),
            deal_id=deal.id,
            kind=kind,
            by=context.actor.name,
            at=context.now,
            text=text,
            at_desk=False,
        )
    )


def settle(deal: Deal) -> None:
    """Open deals are seen by the channel staff, with all that belongs to them."""
    deal.at_desk = deal.state in OPEN
    for row in (*deal.events, *deal.evidence):
        row.at_desk = deal.at_desk
