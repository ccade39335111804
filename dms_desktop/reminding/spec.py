"""How a feature announces what people are to be reminded of, and how the matters of one kind are said together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dms_desktop.reminding.rules import Matter


@dataclass(frozen=True, kw_only=True)
class ReminderSpec:
    """`query` reads in a worker, `matters` makes of its answer what is pure; `words(matter)` says one in a sentence.

    `tables`: a change of these has it asked again. `permissions`: any of them; none: everybody. `opens` lists all of them.
    """

    query: Callable[..., object]
    matters: Callable[[object], Sequence[Matter]]
    words: Callable[[Matter], str]
    opens: str
    tables: tuple[str, ...]
    permissions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """What one toast says: the first of some matters of one kind, and how many more there are."""

    matters: Sequence[Matter]
    words: Callable[[Matter], str]
    opens: str

    @property
    def first(self) -> Matter:
        return self.matters[0]
