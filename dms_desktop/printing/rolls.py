"""Receipts on a roll: one column from top to bottom, as long as it gets, cut where the form says."""

from collections.abc import Sequence

from dms_desktop.printing import blocks
from dms_desktop.printing.blocks import Block, cells, stacked
from dms_desktop.printing.paper import Paper, Sum
from dms_desktop.printing.pens import Pens
from dms_desktop.printing.sheets import Picture, Sheet
from dms_desktop.printing.templates import Align, Form, Template

NAME, BODY, SMALL, STRONG = 12.0, 8.5, 7.5, 11.0
CODE_MM = 24.0
LOGO_HIGH_MM = 14.0


class Roll:
    """One paper on one roll; `marks` are those of this copy."""

    def __init__(self, paper: Paper, template: Template, form: Form, pens: Pens, marks: Sequence[str]) -> None:
        self._paper, self._template, self._form, self._pens, self._marks = paper, template, form, pens, marks
        self._width = form.inner
        self._body = pens.pen(BODY)

    def sheets(self) -> list[Sheet]:
        """Each as long as what stands on it; a block is never cut in two."""
        pieces: list[list[Block]] = [[]]
        used = 0.0
        for block in self._blocks():
            if used + block.height > self._form.height - self._form.top - self._form.bottom:
                pieces.append([])
                used = 0.0
            pieces[-1].append(block)
            used += block.height
        return [self._sheet(piece) for piece in pieces]

    def _sheet(self, piece: Sequence[Block]) -> Sheet:
        whole = stacked(piece)
        height = whole.height + self._form.top + self._form.bottom
        return Sheet(self._form.width, height, self._paper.around.language, whole.at(self._form.left, self._form.top))

    def _blocks(self) -> list[Block]:
        line = blocks.rule(self._width, 0.2, above=1.0, below=1.0)
        return [*self._head(), line, *self._rows(), line, *self._sums(), *self._foot()]

    def _head(self) -> list[Block]:
        pens, width = self._pens, self._width
        name, *below = self._template.letterhead or self._paper.around.letterhead
        small = pens.pen(SMALL)
        shop = [self._logo(), blocks.text(pens, name, width, pens.pen(NAME, bold=True), lines=2, align=Align.CENTRE)]
        shop += [blocks.text(pens, line, width, small, lines=2, align=Align.CENTRE) for line in below]
        title = blocks.text(pens, self._paper.title, width, pens.pen(BODY + 1, bold=True), align=Align.CENTRE)
        marks = [
            stacked([blocks.boxed(pens, mark, width, pens.pen(BODY, bold=True), align=Align.CENTRE), Block(0.8)])
            for mark in self._marks
        ]
        known = {one.key: one for one in self._paper.details}
        shown = [known[key] for key in self._template.details if key in known and known[key].text]
        pairs = [blocks.apart(pens, Sum(one.label, one.text), width, self._body) for one in shown]
        return [*shop, Block(1.0), title, Block(0.6), *marks, *pairs]

    def _logo(self) -> Block:
        """In the middle, above the shop's name."""
        logo = blocks.picture(self._template.logo, self._width * 0.6, LOGO_HIGH_MM * self._form.scale)
        wide = max((mark.width for mark in logo.marks if isinstance(mark, Picture)), default=0.0)
        return stacked([blocks.beside([((self._width - wide) / 2, logo)]), Block(0.6 if logo.height else 0.0)])

    def _rows(self) -> list[Block]:
        bands = [cells(band, self._width, self._form.scale) for band in self._template.roll]
        return [
            stacked([*(blocks.row(self._pens, band, texts, self._body) for band in bands), Block(0.6)])
            for texts in self._paper.rows
        ]

    def _sums(self) -> list[Block]:
        strong = self._pens.pen(STRONG, bold=True)
        return [blocks.apart(self._pens, one, self._width, strong if one.is_strong else self._body) for one in self._paper.sums]

    def _foot(self) -> list[Block]:
        pens, width, pen = self._pens, self._width, self._pens.pen(SMALL)
        notes = [blocks.text(pens, note, width, pen, lines=20) for note in self._paper.notes]
        side = CODE_MM * self._form.scale
        code = blocks.beside([((width - side) / 2, blocks.square(self._paper.code(), side))])
        said = self._template.footer or (self._paper.closing,)
        closing = [blocks.text(pens, line, width, self._body, lines=4, align=Align.CENTRE) for line in said]
        printed = blocks.text(pens, self._paper.around.words.printed, width, pen, align=Align.CENTRE)
        return [*notes, Block(2.0), code, Block(1.2), *closing, printed]
