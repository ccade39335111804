"""What a column of the desk is in a file: the value itself where a spreadsheet knows its kind, else the words on the screen."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import DASH, money
from sync.kernel.money import minor_digits
from sync.sheets.writing import Form, Heading, Value

R = TypeVar("R")
PIXELS = 7
"""Of one character in a spreadsheet's own measure of widths."""
WIDEST = 60
FORMS = {Kind.QUANTITY: Form.NUMBER, Kind.MONEY: Form.NUMBER, Kind.DATE: Form.DAY, Kind.MOMENT: Form.MOMENT}


def heading_of(column: Column[R], width: int) -> Heading:
    """`width` is the column's on the screen, in pixels."""
    return Heading(
        title=column.title(),
        form=FORMS.get(column.kind, Form.TEXT),
        decimals=minor_digits(column.currency) if column.kind is Kind.MONEY else column.decimals,
        width=min(max(width // PIXELS, 4), WIDEST),
    )


def values_of(columns: Sequence[Column[R]], row: R) -> Sequence[Value]:
    return [_value(column, row) for column in columns]


def _value(column: Column[R], row: R) -> Value:
    match column.kind, column.value(row):
        case Kind.QUANTITY, int() as units:
            return Decimal(units).scaleb(-column.decimals) if column.decimals else units
        case Kind.MONEY, int() as minor:
            return Decimal(minor).scaleb(-minor_digits(column.currency))
        case Kind.MONEY, (int() as minor, str() as currency) if column.text(row) == money(minor, currency):
            return Decimal(minor).scaleb(-minor_digits(currency))  # one that names its currency stays as it is read
        case Kind.MOMENT, datetime() as moment:
            return moment.astimezone().replace(tzinfo=None)
        case Kind.DATE, date() as day:
            return day
    text = column.text(row)
    return None if text == DASH else text
