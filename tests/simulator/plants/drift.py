"""Defects in finding rows that went wrong."""

from tests.simulator.planting import Plant

PLANTS = (
    Plant(
        name="never_compared",
        what="nobody ever looks whether the rows are still right",
        at="sync.client.drift:Drift.is_due",
        was="return last is None or",
        now="return False and",
        ground="rotten",
    ),
    Plant(
        name="found_and_left",
        what="rows that differ are found and left as they are",
        at="sync.client.drift:Drift._mend",
        was="        if not bad:",
        now="        if True:",
        ground="rotten",
    ),
    Plant(
        name="found_too_late_and_left",
        what="rows found to be wrong while their scope went on are left so until the next comparison",
        at="sync.client.drift:Drift._mend",
        was="        if not step.mended:",
        now="        if False:",
    ),
    Plant(
        name="moved_scope_counts_as_compared",
        what="a scope that had gone on while central added up is not compared until hours later",
        at="sync.client.drift:Drift._note",
        was="values(compared_at=now if found.is_whole else None)",
        now="values(compared_at=now)",
    ),
    Plant(
        name="comparison_tells_nobody",
        what="work that a comparison gives back waits for the next save",
        at="sync.client.drift:Drift.run",
        was="        heard(step)",
        now="        pass",
    ),
    Plant(
        name="compared_at_another_counter",
        what="sums of different moments are compared",
        at="sync.client.differing:compare",
        was="for one in said if cursors.get(one.scope) == one.at}",
        now="for one in said}",
    ),
    Plant(
        name="predictions_compared",
        what="what is predicted is compared with what central has",
        at="sync.client.differing:_add_up",
        was="confirmed_rows(connection, record)",
        now='__import__("sync.client.rows", fromlist=["x"]).every_row(connection, record)',
        ground="rotten",
    ),
)
