"""What a real process did to its folder, deed by deed: compiled, run and read back here. See recorder.c."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.programs import ROOT, environment

SOURCE = Path(__file__).with_name("recorder.c")
HEAD = struct.Struct("<cQqQH")
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed. `kind`: C created, O opened, W written, T truncated, S synced, F folder synced, R renamed, U unlinked,
    M folder made, s and f a sync that failed, A something said on standard output. `number` is the file's inode; the `content` of
    a renaming is the new name."""

    kind: str
    number: int
    offset: int
    name: str
    content: bytes


def compiled(folder: Path) -> Path:
    """The library, made in `folder`. Skips the test where there is no compiler, and fails it there on the build machine."""
    compiler = shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        reason = "needs gcc on Linux (Debian packages gcc and libc6-dev)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    library = folder / "recorder.so"
    command = [compiler, "-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl", "-lpthread"]
    subprocess.run(command, check=True, timeout=SECONDS)
    return library


def run_under(library: Path, module: str, *words: object, folder: Path, log: Path | None = None) -> str:
    """One of our programs, watched in `folder`; what it said. Anything but success is an error."""
    watching = {"LD_PRELOAD": str(library), "RECORDER_FOLDER": str(folder)} | ({"RECORDER_LOG": str(log)} if log else {})
    command = [sys.executable, "-m", module, *(str(word) for word in words)]
    done = subprocess.run(command, cwd=ROOT, env=environment(watching), capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{module} {words}: {done.returncode} {done.stderr}"
    return done.stdout


def read_log(log: Path) -> Sequence[Deed]:
    """In the order in which the deeds were done."""
    return list(_deeds(log.read_bytes()))


def _deeds(content: bytes) -> Iterator[Deed]:
    at = 0
    while at < len(content):
        kind, number, offset, size, name_length = HEAD.unpack_from(content, at)
        at += HEAD.size
        name = os.fsdecode(content[at : at + name_length])
        at += name_length
        body = content[at : at + size]
        at += size
        yield Deed(kind.decode(), number, offset, name, body)
