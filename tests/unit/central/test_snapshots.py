"""A scope that is too far away comes in pieces that can be fetched over any line, and never twice."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from httpx import Response
from litestar.testing import TestClient

from sync.central.app import build, furnish
from sync.central.service import mint_epoch
from sync.central.snapshots import Snapshots
from sync.kernel.errors import Denied
from sync.kernel.records import Row
from sync.protocol.codec import decode_chunk
from sync.protocol.messages import Manifest
from tests.toy import LIN, OTHER_SHOP, SHOP, Sign, WriteNote
from tests.unit.central.world import World


@pytest.fixture
def snapshots(world: World) -> Snapshots:
    return world.service.snapshots


def put_signs(world: World, *, first: int = 0, count: int = 5_200, text: str = "x") -> None:
    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [(f"S{number:06d}", text) for number in range(first, first + count)])


def rows_of(snapshots: Snapshots, manifest: Manifest, dealer_id: int = SHOP) -> list[Row]:
    pieces = [decode_chunk(snapshots.chunk(dealer_id, chunk.digest)) for chunk in manifest.chunks]
    return [row for sections in pieces for section in sections for row in section.rows]


def test_the_chunks_together_are_the_scope(world: World, snapshots: Snapshots) -> None:
    """Invariants 12, 24."""
    put_signs(world)
    manifest = snapshots.manifest(SHOP, "catalog")
    assert (manifest.rows, manifest.at, len(manifest.chunks) > 1) == (5_200, 1, True)
    assert rows_of(snapshots, manifest) == [(f"S{number:06d}", "x") for number in range(5_200)]
    for chunk in manifest.chunks:
        content = snapshots.chunk(SHOP, chunk.digest)
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (chunk.digest, chunk.size)


def test_one_new_row_changes_one_chunk(world: World, snapshots: Snapshots) -> None:
    """Invariant 24."""
    put_signs(world)
    before = {chunk.digest for chunk in snapshots.manifest(SHOP, "catalog").chunks}
    put_signs(world, first=0, count=1, text="new")
    after = snapshots.manifest(SHOP, "catalog")
    assert after.at == 2
    assert len({chunk.digest for chunk in after.chunks} - before) == 1


def test_it_is_built_once_for_a_counter_and_an_epoch(world: World, snapshots: Snapshots) -> None:
    put_signs(world, count=3)
    first = snapshots.manifest(SHOP, "catalog")
    assert snapshots.manifest(OTHER_SHOP, "catalog") == first
    mint_epoch(world.store, world.service.source)
    assert snapshots.manifest(SHOP, "catalog").epoch != first.epoch


def test_chunks_of_a_manifest_handed_out_before_stay_available(world: World, snapshots: Snapshots) -> None:
    """Invariant 24. Fault 16."""
    put_signs(world, count=3)
    old = snapshots.manifest(SHOP, "catalog")
    put_signs(world, count=3, text="new")
    snapshots.manifest(SHOP, "catalog")
    assert rows_of(snapshots, old) == [(f"S{number:06d}", "x") for number in range(3)]


def test_chunks_that_no_manifest_names_any_more_are_swept_after_a_week(world: World, snapshots: Snapshots) -> None:
    put_signs(world, count=3)
    old = snapshots.manifest(SHOP, "catalog")
    put_signs(world, count=3, text="new")
    world.clock.wall = datetime.now(UTC) + timedelta(days=8)
    current = snapshots.manifest(SHOP, "catalog")
    assert len(rows_of(snapshots, current)) == 3
    with pytest.raises(Denied, match="chunk_unknown"):
        rows_of(snapshots, old)


def test_an_empty_scope_has_an_empty_snapshot(snapshots: Snapshots) -> None:
    manifest = snapshots.manifest(SHOP, "catalog")
    assert (manifest.rows, manifest.at, manifest.chunks) == (0, 0, ())


def test_a_scope_of_others_is_denied_and_so_are_its_chunks(world: World, snapshots: Snapshots) -> None:
    """Promise 7. Threat T6."""
    counter = world.device()
    counter.decide(WriteNote(note_id=LIN.user_id, text="ours alone"))
    own = snapshots.manifest(SHOP, "dealer:7")
    for ask in (lambda: snapshots.manifest(OTHER_SHOP, "dealer:7"), lambda: snapshots.chunk(OTHER_SHOP, own.chunks[0].digest)):
        with pytest.raises(Denied):
            ask()
    assert rows_of(snapshots, own)


@pytest.mark.parametrize("digest", ["", "../central.db", "0" * 64, "0" * 63 + "/", "A" * 64])
def test_what_is_no_digest_names_no_file(snapshots: Snapshots, digest: str) -> None:
    with pytest.raises(Denied, match="chunk_unknown"):
        snapshots.chunk(SHOP, digest)


@pytest.fixture
def fetch(world: World) -> Iterator[Callable[..., Response]]:
    """Asks over HTTP as an enrolled device."""
    put_signs(world, count=500)
    device = world.device()
    with TestClient(build(furnish(world.service, jitter=lambda: 1.0))) as client:
        yield lambda path, **headers: client.get(path, headers={**world.headers(device, path, method="GET"), **headers})


def test_a_chunk_is_resumed_at_any_byte_and_never_asked_for_twice(fetch: Callable[..., Response]) -> None:
    """Invariant 24. Fault 62."""
    chunk, *_ = msgspec.json.decode(fetch("/v1/snapshots/catalog").content, type=Manifest).chunks
    path = f"/v1/chunks/{chunk.digest}"
    whole = fetch(path)
    assert (whole.status_code, whole.headers["etag"], len(whole.content)) == (200, f'"{chunk.digest}"', chunk.size)
    assert "immutable" in whole.headers["cache-control"]
    for start in (0, 1, chunk.size - 1):
        part = fetch(path, Range=f"bytes={start}-")
        assert (part.status_code, part.content) == (206, whole.content[start:])
        assert part.headers["content-range"] == f"bytes {start}-{chunk.size - 1}/{chunk.size}"
    assert fetch(path, Range=f"bytes={chunk.size}-").status_code == 416
    assert fetch(path, **{"If-None-Match": whole.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("odd", ["bytes=-5", "bytes=1-2,4-5", "lines=1-", "bytes=x-", "bytes=-"])
def test_a_range_of_another_form_gets_the_whole(fetch: Callable[..., Response], odd: str) -> None:
    chunk, *_ = msgspec.json.decode(fetch("/v1/snapshots/catalog").content, type=Manifest).chunks
    assert (fetch(f"/v1/chunks/{chunk.digest}", Range=odd)).status_code == 200


def test_other_scopes_and_chunks_have_their_codes(fetch: Callable[..., Response]) -> None:
    """Threat T6."""
    for path, status, code in (("/v1/snapshots/dealer:8", 403, "scope_denied"), ("/v1/chunks/" + "0" * 64, 404, "chunk_unknown")):
        refused = fetch(path)
        assert (refused.status_code, refused.json()["code"]) == (status, code)
