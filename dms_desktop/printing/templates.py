"""Forms and templates: how paper looks, as files in resources/print that hold names and measures, never words or markup."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

import msgspec

from dms_desktop.widgets.theme import RESOURCES

FOLDER = RESOURCES / "print"


class Layout(StrEnum):
    PAGE = "page"
    ROLL = "roll"
    LABEL = "label"


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A size of paper in millimetres, exact: continuous forms are 9.5 inches wide and a whole part of 11 inches long.

    `height` of a roll is where a long receipt is cut. `scale` is of letters and columns.
    """

    name: str
    layout: Layout
    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    scale: float = 1.0
    hairlines: bool = False

    @property
    def inner(self) -> float:
        return self.width - self.left - self.right


class Column(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of each row. Without `mm` it shares what is left; it is left out where the form is narrower than `from_mm`."""

    field: str
    mm: float = 0.0
    align: Align = Align.LEFT
    lines: int = 1
    bold: bool = False
    from_mm: float = 0.0


class Spot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field at its place on a label, in millimetres; `symbol` draws it as a code."""

    field: str
    x: float
    y: float
    width: float
    height: float = 0.0
    size: float = 8.0
    bold: bool = False
    lines: int = 1
    align: Align = Align.LEFT
    symbol: str = ""


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a kind of document looks on each of its forms, the usual one first. A change of it is a new version."""

    name: str
    version: int
    forms: tuple[str, ...]
    details: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    roll: tuple[tuple[Column, ...], ...] = ()
    signatures: tuple[str, ...] = ()
    labels: Mapping[str, tuple[Spot, ...]] = {}
    is_numbered: bool = True


@cache
def forms() -> Mapping[str, Form]:
    """Every form by name, in the order of the file."""
    read = msgspec.json.decode((FOLDER / "forms.json").read_bytes(), type=list[Form])
    return {form.name: form for form in read}


@cache
def template(name: str) -> Template:
    """Raises ValidationError for a file with a word too many or a measure that is none."""
    return msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=Template)


def forms_of(wanted: Template) -> Sequence[Form]:
    return [forms()[name] for name in wanted.forms]
