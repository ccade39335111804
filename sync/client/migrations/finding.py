"""The search box's index: a version that changes how it is kept makes it anew, and takes in no file of the kind before."""

from sqlalchemy import Connection

from sync.client.rows import driver, run_many
from sync.kernel.search import SearchText
from sync.protocol.prebuilt import terms

LOT = 5_000
LEAST = -(2**63)
ENTRIES = "SELECT id, kind, code, folded, initials FROM search_entry WHERE id >= ? ORDER BY id LIMIT ?"
TELLING = "SELECT id, kind, code, folded, initials FROM search_entry WHERE length(compact) > 2 LIMIT 1"
HAS_ALL = "SELECT 1 FROM search_gram WHERE search_gram MATCH ? AND rowid = ?"
ADD = "INSERT INTO search_gram (rowid, terms) VALUES (?, ?)"
OF_FILES = "SELECT scope FROM fill WHERE EXISTS (SELECT * FROM json_each(CAST(manifest AS TEXT), '$.tables'))"


def index_anew(connection: Connection, made: str) -> None:
    """By the terms of this program, whatever version asks: they are what it searches for, and nobody else reads them."""
    own, first = driver(connection), LEAST
    own.execute("DROP TABLE search_gram")
    own.execute(made)
    while entries := own.execute(ENTRIES, (first, LOT)).fetchall():
        run_many(own, ADD, [(number, _terms(*texts)) for number, *texts in entries])
        first = entries[-1][0] + 1


def is_anew(connection: Connection) -> bool:
    """Whether a version before has made it by the terms of this program, in the same go: it takes seconds."""
    own = driver(connection)
    entry = own.execute(TELLING).fetchone()
    if entry is None:
        return True
    number, *texts = entry
    every = " AND ".join(f'"{term}"' for term in _terms(*texts).split())
    return own.execute(HAS_ALL, (every, number)).fetchone() is not None


def begin_files_again(connection: Connection) -> None:
    """A file under way has the index as it was kept before. Its scope is asked for as if nothing of it had come."""
    own = driver(connection)
    for scope in own.execute(OF_FILES).fetchall():
        own.execute("DELETE FROM stale WHERE scope = ?", scope)
        own.execute("DELETE FROM fill WHERE scope = ?", scope)


def _terms(kind: str, code: str, folded: str, initials: str) -> str:
    return terms(SearchText(kind=kind, code=code, name="", folded=folded, initials=initials))
