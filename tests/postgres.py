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
from psycopg.sql import SQL, Composed, Identifier

BINARIES = Path("/usr/lib/postgresql/15/bin")
SETTINGS = "fsync=off synchronous_commit=off full_page_writes=off shared_buffers=32MB max_connections=80 listen_addresses="
SAFE = "shared_buffers=128MB max_connections=120 listen_addresses="
SECONDS = 60
OWNER, ROLE = "postgres", "dms"
"""Whose the server is, and who works in the places: nobody whom PostgreSQL lets pass everywhere, as it should be in service."""


class Cluster:
    """A running server. Every test takes a place of its own: a schema, since making a database takes a second."""

    def __init__(self, socket_folder: Path) -> None:
        self._urls = {who: f"postgresql://{who}@/postgres?host={quote(str(socket_folder), safe='')}" for who in (ROLE, OWNER)}
        self._run(SQL("CREATE ROLE {} LOGIN").format(Identifier(ROLE)))

    @contextmanager
    def place(self, *, role: str = ROLE) -> Iterator[str]:
        """The URL of an empty place, gone afterwards."""
        name = f"t{uuid4().hex}"
        self._run(SQL("CREATE SCHEMA {} AUTHORIZATION {}").format(Identifier(name), Identifier(role)))
        yield f"{self._urls[role]}&options={quote(f'-c search_path={name}')}"
        self._run(SQL("DROP SCHEMA {} CASCADE").format(Identifier(name)))

    @contextmanager
    def database(self) -> Iterator[str]:
        """A whole database, for what goes over all of one: a second's work."""
        name = f"d{uuid4().hex}"
        self._run(SQL("CREATE DATABASE {} OWNER {}").format(Identifier(name), Identifier(ROLE)))
        yield self._urls[ROLE].replace("/postgres?", f"/{name}?")
        self._run(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))

    def _run(self, statement: Composed) -> None:
        with psycopg.connect(self._urls[OWNER], autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_cluster(*, safe: bool = False) -> Iterator[Cluster]:
    """A cluster for the whole test session: starting one costs about two seconds. A `safe` one writes as it would in service."""
    folder = Path(tempfile.mkdtemp(prefix="dms-pg-"))  # a short path: sockets allow about a hundred characters
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    control = [str(BINARIES / "pg_ctl"), "-D", str(folder / "data"), "-w", "-t", str(SECONDS), "-s"]
    settings = SAFE if safe else SETTINGS
    options = " ".join(f"-c {setting}" for setting in settings.split()) + f" -c unix_socket_directories={folder}"
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
