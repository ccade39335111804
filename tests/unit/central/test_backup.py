"""Backup while central serves, restore to another folder: everything is there, and devices learn that it was restored."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.central import cli
from sync.central.backup import LIST, restore_backup, write_backup
from sync.central.opening import DATABASE, check_epoch, create, epoch_of, is_initialised, open_service
from sync.central.service import Service
from sync.kernel.errors import Refusal
from tests.postgres import Cluster


@contextmanager
def central(folder: Path, database: str = "") -> Iterator[Service]:
    service = (
        create(folder, database=database, name="遠行單車", currency="CNY") if not is_initialised(folder) else open_service(folder)
    )
    try:
        yield service
    finally:
        service.store.close()


def test_a_restored_central_is_the_same_under_a_new_epoch(tmp_path: Path) -> None:
    """Given a backup made while central is open, when it is restored, then its keys and data are there and the epoch is new."""
    with central(tmp_path / "data") as service:
        authority = service.authority.public_key()
        made = write_backup(service, tmp_path / "data", tmp_path / "backup")
    epoch = restore_backup(tmp_path / "backup", tmp_path / "again", database="")
    assert epoch != made.epoch
    with central(tmp_path / "again") as service:
        assert epoch_of(service) == epoch
        assert not check_epoch(service, tmp_path / "again"), "serve would mint one more epoch"
        assert service.authority.public_key() == authority


def test_the_command_line_does_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, backup, again = (str(tmp_path / name) for name in ("data", "backup", "again"))
    assert cli.main(["init", "--data", data]) == cli.DONE
    assert cli.main(["backup", backup, "--data", data]) == cli.DONE
    assert cli.main(["backup", backup, "--data", data]) == cli.REFUSED, "an older backup is never overwritten"
    capsys.readouterr()
    assert cli.main(["restore", backup, "--data", again, "--json"]) == cli.DONE
    assert json.loads(capsys.readouterr().out)["epoch"]
    assert cli.main(["restore", backup, "--data", again]) == cli.REFUSED, "a central that is there is never overwritten"


@pytest.mark.parametrize("flaw", ["a byte", "a file", "the list"])
def test_a_damaged_backup_is_refused_before_anything_is_made(tmp_path: Path, flaw: str) -> None:
    with central(tmp_path / "data") as service:
        write_backup(service, tmp_path / "data", tmp_path / "backup")
    copied = tmp_path / "backup" / DATABASE
    if flaw == "a byte":
        content = bytearray(copied.read_bytes())
        content[len(content) // 2] ^= 1
        copied.write_bytes(content)
    else:
        (copied if flaw == "a file" else tmp_path / "backup" / LIST).unlink()
    with pytest.raises(Refusal, match="not_a_backup" if flaw == "the list" else "backup_damaged"):
        restore_backup(tmp_path / "backup", tmp_path / "again", database="")
    assert not (tmp_path / "again").exists()


@pytest.mark.postgres
def test_postgresql_goes_through_its_own_tools(tmp_path: Path, postgres: Cluster) -> None:
    """Another database takes the backup; the one it came from is not touched."""
    with postgres.database() as first, postgres.database() as second:
        with central(tmp_path / "data", first) as service:
            made = write_backup(service, tmp_path / "data", tmp_path / "backup")
        with pytest.raises(Refusal, match="database_not_named"):
            restore_backup(tmp_path / "backup", tmp_path / "again", database="")
        epoch = restore_backup(tmp_path / "backup", tmp_path / "again", database=second)
        with central(tmp_path / "data") as old, central(tmp_path / "again") as new:
            assert (epoch_of(old), epoch_of(new)) == (made.epoch, epoch)
