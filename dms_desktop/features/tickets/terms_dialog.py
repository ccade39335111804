"""Which days are promised, and on which the house works: the rules of customer service, for whoever lays them down."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.features.tickets.words import KINDS, kind_words
from dms_desktop.house_day import by_house_day
from dms_desktop.page import Desk
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, QuantityEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.words import listed, say
from sync.client.replica import Receipt
from sync.domain.tickets.problem_queries import HouseDayRow, house_days, ticket_terms
from sync.domain.tickets.rules import MOST_DAYS, AnswerTerms, TicketKind
from sync.domain.tickets.ruling import SetHouseDay, SetTicketTerms

TITLES: Mapping[str, object] = {
    "critical": QT_TRANSLATE_NOOP("ticket_terms", "Work stands still, working days"),
    "high": QT_TRANSLATE_NOOP("ticket_terms", "Urgent, working days"),
    "normal": QT_TRANSLATE_NOOP("ticket_terms", "Normal, working days"),
    "low": QT_TRANSLATE_NOOP("ticket_terms", "Can wait, working days"),
    "silence": QT_TRANSLATE_NOOP("ticket_terms", "Solved closes by itself, working days"),
}
MOST_NAMED = 6


def title(name: str) -> str:
    return QCoreApplication.translate("ticket_terms", str(TITLES[name]))


class AnswerTermsDialog(SavingDialog):
    """F12 keeps the days of a kind; F4 goes to the house's own working days."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Promised days"), parent, width=520)
        self._desk = desk
        self._known: Mapping[str, AnswerTerms] = {"": AnswerTerms()}
        self.kind = ChoiceBox(lambda: self.tr("Kind"))
        self.kind.add_choice("", lambda: self.tr("Every kind without days of its own"))
        for one in KINDS:
            self.kind.add_choice(one.value, partial(kind_words, one))
        self.fields = {name: QuantityEdit(partial(title, name), minimum=1, maximum=MOST_DAYS) for name in TITLES}
        self.form = Form()
        self.form.add("kind", lambda: self.tr("Kind"), self.kind)
        for name, field in self.fields.items():
            self.form.add(name, partial(title, name), field)
        words = lambda: self.tr(  # noqa: E731
            "The day on which something arrives is not counted. What was promised before stays promised."
        )
        self.content.addWidget(label(words, "muted").wrap())
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Working days"), self._name_days, key="F4", tone="")
        self.deed(lambda: self.tr("Keep"), self._keep)
        self.kind.picked.connect(lambda _: self._show())
        desk.bridge.read(self, ticket_terms, self._show_known)
        self._show()

    def _show_known(self, known: Mapping[str, AnswerTerms]) -> None:
        self._known = known
        self._show()

    def _show(self) -> None:
        terms = self._known.get(str(self.kind.value() or "")) or self._known[""]
        for name, value in asdict(terms).items():
            self.fields[name].set_value(value)

    def _keep(self) -> None:
        self.form.clear_errors()
        numbers: dict[str, int] = {}
        for name, field in self.fields.items():
            units = field.units()
            if units is None:
                self.form.show_error(name, lambda: self.tr("Between one day and {most} days.").format(most=MOST_DAYS))
                return
            numbers[name] = units
        kind = str(self.kind.value() or "")
        self.save(self._desk, SetTicketTerms(kind=TicketKind(kind).value if kind else "", **numbers), self._told)

    def _told(self, _receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC; from the next ticket on."))

    def _name_days(self) -> None:
        self.accept()
        parent = self.parentWidget()
        assert parent is not None
        HouseDayDialog(parent, self._desk).show_modeless()


class HouseDayDialog(SavingDialog):
    """Monday to Friday is worked, but for the days that are named here: holidays, and Saturdays that make up for them."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(lambda: self.tr("Working days of head office"), parent, width=520)
        self._desk = desk
        self.day = DateEdit(lambda: self.tr("Day"), desk.bridge.clock.now().astimezone().date())
        by_house_day(desk.bridge, self.day)
        self.works = ChoiceBox(lambda: self.tr("On this day"))
        self.works.add_choice(False, lambda: self.tr("Nobody works"))
        self.works.add_choice(True, lambda: self.tr("It is worked"))
        self.note = QLineEdit()
        say(self.note, self.note.setAccessibleName, lambda: self.tr("Why (may stay empty)"))
        self.form = Form()
        self.form.add("day", lambda: self.tr("Day"), self.day)
        self.form.add("works", lambda: self.tr("On this day"), self.works)
        self.form.add("note", lambda: self.tr("Why (may stay empty)"), self.note)
        self.named = PlainLabel(role="muted").wrap()
        words = lambda: self.tr("Monday to Friday is worked, but for the days named here.")  # noqa: E731
        self.content.addWidget(label(words, "muted").wrap())
        self.content.addWidget(self.form)
        self.content.addWidget(self.named)
        self.deed(lambda: self.tr("Keep"), self._keep)
        desk.bridge.read(self, house_days, self._show)
        self.day.setFocus()

    def _show(self, rows: Sequence[HouseDayRow]) -> None:
        named = [self._words(one) for one in rows[-MOST_NAMED:]]
        self.named.setText(self.tr("Named: {days}").format(days=listed(named)) if named else "")

    def _words(self, one: HouseDayRow) -> str:
        said = self.tr("{day} worked") if one.works else self.tr("{day} free")
        return f"{said.format(day=day(one.day))} {one.note}".strip()

    def _keep(self) -> None:
        self.form.clear_errors()
        chosen = self.day.day()
        if chosen is None:
            self.form.show_error("day", lambda: self.tr("Which day?"))
            return
        command = SetHouseDay(day=chosen, works=bool(self.works.value()), note=self.note.text().strip())
        self.save(self._desk, command, self._told)

    def _told(self, _receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC; from the next ticket on."))
