"""A PostgreSQL cluster of the tests' own: made in a temporary folder, reached through a socket in it, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
import time
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
        self.folder = socket_folder
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


class Follower:
    """A hot standby of a cluster: a server of its own that replays what the other writes, while nobody holds it up."""

    def __init__(self, of: Cluster, folder: Path) -> None:
        self._of, self._folder = of, folder

    def url(self, place: str) -> str:
        """Of the same place, here."""
        return place.replace(quote(str(self._of.folder), safe=""), quote(str(self._folder), safe=""))

    def start(self) -> None:
        _start(self._folder, SETTINGS)

    def stop(self) -> None:
        _stop(self._folder)

    def pause(self) -> None:
        """It answers on, and stays where it is."""
        self.catch_up()
        self._ask(self._folder, "SELECT pg_wal_replay_pause()")
        self._wait("SELECT pg_get_wal_replay_pause_state() = 'paused'")

    def go_on(self) -> None:
        self._ask(self._folder, "SELECT pg_wal_replay_resume()")
        self.catch_up()

    def catch_up(self) -> None:
        """Until it has all that is written there now."""
        self._ask(self._of.folder, "SET synchronous_commit = on; SELECT pg_logical_emit_message(true, '', '')")  # has all written
        written = self._ask(self._of.folder, "SELECT pg_current_wal_flush_lsn()::text")
        self._wait(f"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn OR pg_is_wal_replay_paused()")

    def _wait(self, question: str) -> None:
        give_up = time.monotonic() + SECONDS
        while not self._ask(self._folder, question):
            assert time.monotonic() < give_up, question
            time.sleep(0.01)

    def _ask(self, folder: Path, question: str) -> object:
        with psycopg.connect(f"postgresql://{OWNER}@/postgres?host={quote(str(folder), safe='')}", autocommit=True) as connection:
            for statement in question.split("; "):
                row = connection.execute(statement.encode())
            found = row.fetchone()
        return None if found is None else found[0]


@contextmanager
def following(cluster: Cluster) -> Iterator[Follower]:
    with _a_folder() as folder:
        wanted = ["-h", str(cluster.folder), "-U", OWNER, "-D", str(folder / "data"), "-R", "-X", "stream", "-c", "fast"]
        _run([str(BINARIES / "pg_basebackup"), *wanted])
        follower = Follower(cluster, folder)
        follower.start()
        yield follower


@contextmanager
def running_cluster(*, safe: bool = False) -> Iterator[Cluster]:
    """A cluster for the whole test session: starting one costs about two seconds. A `safe` one writes as it would in service."""
    with _a_folder() as folder:
        _run([str(BINARIES / "initdb"), "-D", str(folder / "data"), "-U", OWNER, "-A", "trust", "-E", "UTF8", "-N"])
        _start(folder, SAFE if safe else SETTINGS)
        yield Cluster(folder)


@contextmanager
def _a_folder() -> Iterator[Path]:
    """Of one server, which is stopped in the end."""
    folder = Path(tempfile.mkdtemp(prefix="dms-pg-"))  # a short path: sockets allow about a hundred characters
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    try:
        yield folder
    finally:
        with suppress(subprocess.CalledProcessError):
            _stop(folder)
        shutil.rmtree(folder, ignore_errors=True)


def _start(folder: Path, settings: str) -> None:
    options = " ".join(f"-c {setting}" for setting in settings.split()) + f" -c unix_socket_directories={folder}"
    _run([*_control(folder), "-l", str(folder / "log"), "-o", options, "start"])


def _stop(folder: Path) -> None:
    _run([*_control(folder), "-m", "immediate", "stop"])


def _control(folder: Path) -> list[str]:
    return [str(BINARIES / "pg_ctl"), "-D", str(folder / "data"), "-w", "-t", str(SECONDS), "-s"]


def demand_postgres() -> None:
    """Skips where PostgreSQL 15 is not installed; fails there on the build machine."""
    if not (BINARIES / "initdb").exists():
        reason = "needs the server binaries of PostgreSQL 15 (Debian package postgresql-15)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """Where there is one, see `demand_postgres`."""
    demand_postgres()
    with running_cluster() as cluster:
        yield cluster


def _run(command: list[str]) -> None:
    # the server refuses to run as root
    as_server = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    subprocess.run([*as_server, *command], check=True, stdout=subprocess.DEVNULL, timeout=2 * SECONDS, cwd="/")
