"""Sealed journals at central: read with the key of their seal, decided once, for those who saved them, whoever brings them."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from litestar.testing import TestClient
from sqlalchemy import select

from sync.central import cli_journal
from sync.central.app import build, furnish
from sync.central.exchange import Caller
from sync.central.records import Decision, Instance
from sync.kernel.commands import Envelope, OutcomeState
from sync.kernel.errors import Refusal
from sync.protocol.journal import BEFORE_THE_FIRST, Entry, Heading, JournalAnswer, beginning, entry_of, public_half, vouched
from sync.protocol.messages import JOURNAL, JOURNAL_MEDIA_TYPE, JournalKey
from sync.protocol.proofs import Asked
from tests.toy import LIN, MEI, OTTO, SHOP, ChangeNote, WriteNote
from tests.unit.central.world import DEVICE_KEY, ToyDevice, World, proven

OTHER_KEY = bytes(range(50, 82))


def a_note(at: int, text: str = "call back") -> WriteNote:
    return WriteNote(note_id=UUID(int=at), text=text, number=f"NO-{at}")


def journal(device: ToyDevice, *envelopes: Envelope, key: JournalKey | None = None, signed: bytes = b"") -> Sequence[Entry]:
    key = key or device.world.service.journal_keys.current()
    entries: list[Entry] = []
    for n, one in enumerate(envelopes, start=1):
        heading = Heading(
            n=n,
            before=entries[-1].digest if entries else BEFORE_THE_FIRST,
            dealer_id=device.actor.dealer_id,
            device_id=device.device_id,
            instance_id=device.instance_id,
            seq=one.seq,
            command_id=one.command_id,
            key_id=key.key_id,
        )
        entries.append(entry_of(heading, one, key, signed))
    return entries


def hand_in(carrier: ToyDevice, entries: Sequence[Entry], *, is_revoked: bool = False) -> JournalAnswer:
    caller = Caller(dealer_id=carrier.actor.dealer_id, device_id=carrier.device_id)
    content = b"".join(entry.frame for entry in entries)
    return carrier.world.service.journal.take(caller, content, is_revoked=is_revoked)


def decisions(world: World) -> list[Decision]:
    with world.store.read() as session:
        return list(session.scalars(select(Decision).order_by(Decision.instance_id, Decision.seq)))


def test_what_a_dead_pc_left_behind_is_decided_once_for_its_author_and_device(world: World) -> None:
    """Invariants 2, 7. Faults 37-41, 108: brought by another PC, brought twice."""
    dead, living = world.device(), world.device(number=2)
    saved = [dead.envelope(a_note(at)) for at in (1, 2)]
    first = hand_in(living, journal(dead, *saved))
    assert (first.entries, first.known, first.decided, first.gaps) == (2, 0, {"confirmed": 2}, ())
    assert [one.command_id for one in first.commands] == [one.command_id for one in saved]
    again = hand_in(living, journal(dead, *saved))
    assert (again.known, again.decided, again.commands) == (2, {}, ())
    with world.store.read() as session:
        devices = {row.device_id for row in session.scalars(select(Instance)) if row.last_seq}
    assert (devices, [row.actor_id for row in decisions(world)]) == ({dead.device_id}, [LIN.user_id] * 2)
    living.sync()
    assert len(living.held(f"dealer:{SHOP}")["toy_note"]) == 2


def test_the_pc_itself_may_still_send_what_its_journal_brought(world: World) -> None:
    """Invariants 2, 5: its own numbering is not touched by the journal's."""
    pc = world.device()
    saved = [pc.envelope(a_note(at)) for at in (1, 2, 3)]
    pc.sync(saved[0])
    answer = hand_in(pc, journal(pc, *saved))
    assert (answer.known, answer.decided) == (1, {"confirmed": 2})
    sent = pc.sync(*saved[1:])
    assert [outcome.state for outcome in sent.outcomes] == [OutcomeState.CONFIRMED] * 2
    later = pc.sync(pc.envelope(a_note(4)))
    assert [outcome.seq for outcome in later.outcomes] == [4]
    for instance in {row.instance_id for row in decisions(world)}:
        seqs = [row.seq for row in decisions(world) if row.instance_id == instance]
        assert len(seqs) == len(set(seqs))


def test_a_pc_that_was_shut_out_and_let_in_again_is_two_devices_in_one_journal(world: World) -> None:
    """Invariants 1, 7. Fault 108: its replica goes on under one instance id, and neither life stands in the other's way."""
    before, carrier = world.device(), world.device(number=3)
    after = world.device(number=2)
    after.instance_id = before.instance_id
    entries = list(journal(before, before.envelope(a_note(1))))
    after.seq = before.seq
    entries.extend(journal(after, after.envelope(a_note(2))))
    assert hand_in(carrier, entries).decided == {"confirmed": 2}
    assert hand_in(carrier, entries).known == 2


def test_parents_come_before_children_as_they_were_saved(world: World) -> None:
    """Invariant 8."""
    pc = world.device()
    parent = pc.envelope(a_note(1))
    child = pc.envelope(ChangeNote(note_id=UUID(int=1), text="done"), after=[parent.command_id])
    entries = journal(pc, parent, child)
    assert hand_in(pc, entries[1:]).decided == {"parked": 1}, "the part with the parent is missing"
    assert hand_in(pc, entries).decided == {"confirmed": 1}


def test_work_of_somebody_who_left_waits_for_a_person(world: World) -> None:
    """Invariant 30. Threat T12: never under the name of whoever brings it."""
    pc = world.device()
    entries = journal(pc, pc.envelope(a_note(1)))
    world.people.gone.add(LIN.user_id)
    answer = hand_in(pc, entries)
    assert answer.decided == {"quarantined": 1}
    assert [one.actor_id for one in answer.commands] == [LIN.user_id]
    assert hand_in(pc, entries).commands, "what has no effect is shown again to whoever asks again"


def test_a_pc_that_was_shut_out_hands_in_and_learns_nothing(world: World) -> None:
    """Invariant 30: write-only."""
    pc = world.device()
    answer = hand_in(pc, journal(pc, pc.envelope(a_note(1))), is_revoked=True)
    assert (answer.decided, answer.commands) == ({"quarantined": 1}, ())
    assert [row.state for row in decisions(world)] == ["quarantined"]


def test_nobody_carries_the_work_of_another_shop(world: World) -> None:
    """Threat T6."""
    ours, theirs = world.device(), world.device(OTTO)
    answer = hand_in(theirs, journal(ours, ours.envelope(a_note(1))))
    assert (answer.entries, answer.unreadable, answer.decided, answer.commands) == (1, 1, {}, ())
    assert decisions(world) == []


def test_a_device_that_central_does_not_know_is_not_believed(world: World) -> None:
    """Threat T5: anybody may seal to a public key."""
    pc = world.device()
    stranger = ToyDevice(world, LIN, UUID(int=999), instance_id=UUID(int=998))
    assert hand_in(pc, journal(stranger, stranger.envelope(a_note(1)))).decided == {"quarantined": 1}


def test_a_heading_does_not_say_whose_word_it_is(world: World) -> None:
    """Threats T5, T6: what stands in it anybody could write. Else the author must have signed in on its carrier."""
    theirs, mine = world.device(people=[LIN]), world.device(MEI, number=2, people=[MEI])
    forged = journal(theirs, theirs.envelope(a_note(1)), signed=OTHER_KEY)
    answer = hand_in(mine, forged)
    assert answer.decided == {"quarantined": 1}
    assert [one.actor_id for one in answer.commands] == [LIN.user_id], "whoever answers for it can take it over"
    mine.sync()
    assert mine.held(f"dealer:{SHOP}") == {}


def test_what_a_pc_has_signed_counts_as_if_it_had_sent_it_whoever_brings_it(world: World) -> None:
    """Invariants 2, 7. Fault 108: the author is on holiday and never sat at the PC that carries it."""
    dead, living = world.device(people=[LIN]), world.device(MEI, number=2, people=[MEI])
    signed = journal(dead, dead.envelope(a_note(1)), signed=DEVICE_KEY)
    assert hand_in(living, signed).decided == {"confirmed": 1}


def test_what_a_pc_signed_that_was_shut_out_counts_no_more_than_its_carrier(world: World) -> None:
    """Threats T1, T5: a stolen PC has its key."""
    stolen, living = world.device(people=[LIN]), world.device(MEI, number=2, people=[MEI])
    signed = journal(stolen, stolen.envelope(a_note(1)), signed=DEVICE_KEY)
    world.service.devices.revoke(SHOP, stolen.device_id)
    assert hand_in(living, signed).decided == {"quarantined": 1}


def test_another_body_under_a_known_id_changes_nothing(world: World) -> None:
    """Fault 69."""
    pc = world.device()
    sent = pc.envelope(a_note(1))
    pc.sync(sent)
    other = msgspec.structs.replace(sent, body=msgspec.Raw(msgspec.json.encode(a_note(1, "other"))))
    assert hand_in(pc, journal(pc, other)).known == 1
    assert len(decisions(world)) == 1


def test_gaps_and_what_cannot_be_read_are_reported(world: World) -> None:
    """Fault 50."""
    pc = world.device()
    saved = [pc.envelope(a_note(at)) for at in (1, 2, 3)]
    entries = journal(pc, *saved)
    foreign = journal(pc, saved[1], key=public_half(bytes(range(32))))
    answer = hand_in(pc, [entries[0], *foreign, entries[2]])
    assert (answer.entries, answer.unreadable, answer.decided, answer.gaps) == (3, 1, {"confirmed": 2}, (1, 1))


def test_a_beginning_is_no_command(world: World) -> None:
    pc = world.device()
    heading = Heading(n=1, before=BEFORE_THE_FIRST, dealer_id=SHOP, device_id=pc.device_id, instance_id=pc.instance_id, seq=0)
    assert hand_in(pc, [beginning(heading)]).entries == 0


def test_an_old_key_opens_what_was_sealed_to_it_and_devices_get_the_new_one(world: World) -> None:
    """Two years later: keys are added, never taken away."""
    pc = world.device()
    old = world.service.journal_keys.current()
    entries = journal(pc, pc.envelope(a_note(1)))
    world.clock.pass_time(timedelta(days=800))
    new = world.service.journal_keys.make()
    assert pc.sync().head.journal_key == new != old
    known = msgspec.structs.replace(pc.request().head, sealed_to=new.key_id)
    caller = Caller(dealer_id=SHOP, device_id=pc.device_id)
    asked = msgspec.structs.replace(pc.request(), head=known)
    assert world.service.exchange.answer(caller, asked).answer.head.journal_key is None
    assert hand_in(pc, entries).decided == {"confirmed": 1}


@pytest.mark.parametrize("is_revoked", [False, True])
def test_over_http_a_proof_is_wanted_and_that_of_a_revoked_device_will_do(world: World, is_revoked: bool) -> None:
    pc = world.device()
    if is_revoked:
        world.service.devices.revoke(SHOP, pc.device_id)
    content = journal(pc, pc.envelope(a_note(1)))[0].frame
    proof = proven(world, f"{SHOP}.{pc.device_id.hex}", Asked(method="POST", path=JOURNAL, body=content))
    with TestClient(build(furnish(world.service, jitter=lambda: 1.0))) as client:
        assert client.post(JOURNAL, content=content).status_code == 401
        response = client.post(JOURNAL, content=content, headers=proof | {"Content-Type": JOURNAL_MEDIA_TYPE})
    answer = msgspec.json.decode(response.content, type=JournalAnswer)
    assert (response.status_code, answer.decided) == (200, {"quarantined" if is_revoked else "confirmed": 1})
    assert answer.digest == vouched(content, answer.commands)


def test_an_operator_reads_and_decides_a_journal_that_came_as_a_file(world: World, tmp_path: Path) -> None:
    """Fault 108: the PC is gone, its journal was sent to support."""
    pc = world.device()
    entries = journal(pc, pc.envelope(a_note(1, "call back")))
    (tmp_path / "a.dmsj").write_bytes(b"".join(entry.frame for entry in entries) + bytes(100))
    asked = Namespace(path=tmp_path)
    seen: Any = cli_journal.read_journal(world.service, asked)
    assert [bytes(one["command"].body) for one in seen["entries"]] == [msgspec.json.encode(a_note(1, "call back"))]
    assert decisions(world) == []
    told: Any = cli_journal.import_journal(world.service, asked)
    assert [one["decided"] for one in told] == [{"confirmed": 1}]
    with pytest.raises(Refusal, match="journal_missing"):
        cli_journal.read_journal(world.service, Namespace(path=tmp_path / "nothing"))
