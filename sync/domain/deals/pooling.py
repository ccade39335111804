"""The pool of what nobody is protected for any more: how it fills, who has to wait, and what becomes of an entry."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID, uuid5

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from sync.domain.deals.change import clock_of, day_of, is_standing, note, read_terms, terms_of, today
from sync.domain.deals.clashes import from_pool, own_clashes, rivals
from sync.domain.deals.records import Deal, DealTerms, PoolEntry, PoolTerms, PoolTrail
from sync.domain.deals.rules import DEFAULTS, Band, DealState, PoolState, Terms, ends_on
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal

AT_ONCE = 100
"""So many are put into the pool, or leave it, with one deed."""
MOST_LINES = 500
ENDED = (DealState.RELEASED, DealState.PROTECTED)


def pool_terms(session: Session, product_line: str) -> PoolTerms | None:
    """Of the line, else of all lines; None where there is no pool."""
    return session.get(PoolTerms, product_line) or session.get(PoolTerms, "")


def ended_on(deal: Deal, context: Context) -> date | None:
    """As `last_day`, today."""
    told = max((event.at for event in deal.events), default=None) if deal.state is DealState.RELEASED else None
    told_on = None if told is None else day_of(context, told)
    return last_day(deal, terms_of(context, deal.product_line), told_on=told_on, today=today(context))


def last_day(deal: Deal, terms: Terms, *, told_on: date | None, today: date) -> date | None:
    """Of a protection that ran out, or was given up or taken back on the day `told_on`. None of all that is no such thing.

    A PC that is being filled may have a deal before what happened to it: then nobody here knows that day.
    """
    if deal.protected_until is None:
        return None
    if deal.state is DealState.RELEASED:
        return told_on
    last = ends_on(clock_of(deal), terms) + timedelta(days=terms.grace_days)
    return last if deal.state is DealState.PROTECTED and last < today else None


def make_way(deal: Deal, command: Command, context: Context) -> None:
    """What the dealer had of the same, and ran out, is closed. Refuses `deal_known` where it did not, `deal_waits` where the
    dealer who had it comes again too soon."""
    before = own_clashes(context.session, deal)
    known = next((one for one in before if ended_on(one, context) is None), None)
    if known is not None:
        raise Refusal("deal_known", number=known.number)
    _check_waiting(deal, context)
    for one in before:
        one.state, one.wish = DealState.RELEASED, ""
        note(one, command, context)


def put(deal: Deal, context: Context) -> None:
    """An entry for a protection that has ended, once each time that it does."""
    terms, ended = pool_terms(context.session, deal.product_line), ended_on(deal, context)
    entry_id = uuid5(deal.id, f"pool {deal.version}")
    if terms is None or ended is None or context.session.get(PoolTrail, entry_id) is not None:
        return
    before = _before(deal, ended, context)
    if before is not None:
        before.from_version = deal.version
        return
    trail = _trail(deal, entry_id, context)
    context.session.add(trail)
    holder = _holder(deal, context)
    if any(one is not deal for one in from_pool(context.session, deal)):
        _end(trail, PoolState.OVER, context, None)  # the same lies there already: of whoever had it before
    elif holder is None:
        context.session.add(_entry(deal, entry_id, until=today(context) + timedelta(days=terms.stay_days), context=context))
    else:
        _end(trail, PoolState.TAKEN, context, holder)
    context.session.flush()


def _before(deal: Deal, ended: date, context: Context) -> PoolTrail | None:
    """Of what lies there already, or did: the protection ended once, whatever happened beside it since."""
    mine = select(PoolTrail).where(PoolTrail.from_dealer == deal.dealer_id, PoolTrail.from_deal == deal.id)
    last = context.session.scalars(mine.order_by(PoolTrail.opened_at.desc(), PoolTrail.id).limit(1)).first()
    if last is None or last.state is PoolState.RESUMED:
        return None
    return last if last.state is PoolState.OPEN or day_of(context, last.opened_at) > ended else None


def fill(context: Context, product_line: str = "") -> None:
    """What ran out goes in, in one line or in all; what has lain there too long goes out."""
    for deal in _ended(context, product_line):
        put(deal, context)
    late = select(PoolEntry).where(PoolEntry.is_open, PoolEntry.open_until < today(context))
    for entry in context.session.scalars(late.order_by(PoolEntry.open_until, PoolEntry.id).limit(AT_ONCE)).all():
        close(entry.id, PoolState.OVER, context)


def empty(deal: Deal, context: Context) -> None:
    """Where somebody has it now, or two claim it, it lies in the pool no longer."""
    is_claimed = deal.state is DealState.DISPUTED or is_standing(context, deal, today(context))
    for former in from_pool(context.session, deal) if is_claimed else ():
        lying = select(PoolTrail.id).where(PoolTrail.from_deal == former.id, PoolTrail.state == PoolState.OPEN)
        for entry_id in context.session.scalars(lying.order_by(PoolTrail.id).limit(AT_ONCE)).all():
            state = PoolState.RESUMED if former is deal else PoolState.TAKEN
            close(entry_id, state, context, deal)


def close(entry_id: UUID, state: PoolState, context: Context, holder: Deal | None = None, *, reason: str = "") -> None:
    """Nobody sees the entry any more; the house keeps what became of it."""
    entry = context.session.get(PoolEntry, entry_id)
    trail = context.session.get(PoolTrail, entry_id)
    if entry is not None:
        entry.is_open = False
    if trail is not None:
        trail.reason = reason
        _end(trail, state, context, holder)


def _check_waiting(deal: Deal, context: Context) -> None:
    terms = pool_terms(context.session, deal.product_line)
    for former in own_clashes(context.session, deal, ENDED) if terms is not None else ():
        last = ended_on(former, context)
        free_on = last + timedelta(days=terms.waiting_days) if last is not None and terms is not None else None
        if free_on is not None and day_of(context, context.decided_at) < free_on:
            raise Refusal("deal_waits", number=former.number, day=free_on.isoformat())


def _holder(deal: Deal, context: Context) -> Deal | None:
    """Who claims the same by now, be it the same dealer once more."""
    others = [clash.deal for clash in rivals(context.session, deal) if clash.band is Band.BLOCK]
    known = [*others, *own_clashes(context.session, deal)]
    return next((one for one in known if ended_on(one, context) is None), None)


def _ended(context: Context, product_line: str) -> Sequence[Deal]:
    """Protections that ran out and lie in no pool yet, those that were idle longest first."""
    lines = context.session.scalars(select(PoolTerms.product_line).order_by(PoolTerms.product_line).limit(AT_ONCE)).all()
    if not lines:
        return ()
    lies = select(PoolTrail.id).where(PoolTrail.from_deal == Deal.id, PoolTrail.from_version == Deal.version)
    found = select(Deal).where(Deal.state == DealState.PROTECTED, _ran_out(context), ~lies.exists())
    if product_line:
        found = found.where(Deal.product_line == product_line)
    if "" not in lines:
        found = found.where(Deal.product_line.in_(lines))
    return context.session.scalars(found.order_by(Deal.active_on, Deal.id).limit(AT_ONCE)).all()


def _ran_out(context: Context) -> ColumnElement[bool]:
    """As `last_day`, for many deals at once: what goes on by the terms of its own line stands in nobody's way."""
    rows = context.session.scalars(select(DealTerms).order_by(DealTerms.product_line).limit(MOST_LINES)).all()
    known = {row.product_line: read_terms(row) for row in rows}
    alike: dict[Terms, list[str]] = {}
    for line, terms in known.items():
        alike.setdefault(terms, []).append(line)
    others = Deal.product_line.not_in(list(known)) & _is_past(known.get("", DEFAULTS), today(context))
    return or_(others, *(Deal.product_line.in_(lines) & _is_past(one, today(context)) for one, lines in alike.items()))


def _is_past(terms: Terms, today: date) -> ColumnElement[bool]:
    until = today - timedelta(days=terms.grace_days)
    return or_(Deal.protected_until < until, Deal.active_on < until - timedelta(days=terms.idle_days))


def _end(trail: PoolTrail, state: PoolState, context: Context, holder: Deal | None) -> None:
    trail.state, trail.closed_at, trail.closed_by = state, context.now, context.actor.name
    if holder is not None:
        trail.to_dealer, trail.to_number = holder.dealer_id, holder.number


def _entry(deal: Deal, entry_id: UUID, *, until: date, context: Context) -> PoolEntry:
    return PoolEntry(
        id=entry_id,
        subject=deal.subject,
        product_line=deal.product_line,
        region_code=deal.region_code,
        name=deal.name,
        project=deal.project,
        site=deal.site,
        name_key=deal.name_key,
        site_key=deal.site_key,
        opened_on=today(context),
        open_until=until,
        is_open=True,
    )


def _trail(deal: Deal, entry_id: UUID, context: Context) -> PoolTrail:
    return PoolTrail(
        id=entry_id,
        product_line=deal.product_line,
        region_code=deal.region_code,
        name=deal.name,
        project=" ".join(filter(None, (deal.project, deal.site))),
        from_dealer=deal.dealer_id,
        from_deal=deal.id,
        from_number=deal.number,
        from_version=deal.version,
        opened_at=context.now,
        state=PoolState.OPEN,
        closed_at=None,
        closed_by="",
        reason="",
        to_dealer=None,
        to_number="",
    )
