"""How official numbers are written and counted, without a database."""

import unicodedata
from dataclasses import dataclass
from uuid import UUID, uuid5

LONGEST_PREFIX = 10
MOST_DIGITS = 12
LONGEST_LETTER = 4
MOST_NUMBERS = 100_000


def printed(text: str) -> str:
    """Letters as they stand on paper, also where a Chinese keyboard typed them wide: `ａｂ` is AB."""
    return unicodedata.normalize("NFKC", text).strip().upper()


def written(prefix: str, value: int, digits: int) -> str:
    """As it stands on paper, such as `AB-12345600`."""
    return f"{prefix}-{value:0{digits}d}"


def is_range(first: int, last: int, digits: int) -> bool:
    """Whether so many digits hold these numbers, and they are not too many. `digits` are few: it is a power of ten that grows."""
    return 0 <= first <= last < 10**digits and last - first < MOST_NUMBERS


def is_letter(text: str) -> bool:
    """As central gives them to PCs: `A`, and some day `AA`."""
    return text.isascii() and text.isalpha() and len(text) <= LONGEST_LETTER


def number_id(block_id: UUID, value: int) -> UUID:
    return uuid5(block_id, str(value))


@dataclass(frozen=True, kw_only=True)
class Account:
    """What became of a block: whole = issued + void + gaps + left, at every moment."""

    whole: int
    issued: int
    void: int
    left: int

    @property
    def gaps(self) -> int:
        """Reached, and neither issued nor void: somebody has to say why."""
        return self.whole - self.issued - self.void - self.left


def account(*, first: int, last: int, next_: int, issued: int, void: int) -> Account:
    return Account(whole=last - first + 1, issued=issued, void=void, left=last - next_ + 1)
