"""Where a printer really puts things: measured on a printed ruler, corrected on every sheet after it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dms_desktop.printing.pens import POINT_MM, Pen
from dms_desktop.printing.sheets import Mark, Rule, Sheet, Words
from dms_desktop.printing.templates import Form
from sync.client.prints import PrintFit

MICRO = 1000
MILLION = 1_000_000
WORST_MM = 15.0
WORST_SCALE = 0.05
LONGEST_MM = 100.0


@dataclass(frozen=True, kw_only=True)
class Fit:
    """A point meant for p millimetres comes out at p * scale + offset."""

    offset_x: float = 0.0
    offset_y: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0

    def is_believable(self) -> bool:
        """More than 15 mm or 5 % off is another paper or a slip of the finger."""
        shifts, scales = (self.offset_x, self.offset_y), (self.scale_x, self.scale_y)
        return all(abs(shift) <= WORST_MM for shift in shifts) and all(abs(one - 1) <= WORST_SCALE for one in scales)


EXACT = Fit()


@dataclass(frozen=True)
class Ruler:
    """What a form's ruler says when nothing is off: its lines begin at `edge` from the paper's edges and are this long."""

    edge_x: float
    edge_y: float
    length_x: float
    length_y: float


def ruler_of(form: Form) -> Ruler:
    edge_x, edge_y = max(10.0, form.left), max(10.0, form.top)
    if form.width < 100 or form.height < 60:
        edge_x, edge_y = form.left + 2, form.top + 2
    return Ruler(edge_x, edge_y, _whole(form.width - form.right - edge_x - 2), _whole(form.height - form.bottom - edge_y - 2))


def measured(seen: Ruler, meant: Ruler, before: Fit = EXACT) -> Fit:
    """What the printer does, from the ruler it printed under the correction of `before`."""
    scale_x, offset_x = _axis(seen.length_x, seen.edge_x, meant.length_x, meant.edge_x)
    scale_y, offset_y = _axis(seen.length_y, seen.edge_y, meant.length_y, meant.edge_y)
    return Fit(
        scale_x=scale_x * before.scale_x,
        scale_y=scale_y * before.scale_y,
        offset_x=offset_x + before.offset_x * scale_x,
        offset_y=offset_y + before.offset_y * scale_y,
    )


def ruler_sheet(form: Form, language: str) -> Sheet:
    """A line from the left, a line from the top, a tick each 10 mm."""
    ruler = ruler_of(form)
    x, y = ruler.edge_x, ruler.edge_y
    sheet = Sheet(form.width, min(form.height, 120.0) if form.height > 400 else form.height, language)
    sheet.marks += [Rule(x, y, x + ruler.length_x, y), Rule(x, y, x, y + ruler.length_y)]
    for at in range(0, round(ruler.length_x) + 1, 10):
        sheet.marks += [Rule(x + at, y, x + at, y + 3), *_number(x + at + 0.6, y + 5, at)]
    for at in range(0, round(ruler.length_y) + 1, 10):
        sheet.marks += [Rule(x, y + at, x + 3, y + at), *(_number(x + 3.6, y + at + 1, at) if at else ())]
    return sheet


def kept(fit: Fit, printer: str, form: str) -> PrintFit:
    return PrintFit(
        printer=printer,
        form=form,
        offset_x=round(fit.offset_x * MICRO),
        offset_y=round(fit.offset_y * MICRO),
        scale_x=round(fit.scale_x * MILLION),
        scale_y=round(fit.scale_y * MILLION),
    )


def fit_of(known: Sequence[PrintFit], printer: str, form: str) -> Fit:
    """Nothing is off where nobody measured."""
    found = next((one for one in known if (one.printer, one.form) == (printer, form)), None)
    if found is None:
        return EXACT
    return Fit(
        offset_x=found.offset_x / MICRO,
        offset_y=found.offset_y / MICRO,
        scale_x=found.scale_x / MILLION,
        scale_y=found.scale_y / MILLION,
    )


def _axis(seen_length: float, seen_edge: float, length: float, edge: float) -> tuple[float, float]:
    scale = seen_length / length
    return scale, seen_edge - edge * scale


def _whole(room: float) -> float:
    """Whole tens of millimetres, at most 100: what an office ruler shows well."""
    return max(10.0, min(LONGEST_MM, room // 10 * 10))


def _number(x: float, y: float, at: int) -> list[Mark]:
    pen = Pen(6)
    return [Words(x, y + pen.size * POINT_MM / 2, str(at), pen.size)]
