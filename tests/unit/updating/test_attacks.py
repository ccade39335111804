"""The attack table of The Update Framework (specification, section 1.5.2), each attack against a PC of a shop. Threat T8.

An attacker owns the server or the line: they change, replace, hold back and replay files. Each time the version that runs goes
on, nothing of theirs reaches the disk as a version, and the PC says what is wrong. Stolen keys are in `test_stolen_keys.py`.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from sync.central.releases import keys
from sync.client.updating import pieces
from sync.client.updating.sources import FolderSource
from sync.client.updating.troubles import UpdateTrouble
from sync.client.updating.updater import UpdateState
from sync.protocol.releases import Offer, Offers, Release, ReleaseFile, offers_name, release_name, this_platform
from tests.unit.updating.manufacturer import PASSWORD, Manufacturer, Shop, assert_unharmed, program, weeks

EVIL = program("6.6.6") | {"lib/same.bin": b"evil"}


def newest(folder: Path, kind: str) -> Path:
    found = folder.glob(f"*.{kind}.json")
    return max(found, key=lambda path: int(path.name.split(".")[0]))


Files = tuple[ReleaseFile, ...]


def sign_otherwise(maker: Manufacturer, change: Callable[[Files], Files]) -> None:
    """Version 1.1.0 with other files, under the rightful keys."""
    signed, name = maker.signed(), release_name(this_platform(), "1.1.0")
    path = maker.updates / f"targets/{signed.targets().targets[name].hashes['sha256']}.{name}"
    release = msgspec.json.decode(path.read_bytes(), type=Release)
    own = {role: keys.key_of(maker.own_keys, role, PASSWORD) for role in keys.ROLES}
    signed.change_targets({name: msgspec.structs.replace(release, files=change(release.files))}, own)


class Spoiled:
    """A folder whose answers an attacker changes on the way."""

    def __init__(self, folder: Path, change: Callable[[str, Iterator[bytes]], Iterator[bytes]]) -> None:
        self._source, self._change = FolderSource(folder), change

    def read(self, name: str, *, start: int, seconds: float) -> Iterator[bytes]:
        return self._change(name, self._source.read(name, start=start, seconds=seconds))


def test_arbitrary_software_under_foreign_keys(maker: Manufacturer, shop: Shop, tmp_path: Path) -> None:
    """Arbitrary installation; wrong keys: a whole repository that is signed well, by somebody else."""
    other = Manufacturer(tmp_path / "attacker", maker.clock)
    other.release("6.6.6", EVIL)

    assert_unharmed(shop, shop.look(FolderSource(other.updates)), "update_not_genuine")


def test_arbitrary_software_in_a_piece(maker: Manufacturer, shop: Shop) -> None:
    """Arbitrary installation: the signed words are left alone, the program itself is exchanged."""
    maker.release("1.1.0")
    for piece in (maker.updates / "pieces").iterdir():
        piece.write_bytes(piece.read_bytes()[:-1] + b"!")

    assert_unharmed(shop, shop.look(), "update_not_genuine")


@pytest.mark.parametrize("name", ["timestamp", "snapshot", "targets"])
def test_a_signed_word_that_was_changed(maker: Manufacturer, shop: Shop, name: str) -> None:
    """Arbitrary installation: one byte of what was signed."""
    maker.release("1.1.0")
    path = maker.updates / "metadata/timestamp.json" if name == "timestamp" else newest(maker.updates / "metadata", name)
    told = json.loads(path.read_bytes())
    told["signed"]["expires"] = "2099-01-01T00:00:00Z"
    path.write_text(json.dumps(told))

    assert_unharmed(shop, shop.look(), "update_not_genuine")


def test_offers_that_nobody_signed(maker: Manufacturer, shop: Shop) -> None:
    """Arbitrary installation: another list of versions under the name of the signed one."""
    maker.release("1.1.0")
    for target in (maker.updates / "targets").glob(f"*.{offers_name(this_platform())}"):
        target.write_bytes(msgspec.json.encode(Offers(platform=this_platform(), offers=(Offer(version="6.6.6", share=100),))))

    assert_unharmed(shop, shop.look(), "update_not_genuine")


def test_rollback_to_an_older_state(maker: Manufacturer, shop: Shop) -> None:
    """Rollback: everything as it was signed last week."""
    old = maker.copy("old")
    maker.release("1.1.0", share=0)
    assert shop.look().problem is None

    assert_unharmed(shop, shop.look(FolderSource(old)), "update_older")


def test_rollback_to_an_older_version_that_was_signed_again(maker: Manufacturer, shop: Shop) -> None:
    """Rollback: even the rightful signer does not bring an older version onto a PC by an offer."""
    maker.release("1.1.0")
    shop.look()
    shop.running = "1.1.0"
    maker.stage("1.1.0", 0)

    assert shop.look() == UpdateState(version="1.1.0")
    assert shop.next_start() == "1.1.0"


def test_indefinite_freeze(maker: Manufacturer, shop: Shop) -> None:
    """Freeze: the state of today for ever. A PC notices when the last word about it has expired."""
    frozen = maker.copy("frozen")
    shop.look()
    maker.clock.at += weeks(4)
    maker.refresh()

    assert_unharmed(shop, shop.look(FolderSource(frozen)), "update_out_of_date")


def test_freeze_with_a_clock_that_was_set_back(maker: Manufacturer, shop: Shop) -> None:
    """Freeze: it is never before the newest word that this PC saw signed, so what had expired then stays expired. Fault 51."""
    maker.clock.at += weeks(53)
    maker.refresh()  # by the daily job; the versions themselves were last signed a year ago
    assert shop.look().problem == "update_out_of_date"

    maker.clock.at -= weeks(52)

    assert_unharmed(shop, shop.look(), "update_out_of_date")


def test_endless_piece(maker: Manufacturer, shop: Shop) -> None:
    """Endless data: a piece that does not end is cut at the length that was signed."""
    maker.release("1.1.0")
    given = 0

    def endless(name: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
        nonlocal given
        yield from pieces
        while name.startswith("pieces/"):
            given += 1
            yield b"x" * 100_000

    assert_unharmed(shop, shop.look(Spoiled(maker.updates, endless)), "update_too_large")
    assert given == 1


@pytest.mark.parametrize("name", ["timestamp.json", "snapshot.json", "targets.json", "-1.1.0.json"])
def test_endless_signed_word(maker: Manufacturer, shop: Shop, name: str) -> None:
    """Endless data: neither do the signed files fill a disk."""
    maker.release("1.1.0")

    def endless(asked: str, pieces: Iterator[bytes]) -> Iterator[bytes]:
        yield from pieces
        while asked.endswith(name):
            yield b" " * 100_000

    assert_unharmed(shop, shop.look(Spoiled(maker.updates, endless)), "update_too_large")


def test_a_piece_that_unpacks_to_more_than_was_signed(maker: Manufacturer, shop: Shop) -> None:
    """Endless data: a bomb. Even with its digest signed it is cut at the signed size."""
    maker.release("1.1.0")
    sign_otherwise(maker, lambda files: tuple(msgspec.structs.replace(file, size=max(file.size - 1, 0)) for file in files))

    assert_unharmed(shop, shop.look(), "update_too_large")


def test_mix_and_match(maker: Manufacturer, shop: Shop) -> None:
    """Mix and match: parts of two states that never were together."""
    maker.release("1.1.0", share=0)
    earlier = maker.copy("earlier")
    maker.release("1.2.0")
    now = maker.updates / "metadata"
    shutil.copy(newest(earlier / "metadata", "targets"), newest(now, "targets"))

    assert_unharmed(shop, shop.look(), "update_older")


def test_extraneous_dependencies(maker: Manufacturer, shop: Shop) -> None:
    """Extraneous dependencies: what lies beside a release is not brought, nor is a file kept that it does not name."""
    maker.release("1.1.0")
    (maker.updates / "pieces" / ("0" * 64)).write_bytes(b"a library more")
    (shop.root / "versions/.new-1.1.0/lib").mkdir(parents=True)
    (shop.root / "versions/.new-1.1.0/lib/evil.dll").write_bytes(b"planted")

    assert shop.look().ready == "1.1.0"
    assert shop.holds("1.1.0")


def test_slow_retrieval(maker: Manufacturer, shop: Shop) -> None:
    """Slow retrieval: a deadline by size; what has come is kept, and the next look goes on from there."""
    maker.release("1.1.0")
    starts: list[int] = []

    class Dripping(FolderSource):
        def read(self, name: str, *, start: int, seconds: float) -> Iterator[bytes]:
            yields = super().read(name, start=start, seconds=seconds)
            if not name.startswith("pieces/"):
                yield from yields
                return
            assert seconds < 2 * pieces.PATIENCE_SECONDS
            starts.append(start)
            yield b"".join(yields)[:20]
            raise UpdateTrouble("update_too_slow")

    dripping = Dripping(maker.updates)
    assert_unharmed(shop, shop.look(dripping), "update_too_slow")
    assert_unharmed(shop, shop.look(dripping), "update_too_slow")
    assert starts[:2] == [0, 20]
    assert shop.look().ready == "1.1.0"
    assert shop.holds("1.1.0")


def test_a_malicious_mirror_gives_nothing_at_all(maker: Manufacturer, shop: Shop) -> None:
    """Malicious mirror: silence, pages of a guest network, or a folder that is gone."""
    maker.release("1.1.0")
    page = lambda _name, _pieces: iter([b"<html>Please sign in</html>"])  # noqa: E731
    silent = lambda _name, _pieces: iter([b""])  # noqa: E731

    assert_unharmed(shop, shop.look(Spoiled(maker.updates, page)), "update_not_genuine")
    assert_unharmed(shop, shop.look(Spoiled(maker.updates, silent)), "update_not_genuine")
    assert_unharmed(shop, shop.look(FolderSource(maker.updates / "gone")), "update_unreachable")


@pytest.mark.parametrize(
    "place",
    ["../evil", "/etc/evil", "C:/evil", "lib\\..\\evil", "lib//evil", "lib/./evil", "NUL", "lib/evil. ", "a:b", "LIB/SAME.BIN"],
)
def test_a_release_stays_inside_its_folder(maker: Manufacturer, shop: Shop, place: str) -> None:
    """Arbitrary installation: even a signed release writes nowhere else, nor twice to one place."""
    maker.release("1.1.0")
    sign_otherwise(maker, lambda files: (*files, msgspec.structs.replace(files[0], path=place)))

    assert_unharmed(shop, shop.look(), "update_not_genuine")
