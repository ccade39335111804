"""Templates of contracts: texts of the house with places for what is agreed on."""

import re
from collections.abc import Mapping
from uuid import UUID, uuid5

from sqlalchemy import func, select

from sync.domain.contracts.records import ContractTemplate
from sync.domain.contracts.terms import LONGEST_NAME, LONGEST_WORDING, Terms
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

TEMPLATES = UUID("0b9a6a0e-55b0-5d53-8c43-6c4c0f2f0d11")
PLACE = re.compile(r"\{(\w+)\}")
PLACES = ("number", "dealer", "valid_from", "valid_until", *Terms.__struct_fields__)
"""What a text may leave open: `{payment_days}` becomes what the contract says."""


class WriteTemplate(Command, frozen=True, kw_only=True):
    """The next version of a template, or the first; `is_retired` takes it off the list of those that are offered."""

    name: str
    text: str
    is_retired: bool = False

    def subjects(self) -> tuple[UUID, ...]:
        return (uuid5(TEMPLATES, self.name.strip()),)


def write_template(command: WriteTemplate, context: Context) -> None:
    """Refuses `house_only`, `name_missing`, `text_missing`, `text_too_long`, `place_unknown` with the place that no contract
    fills."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    name = command.name.strip()
    if not name:
        raise Refusal("name_missing", field="name")
    if not command.text.strip():
        raise Refusal("text_missing", field="text")
    if len(name) > LONGEST_NAME or len(command.text) > LONGEST_WORDING:
        raise Refusal("text_too_long", field="text")
    strange = next((place for place in PLACE.findall(command.text) if place not in PLACES), "")
    if strange:
        raise Refusal("place_unknown", field="text", place=strange)
    last = context.session.scalar(select(func.max(ContractTemplate.version)).where(ContractTemplate.name == name)) or 0
    context.session.add(
        ContractTemplate(
            name=name,
            version=last + 1,
            text=command.text.strip(),
            is_retired=command.is_retired,
            written_by=context.actor.name,
            written_at=context.now,
        )
    )


def filled(text: str, values: Mapping[str, str]) -> str:
    """With what was agreed on in its places; a place that nobody knows stays as it is written."""
    return PLACE.sub(lambda found: values.get(found[1], found[0]), text)


VERBS = (Verb(WriteTemplate, write_template, "contracts.draft"),)
