"""Files of dealers at central: taken up where they stopped, checked against their name, and shown to nobody else."""

from datetime import timedelta
from random import Random
from uuid import UUID

import pytest

from sync.central.blobs import KEEP_UNFINISHED, MOST_BYTES
from sync.central.exchange import Caller
from sync.kernel.blobs import LARGEST, Blob, blob_of
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Denied
from sync.protocol.blobs import PIECE, BlobState
from tests.toy import OTHER_SHOP, SHOP
from tests.unit.central.world import World

CONTENT = b"%PDF-" + Random(5).randbytes(PIECE * 2 + 777)
FILE = blob_of(SHOP, CONTENT)
STARTS = range(0, FILE.size, PIECE)


def of(dealer_id: int) -> Caller:
    return Caller(dealer_id=dealer_id, device_id=UUID(int=dealer_id))


def put(world: World, start: int, content: bytes = CONTENT, *, named: Blob = FILE, dealer_id: int = SHOP) -> BlobState:
    return world.service.blobs.put(of(dealer_id), named, start, content[start : start + PIECE])


def sent(world: World) -> BlobState:
    return [put(world, start) for start in STARTS][-1]


def fetched(world: World, dealer_id: int = SHOP) -> bytes:
    found = b""
    while len(found) < FILE.size:
        found += world.service.blobs.piece(of(dealer_id), FILE, len(found))
    return found


def denied(world: World, start: int = 0, *, dealer_id: int) -> str:
    with pytest.raises(Denied) as no:
        world.service.blobs.piece(of(dealer_id), FILE, start)
    return no.value.code


def test_a_file_comes_in_pieces_and_goes_out_whole(world: World) -> None:
    assert sent(world) == BlobState(received=FILE.size, is_whole=True)
    assert fetched(world) == CONTENT


@pytest.mark.parametrize("start", STARTS)
def test_a_piece_that_comes_again_changes_nothing_and_what_is_missing_is_told(world: World, start: int) -> None:
    """Invariant 19. Faults 9, 11, 76: the answer to any piece was lost, and it is sent once more."""
    for before in range(0, start + 1, PIECE):
        state = put(world, before)
    assert put(world, start) == state
    assert put(world, 0) == state
    assert put(world, FILE.size, b"") == state, "an empty piece asks"
    assert state.received == min(start + PIECE, FILE.size)


@pytest.mark.parametrize("at", [0, PIECE, FILE.size - 1])
def test_a_file_that_does_not_agree_with_its_name_is_not_kept(world: World, at: int) -> None:
    """Invariant 22. Fault 75."""
    bent = CONTENT[:at] + bytes([CONTENT[at] ^ 1]) + CONTENT[at + 1 :]
    with pytest.raises(Denied, match="blob_damaged" if at else "blob_kind"):
        [put(world, start, bent) for start in STARTS]
    assert denied(world, dealer_id=SHOP) == "blob_unknown"
    assert put(world, 0, b"").received == 0
    assert sent(world).is_whole


@pytest.mark.parametrize("content", [b"MZ" + bytes(2000), b"#!/bin/sh\nexit 0\n", b"\x7fELF" + bytes(60)])
def test_a_program_is_not_kept_whatever_it_is_called(world: World, content: bytes) -> None:
    """Threats T6, T9."""
    named = blob_of(SHOP, content)
    with pytest.raises(Denied, match="blob_kind"):
        put(world, 0, content, named=named)
    assert put(world, 0, b"", named=named).received == 0


def test_what_a_file_is_cannot_come_letter_by_letter(world: World) -> None:
    content = b"M" + b"Z" + bytes(2000)
    with pytest.raises(Denied, match="blob_unfit"):
        world.service.blobs.put(of(SHOP), blob_of(SHOP, content), 0, content[:1])


def test_nobody_but_the_dealer_and_the_house_sees_it(world: World) -> None:
    """Threat T6. Invariant 7: whoever knows the digest of another dealer's file learns nothing by it."""
    sent(world)
    assert fetched(world, HOUSE) == CONTENT
    assert denied(world, dealer_id=OTHER_SHOP) == "blob_unknown"
    with pytest.raises(Denied, match="blob_denied"):
        put(world, 0, dealer_id=OTHER_SHOP)


def test_the_house_brings_what_is_for_a_dealer(world: World) -> None:
    """The paper of a contract: the dealer it is for fetches it, and nobody else's devices do."""
    for start in STARTS:
        put(world, start, dealer_id=HOUSE)
    assert fetched(world, SHOP) == CONTENT
    assert denied(world, dealer_id=OTHER_SHOP) == "blob_unknown"


def test_what_is_not_whole_is_not_given_out(world: World) -> None:
    put(world, 0)
    assert denied(world, dealer_id=SHOP) == "blob_unknown"


@pytest.mark.parametrize(
    "named",
    [
        Blob(dealer_id=SHOP, digest="../../etc/passwd", size=9),
        Blob(dealer_id=SHOP, digest=FILE.digest.upper(), size=9),
        Blob(dealer_id=SHOP, digest=FILE.digest, size=0),
        Blob(dealer_id=SHOP, digest=FILE.digest, size=LARGEST + 1),
    ],
)
def test_what_no_file_can_be_is_refused(world: World, named: Blob) -> None:
    """Invariant 36."""
    with pytest.raises(Denied, match="blob_unfit"):
        put(world, 0, named=named)
    with pytest.raises(Denied, match="blob_unfit"):
        world.service.blobs.put(of(SHOP), FILE, 0, bytes(PIECE + 1))


def test_whoever_was_wrong_about_the_size_does_not_stand_in_the_way(world: World) -> None:
    put(world, 0, named=Blob(dealer_id=SHOP, digest=FILE.digest, size=FILE.size + 5))
    assert sent(world).is_whole


def test_a_dealer_keeps_so_much_and_no_more(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 36."""
    assert MOST_BYTES > LARGEST
    monkeypatch.setattr("sync.central.blobs.MOST_BYTES", FILE.size)
    sent(world)
    with pytest.raises(Denied, match="blob_quota"):
        put(world, 0, b"one more", named=blob_of(SHOP, b"one more"))


def test_an_upload_that_nobody_goes_on_with_is_forgotten(world: World) -> None:
    whole = blob_of(SHOP, b"whole")
    put(world, 0, b"whole", named=whole)
    put(world, 0)
    world.clock.pass_time(KEEP_UNFINISHED + timedelta(seconds=1))
    assert world.service.blobs.forget_unfinished() == 1
    assert put(world, 0, b"").received == 0
    assert world.service.blobs.piece(of(SHOP), whole, 0) == b"whole"
