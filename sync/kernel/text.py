"""Chinese text made comparable: one script, one width, one case."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, islice, product

from opencc import OpenCC

from sync.kernel.search import fold_width

HAN = range(0x4E00, 0xA000)
"""The letters of Unicode's first block of Chinese."""

MOST = 16


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2tw")


def fold(text: str) -> str:
    """Lower case, half width, simplified: the form in which texts of both scripts match. Vocabulary is not unified."""
    return str(_to_simplified().convert(fold_width(text)))


@cache
def _written_as() -> Mapping[str, Sequence[str]]:
    """By simplified letter all that it can stand for: 发 is 發 and 髮, 台 itself, 臺, 檯 and 颱."""
    letters = [chr(code) for code in HAN]
    found: dict[str, list[str]] = defaultdict(list)
    for letter, simplified in zip(letters, _to_simplified().convert(" ".join(letters)).split(" "), strict=True):
        found[simplified].append(letter)
    return found


def spellings(text: str) -> tuple[str, ...]:
    """A piece of text as it was typed and in either script, each once, in lower case: for texts that are kept as people wrote
    them, without a folded form beside them. At most `MOST`: of a long text with many letters that stand for several not all."""
    typed = text.strip().lower()
    folded = fold(typed)
    usual = (typed, folded, str(_to_traditional().convert(fold_width(typed))))
    every = map("".join, product(*(_written_as().get(letter, (letter,)) for letter in folded)))
    return tuple(islice(dict.fromkeys(chain(usual, islice(every, MOST))), MOST))
