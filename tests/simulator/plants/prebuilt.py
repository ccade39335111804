"""Defects in large scopes that come as a file: made at central, taken in on a PC."""

from tests.simulator.planting import Plant, on

COPYING = "sync.client.copying:Copying"
PREBUILT = "sync.central.prebuilt:Prebuilt"
SCOPE_FILE = "sync.central.scope_file:ScopeFile"

PLANTS = on(
    "files",
    Plant(
        name="file_in_spite_of_news",
        what="a file is taken in though its scope came by another way meanwhile",
        at=f"{COPYING}._do",
        was="            if connection.execute(update(fill).where(turn).values(done=after)).rowcount != 1:",
        now="            connection.execute(update(fill).where(turn).values(done=after))\n            if False:",
    ),
    Plant(
        name="file_lot_left_out",
        what="the last lot of a table is left out",
        at=f"{COPYING}._steps",
        was="for first in range(1, rows + 1, ROWS):",
        now="for first in range(1, rows, ROWS):",
    ),
    Plant(
        name="file_step_jumped",
        what="a file that was interrupted is copied on one lot too far",
        at=f"{COPYING}._copy_all",
        was="            if number < done:",
        now="            if number < done + (done > len(manifest.chunks)):",
    ),
    Plant(
        name="file_cursor_before_rows",
        what="a scope is said to be whole before its file is copied",
        at=f"{COPYING}._fetch_all",
        was="        return True\n",
        now="        self.writer.put("
        "lambda connection: (set_cursor(connection, manifest.scope, manifest.at), ChangeSet())).result()\n"
        "        return True\n",
    ),
    Plant(
        name="file_of_another_moment",
        what="the counter of a file is taken for one more than it is",
        at=f"{COPYING}._finish",
        was="set_cursor(connection, manifest.scope, manifest.at)",
        now="set_cursor(connection, manifest.scope, manifest.at + 1)",
    ),
    Plant(
        name="file_never_ends",
        what="a fill by file that is done is not said to be",
        at=f"{COPYING}._finish",
        was="        connection.execute(delete(fill).where(fill.c.scope == manifest.scope))\n",
        now="",
    ),
    Plant(
        name="file_over_accepted_rows",
        what="nobody looks whether rows of the scope were accepted while its file was copied",
        at=f"{COPYING}._finish",
        was=".limit(1)).first() is not None:",
        now=".limit(1)).first() is None and False:",
    ),
    Plant(
        name="file_over_what_is_taken_away",
        what="a row that a waiting command took away is copied over that",
        at="sync.client.copying:_take_lot",
        was="    if any(",
        now="    if False and any(",
    ),
    Plant(
        name="file_is_not_searched",
        what="what came as a file cannot be found",
        at=f"{COPYING}._copy_search",
        was="        copy_search(driver(connection), self.rebase.registry, manifest.tables.keys())\n",
        now="",
    ),
    Plant(
        name="found_before_forgotten",
        what="what could be found before a file came is found no more",
        at="sync.client.copied_search:copy_search",
        was="for source, key, kind, code, name, folded, initials, weight in kept:",
        now="for source, key, kind, code, name, folded, initials, weight in ():",
    ),
    Plant(
        name="piece_unchecked",
        what="nobody asks whether a piece is what its name says",
        at="sync.client.piece:Piece.fetch",
        was="        if sha256(content).hexdigest() != reference.digest:",
        now="        if False:",
    ),
    Plant(
        name="half_a_file_is_whole",
        what="where half of a file was copied and it turns out unfit, its rows stand for the scope",
        at="sync.client.fill:Filling._run",
        was="                manifest, done = self._begin(scope)\n",
        now="                self._writer.put(lambda connection: (set_cursor(connection, scope, manifest.at) or "
        "abandon_fill(connection, scope), ChangeSet())).result()\n                return 0\n",
    ),
    Plant(
        name="old_file_given",
        what="a file is given out however old it is",
        at="sync.central.snapshots:Snapshots.manifest",
        was="if kept is not None and kept.behind <= YOUNG:",
        now="if kept is not None:",
    ),
    Plant(
        name="file_of_another_epoch",
        what="a restored central gives out the file that it made before",
        at=f"{PREBUILT}.kept",
        was="        if known is None or known.epoch != epoch:",
        now="        if known is None:",
    ),
    Plant(
        name="file_below_the_floor",
        what="a file from which no list of changes leads on is given out, and gone on with",
        at=f"{PREBUILT}.kept",
        was="        if not counters_in(session, [known.scope])[known.scope].floor <= known.at <= at:",
        now="        if not known.at <= at:",
    ),
    Plant(
        name="file_keeps_what_left",
        what="what left a scope stays in its file",
        at=f"{SCOPE_FILE}.put",
        was="        self._file.executemany(delete_row(record), section.removed)\n",
        now="",
    ),
    Plant(
        name="file_goes_on_from_nothing",
        what="of a file that is made anew only the changes since the last one are put in",
        at=f"{PREBUILT}._build",
        was="            fresh.write_bytes(working.read_bytes())",
        now="            pass",
    ),
    Plant(
        name="file_found_by_old_words",
        what="what was renamed is found by its old name in the next file",
        at=f"{SCOPE_FILE}._index",
        was="            if gone is not None:",
        now="            if False:",
    ),
    Plant(
        name="file_said_to_be_newer",
        what="a file that is gone on with bears the counter of today and has the rows of its last making",
        at=f"{PREBUILT}._entries",
        was="for start in range(0, len(changed), AT_ONCE):",
        now="for start in range(AT_ONCE, len(changed), AT_ONCE):",
    ),
)
