"""One version of material: read, said to be read, its quiz; for the house also published, changed and withdrawn."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dms_desktop.features.training.draft_dialog import DraftDialog
from dms_desktop.features.training.quiz_dialog import QuizDialog
from dms_desktop.features.training.readers_dialog import ReadersDialog
from dms_desktop.features.training.reading import ReadingPane
from dms_desktop.features.training.words import (
    about_words,
    certificate_words,
    kind_words,
    own_chip,
    standing_chip,
    try_words,
    version_words,
    when_words,
    whom_words,
)
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import record_id
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import DASH, day
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel, row, scrolled
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.words import Text, by_count, say
from sync.client.changes import OUTBOX
from sync.domain.accounts.calendar import house_today
from sync.domain.training.learning import AcknowledgeMaterial
from sync.domain.training.queries import MaterialCard, MaterialRow, TryRow, material_card
from sync.domain.training.rules import Standing
from sync.domain.training.writing import PublishMaterial, WithdrawMaterial
from sync.kernel.commands import Command

SIDE = 360


class MaterialPage(Page):
    """F12 says that it is read, or opens the quiz; F7 who has read it. The house: F12 publishes, F4 changes a draft or begins the
    next version, Ctrl+Del withdraws."""

    tables = ("material", "material_reading", "quiz_attempt", "category", OUTBOX)

    def build(self) -> None:
        self._id: UUID | None = None
        self._card: MaterialCard | None = None
        self._is_asked = False
        self._writes = self.desk.may("training.write")
        self.text = ReadingPane()
        self.facts = Form()
        self.lines = {name: PlainLabel().wrap() for name, _ in self._titles()}
        for name, title in self._titles():
            self.facts.add(name, title, self.lines[name])
        self.tries = Section(lambda: self.tr("Your tries"), self._try_columns(), key=lambda one: one.at, most=6)
        self.tried = panel(column(self.tries))
        empty = EmptyState(
            "folder-open",
            lambda: self.tr("This material is not on this PC"),
            advice=lambda: self.tr("It may have been withdrawn before it came here; F5 asks for what is new."),
        )
        self.pane = ListPane(self._lay_out(), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.sheet)

    def _lay_out(self) -> QWidget:
        side = scrolled(hold(column(panel(column(self.facts)), self.tried, 1)))
        side.setFixedWidth(SIDE)
        self.sheet = scrolled(self.text)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a long text is read on by its keys
        say(self.sheet, self.sheet.setAccessibleName, lambda: self.tr("Text"))
        return hold(row(panel(column(self.sheet)), side))

    def refresh(self) -> None:
        if self._id is not None:
            self.read(material_card, self._show, material_id=self._id)

    def show_record(self, record_id_text: str) -> None:
        self._id = record_id(record_id_text)
        self.refresh()

    def title(self) -> str:
        return self._card.row.title if self._card else self.tr("Material")

    def number(self) -> str:
        return version_words(self._card.row) if self._card else ""

    def chip(self) -> Chip | None:
        if self._card is None:
            return None
        return standing_chip(self._card.row.standing) if self._writes else own_chip(self._card.row)

    def deeds(self) -> Sequence[Deed]:
        if self._card is None:
            return ()
        who = Deed(text=lambda: self.tr("Who has read it"), key="F7", icon="users", run=self._show_readers)
        is_out = self._card.row.version > 0
        follows = (who,) if is_out and (self._writes or self.desk.may("training.people")) else ()
        return (*follows, *(self._writing(self._card) if self._writes else self._learning(self._card)))

    def _writing(self, card: MaterialCard) -> Sequence[Deed]:
        stands = card.row.standing
        is_draft, is_over = stands is Standing.DRAFT, stands in (Standing.WITHDRAWN, Standing.SUPERSEDED)
        words = (lambda: self.tr("Change draft")) if is_draft else (lambda: self.tr("New version"))
        publish = Deed(text=lambda: self.tr("Publish"), key="F12", icon="send", run=self._publish, primary=True)
        return (
            Deed(text=lambda: self.tr("Withdraw"), key="Ctrl+Del", icon="ban", run=self._withdraw, enabled=not is_over),
            Deed(text=words, key="F4", icon="pencil", run=self._write, enabled=card.newer_id is None),
            *((publish,) if is_draft else ()),
        )

    def _learning(self, card: MaterialCard) -> Sequence[Deed]:
        read = Deed(text=lambda: self.tr("I have read it"), key="F12", icon="check", run=self._acknowledge, primary=True)
        may_try = card.quiz is not None and card.row.standing is Standing.IN_FORCE
        quiz = Deed(
            text=lambda: self.tr("Take the quiz"),
            key="F6" if card.row.is_due else "F12",
            icon="list-checks",
            run=self._take_quiz,
            primary=not card.row.is_due,
            enabled=card.again_on is None,
        )
        return (*((quiz,) if may_try else ()), *((read,) if card.row.is_due else ()))

    def _titles(self) -> Sequence[tuple[str, Text]]:
        return (
            ("kind", lambda: self.tr("Kind")),
            ("about", lambda: self.tr("About")),
            ("whom", lambda: self.tr("For whom")),
            ("when", lambda: self.tr("When")),
            ("must", lambda: self.tr("Must be read")),
            ("quiz", lambda: self.tr("Quiz")),
            ("own", lambda: self.tr("Certificate")),
        )

    def _try_columns(self) -> Sequence[Column[TryRow]]:
        return (
            Column(key="at", title=lambda: self.tr("When"), value=lambda one: one.at, kind=Kind.MOMENT, width=130),
            Column(key="right", title=lambda: self.tr("Right"), value=_score, is_figure=True, width=60),
            Column(key="result", title=lambda: self.tr("Result"), value=try_words, stretch=True),
        )

    def _show(self, card: MaterialCard | None) -> None:
        self._card, self._is_asked = card, False
        self.pane.show_empty(card is None)
        if card is not None:
            self.text.show_text(card.body)
            for name, words in self._fact_words(card).items():
                self.lines[name].setText(words or DASH)
            self.tries.show_rows(card.tries)
            self.tried.setVisible(bool(card.tries))
            self._say_standing(card)
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _fact_words(self, card: MaterialCard) -> dict[str, str]:
        one = card.row
        read = self.tr("Yes, and you have") if one.is_read else self.tr("Yes")
        return {
            "kind": kind_words(one.kind),
            "about": about_words(one),
            "whom": whom_words(one),
            "when": when_words(one),
            "must": read if one.must_read else self.tr("No"),
            "quiz": self._quiz_words(card),
            "own": certificate_words(one),
        }

    def _quiz_words(self, card: MaterialCard) -> str:
        if card.quiz is None:
            return ""
        count = len(card.quiz.questions)
        words = by_count(
            count, self.tr("{count} question, passed at {percent} %"), self.tr("{count} questions, passed at {percent} %")
        )
        terms = words.format(count=count, percent=card.quiz.pass_percent)
        again = self.tr("Again from {day}").format(day=day(card.again_on)) if card.again_on else ""
        return "\n".join(filter(None, (terms, again)))

    def _say_standing(self, card: MaterialCard) -> None:
        newer = card.newer_id
        if newer is not None and card.row.version:
            go = partial(self.desk.open_page, "material", str(newer))
            self.banner.tell(
                Weight.WARN, lambda: self.tr("A newer version has the place of this one."), lambda: self.tr("Open it"), go
            )
        elif card.row.standing is Standing.WITHDRAWN:
            self.banner.tell(Weight.WARN, lambda: self.tr("Withdrawn: {reason}").format(reason=card.reason))
        else:
            self.banner.clear()

    def _acknowledge(self) -> None:
        self._do(lambda one: AcknowledgeMaterial(material_id=one.material_id), self.tr("Saved: you have read it."))

    def _take_quiz(self) -> None:
        if self._card is not None:
            QuizDialog(self, self._card, self._told).show_modeless()

    def _told(self) -> None:
        self.desk.tell(self.tr("Saved on this PC; head office confirms it."))

    def _show_readers(self) -> None:
        if self._card is not None:
            self.desk.bridge.fetch(house_today, partial(self._open_readers, self._card.row))

    def _open_readers(self, row: MaterialRow, today: date) -> None:
        ReadersDialog(self, row, today).show_modeless()

    def _write(self) -> None:
        if self._card is not None:
            DraftDialog(self, lambda made: self.desk.open_page("material", str(made.material_id)), self._card).show_modeless()

    def _publish(self) -> None:
        """By a second press: the key that has just saved a draft would send it to every dealer, where its words stay."""
        if not self._is_asked:
            self._is_asked = True
            words: Text = lambda: self.tr("Every dealer gets it, and its words stay as they are. F12 once more publishes it.")  # noqa: E731
            self.banner.tell(Weight.WARN, words)
            return
        self._is_asked = False
        told = self.tr("Saved on this PC; dealers get it by themselves.")
        self._do(lambda one: PublishMaterial(material_id=one.material_id), told)

    def _withdraw(self) -> None:
        if self._card is None:
            return
        material_id = self._card.row.material_id
        told = self.tr("Saved on this PC; dealers hear of it by themselves.")
        ReasonDialog(
            lambda: self.tr("Withdraw it"),
            self,
            deed=lambda: self.tr("Withdraw"),
            on_reason=lambda text: self.submit(
                WithdrawMaterial(material_id=material_id, reason=text), lambda _: self.desk.tell(told)
            ),
            explain=self.tr("It counts no more and nothing takes its place; who opens it reads your reason."),
        ).show_modeless()

    def _do(self, command: Callable[[MaterialRow], Command], told: str) -> None:
        if self._card is not None:
            self.submit(command(self._card.row), lambda _: self.desk.tell(told))


def _score(one: TryRow) -> str:
    return f"{one.correct} / {one.out_of}"
