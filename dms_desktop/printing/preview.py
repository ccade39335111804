"""The paper before it is printed: every page as it will be, the form, the printer, the copies; all of it by keyboard."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import structs
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from dms_desktop.crossing import Place
from dms_desktop.page import Desk
from dms_desktop.printing.calibration import CalibrationDialog
from dms_desktop.printing.form_dialog import FormDialog
from dms_desktop.printing.form_files import UnusableForm
from dms_desktop.printing.layout import Copies, Kept, kept_of, pack, sheets_of
from dms_desktop.printing.page_view import PageView
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.pens import lacks_letters
from dms_desktop.printing.printer_box import PrinterBox
from dms_desktop.printing.run import PrintRun, ask_pdf_name
from dms_desktop.printing.sheets import Sheet
from dms_desktop.printing.shop_forms import ShopForms, shop_forms
from dms_desktop.printing.taking_over import CHANGES
from dms_desktop.printing.templates import forms, forms_of
from dms_desktop.printing.words import form_words, trouble_words
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import PlainLabel, button, hold, row
from sync.client.changes import ChangeSet
from sync.client.prints import Ordered, copies_of
from sync.domain.print_forms.rules import PaperName, form_id

WIDTH, HEIGHT = 900, 620
MOST_COPIES = 999
MANY_COPIES, MANY_LABELS = 20, 200
"""More of them are asked about once: a digit too many, or a code scanned into the field, is a roll of labels."""


class PreviewDialog(Dialog):
    """Page Up and Page Down turn, F8 prints, Ctrl+S saves a PDF, Ctrl+M sets the printer straight, Ctrl+E changes the form."""

    def __init__(self, paper: Paper, desk: Desk, parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Print"), parent, width=WIDTH)
        self.resize(WIDTH, HEIGHT)
        self._paper, self._desk = paper, desk
        self._kept: Kept = kept_of(paper)
        self._run = PrintRun(desk, parent)
        self._sheets: Sequence[Sheet] = ()
        self._at = 0
        self._before = self._meant = 0
        self._has_form = False
        self._wish: Callable[[], None] | None = None
        self._trouble: UnusableForm | None = None
        self.setWindowTitle(f"{paper.title}  {paper.number}")
        form, printer = (*desk.memory.texts(self._memory_name()), "", "")[:2]
        self._make_fields(form, printer)
        self.view = PageView(lambda: self.tr("Page"))
        self.content.addWidget(self.form)
        self.content.addWidget(self.view, 1)
        self.content.addWidget(self._turning())
        self._bind()
        desk.bridge.read(self, copies_of, self._show_copies, document_id=paper.document_id)

    def sheets(self) -> Sequence[Sheet]:
        """What is shown: one copy, page by page."""
        return self._sheets

    def print_paper(self) -> None:
        printer = self.printer.printer()
        if not printer:
            self.fail(lambda: self.tr("No printer on this PC. Save a PDF instead."))
        elif self._is_typed() and self._is_meant():
            self._once_formed(partial(self._order, printer, is_file=False))

    def save_pdf(self, path: str) -> None:
        if self._is_typed():
            self._once_formed(partial(self._order, path, is_file=True))

    def _is_meant(self) -> bool:
        """Many are printed by pressing the key once more for as many."""
        rows, copies = self._kept.paper.rows, self.copies.units() or 1
        is_labels = bool(self._kept.template.labels)
        count = copies * sum(int(texts.get("times", "1")) for texts in rows) if is_labels else copies
        if count <= (MANY_LABELS if is_labels else MANY_COPIES) or count == self._meant:
            return True
        self._meant = count
        labels = self.tr("{count} labels: F8 once more prints them.")
        words = labels if is_labels else self.tr("{count} copies: F8 once more prints them.")
        self.banner.tell(Weight.WARN, words.format(count=quantity(count)))
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_page()

    def _make_fields(self, form: str, printer: str) -> None:
        self.paper_form = ChoiceBox(lambda: self.tr("Paper"))
        known = forms_of(self._kept.template)
        for one in known:
            self.paper_form.add_choice(one.name, partial(form_words, one.name))
        self.paper_form.set_value(form if form in self._kept.template.forms else known[0].name)
        self.printer = PrinterBox(lambda: self.tr("Printer"), self._desk, printer)
        self.copies = QuantityEdit(lambda: self.tr("Copies"), minimum=1, maximum=MOST_COPIES)
        self.copies.set_value(1)
        self.copies.setMaximumWidth(70)
        has_sheets = any(one.cells for one in known)
        self.form = Form(columns=4 if has_sheets else 3)
        self.form.add("form", lambda: self.tr("Paper"), self.paper_form)
        self.form.add("printer", lambda: self.tr("Printer"), self.printer)
        self.form.add("copies", lambda: self.tr("Copies"), self.copies)
        self.begin = QuantityEdit(lambda: self.tr("First label"), minimum=1)
        self.begin.setMaximumWidth(70)
        if has_sheets:
            self.form.add("begin", lambda: self.tr("First label"), self.begin)

    def _turning(self) -> QWidget:
        self.page = PlainLabel(role="muted")
        self.back = button(lambda: self.tr("Previous page"), partial(self._turn, -1), key="PgUp", tone="flat")
        self.forth = button(lambda: self.tr("Next page"), partial(self._turn, 1), key="PgDn", tone="flat")
        for one in (self.back, self.forth):
            one.setAutoDefault(False)
        return hold(row(self.back, 1, self.page, 1, self.forth))

    def _bind(self) -> None:
        self.paper_form.picked.connect(lambda _: self._show_form())
        self.begin.edited.connect(self._lay_out)
        self.copies.edited.connect(self._lay_out)
        self.printer.picked.connect(self._show_printer)
        for key, step in (("PgUp", -1), ("PgDown", 1)):
            QShortcut(QKeySequence(key), self, partial(self._turn, step), autoRepeat=False)
        self._desk.bridge.changed.connect(self._hear)
        if self._kept.template.is_changeable and self._desk.may(CHANGES):
            self.deed(lambda: self.tr("Change this form"), self._change_form, key="Ctrl+E", tone="")
        self.deed(lambda: self.tr("Calibrate"), self._calibrate, key="Ctrl+M", tone="")
        self.deed(lambda: self.tr("Save as PDF"), self._ask_file, key="Ctrl+S", tone="")
        self.deed(lambda: self.tr("Print"), self.print_paper, key="F8").setFocus()

    def _memory_name(self) -> str:
        return f"print.{self._paper.kind}"

    def _form_name(self) -> str:
        return str(self.paper_form.value())

    def _show_copies(self, count: int) -> None:
        self._before = count if self._kept.template.is_numbered else 0
        self._show_form()

    def _hear(self, changes: ChangeSet) -> None:
        """What is changed here or comes from another PC is what will be printed."""
        if changes.touches("print_form"):
            self._read_form()

    def _show_form(self) -> None:
        """Of a sheet that was begun already the next label is proposed."""
        self.begin.maximum = self._labels()
        self.begin.setEnabled(self._labels() > 1)
        self.begin.set_value(self._desk.forms.next_label(self._form_name()) if self._labels() > 1 else 1)
        self._read_form()

    def _read_form(self) -> None:
        self._has_form = False
        paper = {"kind": self._paper.kind, "form": self._form_name()}
        self._desk.bridge.read(self, shop_forms, self._show_own, files=self._desk.forms, **paper)

    def _show_own(self, known: ShopForms) -> None:
        """The shop's own, where it has one that can be used; what cannot is said, and stays."""
        found = known.find(self._paper.kind, self._form_name())
        self._kept, self._has_form = kept_of(self._paper, found.own), True
        self._tell(found.trouble)
        self._lay_out()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _tell(self, trouble: UnusableForm | None) -> None:
        """No longer than it is so, and nothing else is taken away with it."""
        told, self._trouble = self._trouble, trouble
        if trouble:
            self.banner.tell(Weight.WARN, partial(trouble_words, trouble))
        elif told and self.banner.text() == trouble_words(told):
            self.banner.clear()

    def _once_formed(self, wish: Callable[[], None]) -> None:
        """Nothing is printed in another form than the shop's, and no key is lost while that is read."""
        if self._has_form:
            wish()
        else:
            self._wish = wish

    def _is_typed(self) -> bool:
        """What is missing is said at its field: a label that is gone would else be printed on once more."""
        self.form.clear_errors()
        if self.copies.units() is None:
            self.form.show_error("copies", lambda: self.tr("How many copies?"))
        elif self.begin.units() is None:
            self.form.show_error("begin", lambda: self.tr("1 to {count}").format(count=self._labels()))
        return not self.form.errors()

    def _labels(self) -> int:
        """On one sheet of the form; 1 of every other paper."""
        return forms()[self._form_name()].labels

    def _of_each(self) -> int:
        """Copies that stand beside one another, as labels do; of a document one is shown."""
        return (self.copies.units() or 1) if self._kept.template.labels else 1

    def _lay_out(self) -> None:
        self._kept = structs.replace(self._kept, paper=structs.replace(self._kept.paper, begin=self.begin.units() or 1))
        copies = Copies(first=self._before + 1, count=self._of_each(), is_reprint=self._before > 0)
        work = partial(sheets_of, self._kept, self._form_name(), copies)
        self._desk.bridge.ask(Place(id(self), "sheets"), work, self._show_sheets)

    def _show_sheets(self, sheets: Sequence[Sheet]) -> None:
        self._sheets, self._at = sheets, 0
        self._show_page()
        if lacks_letters(sheets):
            self.banner.tell(Weight.WARN, lambda: self.tr("This PC has no Chinese letters. Install a Chinese font, then print."))

    def _show_page(self) -> None:
        if self._sheets:
            self.view.show_sheet(self._sheets[self._at])
            self.page.setText(self.tr("Page {page} of {pages}").format(page=self._at + 1, pages=len(self._sheets)))
        self.back.setEnabled(self._at > 0)
        self.forth.setEnabled(self._at + 1 < len(self._sheets))

    def _turn(self, step: int) -> None:
        if self._sheets:
            self._at = max(0, min(len(self._sheets) - 1, self._at + step))
            self._show_page()

    def _show_printer(self, printer: object) -> None:
        if self.printer.is_known and not printer:
            self.banner.tell(Weight.INFO, lambda: self.tr("No printer on this PC. Save a PDF instead."))

    def _order(self, printer: str, *, is_file: bool) -> None:
        self._desk.memory.keep(self._memory_name(), [self._form_name(), self.printer.printer()])
        wanted = Ordered(
            job_id=self._desk.bridge.ids.new(),
            kind=self._paper.kind,
            document_id=self._paper.document_id,
            number=self._paper.number or self._paper.title,
            body=pack(self._kept),
            form=self._form_name(),
            printer=printer,
            is_file=is_file,
            copies=self._of_each() if is_file else self.copies.units() or 1,
            is_numbered=self._kept.template.is_numbered,
        )
        self.accept()
        self._run.order(wanted)

    def _ask_file(self) -> None:
        ask_pdf_name(self, self._desk, self._paper.number or self._paper.title, self.save_pdf)

    def _change_form(self) -> None:
        self._desk.bridge.read(self, shop_forms, self._show_dialog, files=self._desk.forms)

    def _show_dialog(self, known: ShopForms) -> None:
        changing = FormDialog(self._paper, self._form_name(), known, self._desk, self)
        paper = form_id(PaperName(self._paper.kind, self._form_name()))
        self._desk.bridge.sent(changing, changing.show_refused, about=paper, only_attention=True)
        changing.show_modeless()

    def _calibrate(self) -> None:
        printer = self.printer.printer()
        if printer:
            CalibrationDialog(self._desk, printer, self._form_name(), self).show_modeless()
        else:
            self.fail(lambda: self.tr("No printer on this PC. Save a PDF instead."))
