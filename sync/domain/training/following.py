"""Who has read a piece of material and passed its quiz: the house of every dealer, a dealer's manager of the shop's people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, select

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import allows
from sync.domain.training.records import Material, MaterialReading, QuizAttempt
from sync.domain.training.rules import WARNING_DAYS, Standing, is_for, standing
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class ReaderRow:
    """A person and the last version that they have read, 0 for none. `person` is empty where nobody of a dealer has done
    anything yet: the house knows a dealer's people by what they did. `tries` are at the quiz, of any version."""

    dealer_id: int
    dealer_name: str
    person: str
    version: int
    at: datetime | None
    tries: int
    is_certified: bool
    certified_until: date | None


@dataclass(frozen=True, kw_only=True)
class EndingCertificate:
    """A certificate whose last day is near or past, of one of the viewer's shop."""

    material_id: UUID
    family_id: UUID
    title: str
    person: str
    until: date
    days_left: int

    @property
    def has_ended(self) -> bool:
        return self.days_left < 0


@dataclass
class _Deeds:
    """Of one person in one family."""

    version: int = 0
    at: datetime | None = None
    tries: int = 0
    certificate: QuizAttempt | None = None


def readers(view: View, *, material_id: UUID, limit: int = 2_000) -> Sequence[ReaderRow]:
    """By dealer and person, who has read nothing first. Whoever runs no shop sees only their own."""
    material = view.session.get(Material, material_id)
    if material is None:
        return []
    deeds = _deeds(view, material.family_id)
    rows = _of_network(view, deeds) if view.dealer_id == HOUSE else _of_shop(view, material, deeds)
    return sorted(rows, key=lambda one: (one.dealer_name, one.version, one.person))[:limit]


def ending_certificates(view: View, *, limit: int = 50) -> Sequence[EndingCertificate]:
    """The viewer's own, for who runs a shop those of its people; the first to end first. Of courses that still count."""
    today = house_today(view)
    courses = {
        one.family_id: one
        for one in view.session.scalars(select(Material).where(Material.quiz != "").order_by(Material.version, Material.id))
        if standing(one.state, one.valid_from, one.valid_until, today) is Standing.IN_FORCE
    }
    own = (QuizAttempt.dealer_id == view.dealer_id, QuizAttempt.is_certified, QuizAttempt.family_id.in_(courses))
    passed = view.session.scalars(select(QuizAttempt).where(*own).order_by(QuizAttempt.at, QuizAttempt.id))
    newest = {(one.family_id, one.user_id): one for one in passed}
    active = set(view.session.scalars(_people(view).with_only_columns(User.id)))
    last = today.toordinal() + WARNING_DAYS
    rows = [
        EndingCertificate(
            material_id=courses[one.family_id].id,
            family_id=one.family_id,
            title=courses[one.family_id].title,
            person=one.by,
            until=one.certified_until,
            days_left=(one.certified_until - today).days,
        )
        for one in newest.values()
        if one.certified_until is not None and one.certified_until.toordinal() <= last and one.user_id in active
    ]
    return sorted(rows, key=lambda row: (row.until, row.person, row.title))[:limit]


QUERIES = (readers, ending_certificates)


def _people(view: View) -> Select[User]:
    """Those of the shop that the viewer may look at."""
    people = select(User).where(User.dealer_id == view.dealer_id, User.active).order_by(User.name, User.id)
    return people if allows(view.actor.role, "training.people") else people.where(User.id == view.actor.user_id)


def _deeds(view: View, family_id: UUID) -> Mapping[tuple[int, UUID, str], _Deeds]:
    """By dealer, person and name, of all that lie here."""
    found: dict[tuple[int, UUID, str], _Deeds] = {}
    reads = select(MaterialReading).where(MaterialReading.family_id == family_id)
    for read in view.session.scalars(reads.order_by(MaterialReading.version, MaterialReading.dealer_id, MaterialReading.id)):
        one = found.setdefault((read.dealer_id, read.user_id, read.by), _Deeds())
        one.version, one.at = read.version, read.at
    tries = select(QuizAttempt).where(QuizAttempt.family_id == family_id)
    for attempt in view.session.scalars(tries.order_by(QuizAttempt.at, QuizAttempt.dealer_id, QuizAttempt.id)):
        one = found.setdefault((attempt.dealer_id, attempt.user_id, attempt.by), _Deeds())
        one.tries += 1
        one.certificate = attempt if attempt.is_certified else one.certificate
    return found


def _of_network(view: View, deeds: Mapping[tuple[int, UUID, str], _Deeds]) -> Sequence[ReaderRow]:
    """Also the dealers of which nobody has done anything."""
    dealers = select(Dealer.dealer_id, Dealer.name).where(Dealer.dealer_id != HOUSE).order_by(Dealer.dealer_id)
    names = {row.dealer_id: row.name for row in view.session.execute(dealers)}
    rows = [_row(dealer_id, names.get(dealer_id, ""), name, one) for (dealer_id, _, name), one in deeds.items()]
    silent = names.keys() - {row.dealer_id for row in rows}
    return [*rows, *(_row(dealer_id, names[dealer_id], "", _Deeds()) for dealer_id in sorted(silent))]


def _of_shop(view: View, material: Material, deeds: Mapping[tuple[int, UUID, str], _Deeds]) -> Sequence[ReaderRow]:
    """Those whom it is for, and whoever has done something with it."""
    by_person = {user_id: one for (dealer_id, user_id, _), one in deeds.items() if dealer_id == view.dealer_id}
    roles = material.roles.split()
    people = [one for one in view.session.scalars(_people(view)) if one.id in by_person or is_for(roles, one.role)]
    return [_row(view.dealer_id, "", one.name, by_person.get(one.id, _Deeds())) for one in people]


def _row(dealer_id: int, dealer_name: str, person: str, one: _Deeds) -> ReaderRow:
    return ReaderRow(
        dealer_id=dealer_id,
        dealer_name=dealer_name,
        person=person,
        version=one.version,
        at=one.at,
        tries=one.tries,
        is_certified=one.certificate is not None,
        certified_until=one.certificate.certified_until if one.certificate else None,
    )
