"""Change how a kind of paper looks in this shop, with the paper beside it; nothing changes before it is kept."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from dms_desktop.crossing import Place
from dms_desktop.outcomes import reason
from dms_desktop.page import Desk
from dms_desktop.printing.form_fields import FieldList, Lines, LogoField, shown_rows, titled, usual_columns
from dms_desktop.printing.form_files import Found, UnusableForm, file_name, read_form, tried, write_form
from dms_desktop.printing.layout import Copies, kept_of, sample_of, sheets_of
from dms_desktop.printing.own_form import (
    LETTERS,
    OwnColumn,
    OwnForm,
    changed_by_both,
    done_to,
    objection,
    offered_columns,
    offered_details,
    taken_over,
)
from dms_desktop.printing.page_view import PageView
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.sheets import Sheet
from dms_desktop.printing.shop_forms import ShopForms, change_of, kept_as, refused_of, shop_forms, with_changes
from dms_desktop.printing.templates import Layout, forms, template
from dms_desktop.printing.words import both_words, objection_words, paper_words, trouble_words
from dms_desktop.refusals import sentence, words_of
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.formats import moment
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, row, tick_box
from dms_desktop.widgets.words import literal, say
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.print_forms.rules import PaperName
from sync.kernel.errors import NotSaved, Refusal

WIDTH, HEIGHT = 1180, 640


class FormDialog(Dialog):
    """F12 keeps for the whole shop, Esc leaves everything as it was. `known` are the forms by now."""

    def __init__(self, paper: Paper, form_name: str, known: ShopForms, desk: Desk, parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Change this form"), parent, width=900)
        self._paper, self._desk = sample_of(paper), desk
        self._sent_back: Sequence[Sent] = ()
        self._template, self._form = template(paper.kind), forms()[form_name]
        self._is_label = self._form.layout is Layout.LABEL
        self._details = {one.key: one.label for one in paper.details}
        self._others = [one for one in known.all() if (one.kind, one.form) != (paper.kind, form_name)]
        self._make_fields()
        self.view = PageView(lambda: self.tr("Page"))
        self.since = PlainLabel(role="muted")
        self.content.addWidget(hold(row(label(self._what, "strong"), 1, self.since)))
        self.content.addWidget(hold(row(self._texts(), self._lists(), self.view, spacing=14)), 1)
        self._make_deeds()
        self._bind()
        self._fill(known.find(paper.kind, form_name))
        self.resize(WIDTH, HEIGHT)

    def form(self) -> OwnForm:
        """What is typed and chosen by now."""
        letterhead, columns = self.letterhead.lines(), self.columns.chosen()
        return OwnForm(
            kind=self._template.name,
            form=self._form.name,
            letterhead=() if letterhead == self._paper.around.letterhead else letterhead,
            logo=self.logo.png,
            footer=self.footer.lines(),
            letters=int(str(self.letters.value())),
            details=self._chosen_details(),
            columns=() if columns == usual_columns(offered_columns(self._template, self._form)) else columns,
        )

    def show_form(self, own: OwnForm) -> None:
        """Every field at once: none of them is looked at before the others have theirs."""
        with QSignalBlocker(self.letterhead), QSignalBlocker(self.footer):
            self.letterhead.set_lines(own.letterhead or self._paper.around.letterhead)
            self.footer.set_lines(own.footer)
        self.logo.set_png(own.logo)
        self.letters.set_value(own.letters)
        columns, details = offered_columns(self._template, self._form), offered_details(self._template, self._form)
        self.columns.show_fields(shown_rows(columns, own.columns, self._paper.titles))
        known = [one for one in details if one.field in self._details]
        chosen = [OwnColumn(field) for field in own.details if field in self._details]
        self.details.show_fields(shown_rows(known, chosen, self._details))
        self._show()

    def show_refused(self, sent: Sequence[Sent]) -> None:
        """What central did not take is typed again, to be looked at beside what the shop has by now."""
        self._sent_back = refused_of(sent, PaperName(self._template.name, self._form.name))
        if self._sent_back:
            self.show_form(with_changes(self.form(), self._sent_back))
            self.everywhere.setChecked(any(change_of(one).also for one in self._sent_back))
            self.banner.tell(Weight.WARN, partial(reason, self._sent_back[-1]))

    def take_file(self, path: Path) -> None:
        """Fills in what another PC has exported; nothing is kept yet."""
        self._desk.bridge.ask(None, partial(tried, partial(read_form, path)), self._taken)

    def export(self, path: Path) -> None:
        work = partial(tried, partial(write_form, self.form(), path))
        self._desk.bridge.ask(None, work, partial(self._exported, path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _what(self) -> str:
        return paper_words(self._template.name, self._form.name)

    def _fill(self, found: Found) -> None:
        """With what there is by now."""
        self._found = found
        self.show_form(found.own or self._built_in())
        self._filled = self.form()
        say(self.since, self.since.setText, self._since)
        if found.trouble:
            self.banner.tell(Weight.WARN, partial(trouble_words, found.trouble))

    def _since(self) -> str:
        """Who looked after it last."""
        if self._found.changed_at is None:
            return ""
        words = self.tr("Last changed by {who}, {moment}")
        return words.format(who=self._desk.person(self._found.changed_by), moment=moment(self._found.changed_at))

    def _make_fields(self) -> None:
        self.letterhead = Lines(lambda: self.tr("Letterhead"), 5)
        self.footer = Lines(lambda: self.tr("Footer"), 4)
        self.logo = LogoField(self._desk)
        self.everywhere = tick_box(lambda: self.tr("This letterhead and logo on every paper"))
        self.letters = ChoiceBox(lambda: self.tr("Text size"))
        for percent in LETTERS[self._form.layout]:
            self.letters.add_choice(percent, literal(f"{percent} %"))
        self.source = ChoiceBox(lambda: self.tr("Copy from another form"))
        self.source.add_choice(-1, self._source_words)
        for at, one in enumerate(self._others):
            self.source.add_choice(at, partial(paper_words, one.kind, one.form))
        self.source.setEnabled(bool(self._others))
        is_page = self._form.layout is not Layout.LABEL
        self.columns = FieldList(lambda: self.tr("Columns"), has_widths=is_page, is_ordered=is_page)
        self.details = FieldList(lambda: self.tr("Details"))

    def _source_words(self) -> str:
        return self.tr("Choose a form") if self._others else self.tr("No other form was changed")

    def _texts(self) -> QWidget:
        parts = [
            *titled(lambda: self.tr("Copy from another form"), self.source),
            *titled(lambda: self.tr("Text size"), self.letters),
        ]
        texts = [
            *titled(lambda: self.tr("Letterhead, the shop's name first"), self.letterhead),
            self.logo,
            self.everywhere,
            *titled(lambda: self.tr("Footer: terms, returns, thanks"), self.footer),
        ]
        for one in texts:
            one.setVisible(not self._is_label)
        held = hold(column(*texts, *parts, 1, spacing=4))
        held.setMinimumWidth(250)
        held.setMaximumWidth(330)
        return held

    def _lists(self) -> QWidget:
        details = titled(lambda: self.tr("Details in the head"), self.details)
        for one in details:
            one.setVisible(not self._is_label)
        columns = (lambda: self.tr("Parts of the label")) if self._is_label else (lambda: self.tr("Columns"))
        held = hold(column(*details, *titled(columns, self.columns), spacing=4))
        held.setMinimumWidth(330)
        held.setMaximumWidth(400)
        return held

    def _make_deeds(self) -> None:
        self.deed(lambda: self.tr("Reset to built-in"), self._back, key="Ctrl+B", tone="")
        self.deed(lambda: self.tr("Import"), self._ask_import, key="Ctrl+O", tone="")
        self.deed(lambda: self.tr("Export"), self._ask_export, key="Ctrl+S", tone="")
        self.deed(lambda: self.tr("Keep"), self._keep, key="F12")

    def _bind(self) -> None:
        for edit in (self.letterhead, self.footer):
            edit.textChanged.connect(self._changed)
        for fields in (self.columns, self.details):
            fields.changed.connect(self._changed)
        self.letters.picked.connect(lambda _: self._changed())
        self.logo.changed.connect(self._changed)
        self.logo.refused.connect(lambda: self.fail(lambda: self.tr("A logo is a PNG of at most 1,000 × 1,000 dots and 100 kB.")))
        self.source.picked.connect(self._copy)

    def _built_in(self) -> OwnForm:
        return OwnForm(kind=self._template.name, form=self._form.name)

    def _chosen_details(self) -> tuple[str, ...]:
        """Those that this paper does not have keep their place at the end."""
        shown = tuple(one.field for one in self.details.chosen())
        usual = tuple(field for field in self._template.details if field in self._details)
        hidden = tuple(field for field in self._template.details if field not in self._details)
        return () if shown == usual or self._is_label else shown + hidden

    def _changed(self) -> None:
        self.banner.clear()
        self._show()

    def _show(self) -> None:
        """The paper as it would be, or why it cannot be so."""
        wrong = self._wrong()
        if wrong:
            self.fail(partial(objection_words, wrong))
        else:
            work = partial(sheets_of, kept_of(self._paper, self.form()), self._form.name, Copies())
            self._desk.bridge.ask(Place(id(self), "sheets"), work, self._show_sheets)

    def _wrong(self) -> str:
        return objection(self.form(), self._template, self._form) if self.columns.chosen() else "nothing_left"

    def _show_sheets(self, sheets: Sequence[Sheet]) -> None:
        self.view.show_sheet(sheets[0])

    def _back(self) -> None:
        self.banner.clear()
        self.show_form(self._built_in())

    def _copy(self, at: object) -> None:
        if isinstance(at, int) and at >= 0:
            self.banner.clear()
            self.show_form(taken_over(self._others[at], self._template, self._form))

    def _keep(self) -> None:
        """What somebody else changed meanwhile is not written over unseen: who has read that may press F12 again."""
        if self._wrong():
            return
        command = kept_as(self.form(), self._found, is_everywhere=self.everywhere.isChecked())
        if command is None:
            self._settle()
            self.accept()
        else:
            self._desk.bridge.submit(command, on_receipt=self._show_kept, on_refusal=self._refused)

    def _show_kept(self, _: Receipt) -> None:
        self._settle()
        self._desk.tell(self.tr("From now on the whole shop prints so: {form}").format(form=self._what()))
        self.accept()

    def _settle(self) -> None:
        for one in self._sent_back:
            self._desk.bridge.settle(one.command_id, lambda: None)

    def _refused(self, refusal: Refusal) -> None:
        self.fail(partial(sentence, refusal.code, refusal.params))
        if refusal.code == "form_changed_meanwhile":
            paper = {"kind": self._template.name, "form": self._form.name}
            self._desk.bridge.read(self, shop_forms, self._see, files=self._desk.forms, **paper)

    def _see(self, known: ShopForms) -> None:
        """What the other one kept, under what was changed here; what is hidden by that is named."""
        own, before = self.form(), self._filled
        self._fill(known.find(own.kind, own.form))
        both = changed_by_both(own, self._filled, before)
        if both and not self._found.trouble:
            self.fail(partial(both_words, both, self._desk.person(self._found.changed_by)))
        self.show_form(done_to(self._filled, own, before))

    def _ask_import(self) -> None:
        chooser = QFileDialog(self, self.tr("Import a form"), "", "JSON (*.json)")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda path: self.take_file(Path(path)))
        chooser.open()

    def _taken(self, read: OwnForm | UnusableForm | NotSaved) -> None:
        if isinstance(read, UnusableForm):
            self.fail(partial(trouble_words, read))
        elif isinstance(read, OwnForm):
            self.banner.clear()
            self.show_form(taken_over(read, self._template, self._form))

    def _ask_export(self) -> None:
        if self._wrong():
            return
        chooser = QFileDialog(self, self.tr("Export this form"), file_name(self._template.name, self._form.name), "JSON (*.json)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("json")
        chooser.fileSelected.connect(lambda path: self.export(Path(path)))
        chooser.open()

    def _exported(self, path: Path, error: UnusableForm | NotSaved | None) -> None:
        if error is not None:
            self.fail(partial(words_of, error))
        else:
            self.banner.tell(Weight.INFO, lambda: self.tr("The form is saved as {file}.").format(file=path.name))
