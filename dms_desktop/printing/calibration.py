"""Setting a printer straight: it prints a ruler, a person reads it, and everything after it sits where it should."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.page import Desk
from dms_desktop.printing.fitting import EXACT, Fit, Ruler, fit_of, kept, measured, ruler_of, ruler_sheet
from dms_desktop.printing.printers import PrinterFailed
from dms_desktop.printing.sheets import Sheet
from dms_desktop.printing.templates import forms
from dms_desktop.printing.words import form_words, paper_language
from dms_desktop.refusals import sentence
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ValueEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.words import Text
from sync.client.prints import PrintFit, fits
from sync.kernel.errors import Refusal

MOST_MM = 400.0


class MillimetreEdit(ValueEdit):
    """A length to a tenth of a millimetre; a comma is a point."""

    def parse(self, text: str) -> float:
        length = float(text.replace(",", "."))
        if not 0 <= length <= MOST_MM:
            raise ValueError(f"no length on paper: {length}")
        return length

    def write(self, value: object) -> str:
        return f"{value:.1f}" if isinstance(value, int | float) else ""

    def millimetres(self) -> float | None:
        value = self.value()
        return value if isinstance(value, float) else None


class CalibrationDialog(Dialog):
    """F8 prints the ruler with what is set by now, F12 keeps what was read; printing again shows that it fits."""

    def __init__(self, desk: Desk, printer: str, form_name: str, parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Calibrate the printer"), parent, width=560)
        self._desk, self._printer, self._form = desk, printer, forms()[form_name]
        self._fit: Fit = EXACT
        self._meant = ruler_of(self._form)
        self.content.addWidget(PlainLabel(f"{printer} · {form_words(form_name)}", role="strong"))
        self.content.addWidget(label(self._steps).wrap())
        self.form = Form(columns=1)
        self.seen = {name: self._field(name, title) for name, title in self._titles()}
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Print the ruler"), self.print_ruler, key="F8", tone="")
        self.deed(lambda: self.tr("Keep"), self._keep, key="F12")
        self._fill()
        desk.bridge.read(self, fits, self._show_fits)

    def print_ruler(self) -> None:
        sheet = ruler_sheet(self._form, paper_language())
        work = partial(_print_ruler, self._desk, self._printer, sheet, self._fit)
        self._desk.bridge.ask(None, work, self._printed)

    def _steps(self) -> str:
        return self.tr("1. F8 prints a ruler.  2. Measure it with an office ruler and type what you see.  3. F12 keeps it.")

    def _field(self, name: str, title: Text) -> MillimetreEdit:
        field = MillimetreEdit(title)
        self.form.add(name, title, field)
        return field

    def _titles(self) -> Sequence[tuple[str, Text]]:
        return (
            ("edge_x", lambda: self.tr("Left edge of the paper to the upright line, mm")),
            ("edge_y", lambda: self.tr("Top edge of the paper to the level line, mm")),
            ("length_x", lambda: self.tr("Length of the level line, mm")),
            ("length_y", lambda: self.tr("Length of the upright line, mm")),
        )

    def _fill(self) -> None:
        """What the ruler says when nothing is off."""
        for name, field in self.seen.items():
            field.set_value(getattr(self._meant, name))

    def _show_fits(self, known: Sequence[PrintFit]) -> None:
        self._fit = fit_of(known, self._printer, self._form.name)

    def _printed(self, reason: str) -> None:
        if reason:
            self.fail(lambda: self.tr("The printer {printer} did not take the ruler.").format(printer=self._printer))
        else:
            self.banner.tell(Weight.INFO, lambda: self.tr("The ruler was handed to the printer."))

    def _keep(self) -> None:
        self.form.clear_errors()
        found = {name: field.millimetres() for name, field in self.seen.items()}
        for name, length in found.items():
            if length is None:
                self.form.show_error(name, lambda: self.tr("Type a length such as 10.0"))
                return
        fit = measured(Ruler(**{name: length or 0.0 for name, length in found.items()}), self._meant, self._fit)
        if not fit.is_believable():
            self.fail(lambda: self.tr("That is too far off: is it the right paper, and were the right lines measured?"))
            return
        saved = self._desk.bridge.prints.keep_fit(kept(fit, self._printer, self._form.name))
        self._desk.bridge.watch(saved, self._saved, on_refusal=self._refused)

    def _saved(self, _: None) -> None:
        self._desk.tell(self.tr("{printer} is set for this paper.").format(printer=self._printer))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.fail(partial(sentence, refusal.code, refusal.params))


def _print_ruler(desk: Desk, printer: str, sheet: Sheet, fit: Fit) -> str:
    """In a worker; the reason where it did not work."""
    try:
        desk.printers.put(printer, [sheet], "ruler", fit)
    except PrinterFailed as failed:
        return failed.code
    return ""
