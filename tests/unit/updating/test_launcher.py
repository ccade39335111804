"""What starts when the desk is opened: the version that works, whatever happened before."""

import ast
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from sync.client.updating import launcher
from sync.client.updating.files import Files
from sync.client.updating.launcher import CANNOT_START, MOST_STARTS, PROGRAM, Pointer, read_pointer, run, write_pointer
from sync.client.updating.updater import Installation, report_healthy
from tests.programs import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="versions here are shell scripts")


def install(root: Path, version: str, script: str) -> None:
    folder = root / "versions" / version
    folder.mkdir(parents=True)
    program = folder / PROGRAM
    program.write_text(f"#!/bin/sh\necho {version} >> '{root}/log'\n{script}\n")
    program.chmod(0o755)


def log(root: Path) -> list[str]:
    return (root / "log").read_text().split()


def healthy(root: Path, version: str) -> str:
    """What a version does that comes up."""
    proven = f'{{"version": "{version}", "previous": "1.0.0", "is_proven": true, "starts": 0, "failed": []}}'
    return f"echo '{proven}' > '{root}/current.json'"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    install(tmp_path, "1.0.0", "exit 7")
    return tmp_path


def test_the_version_is_started_with_its_arguments_and_answers_for_itself(root: Path) -> None:
    write_pointer(root, Pointer("1.0.0"))
    (root / "versions/1.0.0" / PROGRAM).write_text(f"#!/bin/sh\necho \"$@\" >> '{root}/log'\nexit 5\n")

    assert run(root, ["--home", "x"]) == 5
    assert log(root) == ["--home", "x"]


def test_a_new_version_that_comes_up_stays(root: Path) -> None:
    install(root, "1.1.0", healthy(root, "1.1.0") + "\nexit 3")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0", is_proven=False))

    assert run(root, []) == 3
    assert run(root, []) == 3
    assert log(root) == ["1.1.0", "1.1.0"]


def test_a_new_version_that_crashes_gives_way_at_once(root: Path) -> None:
    install(root, "1.1.0", "exit 1")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0", is_proven=False))

    assert run(root, []) == 7
    assert log(root) == ["1.1.0", "1.0.0"]
    assert read_pointer(root) == Pointer("1.0.0", failed=("1.1.0",))


def test_a_new_version_that_cannot_be_started_gives_way(root: Path) -> None:
    """Fault 44: a virus scanner took the program away."""
    install(root, "1.1.0", "")
    (root / "versions/1.1.0" / PROGRAM).unlink()
    write_pointer(root, Pointer("1.1.0", previous="1.0.0"))

    assert run(root, []) == 7
    assert log(root) == ["1.0.0"]


def test_a_new_version_that_hangs_gives_way_after_some_starts(root: Path) -> None:
    install(root, "1.1.0", "")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0", is_proven=False, starts=MOST_STARTS))

    assert run(root, []) == 7
    assert log(root) == ["1.0.0"]


def test_a_second_window_that_hands_over_is_no_failure(root: Path) -> None:
    """The old version still runs; the new one finds it, hands over and ends in order."""
    install(root, "1.1.0", "exit 0")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0", is_proven=False))

    assert run(root, []) == 0
    assert read_pointer(root) == Pointer("1.1.0", previous="1.0.0", is_proven=False, starts=1)


def test_a_proven_version_that_fails_today_is_not_given_up(root: Path) -> None:
    install(root, "1.1.0", "exit 1")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0"))

    assert run(root, []) == 1
    assert log(root) == ["1.1.0"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 3}', b"\x00" * 64, b'{"version": "9.9.9"}'])
def test_a_pointer_that_makes_no_sense_starts_the_newest_version(root: Path, content: bytes) -> None:
    install(root, "1.10.0", "exit 4")
    install(root, "1.9.0", "exit 9")
    (root / "versions/.new-2.0.0").mkdir()
    (root / "current.json").write_bytes(content)

    assert run(root, []) == 4


def test_nothing_to_start_is_said(tmp_path: Path) -> None:
    assert run(tmp_path, []) == CANNOT_START


def test_a_version_reports_that_it_came_up(root: Path) -> None:
    write_pointer(root, Pointer("1.0.0", previous="0.9.0", is_proven=False, starts=2))

    assert report_healthy(Installation(root=root, version="1.0.0"), Files())
    assert read_pointer(root) == Pointer("1.0.0", previous="0.9.0")


def test_a_version_that_is_not_the_next_one_reports_nothing(root: Path) -> None:
    install(root, "1.1.0", "")
    write_pointer(root, Pointer("1.1.0", previous="1.0.0", is_proven=False))

    assert report_healthy(Installation(root=root, version="1.0.0"), Files())
    assert read_pointer(root) == Pointer("1.1.0", previous="1.0.0", is_proven=False)


def test_the_launcher_needs_the_standard_library_alone(root: Path) -> None:
    """It is never updated, so nothing that is may reach it."""
    own = Path(launcher.__file__)
    tree = ast.parse(own.read_text())
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    modules |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names

    write_pointer(root, Pointer("1.0.0"))
    laid_down = root / "dms.py"
    laid_down.write_bytes(own.read_bytes())
    assert subprocess.run([sys.executable, "-I", "-S", laid_down], timeout=60, check=False).returncode == 7


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_who_ends_the_launcher_ends_the_program_in_order(root: Path, number: signal.Signals) -> None:
    """Fault 107. The program has something to finish, and the launcher waits for it and says how it ended."""
    closing = f"trap 'echo closed >> {root}/log; exit 0' TERM INT; echo up; for one in $(seq 1200); do sleep 0.05; done"
    install(root, "1.1.0", closing)
    write_pointer(root, Pointer("1.1.0"))
    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import sys; from pathlib import Path; from {launcher.__name__} import run;sys.exit(run(Path(sys.argv[1]), []))",
            str(root),
        ],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == b"up\n"
    running.send_signal(number)
    assert running.wait(30) == 0
    running.stdout.close()
    assert log(root) == ["1.1.0", "closed"]
