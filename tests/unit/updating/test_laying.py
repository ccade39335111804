"""The installer lays a version down: first, again, over an older one, over a newer one; killed or refused at every step."""

import ast
import errno
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from sync.client.updating import alone, files, laying, troubles
from sync.client.updating.files import Files
from sync.client.updating.launcher import PROGRAM, VERSIONS, Pointer, read_pointer, versions_in, write_pointer
from sync.client.updating.laying import LAUNCHER, lay
from sync.client.updating.troubles import UpdateTrouble
from tests.unit.updating.manufacturer import files_in, program, put
from tests.unit.updating.striking import Killed, Striking


class Setup:
    """The installer of one version, on a PC."""

    def __init__(self, root: Path, version: str) -> None:
        self.root, self.version = root, version
        self.brought = root.with_name(f"{root.name}-setup-{version}")
        put(self.brought, {LAUNCHER: f"launcher of {version}".encode(), f"launcher-{version}/lib": version.encode()})
        put(self.brought / "updates", {"root.json": b"{}", "settings.json": b"{}"})

    def run(self, files: Files | None = None) -> None:
        draft = self.root / VERSIONS / f".new-{self.version}"
        shutil.rmtree(draft, ignore_errors=True)
        put(draft, program(self.version))
        lay(self.root, self.version, self.brought, files or Files(wait=lambda _: None))


def starts(root: Path) -> str:
    """The version that the launcher would start: whole, and the launcher has its parts."""
    pointer = read_pointer(root)
    assert pointer is not None
    assert files_in(root / VERSIONS / pointer.version) == program(pointer.version)
    if (root / LAUNCHER).exists():
        of = (root / LAUNCHER).read_bytes().decode().removeprefix("launcher of ")
        assert (root / f"launcher-{of}/lib").read_bytes() == of.encode()
    return pointer.version


def installed(root: Path, version: str = "1.0.0") -> Path:
    Setup(root, version).run()
    return root


def test_a_first_installation(tmp_path: Path) -> None:
    root = installed(tmp_path / "pc")

    assert starts(root) == "1.0.0"
    assert read_pointer(root) == Pointer("1.0.0")
    assert (root / "updates/settings.json").exists()


def test_over_an_older_version_which_stays_until_the_new_one_has_come_up(tmp_path: Path) -> None:
    root = installed(tmp_path / "pc")
    (root / "updates/root.json").write_bytes(b"what this PC trusts by now")

    Setup(root, "1.1.0").run()

    assert starts(root) == "1.1.0"
    assert read_pointer(root) == Pointer("1.1.0", previous="1.0.0", is_proven=False)
    assert (root / "updates/root.json").read_bytes() == b"what this PC trusts by now"
    assert not (root / "launcher-1.0.0").exists()


def test_the_version_before_the_last_is_cleared_away(tmp_path: Path) -> None:
    root = installed(installed(tmp_path / "pc"), "1.1.0")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0"))

    Setup(root, "1.2.0").run()

    assert sorted(versions_in(root)) == ["1.1.0", "1.2.0"]
    assert sorted(path.name for path in (root / VERSIONS).iterdir()) == ["1.1.0", "1.2.0"]


def test_over_a_newer_version_nothing_changes(tmp_path: Path) -> None:
    """It could not read the newer one's replica."""
    root = installed(tmp_path / "pc", "1.1.0")

    with pytest.raises(UpdateTrouble, match="update_older"):
        Setup(root, "1.0.0").run()

    assert starts(root) == "1.1.0"
    assert versions_in(root) == ["1.1.0"]


def test_again_mends_what_was_damaged_and_leaves_the_rest(tmp_path: Path) -> None:
    root = installed(tmp_path / "pc")
    (root / VERSIONS / "1.0.0/lib/heavy.bin").write_bytes(b"damaged")
    (root / VERSIONS / "1.0.0/lib/same.bin").unlink()
    before = (root / VERSIONS / "1.0.0" / PROGRAM).stat().st_ino

    Setup(root, "1.0.0").run()

    assert starts(root) == "1.0.0"
    assert (root / VERSIONS / "1.0.0" / PROGRAM).stat().st_ino == before, "a file in use stays"
    assert read_pointer(root) == Pointer("1.0.0")


def test_a_version_that_failed_is_tried_again_when_somebody_installs_it(tmp_path: Path) -> None:
    root = installed(tmp_path / "pc")
    write_pointer(root, Pointer("1.0.0", failed=("1.1.0",)))

    Setup(root, "1.1.0").run()

    assert read_pointer(root) == Pointer("1.1.0", previous="1.0.0", is_proven=False)


@pytest.mark.parametrize("midway", [False, True], ids=["before", "midway"])
@pytest.mark.parametrize("over", ["1.0.0", "1.1.0"], ids=["older", "same"])
def test_killed_at_every_step(tmp_path: Path, over: str, midway: bool) -> None:
    """Fault 24. The old version starts or the new one, and the installer may be run again."""
    counting = Striking(-1, Killed)
    Setup(installed(tmp_path / "counting", over), "1.1.0").run(counting)
    assert counting.done > 3

    for at in range(counting.done):
        root = installed(tmp_path / f"pc-{at}", over)
        with pytest.raises(Killed):
            Setup(root, "1.1.0").run(Striking(at, Killed, midway=midway))

        assert starts(root) in (over, "1.1.0"), at
        Setup(root, "1.1.0").run()
        assert starts(root) == "1.1.0", at


def test_a_disk_that_is_full_at_every_step(tmp_path: Path) -> None:
    counting = Striking(-1, Killed)
    Setup(installed(tmp_path / "counting"), "1.1.0").run(counting)

    for at in range(counting.done):
        root = installed(tmp_path / f"pc-{at}")
        with suppress(OSError):  # where only tidying is left, nothing is said
            Setup(root, "1.1.0").run(Striking(at, lambda: OSError(errno.ENOSPC, "no space left"), midway=True))
        assert starts(root) in ("1.0.0", "1.1.0"), at


class Held(Files):
    """A program holds what has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(wait=lambda _: None)
        self._name = name

    def rename_once(self, old: Path, new: Path) -> None:
        if new.name == self._name:
            raise PermissionError(errno.EACCES, "used by another process")
        super().rename_once(old, new)


def test_a_virus_scanner_that_does_not_let_go_is_told_and_the_old_version_works(tmp_path: Path) -> None:
    root = installed(tmp_path / "pc")

    with pytest.raises(UpdateTrouble, match="update_held"):
        Setup(root, "1.1.0").run(Held("1.1.0"))

    assert starts(root) == "1.0.0"


def test_an_open_launcher_stays_as_it_is_with_its_parts_and_the_version_comes_in(tmp_path: Path) -> None:
    root = installed(tmp_path / "pc")

    Setup(root, "1.1.0").run(Held(LAUNCHER))

    assert starts(root) == "1.1.0"
    assert (root / LAUNCHER).read_bytes() == b"launcher of 1.0.0"
    assert (root / "launcher-1.0.0/lib").exists()


def test_the_code_that_the_installer_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = installed(tmp_path / "pc", "1.1.0")
    put(root / VERSIONS / ".new-1.0.0", program("1.0.0"))
    monkeypatch.setattr(sys, "executable", str(Setup(root, "1.0.0").brought / LAUNCHER))

    assert laying.main([str(root), "1.0.0"]) == 3
    assert laying.main([str(root), "1.2.0"]) == laying.OTHER, "nothing was brought"
    assert starts(root) == "1.1.0"


def test_it_is_laid_by_the_standard_library_and_small_parts_of_ours() -> None:
    """It is frozen into the launcher, which brings nothing else."""
    for module in (alone, files, laying, troubles):
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        names |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
        assert {name.split(".")[0] for name in names} <= {*sys.stdlib_module_names, "sync"}
