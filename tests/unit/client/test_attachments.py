"""Files on this PC: durable before a command names them, sent and fetched through any cut, unreadable as they lie here."""

from random import Random

import pytest

from sync.central.blobs import Blobs
from sync.client.attachments import Attachments, Standing
from sync.client.changes import ChangeSet
from sync.kernel.blobs import LARGEST, Blob, blob_of
from sync.kernel.errors import Denied, Refusal, Unreachable
from sync.protocol.blobs import PIECE
from tests.shops import a_replica
from tests.toy import SHOP
from tests.unit.client.filing import CONTENT, FILE, PIECES, REQUESTS, Dying, Line, Pc, PowerCut, nothing


def test_a_file_is_kept_sent_and_fetched_elsewhere(pc: Pc) -> None:
    assert pc.replica.attachments.keep(SHOP, CONTENT) == FILE
    assert pc.standing() is Standing.WAITING
    assert pc.upload() == 1
    assert pc.standing() is Standing.HERE
    assert pc.at_central() == pc.replica.attachments.fetch(FILE) == CONTENT
    assert pc.upload() == 0


@pytest.mark.parametrize("request_", range(REQUESTS))
@pytest.mark.parametrize("is_heard", [False, True], ids=["request lost", "answer lost"])
def test_an_upload_cut_at_any_request_goes_on_where_central_is(pc: Pc, request_: int, is_heard: bool) -> None:
    """Invariants 22, 34. Faults 8, 9, 10, 11, 63: at most the piece under way is sent twice."""
    pc.replica.attachments.keep(SHOP, CONTENT)
    pc.line.cut_at, pc.line.is_heard = request_, is_heard
    with pytest.raises(Unreachable):
        pc.upload()
    assert pc.standing() is Standing.WAITING
    pc.another_life()
    assert pc.upload() == 1
    assert pc.line.bytes_sent <= FILE.size + PIECE
    assert pc.at_central() == CONTENT


@pytest.mark.parametrize("request_", range(PIECES))
def test_a_download_cut_at_any_request_goes_on_where_it_was(pc: Pc, request_: int) -> None:
    """Faults 13, 15, 62, 73: what came is not fetched again."""
    pc.replica.attachments.keep(SHOP, CONTENT)
    pc.upload()
    line = Line(Blobs(pc.house.store, pc.house.clock))
    line.cut_at = request_
    other = a_replica(pc.folder / "other", transport=line)
    with pytest.raises(Unreachable):
        other.attachments.fetch(FILE)
    other.close()
    other = a_replica(pc.folder / "other", transport=line)
    assert other.attachments.fetch(FILE) == CONTENT
    other.close()
    assert line.asked == PIECES + 1


@pytest.mark.parametrize("writes", range(PIECES + 2))
def test_a_power_cut_at_any_write_leaves_the_file_whole_or_not_there(pc: Pc, writes: int) -> None:
    """Invariant 1. Faults 2, 3, 4: nothing half is ever sent, and keeping it again works."""
    with pytest.raises(PowerCut):
        pc.dying_after(writes).keep(SHOP, CONTENT)
    pc.another_life()
    assert (pc.standing(), pc.upload()) == (Standing.ABSENT, 0)
    assert pc.replica.attachments.keep(SHOP, CONTENT) == FILE
    assert pc.upload() == 1
    assert pc.at_central() == CONTENT


@pytest.mark.parametrize("writes", range(PIECES + 3))
def test_a_power_cut_while_it_is_fetched_costs_the_piece_under_way(pc: Pc, writes: int) -> None:
    """Invariant 24. Faults 14, 16."""
    pc.replica.attachments.keep(SHOP, CONTENT)
    pc.upload()
    line = Line(Blobs(pc.house.store, pc.house.clock))
    other = a_replica(pc.folder / "other", transport=line)
    parts, dying = other.lanes.parts, Dying(other.lanes.parts.writer, writes)
    with pytest.raises(PowerCut):
        Attachments(store=parts.store, writer=dying, clock=parts.clock, connect=lambda: line, wake=nothing).fetch(FILE)  # type: ignore[arg-type]
    other.close()
    other = a_replica(pc.folder / "other", transport=line)
    assert other.attachments.fetch(FILE) == CONTENT
    other.close()
    assert line.asked <= PIECES + 1


def test_bytes_that_the_line_bent_are_neither_kept_nor_shown(pc: Pc) -> None:
    """Invariant 22. Fault 75: central says so, it is sent anew a few times, and waits then."""
    pc.replica.attachments.keep(SHOP, CONTENT)
    pc.line.bent = lambda content: content[:-1] + b"?" if content else content
    with pytest.raises(Denied, match="blob_damaged"):
        pc.upload()
    assert pc.standing() is Standing.WAITING
    pc.line.bent = bytes
    assert pc.upload() == 1
    other = a_replica(pc.folder / "other", transport=(line := Line(Blobs(pc.house.store, pc.house.clock))))
    line.bent = lambda content: content[:-1] + b"?"
    with pytest.raises(Unreachable):
        other.attachments.fetch(FILE)
    line.bent = bytes
    assert other.attachments.fetch(FILE) == CONTENT
    other.close()


def test_a_file_that_central_does_not_take_holds_up_no_other(pc: Pc) -> None:
    """Promises 3, 4: it came in when its kind was one that is taken; it stays, and is named when the others are there."""
    programs = (b"MZ" + bytes(length) for length in range(90, 190))
    strange = pc.replica.attachments.keep(SHOP, next(one for one in programs if blob_of(SHOP, one).digest < FILE.digest))
    pc.replica.attachments.keep(SHOP, CONTENT)
    told: list[ChangeSet] = []
    pc.replica.subscribe(lambda changes: told.append(changes) if strange.digest in changes.keys.get("blob", ()) else None)
    for _ in range(2):
        with pytest.raises(Denied, match="blob_kind"):
            pc.upload()
    assert pc.standing() is Standing.HERE
    assert pc.replica.attachments.standing([strange.digest]) == {strange.digest: Standing.REFUSED}
    assert len(told) == 1, "whoever shows it is told, and not with each try"


def test_no_byte_of_a_file_can_be_read_as_it_lies_here(pc: Pc) -> None:
    """Threat T1. Fault 100."""
    pc.replica.attachments.keep(SHOP, CONTENT)
    lying = b"".join(path.read_bytes() for path in (pc.folder / "pc").rglob("*") if path.is_file())
    assert b"canary" not in lying
    assert len(lying) > FILE.size


@pytest.mark.parametrize(("content", "code"), [(b"", "file_empty"), (bytes(LARGEST + 1), "file_too_large")])
def test_what_central_would_not_take_is_refused_here(pc: Pc, content: bytes, code: str) -> None:
    """Invariant 36."""
    with pytest.raises(Refusal, match=code):
        pc.replica.attachments.keep(SHOP, content)


def test_files_that_central_has_make_room_and_those_it_has_not_stay(pc: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 1, 36."""
    monkeypatch.setattr("sync.client.attachments.CACHE_BYTES", 250)
    files = [b"%PDF-" + Random(number).randbytes(95) for number in range(5)]
    names = [pc.replica.attachments.keep(SHOP, content).digest for content in files[:4]]
    pc.upload()
    waiting = pc.replica.attachments.keep(SHOP, files[4]).digest
    found = pc.replica.attachments.standing([*names, waiting])
    assert [found[name] for name in names].count(Standing.HERE) == 2
    assert found[waiting] is Standing.WAITING


NAMES = ("../../" + "f" * 58, "F" * 64, "f" * 63, "")


@pytest.mark.parametrize(
    "wanted",
    [Blob(dealer_id=SHOP, digest=name, size=9) for name in NAMES]
    + [Blob(dealer_id=SHOP, digest="f" * 64, size=size) for size in (0, -1, LARGEST + 1, 10**30)],
)
def test_what_can_be_no_files_name_is_not_asked_for(pc: Pc, wanted: Blob) -> None:
    """Threat T10: a row of a false central leads to no other path, and to no endless file."""
    with pytest.raises(Unreachable):
        pc.replica.attachments.fetch(wanted)
    assert pc.line.asked == 0
