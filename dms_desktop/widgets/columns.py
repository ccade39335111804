"""What a column of a table shows, and how a cell of it looks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import DASH, day, moment, money, quantity
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text

R = TypeVar("R")


class Kind(StrEnum):
    """How a value is written and on which side it stands."""

    TEXT = "text"
    CODE = "code"  # in the colour of a link: the row opens
    QUANTITY = "quantity"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    CHIP = "chip"  # the value is a Chip or None

    @property
    def is_number(self) -> bool:
        return self in (Kind.QUANTITY, Kind.MONEY)


@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """One column. `value` takes a row; `tone` colours the text where it needs a second look; `strong` sets it bold, the
    whole column or the rows that are a result.

    `format` replaces the kind's own writing. With `is_figure` words that are a figure, as `5 / 12` or `76 %`, stand at the right
    as a number does. Money needs `currency`; a quantity that counts hundredths, as a rate does, has two
    `decimals`. `width` in px at 100 %; one column may stretch.
    """

    key: str
    title: Text
    value: Callable[[R], object]
    kind: Kind = Kind.TEXT
    width: int = 110
    stretch: bool = False
    strong: bool | Callable[[R], bool] = False
    is_figure: bool = False
    currency: str = ""
    decimals: int = 0
    tone: Callable[[R], Tone | None] | None = None
    format: Callable[[object], str] | None = None

    @property
    def is_right(self) -> bool:
        return self.kind.is_number or self.is_figure

    def is_strong(self, row: R) -> bool:
        return self.strong(row) if callable(self.strong) else self.strong

    def text(self, row: R) -> str:
        """The cell as people read and copy it."""
        value = self.value(row)
        if self.format is not None:
            return self.format(value)
        return _WRITERS[self.kind](value, self.currency)

    def chip(self, row: R) -> Chip | None:
        value = self.value(row)
        return value if isinstance(value, Chip) else None


def _plain(value: object, currency: str) -> str:
    return "" if value is None else str(value)


def _chip_text(value: object, currency: str) -> str:
    return value.text if isinstance(value, Chip) else ""


_WRITERS: dict[Kind, Callable[[object, str], str]] = {
    Kind.TEXT: _plain,
    Kind.CODE: _plain,
    Kind.QUANTITY: lambda value, currency: quantity(value) if isinstance(value, int) else DASH,
    Kind.MONEY: lambda value, currency: money(value, currency) if isinstance(value, int) else DASH,
    Kind.DATE: lambda value, currency: day(value),  # type: ignore[arg-type]
    Kind.MOMENT: lambda value, currency: moment(value),  # type: ignore[arg-type]
    Kind.CHIP: _chip_text,
}
