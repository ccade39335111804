"""Defects in telling devices what changed."""

from tests.simulator.planting import Plant

PULLER = "sync.central.pull:Puller"
CHANGES = "sync.central.changes:record_changes"
PUSH = "        push = self._pusher.push(sender, request.commands, budget) if request.commands else None\n"
PULL = "        seen, pull = self._read(sender, request)\n"
SEEN_WITH_IT = (
    "        if seen.last_seq is None and push is None:\n"
    "            push = self._pusher.push(sender, (), budget)  # makes the instance known\n"
    "        push = _seen_with_the_rows(push, sender, seen)\n"
)

PLANTS = (
    Plant(
        name="tenant_filter_missing",
        what="a device gets the rows of every dealer",
        at="sync.central.scopes:scopes_of",
        was="own = [dealer_scope(dealer_id), *business.registry.shared]",
        now='own = [dealer_scope(dealer_id), "dealer:7", "dealer:8", *business.registry.shared]',
    ),
    Plant(
        name="epoch_not_asked",
        what="cursors of another epoch are taken for today's",
        at="sync.central.exchange:Exchange._pull",
        was="same_epoch=head.epoch == epoch",
        now="same_epoch=True",
        ground="restored",
    ),
    Plant(
        name="epoch_not_minted",
        what="a restored central goes on as if nothing had been",
        at="sync.central.service:mint_epoch",
        was="        central.epoch = new_epoch(source)\n",
        now="",
    ),
    Plant(
        name="pull_before_push",
        what="rows are read before the commands are decided",
        at="sync.central.exchange:Exchange.answer",
        was=f"{PUSH}{PULL}{SEEN_WITH_IT}",
        now=f"{PULL}{PUSH}        push = push or self._pusher.push(sender, (), budget)\n",
    ),
    Plant(
        name="pull_skips_one",
        what="the first change after a cursor is left out",
        at=f"{PULLER}._entries",
        was='"start": start',
        now='"start": start + (start > 0)',
    ),
    Plant(
        name="pull_cut_short",
        what="a long list of changes is cut, and nobody says so",
        at=f"{PULLER}.pull",
        was="if len(entries) > self._limit:",
        now="entries = entries[: self._limit]\n            if False:",
    ),
    Plant(
        name="pull_without_tombstones",
        what="rows that left are never told of",
        at=f"{PULLER}._entries",
        was="PRESENT if start == 0 else CHANGED",
        now="PRESENT",
    ),
    Plant(
        name="lost_scope_untold",
        what="a device is not told that it lost a scope",
        at=f"{PULLER}.pull",
        was="gone = tuple(sorted(cursors.keys() - counters.keys()))",
        now="gone = ()",
    ),
    Plant(
        name="new_scope_from_now_on",
        what="a scope that was granted is sent from today on, without what it held before",
        at=f"{PULLER}.pull",
        was="said = cursors.get(scope, 0)",
        now="said = cursors.get(scope, head)",
    ),
    Plant(
        name="tombstone_forgotten",
        what="a row that leaves a scope is not indexed",
        at=CHANGES,
        was="left = _indexed(session.connection(), [entry for entry, is_in in touched.present.items() if not is_in])",
        now="left = []",
    ),
    Plant(
        name="counter_with_holes",
        what="the counter of a scope skips numbers",
        at="sync.central.changes:_raising",
        was="SET n = scope_counter.n + 1",
        now="SET n = scope_counter.n + 2",
    ),
    Plant(
        name="change_under_old_number",
        what="a change is indexed under the number before its own",
        at="sync.central.changes:_index_row",
        was="entry.key, heads[entry.scope],",
        now="entry.key, heads[entry.scope] - 1,",
    ),
    Plant(
        name="first_number_only",
        what="a row keeps the number of its first change",
        at="sync.central.changes:_replacing_changes",
        was="    return putting_anew([table_of_row(Change).c[name] for name in CHANGED], dialect)",
        now="    others = 'ON CONFLICT (scope, record, key) DO UPDATE SET gone = excluded.gone, digest = excluded.digest'\n"
        "    return inserting([table_of_row(Change).c[name] for name in CHANGED], dialect, otherwise=others)",
    ),
    Plant(
        name="changed_rows_untold",
        what="only new and removed rows are indexed, changed ones are not",
        at="sync.central.writing:_update",
        was="    if issubclass(kind, Record):",
        now="    if not kind:",
    ),
    Plant(
        name="removed_rows_untold",
        what="removed rows are not indexed",
        at="sync.central.store:_note_flushed",
        was="    for row in session.deleted:  # before",
        now="    for row in ():  # before",
    ),
    Plant(
        name="old_programs_fed",
        what="a program too old to understand is sent rows all the same, and outcomes are not",
        at="sync.central.exchange:Exchange.answer",
        was="outcomes=tuple(push.outcomes)",
        now="outcomes=tuple(push.outcomes) if request.head.protocol >= 2 else ()",
    ),
)
