"""What the manufacturer lays down for customer service: promised days, its own working days, and problems it tells everybody."""

from datetime import date
from uuid import UUID, uuid5

from sync.domain.tickets.change import check_text
from sync.domain.tickets.records import HouseDay, KnownProblem, TicketTerms
from sync.domain.tickets.rules import LONGEST_SUBJECT, MOST_DAYS, Severity, TicketKind
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

RULES = UUID("2f6ad2b6-53c5-5f0c-9a64-0b5f3e5b7c11")
DAY_FIELDS = ("low", "normal", "high", "critical", "silence")


class SetTicketTerms(Command, frozen=True, kw_only=True):
    """Working days until the first answer by severity, and those of silence, for a kind of ticket; empty: for all that have none.
    What was promised before stays promised."""

    kind: str = ""
    low: int
    normal: int
    high: int
    critical: int
    silence: int

    def subjects(self) -> tuple[UUID, ...]:
        return (uuid5(RULES, f"terms {self.kind}"),)


def set_ticket_terms(command: SetTicketTerms, context: Context) -> None:
    """Refuses `house_only`, `ticket_kind_unknown`, `days_invalid`."""
    _check_house(context)
    if command.kind and command.kind not in set(TicketKind):
        raise Refusal("ticket_kind_unknown", field="kind")
    for field in DAY_FIELDS:
        if not 1 <= getattr(command, field) <= MOST_DAYS:
            raise Refusal("days_invalid", field=field, most=MOST_DAYS)
    row = context.session.get(TicketTerms, command.kind)
    if row is None:
        row = TicketTerms(kind=command.kind, low=0, normal=0, high=0, critical=0, silence=0, changed_by="")
        context.session.add(row)
    for field in DAY_FIELDS:
        setattr(row, field, getattr(command, field))
    row.changed_by = context.actor.name


class SetHouseDay(Command, frozen=True, kw_only=True):
    """The house works on this day, or does not, whatever weekday it is."""

    day: date
    works: bool
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (uuid5(RULES, self.day.isoformat()),)


def set_house_day(command: SetHouseDay, context: Context) -> None:
    """Refuses `house_only`, `text_too_long`."""
    _check_house(context)
    note = check_text("note", command.note, needed=False, longest=LONGEST_SUBJECT)
    row = context.session.get(HouseDay, command.day)
    if row is None:
        row = HouseDay(day=command.day, works=command.works, note="", changed_by="")
        context.session.add(row)
    row.works, row.note, row.changed_by = command.works, note, context.actor.name


class PublishProblem(Command, frozen=True, kw_only=True):
    """Tell all dealers of a problem that is known, or what is new about it. `ends_on` None: until it is ended."""

    problem_id: UUID
    severity: Severity
    title: str
    text: str
    begins_on: date
    ends_on: date | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.problem_id,)


def publish_problem(command: PublishProblem, context: Context) -> None:
    """Refuses `house_only`, `text_missing`, `text_too_long`, `period_invalid`."""
    _check_house(context)
    title = check_text("title", command.title, longest=LONGEST_SUBJECT)
    text = check_text("text", command.text)
    if command.ends_on is not None and command.ends_on < command.begins_on:
        raise Refusal("period_invalid", field="ends_on")
    row = context.session.get(KnownProblem, command.problem_id, with_for_update=True)
    if row is None:
        row = KnownProblem(
            id=command.problem_id, severity=command.severity, title="", text="", begins_on=command.begins_on,
            ends_on=None, by="", at=context.now, version=0, ended_at=None,
        )  # fmt: skip
        context.session.add(row)
    row.severity, row.title, row.text = command.severity, title, text
    row.begins_on, row.ends_on, row.ended_at = command.begins_on, command.ends_on, None
    row.by, row.at, row.version = context.actor.name, context.now, row.version + 1


class EndProblem(Command, frozen=True, kw_only=True):
    """It is a problem no more: no dealer is told of it from now on."""

    problem_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.problem_id,)


def end_problem(command: EndProblem, context: Context) -> None:
    """Refuses `house_only`, `problem_unknown`, `problem_ended`."""
    _check_house(context)
    row = context.session.get(KnownProblem, command.problem_id, with_for_update=True)
    if row is None:
        raise Refusal("problem_unknown")
    if row.ended_at is not None:
        raise Refusal("problem_ended", title=row.title)
    row.ended_at = context.now


def _check_house(context: Context) -> None:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")


VERBS = (
    Verb(SetTicketTerms, set_ticket_terms, "tickets.rule"),
    Verb(SetHouseDay, set_house_day, "tickets.rule"),
    Verb(PublishProblem, publish_problem, "tickets.publish"),
    Verb(EndProblem, end_problem, "tickets.publish"),
)
