"""The search box at 100,000 products, against the bare index query that fetches the same fifty rows."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

import sqlcipher3.dbapi2 as sqlite

from sync.kernel.search import compact, grams
from tests.bench.goods import NAMES, Word, code_of
from tests.bench.measure import Figure, p95, side_by_side, timed
from tests.bench.shop import Shop, a_shop, bare_connection

PRODUCTS = 100_000
ROUNDS = 60
TRIES = 3
LIMIT = 3.0
LONGEST = 150
"""Milliseconds that no search may take."""
KINDS_OF_TEXT = "Chinese of 1 to 7 characters in both scripts, two words, code fragments from one letter on, pinyin initials"
HARD = ("121212", "brake-1", "1-2-1-2", "98989898", "brakx", "左左左", "前後片", "brake 9z", "zz-00", "B-99999999")
"""Whose pieces are everywhere, though few products have them in this order, or none has."""
ENTRY = "SELECT e.kind, e.key, e.code, e.name FROM search_entry e"
SAME_ROWS = (
    f"{ENTRY} JOIN (SELECT rowid AS hit FROM search_gram WHERE search_gram MATCH ? LIMIT 400) ON hit = e.id"
    " ORDER BY e.weight DESC, e.code LIMIT 50"
)
ANY_ROWS = f"{ENTRY} JOIN search_gram ON search_gram.rowid = e.id WHERE search_gram MATCH ? LIMIT 50"


class Asked(NamedTuple):
    """What a person types, and the terms that a bare query needs for it."""

    text: str
    match: str


def run(folder: Path) -> Iterator[Figure]:
    """Two floors: the same ranked rows, and any fifty rows that match. And the longest of all searches."""
    with a_shop(folder, products=PRODUCTS) as shop, bare_connection(shop.path) as connection:
        asked, longest = list(_asked()), 0.0
        for name, statement, limit, floor in (
            ("search", SAME_ROWS, LIMIT, "the same 50 rows in the same order"),
            ("search-least", ANY_ROWS, None, "the first 50 rows that match, in no order"),
        ):
            ours = [partial(_search, shop, one.text) for one in asked]
            bare = [partial(_bare_query, connection, statement, one.match) for one in asked]
            side_by_side(ours[:40], bare[:40])  # the first touch of each page of the file is nobody's merit
            mine, theirs = side_by_side(ours, bare)
            longest = max(longest, *mine)
            yield Figure(
                name=name,
                what=f"p95 of a search among {PRODUCTS:,} products: {KINDS_OF_TEXT}",
                floor=f"p95 of one bare full-text query for {floor}",
                ours=p95(mine) * 1000,
                bare=p95(theirs) * 1000,
                unit="ms",
                limit=limit,
                samples=len(asked),
            )
        hard = max(timed(partial(shop.replica.search, text)) for text in HARD for _ in range(TRIES))
    yield _longest("search-longest", f"of those searches among {PRODUCTS:,} products, each done twice", longest, 2 * len(asked))
    everywhere = f"search among {PRODUCTS:,} products for pieces that are everywhere, in an order that few have or none"
    yield _longest("search-hard", everywhere, hard, TRIES * len(HARD))


def _longest(name: str, what: str, seconds: float, samples: int) -> Figure:
    return Figure(
        name=name,
        what=f"the longest {what}",
        floor=f"the {LONGEST} that are wanted",
        ours=seconds * 1000,
        bare=LONGEST,
        unit="ms",
        limit=1.0,
        samples=samples,
    )


def _asked() -> Iterator[Asked]:
    chance = Random("asked")
    for _ in range(ROUNDS):
        number = chance.randrange(PRODUCTS)
        maker, place, part = NAMES[number % len(NAMES)]
        yield _chinese(part.hant[:1], part.hans[:1])
        yield _chinese(part.hans[:2], part.hans[:2])
        yield _chinese(maker.hant + place.hant + part.hant, maker.hans + place.hans + part.hans)
        yield _two_words(maker, part)
        code = code_of(number)
        for piece in (code[2:6], code[1:4]):
            yield Asked(piece, _all(grams(compact(piece), mark="n")))
        for piece in (code[:1], code[3:4], code[3:5]):
            yield Asked(piece, f'"w{compact(piece)}" *')
        yield Asked(part.initials, _all(grams(part.initials, mark="p")))


def _chinese(text: str, simplified: str) -> Asked:
    return Asked(text, _all([simplified] if len(simplified) == 1 else grams(simplified, mark="")))


def _two_words(maker: Word, part: Word) -> Asked:
    terms = [*grams(maker.hans, mark=""), *grams(part.hans, mark="")]
    return Asked(f"{maker.hant} {part.hant}", _all(terms))


def _all(terms: Iterable[str]) -> str:
    return " AND ".join(f'"{term}"' for term in terms)


def _search(shop: Shop, text: str) -> None:
    assert shop.replica.search(text), text


def _bare_query(connection: sqlite.Connection, statement: str, match: str) -> None:
    assert connection.execute(statement, (match,)).fetchall(), match
