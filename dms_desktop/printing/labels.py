"""Labels: each row of the paper is one or several, its fields and codes at the template's places; one a page, or a sheet full."""

from collections.abc import Mapping, Sequence

from dms_desktop.printing import blocks
from dms_desktop.printing.blocks import Block
from dms_desktop.printing.codes import bars, qr
from dms_desktop.printing.paper import Paper, plain
from dms_desktop.printing.pens import Pen, Pens
from dms_desktop.printing.sheets import Mark, Modules, Sheet
from dms_desktop.printing.templates import Form, Spot, Template

QUIET = 10
"""Light modules on both sides of a bar code, without which scanners do not see its ends."""
DOT = 25.4 / 203
"""A dot of the usual label printer, in millimetres: bars that begin and end between dots come out wider and narrower."""
LEAST_DOTS = 2
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
"""Of their size to which letters shrink, one after another, before an ellipsis cuts them."""


def label_sheets(paper: Paper, template: Template, form: Form, pens: Pens, copies: int) -> list[Sheet]:
    """Each row as often as its `times` says, for each copy; on a sheet of several labels those begin at `paper.begin`."""
    spots = tuple(spot for spot in template.labels[form.name] if spot.is_usual)
    free = min(paper.begin, form.labels) - 1
    laid = [label for texts in paper.rows for label in [_label(texts, spots, pens)] * _wanted(texts, copies)]
    sheets = [Sheet(form.width, form.height, pens.language) for _ in range(-(-(free + len(laid)) // form.labels))]
    for at, label in enumerate(laid, free):
        x, y = form.cells.corner(at) if form.cells else (0.0, 0.0)
        sheets[at // form.labels].marks += label.at(x // DOT * DOT, y // DOT * DOT)  # bars stay on whole dots
    return sheets


def next_label(paper: Paper, copies: int, labels: int) -> int:
    """The first that is still there of the last sheet, counted from 1; a full one makes way for the next."""
    return (paper.begin - 1 + sum(_wanted(texts, copies) for texts in paper.rows)) % labels + 1


def _wanted(texts: Mapping[str, str], copies: int) -> int:
    return copies * int(texts.get("times", "1"))


def _label(texts: Mapping[str, str], spots: Sequence[Spot], pens: Pens) -> Block:
    """Laid out once, however often it is wanted: letters are measured anew for each size that is tried."""
    return Block(0.0, [mark for spot in spots if (words := texts.get(spot.field, "")) for mark in _spot(words, spot, pens)])


def _spot(words: str, spot: Spot, pens: Pens) -> list[Mark]:
    if spot.symbol == "qr":
        return _code(qr(words), spot, quiet=0)
    if spot.symbol == "bars":
        modules = bars(words)
        return _code([modules], spot, quiet=QUIET) if modules else []  # letters without bars are in the QR code beside it
    pen = _fitting(words, spot, pens)
    return blocks.text(pens, words, spot.width, pen, lines=spot.lines, align=spot.align).at(spot.x, spot.y)


def _fitting(words: str, spot: Spot, pens: Pens) -> Pen:
    """The largest letters, down to the least share of their size, in which all of it stands on the lines it has."""
    tried = [pens.pen(spot.size * share, bold=spot.bold) for share in SHARES]
    return next((pen for pen in tried if _stands(words, spot, pens, pen)), tried[-1])


def _stands(words: str, spot: Spot, pens: Pens, pen: Pen) -> bool:
    lines = pens.broken(words, spot.width, pen, spot.lines)
    return _letters("".join(lines)) == _letters(plain(words))


def _letters(words: str) -> str:
    """Without the blanks that a line may end with."""
    return "".join(words.split())


def _code(rows: Sequence[str], spot: Spot, *, quiet: int) -> list[Mark]:
    """In the middle of its place, every module some whole dots wide; nothing where modules would be too fine to be read."""
    count = len(rows[0])
    step = spot.width / (count + 2 * quiet) // DOT * DOT
    if step < LEAST_DOTS * DOT:
        return []
    width = count * step
    x = (spot.x + (spot.width - width) / 2) // DOT * DOT
    height = spot.height if len(rows) == 1 else width
    return [Modules(x, spot.y // DOT * DOT, width, height, rows)]
