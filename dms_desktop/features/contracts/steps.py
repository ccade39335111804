"""The steps of a rebate as one line of text: `100,000: 2; 250,000: 3.5` reads from so much on so many per cent."""

import re

from dms_desktop.widgets.edits import ValueEdit, parse_quantity
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.shares import parse_percent, percent_text
from dms_desktop.widgets.words import Text
from sync.domain.contracts.terms import Basis, Tier
from sync.kernel.money import parse_money

BETWEEN = re.compile(r"[;\n]")


def steps_text(tiers: object, basis: Basis, currency: str) -> str:
    if not isinstance(tiers, tuple):
        return ""
    return "; ".join(f"{_reach_text(tier.reach, basis, currency)}: {percent_text(tier.basis_points)} %" for tier in tiers)


def parse_steps(text: str, basis: Basis, currency: str) -> tuple[Tier, ...]:
    """Raises ValueError for what is no step."""
    return tuple(_step(part, basis, currency) for part in BETWEEN.split(text) if part.strip())


def _step(text: str, basis: Basis, currency: str) -> Tier:
    reach, colon, percent = text.partition(":")
    if not colon:
        raise ValueError(f"a step needs a colon: {text!r}")
    number = parse_money(reach, currency) if basis is Basis.AMOUNT else parse_quantity(reach.strip())
    return Tier(reach=number, basis_points=parse_percent(percent))


def _reach_text(reach: int, basis: Basis, currency: str) -> str:
    return money(reach, currency) if basis is Basis.AMOUNT else quantity(reach)


class StepsEdit(ValueEdit):
    """Steps as they are typed; what they count is told by `basis`."""

    def __init__(self, name: Text, currency: str) -> None:
        super().__init__(name)
        self.basis, self._currency = Basis.AMOUNT, currency
        self.setPlaceholderText("100,000: 2 %; 250,000: 3.5 %")

    def set_value(self, value: object) -> None:
        super().set_value(value)
        self.setCursorPosition(0)  # of what is longer than the field, the first step is seen

    def parse(self, text: str) -> tuple[Tier, ...]:
        return parse_steps(text, self.basis, self._currency)

    def write(self, value: object) -> str:
        return steps_text(value, self.basis, self._currency)

    def steps(self) -> tuple[Tier, ...]:
        value = self.value()
        return value if isinstance(value, tuple) else ()
