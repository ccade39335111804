"""Finds what is typed: code fragments, words, Chinese of one or more characters in either script, pinyin initials."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row

from sync.kernel.phones import phone_key, phone_piece
from sync.kernel.search import CJK, CJK_RUN, WORD, code_grams, compact, fold_width, grams, kind_term
from sync.kernel.text import fold

ENOUGH = 400
"""Goods and people looked at before ranking: beyond, a better word is more use than a longer wait. Of documents the newest is
meant, however many there are of one name: where they are in sight, all are looked at."""
MOST_CANDIDATES = 10_000
"""Rows whose pieces all occur, looked at for whole words, those of late first: bounds the time of the rarest bad luck."""
MOST_TYPED = 200
"""Letters that are looked at. Of a column that was pasted, SQLite would refuse the many words."""
AHEAD = 3
"""Of each kind, so many come before more of any: the forty products of a customer's name would leave no room for the customer."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One line under the search box. `id` is the row's key text."""

    kind: str
    id: str
    code: str
    name: str


_Found = tuple[tuple[int, int, str], Hit]
"""With its rank: how it was found, then its age or weight, then its code."""


@dataclass(frozen=True)
class _Wanted:
    """What every way of asking has: the kinds, as an expression, and for each beginning of a word what begins thus."""

    kinds: str
    begun: Mapping[str, str]


OF_CODE = (
    "SELECT id, kind, key, code, name, weight, compact FROM search_entry INDEXED BY {}"
    " WHERE kind = ? AND weight {} 0 AND compact >= ? AND compact < ? ORDER BY {} LIMIT ?"
)
BY_CODE = OF_CODE.format("ix_search_entry_compact", ">=", "compact")
"""Goods and people in the order of their codes."""
BY_AGE = OF_CODE.format("ix_search_entry_weight", "<", "weight DESC, compact DESC")
FEW_BY_AGE = OF_CODE.format("ix_search_entry_compact", "<", "weight DESC, compact DESC")
"""Documents, the newest first: on the walk from the newest, or where so few begin thus that it would pass nearly all others, by
their codes."""
HAS_DOCUMENTS = "SELECT 1 FROM search_entry INDEXED BY ix_search_entry_weight WHERE kind = ? AND weight < 0 LIMIT 1"
IS_MANY = (
    "SELECT 1 FROM search_entry INDEXED BY ix_search_entry_compact"
    " WHERE kind = ? AND compact >= ? AND compact < ? LIMIT 1 OFFSET ?"
)
MOST_SORTED = 1_000
"""So many documents are put in the order of their ages by hand."""
STEPS_BY_CODE = 2
"""Ranks of what begins so: goods and people, then documents. What is found by its terms comes behind."""
BY_TERMS = (
    "WITH found AS MATERIALIZED ("
    "SELECT e.id, e.kind, e.key, e.code, e.name, e.weight"
    " FROM (SELECT rowid AS hit FROM search_gram WHERE search_gram MATCH ?{} LIMIT ?) JOIN search_entry e ON e.id = hit"
    " WHERE {} LIMIT ?) "
    "SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY weight DESC, code) AS place FROM found)"
    " WHERE place <= ? ORDER BY weight DESC, code"
)
"""Made before it is numbered: a limit within what is being numbered ends nothing early."""
KINDS = (
    "WITH RECURSIVE have(kind) AS (SELECT min(kind) FROM search_entry"
    " UNION ALL SELECT (SELECT min(e.kind) FROM search_entry e WHERE e.kind > have.kind) FROM have WHERE have.kind IS NOT NULL)"
    " SELECT kind, EXISTS (SELECT * FROM search_entry e WHERE e.kind = have.kind LIMIT 1 OFFSET ?) AS is_crowd"
    " FROM have WHERE kind IS NOT NULL"
)
"""What there is, and of what there is more than is looked at: from the index by kind, without a walk through it."""
SEARCH_WORD = "CREATE VIRTUAL TABLE search_word USING fts5vocab(search_gram, instance)"
"""The terms of the index in their order; a version makes the same. It keeps nothing."""
BEGUN = (
    "WITH RECURSIVE begun(term) AS (SELECT (SELECT term FROM search_word WHERE term >= :first AND term < :end LIMIT 1)"
    " UNION ALL SELECT (SELECT term FROM search_word WHERE term >= begun.term || '0' AND term < :end LIMIT 1) FROM begun"
    " WHERE term IS NOT NULL) SELECT term FROM begun WHERE term IS NOT NULL LIMIT :most"
)
"""From term to term, however many rows have one: a step beyond a term is a step to what may come next."""
MOST_WORDS = 8
"""So many words that begin alike are asked for one by one; to gather a beginning, FTS5 copies the rows of all of them."""
LATEST = " ORDER BY rowid DESC"
WHOLE_WORD = "(instr(e.folded, ?) OR (? <> '' AND (instr(e.compact, ?) OR instr(e.initials, ?))))"
"""Grams only say that the pieces of a word occur; this says that the word does."""
SEAM = re.compile(rf"(?<=[{CJK}])(?=[^{CJK}])|(?<=[^{CJK}])(?=[{CJK}])|(?<=\d)[x×*](?=\d)|(?<=\d)(?=(?:mm|cm|kg|ml)$)")
"""Where people leave a space out, or write measures in their own way: `軸承13*31mm`."""
PHONE = re.compile(r"\+?(?:[\s()./-]*\d){5,16}\s*")
LAST = "\U0010ffff"


def find(connection: Connection, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
    """Codes that begin with the text first, then what contains every word of it, by weight: documents by age. Of several kinds
    the first few of each come before the rest. Empty for an empty text.

    Where nothing has them as they were written, words are parted at their seams, and a phone number is read as its digits. What
    is left of a text without its Chinese is hardly a code, `5` of `機油 5`: it is taken for one where nothing else is found.
    """
    text = text[:MOST_TYPED]
    words, code = fold(text).split(), compact(text)
    parts = [part for word in words for part in SEAM.split(word)]
    begun = "" if CJK_RUN.search(text) else code
    looks = _looks(connection, kinds)
    for asked in dict.fromkeys((tuple(words), tuple(parts), tuple(_phone(text)))):
        hits = _find(connection, begun, asked, looks, limit) if asked else []
        if hits:
            return hits
    return _find(connection, code, (), looks, limit)


def _looks(connection: Connection, kinds: Sequence[str]) -> Sequence[Sequence[str]]:
    """Kinds that are asked for together. What there is more of than is looked at is asked for alone: it would hide all others."""
    if len(kinds) == 1:
        return [kinds]
    there = [row for row in connection.exec_driver_sql(KINDS, (MOST_CANDIDATES,)) if not kinds or row.kind in kinds]
    few = [row.kind for row in there if not row.is_crowd]
    return [*([row.kind] for row in there if row.is_crowd), *([few] if few else [])]


def _phone(text: str) -> list[str]:
    """`0912-550-103`, `(02) 2555 0101` or `+886 912 550 103` as the index has them: without country code and leading zeros."""
    return [phone_key(text) or phone_piece(text)] if PHONE.fullmatch(fold_width(text)) else []


def _find(connection: Connection, code: str, words: Sequence[str], looks: Sequence[Sequence[str]], limit: int) -> Sequence[Hit]:
    """The first few of each kind, then the rest, both in the order of their ranks."""
    found = [one for kinds in looks for one in _look(connection, code, words, kinds, limit)]
    ahead, behind, places = list[Hit](), list[Hit](), Counter[str]()
    for _, hit in sorted(found, key=itemgetter(0)):
        places[hit.kind] += 1
        (ahead if places[hit.kind] <= AHEAD else behind).append(hit)
    return [*ahead, *behind][:limit]


def _begun(connection: Connection, run: str) -> str:
    """One letter is a term of its own, and what very many words begin with is left to FTS5."""
    asked = {"first": f"w{run}", "end": f"w{run}{LAST}", "most": MOST_WORDS + 1}
    words = connection.exec_driver_sql(BEGUN, asked).scalars().all() if len(run) > 1 else ()
    return f"({_any(words)})" if 0 < len(words) <= MOST_WORDS else f'"w{run}" *'


def _look(connection: Connection, code: str, words: Sequence[str], kinds: Sequence[str], limit: int) -> Iterable[_Found]:
    found: dict[int, _Found] = {}
    for kind in kinds if code else ():
        for row in _by_code(connection, kind, code, limit):
            found[row.id] = (1, -row.weight, "") if row.weight < 0 else (0, 0, row.compact), _hit(row)
    begun = {run: _begun(connection, run) for word in words for run in WORD.findall(word)[-1:]}
    wanted = _Wanted(f"({_any(map(kind_term, kinds))})", begun)
    matches = dict.fromkeys(_match(words, wanted, match_of) for match_of in (_piece_of_code, _word_match))
    for step, match in enumerate(matches, STEPS_BY_CODE):
        if match and len(found) < limit * len(kinds):
            for row in _by_terms(connection, match, words, kinds, limit):
                found.setdefault(row.id, ((step, -row.weight, row.code), _hit(row)))
    return found.values()


def _by_code(connection: Connection, kind: str, code: str, limit: int) -> Iterator[Row[Any]]:
    """What begins so: goods and people first."""
    span = (kind, code, code + LAST)
    yield from connection.exec_driver_sql(BY_CODE, (*span, limit))
    if connection.exec_driver_sql(HAS_DOCUMENTS, (kind,)).scalar():
        is_many = connection.exec_driver_sql(IS_MANY, (*span, MOST_SORTED)).scalar()
        yield from connection.exec_driver_sql(BY_AGE if is_many else FEW_BY_AGE, (*span, limit))


def _hit(row: Row[Any]) -> Hit:
    return Hit(kind=row.kind, id=row.key, code=row.code, name=row.name)


def _by_terms(connection: Connection, match: str, words: Sequence[str], kinds: Sequence[str], limit: int) -> Sequence[Row[Any]]:
    """The heaviest of each kind. Where the last of them is a document, a newer one may have been beyond those that were looked
    at; and of several kinds all of one behind many of another."""
    checks = [part for word in words for part in (word, compact(word), compact(word), compact(word))]
    most = MOST_CANDIDATES * len(kinds)

    def ask(order: str, enough: int) -> Sequence[Row[Any]]:
        statement = BY_TERMS.format(order, " AND ".join([WHOLE_WORD] * len(words)))
        return connection.exec_driver_sql(statement, (match, most, *checks, enough, limit)).all()

    if len(kinds) > 1:
        return ask(LATEST, most)
    rows = ask("", ENOUGH)
    return ask(LATEST, most) if len(rows) == limit and rows[-1].weight < 0 else rows


def _match(words: Sequence[str], wanted: _Wanted, match_of: Callable[[str, _Wanted], str]) -> str:
    """One full-text expression in which all words must hold; joining several full-text tables would take seconds."""
    parts = [part for word in words if (part := match_of(word, wanted))]
    return " AND ".join([wanted.kinds, *parts]) if parts else ""


def _piece_of_code(word: str, wanted: _Wanted) -> str:
    """`B-00` is asked for as it stands in codes, without its separator, before `b` and `00` are as words of a name."""
    runs = [] if CJK_RUN.search(word) else WORD.findall(word)
    return _quoted_all(code_grams("".join(runs))) if len(runs) > 1 else _word_match(word, wanted)


def _word_match(word: str, wanted: _Wanted) -> str:
    """What stands before a separator, as `0w` in `0w-20`, is a whole word of the name: only the last may go on."""
    latin = WORD.findall(word)
    pieces = [_quoted_all(_han_terms(run)) for run in CJK_RUN.findall(word)]
    pieces += [f'"w{run}"' for run in latin[:-1]] + [_latin_match(run, wanted) for run in latin[-1:]]
    return " AND ".join(f"({piece})" for piece in pieces if piece)


def _han_terms(run: str) -> list[str]:
    return [run] if len(run) == 1 else list(grams(run, mark=""))


def _latin_match(run: str, wanted: _Wanted) -> str:
    """A word may be the start of a word of the name, a piece of a code, or pinyin initials. Each way says what is wanted, or it
    would first be walked for all else that has these two-grams."""
    ways = [wanted.begun[run]]
    if len(run) > 1:
        ways += [_quoted_all(code_grams(run)), _quoted_all(grams(run, mark="p"))]
    return " OR ".join(f"({wanted.kinds} AND {way})" for way in ways)


def _quoted_all(terms: Iterable[str]) -> str:
    return " AND ".join(f'"{term}"' for term in terms)


def _any(terms: Iterable[str]) -> str:
    return " OR ".join(f'"{term}"' for term in terms)
