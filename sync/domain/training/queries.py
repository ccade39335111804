"""Named reads of material: the list, one version, and what somebody still has to read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, case, or_, select

from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Category, Product, names_of
from sync.domain.pricing.book import parents_of, upwards
from sync.domain.training.learning import READ_QUIZ
from sync.domain.training.records import Material, MaterialReading, QuizAttempt
from sync.domain.training.rules import (
    WARNING_DAYS,
    MaterialKind,
    MaterialState,
    Quiz,
    Standing,
    is_for,
    next_try,
    standing,
)
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View
from sync.kernel.search import fold_width
from sync.kernel.text import fold

MOST_KEPT = 2_000
"""Versions that one look goes through: far more than a manufacturer has out at a time."""


@dataclass(frozen=True, kw_only=True)
class MaterialRow:
    """A version as of today. `line` is what its product line is called; `is_read` and `is_certified` are about whoever looks, the
    latter with the last day, None for good; `has_lapsed` where that is past. `is_due`: they have to read it, and have not."""

    material_id: UUID
    family_id: UUID
    version: int
    kind: MaterialKind
    title: str
    standing: Standing
    product_line: str
    line: Names
    product_code: str
    roles: tuple[str, ...]
    must_read: bool
    valid_from: date
    valid_until: date | None
    has_quiz: bool
    changed_by: str
    changed_at: datetime
    is_read: bool = False
    is_due: bool = False
    is_certified: bool = False
    certified_until: date | None = None
    has_lapsed: bool = False


@dataclass(frozen=True, kw_only=True)
class TryRow:
    """One of the viewer's own tries at a quiz."""

    version: int
    at: datetime
    correct: int
    out_of: int
    passed: bool
    is_outdated: bool


@dataclass(frozen=True, kw_only=True)
class MaterialCard:
    """All of one version. `newer_id` is the version that has its place now; `again_on` is a day to come, before which
    who failed may not try again."""

    row: MaterialRow
    body: str
    reason: str
    quiz: Quiz | None
    newer_id: UUID | None
    tries: Sequence[TryRow]
    again_on: date | None


@dataclass(frozen=True, kw_only=True)
class ToLearn:
    """What somebody still has to read, and how many of their certificates end soon or have ended."""

    due: int
    ending: int


def materials(
    view: View, *, text: str = "", product_code: str = "", with_old: bool = False, limit: int = 200
) -> Sequence[MaterialRow]:
    """What has to be read first, then the newest; the house's drafts before all. Without `with_old` only what counts or is to
    come. `product_code`: what is about this product or a branch of the catalog that it hangs on."""
    today, seen = house_today(view), _seen(view)
    wanted = [*_shown(view, with_old=with_old), *_about(view, product_code), *_matching(text)]
    newest = (
        case((Material.published_at.is_(None), 0), else_=1),
        Material.published_at.desc(),
        Material.version.desc(),
        Material.title,
        Material.id,
    )
    found = view.session.scalars(select(Material).where(*wanted).order_by(*newest).limit(MOST_KEPT))
    rows = [row_of(one, view, today, seen) for one in found if _is_theirs(one, view)]
    hidden = () if with_old else (Standing.ENDED,)
    if view.dealer_id != HOUSE:
        hidden = (*hidden, Standing.ANNOUNCED)
    kept = [row for row in rows if row.standing not in hidden]
    return sorted(kept, key=lambda row: not row.is_due)[:limit]


def material_card(view: View, *, material_id: UUID) -> MaterialCard | None:
    """None where it is not here, or a draft of somebody else's."""
    material = view.session.get(Material, material_id)
    if material is None or (view.dealer_id != HOUSE and material.published_at is None):
        return None
    tries, today = _tries(view, material), house_today(view)
    quiz = READ_QUIZ(material.quiz) if material.quiz else None
    own = [one for one in tries if one.material_id == material.id]
    failed_on = own[0].on_day if own and not own[0].passed else None
    again = None if quiz is None else next_try(quiz, failed_on)
    return MaterialCard(
        row=row_of(material, view, today, _seen(view)),
        body=material.body,
        reason=material.reason,
        quiz=quiz,
        newer_id=_newer(view, material),
        tries=[_try(one) for one in tries],
        again_on=again if again is not None and again > today else None,
    )


def to_learn(view: View) -> ToLearn:
    """Of whoever looks."""
    rows = materials(view, limit=MOST_KEPT)
    last = house_today(view).toordinal() + WARNING_DAYS
    ending = [one for one in rows if one.is_certified and one.certified_until and one.certified_until.toordinal() <= last]
    return ToLearn(due=sum(one.is_due for one in rows), ending=len(ending))


QUERIES = (materials, material_card, to_learn)


@dataclass(frozen=True)
class Seen:
    """What the viewer has read (ids of versions), and their certificate in each family."""

    read: Collection[UUID]
    certificates: Mapping[UUID, QuizAttempt]


def _seen(view: View) -> Seen:
    mine = (MaterialReading.dealer_id == view.dealer_id, MaterialReading.user_id == view.actor.user_id)
    read = frozenset(view.session.scalars(select(MaterialReading.material_id).where(*mine).order_by(MaterialReading.id)))
    own = (QuizAttempt.dealer_id == view.dealer_id, QuizAttempt.user_id == view.actor.user_id, QuizAttempt.is_certified)
    passed = view.session.scalars(select(QuizAttempt).where(*own).order_by(QuizAttempt.at, QuizAttempt.id))
    return Seen(read, {one.family_id: one for one in passed})


def _shown(view: View, *, with_old: bool) -> Sequence[ColumnElement[bool]]:
    found = [] if view.dealer_id == HOUSE else [Material.published_at.is_not(None)]
    if not with_old:
        found.append(Material.state.in_((MaterialState.DRAFT, MaterialState.PUBLISHED)))
    return found


def _about(view: View, product_code: str) -> Sequence[ColumnElement[bool]]:
    if not product_code:
        return ()
    product = view.session.get(Product, product_code)
    branch = upwards(product.category_code, parents_of(view.session)) if product else ()
    return (or_(Material.product_code == product_code, Material.product_line.in_(branch)),)


def _matching(text: str) -> Sequence[ColumnElement[bool]]:
    """Each word stands in title or text, in either script, or in the pinyin of the title."""
    words = text.split()[:8]
    return [
        or_(Material.folded.contains(fold(word), autoescape=True), Material.initials.contains(fold_width(word), autoescape=True))
        for word in words
    ]


def _is_theirs(material: Material, view: View) -> bool:
    return view.dealer_id == HOUSE or is_for(material.roles.split(), view.actor.role)


def row_of(material: Material, view: View, today: date, seen: Seen) -> MaterialRow:
    stands = standing(material.state, material.valid_from, material.valid_until, today)
    certificate = seen.certificates.get(material.family_id)
    is_read = material.id in seen.read
    due = material.must_read and stands is Standing.IN_FORCE and not is_read and view.dealer_id != HOUSE
    return MaterialRow(
        material_id=material.id,
        family_id=material.family_id,
        version=material.version,
        kind=material.kind,
        title=material.title,
        standing=stands,
        product_line=material.product_line,
        line=names_of(view.session.get(Category, material.product_line)) if material.product_line else Names(),
        product_code=material.product_code,
        roles=tuple(material.roles.split()),
        must_read=material.must_read,
        valid_from=material.valid_from,
        valid_until=material.valid_until,
        has_quiz=bool(material.quiz),
        changed_by=material.changed_by,
        changed_at=material.changed_at,
        is_read=is_read,
        is_due=due and _is_theirs(material, view),
        is_certified=certificate is not None,
        certified_until=certificate.certified_until if certificate else None,
        has_lapsed=bool(certificate and certificate.certified_until and certificate.certified_until < today),
    )


def _newer(view: View, material: Material) -> UUID | None:
    """Of the family the one that has its place, where it is another."""
    family = (Material.family_id == material.family_id, Material.state == MaterialState.PUBLISHED, Material.id != material.id)
    later = select(Material.id).where(*family, Material.version > material.version)
    return view.session.scalars(later.order_by(Material.version.desc(), Material.id).limit(1)).one_or_none()


def _tries(view: View, material: Material) -> Sequence[QuizAttempt]:
    """The viewer's own in the family, the last first."""
    own = (QuizAttempt.dealer_id == view.dealer_id, QuizAttempt.user_id == view.actor.user_id)
    family = select(QuizAttempt).where(*own, QuizAttempt.family_id == material.family_id)
    return view.session.scalars(family.order_by(QuizAttempt.at.desc(), QuizAttempt.id).limit(50)).all()


def _try(one: QuizAttempt) -> TryRow:
    return TryRow(
        version=one.version,
        at=one.at,
        correct=one.correct,
        out_of=one.out_of,
        passed=one.passed,
        is_outdated=one.is_outdated,
    )
