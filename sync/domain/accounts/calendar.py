"""The manufacturer's day: prices begin and end by its calendar, wherever a shop stands and whatever zone a machine is set to."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from sync.domain.accounts.records import NOTICES, House
from sync.kernel.commands import HOUSE
from sync.kernel.kept import Reading
from sync.kernel.queries import View

UNTOLD = "UTC"
"""The zone of a central that nobody has told another, and of a replica before its first rows have come."""


ZONE_NAME = select(House.timezone).where(House.house_id == HOUSE)
FARTHEST = timedelta(hours=15)
"""No zone is farther from London."""


def price_zone(session: Session) -> ZoneInfo:
    """A zone that this machine's list does not know yet counts as untold: central, which decides, took it from its own list."""
    return Reading("zone", (House,), (NOTICES,), _zones).of(session, [HOUSE])[HOUSE]


def _zones(session: Session, houses: Sequence[int]) -> Mapping[int, ZoneInfo]:
    return {house_id: _zone(session.get(House, house_id)) for house_id in houses}


def _zone(house: House | None) -> ZoneInfo:
    return _named(house.timezone if house else UNTOLD)


def _named(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(UNTOLD)


def price_day(session: Session, now: datetime) -> date:
    """The day whose prices count at a moment (aware UTC)."""
    return now.astimezone(price_zone(session)).date()


def year_of(connection: Connection, now: datetime) -> int:
    """The manufacturer's year at a moment (aware UTC). Its zone is looked up only around the turn of the year."""
    if (now - FARTHEST).year == (now + FARTHEST).year:
        return now.year
    name = connection.execute(ZONE_NAME).scalar_one_or_none()
    return now.astimezone(_named(name or UNTOLD)).year


def day_begins(session: Session, day: date) -> datetime:
    """The first moment of a day of the manufacturer's (aware)."""
    return datetime.combine(day, time(), price_zone(session))


def is_zone(name: str) -> bool:
    """Whether this is the name of a zone in the list of IANA, such as `Asia/Taipei`."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a path, a folder, or nothing at all
        return False
    return True


def house_timezone(view: View) -> str:
    """The IANA name of the zone by whose days prices change."""
    return price_zone(view.session).key


def house_today(view: View) -> date:
    """The day whose prices count now."""
    return price_day(view.session, view.now)


@cache
def _all_zones() -> Sequence[str]:
    """With a part of the world before the place; the others are there for programs of long ago."""
    return sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))


def zones_like(view: View, *, piece: str, limit: int = 30) -> Sequence[str]:
    """IANA names with this piece in them, as `taipei` or `new york`."""
    wanted = piece.strip().replace(" ", "_").casefold()
    return list(islice((name for name in _all_zones() if wanted in name.casefold()), limit))


QUERIES = (house_timezone, house_today, zones_like)
