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


class Cells(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Labels on one sheet, in millimetres: `left` and `top` to the first, `gap_x` and `gap_y` between two."""

    across: int
    down: int
    width: float
    height: float
    left: float
    top: float
    gap_x: float = 0.0
    gap_y: float = 0.0

    @property
    def count(self) -> int:
        return self.across * self.down

    def corner(self, at: int) -> tuple[float, float]:
        """Of a label counted from 0 as one reads; those behind the last begin a sheet anew."""
        down, across = divmod(at % self.count, self.across)
        return self.left + across * (self.width + self.gap_x), self.top + down * (self.height + self.gap_y)


class Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A size of paper in millimetres, exact: continuous forms are 9.5 inches wide and a whole part of 11 inches long.

    `height` of a roll is where a long receipt is cut. `scale` is of letters and columns. `cells` of a sheet of several labels.
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
    cells: Cells | None = None

    @property
    def labels(self) -> int:
        """On one sheet."""
        return self.cells.count if self.cells else 1

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
    """A field at its place on a label, in millimetres from its corner; `symbol` draws it as a code."""

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
    is_usual: bool = True

    @property
    def part(self) -> str:
        """What a shop calls it: one field may stand there as letters and as a code."""
        return self.symbol or self.field


class Template(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a kind of document looks on each of its forms, the usual one first. A change of it is a new version.

    `under` stands below a row of a page, as wide as all its columns. `fixed` are fields that no shop may leave out. `letterhead`,
    `logo` (PNG), `footer` and `letters` (percent) come from the shop's own form: see `own_form`.
    """

    name: str
    version: int
    forms: tuple[str, ...]
    details: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    under: tuple[Column, ...] = ()
    roll: tuple[tuple[Column, ...], ...] = ()
    signatures: tuple[str, ...] = ()
    labels: Mapping[str, tuple[Spot, ...]] = {}
    is_numbered: bool = True
    is_changeable: bool = True
    fixed: tuple[str, ...] = ()
    letterhead: tuple[str, ...] = ()
    logo: bytes = b""
    footer: tuple[str, ...] = ()
    letters: int = 100


@cache
def forms() -> Mapping[str, Form]:
    """Every form by name, in the order of the file."""
    read = msgspec.json.decode((FOLDER / "forms.json").read_bytes(), type=list[Form])
    return {form.name: form for form in read}


@cache
def kinds() -> frozenset[str]:
    """Of paper, by the files that there are."""
    return frozenset(path.stem for path in FOLDER.glob("*.json")) - {"forms"}


@cache
def template(name: str) -> Template:
    """Raises ValidationError for a file with a word too many or a measure that is none."""
    return msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=Template)


def forms_of(wanted: Template) -> Sequence[Form]:
    return [forms()[name] for name in wanted.forms]
