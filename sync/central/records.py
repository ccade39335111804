"""What only central keeps: the change index, devices, decisions and credentials. None of it travels as a row."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, MetaData, Text, false
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from sync.kernel.records import COLUMN_TYPES, NAMES, lay_down

SORTED = Text().with_variant(Text(collation="C"), "postgresql")
"""Text in the order of its bytes on every database: locks and dumps depend on one order."""


CENTRAL_TYPES = COLUMN_TYPES | {str: SORTED, bytes: LargeBinary()}


class CentralRow(DeclarativeBase):
    """A row of central's own. Whatever belongs to a dealer has the dealer leading its key."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = CENTRAL_TYPES

    def __init__(self, **given: object) -> None:
        lay_down(self, given)


class Central(CentralRow):
    """The one row that says which central this is. `epoch` changes when the database was restored from a backup."""

    __tablename__ = "central"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str]
    name: Mapped[str]
    currency: Mapped[str]
    created_at: Mapped[datetime]
    shape: Mapped[str | None]
    """Of the records (`Registry.shape`) whose digests are in the change index."""


class ScopeCounter(CentralRow):
    """How many transactions have changed a scope. Dense: the bump is part of the transaction, so a rollback leaves no hole.

    What left the scope up to `floor` is forgotten: whoever has not come that far takes the scope anew.
    """

    __tablename__ = "scope_counter"

    scope: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    changed_at: Mapped[datetime]
    floor: Mapped[int] = mapped_column(default=0, server_default="0")


class ScopeMark(CentralRow):
    """Where a counter stood at some moment: what is older than a mark is older than its time."""

    __tablename__ = "scope_mark"

    scope: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(primary_key=True)
    n: Mapped[int]


class Change(CentralRow):
    """The newest change of one row in one scope: the counter then, and whether the row left. `key` as by `records.key_of`.

    `digest` of the row as it is since then (`kernel.sums`), none where it left: what a replica's sums are compared with.
    """

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_scope_n", "scope", "n"),)

    scope: Mapped[str] = mapped_column(primary_key=True)
    record: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    gone: Mapped[bool]
    digest: Mapped[int | None]


class Device(CentralRow):
    """An enrolled PC. `heard_at` is the contact before the one at `last_seen_at`; the first contact is the enrolment.

    `public_key` proves its requests. `token_hash` is of the token that renews the others, empty while the device is signed out;
    `former_hash` of the one before. `share` is central's half of a way into its replica.
    """

    __tablename__ = "device"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    token_hash: Mapped[str]
    enrolled_by: Mapped[UUID]
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    heard_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    share: Mapped[bytes | None]
    public_key: Mapped[bytes | None]
    former_hash: Mapped[str]
    renewals: Mapped[int]
    erase_order: Mapped[str]


class DevicePerson(CentralRow):
    """Somebody who has signed in on a device with their own password; `at` is the first time, `leased_at` when they were last
    given days to work there without central, None where these were ended.

    `is_inferred` of who is known by no more than work that came from there in their name before central asked.
    """

    __tablename__ = "device_person"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device_id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    is_inferred: Mapped[bool] = mapped_column(default=False, server_default=false())
    leased_at: Mapped[datetime | None]


class AccessToken(CentralRow):
    """A token that a device shows with each request, known by the hash alone."""

    __tablename__ = "access_token"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    device_id: Mapped[UUID]
    expires_at: Mapped[datetime]


class Instance(CentralRow):
    """One copy of a replica: where its numbering of commands stands, and the letter in its document numbers."""

    __tablename__ = "instance"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    instance_id: Mapped[UUID] = mapped_column(primary_key=True)
    device_id: Mapped[UUID]
    letter: Mapped[str]
    last_seq: Mapped[int]
    last_hash: Mapped[str]
    created_at: Mapped[datetime]


class LetterCount(CentralRow):
    """How many letters a dealer's instances have been given: letters are never used again."""

    __tablename__ = "letter_count"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    given: Mapped[int]


class DocumentNumber(CentralRow):
    """A number that a document of this dealer bears. The document itself is known by its id alone."""

    __tablename__ = "document_number"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[str] = mapped_column(primary_key=True)


class Decision(CentralRow):
    """What became of a command, kept for good: a command that comes again gets the same outcome. `body_hash` tells forgeries."""

    __tablename__ = "decision"
    __table_args__ = (Index("ix_decision_instance", "dealer_id", "instance_id", "seq"),)

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    command_id: Mapped[UUID] = mapped_column(primary_key=True)
    body_hash: Mapped[str]
    instance_id: Mapped[UUID]
    seq: Mapped[int]
    name: Mapped[str]
    actor_id: Mapped[UUID]
    state: Mapped[str]
    outcome: Mapped[bytes]
    claimed_at: Mapped[int]
    decided_at: Mapped[datetime]


class Credential(CentralRow):
    """A person's password as an argon2id hash."""

    __tablename__ = "credential"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    password_hash: Mapped[str]
    changed_at: Mapped[datetime]


class EnrolCode(CentralRow):
    """Lets one PC become a device, once. `used_by` is the instance that did: it may ask again after a lost answer."""

    __tablename__ = "enrol_code"

    code_hash: Mapped[str] = mapped_column(primary_key=True)
    dealer_id: Mapped[int]
    user_id: Mapped[UUID]
    expires_at: Mapped[datetime]
    used_by: Mapped[UUID | None]
    device_id: Mapped[UUID | None]


class SignInFailure(CentralRow):
    """Wrong passwords from one place for one name. Other places are not affected: nobody can lock a shop out."""

    __tablename__ = "sign_in_failure"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(primary_key=True)
    user: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    last_at: Mapped[datetime]


class JournalSecret(CentralRow):
    """The private half of a key to which journals are sealed. Never removed: a journal may be found years later."""

    __tablename__ = "journal_key"

    key_id: Mapped[str] = mapped_column(primary_key=True)
    private_key: Mapped[bytes]
    created_at: Mapped[datetime]


class KeptBlob(CentralRow):
    """A file of a dealer, named by its content: `received` bytes are here. It `is_whole` when they agree with the name."""

    __tablename__ = "blob"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    received: Mapped[int]
    is_whole: Mapped[bool]
    touched_at: Mapped[datetime]


class BlobPiece(CentralRow):
    """Bytes of a file from `at` on."""

    __tablename__ = "blob_piece"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes]


class AuditHead(CentralRow):
    """Where a dealer's chain of entries stands."""

    __tablename__ = "audit_head"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    n: Mapped[int]
    hash: Mapped[str]


class AuditEntry(CentralRow):
    """Something that was done: never changed, never removed. `former` is the hash of the entry before it."""

    __tablename__ = "audit_entry"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    actor: Mapped[str]
    deed: Mapped[str]
    subject: Mapped[str]
    facts: Mapped[str]
    former: Mapped[str]
    hash: Mapped[str]
