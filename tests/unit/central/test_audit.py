"""The audit trail: written with what it tells, chained, and broken by whatever is changed, left out or put in."""

import argparse
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from sync.central import audit, cli_audit, console
from sync.central.audit import Line
from sync.central.migrations import upgrade
from sync.central.records import AuditEntry, AuditHead
from sync.central.store import Store
from sync.kernel.errors import Refusal
from tests.toy import LIN, OTTO, WriteNote
from tests.unit.central.world import World


def note(number: int, text: str = "fine") -> WriteNote:
    return WriteNote(note_id=UUID(int=number), text=text)


def trail(world: World) -> list[Line]:
    with world.store.read() as session:
        return list(audit.lines(session))


def give_up(world: World) -> None:
    """A transaction that tells something and does not come to its end."""
    with world.store.transaction(world.clock.now()) as session:
        audit.tell(session, audit.Deed(dealer_id=LIN.dealer_id, actor="nobody", name="Nothing", subject=""))
        raise ZeroDivisionError


@pytest.fixture
def busy(world: World) -> World:
    """Two shops that decided something, with a refusal among it."""
    for actor in (LIN, OTTO):
        device = world.device(actor)
        for number, text in enumerate(("fine", "forbidden", "good"), start=1):
            device.decide(note(actor.dealer_id << 8 | number, text))
    return world


def verify(world: World, file: Path | None = None) -> object:
    return cli_audit.verify(world.service, argparse.Namespace(file=file))


def export(world: World, out: Path) -> Path:
    cli_audit.export(world.service, argparse.Namespace(out=out, dealer=None))
    return out


def test_every_decision_is_in_its_dealers_chain(busy: World) -> None:
    lines = trail(busy)
    assert {line.dealer_id for line in lines} == {LIN.dealer_id, OTTO.dealer_id}
    for actor in (LIN, OTTO):
        own = [line for line in lines if line.dealer_id == actor.dealer_id]
        assert [(line.n, line.actor, line.deed) for line in own] == [(n, actor.user_id.hex, "WriteNote") for n in (1, 2, 3)]
        assert [msgspec.json.decode(line.facts)["state"] for line in own] == ["confirmed", "refused", "confirmed"]
    assert verify(busy)


def test_what_did_not_happen_is_not_told_and_what_comes_again_is_told_once(busy: World) -> None:
    """In the same transaction: a rollback takes the entry with it."""
    before = trail(busy)
    with pytest.raises(ZeroDivisionError):
        give_up(busy)
    device = busy.device(LIN, number=2)
    saved = device.envelope(note(77))
    device.sync(saved)
    device.sync(saved)
    assert len(trail(busy)) == len(before) + 1


def test_what_an_operator_does_is_told(busy: World) -> None:
    busy.give_password(LIN, "correct horse")
    console.revoke(busy.service, busy.device(LIN, number=3).device_id, erase=True)
    assert [line.deed for line in trail(busy) if line.actor == "central"] == ["PasswordSet", "DeviceRevoked", "ErasingOrdered"]
    assert "correct horse" not in str(trail(busy))


def edits() -> Iterator[object]:
    """What somebody with the database in hand might do."""
    of_lin = AuditEntry.dealer_id == LIN.dealer_id
    yield update(AuditEntry).where(of_lin, AuditEntry.n == 2).values(actor=OTTO.user_id.hex)
    yield update(AuditEntry).where(of_lin, AuditEntry.n == 2).values(facts="{}")
    yield delete(AuditEntry).where(of_lin, AuditEntry.n == 2)
    yield delete(AuditEntry).where(of_lin, AuditEntry.n == 3)
    yield delete(AuditEntry).where(of_lin)


@pytest.mark.parametrize("edit", list(edits()), ids=range(5))
def test_an_entry_changed_or_left_out_is_noticed(busy: World, edit: object) -> None:
    with busy.store.engine.begin() as connection:
        connection.execute(edit)  # type: ignore[call-overload]
    with pytest.raises(Refusal, match="audit_broken") as no:
        verify(busy)
    assert no.value.params["dealer"] == LIN.dealer_id


def test_a_chain_made_anew_is_noticed_by_a_former_export(busy: World, tmp_path: Path) -> None:
    file = export(busy, tmp_path / "trail.jsonl")
    busy.device(LIN, number=2).decide(note(78))
    assert verify(busy, file)
    with busy.store.engine.begin() as connection:
        connection.execute(delete(AuditEntry).where(AuditEntry.dealer_id == LIN.dealer_id))
        connection.execute(delete(AuditHead).where(AuditHead.dealer_id == LIN.dealer_id))
    assert verify(busy)
    with pytest.raises(Refusal, match="audit_broken"):
        verify(busy, file)


def test_an_export_that_was_edited_does_not_hold(busy: World, tmp_path: Path) -> None:
    file = export(busy, tmp_path / "trail.jsonl")
    whole = file.read_text()
    for text in (whole.replace("confirmed", "refused", 1), "".join(whole.splitlines(keepends=True)[1:])):
        file.write_text(text)
        with pytest.raises(Refusal, match="audit_broken"):
            verify(busy, file)
    file.write_text("hello\n")
    with pytest.raises(Refusal, match="audit_file_wrong"):
        verify(busy, file)


@pytest.mark.parametrize("deed", ["UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry"])
def test_the_database_itself_only_adds(url: str, deed: str) -> None:
    store = Store(url)
    upgrade(store)
    row = {"dealer_id": 1, "n": 1, "at": 0} | dict.fromkeys(("actor", "deed", "subject", "facts", "former", "hash"), "x")
    with store.engine.begin() as connection:
        connection.exec_driver_sql(f"INSERT INTO audit_entry VALUES ({', '.join(repr(value) for value in row.values())})")
    with pytest.raises(DBAPIError, match="only added to"), store.engine.begin() as connection:
        connection.exec_driver_sql(deed)
    store.close()
