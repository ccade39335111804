"""Labels: every row of the paper is one, with its fields and codes at the template's places."""

from collections.abc import Mapping, Sequence

from dms_desktop.printing import blocks
from dms_desktop.printing.codes import bars, qr
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.pens import Pens
from dms_desktop.printing.sheets import Mark, Modules, Sheet
from dms_desktop.printing.templates import Form, Spot, Template

QUIET = 10
"""Light modules on both sides of a bar code, without which scanners do not see its ends."""
DOT = 25.4 / 203
"""A dot of the usual label printer, in millimetres: bars that begin and end between dots come out wider and narrower."""
LEAST_DOTS = 2


def label_sheets(paper: Paper, template: Template, form: Form, pens: Pens) -> list[Sheet]:
    spots = template.labels[form.name]
    return [_label(texts, spots, form, pens) for texts in paper.rows]


def _label(texts: Mapping[str, str], spots: tuple[Spot, ...], form: Form, pens: Pens) -> Sheet:
    sheet = Sheet(form.width, form.height, pens.language)
    for spot in spots:
        words = texts.get(spot.field, "")
        if words:
            sheet.marks += _spot(words, spot, pens)
    return sheet


def _spot(words: str, spot: Spot, pens: Pens) -> list[Mark]:
    if spot.symbol == "qr":
        return _code(qr(words), spot, quiet=0)
    if spot.symbol == "bars":
        modules = bars(words)
        return _code([modules], spot, quiet=QUIET) if modules else []  # letters without bars are in the QR code beside it
    pen = pens.pen(spot.size, bold=spot.bold)
    return blocks.text(pens, words, spot.width, pen, lines=spot.lines, align=spot.align).at(spot.x, spot.y)


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
