"""The lines of a pasted order as the table shows them, and as a person corrects them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.naming import shown
from dms_desktop.pasting.proposals import Proposal, Sureness
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.tokens import Tone

translate = QCoreApplication.translate

SURENESS: Mapping[Sureness, tuple[object, Tone]] = {
    Sureness.CODE: (QT_TRANSLATE_NOOP("pasting", "By code"), Tone.OK),
    Sureness.TAUGHT: (QT_TRANSLATE_NOOP("pasting", "Your word"), Tone.OK),
    Sureness.FOUND: (QT_TRANSLATE_NOOP("pasting", "Probably"), Tone.NOTE),
    Sureness.CHOOSE: (QT_TRANSLATE_NOOP("pasting", "Choose"), Tone.WARN),
    Sureness.UNKNOWN: (QT_TRANSLATE_NOOP("pasting", "Not found"), Tone.BAD),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line: what was written, what it is taken for, and whether a person said so. `units` None: how many is not known."""

    at: int
    proposal: Proposal
    fact: LineFact | None
    units: int | None
    is_chosen: bool = False

    @classmethod
    def of(cls, at: int, proposal: Proposal) -> "Line":
        """Where several products may be meant, none is taken before a person has looked."""
        fact = None if proposal.sureness is Sureness.CHOOSE else proposal.fact
        return cls(at=at, proposal=proposal, fact=fact, units=None if fact is None else proposal.units(fact))

    @property
    def what(self) -> str:
        return self.proposal.spoken.what

    @property
    def choices(self) -> tuple[LineFact, ...]:
        return self.proposal.choices

    @property
    def may_be(self) -> tuple[LineFact, ...]:
        """What is offered, with what a person found elsewhere in front."""
        codes = [one.row.code for one in self.choices]
        return self.choices if self.fact is None or self.fact.row.code in codes else (self.fact, *self.choices)

    @property
    def is_whole(self) -> bool:
        return self.fact is not None and bool(self.units)

    @property
    def is_open(self) -> bool:
        """Somebody asks for something that is not understood yet; words without a number that no product has are talk."""
        return not self.is_whole and (bool(self.choices) or self.proposal.spoken.count is not None)

    def meaning(self, fact: LineFact) -> "Line":
        """The same line, taken for this product by a person."""
        return replace(self, fact=fact, units=self.proposal.units(fact), is_chosen=True)


def line_columns() -> list[Column[Line]]:
    return [
        Column(key="text", title=lambda: translate("pasting", "Written"), value=lambda one: one.proposal.spoken.text, width=210),
        Column(key="state", title=lambda: translate("pasting", "Sure?"), value=_chip, kind=Kind.CHIP, width=90),
        Column(key="code", title=lambda: translate("pasting", "Code"), value=_code, kind=Kind.CODE, width=120),
        Column(key="name", title=lambda: translate("pasting", "Product"), value=_name, stretch=True),
        Column(
            key="units", title=lambda: translate("pasting", "Units"), value=lambda one: one.units, kind=Kind.QUANTITY, width=70
        ),
    ]


def _chip(line: Line) -> Chip:
    if line.is_chosen:
        return Chip(translate("pasting", "Chosen"), Tone.OK)
    if line.fact is not None and not line.units:
        return Chip(translate("pasting", "How many?"), Tone.WARN)
    words, tone = SURENESS[line.proposal.sureness]
    return Chip(translate("pasting", str(words)), tone)


def _code(line: Line) -> str:
    return line.fact.row.code if line.fact else ""


def _name(line: Line) -> str:
    return shown(line.fact.row.names) if line.fact else ""
