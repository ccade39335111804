"""What the manufacturer tells all dealers today, above the content of a page: read offline, and put away by each person."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dms_desktop.page import Desk
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import button, row
from dms_desktop.widgets.words import by_count, together
from sync.domain.tickets.problem_queries import ProblemRow, problems_now
from sync.domain.tickets.rules import Severity

PUT_AWAY = "problems.put_away"
MOST_KEPT = 200
GRAVE = (Severity.HIGH, Severity.CRITICAL)
LONGEST = 160
translate = QCoreApplication.translate


class ProblemBanner(QWidget):
    """The gravest that this person has not put away. One that is published anew comes again."""

    tables = ("known_problem",)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: ProblemRow | None = None
        self.banner = Banner()
        self.away = button(lambda: translate("problem", "Put away"), self._put_away, icon="x", tone="flat")
        line = row(self.banner, self.away)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.hide()

    def refresh(self) -> None:
        self._desk.bridge.read(self, problems_now, self.show_problems)

    def show_problems(self, rows: Sequence[ProblemRow]) -> None:
        kept = self._desk.memory.texts(PUT_AWAY)
        left = [one for one in rows if one.sign not in kept]
        self._shown = left[0] if left else None
        if self._shown is not None:
            weight = Weight.WARN if self._shown.severity in GRAVE else Weight.INFO
            read = partial(self._desk.open_page, "problems", str(self._shown.problem_id))
            words = partial(_words, self._shown, len(left) - 1)
            self.banner.tell(weight, words, lambda: translate("problem", "Read"), read)
        self.setVisible(self._shown is not None)

    def _put_away(self) -> None:
        if self._shown is not None:
            put_away(self._desk, self._shown)
            self.refresh()


def put_away(desk: Desk, problem: ProblemRow) -> None:
    """This person has read it."""
    kept = [one for one in desk.memory.texts(PUT_AWAY) if one != problem.sign]
    desk.memory.keep(PUT_AWAY, [*kept, problem.sign][-MOST_KEPT:])


def _words(problem: ProblemRow, others: int) -> str:
    said = translate("problem", "Known problem: {title}").format(title=problem.title)
    text = problem.text if len(problem.text) <= LONGEST else f"{problem.text[:LONGEST].rstrip()}…"
    until = translate("problem", "(until {day})").format(day=day(problem.ends_on)) if problem.ends_on else ""
    more = by_count(others, translate("problem", "{count} more."), translate("problem", "{count} more.")).format(count=others)
    return together((f"{said} {until}".strip() + " — " + text, more if others else ""))
