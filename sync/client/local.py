"""Tables that exist on this PC only: the outbox, the shadows of what is not yet confirmed, drafts, cursors, the search index."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Uuid,
)

from sync.kernel.records import NAMES, UtcTime
from sync.protocol.prebuilt import search_table

LOCAL = MetaData(naming_convention=NAMES)

place = Table(
    "place",
    LOCAL,
    Column("device_id", Uuid, primary_key=True),
    Column("instance_id", Uuid, nullable=False),
    Column("token", String, nullable=False, comment="renews the other; empty where central signed this device out"),
    Column("central", String, nullable=False),
    Column("letter", String, nullable=False),
    Column("dealer_id", BigInteger, nullable=False),
    Column("dealer_code", String, nullable=False),
    Column("dealer_name", String, nullable=False),
    Column("manufacturer", String, nullable=False),
    Column("currency", String, nullable=False),
    Column("epoch", String, nullable=False),
    Column("next_seq", BigInteger, nullable=False),
    Column("seq_base", BigInteger, nullable=False),
    Column("last_sync", UtcTime),
    Column("shape", String, nullable=False),
    Column("compared_at", UtcTime, comment="when the rows here were last compared with central's"),
    Column("journal_key_id", String, nullable=False, server_default=""),
    Column(
        "journal_key", String, nullable=False, server_default="", comment="central's public key, to which the journal is sealed"
    ),
    Column("device_key", LargeBinary, comment="private; proves this device's requests"),
    Column("access", String, nullable=False, server_default="", comment="shown with each request until central says it ran out"),
    Column("authority", LargeBinary, comment="central's public key: its orders and leases count"),
    Column("renewals", BigInteger, nullable=False, server_default="0"),
    Column("restored", Boolean, nullable=False, server_default="0", comment="central has come back from a backup since"),
    comment="One row: which central, dealer and device this replica is, and the next number of a command.",
)

person = Table(
    "person",
    LOCAL,
    Column("user_id", Uuid, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("display_name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("dealer_id", BigInteger, nullable=False),
    Column("checked_at", UtcTime, nullable=False),
    Column("lease", String, nullable=False, server_default="", comment="central's signed word: who, and until when"),
    comment="People who signed in here while central could be asked: they may do so offline for some days.",
)

outbox = Table(
    "outbox",
    LOCAL,
    Column("seq", BigInteger, primary_key=True),
    Column("command_id", Uuid, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("actor_id", Uuid, nullable=False),
    Column("saved_at", UtcTime, nullable=False),
    Column("after", String, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("doubt", String, comment="why it no longer fits the rows here; central has not said yet"),
    Column("anew", Boolean, nullable=False, server_default="0", comment="to be predicted anew when there is time"),
    Column("withdrawn", Boolean, nullable=False, server_default="0", comment="its author took it back"),
    Column("version", Integer, nullable=False, server_default="1", comment="of the body"),
    Column("outcome", LargeBinary, comment="central's answer, final"),
    Column("attention", Boolean, nullable=False, server_default="0"),
    Column("restored", Boolean, nullable=False, server_default="0", comment="decided by a central that came from a backup"),
    comment="Commands of this PC, waiting while outcome is empty; decided ones are kept for re-offer and for people.",
)
Index("ix_outbox_waiting", outbox.c.seq, sqlite_where=outbox.c.outcome.is_(None))
Index("ix_outbox_doubt", outbox.c.seq, sqlite_where=outbox.c.outcome.is_(None) & outbox.c.doubt.is_not(None))
Index("ix_outbox_anew", outbox.c.seq, sqlite_where=outbox.c.anew & outbox.c.outcome.is_(None))
Index("ix_outbox_attention", outbox.c.seq, sqlite_where=outbox.c.attention.is_(True))

subject = Table(
    "subject",
    LOCAL,
    Column("document_id", Uuid, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    comment="Documents that each command creates or changes.",
)
Index("ix_subject_seq", subject.c.seq)

touch = Table(
    "touch",
    LOCAL,
    Column("seq", BigInteger, primary_key=True),
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("wrote", Boolean, nullable=False),
    Column("before", String, comment="the row before this command, where an earlier one that waits wrote it too"),
    comment="Rows that a waiting command wrote or looked at: who has to be replayed when they change.",
)
Index("ix_touch_row", touch.c.source, touch.c.key, touch.c.wrote, touch.c.seq)

shadow = Table(
    "shadow",
    LOCAL,
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("image", String, comment="the confirmed row; empty where there is none"),
    comment="Confirmed images of the rows that waiting commands changed.",
)

cursor = Table(
    "cursor",
    LOCAL,
    Column("scope", String, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("leaving", BigInteger, comment="central took it away; its rows stay until the commands up to this seq are decided"),
    comment="How far each scope has been applied.",
)

stale = Table(
    "stale",
    LOCAL,
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("scope", String, nullable=False),
    comment="Rows of a scope that is being filled anew and which have not been seen in it yet.",
)
Index("ix_stale_scope", stale.c.scope)

fill = Table(
    "fill",
    LOCAL,
    Column("scope", String, primary_key=True),
    Column("manifest", LargeBinary, nullable=False),
    Column("done", Integer, nullable=False),
    comment="A first fill under way: chunks of the manifest applied so far.",
)

mend = Table(
    "mend",
    LOCAL,
    Column("scope", String, primary_key=True),
    Column("source", String, primary_key=True),
    Column("bucket", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("alarm", Boolean, nullable=False, server_default="0", comment="it differed again within a day"),
    comment="Buckets of rows that differed from central's and were fetched anew.",
)

blob = Table(
    "blob",
    LOCAL,
    Column("digest", String, primary_key=True),
    Column("dealer_id", BigInteger, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("is_whole", Boolean, nullable=False),
    Column("to_send", Boolean, nullable=False, comment="central does not have all of it"),
    Column("used_at", UtcTime, nullable=False),
    comment="Files by the SHA-256 of their content: what people attached here, and what was fetched to be looked at.",
)

blob_piece = Table(
    "blob_piece",
    LOCAL,
    Column("digest", String, primary_key=True),
    Column("at", BigInteger, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
    comment="Bytes of a file from an offset on.",
)

counter = Table(
    "counter",
    LOCAL,
    Column("series", String, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("count", BigInteger, nullable=False),
    comment="Last human number given per series and year by this replica instance.",
)

draft = Table(
    "draft",
    LOCAL,
    Column("draft_id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("saved_at", UtcTime, nullable=False),
    comment="What people are typing: saved line by line, one person's own.",
)
Index("ix_draft_user_id", draft.c.user_id, draft.c.kind, draft.c.saved_at)

print_job = Table(
    "print_job",
    LOCAL,
    Column("job_id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("document_id", Uuid, nullable=False),
    Column("number", String, nullable=False),
    Column("body", LargeBinary, nullable=False, comment="the paper; empty once it is printed or given up"),
    Column("form", String, nullable=False),
    Column("printer", String, nullable=False),
    Column("is_file", Boolean, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("first_copy", Integer, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("queued_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False),
    comment="Papers for the printers of this PC, kept before a printer is asked, and how many copies each document has.",
)
Index("ix_print_job_document_id", print_job.c.document_id)
Index("ix_print_job_open", print_job.c.queued_at, sqlite_where=print_job.c.state.in_(["waiting", "handed", "failed"]))

print_fit = Table(
    "print_fit",
    LOCAL,
    Column("printer", String, primary_key=True),
    Column("form", String, primary_key=True),
    Column("offset_x", Integer, nullable=False),
    Column("offset_y", Integer, nullable=False),
    Column("scale_x", Integer, nullable=False),
    Column("scale_y", Integer, nullable=False),
    comment="What was measured on a printer's paper: micrometres and parts per million.",
)

search_entry = search_table(LOCAL)
_entry = search_entry.c
Index("ix_search_entry_weight", _entry.kind, _entry.weight, _entry.compact, sqlite_where=_entry.weight < 0)
"""Documents of a kind by age, those of a piece of a number within it."""
