"""A signature as it was drawn: strokes of a pen on a field of `WIDE` by `HIGH` steps, as text to keep and draw again."""

from collections.abc import Sequence

Point = tuple[int, int]
Stroke = tuple[Point, ...]

WIDE, HIGH = 1_000, 300
LONGEST_INK = 24_000
"""Letters: some three thousand points, more than any hand needs."""
LEAST_POINTS = 4
"""Fewer are a slip of the hand."""


def write_ink(strokes: Sequence[Stroke]) -> str:
    """`x,y x,y;x,y x,y`: points by blanks, strokes by semicolons."""
    return ";".join(" ".join(f"{x},{y}" for x, y in stroke) for stroke in strokes if stroke)


def read_ink(text: str) -> Sequence[Stroke]:
    """Raises ValueError for what is no drawing on the field."""
    return [tuple(map(_point, stroke.split(" "))) for stroke in text.split(";")] if text else []


def is_signature(text: str) -> bool:
    """Whether somebody drew that."""
    try:
        return len(text) <= LONGEST_INK and sum(map(len, read_ink(text))) >= LEAST_POINTS
    except ValueError:
        return False


def _point(text: str) -> Point:
    x, y = text.split(",")
    if not (x.isascii() and x.isdigit() and y.isascii() and y.isdigit()):
        raise ValueError(text)
    point = int(x), int(y)
    if point[0] > WIDE or point[1] > HIGH:
        raise ValueError(text)
    return point
