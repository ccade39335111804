"""What no password may be: the one rule for passwords that people choose, asked at the PC and again by central."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from sync.kernel.errors import Denied

LEAST_LENGTH = 8
"""Characters of a password that a person chooses for themselves."""

MOST_USED = Path(__file__).with_name("most_used_passwords.txt")
"""The most used of the world that are long enough, as `folded` leaves them (packaging/most_used.py)."""


def refuse_unfit(password: str, *, names: Iterable[str]) -> None:
    """`names` are what a stranger would try first: of the person, the shop and the manufacturer.

    Raises Denied `password_too_short` (least), `password_most_used`, or `password_is_name`: such a name, whatever digits and
    signs stand around it.
    """
    if len(password) < LEAST_LENGTH:
        raise Denied("password_too_short", least=LEAST_LENGTH)
    word = folded(password)
    if word in _most_used():
        raise Denied("password_most_used")
    known = {folded(name) for name in names} - {""}
    if word in known or _letters(word) in {_letters(name) for name in known} - {""}:
        raise Denied("password_is_name")


def folded(password: str) -> str:
    """Without what makes no guess harder: capitals, and the width of a letter."""
    return unicodedata.normalize("NFKC", password).casefold()


def _letters(word: str) -> str:
    return "".join(letter for letter in word if letter.isalpha())


@cache
def _most_used() -> frozenset[str]:
    return frozenset(MOST_USED.read_text(encoding="utf-8").splitlines())
