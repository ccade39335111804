"""Tries a frozen app as a shop would, without a Python of ours: an order to central, its own test of itself, broken copies."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import zxingcpp
from PySide6.QtGui import QImage

from tests.programs import PASSWORD, CentralProgram

SECONDS = 900
PRINTED = "SO-D7-A-26-00001"
CONTROL_SECONDS = 300


@dataclass(frozen=True)
class App:
    """A frozen app. `under` starts a Windows program on another system; a real Windows, and Linux, need nothing."""

    folder: Path
    under: tuple[str, ...] = ()

    @property
    def is_windows(self) -> bool:
        return (self.folder / "dms-desktop.exe").exists()

    @property
    def controls(self) -> Sequence[str]:
        return ("_sqlite3", "qwindows", "python3.dll") if self.is_windows else ("_sqlite3", "qoffscreen")

    def command(self, name: str, *words: str) -> list[str]:
        return [*self.under, str(self.folder / f"{name}{'.exe' if self.is_windows else ''}"), *words]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that was built")
    parser.add_argument("--under", nargs=argparse.REMAINDER, default=[], metavar="COMMAND", help="what starts its programs: Wine")
    given = parser.parse_args()
    app = App(given.folder.resolve(), tuple(given.under))
    check_left_out(app.folder)
    with tempfile.TemporaryDirectory(prefix="dms-smoke-") as folder:
        check_app(app, Path(folder))
    with tempfile.TemporaryDirectory(prefix="dms-smoke-", dir=app.folder.parent) as folder:  # beside it: hard links, no copy
        check_controls(app, Path(folder))
    size = sum(path.stat().st_size for path in app.folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"the frozen app works; {size / 1e6:.0f} MB")
    return 0


def check_left_out(app: Path) -> None:
    """What must not reach a shop is not there."""
    for name in ("litestar", "uvicorn", "psycopg", "pytest", "tkinter", "Qt6Charts", "marisa", "opencc_dict", "qdirect2d"):
        found = [path for path in app.rglob(f"*{name}*") if "licenses" not in path.parts]
        assert not found, f"{name} was packed: {found[0]}"


def check_app(app: App, folder: Path) -> None:
    """Enrol, fill, search in Chinese, order offline, send; then the app's own test of itself with a code of the same central."""
    central, home = CentralProgram(folder / "central"), folder / "home"
    central("init")
    central("demo", "--products", 300, "--dealers", 1, "--seed", 1)
    person = next(user for user in central("user", "list") if user["role"] == "clerk")

    def new_code() -> str:
        return str(central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])["code"])

    with central.serving() as url:
        frozen(app, home, "enrol", "--central", url, "--code", new_code(), "--user", person["name"])
        frozen(app, home, "sync", "--until-idle")
        product = next(hit for hit in frozen(app, home, "search", "器") if hit["kind"] == "product")
        order = frozen(app, home, "order", f"{product['code']}=120")
        assert frozen(app, home, "sync", "--until-idle")["sent"] == 1
        assert order["order_id"] in {one["order_id"] for one in frozen(app, home, "orders")}
        code, report = selftest(app, folder / "selftest", "--central", url, "--code", new_code(), "--user", person["name"])
    wrong = {name: said for name, said in report.items() if said["verdict"] == "failed"}
    assert not wrong, f"the app's own test found: {wrong}"
    assert code == 0, f"the app's own test ended with {code}"
    assert report["order"]["verdict"] == "passed"
    assert {read.text for read in zxingcpp.read_barcodes(pixels(folder / "selftest" / "printed.png"))} == {PRINTED}


def check_controls(app: App, folder: Path) -> None:
    """What is missing is noticed: without its cipher, and without the plug-in that draws, the app's own test ends with a code."""
    for name in app.controls:
        broken = folder / f"without-{name}"
        shutil.copytree(app.folder, broken, copy_function=os.link, symlinks=True)
        gone = [path for path in broken.rglob(f"*{name}*") if path.is_file() and path.suffix in (".so", ".pyd", ".dll")]
        assert gone, f"nothing is called {name}"
        for path in gone:
            path.unlink()
        code, report = selftest(App(broken, app.under), folder / f"report-{name}", seconds=CONTROL_SECONDS)
        assert code != 0, f"passed without {name}: {report}"
        print(f"without {name}: ended with {code}")


def selftest(app: App, folder: Path, *words: str, seconds: int = SECONDS) -> tuple[int, dict[str, Any]]:
    """Exit code and checks by name; none where the program did not come so far."""
    command = app.command("dms-desktop", "--selftest", str(folder), *words)
    env = surroundings() | ({} if app.is_windows else {"QT_QPA_PLATFORM": "offscreen"})
    code = subprocess.run(command, capture_output=True, timeout=seconds, env=env, check=False).returncode
    kept = folder / "report.json"
    checks = json.loads(kept.read_text(encoding="utf-8"))["checks"] if kept.exists() else []
    return code, {check["name"]: check for check in checks}


def pixels(path: Path) -> memoryview:
    """Grey values, row by row."""
    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    lines = picture.bytesPerLine()
    return memoryview(bytes(picture.constBits())).cast("B", (picture.height(), lines))


def frozen(app: App, home: Path, *words: str) -> Any:
    return json.loads(run(app.command("dms-replica", "--home", str(home), *words, "--json"), surroundings()))


def run(command: list[str], env: dict[str, str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, env=env, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def surroundings() -> dict[str, str]:
    """A machine without Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))}
    return kept | {
        "DMS_PASSWORD": PASSWORD,
        "PATH": kept.get("PATH", "") if sys.platform == "win32" else "/usr/sbin:/usr/bin:/bin",
    }


if __name__ == "__main__":
    sys.exit(main())
