"""What the house does with material: draft, publish, withdraw. The words of what is published are never rewritten."""

from datetime import date
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.domain.accounts.calendar import price_day
from sync.domain.catalog.records import Category, Product
from sync.domain.training.records import Material
from sync.domain.training.rules import (
    LONGEST_BODY,
    LONGEST_REASON,
    LONGEST_TITLE,
    MOST_QUESTIONS,
    MaterialKind,
    MaterialState,
    Quiz,
    are_roles,
    wrong_question,
)
from sync.domain.training.searching import folded_of, initials_of
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal


class MaterialDeed(Command, frozen=True, kw_only=True):
    """A deed on one version."""

    material_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.material_id,)


class DraftMaterial(MaterialDeed, frozen=True, kw_only=True):
    """A draft, or change one. With the `family_id` of something published it is to become its next version; without, it is new.

    An empty line or product and no roles are everybody's. A course may have a quiz.
    """

    family_id: UUID | None = None
    kind: MaterialKind
    title: str
    body: str
    valid_from: date
    valid_until: date | None = None
    product_line: str = ""
    product_code: str = ""
    roles: tuple[str, ...] = ()
    must_read: bool = False
    quiz: Quiz | None = None


def draft_material(command: DraftMaterial, context: Context) -> None:
    """Refuses `house_only`, `material_published`, `material_withdrawn`, `title_missing`, `body_missing`, `text_too_long`,
    `dates_wrong`, `category_unknown`, `product_unknown`, `role_unknown`, `quiz_not_here`, `quiz_terms`,
    `quiz_invalid` with the question."""
    check_house(context)
    draft = context.session.get(Material, command.material_id, with_for_update=True)
    if draft is not None and draft.state is not MaterialState.DRAFT:
        code = "material_withdrawn" if draft.state is MaterialState.WITHDRAWN else "material_published"
        raise Refusal(code, title=draft.title)
    _check_words(command)
    _check_scope(command, context)
    _check_quiz(command)
    if draft is None:
        draft = Material(id=command.material_id, family_id=command.family_id or command.material_id, version=0)
        draft.state, draft.published_at, draft.ended_at, draft.reason = MaterialState.DRAFT, None, None, ""
        context.session.add(draft)
    _write(draft, command, context)


def _check_words(command: DraftMaterial) -> None:
    if not command.title.strip():
        raise Refusal("title_missing", field="title")
    if not command.body.strip():
        raise Refusal("body_missing", field="body")
    for field, text, most in (("title", command.title, LONGEST_TITLE), ("body", command.body, LONGEST_BODY)):
        if len(text) > most:
            raise Refusal("text_too_long", field=field)
    if command.valid_until is not None and command.valid_until < command.valid_from:
        raise Refusal("dates_wrong", field="valid_until")


def _check_scope(command: DraftMaterial, context: Context) -> None:
    if command.product_line and context.session.get(Category, command.product_line) is None:
        raise Refusal("category_unknown", field="product_line", code=command.product_line)
    if command.product_code and context.session.get(Product, command.product_code) is None:
        raise Refusal("product_unknown", field="product_code", code=command.product_code)
    if not are_roles(command.roles):
        raise Refusal("role_unknown", field="roles")


def _check_quiz(command: DraftMaterial) -> None:
    if command.quiz is None:
        return
    if command.kind is not MaterialKind.COURSE:
        raise Refusal("quiz_not_here", field="kind")
    wrong = wrong_question(command.quiz)
    if wrong == 0:
        raise Refusal("quiz_terms", field="quiz", most=MOST_QUESTIONS)
    if wrong is not None:
        raise Refusal("quiz_invalid", field="quiz", number=wrong)


def _write(draft: Material, command: DraftMaterial, context: Context) -> None:
    draft.kind, draft.title, draft.body = command.kind, command.title.strip(), command.body.strip()
    draft.product_line, draft.product_code = command.product_line, command.product_code
    draft.roles, draft.must_read = " ".join(sorted(set(command.roles))), command.must_read
    draft.valid_from, draft.valid_until = command.valid_from, command.valid_until
    draft.quiz = "" if command.quiz is None else msgspec.json.encode(command.quiz).decode()
    draft.folded, draft.initials = folded_of(draft.title, draft.body), initials_of(draft.title)
    draft.changed_by, draft.changed_at = context.actor.name, context.now


class PublishMaterial(MaterialDeed, frozen=True, kw_only=True):
    """Dealers get it, and the version before it is superseded at once."""


def publish_material(command: PublishMaterial, context: Context) -> None:
    """Refuses `house_only`, `material_unknown`, `material_published`, `material_withdrawn`, `material_over`,
    `material_begins_later`."""
    draft = _load(command, context)
    if draft.state is not MaterialState.DRAFT:
        code = "material_withdrawn" if draft.state is MaterialState.WITHDRAWN else "material_published"
        raise Refusal(code, title=draft.title)
    today = price_day(context.session, context.now)
    if draft.valid_until is not None and draft.valid_until < today:
        raise Refusal("material_over", title=draft.title)
    family = select(Material).where(Material.family_id == draft.family_id, Material.published_at.is_not(None))
    before = context.session.scalars(family.order_by(Material.version, Material.id).with_for_update()).all()
    still_out = [one for one in before if one.state is MaterialState.PUBLISHED]
    if still_out and draft.valid_from > today:
        raise Refusal("material_begins_later", title=draft.title)
    for one in still_out:
        one.state, one.ended_at = MaterialState.SUPERSEDED, context.now
    draft.version = max((one.version for one in before), default=0) + 1
    draft.state, draft.published_at = MaterialState.PUBLISHED, context.now
    draft.changed_by, draft.changed_at = context.actor.name, context.now


class WithdrawMaterial(MaterialDeed, frozen=True, kw_only=True):
    """It counts no more, with no other in its place: a draft that will not be, or something that was wrong."""

    reason: str


def withdraw_material(command: WithdrawMaterial, context: Context) -> None:
    """Refuses `house_only`, `material_unknown`, `material_withdrawn`, `material_superseded`, `reason_missing`,
    `text_too_long`."""
    material = _load(command, context)
    if material.state in (MaterialState.WITHDRAWN, MaterialState.SUPERSEDED):
        raise Refusal(f"material_{material.state.value}", title=material.title)
    if not command.reason.strip():
        raise Refusal("reason_missing", field="reason")
    if len(command.reason) > LONGEST_REASON:
        raise Refusal("text_too_long", field="reason")
    material.state, material.ended_at, material.reason = MaterialState.WITHDRAWN, context.now, command.reason.strip()
    material.changed_by, material.changed_at = context.actor.name, context.now


def check_house(context: Context) -> None:
    """Refuses `house_only`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")


def _load(command: MaterialDeed, context: Context) -> Material:
    check_house(context)
    material = context.session.get(Material, command.material_id, with_for_update=True)
    if material is None:
        raise Refusal("material_unknown")
    return material


VERBS = (
    Verb(DraftMaterial, draft_material, "training.write"),
    Verb(PublishMaterial, publish_material, "training.write"),
    Verb(WithdrawMaterial, withdraw_material, "training.write"),
)
