"""From a paper, its template and a form to sheets: the same for preview, printer and file, online and offline."""

from collections.abc import Sequence

import msgspec
from msgspec import structs

from dms_desktop.printing.labels import label_sheets
from dms_desktop.printing.own_form import OwnForm, merged
from dms_desktop.printing.pages import Pages
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.pens import Pens
from dms_desktop.printing.rolls import Roll
from dms_desktop.printing.sheets import Sheet
from dms_desktop.printing.templates import Form, Layout, Template, forms, template

SAMPLE_ROWS = 3
"""So many of a paper show its columns, and leave the footer on the first page."""


class Copies(msgspec.Struct, frozen=True):
    """Which copies of a document these are, counted over everything printed on this PC. A file is none of them."""

    first: int = 1
    count: int = 1
    is_reprint: bool = False
    is_file: bool = False


class Kept(msgspec.Struct, frozen=True):
    """What lies in the queue: the paper with the template it was previewed in, the shop's own form in it. Neither an update nor a
    change of the form changes a waiting paper or its reprint."""

    paper: Paper
    template: Template


def kept_of(paper: Paper, own: OwnForm | None = None) -> Kept:
    """As built in, or as the shop has it on one form; `own` has no objection to it."""
    built_in = template(paper.kind)
    return Kept(paper, merged(built_in, forms()[own.form], own) if own else built_in)


def sample_of(paper: Paper) -> Paper:
    """Short enough to be laid out with each key; a label of each, where labels are meant."""
    each = {"times": "1"} if template(paper.kind).labels else {}
    return structs.replace(paper, begin=1, rows=tuple({**texts, **each} for texts in paper.rows[:SAMPLE_ROWS]))


def pack(kept: Kept) -> bytes:
    return msgspec.json.encode(kept)


def unpack(body: bytes) -> Kept:
    return msgspec.json.decode(body, type=Kept)


def sheets_of(kept: Kept, form_name: str, copies: Copies) -> list[Sheet]:
    """Every copy whole, one after another; labels as many of each beside one another."""
    form = forms()[form_name]
    pens = Pens(kept.paper.around.language, form.scale * kept.template.letters / 100)
    if form.layout is Layout.LABEL:
        return label_sheets(kept.paper, kept.template, form, pens, copies.count)
    return [sheet for at in range(copies.count) for sheet in _copy(kept, form, pens, copy_marks(kept, copies.first + at, copies))]


def copy_marks(kept: Kept, number: int, copies: Copies) -> Sequence[str]:
    """What is not yet true first, then which copy this is."""
    words, own = kept.paper.around.words, kept.paper.marks
    if not kept.template.is_numbered:
        return own
    if copies.is_file:
        return (*own, words.file) if words.file else own
    if copies.is_reprint:
        return (*own, words.reprint.format(number=number))
    return (*own, words.original if number == 1 else words.copy.format(number=number))


def _copy(kept: Kept, form: Form, pens: Pens, marks: Sequence[str]) -> list[Sheet]:
    drawn = Roll if form.layout is Layout.ROLL else Pages
    return drawn(kept.paper, kept.template, form, pens, marks).sheets()
