"""Finds what is typed: code fragments, words, Chinese of one or more characters in either script, pinyin initials."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row

from sync.kernel.phones import phone_key, phone_piece
from sync.kernel.search import CJK, CJK_RUN, WORD, compact, fold_width, grams
from sync.kernel.text import fold

ENOUGH = 400
"""Goods and people looked at before ranking: beyond, a better word is more use than a longer wait. Of documents the newest is
meant, however many there are of one name: where they are in sight, all are looked at."""
MOST_CANDIDATES = 20_000
"""Rows whose pieces all occur, looked at for whole words, those of late first: bounds the time of the rarest bad luck."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One line under the search box. `id` is the row's key text."""

    kind: str
    id: str
    code: str
    name: str


OF_CODE = (
    "SELECT id, kind, key, code, name FROM search_entry{}"
    " WHERE weight {} 0 AND compact >= ? AND compact < ? AND (? = '' OR instr(?, ' ' || kind || ' ')) ORDER BY {} LIMIT ?"
)
BY_CODE = (
    OF_CODE.format("", ">=", "compact"),
    OF_CODE.format(" INDEXED BY ix_search_entry_weight", "<", "weight DESC, compact DESC"),
)
"""Goods and people in the order of their codes, then documents, the newest first."""
BY_TERMS = (
    "SELECT id, kind, key, code, name, weight FROM ("
    "SELECT e.* FROM (SELECT rowid AS hit FROM search_gram WHERE search_gram MATCH ?{} LIMIT ?) JOIN search_entry e ON e.id = hit"
    " WHERE (? = '' OR instr(?, ' ' || e.kind || ' ')){} LIMIT ?) ORDER BY weight DESC, code LIMIT ?"
)
LATEST = " ORDER BY rowid DESC"
WHOLE_WORD = " AND (instr(e.folded, ?) OR (? <> '' AND (instr(e.compact, ?) OR instr(e.initials, ?))))"
"""Grams only say that the pieces of a word occur; this says that the word does."""
SEAM = re.compile(rf"(?<=[{CJK}])(?=[^{CJK}])|(?<=[^{CJK}])(?=[{CJK}])|(?<=\d)[x×*](?=\d)|(?<=\d)(?=(?:mm|cm|kg|ml)$)")
"""Where people leave a space out, or write measures in their own way: `軸承13*31mm`."""
PHONE = re.compile(r"\+?(?:[\s()./-]*\d){5,16}\s*")
LAST = "\U0010ffff"


def find(connection: Connection, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
    """Codes that begin with the text first, then what contains every word of it, by weight: documents by age. Empty for an empty
    text.

    Where nothing has them as they were written, words are parted at their seams, and a phone number is read as its digits. What
    is left of a text without its Chinese is hardly a code, `5` of `機油 5`: it is taken for one where nothing else is found.
    """
    words, code = fold(text).split(), compact(text)
    parts = [part for word in words for part in SEAM.split(word)]
    begun = "" if CJK_RUN.search(text) else code
    for asked in dict.fromkeys((tuple(words), tuple(parts), tuple(_phone(text)))):
        hits = _find(connection, begun, asked, limit=limit, kinds=kinds) if asked else []
        if hits:
            return hits
    return _find(connection, code, (), limit=limit, kinds=kinds)


def _phone(text: str) -> list[str]:
    """`0912-550-103`, `(02) 2555 0101` or `+886 912 550 103` as the index has them: without country code and leading zeros."""
    return [phone_key(text) or phone_piece(text)] if PHONE.fullmatch(fold_width(text)) else []


def _find(connection: Connection, code: str, words: Sequence[str], *, limit: int, kinds: Sequence[str]) -> Sequence[Hit]:
    found: dict[int, Hit] = {}
    wanted = f" {' '.join(kinds)} " if kinds else ""
    for by_code in BY_CODE if code else ():
        rows = connection.exec_driver_sql(by_code, (code, code + LAST, wanted, wanted, limit - len(found)))
        found.update((id_, Hit(kind=kind, id=key, code=whole, name=name)) for id_, kind, key, whole, name in rows)
    for match in dict.fromkeys((_match(words, _piece_of_code), _match(words, _word_match))):
        if match and len(found) < limit:
            for row in _by_terms(connection, (match, MOST_CANDIDATES, wanted, wanted), words, limit):
                found.setdefault(row.id, Hit(kind=row.kind, id=row.key, code=row.code, name=row.name))
    return list(found.values())[:limit]


def _by_terms(connection: Connection, asked: tuple[str | int, ...], words: Sequence[str], limit: int) -> Sequence[Row[Any]]:
    """The heaviest. Where the last of them is a document, a newer one may have been beyond those that were looked at."""
    checks = [part for word in words for part in (word, compact(word), compact(word), compact(word))]

    def ask(order: str, enough: int) -> Sequence[Row[Any]]:
        statement = BY_TERMS.format(order, WHOLE_WORD * len(words))
        return connection.exec_driver_sql(statement, (*asked, *checks, enough, limit)).all()

    rows = ask("", ENOUGH)
    return ask(LATEST, MOST_CANDIDATES) if len(rows) == limit and rows[-1].weight < 0 else rows


def _match(words: Sequence[str], match_of: Callable[[str], str]) -> str:
    """One full-text expression in which all words must hold; joining several full-text tables would take seconds."""
    return " AND ".join(part for word in words if (part := match_of(word)))


def _piece_of_code(word: str) -> str:
    """`B-00` is asked for as it stands in codes, without its separator, before `b` and `00` are as words of a name."""
    runs = [] if CJK_RUN.search(word) else WORD.findall(word)
    return _quoted_all(grams("".join(runs), mark="n")) if len(runs) > 1 else _word_match(word)


def _word_match(word: str) -> str:
    """What stands before a separator, as `0w` in `0w-20`, is a whole word of the name: only the last may go on."""
    latin = WORD.findall(word)
    pieces = [_quoted_all(_han_terms(run)) for run in CJK_RUN.findall(word)]
    pieces += [f'"w{run}"' for run in latin[:-1]] + [_latin_match(run) for run in latin[-1:]]
    return " AND ".join(f"({piece})" for piece in pieces if piece)


def _han_terms(run: str) -> list[str]:
    return [run] if len(run) == 1 else list(grams(run, mark=""))


def _latin_match(run: str) -> str:
    """A word may be the start of a word of the name, a piece of a code, or pinyin initials."""
    ways = [f'"w{run}" *']
    if len(run) > 1:
        ways += [_quoted_all(grams(run, mark="n")), _quoted_all(grams(run, mark="p"))]
    return " OR ".join(f"({way})" for way in ways)


def _quoted_all(terms: Iterable[str]) -> str:
    return " AND ".join(f'"{term}"' for term in terms)
