"""Shares as people type and read them: `3.5 %` is 350 hundredths of a per cent."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.edits import ValueEdit
from dms_desktop.widgets.words import Text


def percent_text(basis_points: int) -> str:
    """350 -> `3.5`."""
    return f"{Decimal(basis_points).scaleb(-2).normalize():f}"


def parse_percent(text: str) -> int:
    """`3.5` or `3.5%` -> 350. Raises ValueError."""
    try:
        exact = Decimal(text.replace("%", "").strip()) * 100
    except ArithmeticError as error:
        raise ValueError(f"not a share: {text[:40]!r}") from error
    if not exact.is_finite() or exact != exact.to_integral_value():
        raise ValueError(f"finer than hundredths of a per cent: {text!r}")
    return int(exact)


class PercentEdit(ValueEdit):
    """A share; the value is hundredths of a per cent."""

    def __init__(self, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def parse(self, text: str) -> int:
        return parse_percent(text)

    def write(self, value: object) -> str:
        return f"{percent_text(value)} %" if isinstance(value, int) else ""
