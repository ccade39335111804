"""The model of a disk: what it must keep, what it may lose, and that it does lose it."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.powercut.disk import Disk
from tests.powercut.recording import Deed

HOME = Path("/home")
LUCK = 200


def deed(kind: str, *, name: str = "", content: bytes = b"", offset: int = 0) -> Deed:
    return Deed(kind, 7, offset, f"{HOME}/{name}".rstrip("/"), content)


def states(deeds: Sequence[Deed]) -> set[tuple[tuple[str, bytes | None], ...]]:
    """Every state that a cut may leave, as far as luck shows them."""
    disk = Disk(None, HOME)
    for one in deeds:
        disk.take(one)
    return {tuple(disk.after_cut(Random(luck)).items()) for luck in range(LUCK)}


WRITTEN = (deed("C", name="a"), deed("W", content=b"x" * 1024))
DURABLE = (*WRITTEN, deed("S"), deed("F"))


def test_what_was_synced_with_its_folder_is_always_there() -> None:
    assert states(DURABLE) == {(("a", b"x" * 1024),)}


def test_a_file_whose_folder_was_not_synced_may_be_gone() -> None:
    assert states((*WRITTEN, deed("S"))) == {(), (("a", b"x" * 1024),)}


def test_an_unsynced_write_is_kept_lost_or_torn_by_the_sector() -> None:
    found = {dict(state)["a"] for state in states((*DURABLE, deed("W", content=b"y" * 1024)))}
    assert {b"x" * 1024, b"y" * 1024, b"x" * 512 + b"y" * 512, b"y" * 512 + b"x" * 512} < found


def test_a_file_put_in_place_of_another_is_the_old_or_the_new_one() -> None:
    fresh = Deed("C", 8, 0, f"{HOME}/b", b""), Deed("W", 8, 0, "", b"new"), Deed("S", 8, 0, "", b"")
    moved = Deed("R", 0, 0, f"{HOME}/b", f"{HOME}/a".encode())
    assert {dict(state)["a"] for state in states((*DURABLE, *fresh, moved))} == {b"x" * 1024, b"new"}
    assert states((*DURABLE, *fresh, moved, deed("F"))) == {(("a", b"new"),)}


def test_no_later_sync_brings_what_a_failed_one_left() -> None:
    """Fault 32."""
    failed = (*DURABLE, deed("W", content=b"y" * 512), deed("s"), deed("S"))
    assert {dict(state)["a"] for state in states(failed)} == {b"x" * 1024, b"y" * 512 + b"x" * 512}
    assert states((*failed, deed("W", content=b"z" * 512), deed("S"))) == {(("a", b"z" * 512 + b"x" * 512),)}
