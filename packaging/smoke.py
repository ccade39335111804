"""Tries a frozen app as a shop would: no Python of ours on the path, a real central, an order, a window drawn to a picture."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.programs import PASSWORD, CentralProgram

SECONDS = 180
SUFFIX = ".exe" if sys.platform == "win32" else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("app", type=Path, help="the folder that was built")
    app: Path = parser.parse_args().app.resolve()
    check_left_out(app)
    with tempfile.TemporaryDirectory(prefix="dms-smoke-") as folder:
        check_replica(app, Path(folder))
        check_window(app, Path(folder))
    size = sum(path.stat().st_size for path in app.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"the frozen app works; {size / 1e6:.0f} MB")
    return 0


def check_left_out(app: Path) -> None:
    """What must not reach a shop is not there."""
    for name in ("litestar", "uvicorn", "psycopg", "pytest", "tkinter", "Qt6Charts"):
        found = [path for path in app.rglob(f"*{name}*") if "licenses" not in path.parts]
        assert not found, f"{name} was packed: {found[0]}"


def check_replica(app: Path, folder: Path) -> None:
    """Enrol, fill, search in Chinese, order offline, send: the encrypted file, TLS stack, opencc and pinyin are all in it."""
    central, home = CentralProgram(folder / "central"), folder / "home"
    central("init")
    central("demo", "--products", 300, "--dealers", 1, "--seed", 1)
    person = next(user for user in central("user", "list") if user["role"] == "clerk")
    code = central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])["code"]
    with central.serving() as url:
        frozen(app, home, "enrol", "--central", url, "--code", code, "--user", person["name"])
        frozen(app, home, "sync", "--until-idle")
        product = next(hit for hit in frozen(app, home, "search", "器") if hit["kind"] == "product")
        order = frozen(app, home, "order", f"{product['code']}=120")
        assert frozen(app, home, "sync", "--until-idle")["sent"] == 1
        assert order["order_id"] in {one["order_id"] for one in frozen(app, home, "orders")}
    assert (home / "replica.db").read_bytes()[:6] != b"SQLite", "the replica is readable without its key"


def check_window(app: Path, folder: Path) -> None:
    """Every page drawn without a screen: plug-ins, fonts, styles and translations are in it."""
    pictures = folder / "pictures"
    words = ["--render", str(pictures), "--lang", "zh-Hant", "--theme", "light", "--size", "1366x768"]
    run([str(app / f"dms-desktop{SUFFIX}"), *words], surroundings() | {"QT_QPA_PLATFORM": "offscreen"})
    assert list(pictures.rglob("*.png")), "no page was drawn"


def frozen(app: Path, home: Path, *words: str) -> Any:
    return json.loads(run([str(app / f"dms-replica{SUFFIX}"), "--home", str(home), *words, "--json"], surroundings()))


def run(command: list[str], env: dict[str, str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, env=env, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def surroundings() -> dict[str, str]:
    """A machine without Python."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_"))}
    return kept | {"DMS_PASSWORD": PASSWORD, "PATH": "/usr/bin:/bin" if not SUFFIX else kept.get("PATH", "")}


if __name__ == "__main__":
    sys.exit(main())
