"""Central and replicas as the processes they are in life, driven through their command lines."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PASSWORD = "correct horse 7"
START_SECONDS = 60.0
RUN_SECONDS = 120.0


class Failed(AssertionError):
    """A command ended with another exit code than the test expects."""


def run(module: str, *words: str | Path, expect: int = 0) -> Any:
    """Run `python -m MODULE WORDS --json`; gives what it printed, decoded, or None where it printed nothing."""
    command = [sys.executable, "-m", module, *map(str, words), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=RUN_SECONDS, env=_surroundings(), check=False)
    if done.returncode != expect:
        raise Failed(
            f"{' '.join(command)} ended with {done.returncode}, not {expect}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        )
    return json.loads(done.stdout) if done.stdout.strip() else None


def central(*words: str | Path, expect: int = 0) -> Any:
    return run("sync.central.cli", *words, expect=expect)


def replica(home: Path, *words: str | Path, expect: int = 0) -> Any:
    return run("sync.client.cli", "--home", home, *words, expect=expect)


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[int]:
    """`dms-central serve` while the block lasts, killed at its end; gives the port."""
    port_file = folder / "port"
    port_file.unlink(missing_ok=True)
    words = ["serve", "--data", str(folder), "--port", str(port), "--port-file", str(port_file)]
    with (folder / "serve.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "sync.central.cli", *words], stdout=log, stderr=log, env=_surroundings()
        )
        try:
            yield _port(process, port_file)
        finally:
            process.kill()
            process.wait()


def _port(process: "subprocess.Popen[bytes]", port_file: Path) -> int:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if port_file.exists() and (text := port_file.read_text().strip()):
            return int(text)
        if process.poll() is not None:
            raise Failed(f"central ended at once with {process.returncode}: see serve.log")
        time.sleep(0.05)
    raise Failed("central did not come up")


def _surroundings() -> Mapping[str, str]:
    return os.environ | {"DMS_PASSWORD": PASSWORD, "PYTHONUTF8": "1"}
