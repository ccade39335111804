"""The replica's own tables in the first version."""

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
    UniqueConstraint,
    Uuid,
)

from sync.domain.shapes.first.base import NAMES

TABLES = MetaData(naming_convention=NAMES)

place = Table(
    "place",
    TABLES,
    Column("device_id", Uuid, primary_key=True),
    Column("instance_id", Uuid, nullable=False),
    Column("token", String, nullable=False),
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
    Column("last_sync", BigInteger),
    Column("shape", String, nullable=False),
)

person = Table(
    "person",
    TABLES,
    Column("user_id", Uuid, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column("display_name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("dealer_id", BigInteger, nullable=False),
    Column("password_hash", String, nullable=False),
    Column("checked_at", BigInteger, nullable=False),
    Column("offline_days", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("failed_at", BigInteger),
)

outbox = Table(
    "outbox",
    TABLES,
    Column("seq", BigInteger, primary_key=True),
    Column("command_id", Uuid, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("actor_id", Uuid, nullable=False),
    Column("saved_at", BigInteger, nullable=False),
    Column("after", String, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("doubt", String),
    Column("outcome", LargeBinary),
    Column("attention", Boolean, nullable=False, server_default="0"),
)
Index("ix_outbox_waiting", outbox.c.seq, sqlite_where=outbox.c.outcome.is_(None))
Index("ix_outbox_attention", outbox.c.seq, sqlite_where=outbox.c.attention.is_(True))

subject = Table(
    "subject",
    TABLES,
    Column("document_id", Uuid, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
)
Index("ix_subject_seq", subject.c.seq)

touch = Table(
    "touch",
    TABLES,
    Column("seq", BigInteger, primary_key=True),
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("wrote", Boolean, nullable=False),
)
Index("ix_touch_row", touch.c.source, touch.c.key)

shadow = Table(
    "shadow",
    TABLES,
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("image", String),
)

cursor = Table(
    "cursor",
    TABLES,
    Column("scope", String, primary_key=True),
    Column("at", BigInteger, nullable=False),
)

stale = Table(
    "stale",
    TABLES,
    Column("source", String, primary_key=True),
    Column("key", String, primary_key=True),
    Column("scope", String, nullable=False),
)
Index("ix_stale_scope", stale.c.scope)

fill = Table(
    "fill",
    TABLES,
    Column("scope", String, primary_key=True),
    Column("manifest", LargeBinary, nullable=False),
    Column("done", Integer, nullable=False),
)

counter = Table(
    "counter",
    TABLES,
    Column("series", String, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("count", BigInteger, nullable=False),
)

draft = Table(
    "draft",
    TABLES,
    Column("draft_id", Uuid, primary_key=True),
    Column("user_id", Uuid, nullable=False),
    Column("kind", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("saved_at", BigInteger, nullable=False),
)
Index("ix_draft_user_id", draft.c.user_id, draft.c.kind, draft.c.saved_at)

search_entry = Table(
    "search_entry",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("source", String, nullable=False),
    Column("key", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("code", String, nullable=False),
    Column("compact", String, nullable=False),
    Column("name", String, nullable=False),
    Column("folded", String, nullable=False),
    Column("initials", String, nullable=False),
    Column("weight", Integer, nullable=False),
    UniqueConstraint("source", "key", name="uq_search_entry_source"),
)
Index("ix_search_entry_compact", search_entry.c.compact)

SEARCH_GRAM = (
    "CREATE VIRTUAL TABLE search_gram USING fts5(terms, content='', contentless_delete=1, detail=none,"
    " tokenize='unicode61 remove_diacritics 0')"
)
