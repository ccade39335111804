"""Defects in making a replica anew from what is left."""

from tests.simulator.planting import Plant, on

FILL = "sync.client.repair:_fill"

PLANTS = on(
    "repairs",
    Plant(
        name="repaired_under_the_old_name",
        what="a replica made anew numbers from one under the instance that it was",
        at=FILL,
        was='"instance_id": workshop.new_id()',
        now='"instance_id": left[place.name][0]["instance_id"]',
    ),
    Plant(
        name="repaired_and_numbers_again",
        what="a replica made anew gives document numbers again",
        at=FILL,
        was="    for table in (draft, counter):",
        now="    for table in (draft,):",
    ),
    Plant(
        name="repaired_without_unsent_papers",
        what="files that central does not have are lost by a repair",
        at=FILL,
        was="    _put_files(connection, left[blob.name], left[blob_piece.name])\n",
        now="",
    ),
    Plant(
        name="repaired_without_what_was_decided",
        what="a replica made anew keeps only what waits",
        at=FILL,
        was='rows = sorted(left[outbox.name], key=lambda row: row["seq"])',
        now='rows = sorted((row for row in left[outbox.name] if row["outcome"] is None), key=lambda row: row["seq"])',
    ),
    Plant(
        name="repaired_without_documents",
        what="a replica made anew does not know which documents its commands are about",
        at=FILL,
        was="    _put(connection, subject, documents)",
        now="    pass",
    ),
    Plant(
        name="repaired_one_too_few",
        what="the next command after a repair gets the number of the last one",
        at=FILL,
        was='"next_seq": len(rows) + 1',
        now='"next_seq": max(1, len(rows))',
    ),
)
