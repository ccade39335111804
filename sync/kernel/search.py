"""What a record offers to the search box, and how texts are cut into index terms."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sync.kernel.records import Plain

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CJK_RUN = re.compile(f"[{CJK}]+")
WORD = re.compile(r"[0-9a-z]+")
CODE_RUN = 3
MINUTE, FAR_OFF = 60_000_000, 10**9
"""In microseconds, and a minute that nobody lives to see."""


@dataclass(frozen=True, kw_only=True)
class SearchText:
    """One thing that can be found. `name` is shown; `folded` is matched: lower case, half width, one Chinese script.

    What has more `weight` comes first. A document has less than none, the newest the most (`by_age`).
    """

    kind: str
    code: str
    name: str
    folded: str
    initials: str = ""
    weight: int = 0


Searchable = Callable[[Mapping[str, Plain]], SearchText | None]
"""From the plain columns of a row to what the search box knows of it; None where it should not be found."""


@dataclass(frozen=True, kw_only=True)
class OwnText:
    """A `Searchable` for rows that are their own text: `code` is their key, and they have `folded`, `initials` and `weight`.

    The first of the columns `names` that is not empty is shown. A file that brings such rows need not bring their texts again.
    """

    kind: str
    names: tuple[str, ...]

    def __call__(self, columns: Mapping[str, Plain]) -> SearchText:
        return SearchText(
            kind=self.kind,
            code=str(columns["code"]),
            name=next((str(columns[name]) for name in self.names if columns[name]), ""),
            folded=str(columns["folded"]),
            initials=str(columns["initials"]),
            weight=int(columns["weight"] or 0),
        )


def by_age(at: Plain) -> int:
    """The weight of a document of this moment in microseconds: behind all that is weighed by its use, the newest first."""
    return int(at or 0) // MINUTE - FAR_OFF


def fold_width(text: str) -> str:
    """Lower case, half width, composed: `ＡＢＣ－１` -> `abc-1`. The Chinese script is left alone."""
    return unicodedata.normalize("NFKC", text).casefold().strip()


def compact(code: str) -> str:
    """A code without its separators: `BK-M68B-42` -> `bkm68b42`."""
    return "".join(WORD.findall(fold_width(code)))


def grams(text: str, *, mark: str, size: int = 2) -> Iterator[str]:
    """Runs of so many characters, each behind a mark that tells codes, initials and words apart."""
    for start in range(len(text) - size + 1):
        yield mark + text[start : start + size]


def code_grams(piece: str) -> Iterator[str]:
    """What each compact code has in which this piece stands: a million codes have any two digits, and three tell them apart."""
    return grams(piece, mark="n", size=min(len(piece), CODE_RUN))


def index_terms(text: SearchText) -> set[str]:
    """Chinese one- and two-grams, whole words for prefix search, two- and three-grams of the code, two-grams of the pinyin
    initials; the kind."""
    terms = {"w" + word for word in WORD.findall(text.folded)}
    for run in CJK_RUN.findall(text.folded):
        terms.update(run)
        terms.update(grams(run, mark=""))
    code = compact(text.code)
    terms.update(grams(code, mark="n"), grams(code, mark="n", size=CODE_RUN))
    terms.add("w" + code)
    terms.update(grams(text.initials, mark="p"))
    terms.add(kind_term(text.kind))
    return terms


def kind_term(kind: str) -> str:
    """What all of one kind have, `kproduct`: who wants that kind finds it behind any number of others."""
    return "k" + compact(kind)
