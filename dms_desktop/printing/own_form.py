"""What a shop has changed about one kind of paper on one form: checked, and laid over the built-in template."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import structs

from dms_desktop.printing.blocks import GAP
from dms_desktop.printing.templates import Column, Form, Layout, Spot, Template
from sync.domain.print_forms.rules import FOOT_LINES, HEAD_LINES, NoLogo, are_lines, png_size

FORMAT = 1
PARTS = ("letterhead", "logo", "footer", "letters", "details", "columns")
LEAST_MM, MOST_MM = 8.0, 400.0
"""Of a column: two Chinese letters where it shares what is left."""
LETTERS = {Layout.PAGE: (80, 90, 100, 110, 120), Layout.ROLL: (80, 90, 100, 110, 120), Layout.LABEL: (70, 80, 90, 100)}
"""Percent. A label has no room for larger ones."""


class OwnColumn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field that is shown; without `mm` it shares what is left. A part of a label keeps its place."""

    field: str
    mm: Annotated[float, msgspec.Meta(ge=0, le=MOST_MM)] = 0.0


class OwnForm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nothing in a place means as built in. All texts are plain. `version` is that of the file."""

    kind: str
    form: str
    version: int = FORMAT
    letterhead: tuple[str, ...] = ()
    logo: bytes = b""
    footer: tuple[str, ...] = ()
    letters: int = 100
    details: tuple[str, ...] = ()
    columns: tuple[OwnColumn, ...] = ()

    @property
    def is_built_in(self) -> bool:
        return self == OwnForm(kind=self.kind, form=self.form)


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A field that a kind of paper has on a form: `mm` on paper, and whether the built-in form shows it."""

    field: str
    mm: float = 0.0
    is_usual: bool = True
    is_fixed: bool = False


def offered_columns(template: Template, form: Form) -> Sequence[Offered]:
    """In the built-in order."""
    if form.layout is Layout.LABEL:
        return [Offered(field=spot.part, is_usual=spot.is_usual) for spot in template.labels[form.name]]
    columns = template.columns if form.layout is Layout.PAGE else [column for band in template.roll for column in band]
    return [
        Offered(
            field=column.field,
            mm=round(column.mm * form.scale, 1),
            is_usual=form.inner >= column.from_mm,
            is_fixed=column.field in template.fixed,
        )
        for column in columns
    ]


def offered_details(template: Template, form: Form) -> Sequence[Offered]:
    if form.layout is Layout.LABEL:
        return []
    return [Offered(field=field, is_fixed=field in template.fixed) for field in template.details]


def objection(own: OwnForm, template: Template, form: Form) -> str:
    """Why this cannot be printed, as a code; empty where it can."""
    columns, details = offered_columns(template, form), offered_details(template, form)
    if (own.kind, own.form) != (template.name, form.name) or not template.is_changeable:
        return "other_paper"
    if not are_lines(own.letterhead, HEAD_LINES) or not are_lines(own.footer, FOOT_LINES):
        return "too_long"
    if own.letters not in LETTERS[form.layout] or (own.logo and not _is_logo(own.logo)):
        return "damaged"
    if not _agree([one.field for one in own.columns], columns) or not _agree(own.details, details):
        return "other_fields"
    laid = merged(template, form, own)
    bands = {Layout.PAGE: (laid.columns,), Layout.ROLL: laid.roll, Layout.LABEL: ()}[form.layout]
    return "too_wide" if own.columns and any(_needed(band, form) > form.inner for band in bands) else ""


def merged(template: Template, form: Form, own: OwnForm) -> Template:
    """The template with what the shop changed; `own` has no objection to it."""
    known = {field: at for at, field in enumerate(one.field for one in own.columns)}
    mm = {one.field: one.mm / form.scale for one in own.columns}
    changed = structs.replace(
        template,
        letterhead=own.letterhead,
        logo=own.logo,
        footer=own.footer,
        letters=own.letters,
        details=own.details or template.details,
    )
    if not own.columns:
        return changed
    if form.layout is Layout.LABEL:
        return structs.replace(changed, labels={form.name: _spots(template.labels[form.name], known)})
    if form.layout is Layout.PAGE:
        return structs.replace(changed, columns=_chosen(template.columns, known, mm))
    bands = sorted(filter(None, (_chosen(band, known, mm) for band in template.roll)), key=lambda band: known[band[0].field])
    return structs.replace(changed, roll=tuple(bands))


def taken_over(source: OwnForm, template: Template, form: Form) -> OwnForm:
    """As much of another form as this one has a place for: fields of the same kind only, and widths of the same paper only."""
    if (source.kind, source.form) == (template.name, form.name):
        return source
    letters = source.letters if source.letters in LETTERS[form.layout] else 100
    own = OwnForm(
        kind=template.name, form=form.name, letterhead=source.letterhead, logo=source.logo, footer=source.footer, letters=letters
    )
    usual = {one.field: one.mm for one in offered_columns(template, form)}
    columns = tuple(OwnColumn(one.field, usual.get(one.field, 0.0)) for one in source.columns)
    alike = structs.replace(own, columns=columns, details=source.details)
    return alike if source.kind == template.name and not objection(alike, template, form) else own


def changed_parts(own: OwnForm, before: OwnForm) -> set[str]:
    return {part for part in PARTS if getattr(own, part) != getattr(before, part)}


def done_to(over: OwnForm, own: OwnForm, before: OwnForm) -> OwnForm:
    """What somebody made of `before`, which is `own` by now, done to another form of that paper."""
    return structs.replace(over, **{part: getattr(own, part) for part in changed_parts(own, before)})


def changed_by_both(own: OwnForm, other: OwnForm, before: OwnForm) -> Sequence[str]:
    """Parts of which two people have made something different."""
    both = changed_parts(own, before) & changed_parts(other, before) & changed_parts(own, other)
    return [part for part in PARTS if part in both]


def _chosen(columns: Sequence[Column], known: Mapping[str, int], mm: Mapping[str, float]) -> tuple[Column, ...]:
    shown = sorted((one for one in columns if one.field in known), key=lambda one: known[one.field])
    return tuple(structs.replace(one, mm=mm[one.field], from_mm=0.0) for one in shown)


def _needed(columns: Sequence[Column], form: Form) -> float:
    """Millimetres of columns beside one another."""
    return sum(one.mm * form.scale or LEAST_MM for one in columns) + GAP * (len(columns) - 1)


def _spots(spots: Sequence[Spot], known: Mapping[str, int]) -> tuple[Spot, ...]:
    return tuple(structs.replace(spot, is_usual=spot.part in known) for spot in spots)


def _is_logo(png: bytes) -> bool:
    try:
        png_size(png)
    except NoLogo:
        return False
    return True


def _agree(fields: Sequence[str], offered: Sequence[Offered]) -> bool:
    """Each known and there once, none missing that has to be there. No field at all means as built in."""
    fixed = {one.field for one in offered if one.is_fixed}
    known = {one.field for one in offered}
    return not fields or (len(set(fields)) == len(fields) and fixed <= set(fields) <= known)
