"""Quantities as they are typed at a counter: a number, or a small sum such as `3*12` or `24+6`."""

import re

from sync.kernel.search import fold_width

MOST = 9_999_999
TOKEN = re.compile(r"\d+|[+*x-]")
WHOLE = re.compile(r"\d+(?:[+*x-]\d+)*")


def parse_units(text: str) -> int:
    """`1,200` -> 1200, `3*12` and `3×12` -> 36, `2*12+6` -> 30. Raises ValueError for what is no sum, below 0 or too large."""
    plain = fold_width(text).replace(",", "").replace(" ", "").replace("×", "x")
    if len(plain) > 40 or WHOLE.fullmatch(plain) is None:
        raise ValueError(f"not a quantity: {text!r}")
    total, sign, product = 0, 1, 1
    for token in TOKEN.findall(plain):
        if token.isdigit():
            product *= int(token)
        elif token in "+-":
            total, sign, product = total + sign * product, 1 if token == "+" else -1, 1
    total += sign * product
    if not 0 <= total <= MOST:
        raise ValueError(f"{total} is not within 0 and {MOST}")
    return total
