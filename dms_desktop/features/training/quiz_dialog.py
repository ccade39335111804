"""Answers a quiz: every question below the other, by keyboard alone."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, row, scrolled
from sync.domain.training.learning import TakeQuiz
from sync.domain.training.queries import MaterialCard
from sync.domain.training.rules import Answers, Question

HIGH = 420


class QuizDialog(SavingDialog):
    """Calls `on_saved` once the answers are saved; what is wrong with them is only said after that."""

    is_long = True

    def __init__(self, page: Page, card: MaterialCard, on_saved: Callable[[], object]) -> None:
        super().__init__(lambda: self.tr("Quiz: {title}").format(title=card.row.title), page, width=720)
        self._page, self._card, self._on_saved = page, card, on_saved
        self._attempt_id = page.desk.bridge.ids.new()
        self.form = Form()
        questions = card.quiz.questions if card.quiz else ()
        self.boxes = [[_box(words) for words in one.options] for one in questions]
        parts = [self._laid(at, one) for at, one in enumerate(questions)]
        self.content.addWidget(label(lambda: self.tr("Tick every option that is right. Space ticks, Tab goes on."), "muted"))
        area = scrolled(hold(column(*parts, 1, spacing=14)))
        area.setMinimumHeight(HIGH)
        self.content.addWidget(area, 1)
        self.deed(lambda: self.tr("Hand in"), self._hand_in)
        if self.boxes:
            self.boxes[0][0].setFocus()

    def answers(self) -> Answers:
        """As they are ticked now."""
        return tuple(tuple(at for at, box in enumerate(boxes) if box.isChecked()) for boxes in self.boxes)

    def typed(self) -> object:
        return self.answers()

    def _laid(self, at: int, question: Question) -> QWidget:
        lines = [_line(box, words) for box, words in zip(self.boxes[at], question.options, strict=True)]
        return hold(column(PlainLabel(f"{at + 1}. {question.text}", "strong").wrap(), *lines, spacing=4))

    def _hand_in(self) -> None:
        command = TakeQuiz(attempt_id=self._attempt_id, material_id=self._card.row.material_id, answers=self.answers())
        self.save(self._page.desk, command, lambda _: self._on_saved())


def _box(words: str) -> QCheckBox:
    """Without words of its own: those of a box are no plain text, and do not break."""
    made = QCheckBox()
    made.setAccessibleName(words)
    return made


def _line(box: QCheckBox, words: str) -> QWidget:
    text = PlainLabel(words).wrap()
    line = row(box, text)
    line.setStretch(1, 1)
    return hold(line)
