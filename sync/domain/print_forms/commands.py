"""A shop changes how its papers look."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.print_forms.records import PrintForm
from sync.domain.print_forms.rules import (
    FOOT_LINES,
    HEAD_LINES,
    LEAST_PERCENT,
    MOST_FORMS,
    MOST_PERCENT,
    FormColumn,
    PaperName,
    are_columns,
    are_fields,
    are_lines,
    are_papers,
    form_id,
    is_logo,
    pack_columns,
    pack_lines,
)
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class KeepForm(Command, frozen=True, kw_only=True):
    """From now on this paper looks so; what is None stays, what is empty is as built in.

    `seen` is the version that its author had in front, 0 for none. The papers of `also` get the letterhead and the logo too,
    whatever they had.
    """

    paper: PaperName
    seen: int = 0
    letterhead: tuple[str, ...] | None = None
    logo: str | None = None
    footer: tuple[str, ...] | None = None
    letters: int | None = None
    details: tuple[str, ...] | None = None
    columns: tuple[FormColumn, ...] | None = None
    also: tuple[PaperName, ...] = ()

    def subjects(self) -> tuple[UUID, ...]:
        return tuple(form_id(one) for one in (self.paper, *self.also))


def keep_form(command: KeepForm, context: Context) -> None:
    """Refuses `form_invalid`, `form_changed_meanwhile`, `forms_too_many`."""
    wrong = next(_wrong_parts(command), None)
    if wrong is not None:
        raise Refusal("form_invalid", part=wrong)
    row = _load(command.paper, context)
    if row.version > command.seen:
        raise Refusal("form_changed_meanwhile", by=row.changed_by)
    others = [_load(one, context) for one in command.also]
    new = [one for one in (row, *others) if not one.version]
    if new and _count(context) + len(new) > MOST_FORMS:
        raise Refusal("forms_too_many", most=MOST_FORMS)
    _write(row, command)
    for other in others:
        other.letterhead, other.logo = row.letterhead, row.logo
    for one in (row, *others):
        one.version += 1
        one.changed_by, one.changed_at = context.actor.name, context.now
    context.session.add_all(new)


VERBS = (Verb(KeepForm, keep_form, "prints.form"),)


def _wrong_parts(command: KeepForm) -> Iterator[str]:
    """Those that no paper could ever have."""
    if not are_papers((command.paper, *command.also)):
        yield "paper"
    if not are_lines(command.letterhead or (), HEAD_LINES):
        yield "letterhead"
    if not is_logo(command.logo or ""):
        yield "logo"
    if not are_lines(command.footer or (), FOOT_LINES):
        yield "footer"
    if command.letters is not None and not LEAST_PERCENT <= command.letters <= MOST_PERCENT:
        yield "letters"
    if not are_fields(command.details or ()):
        yield "details"
    if not are_columns(command.columns or ()):
        yield "columns"


def _load(paper: PaperName, context: Context) -> PrintForm:
    """With version 0 where the shop has none yet."""
    key = (context.dealer_id, form_id(paper))
    row = context.session.get(PrintForm, key, with_for_update=True)
    return row or PrintForm(
        dealer_id=key[0],
        id=key[1],
        kind=paper.kind,
        form=paper.form,
        letterhead="",
        logo="",
        footer="",
        letters=100,
        details="",
        columns="",
        version=0,
        changed_by="",
        changed_at=context.now,
    )


def _count(context: Context) -> int:
    own = select(func.count()).select_from(PrintForm).where(PrintForm.dealer_id == context.dealer_id)
    return context.session.scalars(own).one()


def _write(row: PrintForm, command: KeepForm) -> None:
    if command.letterhead is not None:
        row.letterhead = pack_lines(command.letterhead)
    if command.logo is not None:
        row.logo = command.logo
    if command.footer is not None:
        row.footer = pack_lines(command.footer)
    if command.letters is not None:
        row.letters = command.letters
    if command.details is not None:
        row.details = " ".join(command.details)
    if command.columns is not None:
        row.columns = pack_columns(command.columns)
