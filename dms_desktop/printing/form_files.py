"""Forms as files: what one PC kept before the shop had it, and what is carried to another shop. Whole or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TypeVar

import msgspec

from dms_desktop.memory import Memory, at_once
from dms_desktop.printing.own_form import FORMAT, OwnForm, objection
from dms_desktop.printing.templates import forms, kinds, template
from sync.client.durable import keep_former, make_folder, sync_folder, told_as_not_saved, write_durably
from sync.domain.print_forms.rules import PaperName
from sync.kernel.errors import NotSaved

T = TypeVar("T")
MOST_BYTES = 200_000
"""A form with the largest logo and the longest texts."""


class UnusableForm(Exception):
    """No form for this program. `code`: `damaged`, `newer`, or an objection of `own_form`. Without `path` it is the shop's."""

    def __init__(self, code: str, path: Path | None = None) -> None:
        super().__init__(code)
        self.code, self.path = code, path


class _Head(msgspec.Struct):
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Found:
    """What there is for a kind and a form. Nothing: as built in; with `trouble` because it cannot be used. `version` is the
    shop's, 0 where it has none: what is found is then this PC's alone."""

    own: OwnForm | None = None
    trouble: UnusableForm | None = None
    version: int = 0
    changed_by: str = ""
    changed_at: datetime | None = None


class FormFiles:
    """A folder of them, of one PC; read and set aside in a worker. `later` writes which label is the next."""

    def __init__(self, folder: Path, later: Callable[[Callable[[], None]], None] = at_once) -> None:
        self._folder = folder
        self._begun = Memory(folder / "begun.json", later)
        self.before = folder / "before"

    def all(self, kind: str = "", form: str = "") -> Mapping[PaperName, Found]:
        """By name; of one kind, or one form, where that is said."""
        return {_paper(path): _found(path) for path in sorted(self._folder.glob(file_name(kind or "*", form or "*")))}

    def set_aside(self, own: OwnForm) -> None:
        """The shop has its own by now: what this PC had lies in `before`, to be imported. Raises NotSaved."""
        path = self._folder / file_name(own.kind, own.form)
        with told_as_not_saved():
            make_folder(self.before)
            keep_former(path, next(free for at in count() if not (free := self.before / _numbered(path.name, at)).exists()))
            sync_folder(self.before)

    def next_label(self, form: str) -> int:
        """The first that is still there of the sheet in this PC's printer."""
        return self._begun.number(form, 1)

    def keep_next_label(self, form: str, at: int) -> None:
        self._begun.keep(form, at)

    def settle(self) -> None:
        """Whoever did the writing goes: the next label is written now."""
        self._begun.settle()


def file_name(kind: str, form: str) -> str:
    """Names of kinds and forms are the program's own and fit every file system."""
    return f"{kind}-{form}.json"


def read_form(path: Path) -> OwnForm:
    """For any kind and form that this program has. Raises UnusableForm."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise UnusableForm("damaged", path)
        if msgspec.json.decode(content, type=_Head).version > FORMAT:
            raise UnusableForm("newer", path)
        own = msgspec.json.decode(content, type=OwnForm)
    except (OSError, ValueError, RecursionError) as error:
        raise UnusableForm("damaged", path) from error
    if own.kind not in kinds() or own.form not in template(own.kind).forms:
        raise UnusableForm("other_paper", path)
    wrong = objection(own, template(own.kind), forms()[own.form])
    if wrong:
        raise UnusableForm(wrong, path)
    return own


def write_form(own: OwnForm, path: Path) -> None:
    """Raises NotSaved."""
    with told_as_not_saved():
        write_durably(path, msgspec.json.format(msgspec.json.encode(own), indent=1))


def tried(work: Callable[[], T]) -> T | UnusableForm | NotSaved:
    """What the world says no with, as an answer of a worker."""
    try:
        return work()
    except (UnusableForm, NotSaved) as error:
        return error


def _numbered(name: str, at: int) -> str:
    return f"{at}-{name}" if at else name


def _found(path: Path) -> Found:
    """Whatever is wrong with a file, the built-in form is there, and the file stays."""
    try:
        own = read_form(path)
        if file_name(own.kind, own.form) != path.name:
            raise UnusableForm("other_paper", path)
    except UnusableForm as trouble:
        return Found(trouble=trouble) if path.exists() else Found()  # set aside meanwhile
    return Found(own=own)


def _paper(path: Path) -> PaperName:
    kind, _, form = path.stem.partition("-")
    return PaperName(kind, form)
