"""Every command is decided once, in order, and one that cannot be decided stops nothing but what builds on it."""

from datetime import timedelta
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from sync.central.instances import Sender, lock_instance
from sync.central.push import Unavailable
from sync.central.records import Decision, Instance
from sync.kernel.commands import Envelope, OutcomeState
from sync.protocol.messages import InstanceState
from tests.toy import HAN, LIN, LONGEST, MEI, OTTO, SHOP, AnswerNote, ChangeNote, PostSign, WriteNote
from tests.unit.central.world import ToyDevice, World

NOTE, OTHER_NOTE = UUID(int=1), UUID(int=2)


def a_note(text: str = "brake pads are late", *, note_id: UUID = NOTE) -> WriteNote:
    return WriteNote(note_id=note_id, text=text, number=f"NO-{note_id.int}", tags=("late",))


def sender_of(device: ToyDevice) -> Sender:
    return Sender(dealer_id=device.actor.dealer_id, device_id=device.device_id, instance_id=device.instance_id)


def renamed(envelope: Envelope, **changes: object) -> Envelope:
    return msgspec.structs.replace(envelope, **changes)


def test_a_command_is_confirmed_and_its_rows_come_back_in_the_same_answer(world: World) -> None:
    """Invariant 20."""
    counter = world.device()
    answer = counter.sync(counter.envelope(a_note()))
    assert [outcome.state for outcome in answer.outcomes] == [OutcomeState.CONFIRMED]
    assert (answer.head.expected_seq, answer.head.letter) == (2, "A")
    assert set(counter.held(f"dealer:{SHOP}")) == {"toy_note", "toy_note_tag"}


def test_a_command_sent_again_gets_the_same_outcome_and_no_second_effect(world: World) -> None:
    """Invariant 2. Fault 10."""
    counter = world.device()
    sent = counter.envelope(a_note())
    first = counter.send(sent).answer.outcomes
    world.clock.pass_time(timedelta(days=300))
    again = counter.sync(sent)
    assert again.outcomes == first
    assert len(counter.held(f"dealer:{SHOP}")["toy_note"]) == 1
    assert world.store.heads()[f"dealer:{SHOP}"] == 1


@pytest.mark.timeout(60)
def test_what_comes_again_is_answered_while_somebody_else_decides(world: World) -> None:
    """Invariant 34: a device whose answers come too late asks for them again, and that must not make them later."""
    counter = world.device()
    batch = [counter.envelope(a_note(note_id=UUID(int=100 + number))) for number in range(3)]
    first = counter.send(*batch).answer.outcomes
    with world.store.transaction(now := world.clock.now()) as session:
        lock_instance(session, sender_of(counter), now)
        assert counter.send(*batch).answer.outcomes == first


def test_a_command_keeps_its_outcome_when_its_replica_was_split_and_numbered_anew(world: World) -> None:
    """Invariants 2, 5, 28."""
    counter = world.device()
    sent = counter.envelope(a_note())
    counter.send(sent)
    counter.instance_id, counter.seq = UUID(int=99), 0
    answer = counter.sync(renamed(sent, seq=1))
    assert [(outcome.seq, outcome.state) for outcome in answer.outcomes] == [(1, OutcomeState.CONFIRMED)]
    assert (answer.head.expected_seq, answer.head.letter) == (2, "B")


def test_a_number_that_two_documents_of_a_dealer_bear_is_reported_and_both_stay(world: World) -> None:
    """Invariant 26."""
    counter, other = world.device(), world.device(OTTO)
    refused, first, second = a_note(""), a_note(), msgspec.structs.replace(a_note(note_id=OTHER_NOTE), number="NO-1")
    assert counter.decide(refused).code == "note_empty"
    assert counter.decide(first).state is OutcomeState.CONFIRMED
    outcome = counter.decide(second)
    assert (outcome.state, [(one.code, one.asked) for one in outcome.adjustments]) == (
        OutcomeState.ADJUSTED,
        [("number_twice", "NO-1")],
    )
    assert [row[2] for row in counter.held(f"dealer:{SHOP}")["toy_note"]] == ["NO-1", "NO-1"]
    assert other.decide(first).state is OutcomeState.CONFIRMED


def test_another_command_under_a_known_id_is_refused_loudly(world: World, error_log: list[str]) -> None:
    """Invariant 2. Fault 69."""
    counter = world.device()
    first = counter.envelope(a_note())
    counter.sync(first)
    second = renamed(counter.envelope(a_note("another text", note_id=OTHER_NOTE)), command_id=first.command_id)
    [outcome] = counter.sync(second).outcomes
    assert (outcome.state, outcome.code) == (OutcomeState.REFUSED, "same_id_other_body")
    assert counter.decide(ChangeNote(note_id=NOTE, text="the queue goes on")).state is OutcomeState.CONFIRMED
    assert "same_id_other_body" in error_log[0]


def test_a_gap_in_the_numbers_is_told_and_nothing_is_decided(world: World) -> None:
    """Invariant 5."""
    counter = world.device()
    missing = counter.envelope(a_note())
    late = counter.envelope(ChangeNote(note_id=NOTE, text="x"))
    head = counter.sync(late).head
    assert (head.instance, head.expected_seq) == (InstanceState.GAP, 1)
    answer = counter.sync(missing, late)
    assert [outcome.state for outcome in answer.outcomes] == [OutcomeState.CONFIRMED] * 2


def test_two_copies_of_a_replica_are_told_apart_and_both_keep_their_work(world: World) -> None:
    """Invariants 7, 28. Threat T4."""
    original = world.device()
    original.sync(original.envelope(a_note()))
    copy = world.device()
    unknown = renamed(copy.envelope(a_note("of the copy", note_id=OTHER_NOTE)), command_id=UUID(int=77))
    assert copy.sync(unknown).head.instance is InstanceState.SPLIT
    copy.instance_id = UUID(int=4711)
    assert [outcome.state for outcome in copy.sync(unknown).outcomes] == [OutcomeState.CONFIRMED]


def test_the_instance_of_another_device_cannot_be_used(world: World) -> None:
    """Invariant 7."""
    counter, office = world.device(), world.device(number=2)
    counter.sync(counter.envelope(a_note()))
    office.instance_id, office.seq = counter.instance_id, counter.seq
    answer = office.sync(office.envelope(ChangeNote(note_id=NOTE, text="forged")))
    assert (answer.head.instance, answer.outcomes, answer.head.letter) == (InstanceState.SPLIT, (), "")


def test_a_refused_command_has_no_effect_and_the_next_is_decided(world: World) -> None:
    """Invariants 6, 9."""
    counter = world.device()
    refused = counter.decide(a_note("forbidden"))
    assert (refused.state, refused.code, refused.params) == (OutcomeState.REFUSED, "word_forbidden", {"word": "forbidden"})
    empty = counter.decide(a_note(""))
    assert (empty.code, empty.params) == ("note_empty", {"number": "NO-1"})
    assert counter.decide(a_note()).state is OutcomeState.CONFIRMED
    assert world.store.heads()[f"dealer:{SHOP}"] == 1


def test_what_central_granted_otherwise_is_said(world: World) -> None:
    counter = world.device()
    outcome = counter.decide(a_note("x" * (LONGEST + 5)))
    assert outcome.state is OutcomeState.ADJUSTED
    assert [(one.code, one.asked, one.got) for one in outcome.adjustments] == [("text_shortened", str(LONGEST + 5), str(LONGEST))]
    [note] = counter.held(f"dealer:{SHOP}")["toy_note"]
    assert "x" * LONGEST in note


@pytest.mark.parametrize("parent_text", ["forbidden", "crash"])
def test_what_builds_on_a_command_without_effect_is_parked(world: World, parent_text: str, error_log: list[str]) -> None:
    """Invariants 8, 9."""
    counter = world.device()
    parent = counter.envelope(a_note(parent_text))
    child = counter.envelope(ChangeNote(note_id=NOTE, text="x"), after=[parent.command_id])
    free = counter.envelope(a_note(note_id=OTHER_NOTE))
    _, parked, confirmed = counter.sync(parent, child, free).outcomes
    assert (parked.state, parked.code) == (OutcomeState.PARKED, "parent_not_accepted")
    assert parked.params == {"parent": str(parent.command_id)}
    assert confirmed.state is OutcomeState.CONFIRMED
    assert bool(error_log) == (parent_text == "crash")


def test_a_parent_never_seen_parks_the_child(world: World) -> None:
    """Invariant 8."""
    counter = world.device()
    outcome = counter.decide(a_note(), after=[UUID(int=12345)])
    assert outcome.code == "parent_not_accepted"


def test_a_defect_of_ours_parks_its_command_under_an_alarm_and_the_queue_goes_on(world: World, error_log: list[str]) -> None:
    """Invariants 6, 35. Fault 91."""
    counter = world.device()
    broken, fine = counter.envelope(a_note("crash")), counter.envelope(a_note(note_id=OTHER_NOTE))
    parked, confirmed = counter.sync(broken, fine).outcomes
    assert (parked.state, parked.code) == (OutcomeState.PARKED, "defect")
    assert parked.params["reference"] in error_log[-1]
    assert confirmed.state is OutcomeState.CONFIRMED
    assert len(counter.held(f"dealer:{SHOP}")["toy_note"]) == 1


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("NoSuchVerb", b"{}", "command_unknown"),
        ("WriteNote", b"{}", "command_invalid"),
        ("WriteNote", b'{"note_id":"x","text":"y"}', "command_invalid"),
        ("WriteNote", b'{"note_id":"00000000-0000-0000-0000-000000000001","text":"a\\u0000b"}', "command_invalid"),
        (
            "WriteNote",
            b'{"note_id":"00000000-0000-0000-0000-000000000001","text":"a","more":9223372036854775808}',
            "command_invalid",
        ),
        ("WriteNote", b'{"note_id":"00000000-0000-0000-0000-000000000001","text":"\\ud800"}', "command_invalid"),
        ("WriteNote", b'{"note_id":"00000000-0000-0000-0000-000000000001","text":"fine","later":true}', ""),
    ],
)
def test_what_cannot_be_read_is_refused_for_good_and_the_queue_goes_on(world: World, name: str, body: bytes, code: str) -> None:
    """Invariants 35, 40. Fault 91. Fields of a later version are no reason to refuse."""
    counter = world.device()
    odd = renamed(counter.envelope(a_note()), name=name, body=msgspec.Raw(body))
    first, second = counter.sync(odd, counter.envelope(a_note(note_id=OTHER_NOTE))).outcomes
    assert first.code == code
    assert second.state is OutcomeState.CONFIRMED


def test_who_may_not_is_refused_and_whose_rights_are_gone_is_quarantined(world: World) -> None:
    """Invariants 7, 30. Threat T12."""
    counter = world.device()
    assert counter.sync(counter.envelope(a_note(), actor=MEI)).outcomes[0].code == "not_permitted"
    stranger = counter.sync(counter.envelope(a_note(), actor=OTTO)).outcomes[0]
    world.people.gone.add(LIN.user_id)
    left = counter.decide(a_note())
    assert [(one.state, one.code) for one in (stranger, left)] == [(OutcomeState.QUARANTINED, "actor_revoked")] * 2


def test_the_dealer_is_the_devices_own_whatever_the_command_says(world: World) -> None:
    """Promise 7. Threat T6."""
    counter, rival = world.device(), world.device(OTTO)
    counter.decide(a_note())
    outcome = rival.decide(ChangeNote(note_id=NOTE, text="mine now"))
    assert outcome.code == "note_unknown"
    assert rival.decide(PostSign(code="x", text="y")).code == "not_permitted"


def test_the_house_acts_on_a_dealers_document_which_hears_of_it(world: World) -> None:
    counter, desk = world.device(), world.device(HAN)
    counter.decide(a_note())
    counter.decide(ChangeNote(note_id=NOTE, text="please look", to_desk=True))
    assert desk.decide(AnswerNote(dealer_id=SHOP, note_id=NOTE, answer="tomorrow")).state is OutcomeState.CONFIRMED
    counter.sync()
    [note] = counter.held(f"dealer:{SHOP}")["toy_note"]
    assert "tomorrow" in note


def test_a_batch_stops_when_the_time_is_up_and_the_rest_is_sent_again(world: World) -> None:
    """Invariants 5, 36. Fault 12."""
    counter = world.device()
    batch = [counter.envelope(a_note(note_id=UUID(int=100 + number))) for number in range(3)]
    some = counter.send(*batch, budget=timedelta(0)).answer
    assert (len(some.outcomes), some.head.expected_seq) == (1, 2)
    rest = counter.sync(*batch)
    assert [outcome.seq for outcome in rest.outcomes] == [1, 2, 3]


def test_every_number_up_to_the_last_has_its_decision(world: World, error_log: list[str]) -> None:
    """Invariant 5."""
    counter = world.device()
    texts = ("fine", "", "forbidden", "crash", "fine too")
    counter.sync(*[counter.envelope(a_note(text, note_id=UUID(int=50 + at))) for at, text in enumerate(texts)])
    with world.store.read() as session:
        decided = session.scalars(
            select(Decision.seq).where(Decision.instance_id == counter.instance_id).order_by(Decision.seq)
        ).all()
        instance = session.get_one(Instance, (SHOP, counter.instance_id))
    assert decided == list(range(1, instance.last_seq + 1)) == [1, 2, 3, 4, 5]
    assert error_log


def test_a_database_in_trouble_decides_nothing_and_parks_nothing(world: World) -> None:
    """Fault 64."""
    counter = world.device()
    sent = counter.envelope(a_note("disk full"))
    world.trouble.append(OperationalError("", {}, OSError("database or disk is full")))
    with pytest.raises(Unavailable):
        counter.send(sent)
    assert [outcome.state for outcome in counter.sync(sent).outcomes] == [OutcomeState.CONFIRMED]


def test_others_in_the_way_are_waited_for(world: World) -> None:
    """A deadlock is no defect: the same command runs again until it gets through."""
    counter = world.device()
    world.trouble[:] = [OperationalError("", {}, Deadlock("deadlock detected"))] * 3
    assert counter.decide(a_note("disk full")).state is OutcomeState.CONFIRMED
    assert world.trouble == []


class Deadlock(Exception):
    sqlstate = "40P01"


def test_work_in_the_name_of_somebody_who_never_signed_in_there_is_held_back(world: World) -> None:
    """Invariant 30. Threat T5: neither refused nor under another name, and what comes behind it goes on."""
    counter = world.device(people=[LIN])
    named, own = counter.envelope(a_note(), actor=MEI), counter.envelope(a_note(note_id=OTHER_NOTE))
    first, second = counter.sync(named, own).outcomes
    assert (first.state, first.code, first.params) == (OutcomeState.QUARANTINED, "author_not_signed_in", {"name": MEI.name})
    assert second.state is OutcomeState.CONFIRMED
    assert len(counter.held(f"dealer:{SHOP}")["toy_note"]) == 1
