"""Defects in saving a command and in keeping it until central has spoken."""

from tests.simulator.planting import Plant

NEW_TRANSACTION = 'driver(connection).execute("COMMIT"); driver(connection).execute("BEGIN IMMEDIATE")'

PLANTS = (
    Plant(
        name="seq_not_in_transaction",
        what="the number of a command is taken for good before it is known whether it can be saved",
        at="sync.client.outbox:numbered",
        was="    if command.series is None",
        now=f"    {NEW_TRANSACTION}\n    if command.series is None",
    ),
    Plant(
        name="effect_saved_before_outbox",
        what="effect and outbox row are two transactions",
        at="sync.client.outbox:append",
        was="    after = _earlier",
        now=f"    {NEW_TRANSACTION}\n    after = _earlier",
    ),
    Plant(
        name="outbox_row_missing",
        what="a command without subjects is not queued",
        at="sync.client.outbox:append",
        was="    after = _earlier",
        now="    if not command.subjects(): return\n    after = _earlier",
    ),
    Plant(
        name="human_number_again",
        what="the counter of document numbers stands still",
        at="sync.client.outbox:COUNT_ON",
        was="count = count + 1",
        now="count = count",
    ),
    Plant(
        name="parents_forgotten",
        what="a command does not say which others it builds on",
        at="sync.client.outbox:append",
        was="after = _earlier(connection, (*command.subjects(), *command.refers()))",
        now="after = ()",
    ),
    Plant(
        name="references_forgotten",
        what="a command waits for its own document only, not for those it refers to",
        at="sync.client.outbox:append",
        was="(*command.subjects(), *command.refers())",
        now="command.subjects()",
    ),
    Plant(
        name="outbox_dropped_on_send",
        what="what is being sent leaves the outbox",
        at="sync.client.exchange:Exchange.run",
        was="        try:\n            answer = ",
        now='        self._writer.put(lambda c: (c.exec_driver_sql("DELETE FROM outbox WHERE outcome IS NULL"), ChangeSet()))\n'
        "        try:\n            answer = ",
    ),
    Plant(
        name="outbox_dropped_on_silence",
        what="what was sent without an answer is taken for arrived",
        at="sync.client.exchange:Exchange._note_offered",
        was='"UPDATE outbox SET tries = 1 WHERE command_id = ? AND tries = 0"',
        now='"DELETE FROM outbox WHERE command_id = ?"',
    ),
    Plant(
        name="sent_once_only",
        what="what may have reached central is not sent again",
        at="sync.client.outbox:waiting",
        was="connection.execute(WAITING,",
        now="connection.execute(WAITING.where(outbox.c.tries == 0),",
    ),
    Plant(
        name="newest_first",
        what="the newest command is sent first",
        at="sync.client.outbox:waiting",
        was="connection.execute(WAITING,",
        now="connection.execute(WAITING.order_by(None).order_by(outbox.c.seq.desc()),",
    ),
    Plant(
        name="last_one_stays",
        what="the newest command is never sent",
        at="sync.client.outbox:waiting",
        was="    return slice_",
        now="    return slice_[:-1]",
    ),
    Plant(
        name="everything_confirmed",
        what="whatever central said is kept as confirmed",
        at="sync.client.outbox:decide",
        was="msgspec.json.encode(outcome)",
        now="msgspec.json.encode(msgspec.structs.replace(outcome, state=OutcomeState.CONFIRMED))",
    ),
    Plant(
        name="adjustments_not_shown",
        what="what was granted otherwise than asked is not kept",
        at="sync.client.outbox:decide",
        was="msgspec.json.encode(outcome)",
        now="msgspec.json.encode(msgspec.structs.replace(outcome, adjustments=()))",
    ),
    Plant(
        name="nobody_is_told",
        what="a refused command is on nobody's list",
        at="sync.client.outbox:decide",
        was="is_told = outcome.code != WITHDRAWN",
        now="is_told = False",
    ),
    Plant(
        name="outcome_by_number",
        what="outcomes are matched by number instead of by identity",
        at="sync.client.outbox:decide",
        was="own.execute(DECIDE, values)",
        now='own.execute(DECIDE.replace("command_id = ?", "seq = ?"), (*values[:3], outcome.seq))',
    ),
    Plant(
        name="refused_leaves_outbox",
        what="a refused command is deleted instead of kept for people to read",
        at="sync.client.outbox:decide",
        was="    return decided",
        now="    refused = [(one.command_id.hex,) for one in outcomes if not one.state.took_effect]\n"
        '    own.executemany("DELETE FROM outbox WHERE command_id = ?", refused)\n'
        "    return decided",
    ),
)
