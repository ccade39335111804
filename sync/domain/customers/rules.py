"""How two edits of one customer become one, without a database: field by field, and nothing that somebody typed is lost."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

LONGEST_FIELD = 200
LONGEST_NOTE = 4_000


class CustomerKind(StrEnum):
    PERSON = "person"
    COMPANY = "company"


class Policy(StrEnum):
    """What happens where two people changed the same from the same start."""

    TAKE_NEW = "take_new"  # the later one stands, the earlier one is kept aside
    ASK = "ask"  # the earlier one stands until a person has looked
    ADD = "add"  # both: words are added and removed one by one


@dataclass(frozen=True)
class Part:
    """Fields that only make sense together."""

    fields: tuple[str, ...]
    policy: Policy


PARTS: Mapping[str, Part] = {
    "name": Part(("name",), Policy.ASK),
    "kind": Part(("kind",), Policy.TAKE_NEW),
    "identity": Part(("legal_name", "tax_id"), Policy.ASK),
    "contact": Part(("contact",), Policy.TAKE_NEW),
    "phone": Part(("phone",), Policy.TAKE_NEW),
    "mobile": Part(("mobile",), Policy.TAKE_NEW),
    "email": Part(("email",), Policy.TAKE_NEW),
    "address": Part(("region_code", "address_1", "address_2", "postcode"), Policy.ASK),
    "tags": Part(("tags",), Policy.ADD),
    "note": Part(("note",), Policy.TAKE_NEW),
}
FIELDS = tuple(field for part in PARTS.values() for field in part.fields)

Values = Mapping[str, str]


class FieldChange(msgspec.Struct, frozen=True, kw_only=True):
    """What the form showed, and what was typed instead."""

    old: str
    new: str


@dataclass(frozen=True)
class Loss:
    """Two people changed the same part: what stands, and what does not."""

    part: str
    kept: Values
    lost: Values


@dataclass(frozen=True)
class Merge:
    """`values` are all fields afterwards; `losses` is empty where nobody disagreed."""

    values: Values
    losses: tuple[Loss, ...]


def changes_between(before: Values, after: Values) -> dict[str, FieldChange]:
    """What a form sends: every field of every part in which anything differs, for a part travels whole."""
    touched = (part for part in PARTS.values() if any(before[field] != after[field] for field in part.fields))
    return {field: FieldChange(old=before[field], new=after[field]) for part in touched for field in part.fields}


def is_whole(changes: Mapping[str, FieldChange]) -> bool:
    """Whether all fields are known, and those that belong together came together."""
    known = set(changes) <= set(FIELDS)
    return known and all(len(set(part.fields) & set(changes)) in (0, len(part.fields)) for part in PARTS.values())


def merge(current: Values, changes: Mapping[str, FieldChange]) -> Merge:
    """Three-way merge of a change into what a customer is by now. Needs `is_whole(changes)`; doing it twice is doing it once."""
    values, losses = dict(current), []
    for name, part in PARTS.items():
        if part.fields[0] not in changes:
            continue
        mine = {field: changes[field] for field in part.fields}
        loss = None if part.policy is Policy.ADD else _loss(name, part, current, mine)
        if part.policy is Policy.ADD:
            values |= {field: add_words(current[field], change) for field, change in mine.items()}
        elif loss is None or part.policy is Policy.TAKE_NEW:
            values |= {field: change.new for field, change in mine.items()}
        losses += [loss] if loss else []
    return Merge(values, tuple(losses))


def _loss(name: str, part: Part, current: Values, mine: Mapping[str, FieldChange]) -> Loss | None:
    if all(current[field] in (change.old, change.new) for field, change in mine.items()):
        return None
    theirs = {field: current[field] for field in part.fields}
    ours = {field: change.new for field, change in mine.items()}
    return Loss(name, ours, theirs) if part.policy is Policy.TAKE_NEW else Loss(name, theirs, ours)


def words(tags: str) -> tuple[str, ...]:
    """The distinct tags of a comma-separated text, sorted; the full-width and the enumeration comma part them as well."""
    parts = tags.replace("，", ",").replace("、", ",").split(",")
    return tuple(sorted({part.strip() for part in parts} - {""}))


def join_words(tags: tuple[str, ...]) -> str:
    return ", ".join(tags)


def add_words(current: str, change: FieldChange) -> str:
    """Tags that one person added or took away, applied to what others made of them."""
    old, new = set(words(change.old)), set(words(change.new))
    return join_words(tuple(sorted((set(words(current)) | new - old) - (old - new))))


def too_long(values: Values) -> str | None:
    """The first field with more text than fits."""
    limits = {"note": LONGEST_NOTE}
    return next((field for field, text in values.items() if len(text) > limits.get(field, LONGEST_FIELD)), None)
