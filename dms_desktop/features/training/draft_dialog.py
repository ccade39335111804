"""Writes a draft: new, changed, or the next version of what is published."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from dms_desktop.deciders import role_words
from dms_desktop.features.training.words import KINDS, kind_words
from dms_desktop.goods.codes import category_edit, product_code_edit
from dms_desktop.house_day import by_house_day
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import column, fill, hold, label, row, tick_box
from dms_desktop.widgets.words import Text, say
from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.rules import DEALER_ROLES, Role
from sync.domain.training.queries import MaterialCard
from sync.domain.training.quiz_text import NoQuestion, read_questions, write_questions
from sync.domain.training.rules import MaterialKind, Quiz, Standing
from sync.domain.training.writing import DraftMaterial

PASS_PERCENT = 80


class DraftDialog(SavingDialog):
    """`of` is the draft to be changed, or the version that the new one follows. Calls `on_saved` with the command."""

    is_long = True

    def __init__(self, page: Page, on_saved: Callable[[DraftMaterial], object], of: MaterialCard | None = None) -> None:
        self._of, self._is_change = of, of is not None and of.row.standing is Standing.DRAFT
        super().__init__(self._title_words, page, width=1000)
        self._page, self._on_saved = page, on_saved
        self._id = of.row.material_id if of is not None and self._is_change else page.desk.bridge.ids.new()
        today = page.desk.bridge.clock.now().astimezone().date()
        self.subject = _line(lambda: self.tr("Title"))
        self.kind = ChoiceBox(lambda: self.tr("Kind"))
        for kind in KINDS:
            self.kind.add_choice(kind, partial(kind_words, kind))
        self.product_line = category_edit(page.desk.bridge, lambda: self.tr("Product line"))
        self.product = product_code_edit(page.desk, lambda: self.tr("Product"), self)
        self.roles = {role: tick_box(partial(role_words, role)) for role in Role if role in DEALER_ROLES}
        self.must = tick_box(lambda: self.tr("They must read it"))
        self.first, self.last = DateEdit(lambda: self.tr("First day"), today), DateEdit(lambda: self.tr("Last day"), today)
        by_house_day(page.desk.bridge, self.first, self.last)
        page.desk.bridge.fetch(house_today, self._begin)
        self.percent = QuantityEdit(lambda: self.tr("Passed at (%)"), minimum=1, maximum=100)
        self.retake = QuantityEdit(lambda: self.tr("Again after (days)"), maximum=3_650)
        self.valid = QuantityEdit(lambda: self.tr("Certificate counts (days)"), maximum=3_650)
        self.text, self.questions = _text(lambda: self.tr("Text")), _text(lambda: self.tr("Questions of the quiz"))
        self._lay_out()
        self._fill()
        self.kind.currentIndexChanged.connect(lambda _: self._show_quiz())
        self._show_quiz()
        self.deed(lambda: self.tr("Save draft"), self._save)
        self.subject.setFocus()

    def _begin(self, today: date) -> None:
        """On the house's day, unless somebody was quicker or the dialog is closed by now."""
        if isValid(self) and not self.first.text():
            self.first.set_value(today)

    def _title_words(self) -> str:
        if self._of is None:
            return self.tr("New material")
        return self.tr("Change draft") if self._is_change else self.tr("New version of {title}").format(title=self._of.row.title)

    def _lay_out(self) -> None:
        self.form = Form()
        self.form.add("title", lambda: self.tr("Title"), self.subject)
        self.form.add("kind", lambda: self.tr("Kind"), self.kind)
        self.form.add("product_line", lambda: self.tr("Product line"), self.product_line)
        self.form.add("product_code", lambda: self.tr("Product"), self.product)
        nobody = label(lambda: self.tr("None of them: everybody"), "muted")
        self.form.add("roles", lambda: self.tr("For whom"), hold(column(*self.roles.values(), nobody, spacing=2)))
        self.form.add("must_read", lambda: "", self.must)
        self.form.add("valid_from", lambda: self.tr("First day"), self.first)
        self.form.add("valid_until", lambda: self.tr("Last day"), self.last)
        self.terms = Form()
        self.terms.add("pass_percent", lambda: self.tr("Passed at (%)"), self.percent)
        self.terms.add("retake_days", lambda: self.tr("Again after (days)"), self.retake)
        self.terms.add("valid_days", lambda: self.tr("Certificate counts (days)"), self.valid)
        side = hold(column(self.form, self.terms, 1))
        side.setFixedWidth(370)
        body = label(lambda: self.tr("Text: # begins a heading, - a point; an empty line parts paragraphs."), "muted")
        asks = label(lambda: self.tr("Questions: ? asks, + is a right option, - a wrong one."), "muted")
        self.quiz = hold(column(asks, self.questions))
        self.content.addWidget(hold(row(side, hold(column(body, self.text, self.quiz)))), 1)

    def _show_quiz(self) -> None:
        is_course = self.kind.value() == MaterialKind.COURSE
        self.quiz.setVisible(is_course)
        self.terms.setVisible(is_course)

    def _fill(self) -> None:
        self.percent.set_value(PASS_PERCENT)
        self.retake.set_value(0)
        self.valid.set_value(0)
        if self._of is None:
            return
        one, quiz = self._of.row, self._of.quiz
        fill(self.subject, one.title)
        self.kind.set_value(one.kind)
        self.product_line.setText(one.product_line)
        self.product.setText(one.product_code)
        for role, box in self.roles.items():
            box.setChecked(role in one.roles)
        self.must.setChecked(one.must_read)
        if self._is_change:
            self.first.set_value(one.valid_from)
        self.last.set_value(one.valid_until)
        self.text.setPlainText(self._of.body)
        if quiz is not None:
            self.questions.setPlainText(write_questions(quiz.questions))
            self.percent.set_value(quiz.pass_percent)
            self.retake.set_value(quiz.retake_days)
            self.valid.set_value(quiz.valid_days)

    def _save(self) -> None:
        self.form.clear_errors()
        first = self.first.day()
        if first is None or self.last.is_wrong():
            self.form.show_error("valid_from" if first is None else "valid_until", lambda: self.tr("Which day?"))
            return
        try:
            quiz = self._quiz()
        except NoQuestion as odd:
            line = odd.line
            self.fail(lambda: self.tr("Line {line} of the questions begins with no sign, or has no question.").format(line=line))
            self.questions.setFocus()
            return
        command = DraftMaterial(
            material_id=self._id,
            family_id=None if self._of is None else self._of.row.family_id,
            kind=MaterialKind(str(self.kind.value())),
            title=self.subject.text(),
            body=self.text.toPlainText(),
            product_line=self.product_line.text().strip(),
            product_code=self.product.text().strip(),
            roles=tuple(role.value for role, box in self.roles.items() if box.isChecked()),
            must_read=self.must.isChecked(),
            valid_from=first,
            valid_until=self.last.day(),
            quiz=quiz,
        )
        self.save(self._page.desk, command, lambda _: self._on_saved(command))

    def _quiz(self) -> Quiz | None:
        """Raises NoQuestion. A course without questions has no quiz."""
        text = self.questions.toPlainText()
        if self.kind.value() != MaterialKind.COURSE or not text.strip():
            return None
        return Quiz(
            questions=read_questions(text),
            pass_percent=self.percent.units() or 0,
            retake_days=self.retake.units() or 0,
            valid_days=self.valid.units() or 0,
        )


def _line(name: Text) -> QLineEdit:
    made = QLineEdit()
    say(made, made.setAccessibleName, name)
    return made


def _text(name: Text) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    say(made, made.setAccessibleName, name)
    return made
