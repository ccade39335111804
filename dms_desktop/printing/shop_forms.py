"""The shop's own forms as sync brings them, over what this PC kept before; and what somebody changed, as a command."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

import msgspec
from msgspec import structs

from dms_desktop.printing.form_files import FormFiles, Found, UnusableForm
from dms_desktop.printing.own_form import PARTS, OwnColumn, OwnForm, changed_parts, objection
from dms_desktop.printing.templates import forms, kinds, template
from sync.client.sent import Sent
from sync.domain.print_forms.commands import KeepForm
from sync.domain.print_forms.queries import ShopForm, print_forms
from sync.domain.print_forms.rules import FormColumn, PaperName
from sync.kernel.queries import View

MICROMETRES = 1_000


class ShopForms:
    """`rows` are the shop's; what lies on this PC, `local`, counts where the shop has none of that paper."""

    def __init__(self, rows: Sequence[ShopForm], local: Mapping[PaperName, Found]) -> None:
        self._local = local
        self._found = {**local, **{row.paper: _found(row) for row in rows}}

    def find(self, kind: str, form: str) -> Found:
        """Whatever is wrong with it, the built-in form is there."""
        return self._found.get(PaperName(kind, form), Found())

    def all(self) -> Sequence[OwnForm]:
        """Those that can be used and say something, by name."""
        known = [found.own for found in self._found.values() if found.own and not found.own.is_built_in]
        return sorted(known, key=lambda own: (own.kind, own.form))

    def local(self) -> Sequence[OwnForm]:
        """What lies on this PC and can be used, by name, also where the shop has that paper."""
        return [found.own for found in self._local.values() if found.own]


def shop_forms(view: View, *, files: FormFiles, kind: str = "", form: str = "") -> ShopForms:
    """Rows and files read and looked at, of one paper where that is said: for a worker."""
    local = files.all(kind, form)  # first: a file that is taken over meanwhile is among the rows
    return ShopForms(print_forms(view, kind=kind, form=form), local)


def kept_as(own: OwnForm, found: Found, *, is_everywhere: bool = False) -> KeepForm | None:
    """What makes the shop's form this one: the parts alone that are otherwise now, so that other people's changes live on.

    None where nothing is otherwise. `is_everywhere`: its letterhead and logo on every other paper too.
    """
    if found.version and found.trouble:
        changed = set(PARTS)
    else:
        before = found.own if found.version and found.own else OwnForm(kind=own.kind, form=own.form)
        changed = changed_parts(own, before)
    paper = PaperName(own.kind, own.form)
    also = tuple(one for one in _with_letterhead() if one != paper) if is_everywhere else ()
    if not changed and not also:
        return None
    columns = tuple(FormColumn(one.field, round(one.mm * MICROMETRES)) for one in own.columns)
    return KeepForm(
        paper=paper,
        seen=found.version,
        letterhead=own.letterhead if "letterhead" in changed else None,
        logo=b64encode(own.logo).decode() if "logo" in changed else None,
        footer=own.footer if "footer" in changed else None,
        letters=own.letters if "letters" in changed else None,
        details=own.details if "details" in changed else None,
        columns=columns if "columns" in changed else None,
        also=also,
    )


def refused_of(sent: Sequence[Sent], paper: PaperName) -> Sequence[Sent]:
    """Changes of this paper that central did not take, while nobody has dealt with them: the oldest first. What was refused of
    another paper, and meant for this one too, is that one's."""
    changes = [one for one in sent if one.needs_attention and one.name == KeepForm.__name__ and not _took_effect(one)]
    return sorted((one for one in changes if change_of(one).paper == paper), key=lambda one: one.seq)


def change_of(sent: Sent) -> KeepForm:
    return msgspec.json.decode(sent.body, type=KeepForm)


def with_changes(own: OwnForm, refused: Sequence[Sent]) -> OwnForm:
    """The form as they wanted it, one after another."""
    return reduce(_with_change, map(change_of, refused), own)


def own_form_of(row: ShopForm) -> OwnForm:
    """Raises UnusableForm for what this program cannot print, wherever it came from."""
    kind, form = row.paper.kind, row.paper.form
    if kind not in kinds() or form not in template(kind).forms:
        raise UnusableForm("other_paper")
    try:
        logo = b64decode(row.logo, validate=True)
    except ValueError as error:
        raise UnusableForm("damaged") from error
    own = OwnForm(
        kind=kind,
        form=form,
        letterhead=row.letterhead,
        logo=logo,
        footer=row.footer,
        letters=row.letters,
        details=row.details,
        columns=tuple(OwnColumn(one.field, one.width / MICROMETRES) for one in row.columns),
    )
    wrong = objection(own, template(kind), forms()[form])
    if wrong:
        raise UnusableForm(wrong)
    return own


def _with_change(own: OwnForm, command: KeepForm) -> OwnForm:
    """The form as somebody wanted it; what the change does not name is as it is."""
    parts = {part: value for part in PARTS if (value := getattr(command, part)) is not None}
    if command.logo is not None:
        parts["logo"] = b64decode(command.logo)
    if command.columns is not None:
        parts["columns"] = tuple(OwnColumn(one.field, one.width / MICROMETRES) for one in command.columns)
    return structs.replace(own, **parts)


def _found(row: ShopForm) -> Found:
    try:
        own, trouble = own_form_of(row), None
    except UnusableForm as error:
        own, trouble = None, error
    return Found(own=own, trouble=trouble, version=row.version, changed_by=row.changed_by, changed_at=row.changed_at)


def _took_effect(sent: Sent) -> bool:
    """Also what was taken back too late needs somebody's attention."""
    return sent.outcome is not None and sent.outcome.state.took_effect


def _with_letterhead() -> Iterator[PaperName]:
    for kind in sorted(kinds()):
        if template(kind).is_changeable and not template(kind).labels:
            yield from (PaperName(kind, form) for form in template(kind).forms)
