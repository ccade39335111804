"""The installer for Linux, with a stand-in for the app: nothing it meets leaves a PC without a version that starts."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sync.client.updating.launcher import Pointer, read_pointer
from tests.programs import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="for Linux")

PROGRAM = """
import sys
from pathlib import Path
from sync.client.updating import launcher, laying

sys.executable = sys.argv.pop(1)
here = Path(sys.executable).parent
sys.exit(laying.main(sys.argv[2:]) if sys.argv[1:2] == ["--lay"] else launcher.run(here, sys.argv[1:]))
"""
LAUNCHER = f"""#!/bin/sh
PYTHONPATH='{ROOT}' exec '{sys.executable}' -c '{PROGRAM.replace("'", '"')}' "$0" "$@"
"""
"""What the frozen launcher does, by the Python of the tests."""


class Account:
    """Of a person on a PC, whose home has Chinese letters and a space in its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "陳 家"
        self.root = self.home / ".local/opt/dms-desktop"
        self.saved = self.home / ".local/share/dms-desktop/places/7/replica.db"
        self.saved.parent.mkdir(parents=True)
        self.saved.write_text("unsent")
        self.entry = self.home / ".local/share/applications/dms-desktop.desktop"

    def unpacked(self, version: str) -> Path:
        """What package.sh makes, with a program that says its version and what it was given."""
        place = self.folder / f"dms-desktop-{version}"
        program = place / "app/dms-desktop"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\necho {version} "$@"\n')
        (place / "launcher/launcher-1").mkdir(parents=True)
        (place / "launcher/launcher-1/part.so").touch()
        (place / "launcher/dms").write_text(LAUNCHER)
        shutil.copy(ROOT / "packaging/linux/install.sh", place)
        shutil.copy(ROOT / "resources/dms-desktop.svg", place)
        (place / "version").write_text(f"{version}\n")
        for one in (program, place / "launcher/dms"):
            one.chmod(0o755)
        return place / "install.sh"

    def run(self, *command: str | Path, path: str = "") -> subprocess.CompletedProcess[str]:
        env = {"HOME": str(self.home), "PATH": f"{path}{os.environ['PATH']}", "LANG": "zh_TW.UTF-8"}
        return subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=False)

    def install(self, version: str) -> int:
        return self.run(self.unpacked(version)).returncode

    def start(self) -> str:
        """As the entry in the menu says."""
        [line] = [line for line in self.entry.read_text(encoding="utf-8").splitlines() if line.startswith("Exec=")]
        program = line.removeprefix("Exec=").removesuffix(" %f").strip('"')
        return self.run(program, "shop.dmscode").stdout.strip()


@pytest.fixture
def account(tmp_path: Path) -> Account:
    return Account(tmp_path)


def test_it_installs_into_the_menu_and_starts_by_its_launcher(account: Account) -> None:
    assert account.install("1.0.0") == 0
    assert (read_pointer(account.root), account.start()) == (Pointer("1.0.0"), "1.0.0 shop.dmscode")


def test_a_newer_one_comes_in_beside_and_an_older_one_is_refused_in_the_language_of_the_account(account: Account) -> None:
    account.install("1.0.0")
    assert account.install("1.1.0") == 0
    assert read_pointer(account.root) == Pointer("1.1.0", previous="1.0.0", is_proven=False)
    assert account.start() == "1.1.0 shop.dmscode"
    refused = account.run(account.unpacked("0.9.0"))
    assert (refused.returncode, refused.stderr) == (3, "這台電腦上的版本較新，未作變更。\n")
    assert account.start() == "1.1.0 shop.dmscode"


def test_a_full_disk_leaves_the_version_before(account: Account, tmp_path: Path) -> None:
    account.install("1.0.0")
    full = tmp_path / "bin/cp"
    full.parent.mkdir()
    full.write_text("#!/bin/sh\nexit 1\n")
    full.chmod(0o755)
    refused = account.run(account.unpacked("1.1.0"), path=f"{full.parent}:")
    assert (refused.returncode, refused.stderr) == (4, "磁碟空間不足，未作變更。\n")
    assert account.start() == "1.0.0 shop.dmscode"
    assert not list((account.root / "versions").glob(".new*"))


def test_taken_away_it_leaves_what_was_saved_unless_asked(account: Account) -> None:
    account.install("1.0.0")
    assert account.run(account.root / "install.sh", "--remove").returncode == 0
    assert (account.root.exists(), account.entry.exists(), account.saved.read_text()) == (False, False, "unsent")

    shutil.rmtree(tmp := account.folder / "dms-desktop-1.0.0")
    assert not tmp.exists()
    account.install("1.0.0")
    assert account.run(account.root / "install.sh", "--remove", "--erase").returncode == 0
    assert not account.saved.exists()


def test_it_is_not_taken_away_under_a_program_that_runs(account: Account) -> None:
    account.install("1.0.0")
    program = account.root / "versions/1.0.0/dms-desktop"
    shutil.copy(shutil.which("sleep") or "/bin/sleep", program)
    with subprocess.Popen([program, "60"]) as running:
        refused = account.run(account.root / "install.sh", "--remove")
        running.kill()
    assert refused.returncode == 2
    assert (program.exists(), account.entry.exists()) == (True, True)
