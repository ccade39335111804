"""Tries, with a Windows Python, what an installer does to the disk: killed at every deed, files held, the app open.

python trial_inside.py PROJECT PLACE        PLACE: where trial.py made versions 1.0.0 and 1.1.0
python trial_inside.py open FILE            by what the registry says of code files
"""

import importlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

OLD, NEW = "1.0.0", "1.1.0"
DEEDS = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"})
KILLED, HELD, OLDER, BEYOND = 9, 2, 3, 10_000


def main() -> None:
    if sys.argv[1] == "open":
        sys.exit(open_by_registry(sys.argv[2]))
    project, place = Path(sys.argv[1]), Path(sys.argv[2])
    if len(sys.argv) > 3:  # one of the processes that are killed
        sys.path.insert(0, str(project))
        sys.exit(lay_until(place, Path(sys.argv[3]), int(sys.argv[4])))
    print(f"killed at {killed_everywhere(project, place)} deeds: the old version or the new one starts")
    held(place)
    print("a file held by another program: told, and the old version starts")
    opened(place)
    print("the app open: the new version comes in beside it, and starts next")


def open_by_registry(file: str) -> int:
    winreg = importlib.import_module("winreg")
    kind = winreg.QueryValue(winreg.HKEY_CURRENT_USER, r"Software\Classes\.dmscode")
    command = winreg.QueryValue(winreg.HKEY_CURRENT_USER, rf"Software\Classes\{kind}\shell\open\command")
    return subprocess.call(command.replace("%1", file))


def lay_until(place: Path, root: Path, at: int) -> int:
    """What `dms --lay` does, killed at its Nth deed on the disk."""
    done = 0

    def strike(event: str, given: Sequence[object]) -> None:
        nonlocal done
        is_writing = event == "open" and isinstance(given[1], str) and any(letter in given[1] for letter in "wa+")
        if (event in DEEDS or is_writing) and str(root) in str(given[0]):
            done += 1
            if done == at:
                subprocess._winapi.TerminateProcess(-1, KILLED)  # type: ignore[attr-defined]

    laying = importlib.import_module("sync.client.updating.laying")
    sys.executable = str(launcher_of(place, NEW) / "dms.exe")
    sys.addaudithook(strike)
    return int(laying.main([str(root), NEW]))


def killed_everywhere(project: Path, place: Path) -> int:
    for at in range(1, BEYOND):
        root = installed(place, f"pc-{at}")
        shutil.copytree(app_of(place, NEW), root / f"versions/.new-{NEW}")
        code = subprocess.run([sys.executable, __file__, project, place, root, str(at)], check=False).returncode
        assert starts(root) in (OLD, NEW), at
        if code == 0:
            assert starts(root) == NEW
            return at - 1
        assert code == KILLED, (at, code)
        lay(place, root, NEW)
        assert starts(root) == NEW, at
        shutil.rmtree(root)
    raise AssertionError("it never ends")


def held(place: Path) -> None:
    root = installed(place, "held")
    shutil.copytree(app_of(place, NEW), root / f"versions/.new-{NEW}")
    with (root / "current.json").open("rb"):  # Wine lets folders be renamed in which a file is held; Windows does not
        assert code_of_laying(place, root, NEW) == HELD
        assert starts(root) == OLD
    lay(place, root, NEW)
    assert starts(root) == NEW
    shutil.copytree(app_of(place, OLD), root / f"versions/.new-{OLD}")
    assert code_of_laying(place, root, OLD) == OLDER
    assert starts(root) == NEW


def opened(place: Path) -> None:
    root = installed(place, "open")
    said = root.with_suffix(".txt")
    hold = Path(f"{said}.hold")
    hold.touch()
    running = subprocess.Popen([root / "dms.exe", said])
    while not said.exists() or not said.read_bytes():
        assert running.poll() is None
    lay(place, root, NEW)
    assert (root / "launcher-1.0.0").is_dir() or not (root / "launcher-1.1.0").is_dir()
    hold.unlink()
    assert running.wait(60) == 0
    assert starts(root) == NEW


def installed(place: Path, name: str) -> Path:
    """A PC of its own with the old version."""
    root = place / "pcs" / f"{name} 經銷商"
    shutil.rmtree(root, ignore_errors=True)
    lay(place, root, OLD)
    assert starts(root) == OLD
    return root


def lay(place: Path, root: Path, version: str) -> None:
    draft = root / f"versions/.new-{version}"
    shutil.rmtree(draft, ignore_errors=True)
    shutil.copytree(app_of(place, version), draft)
    assert code_of_laying(place, root, version) == 0


def code_of_laying(place: Path, root: Path, version: str) -> int:
    return subprocess.run([launcher_of(place, version) / "dms.exe", "--lay", root, version], check=False, timeout=120).returncode


def starts(root: Path) -> str:
    """What the launcher starts says which version it is."""
    said = root.with_suffix(".txt")
    said.unlink(missing_ok=True)
    assert subprocess.run([root / "dms.exe", said], check=False, timeout=120).returncode == 0, root
    return said.read_text(encoding="ascii")


def app_of(place: Path, version: str) -> Path:
    return place / version / "dms-desktop"


def launcher_of(place: Path, version: str) -> Path:
    return place / version / "dms-launcher"


if __name__ == "__main__":
    main()
