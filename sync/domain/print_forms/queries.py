"""Named reads of a shop's own forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from sync.domain.print_forms.records import PrintForm
from sync.domain.print_forms.rules import MOST_FORMS, FormColumn, PaperName, unpack_columns, unpack_lines
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class ShopForm:
    """A form as the shop has it; `logo` is a PNG in base64. Nothing in a place means as built in."""

    paper: PaperName
    letterhead: tuple[str, ...]
    logo: str
    footer: tuple[str, ...]
    letters: int
    details: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    version: int
    changed_by: str
    changed_at: datetime


def print_forms(view: View, *, kind: str = "", form: str = "", limit: int = MOST_FORMS) -> Sequence[ShopForm]:
    """By name; of one kind, or one form, where that is said."""
    query = select(PrintForm).where(PrintForm.dealer_id == view.dealer_id)
    if kind:
        query = query.where(PrintForm.kind == kind)
    if form:
        query = query.where(PrintForm.form == form)
    ordered = query.order_by(PrintForm.kind, PrintForm.form).limit(min(limit, MOST_FORMS))
    return [_form(row) for row in view.session.scalars(ordered)]


QUERIES = (print_forms,)


def _form(row: PrintForm) -> ShopForm:
    return ShopForm(
        paper=PaperName(row.kind, row.form),
        letterhead=unpack_lines(row.letterhead),
        logo=row.logo,
        footer=unpack_lines(row.footer),
        letters=row.letters,
        details=tuple(row.details.split()),
        columns=unpack_columns(row.columns),
        version=row.version,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
    )
