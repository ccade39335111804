"""A large scope comes as a file that is copied, and the replica is the same as if its rows had come one by one."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from backports import zstd
from msgspec import structs
from sqlalchemy import select

from sync.central import prebuilt, snapshots
from sync.client import arriving, copying
from sync.kernel.errors import Unreachable
from sync.kernel.records import Row
from sync.protocol.messages import ChunkRef, Manifest
from sync.protocol.prebuilt import PAGE, form
from tests.shops import KEY, StandingClock
from tests.simulation import House
from tests.toy import HAN, REGISTRY, SHOP, PostSign, Sign, TakeSign, WriteNote
from tests.unit.client.harmful import HOSTILE
from tests.unit.client.new_pc import Pc

MANY = 600
LONG = 200
PIECE = 16
"""Pages in a piece, and characters of a sign: so few rows still make several pieces."""


def signs(count: int, *, first: int = 0, text: str = "刹车盘") -> list[Row]:
    noise = Random(first)
    return [(f"S{number:05d}", f"{text} nr{number} {noise.randbytes(LONG // 2).hex()}") for number in range(first, first + count)]


def put(house: House, rows: Sequence[Row]) -> None:
    with house.store.transaction(house.clock.now()) as session:
        house.store.put(session, Sign, rows)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(prebuilt, "PIECE", PIECE)
    house = House(tmp_path / "house", StandingClock(), pull_limit=100, worth_building=200)
    put(house, signs(MANY))
    return house


@pytest.fixture
def pc(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pc]:
    monkeypatch.setattr(copying, "LOT", 2)
    monkeypatch.setattr(arriving, "PIECE", PIECE)
    monkeypatch.setattr(arriving, "SIZE", PIECE * PAGE)
    pc = Pc(tmp_path / "pc", house)
    yield pc
    pc.replica.close()


def test_the_file_brings_what_the_rows_would_have(pc: Pc, house: House) -> None:
    """Invariants 12, 24."""
    pc.sync()
    assert house.snapshots.manifest(SHOP, "catalog", form(REGISTRY)).tables == {"toy_sign": MANY}
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]


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


def test_what_could_be_found_before_is_found_after(pc: Pc, house: House) -> None:
    """The shop's own documents came first: the index that is copied must not put them out."""
    pc.replica.submit(PostSign(code="OWN-1", text="螺丝组 own"), actor=HAN).result()
    assert pc.hits("螺丝组") == ["OWN-1"]
    pc.fill()
    assert pc.hits("螺丝组") == ["OWN-1"]
    assert pc.hits("刹车盘 nr599") == ["S00599"]
    pc.sync()
    assert pc.is_as(house)


def test_a_row_that_waits_to_be_taken_away_is_not_laid_over_that(pc: Pc, house: House) -> None:
    """Invariants 12, 20: it is not shown again, and what central has of it lies behind what waits."""
    for command in (PostSign(code="S00005", text="own"), TakeSign(code="S00005")):
        pc.replica.submit(command, actor=HAN).result()
    for _ in range(2 * MANY // PIECE):
        pc.fill(until=2)
        assert pc.hits("S00005") == []
    assert pc.dump() == house.rows_of(pc.held())
    pc.sync()
    assert pc.is_as(house)


def test_changes_go_on_in_what_was_copied(pc: Pc, house: House) -> None:
    """Invariant 12: rows and index are the replica's own from then on."""
    pc.sync()
    put(house, [("S00005", "螺丝组 5"), ("T00001", "刹车盘 new")])
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("螺丝组") == ["S00005"]
    assert pc.hits("new") == ["T00001"]
    with pc.replica.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO search_gram (search_gram, rank) VALUES ('integrity-check', 0)")


@pytest.mark.parametrize("after", range(5))
def test_a_line_that_is_cut_costs_no_more_than_a_lot(pc: Pc, house: House, after: int) -> None:
    """Invariant 24. Faults 13, 16: pieces that were kept are not asked for again."""
    pc.wire.cut_after = after
    with pytest.raises(Unreachable):
        pc.sync()
    pc.wire.cut_after = None
    pc.sync()
    assert pc.is_as(house)
    assert len(pc.wire.asked) - len(set(pc.wire.asked)) == after % copying.LOT


@pytest.mark.parametrize("looks", [2, 4, 6, 8, 10, 13, 16, 19])
def test_a_program_that_ends_anywhere_goes_on_from_there(
    pc: Pc, house: House, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 24. Fault 16: between any two steps, with the replica opened again as it lies there."""
    monkeypatch.setattr(copying, "ROWS", 50)
    pc.fill(until=looks)
    pc.replica.close()
    pc.switch_on()
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]
    assert len(pc.wire.asked) - len(set(pc.wire.asked)) < copying.LOT


def test_nothing_of_it_lies_readable_beside_the_replica(pc: Pc) -> None:
    """Threat T1."""
    pc.wire.cut_after = 4
    with pytest.raises(Unreachable):
        pc.sync()
    (path,) = pc.left()
    content = path.read_bytes()
    assert len(content) == 4 * PIECE * PAGE
    for text in ("刹车盘", "SQLite format 3", "S00001", "CREATE TABLE"):
        assert text.encode() not in content
    assert KEY not in content


def test_a_file_that_is_gone_is_fetched_anew_as_rows(pc: Pc, house: House) -> None:
    """Somebody tidied the folder up."""
    pc.wire.cut_after = 4
    with pytest.raises(Unreachable):
        pc.sync()
    pc.left()[0].unlink()
    pc.wire.cut_after = None
    pc.sync()
    assert pc.is_as(house)


@pytest.mark.parametrize("page", [1, 20, -1])
def test_a_file_that_the_disk_changed_is_left_and_the_rows_come(pc: Pc, house: House, page: int) -> None:
    """Fault 37: every page bears its own proof, and is not believed without."""
    pc.fill(until=5)
    (path,) = pc.left()
    content = bytearray(path.read_bytes())
    content[(page * PAGE + 100) % len(content)] ^= 1
    path.write_bytes(content)
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]


def test_who_saves_waits_for_a_lot_and_not_for_a_table(pc: Pc, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows come a few at a time, each time in a transaction of their own."""
    monkeypatch.setattr(copying, "ROWS", 50)
    (order,) = pc.replica.lanes.exchange().run(push=False).fills
    counted = []

    def look() -> bool:
        with pc.replica.lanes.parts.store.read() as connection:
            counted.append(connection.exec_driver_sql("SELECT count(*) FROM toy_sign").scalar())
        return False

    pc.replica.lanes.filling().run(order.scope, stopped=look)
    assert set(counted) == set(range(0, MANY + 1, 50))
    pc.sync()
    assert pc.is_as(house)


def test_a_scope_whose_rows_are_here_comes_as_rows(pc: Pc, house: House) -> None:
    """Invariant 15: what left the scope meanwhile leaves here too, and no row comes twice."""
    pc.sync()
    with house.store.transaction(house.clock.now()) as session:
        for sign in session.scalars(select(Sign).limit(200)):
            session.delete(sign)
    pc.wire.asked.clear()
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("S00005") == []


def test_a_row_that_came_and_was_changed_before_the_last_ones_came_is_still_there(
    pc: Pc, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 12: the end of a fill takes away what did not come, and this one had come."""
    monkeypatch.setattr(snapshots, "CHUNK_ROWS", 100)
    pc.replica.submit(PostSign(code="S00000", text="as it was"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    pc.wire.cut_after = 2
    with pytest.raises(Unreachable):
        pc.sync()
    pc.replica.submit(PostSign(code="S00000", text="written over"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    pc.wire.cut_after = None
    for order in pc.replica.lanes.exchange().run(push=False).fills:
        pc.replica.lanes.filling().run(order.scope, stopped=lambda: False)
    assert pc.hits("S00000") == ["S00000"]
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("written over") == ["S00000"]


def test_what_was_accepted_while_the_file_came_is_not_lost(pc: Pc, house: House) -> None:
    """Invariant 12: central took it after the file was built."""
    pc.wire.cut_after = 1
    with pytest.raises(Unreachable):
        pc.sync()
    pc.replica.submit(PostSign(code="S00001", text="written over"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    pc.wire.cut_after = None
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("written over") == ["S00001"]


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
