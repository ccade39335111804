"""A list, a piece or a file that is not what it should be: nothing of it is laid down, and the fill goes on by itself."""

from hashlib import sha256
from uuid import UUID

import pytest
from backports import zstd
from msgspec import structs

from sync.kernel.errors import Unreachable
from sync.protocol.messages import ChunkRef, Manifest
from sync.protocol.prebuilt import PAGE, form
from tests.simulation import House
from tests.toy import HAN, REGISTRY, SHOP, WriteNote
from tests.unit.client.prebuilt.harmful import HOSTILE
from tests.unit.client.prebuilt.new_pc import Pc
from tests.unit.client.prebuilt.signs import PIECE


def test_a_list_whose_names_were_bent_on_the_line_is_asked_for_again(pc: Pc, house: House) -> None:
    """Promise 5. A request for such a piece cannot be proven, so its refusal would say nothing of the list."""

    def bent(manifest: Manifest) -> Manifest:
        first, *others = manifest.chunks
        return structs.replace(manifest, chunks=(structs.replace(first, digest="?" + first.digest[1:]), *others))

    pc.wire.forge = bent
    with pytest.raises(Unreachable):
        pc.fill()
    assert pc.wire.asked == []
    pc.wire.forge = lambda manifest: manifest
    pc.sync()
    assert pc.is_as(house)


def test_a_piece_that_is_another_one_is_not_kept(pc: Pc, house: House) -> None:
    """Invariant 24. Threat T4: whole pages, and not those that its name promises."""
    manifest = house.snapshots.manifest(SHOP, "catalog", form(REGISTRY))
    first, second, *_ = (chunk.digest for chunk in manifest.chunks)
    pc.wire.forged = {first: house.snapshots.chunk(SHOP, second)}
    with pytest.raises(Unreachable):
        pc.fill()
    assert pc.left() == []
    pc.wire.forged = {}
    pc.sync()
    assert pc.is_as(house)


@pytest.mark.parametrize("what", HOSTILE)
def test_a_file_made_to_do_harm_is_left_and_the_rows_come(
    pc: Pc, house: House, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Threat T4: a false central sends what SQLite would run or stumble over."""
    caplog.set_level("INFO")

    def forge(manifest: Manifest) -> Manifest:
        pages = b"".join(zstd.decompress(house.snapshots.chunk(SHOP, chunk.digest)) for chunk in manifest.chunks)
        pages = HOSTILE[what](pages)
        size = PIECE * PAGE
        contents = [zstd.compress(pages[start : start + size]) for start in range(0, len(pages), size)]
        chunks = [ChunkRef(digest=sha256(content).hexdigest(), size=len(content), rows=1) for content in contents]
        pc.wire.forged = {chunk.digest: content for chunk, content in zip(chunks, contents, strict=True)}
        return structs.replace(manifest, chunks=tuple(chunks))

    pc.wire.forge = forge
    pc.sync()
    assert "prebuilt_unfit" in caplog.text
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]


def test_a_file_with_a_table_of_dealers_is_left(pc: Pc, house: House, caplog: pytest.LogCaptureFixture) -> None:
    """Threats T6, T10. Fault 86: no row of any dealer comes in by a file that all may have."""
    caplog.set_level("INFO")
    pc.wire.forge = lambda manifest: structs.replace(manifest, tables=manifest.tables | {"toy_note": 1})
    pc.sync()
    assert "toy_note" in caplog.text
    assert pc.is_as(house)


@pytest.mark.parametrize("piece", [b"", b"no zstd", zstd.compress(b"no page"), zstd.compress(bytes(PIECE * PAGE + PAGE))])
def test_a_piece_that_is_no_pages_stops_the_fill_and_nothing_else(pc: Pc, house: House, piece: bytes) -> None:
    """Threat T10. Invariant 22: the work of the shop goes on, and the next try is as the first."""

    def forge(manifest: Manifest) -> Manifest:
        digest = sha256(piece).hexdigest()
        pc.wire.forged = {digest: piece}
        return structs.replace(manifest, chunks=(ChunkRef(digest=digest, size=len(piece), rows=1),))

    pc.wire.forge = forge
    with pytest.raises(Unreachable):
        pc.sync()
    pc.replica.submit(WriteNote(note_id=UUID(int=7), text="meanwhile"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    assert pc.replica.status().waiting == 0
