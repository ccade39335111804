"""How a chain of approval goes, without a database: which rule applies, whose turn it is, and who may decide."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar
from uuid import UUID

MOST_STEPS = 5
"""Longer chains are not kept to."""
MOST_AMOUNT = 10**15
MOST_DAYS = 365
LONGEST_TEXT = 500


class ApprovalState(StrEnum):
    """Of a chain and of each of its steps."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"  # by whoever asked, or overtaken by asking anew


class Ruled(Protocol):
    """A rule, as far as choosing it goes."""

    @property
    def from_amount(self) -> int: ...


class Stepped(Protocol):
    """A step of a chain."""

    @property
    def position(self) -> int: ...
    @property
    def role(self) -> str: ...
    @property
    def state(self) -> ApprovalState: ...
    @property
    def decided_by_id(self) -> UUID | None: ...


R = TypeVar("R", bound=Ruled)
S = TypeVar("S", bound=Stepped)


@dataclass(frozen=True, kw_only=True)
class Right:
    """By what somebody may decide: a role, their own or that of `stands_for`."""

    role: str
    stands_for: str = ""
    lender: UUID | None = None
    """Whose place `stands_for` is; None for the own right."""


@dataclass(frozen=True, kw_only=True)
class Clock:
    """Since when a step waits, and what its rule says about waiting too long."""

    since: datetime
    escalate_days: int
    escalate_to: str


def applying(rules: Iterable[R], amount: int) -> R | None:
    """The rule with the highest threshold that the amount reaches."""
    reached = [rule for rule in rules if rule.from_amount <= amount]
    return max(reached, key=lambda rule: rule.from_amount, default=None)


def steps_of(chain: str) -> Sequence[str]:
    """`finance|channel_manager operator` are two steps."""
    return tuple(chain.split())


def on_turn(steps: Sequence[S], *, parallel: bool) -> Sequence[S]:
    """Steps that can be decided now: all open ones at once, or the first of them."""
    waiting = sorted((step for step in steps if step.state is ApprovalState.OPEN), key=lambda step: step.position)
    return waiting if parallel else waiting[:1]


def right_to(role: str, rights: Iterable[Right], clock: Clock, now: datetime) -> Right | None:
    """By which of somebody's rights a step can be decided, the own before a borrowed one; None where by none."""
    wanted = set(role.split("|"))
    if clock.escalate_days and now - clock.since >= timedelta(days=clock.escalate_days):
        wanted |= set(clock.escalate_to.split("|"))
    return next((right for right in rights if right.role in wanted), None)


def has_had_a_say(person: UUID, asked_by: UUID, steps: Iterable[Stepped]) -> bool:
    """Four eyes: whoever asked decides nothing of it, and nobody decides two steps."""
    return person == asked_by or any(step.decided_by_id == person for step in steps)


def rights_left(rights: Iterable[Right], asked_by: UUID, steps: Sequence[Stepped]) -> Sequence[Right]:
    """Nobody decides in the place of somebody who asked, or who had a say already: that would be the same two eyes."""
    return [right for right in rights if right.lender is None or not has_had_a_say(right.lender, asked_by, steps)]


def state_of(states: Collection[ApprovalState]) -> ApprovalState:
    """One no ends a chain; it is granted when every step is."""
    if ApprovalState.REFUSED in states:
        return ApprovalState.REFUSED
    return ApprovalState.GRANTED if set(states) == {ApprovalState.GRANTED} else ApprovalState.OPEN
