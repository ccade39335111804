"""The shop's own forms as files of this PC: one for each kind and form, whole or not at all, and never thrown away unread."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import structs

from dms_desktop.memory import Memory
from dms_desktop.printing.own_form import FORMAT, OwnForm, objection
from dms_desktop.printing.templates import forms, kinds, template
from sync.client.durable import keep_former, make_folder, sync_folder, told_as_not_saved, write_durably
from sync.kernel.errors import NotSaved

T = TypeVar("T")
MOST_BYTES = 200_000
"""A form with the largest logo and the longest texts."""


class UnusableForm(Exception):
    """A file that holds no form for this program. `code`: `damaged`, `newer`, or an objection of `own_form`."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code)
        self.code, self.path = code, path


class _Head(msgspec.Struct):
    version: int = 0


@dataclass(frozen=True, kw_only=True)
class Found:
    """What there is for a kind and a form. Nothing: as built in; with `trouble` because the file cannot be used."""

    own: OwnForm | None = None
    trouble: UnusableForm | None = None


class FormFiles:
    """A folder of them. Files are small: the desk reads them where it needs them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, kind: str, form: str) -> Found:
        """Whatever is wrong with a file, the built-in form is there, and the file stays."""
        path = self._path(kind, form)
        if not path.exists():
            return Found()
        try:
            own = read_form(path)
            if (own.kind, own.form) != (kind, form):
                raise UnusableForm("other_paper", path)
        except UnusableForm as trouble:
            return Found(trouble=trouble)
        return Found(own=own)

    def all(self) -> Sequence[OwnForm]:
        """Those that can be used, by name."""
        read = [self.find(kind, form).own for kind, form in map(_names, sorted(self._folder.glob("*-*.json")))]
        return [own for own in read if own is not None]

    def keep(self, own: OwnForm) -> None:
        """From now on papers look so; as built in leaves no file. What could not be read is set aside. Raises NotSaved."""
        path = self._path(own.kind, own.form)
        with told_as_not_saved():
            make_folder(self._folder)
            if self.find(own.kind, own.form).trouble:
                keep_former(path, next(free for at in count(1) if not (free := path.with_suffix(f".unread{at}")).exists()))
            if own.is_built_in:
                path.unlink(missing_ok=True)
                sync_folder(self._folder)
            else:
                write_form(own, path)

    def spread(self, own: OwnForm) -> None:
        """Its letterhead and logo on every other paper that has a place for them; what cannot be read stays. Raises NotSaved."""
        for kind, form in _with_letterhead():
            found = self.find(kind, form)
            if (kind, form) != (own.kind, own.form) and not found.trouble:
                other = found.own or OwnForm(kind=kind, form=form)
                self.keep(structs.replace(other, letterhead=own.letterhead, logo=own.logo))

    def next_label(self, form: str) -> int:
        """The first that is still there of the sheet in this PC's printer."""
        return self._begun().number(form, 1)

    def keep_next_label(self, form: str, at: int) -> None:
        self._begun().keep(form, at)

    def _begun(self) -> Memory:
        return Memory(self._folder / "begun.json")

    def _path(self, kind: str, form: str) -> Path:
        return self._folder / file_name(kind, form)


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


def _with_letterhead() -> Iterator[tuple[str, str]]:
    for kind in sorted(kinds()):
        if template(kind).is_changeable and not template(kind).labels:
            yield from ((kind, form) for form in template(kind).forms)


def _names(path: Path) -> tuple[str, str]:
    kind, _, form = path.stem.partition("-")
    return kind, form
