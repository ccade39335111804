"""Pieces of paper that both pages and rolls are made of: texts, pairs, rows of cells, each with its height."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dms_desktop.printing.codes import qr
from dms_desktop.printing.paper import Labelled, Signed, Sum
from dms_desktop.printing.pens import Pen, Pens
from dms_desktop.printing.sheets import Mark, Modules, Picture, Rule
from dms_desktop.printing.templates import Align, Column
from sync.domain.print_forms.rules import png_size

GAP = 1.6
"""Millimetres between two cells."""
INK_MM = 0.4


@dataclass(frozen=True)
class Block:
    """Marks measured from its own top left corner."""

    height: float
    marks: Sequence[Mark] = ()

    def at(self, x: float, y: float) -> list[Mark]:
        return [moved(mark, x, y) for mark in self.marks]


@dataclass(frozen=True)
class Cell:
    """A column with its place in a row."""

    column: Column
    x: float
    width: float


def moved(mark: Mark, x: float, y: float) -> Mark:
    if isinstance(mark, Rule):
        return Rule(mark.x1 + x, mark.y1 + y, mark.x2 + x, mark.y2 + y, mark.weight)
    if isinstance(mark, Modules):
        return Modules(mark.x + x, mark.y + y, mark.width, mark.height, mark.rows)
    if isinstance(mark, Picture):
        return Picture(mark.x + x, mark.y + y, mark.width, mark.height, mark.png)
    return type(mark)(mark.x + x, mark.y + y, mark.text, mark.size, mark.bold)


def stacked(blocks: Sequence[Block], gap: float = 0.0) -> Block:
    """Below each other; blocks of no height leave no gap."""
    marks: list[Mark] = []
    y = 0.0
    for block in blocks:
        if block.height:
            y += gap if y else 0.0
            marks += block.at(0, y)
            y += block.height
    return Block(y, marks)


def beside(parts: Sequence[tuple[float, Block]]) -> Block:
    """Each at its distance from the left."""
    marks = [mark for x, block in parts for mark in block.at(x, 0)]
    return Block(max((block.height for _, block in parts), default=0.0), marks)


def text(pens: Pens, words: str, width: float, pen: Pen, *, lines: int = 1, align: Align = Align.LEFT) -> Block:
    """Nothing for an empty text."""
    if not words.strip():
        return Block(0.0)
    broken = pens.broken(words, width, pen, lines)
    return Block(len(broken) * pen.line, pens.write(broken, x=0, top=0, width=width, pen=pen, align=align))


def boxed(pens: Pens, words: str, width: float, pen: Pen, *, align: Align) -> Block:
    """A mark that nobody overlooks: in a frame as wide as its words."""
    pad = pen.size * 0.22
    inside = min(width - 2 * pad, pens.width(words, pen) + 0.01)
    x = 0.0 if align is Align.LEFT else (width - inside - 2 * pad) / (2 if align is Align.CENTRE else 1)
    words_block = text(pens, words, inside, pen, lines=2)
    w, h = inside + 2 * pad, words_block.height + pad
    frame = [Rule(x, 0, x + w, 0, 0.35), Rule(x, h, x + w, h, 0.35), Rule(x, 0, x, h, 0.35), Rule(x + w, 0, x + w, h, 0.35)]
    return Block(h, [*frame, *words_block.at(x + pad, pad / 2)])


def rule(width: float, weight: float = 0.25, *, above: float = 0.0, below: float = 0.0) -> Block:
    return Block(above + below + weight, [Rule(0, above, width, above, weight)])


def drawn(signed: Signed, width: float) -> Block:
    """What somebody drew, as wide as this, straight from point to point."""
    step = width / signed.wide
    lines = [line for stroke in signed.strokes for line in pairwise(stroke)]
    marks = [Rule(x1 * step, y1 * step, x2 * step, y2 * step, INK_MM) for (x1, y1), (x2, y2) in lines]
    return Block(signed.high * step, marks)


def square(code: str, side: float) -> Block:
    """A QR code that fills a square."""
    return Block(side, [Modules(0, 0, side, side, qr(code))])


def picture(png: bytes, width: float, height: float) -> Block:
    """As large as both allow; nothing where there is none."""
    if not png:
        return Block(0.0)
    size = png_size(png)
    step = min(width / size.width, height / size.height)
    return Block(size.height * step, [Picture(0, 0, size.width * step, size.height * step, png)])


def pair(pens: Pens, one: Labelled, width: float, label_width: float, pen: Pen) -> Block:
    """A word and its value on one line, the value below itself where it is long."""
    label = text(pens, one.label, label_width, pen)
    value = text(pens, one.text or "—", width - label_width - GAP, pen, lines=2)
    return beside([(0, label), (label_width + GAP, value)])


def apart(pens: Pens, one: Sum, width: float, pen: Pen) -> Block:
    """Its word at the left edge, its value at the right one; below each other where they do not fit."""
    value_width = pens.width(one.text, pen)
    if pens.width(one.label, pen) + GAP + value_width <= width:
        label = text(pens, one.label, width - value_width - GAP, pen)
        return beside([(0, label), (0, text(pens, one.text, width, pen, align=Align.RIGHT))])
    long = [text(pens, one.label, width, pen, lines=2), text(pens, one.text, width, pen, lines=3, align=Align.RIGHT)]
    return stacked(long)


def cells(columns: Sequence[Column], width: float, scale: float) -> Sequence[Cell]:
    """Columns that this width has room for; those without a measure share the rest."""
    shown = [column for column in columns if width >= column.from_mm]
    fixed = sum(column.mm * scale for column in shown) + GAP * (len(shown) - 1)
    sharing = sum(not column.mm for column in shown)
    placed: list[Cell] = []
    x = 0.0
    for column in shown:
        wide = column.mm * scale or (width - fixed) / sharing
        placed.append(Cell(column, x, wide))
        x += wide + GAP
    return placed


def row(pens: Pens, places: Sequence[Cell], texts: Mapping[str, str], pen: Pen) -> Block:
    """As high as its highest cell; no height where all are empty."""
    return beside([(place.x, _cell(pens, place, texts.get(place.column.field, ""), pen)) for place in places])


def _cell(pens: Pens, place: Cell, words: str, pen: Pen) -> Block:
    used = Pen(pen.size, pen.bold or place.column.bold)
    wide = pens.width(words, used)
    if place.column.align is Align.RIGHT and wide > place.width:
        used = Pen(used.size * place.width / wide * 0.98, used.bold)  # a number is never cut: smaller rather than wrong
    return text(pens, words, place.width, used, lines=place.column.lines, align=place.column.align)
