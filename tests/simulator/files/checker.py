"""The checker of worlds with files: what can be found agrees with what is shown, and whole files did arrive."""

import msgspec

from sync.kernel.records import key_text
from sync.kernel.rows import column_names
from sync.kernel.search import SearchText
from sync.protocol.messages import Manifest
from sync.protocol.prebuilt import entry, terms
from tests.simulator.checker import Checker
from tests.simulator.disk import Disk
from tests.simulator.ledger import Ledger, demand
from tests.simulator.pc import Pc
from tests.simulator.replica_oracle import ReplicaOracle, Seen, see
from tests.simulator.world import World

ENTRIES = "SELECT source, key, code, compact, folded, initials, kind, name, weight FROM search_entry"
FOUND_BY = "SELECT e.source, e.key FROM search_gram g JOIN search_entry e ON e.id = g.rowid WHERE g.search_gram MATCH ?"


class FileOracle(ReplicaOracle):
    """Looks at the search box besides, and counts files."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger)
        self.arrived = 0
        """Scopes that came as a file, to the end."""

    def _fills(self, pc: Pc, seen: Seen) -> None:
        for scope in pc.image.fills.keys() - seen.fills.keys():
            manifest = msgspec.json.decode(pc.image.fills[scope][0], type=Manifest)
            self.arrived += bool(manifest.tables) and seen.cursors.get(scope) == manifest.at
        super()._fills(pc, seen)

    def _shown(self, pc: Pc, seen: Seen) -> None:
        super()._shown(pc, seen)
        # while a file is copied its rows are there before they can be found; a new program takes all rows anew
        if "catalog" not in seen.fills and seen.place[3] == pc.registry.shape:
            here = {row[:2]: row for row in pc.image.disk.look(ENTRIES)}
            wanted = {(source, key): entry(source, key, text) for (source, key), text in texts_of(pc, seen).items()}
            wrong = {key for key in here.keys() | wanted.keys() if here.get(key) != wanted.get(key)}
            demand(not wrong, "found", f"{pc.name}: {sorted((here.get(key), wanted.get(key)) for key in wrong)}")


class FileChecker(Checker):
    """With every term of the search box, at rest."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._replicas = self._files = FileOracle(self.ledger)

    @property
    def arrived(self) -> int:
        return self._files.arrived

    def _is_whole(self, pc: Pc, seen: Seen) -> None:
        super()._is_whole(pc, seen)
        by_term: dict[str, set[tuple[str, str]]] = {}
        for key, text in texts_of(pc, see(pc.image.disk, pc.trade.new)).items():
            for term in terms(text).split():
                by_term.setdefault(term, set()).add(key)
        known = _terms_on(pc.image.disk)
        demand(known == by_term.keys(), "found", f"{pc.name}: terms {sorted(known ^ by_term.keys())}")
        for term, wanted in by_term.items():
            found = set(pc.image.disk.look(FOUND_BY, (f'"{term}"',)))
            demand(found == wanted, "found", f"{pc.name}: by {term} {sorted(found ^ wanted)}")


def _terms_on(disk: Disk) -> set[str]:
    disk.look("CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab('main', 'search_gram', 'row')")
    try:
        return {term for (term,) in disk.look("SELECT term FROM search_terms")}
    finally:
        disk.look("DROP TABLE temp.search_terms")


def texts_of(pc: Pc, seen: Seen) -> dict[tuple[str, str], SearchText]:
    """What must be found, by table and key."""
    found: dict[tuple[str, str], SearchText] = {}
    for (table, *_), row in seen.visible.items():
        text_of = pc.registry.searchable.get(table)
        if text_of is not None:
            record = pc.registry.records[table]
            text = text_of(dict(zip(column_names(record), row, strict=True)))
            if text is not None:
                found[table, key_text(record, row)] = text
    return found
