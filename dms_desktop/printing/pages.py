"""Documents on pages: a head, a table that goes on with its titles on every page, the sums, and a foot that counts the pages."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from dms_desktop.printing import blocks
from dms_desktop.printing.blocks import GAP, Block, cells, stacked
from dms_desktop.printing.paper import Labelled, Paper, Signed
from dms_desktop.printing.pens import Pens
from dms_desktop.printing.sheets import Mark, Picture, Rule, Sheet
from dms_desktop.printing.templates import Align, Form, Template

CODE_MM, QUIET = 23.0, 3.0
LOGO_WIDE_MM, LOGO_HIGH_MM = 28.0, 16.0
NAME, TITLE, BODY, SMALL, STRONG = 13.0, 16.0, 9.0, 7.5, 11.0
ROW_PAD = 0.7
SIGN_MM = 11.0
INK_WIDE_MM = 62.0


class Pages:
    """One paper on one form; `marks` are those of this copy."""

    def __init__(self, paper: Paper, template: Template, form: Form, pens: Pens, marks: Sequence[str]) -> None:
        self._paper, self._template, self._form, self._pens, self._marks = paper, template, form, pens, marks
        self._width = form.inner
        self._cells = cells(template.columns, self._width, form.scale)
        self._under = cells(template.under, self._width, form.scale)
        self._body = pens.pen(BODY)

    def sheets(self) -> list[Sheet]:
        """At least one page, every one of exactly the form's length."""
        heads = [self._first_head(), self._later_head()]
        titles, foot_height = self._titles(), self._foot(1, 1).height
        room = self._form.height - self._form.top - self._form.bottom - foot_height
        rows = [self._row(texts) for texts in self._paper.rows]
        tail = self._tail()
        spare = room - titles.height
        chunks = _chunks([row.height for row in rows], spare - heads[0].height, spare - heads[1].height, tail.height)
        pages = []
        for at, (start, end) in enumerate(pairwise(chunks)):
            parts = [heads[min(at, 1)], *((titles, *rows[start:end]) if end > start else ())]
            pages.append(stacked([*parts, tail] if at == len(chunks) - 2 else parts))
        return [self._sheet(page, at + 1, len(pages)) for at, page in enumerate(pages)]

    def _sheet(self, page: Block, number: int, count: int) -> Sheet:
        form, foot = self._form, self._foot(number, count)
        sheet = Sheet(form.width, form.height, self._paper.around.language, page.at(form.left, form.top))
        sheet.marks += foot.at(form.left, form.height - form.bottom - foot.height)
        return sheet

    def _first_head(self) -> Block:
        pens, width, code = self._pens, self._width, CODE_MM * self._form.scale
        right = width * 0.44
        left = width - right - code - GAP - QUIET
        title = [blocks.text(pens, self._paper.title, right, pens.pen(TITLE, bold=True), lines=2, align=Align.RIGHT)]
        title += [self._mark(mark, right) for mark in self._marks]
        top = blocks.beside(
            [
                (0, self._letterhead(left)),
                (left + GAP, stacked(title, 0.9)),
                (width - code, blocks.square(self._paper.code(), code)),
            ]
        )
        return stacked([top, blocks.rule(width, 0.4, above=1.6, below=1.4), self._details(), Block(1.4)])

    def _letterhead(self, width: float) -> Block:
        """The logo at the left, the shop beside it."""
        pens, scale = self._pens, self._form.scale
        logo = blocks.picture(self._template.logo, min(LOGO_WIDE_MM * scale, width * 0.4), LOGO_HIGH_MM * scale)
        x = max((mark.width + GAP for mark in logo.marks if isinstance(mark, Picture)), default=0.0)
        name, *below = self._template.letterhead or self._paper.around.letterhead
        shop = [blocks.text(pens, name, width - x, pens.pen(NAME, bold=True), lines=2)]
        shop += [blocks.text(pens, line, width - x, pens.pen(SMALL), lines=2) for line in below]
        return blocks.beside([(0, logo), (x, stacked(shop, 0.4))])

    def _later_head(self) -> Block:
        pens, width = self._pens, self._width
        name = blocks.text(pens, f"{self._paper.title} {self._paper.number}", width * 0.5, pens.pen(BODY, bold=True))
        marks = "  ".join(f"[{mark}]" for mark in self._marks)
        right = blocks.text(pens, marks, width * 0.48, pens.pen(BODY, bold=True), align=Align.RIGHT)
        return stacked([blocks.beside([(0, name), (width * 0.52, right)]), Block(1.2)])

    def _mark(self, mark: str, width: float) -> Block:
        return blocks.boxed(self._pens, mark, width, self._pens.pen(BODY, bold=True), align=Align.RIGHT)

    def _details(self) -> Block:
        """Two columns of words and values, three where the paper is wide, in the template's order."""
        known = {one.key: one for one in self._paper.details}
        shown = [known[key] for key in self._template.details if key in known]
        count = 3 if self._width > 200 else 2
        lines = [shown[at : at + count] for at in range(0, len(shown), count)]
        return stacked([self._detail_line(line, shown, count) for line in lines], 0.5)

    def _detail_line(self, line: Sequence[Labelled], all_: Sequence[Labelled], count: int) -> Block:
        wide = (self._width - GAP * 2 * (count - 1)) / count
        parts = []
        for at, one in enumerate(line):
            label = max(self._pens.width(other.label, self._body) for other in all_[at::count])
            parts.append((at * (wide + 2 * GAP), blocks.pair(self._pens, one, wide, label, self._body)))
        return blocks.beside(parts)

    def _titles(self) -> Block:
        pen = self._pens.pen(SMALL + 0.5, bold=True)
        line = blocks.row(self._pens, self._cells, self._paper.titles, pen)
        return stacked([blocks.rule(self._width, below=0.7), line, blocks.rule(self._width, above=0.5, below=0.5)])

    def _row(self, texts: Mapping[str, str]) -> Block:
        bands = [blocks.row(self._pens, band, texts, self._body) for band in (self._cells, self._under)]
        line = stacked(bands)
        marks: list[Mark] = line.at(0, ROW_PAD)
        height = line.height + 2 * ROW_PAD
        if self._form.hairlines:
            marks.append(Rule(0, height, self._width, height, 0.08))
        return Block(height, marks)

    def _tail(self) -> Block:
        """Sums at the right, notes beside them, and where people sign."""
        right = self._width * 0.42
        left = self._width - right - 3 * GAP
        sums = stacked([self._sum(one.is_strong, at, right) for at, one in enumerate(self._paper.sums)], 0.5)
        notes = [*self._paper.notes, "" if self._template.footer else self._paper.closing]
        said = stacked([blocks.text(self._pens, note, left, self._body, lines=10) for note in notes], 0.8)
        both = blocks.beside([(0, said), (self._width - right, sums)])
        signatures = self._signed() if self._paper.signed else self._signatures()
        return stacked([blocks.rule(self._width, below=1.2), both, signatures, self._footer()])

    def _footer(self) -> Block:
        """The shop's own words below everything, in the place of the built-in ones."""
        lines = [blocks.text(self._pens, line, self._width, self._pens.pen(SMALL), lines=2) for line in self._template.footer]
        return stacked([Block(GAP), *lines]) if lines else Block(0.0)

    def _signed(self) -> Block:
        """Side by side: what was drawn, and under it who and when."""
        wide = (self._width - 4 * GAP) / 2
        fields = [stacked([Block(GAP), self._signature(one, wide)]) for one in self._paper.signed]
        return blocks.beside([(at * (wide + 4 * GAP), field) for at, field in enumerate(fields)])

    def _signature(self, signed: Signed, width: float) -> Block:
        pens, small = self._pens, self._pens.pen(SMALL)
        title = blocks.text(pens, signed.title, width, pens.pen(BODY, bold=True))
        lines = [blocks.text(pens, line, width, small, lines=2) for line in signed.lines]
        return stacked([title, blocks.drawn(signed, min(width, INK_WIDE_MM)), blocks.rule(width, below=0.6), *lines], 0.4)

    def _sum(self, is_strong: bool, at: int, width: float) -> Block:
        pen = self._pens.pen(STRONG, bold=True) if is_strong else self._body
        return blocks.apart(self._pens, self._paper.sums[at], width, pen)

    def _signatures(self) -> Block:
        names = [self._paper.titles.get(key, "") for key in self._template.signatures]
        if not names:
            return Block(0.0)
        wide = (self._width - 4 * GAP * (len(names) - 1)) / len(names)
        high = SIGN_MM * self._form.scale
        marks: list[Mark] = []
        for at, name in enumerate(names):
            x, pen = at * (wide + 4 * GAP), self._pens.pen(SMALL)
            marks += blocks.text(self._pens, name, wide, pen).at(x, high - pen.line - 0.3)
            start = x + self._pens.width(name, pen) + GAP
            marks.append(Rule(min(start, x + wide * 0.8), high - 0.8, x + wide, high - 0.8, 0.2))
        return Block(high, marks)

    def _foot(self, number: int, count: int) -> Block:
        pens, pen = self._pens, self._pens.pen(SMALL)
        left = blocks.text(pens, f"{self._paper.number}   {self._paper.around.words.printed}", self._width * 0.7, pen)
        page = self._paper.around.words.page.format(page=number, pages=count)
        right = blocks.text(pens, page, self._width * 0.3, pen, align=Align.RIGHT)
        return stacked([blocks.rule(self._width, 0.15, below=0.6), blocks.beside([(0, left), (self._width * 0.7, right)])])


def _chunks(heights: Sequence[float], first: float, later: float, tail: float) -> list[int]:
    """Where each page's rows begin, and the end. The last page has room for the tail, and a row where there is one."""
    starts, room = [0], first
    for at, height in enumerate(heights):
        if height > room and at > starts[-1]:
            starts.append(at)
            room = later
        room -= height
    if tail > room:
        last = len(heights) - 1
        starts.append(last if last > starts[-1] and heights[last] + tail <= later else len(heights))
    return [*starts, len(heights)]
