"""A PostgreSQL cluster of the tests' own: made in a temporary folder, reached through a socket in it, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import psycopg
import pytest

BINARIES = Path("/usr/lib/postgresql/15/bin")
SETTINGS = "fsync=off synchronous_commit=off full_page_writes=off shared_buffers=32MB max_connections=80 listen_addresses="
SECONDS = 60


class Cluster:
    """A running server. Every test takes a database of its own."""

    def __init__(self, socket_folder: Path) -> None:
        self._folder = quote(str(socket_folder), safe="")

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self._folder}"

    def new_database(self) -> str:
        """The URL of an empty database."""
        name = f"t{uuid4().hex}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
        return self.url(name)

    def drop(self, url: str) -> None:
        name = url.partition("@/")[2].partition("?")[0]
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A cluster for the whole test session: starting one costs about two seconds."""
    folder = Path(tempfile.mkdtemp(prefix="dms-pg-"))  # a short path: sockets allow about a hundred characters
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    control = [str(BINARIES / "pg_ctl"), "-D", str(folder / "data"), "-w", "-t", str(SECONDS), "-s"]
    options = " ".join(f"-c {setting}" for setting in SETTINGS.split()) + f" -c unix_socket_directories={folder}"
    try:
        _run([str(BINARIES / "initdb"), "-D", str(folder / "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N"])
        _run([*control, "-l", str(folder / "log"), "-o", options, "start"])
        yield Cluster(folder)
    finally:
        with suppress(subprocess.CalledProcessError):
            _run([*control, "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """Skips where PostgreSQL 15 is not installed; fails there on the build machine."""
    if not (BINARIES / "initdb").exists():
        reason = "needs the server binaries of PostgreSQL 15 (Debian package postgresql-15)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with running_cluster() as cluster:
        yield cluster


def _run(command: list[str]) -> None:
    # the server refuses to run as root
    as_server = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    subprocess.run([*as_server, *command], check=True, stdout=subprocess.DEVNULL, timeout=2 * SECONDS, cwd="/")
