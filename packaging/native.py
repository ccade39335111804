"""What a frozen app holds besides packages: Python, what is compiled into packages, and on Linux the libraries of the system."""

import platform
import ssl
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3
from cryptography.hazmat.backends.openssl import backend
from PySide6.QtCore import qVersion

DOCUMENTS = Path("/usr/share/doc")
NAMED = ("LICENSE.txt", "LICENSE")


@dataclass(frozen=True)
class Native:
    """`text`: the file of its licence, or the part whose texts speak of it."""

    name: str
    version: str
    text: Path | str


def natives(app: Path) -> Iterator[Native]:
    """Of the interpreter that runs this, and of every library that lies in the app by itself. Fails where one has no owner."""
    yield Native("python", platform.python_version(), _text_of_python())
    yield Native("openssl", ssl.OPENSSL_VERSION.split()[1], "python")
    yield Native("openssl", backend.openssl_version_text().split()[1], "cryptography")
    yield Native("qt", qVersion(), "pyside6-essentials")
    yield from _cipher()
    for package in sorted({_owner(path.name) for path in system_libraries(app)}):
        yield Native(package, _version(package), DOCUMENTS / package / "copyright")


def _cipher() -> Iterator[Native]:
    """What the database is made of says its versions once a file is opened with a key."""
    with tempfile.TemporaryDirectory() as folder, closing(sqlcipher3.connect(str(Path(folder, "asked.db")))) as asked:
        asked.execute("PRAGMA key = 'asked'")
        for name, said, word in (("sqlcipher", "cipher_version", 0), ("openssl", "cipher_provider_version", 1)):
            yield Native(name, asked.execute(f"PRAGMA {said}").fetchone()[0].split()[word], "sqlcipher3")
    yield Native("sqlite", sqlcipher3.sqlite_version, "sqlcipher3")


def system_libraries(app: Path) -> list[Path]:
    """A package's own libraries lie in its folder, and modules name the Python that they are for."""
    if sys.platform != "linux":
        return []  # the licence of Python for Windows speaks of all that comes with it
    found = (path for path in (app / "_internal").glob("*.so*") if not path.is_symlink())
    return sorted(path for path in found if not path.name.startswith("libpython") and ".cpython-" not in path.name)


def _text_of_python() -> Path:
    for folder in (Path(sys.base_prefix), Path(sysconfig.get_path("stdlib"))):
        for name in NAMED:
            if (folder / name).is_file():
                return folder / name
    raise SystemExit(f"Python's own licence was not found in {sys.base_prefix}")


def _owner(library: str) -> str:
    """The Debian package that a library came with."""
    said = _asked("dpkg-query", "--search", f"*/{library}")
    owners = {line.partition(":")[0] for line in said.splitlines() if line.endswith(f"-linux-gnu/{library}")}
    if len(owners) != 1:
        raise SystemExit(f"nobody knows whose {library} is: {said or 'no package of this system'}")
    return owners.pop()


def _version(package: str) -> str:
    return _asked("dpkg-query", "--show", "--showformat", "${Version}\n", package).splitlines()[0]


def _asked(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
