"""The sealed journal's form: frames that survive a torn write, a chain of hashes, and bodies that only central can open."""

import base64
import hashlib
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from sync.kernel.commands import Envelope
from sync.protocol.messages import JournalKey, Message

MARK = b"DMSJ"
FRAME = struct.Struct("<4sII")
"""The mark, the size of what follows, and its CRC-32."""

LARGEST_FRAME = 2 * 1024 * 1024
BEFORE_THE_FIRST = bytes(32)
INFO = b"dms journal 1\0"
WORDS = b"dms-journal-v1\n"
"""Stands before what a device signs: no other word of its key is taken for an entry."""

FIELDS = Envelope.__struct_fields__

_suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_pair = msgspec.msgpack.Decoder(tuple[bytes, bytes])


class Unsealable(ValueError):
    """This entry was not sealed to that key, or it was changed since."""


class Heading(Message, frozen=True, kw_only=True):
    """What of an entry may be read by anybody. `n` is dense in one journal; `before` is the hash of the entry before.

    `number` is what people call the document. Without a `key_id` nothing is sealed: a replica begins anew here, and has
    numbered its commands up to `seq`.
    """

    n: int
    before: bytes
    dealer_id: int
    device_id: UUID
    instance_id: UUID
    seq: int
    saved_at: int = 0
    command_id: UUID = UUID(int=0)
    number: str = ""
    key_id: str = ""


_heading = msgspec.msgpack.Decoder(Heading)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry, found `at` this byte. `frame` is the whole of it, `digest` what the next one has to name."""

    heading: Heading
    sealed: bytes
    frame: bytes
    at: int = 0

    @property
    def digest(self) -> bytes:
        return hashlib.sha256(self.frame[FRAME.size :]).digest()

    @property
    def is_command(self) -> bool:
        return bool(self.heading.key_id)


class Signed(Envelope, frozen=True, kw_only=True):
    """A command as it is sealed. `proof`: the saving device's signature; empty from before devices signed."""

    proof: str = ""


@dataclass(frozen=True, kw_only=True)
class Saved:
    """A command out of an entry, and what says which device wrote it."""

    envelope: Envelope
    signed: bytes
    proof: bytes

    def is_by(self, public_key: bytes | None) -> bool:
        """Whether the device with this key wrote the entry: to seal one is in anybody's power."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key or b"").verify(self.proof, self.signed)
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What of a journal could be read. `end` is where its last whole entry ends, `damaged` counts the places without sense."""

    entries: Sequence[Entry]
    end: int
    damaged: int


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Entries are missing, or are not those that were there: between number `after` and number `then`."""

    after: int
    then: int


class JournalAnswer(Message, frozen=True, kw_only=True):
    """What became of a piece of a journal: how many `entries` were in it, of them `known` before, or `decided` now, by state.

    `unreadable`: of another dealer, of a key that is not kept, or changed. `gaps`: the numbers after which the chain is broken.
    `commands` are those decided now or never accepted, so that people see them again. `digest` vouches for the piece and them.
    """

    entries: int
    known: int
    decided: dict[str, int]
    unreadable: int
    gaps: tuple[int, ...]
    commands: tuple[Envelope, ...] = ()
    digest: str = ""


def key_id_of(public: bytes) -> str:
    return hashlib.sha256(public).hexdigest()[:16]


def public_half(private: bytes) -> JournalKey:
    """The key that devices get, from the 32 bytes that central keeps."""
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    return JournalKey(key_id=key_id_of(public), public_key=public.hex())


def entry_of(heading: Heading, envelope: Envelope, key: JournalKey, device_key: bytes = b"") -> Entry:
    """A command sealed by HPKE (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM); the heading is bound to it.

    Signed with the device's own key (Ed25519), where it has one.
    """
    open_part = msgspec.msgpack.encode(heading)
    proof = Ed25519PrivateKey.from_private_bytes(device_key).sign(_signed(open_part, envelope)) if device_key else b""
    fields = {name: getattr(envelope, name) for name in FIELDS}
    plain = msgspec.json.encode(Signed(**fields, proof=base64.b64encode(proof).decode()))
    public = X25519PublicKey.from_public_bytes(bytes.fromhex(key.public_key))
    return _entry(heading, open_part, _suite.encrypt(plain, public, INFO + open_part))


def beginning(heading: Heading) -> Entry:
    return _entry(heading, msgspec.msgpack.encode(heading), b"")


def unseal(entry: Entry, private: bytes) -> Saved:
    """The command of an entry. Raises Unsealable."""
    open_part, _ = _pair.decode(entry.frame[FRAME.size :])
    try:
        plain = _suite.decrypt(entry.sealed, X25519PrivateKey.from_private_bytes(private), INFO + open_part)
        found = msgspec.json.decode(plain, type=Signed)
        proof = base64.b64decode(found.proof, validate=True)
    except (InvalidTag, ValueError) as error:
        raise Unsealable("not sealed to this key") from error
    if found.command_id != entry.heading.command_id:
        raise Unsealable("another command than its heading says")
    envelope = Envelope(**{name: getattr(found, name) for name in FIELDS} | {"body": found.body.copy()})
    return Saved(envelope=envelope, signed=_signed(open_part, envelope), proof=proof)


def read(content: bytes) -> Reading:
    """Every whole entry. Zeros are room that was not used yet; anything else between entries is damage."""
    entries: list[Entry] = []
    at = end = damaged = 0
    while (start := content.find(MARK, at)) >= 0:
        entry = _at(content, start)
        if entry is None:
            at = start + 1
            continue
        damaged += start > end
        entries.append(entry)
        at = end = start + len(entry.frame)
    return Reading(entries=entries, end=end, damaged=damaged + any(content[end:]))


def gaps(entries: Sequence[Entry]) -> Iterator[Gap]:
    """Where the chain does not hold. The first entry is taken as it comes: what was before it is not here."""
    for one, then in pairwise(entries):
        if then.heading.n != one.heading.n + 1 or then.heading.before != one.digest:
            yield Gap(after=one.heading.n, then=then.heading.n)


def vouched(entries: bytes, commands: Sequence[Envelope]) -> str:
    """What an answer to these entries says of itself: SHA-256, in hex, of them and of the commands that it gives back."""
    told = [(one.command_id, one.name, one.body, one.actor_id, one.claimed_at, one.after, one.version) for one in commands]
    return hashlib.sha256(hashlib.sha256(entries).digest() + msgspec.json.encode(told)).hexdigest()


def _signed(open_part: bytes, envelope: Envelope) -> bytes:
    return WORDS + open_part + msgspec.json.encode(envelope)


def _entry(heading: Heading, open_part: bytes, sealed: bytes) -> Entry:
    payload = msgspec.msgpack.encode((open_part, sealed))
    return Entry(heading=heading, sealed=sealed, frame=FRAME.pack(MARK, len(payload), zlib.crc32(payload)) + payload)


def _at(content: bytes, start: int) -> Entry | None:
    if start + FRAME.size > len(content):
        return None
    _, size, checksum = FRAME.unpack_from(content, start)
    payload = content[start + FRAME.size : start + FRAME.size + size]
    if size > LARGEST_FRAME or len(payload) != size or zlib.crc32(payload) != checksum:
        return None
    try:
        open_part, sealed = _pair.decode(payload)
        heading = _heading.decode(open_part)
    except msgspec.DecodeError:
        return None
    return Entry(heading=heading, sealed=sealed, frame=content[start : start + FRAME.size + size], at=start)
