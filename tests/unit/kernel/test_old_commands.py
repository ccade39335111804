"""Commands outlive the program that saved them: whatever an earlier one left in an outbox or a journal is decided as meant."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import update

from sync.client.local import outbox
from sync.client.outbox import waiting
from sync.domain import REGISTRY
from sync.kernel.bodies import body_of_today, read_body, told
from sync.kernel.commands import Command, OutcomeState
from sync.protocol.version import OLDEST_PULL, OLDEST_PUSH, PROTOCOL
from tests import toy
from tests.material.commands import Stored, fields_of, releases, stored
from tests.shops import texts
from tests.simulation import Device, a_world
from tests.toy import LIN, WriteNote

NOTE = UUID(int=1)


def words_apart(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Version 1 had the tags within the text."""
    first, *tags = fields["words"].split(" #")
    rest = {name: value for name, value in fields.items() if name != "words"}
    return rest | {"text": first, "tags": " ".join(tags)}


def tags_apart(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Version 2 had the tags in one text."""
    return {**fields, "tags": fields["tags"].split()}


NOTES = replace(toy.REGISTRY.verbs["WriteNote"], up_casts=(words_apart, tags_apart))
PAST = stored("past_notes.jsonl")
MEANT = WriteNote(note_id=NOTE, text="late", tags=("pads", "front"))


@pytest.fixture
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Device:
    """A PC of a shop whose notes have a past, with its central."""
    monkeypatch.setitem(toy.REGISTRY.verbs, "WriteNote", NOTES)  # type: ignore[arg-type]
    _, (pc, *_) = a_world(tmp_path)
    pc.sync()
    return pc


def left_by_an_earlier_program(device: Device, one: Stored) -> None:
    """A note saved today, with the body that a program of then would have kept."""
    device.replica.submit(MEANT, actor=LIN).result()
    with device.replica.lanes.parts.store.write() as connection:
        connection.execute(update(outbox).values(body=bytes(one.body), version=one.version))


@pytest.mark.parametrize("name", releases())
def test_every_command_of_every_release_is_still_read_whole(name: str) -> None:
    """Fault 87. Invariant 32: no verb gone, no field gone or renamed without an up-cast."""
    for one in stored(name):
        command = read_body(REGISTRY.verbs[one.name], one.body, one.version)
        lost = set(fields_of(msgspec.json.decode(one.body))) - set(fields_of(msgspec.json.decode(msgspec.json.encode(command))))
        assert one.version < REGISTRY.verbs[one.name].version or not lost, f"{one.name} no longer reads {sorted(lost)}"


@pytest.mark.parametrize("one", PAST, ids=lambda one: f"version {one.version}")
def test_an_old_body_is_read_as_it_was_meant(one: Stored) -> None:
    assert read_body(NOTES, one.body, one.version) == MEANT


@pytest.mark.parametrize("one", PAST, ids=lambda one: f"version {one.version}")
def test_an_old_command_is_predicted_shown_sent_as_saved_and_accepted(device: Device, one: Stored) -> None:
    """Fault 87. Invariants 1, 21: the outbox keeps the very bytes, and central understands them."""
    left_by_an_earlier_program(device, one)
    replica = device.replica
    with replica.lanes.parts.store.write() as connection:
        replica.lanes.rebase.predict_chain(connection, [1])
        [sent] = waiting(connection, base=0, limit=2)
    assert texts(replica) == ["late"]
    assert (bytes(sent.body), sent.version) == (bytes(one.body), one.version)
    assert msgspec.json.decode(replica.sent()[0].body)["text"] == "late"
    device.sync()
    [outcome] = [shown.outcome for shown in replica.sent()]
    assert outcome is not None
    assert outcome.state is OutcomeState.CONFIRMED
    assert texts(replica) == ["late"]


@pytest.mark.parametrize(
    ("version", "body"),
    [(1, b'{"note_id": 5}'), (1, b'{"words": 5}'), (1, b"[]"), (1, b"{"), (0, b"{}"), (-1, b"{}"), (4, b"{}")],
)
def test_what_no_program_has_saved_is_refused_and_not_guessed(device: Device, version: int, body: bytes) -> None:
    """Invariant 35. Fault 91: nobody's up-cast fails on it, and nothing waits for it."""
    with pytest.raises(msgspec.DecodeError):
        read_body(NOTES, body, version)
    assert body_of_today(NOTES, body, version) == body
    if body == b"{" or version < 0:  # not even a line of the wire
        return
    left_by_an_earlier_program(device, Stored(version=version, body=msgspec.Raw(body)))
    device.sync()
    [sent] = device.replica.sent()
    assert sent.outcome is not None
    assert (sent.outcome.state, sent.outcome.code) == (OutcomeState.REFUSED, "command_invalid")


def test_work_is_taken_from_more_programs_than_are_sent_rows() -> None:
    """Invariant 32."""
    assert OLDEST_PUSH < OLDEST_PULL <= PROTOCOL


def test_a_verb_counts_its_versions_by_its_up_casts() -> None:
    assert (NOTES.version, toy.REGISTRY.verbs["ChangeNote"].version) == (3, 1)
    assert issubclass(NOTES.command, Command)


@pytest.mark.parametrize("version", [1, 3])
@pytest.mark.parametrize("text", [b"\xc8", b"\xff", b"x\xe4\xb8"], ids=["half a letter", "no letter", "cut"])
def test_bytes_that_are_no_letters_are_no_body(version: int, text: bytes) -> None:
    """Threat T10: a lying central gave a command of a journal so, and the hand-over ended as a defect (input 91210)."""
    with pytest.raises(msgspec.DecodeError):
        read_body(NOTES, b'{"words":"' + text + b'","text":"' + text + b'"}', version)


@pytest.mark.parametrize("body", [b"[]", b"5", b"null", b"{", b"", b'"\xff"'])
def test_a_body_that_says_nothing_by_name_stops_nobody_who_looks_for_something_in_it(body: bytes) -> None:
    """Invariant 35. Fault 91."""
    assert told(body) == {}
    assert told(b'{"number": "N-1"}') == {"number": "N-1"}
