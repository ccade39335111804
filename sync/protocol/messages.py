"""The messages, few and without business in them: new features need no new message."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

import msgspec

from sync.kernel.clock import Micros
from sync.kernel.commands import LARGEST_INT, Envelope, Outcome
from sync.kernel.records import Row

EXCHANGE = "/v1/exchange"
ENROL = "/v1/enrol"
SIGN_IN = "/v1/sign-in"
INVITE = "/v1/invite"
UNLOCK = "/v1/unlock"
TOKEN = "/v1/token"
SNAPSHOT = "/v1/snapshots/{scope}"
CHUNK = "/v1/chunks/{digest}"
HEALTH = "/v1/health"
JOURNAL = "/v1/journal"
MEDIA_TYPE = "application/vnd.dms.exchange+zstd"
JOURNAL_MEDIA_TYPE = "application/vnd.dms.journal"


Count = Annotated[int, msgspec.Meta(ge=0, le=LARGEST_INT)]
Letter = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{0,8}\Z")]


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """Fields are only added, with defaults; unknown ones are ignored."""


class Buckets(Message, frozen=True, kw_only=True):
    """Some of the 256 buckets of one table in one scope (`kernel.sums`)."""

    scope: str
    table: str
    numbers: tuple[int, ...]


class ScopeSums(Message, frozen=True, kw_only=True):
    """What one scope holds at counter `at`: 256 sums of row hashes by table. Tables without rows are left out."""

    scope: str
    at: Count
    tables: dict[str, tuple[Count, ...]]


class JournalKey(Message, frozen=True, kw_only=True):
    """To whom a device seals its journal: the id and the public half, in hex, of a key of which central keeps the other."""

    key_id: str
    public_key: str


class ChunkRef(Message, frozen=True, kw_only=True):
    """One piece of a snapshot, or the rows of one answer, named by the SHA-256 of its bytes."""

    digest: str
    size: Count
    rows: Count


class ExchangeHead(Message, frozen=True, kw_only=True, omit_defaults=True):
    """Opens a request: who asks, and how far its replica is. `hold` in seconds: how long an empty answer may be delayed.

    `sums` asks for the sums of every scope after this answer; `mend` for all rows of buckets in which they differed.
    `sealed_to` is the id of the journal key that the replica has. `apart`: rows that are many are to be fetched as a piece.
    """

    protocol: int
    request_id: UUID
    instance_id: UUID
    epoch: str
    cursors: dict[str, int]
    shape: str
    hold: float = 0.0
    app: str = ""
    sums: bool = False
    mend: tuple[Buckets, ...] = ()
    sealed_to: str = ""
    apart: bool = False


class Request(Message, frozen=True, kw_only=True):
    """Commands up. Sequence numbers are dense; they start right after the last one that central decided for this instance."""

    head: ExchangeHead
    commands: tuple[Envelope, ...] = ()


class InstanceState(StrEnum):
    KNOWN = "known"
    SPLIT = "split"  # another copy of this replica already used the number: take a new instance id and number the commands anew
    GAP = "gap"  # commands between are missing, or these were meant for another epoch: send again from `expected_seq`


class Span(Message, frozen=True, kw_only=True):
    """One scope in an answer: its rows bring a cursor at `start` to `end`. One that starts elsewhere is refused."""

    scope: str
    start: Count
    end: Count


class Fill(Message, frozen=True, kw_only=True):
    """A scope that is too far away for a delta: fetch its snapshot. `rows` is for the progress display."""

    scope: str
    rows: Count


class AnswerHead(Message, frozen=True, kw_only=True, omit_defaults=True):
    """Opens an answer. `server_time` in microseconds. `gone` are scopes the device lost: their rows leave the replica.

    `letter` stands in the document numbers of this instance; a new instance id gets a letter that none had before.
    A span that starts at 0 gives the scope anew: rows not in it leave the replica. `journal_key` comes when it is another one.
    `mended` are buckets that are in the sections whole: rows of theirs that are not there leave the replica.
    `update_needed`: the program that asked is too old to be sent rows; its commands were decided all the same.
    `apart`: the sections of this answer, for who asked for it, as a chunk that is kept for an hour.
    """

    protocol: int
    request_id: UUID
    epoch: str
    server_time: Micros
    instance: InstanceState
    expected_seq: Count
    spans: tuple[Span, ...] = ()
    fills: tuple[Fill, ...] = ()
    gone: tuple[str, ...] = ()
    letter: Letter = ""
    sums: tuple[ScopeSums, ...] = ()
    mended: tuple[Buckets, ...] = ()
    journal_key: JournalKey | None = None
    update_needed: bool = False
    apart: ChunkRef | None = None


class Section(Message, frozen=True, kw_only=True):
    """Changed rows of one table in one scope; `removed` are keys."""

    scope: str
    table: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()


class Answer(Message, frozen=True, kw_only=True):
    """Outcomes and changed rows down, to be applied in one transaction."""

    head: AnswerHead
    outcomes: tuple[Outcome, ...] = ()
    sections: tuple[Section, ...] = ()


class Manifest(Message, frozen=True, kw_only=True):
    """The state of one scope at counter `at`, as chunks to fetch in order (parents before children).

    Where `tables` says how many rows each table has, the chunks are no lists of rows but pieces of a prebuilt file.
    """

    scope: str
    epoch: str
    at: Count
    rows: Count
    chunks: tuple[ChunkRef, ...]
    tables: dict[str, int] = {}


class EnrolRequest(Message, frozen=True, kw_only=True):
    """Makes this PC a device of a dealer. The code is used once; the password is the user's own, from now on if there was none;
    the key is public (Ed25519).

    `dealer_id` where this PC is a device of that dealer already and only wants new tokens: a code of another is not used up.
    """

    code: str
    user: str
    password: str
    instance_id: UUID
    device_name: str = ""
    device_key: bytes = b""
    dealer_id: int | None = None


class UserCard(Message, frozen=True, kw_only=True):
    """Who signed in. `dealer_id` 0 is the manufacturer."""

    user_id: UUID
    name: str
    display_name: str
    role: str
    dealer_id: Count


class Tokens(Message, frozen=True, kw_only=True):
    """What a device shows with each request, for a quarter of an hour, and what renews it, once. `generation` counts renewals."""

    access: str
    refresh: str
    generation: Count


class TokenRequest(Message, frozen=True, kw_only=True):
    """The next tokens. `device_key` from a device that was enrolled before devices had keys."""

    refresh: str
    device_key: bytes = b""


class Enrolment(Message, frozen=True, kw_only=True):
    """What the device keeps: its tokens, the letter in its document numbers, and whom it belongs to.

    `share`, `lease`: see `SignedIn`.
    """

    device_id: UUID
    tokens: Tokens
    letter: Letter
    dealer_id: Count
    dealer_code: str
    dealer_name: str
    manufacturer: str
    currency: str
    epoch: str
    user: UserCard
    share: bytes = b""
    authority: bytes = b""
    journal_key: JournalKey | None = None
    lease: str = ""


class SignInRequest(Message, frozen=True, kw_only=True):
    """Checks a person's password on an enrolled device, which proves itself; with its `refresh` token it gets new ones."""

    user: str
    password: str
    refresh: str = ""


class SignedIn(Message, frozen=True, kw_only=True):
    """`lease` is central's signed word on how long this person may sign in here without it (`protocol.leases`).

    `share` is central's half of the way into this device's replica, for who has no key slot there: 32 bytes, the other half is
    in the PC's keyring. `tokens` take the place of the device's.
    """

    user: UserCard
    lease: str = ""
    share: bytes = b""
    tokens: Tokens | None = None


class UnlockRequest(Message, frozen=True, kw_only=True):
    """A person at a device whose replica they cannot open yet. `device` is as the device's card says: dealer, dot, device id.
    Who comes for the first time has a `code` from an invitation, and the password is theirs from then on."""

    device: str
    user: str
    password: str
    code: str = ""


class InviteRequest(Message, frozen=True, kw_only=True):
    """Asks for a code for a colleague without a password; sent with the device's token and the asking person's own password."""

    user: str
    password: str
    colleague: str


class Invitation(Message, frozen=True, kw_only=True):
    """To be handed over. `expires_at` in microseconds."""

    code: str
    expires_at: Micros


class Problem(Message, frozen=True, kw_only=True):
    """The body of every error answer: a stable code that the app translates, and values for the sentence."""

    code: str
    params: dict[str, str] = {}
