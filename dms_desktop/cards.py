"""Reading the answers behind the cards of the home page, whose type the shell does not know."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def rows_of(answer: object, kind: type[T]) -> Sequence[T]:
    """The rows of an answer. Raises TypeError where a card was given the answer of another query."""
    if not isinstance(answer, Sequence) or not all(isinstance(row, kind) for row in answer):
        raise TypeError(f"not rows of {kind.__name__}: {answer!r}")
    return answer


def count_words(count: int, most: int) -> str:
    """A count that was cut off says so."""
    return str(count) if count < most else f"{most}+"
