"""A known problem as all dealers read it."""

from functools import partial

from PySide6.QtWidgets import QLineEdit

from dms_desktop.features.tickets.words import SEVERITIES, severity_words
from dms_desktop.house_day import by_house_day
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import fill, label
from dms_desktop.widgets.text_area import TextArea
from dms_desktop.widgets.words import say
from sync.client.replica import Receipt
from sync.domain.tickets.problem_queries import ProblemRow
from sync.domain.tickets.rules import LONGEST_SUBJECT, Severity
from sync.domain.tickets.ruling import PublishProblem

LINES = 6


class ProblemDialog(SavingDialog):
    """Publishes a new one, or what is new about `of`: whoever has put it away sees it again."""

    is_long = True

    def __init__(self, page: Page, of: ProblemRow | None) -> None:
        super().__init__(lambda: self.tr("Known problem"), page, width=600)
        self._page, self._of = page, of
        today = page.desk.bridge.clock.now().astimezone().date()
        self.title, self.text = QLineEdit(), TextArea(lambda: self.tr("What dealers should know and do"), lines=LINES)
        self.title.setMaxLength(LONGEST_SUBJECT)
        say(self.title, self.title.setAccessibleName, lambda: self.tr("Problem"))
        self.severity = ChoiceBox(lambda: self.tr("How urgent"))
        for one in SEVERITIES:
            self.severity.add_choice(one.value, partial(severity_words, one))
        self.begins, self.ends = DateEdit(lambda: self.tr("From"), today), DateEdit(lambda: self.tr("Until"), today)
        by_house_day(page.desk.bridge, self.begins, self.ends)
        self._lay()
        self._show(of, self.begins.today if of is None else of.begins_on)
        self.deed(lambda: self.tr("Publish"), self._publish)
        self.title.setFocus()

    def _lay(self) -> None:
        told = self.tr("All dealers read it on their home page, also without a connection, from the first day to the last.")
        self.content.addWidget(label(lambda: told, "muted").wrap())
        self.form = Form()
        self.form.add("title", lambda: self.tr("Problem"), self.title)
        self.form.add("text", lambda: self.tr("What dealers should know and do"), self.text)
        self.form.add("severity", lambda: self.tr("How urgent"), self.severity)
        self.form.add("begins_on", lambda: self.tr("From"), self.begins)
        self.form.add("ends_on", lambda: self.tr("Until (empty: until it is ended)"), self.ends)
        self.content.addWidget(self.form)

    def _show(self, of: ProblemRow | None, begins: object) -> None:
        self.severity.set_value(of.severity.value if of else Severity.NORMAL.value)
        self.begins.set_value(begins)
        if of is not None:
            fill(self.title, of.title)
            self.text.setPlainText(of.text)
            self.ends.set_value(of.ends_on)

    def _publish(self) -> None:
        self.form.clear_errors()
        begins = self.begins.day()
        if begins is None:
            self.form.show_error("begins_on", lambda: self.tr("From which day on?"))
            return
        if self.ends.is_wrong():
            self.form.show_error("ends_on", lambda: self.tr("Which day is that?"))
            return
        desk = self._page.desk
        command = PublishProblem(
            problem_id=self._of.problem_id if self._of else desk.bridge.ids.new(),
            severity=Severity(str(self.severity.value())),
            title=self.title.text().strip(),
            text=self.text.words(),
            begins_on=begins,
            ends_on=self.ends.day(),
        )
        self.save(desk, command, self._told)

    def _told(self, _receipt: Receipt) -> None:
        self._page.desk.tell(self.tr("Saved on this PC; dealers are told by themselves."))
        self._page.refresh()
