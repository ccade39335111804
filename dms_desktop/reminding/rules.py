"""What a person is to be reminded of now: each matter once at each of its stages, not in quiet hours, later again where asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

KEPT = timedelta(days=400)
"""A sign is remembered so long: a matter that went away and came back is none that was told already."""
LATER = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Matter:
    """Something that needs a person. `key` names it for good (a new deadline makes another key); with `stages` it is told when so
    many days are left, at each once; without, as soon as it is there. `opens` and `record_id` are where one sees to it."""

    key: str
    opens: str
    record_id: str
    subject: str
    days_left: int | None = None
    stages: tuple[int, ...] = ()

    @property
    def sign(self) -> str:
        """Matter and stage; empty while it is too early."""
        if not self.stages:
            return self.key
        reached = [stage for stage in self.stages if self.days_left is not None and self.days_left <= stage]
        return f"{self.key}:{min(reached)}" if reached else ""


@dataclass(frozen=True)
class Quiet:
    """Hours of a day in which nobody is reminded: from one, up to another, over midnight where that is the smaller one."""

    begins: int
    ends: int

    def holds(self, hour: int) -> bool:
        if self.begins <= self.ends:
            return self.begins <= hour < self.ends
        return hour >= self.begins or hour < self.ends


@dataclass(frozen=True, kw_only=True)
class Remembered:
    """By sign: when somebody saw to it or put it away, and until when it was put off. Whole minutes since 1970."""

    told: Mapping[str, int] = field(default_factory=dict)
    later: Mapping[str, int] = field(default_factory=dict)

    def putting_away(self, matters: Sequence[Matter], now: datetime) -> "Remembered":
        """These need no word any more at their stage; what was told more than `KEPT` before the last one is forgotten."""
        minute = _minute(now)
        told = {**self.told, **dict.fromkeys((one.sign for one in matters), minute)}
        last = max((at for at in self.told.values() if at <= minute), default=minute)
        oldest = last - KEPT // MINUTE  # not from now: a clock that is years ahead for a day must forget nothing
        later = {sign: until for sign, until in self.later.items() if sign not in told and until >= oldest}
        return Remembered(told={sign: at for sign, at in told.items() if at >= oldest}, later=later)

    def putting_off(self, matters: Sequence[Matter], now: datetime) -> "Remembered":
        """These are told again after `LATER`."""
        later = dict.fromkeys((one.sign for one in matters), _minute(now + LATER))
        return Remembered(told=self.told, later={**self.later, **later})


def due(matters: Sequence[Matter], remembered: Remembered, *, now: datetime, quiet: Quiet) -> Sequence[Matter]:
    """In the order given; `now` aware, its hour is that of its own zone."""
    if quiet.holds(now.hour):
        return ()
    return [one for one in matters if one.sign and _is_due(one.sign, remembered, now)]


def _is_due(sign: str, remembered: Remembered, now: datetime) -> bool:
    """What is put off for longer than anybody can was so by a clock that was ahead."""
    until, minute = remembered.later.get(sign, 0), _minute(now)
    return sign not in remembered.told and not minute < until <= minute + LATER // MINUTE


def _minute(moment: datetime) -> int:
    return int(moment.timestamp()) // 60
