"""Defects in the first fill of a scope by chunks."""

from tests.simulator.planting import Plant

FILLING = "sync.client.fill:Filling"
EXCHANGE = "sync.client.exchange:Exchange"

PLANTS = (
    Plant(
        name="fill_starts_over",
        what="an interrupted fill begins again",
        at=f"{FILLING}._begun",
        was="        if row is None or manifest is None",
        now="        if True or row is None or manifest is None",
    ),
    Plant(
        name="fill_goes_on_in_another_epoch",
        what="a fill goes on with chunks of a central that is gone",
        at=f"{FILLING}._begun",
        was="manifest.epoch != epoch",
        now="False",
    ),
    Plant(
        name="fill_cursor_first",
        what="the cursor of a fill is set before its rows are there",
        at=f"{FILLING}._note_begin",
        was="        records = self._rebase",
        now="        set_cursor(connection, manifest.scope, manifest.at)\n        records = self._rebase",
    ),
    Plant(
        name="fill_marks_nothing",
        what="what a scope held before a fill is not marked",
        at=f"{FILLING}._mark",
        was="            mark_piece(connection, self._rebase, {scope}, piece)",
        now="            pass",
    ),
    Plant(
        name="fill_sweeps_nothing",
        what="what a fill did not bring again stays",
        at=f"{FILLING}._finish",
        was="self._rebase.apply(connection, sweep(connection, manifest.scope), filling={manifest.scope})",
        now="pass",
    ),
    Plant(
        name="fill_sees_nothing",
        what="rows that a fill brings are swept as if it had not",
        at=f"{FILLING}._take",
        was="        see(connection, self._rebase, sections)\n",
        now="",
    ),
    Plant(
        name="fill_skips_a_chunk",
        what="a fill goes on one chunk too far",
        at=f"{FILLING}._begun",
        was="return manifest, row.done",
        now="return manifest, min(row.done + 1, len(manifest.chunks))",
    ),
    Plant(
        name="fill_survives_delta",
        what="a fill goes on though its scope came by another way",
        at=f"{EXCHANGE}._advance",
        was="            set_cursor(connection, span.scope, span.end)\n            abandon_fill(connection, span.scope)",
        now="            set_cursor(connection, span.scope, span.end)",
    ),
    Plant(
        name="fill_survives_loss",
        what="a fill goes on though its scope was lost",
        at=f"{EXCHANGE}._advance",
        was="        for scope in {*gone, *head.gone}:\n            abandon_fill(connection, scope)\n",
        now="",
    ),
    Plant(
        name="fill_drops_accepted",
        what="what was accepted in a scope under fill vanishes until its chunk is in",
        at="sync.client.rebase:Rebase.apply",
        was="self._until_filled(connection, written_by(connection, accepted) - arriving.keys(), filling)",
        now="set()",
    ),
    Plant(
        name="half_filled_predicted",
        what="what waits is predicted anew over half of a fill",
        at="sync.client.chains:plan",
        was="None if news.is_half else closure(",
        now="closure(",
    ),
    Plant(
        name="half_filled_caught_up",
        what="what a fill put off is predicted anew before its last rows are here",
        at="sync.client.rebase:Rebase.catch_up",
        was="set() if under_fill(connection) else put_off(connection)",
        now="put_off(connection)",
    ),
    Plant(
        name="half_filled_doubted",
        what="a command that finds too little in half of a fill is in doubt",
        at="sync.client.rebase:Rebase._replay",
        was="is_early = is_half and",
        now="is_early = False and",
    ),
    Plant(
        name="whole_unnoticed",
        what="what a fill put off is not predicted anew when all rows are here",
        at=f"{FILLING}._finish",
        was="        self._rebase.predict_on_whole(connection)\n",
        now="",
    ),
    Plant(
        name="whole_by_delta_unnoticed",
        what="nor where the rows came by another way",
        at=f"{EXCHANGE}._advance",
        was="return self._rebase.predict_on_whole(connection) if half else ChangeSet()",
        now="return ChangeSet()",
    ),
    Plant(
        name="fill_never_asked",
        what="an order to fill a scope is not followed",
        at="sync.client.loop:SyncLoop._hold_once",
        was="for order in step.fills:",
        now="for order in ():",
    ),
    Plant(
        name="snapshot_of_yesterday",
        what="a snapshot is never built anew",
        at="sync.central.snapshots:Snapshots._manifest_of_rows",
        was="(known.epoch, known.at) == (epoch, at)",
        now="True",
    ),
    Plant(
        name="snapshot_loses_a_piece",
        what="the last piece of a table is left out",
        at="sync.central.snapshots:_cut",
        was="        if piece:\n",
        now="        if False:\n",
    ),
    Plant(
        name="snapshot_for_anybody",
        what="a scope's snapshot is given to whoever asks",
        at="sync.central.snapshots:Snapshots.manifest",
        was="if scope not in scopes_of(session, self._business, dealer_id):",
        now="if False:",
    ),
    Plant(
        name="chunk_for_anybody",
        what="a chunk is given to whoever knows its name",
        at="sync.central.snapshots:Snapshots.chunk",
        was="for scope in held for",
        now='for scope in ("dealer:7", "dealer:8", *held) for',
    ),
)
