"""A backup is one folder with everything of central in it, each file with its digest; a restore says so to every device."""

import hashlib
import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import make_url
from sqlcipher3 import dbapi2 as sqlcipher

from sync.central import opening
from sync.central.service import Service
from sync.central.store import Store
from sync.central.wall import EVERYBODY, SETTING
from sync.kernel.errors import Refusal

LIST = "backup.json"
DUMP = "database.pgdump"
LEFT_OUT = (opening.DATABASE, "snapshots", "apart", "port", "serve.log", "made")
"""The database comes by its own way, snapshots and answers are made again, the rest is of one run."""


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """The list in a backup, written last. `files`: SHA-256 by name."""

    made_at: datetime
    epoch: str
    files: Mapping[str, str]


def write_backup(service: Service, folder: Path, out: Path) -> Backup:
    """Central goes on serving meanwhile. `out` is whole or not there. Refuses `backup_exists`, `database_tool_failed`."""
    if out.exists():
        raise Refusal("backup_exists", folder=out)
    out.parent.mkdir(parents=True, exist_ok=True)
    fresh = out.with_name(f"{out.name}.{secrets.token_hex(4)}.new")
    fresh.mkdir(mode=0o700)
    try:
        _copy_database(service.store, fresh)
        for path in _own_files(folder):  # after the database: a key that it speaks of is there by now
            shutil.copyfile(path, opening.lay_private(fresh / path.name))
        made = Backup(
            made_at=service.source.clock.now(),
            epoch=opening.epoch_of(service),
            files={path.name: _digest(path) for path in sorted(fresh.iterdir())},
        )
        (fresh / LIST).write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=1))
        _settle(fresh)
        os.rename(fresh, out)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return made


def restore_backup(backup: Path, folder: Path, *, database: str) -> str:
    """A new central in an empty folder, from a backup. Returns the new epoch: devices offer again what the backup does not know.

    `database`: an empty PostgreSQL database, for a backup of one. Refuses `already_initialised`, `not_a_backup`,
    `backup_damaged`, `database_not_named`, `database_tool_failed`.
    """
    if opening.is_initialised(folder):
        raise Refusal("already_initialised", folder=folder)
    kept = _checked(backup)
    if (DUMP in kept.files) != bool(database):
        raise Refusal("database_not_named")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in kept.files:
        if name not in (DUMP, opening.SETTINGS):
            shutil.copyfile(backup / name, opening.lay_private(folder / name))
    if database:
        _postgres("pg_restore", database, "--no-owner", "--exit-on-error", "--single-transaction", str(backup / DUMP))
    return opening.adopt(folder, database=database)  # the settings come last: before them the folder is nobody's


def _checked(backup: Path) -> Backup:
    try:
        kept = msgspec.json.decode((backup / LIST).read_bytes(), type=Backup)
    except (FileNotFoundError, msgspec.DecodeError) as error:
        raise Refusal("not_a_backup", folder=backup) from error
    for name, digest in kept.files.items():
        path = backup / name
        if Path(name).name != name or not path.is_file() or _digest(path) != digest:
            raise Refusal("backup_damaged", file=name)
    return kept


def _own_files(folder: Path) -> Iterator[Path]:
    yield from (
        path
        for path in sorted(folder.iterdir())
        if path.is_file() and not path.name.startswith(LEFT_OUT) and not path.name.endswith(".new")
    )


def _copy_database(store: Store, fresh: Path) -> None:
    if not store.is_sqlite:
        _postgres("pg_dump", store.url, "--format=custom", "--no-owner", "--enable-row-security", f"--file={fresh / DUMP}")
        return
    connection = sqlcipher.connect(str(make_url(store.url).database), isolation_level=None)
    try:  # one state of it, whatever is written meanwhile
        connection.execute("VACUUM INTO ?", (str(opening.lay_private(fresh / opening.DATABASE)),))
    finally:
        connection.close()


def _postgres(tool: str, url: str, *words: str) -> None:
    """PostgreSQL's own tool, of the server's version or newer. The password goes another way than the command line."""
    address = make_url(url)
    options = {"PGOPTIONS": f"{address.query.get('options', '')} -c {SETTING}={EVERYBODY}"}
    env = {**os.environ, **options, **({"PGPASSWORD": str(address.password)} if address.password else {})}
    bare = address._replace(password=None).difference_update_query(["options"]).render_as_string()
    command = [tool, *words, f"--dbname={bare}"]
    try:
        done = subprocess.run(command, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    except FileNotFoundError as error:
        raise Refusal("database_tool_missing", tool=tool) from error
    if done.returncode:
        raise Refusal("database_tool_failed", tool=tool, why=done.stderr.strip()[-500:])


def _settle(fresh: Path) -> None:
    for path in fresh.iterdir():
        with path.open("rb+") as file:
            os.fsync(file.fileno())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
