"""The journal's form: what was written whole is read whole, whatever happened around it, and nobody but central reads it."""

from dataclasses import replace
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.kernel.commands import Envelope
from sync.protocol.journal import (
    BEFORE_THE_FIRST,
    Entry,
    Heading,
    Unsealable,
    beginning,
    entry_of,
    gaps,
    public_half,
    read,
    unseal,
)
from sync.protocol.proofs import public_of

PRIVATE, OTHER = bytes(range(32)), bytes(range(1, 33))
KEY = public_half(PRIVATE)
CANARY = "王小明 0912-345-678"


def heading(n: int, before: Entry | None, **more: object) -> Heading:
    digest = BEFORE_THE_FIRST if before is None else before.digest
    at = Heading(n=n, before=digest, dealer_id=7, device_id=UUID(int=1), instance_id=UUID(int=2), seq=n)
    return msgspec.structs.replace(at, **more)


def envelope(n: int) -> Envelope:
    body = msgspec.Raw(msgspec.json.encode({"text": f"{CANARY} {n}"}))
    return Envelope(command_id=UUID(int=n), seq=n, name="WriteNote", body=body, actor_id=UUID(int=9), claimed_at=n)


def chain(count: int) -> list[Entry]:
    entries: list[Entry] = []
    for n in range(1, count + 1):
        last = entries[-1] if entries else None
        entries.append(entry_of(heading(n, last, command_id=UUID(int=n), key_id=KEY.key_id), envelope(n), KEY))
    return entries


CHAIN = chain(4)
WHOLE = b"".join(entry.frame for entry in CHAIN) + bytes(100)


def numbers(content: bytes) -> list[int]:
    return [entry.heading.n for entry in read(content).entries]


def test_central_reads_what_was_sealed_to_its_key() -> None:
    assert [unseal(entry, PRIVATE).envelope for entry in read(WHOLE).entries] == [envelope(n) for n in range(1, 5)]


def test_a_device_signs_what_it_writes_and_no_other_can() -> None:
    """Threat T5: sealing says who may read, the signature says who wrote."""
    at = heading(1, None, command_id=UUID(int=1), key_id=KEY.key_id)
    saved = unseal(entry_of(at, envelope(1), KEY, OTHER), PRIVATE)
    assert saved.is_by(public_of(OTHER))
    assert not saved.is_by(public_of(PRIVATE))
    assert not saved.is_by(None)
    elsewhere = msgspec.structs.replace(at, device_id=UUID(int=3))
    assert not replace(saved, signed=unseal(entry_of(elsewhere, envelope(1), KEY), PRIVATE).signed).is_by(public_of(OTHER))
    assert not unseal(CHAIN[0], PRIVATE).is_by(public_of(OTHER)), "an entry from before devices signed"


def test_nobody_else_does() -> None:
    """Threat T1: no word of a customer is in the file, and another key opens nothing."""
    assert CANARY.encode() not in WHOLE
    with pytest.raises(Unsealable):
        unseal(CHAIN[0], OTHER)


def test_a_heading_cannot_be_put_on_another_command() -> None:
    """Threat T5: whose work it is, is part of the seal."""
    own = chain(1)[0]
    forged = beginning(heading(1, None, dealer_id=8, command_id=UUID(int=1), key_id=KEY.key_id))
    mixed = msgspec.msgpack.encode((msgspec.msgpack.decode(forged.frame[12:])[0], own.sealed))
    with pytest.raises(Unsealable):
        unseal(Entry(heading=forged.heading, sealed=own.sealed, frame=forged.frame[:12] + mixed), PRIVATE)


@pytest.mark.parametrize("cut", range(0, len(WHOLE), 37))
def test_a_torn_tail_costs_no_entry_before_it(cut: int) -> None:
    """Fault 50: cut anywhere, everything that is whole is read."""
    ends = [sum(len(entry.frame) for entry in CHAIN[: n + 1]) for n in range(len(CHAIN))]
    assert numbers(WHOLE[:cut]) == [n + 1 for n, end in enumerate(ends) if end <= cut]


@given(st.integers(0, len(WHOLE) - 101), st.integers(1, 255))
def test_a_flipped_byte_costs_one_entry_and_shows(at: int, change: int) -> None:
    """Fault 50: what comes behind the damage is found again, and the chain says what is missing."""
    content = bytearray(WHOLE)
    content[at] ^= change
    reading = read(bytes(content))
    assert len(reading.entries) == len(CHAIN) - 1
    assert reading.damaged or list(gaps(reading.entries))


def test_unused_room_is_no_damage() -> None:
    assert (read(WHOLE).damaged, read(bytes(5000)).damaged, list(gaps(read(WHOLE).entries))) == (0, 0, [])


def test_entries_left_out_or_swapped_break_the_chain() -> None:
    assert [gap.after for gap in gaps([CHAIN[0], CHAIN[2]])] == [1]
    assert len(list(gaps([CHAIN[1], CHAIN[0], CHAIN[2]]))) == 2
    other = entry_of(heading(2, None, command_id=UUID(int=2), key_id=KEY.key_id), envelope(2), KEY)
    assert [gap.after for gap in gaps([CHAIN[0], other])] == [1]
