"""Millimetres: continuous forms that do not creep, and printers that were set straight."""

import pytest

from dms_desktop.printing.fitting import EXACT, Fit, Ruler, fit_of, kept, measured, ruler_of, ruler_sheet
from dms_desktop.printing.layout import Copies, kept_of, sheets_of
from dms_desktop.printing.templates import Layout, forms
from tests.paper import a_paper, printed

pytestmark = pytest.mark.usefixtures("qapp")
PAGES = [form for form in forms().values() if form.layout is Layout.PAGE]


@pytest.mark.parametrize(("form", "length"), [("continuous_half", 139.7), ("continuous_full", 279.4)])
def test_fifty_pages_of_continuous_paper_do_not_drift(form: str, length: float) -> None:
    """Complaint C20: each page is exactly a whole part of 11 inches, and each is measured from its own edge."""
    lines = {"continuous_half": 960, "continuous_full": 2250}[form]
    sheaf = printed(sheets_of(kept_of(a_paper(lines=lines)), form, Copies()), Fit(offset_x=0.8, offset_y=-1.2))
    assert len(sheaf) >= 50
    assert set(sheaf.sizes()) == {(241.3, length)}
    places = [sheaf.place_of("料號", at) for at in range(1, len(sheaf))]  # the first page has the long head
    assert max(x for x, _ in places) - min(x for x, _ in places) < 0.02
    assert max(y for _, y in places) - min(y for _, y in places) < 0.02


@pytest.mark.parametrize("form", PAGES, ids=lambda form: form.name)
def test_nothing_stands_outside_the_margins(form: object) -> None:
    name = form.name  # type: ignore[attr-defined]
    found = forms()[name]
    sheaf = printed(sheets_of(kept_of(a_paper(lines=40)), name, Copies()), EXACT)
    x, y = sheaf.place_of("板橋汽車材料有限公司", 0)
    assert x == pytest.approx(found.left, abs=0.6)
    assert found.top < y < found.top + 8
    _, foot = sheaf.place_of("第 1 頁", 0)
    assert foot < found.height - found.bottom + 0.3


def test_what_was_measured_moves_everything_back_into_place() -> None:
    """A printer that shifts 2 mm to the right and 1 mm up, and stretches by 1 %."""
    off = Fit(offset_x=2.0, offset_y=-1.0, scale_x=1.01, scale_y=1.0)
    sheets = sheets_of(kept_of(a_paper()), "a4", Copies())
    meant = printed(sheets, EXACT).place_of("大同車材", 0)
    sent = printed(sheets, off).place_of("大同車材", 0)
    seen = (sent[0] * off.scale_x + off.offset_x, sent[1] * off.scale_y + off.offset_y)
    assert seen == pytest.approx(meant, abs=0.05)


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_two_measurements_agree(form: object) -> None:
    """Measuring again under the correction, when all fits, changes nothing; a rest that is still seen is added."""
    found = forms()[form.name]  # type: ignore[attr-defined]
    meant = ruler_of(found)
    true = Fit(offset_x=1.5, offset_y=-0.5, scale_x=0.99, scale_y=1.002)
    seen = Ruler(
        meant.edge_x * true.scale_x + true.offset_x,
        meant.edge_y * true.scale_y + true.offset_y,
        meant.length_x * true.scale_x,
        meant.length_y * true.scale_y,
    )
    first = measured(seen, meant)
    assert astuple(first) == pytest.approx(astuple(true))
    assert astuple(measured(meant, meant, first)) == pytest.approx(astuple(first))


def test_a_measurement_is_kept_for_its_printer_and_paper_alone() -> None:
    fit = Fit(offset_x=1.25, offset_y=-0.4, scale_x=1.003, scale_y=0.998)
    known = [kept(fit, "Epson LQ-690", "continuous_half")]
    assert astuple(fit_of(known, "Epson LQ-690", "continuous_half")) == pytest.approx(astuple(fit))
    assert fit_of(known, "Epson LQ-690", "a4") == EXACT
    assert fit_of(known, "XP-80C", "continuous_half") == EXACT


@pytest.mark.parametrize("fit", [Fit(offset_x=40), Fit(scale_y=1.2), Fit(offset_y=-16)])
def test_a_slip_of_the_finger_is_not_believed(fit: Fit) -> None:
    assert not fit.is_believable()


@pytest.mark.parametrize("form", forms().values(), ids=lambda form: form.name)
def test_the_ruler_is_as_long_as_it_says(form: object) -> None:
    found = forms()[form.name]  # type: ignore[attr-defined]
    ruler, sheaf = ruler_of(found), printed([ruler_sheet(found, "en")], EXACT)
    zero, last = sheaf.place_of("0", 0), sheaf.place_of(str(round(ruler.length_x)), 0)
    assert last[0] - zero[0] == pytest.approx(ruler.length_x, abs=0.5)
    assert ruler.edge_x + ruler.length_x <= found.width


def astuple(fit: Fit) -> tuple[float, float, float, float]:
    return fit.offset_x, fit.offset_y, fit.scale_x, fit.scale_y
