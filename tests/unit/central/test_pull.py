"""A device hears of everything in its scopes, of nothing else, and each thing whole."""

from collections.abc import Callable
from uuid import UUID

import msgspec
import pytest

from sync.central.business import DealerCard
from sync.central.service import mint_epoch
from sync.kernel.commands import HOUSE, OutcomeState
from tests.toy import HAN, OTTO, QUEUE, SHOP, AnswerNote, ChangeNote, DropNote, PostSign, Sign, WriteNote
from tests.unit.central.world import ToyDevice, World

NOTE = UUID(int=1)


def a_note(text: str = "late", *, note_id: UUID = NOTE) -> WriteNote:
    return WriteNote(note_id=note_id, text=text, number="NO-1", tags=("a", "b"))


def post_signs(world: World, count: int, *, text: str = "x") -> None:
    with world.store.transaction(world.clock.now()) as session:
        world.store.put(session, Sign, [(f"S{number:05d}", text) for number in range(count)])


def test_another_device_of_the_shop_gets_the_rows_and_another_dealer_gets_none(world: World) -> None:
    """Promise 7. Invariant 15."""
    counter, office, rival = world.device(), world.device(number=2), world.device(OTTO)
    counter.decide(a_note())
    for device in (office, rival):
        device.sync()
    assert office.held("dealer:7") == counter.held("dealer:7")
    assert rival.rows == {}
    assert set(rival.cursors) <= {"dealer:8", "catalog", "prices:base", "availability", "notices"}


def test_naming_a_scope_does_not_give_it(world: World) -> None:
    """Threat T6."""
    counter, rival = world.device(), world.device(OTTO)
    counter.decide(a_note())
    rival.cursors = {"dealer:7": 0, QUEUE: 0, "network": 0}
    answer = rival.sync()
    assert (answer.sections, set(answer.head.gone)) == ((), {"dealer:7", QUEUE, "network"})


def test_asking_again_brings_nothing_and_says_nothing(world: World) -> None:
    """Invariants 19, 37."""
    counter = world.device()
    counter.decide(a_note())
    assert counter.send().is_empty
    assert counter.sync().head.spans == ()


def test_a_row_that_changed_ten_times_travels_once(world: World) -> None:
    counter, office = world.device(), world.device(number=2)
    counter.decide(a_note())
    for number in range(10):
        counter.decide(ChangeNote(note_id=NOTE, text=f"text {number}"))
    [notes] = [section for section in office.sync().sections if section.table == "toy_note"]
    assert len(notes.rows) == 1
    assert office.cursors["dealer:7"] == 11


def test_what_was_deleted_leaves_and_a_new_device_hears_nothing_of_it(world: World) -> None:
    counter, office = world.device(), world.device(number=2)
    counter.decide(a_note())
    office.sync()
    counter.decide(DropNote(note_id=NOTE))
    answer = office.sync()
    assert {section.table: len(section.removed) for section in answer.sections} == {"toy_note": 1, "toy_note_tag": 2}
    assert office.held("dealer:7") == {}
    assert world.device(number=3).sync().sections == ()


def test_what_was_deleted_and_made_again_is_there(world: World) -> None:
    counter, office = world.device(), world.device(number=2)
    for command in (a_note(), DropNote(note_id=NOTE), a_note("again")):
        counter.decide(command)
    office.sync()
    assert office.held("dealer:7") == counter.held("dealer:7")
    assert len(office.held("dealer:7")["toy_note"]) == 1


def test_a_document_enters_and_leaves_a_queue_and_stays_in_its_shop(world: World) -> None:
    """Invariant 15."""
    counter, desk = world.device(), world.device(HAN)
    counter.decide(a_note())
    desk.sync()
    assert QUEUE not in desk.cursors or desk.held(QUEUE) == {}
    counter.decide(ChangeNote(note_id=NOTE, text="look", to_desk=True))
    desk.sync()
    assert len(desk.held(QUEUE)["toy_note"]) == 1
    assert desk.decide(AnswerNote(dealer_id=SHOP, note_id=NOTE, answer="ok")).state is OutcomeState.CONFIRMED
    assert desk.held(QUEUE) == {}
    counter.sync()
    assert len(counter.held("dealer:7")["toy_note"]) == 1


def test_a_row_that_never_was_in_a_scope_leaves_no_trace_there(world: World) -> None:
    counter = world.device()
    counter.decide(a_note())
    assert QUEUE not in world.store.heads()


def test_parents_come_before_their_children(world: World) -> None:
    counter = world.device()
    counter.sync(counter.envelope(a_note()))
    tables = [section.table for section in world.device(number=2).sync().sections]
    assert tables.index("toy_note") < tables.index("toy_note_tag")


def test_a_scope_too_far_away_is_to_be_fetched_and_the_others_still_come(worlds: Callable[..., World]) -> None:
    world = worlds(pull_limit=10)
    post_signs(world, 11)
    counter = world.device()
    answer = counter.sync(counter.envelope(a_note()))
    assert [(fill.scope, fill.rows) for fill in answer.head.fills] == [("catalog", 11)]
    assert [span.scope for span in answer.head.spans] == ["dealer:7"]
    counter.cursors["catalog"] = 1
    assert counter.sync().head.fills == ()


def test_after_a_restore_everything_comes_anew_under_the_new_epoch(world: World) -> None:
    """Invariant 29. Fault 81."""
    counter = world.device()
    counter.decide(a_note())
    before = counter.epoch
    mint_epoch(world.store, world.service.source)
    answer = counter.sync()
    assert counter.epoch != before
    assert [(span.scope, span.start, span.end) for span in answer.head.spans] == [("dealer:7", 0, 1)]


def test_a_scope_that_another_epoch_has_nothing_of_is_said_to_be_empty(world: World) -> None:
    """Invariant 29. Fault 81: an updated program names nothing of what it has, and would keep what central forgot."""
    counter = world.device()
    counter.sync()
    counter.cursors["dealer:7"] = 0
    assert counter.sync().head.spans == ()
    mint_epoch(world.store, world.service.source)
    assert [(span.scope, span.start, span.end) for span in counter.sync().head.spans] == [("dealer:7", 0, 0)]


def test_a_cursor_ahead_of_the_counter_counts_as_none(world: World) -> None:
    """Fault 81: central's counters are those of a backup."""
    counter = world.device()
    counter.decide(a_note())
    counter.cursors["dealer:7"] = 99
    assert [(span.start, span.end) for span in counter.send().answer.head.spans] == [(0, 1)]


def test_another_price_list_means_another_scope(world: World) -> None:
    """Invariants 30, 31. Fault 85."""
    counter = world.device()
    counter.sync()
    counter.cursors["prices:base"] = 0
    world.dealers[SHOP] = DealerCard(dealer_id=SHOP, code="D7", name="Seven", price_list="gold")
    assert counter.sync().head.gone == ("prices:base",)


def test_the_house_holds_every_price_list_and_no_shop(world: World) -> None:
    counter, desk = world.device(), world.device(HAN)
    counter.decide(a_note())
    desk.cursors = {"prices:base": 0, "prices:gold": 0, "dealer:7": 0}
    assert desk.sync().head.gone == ("dealer:7", "prices:gold")
    assert desk.decide(PostSign(code="S", text="closed on Monday")).state is OutcomeState.CONFIRMED
    assert HOUSE not in {section.rows[0][0] for section in desk.sync().sections}


def test_all_rows_of_one_transaction_arrive_together(world: World) -> None:
    """Invariant 14."""
    counter, office = world.device(), world.device(number=2)
    counter.sync(*[counter.envelope(a_note(note_id=UUID(int=number))) for number in range(1, 4)])
    office.sync()
    shop = office.held("dealer:7")
    assert (len(shop["toy_note"]), len(shop["toy_note_tag"])) == (3, 6)


def test_an_old_answer_that_comes_again_is_told_by_its_request_id(world: World) -> None:
    """Fault 76."""
    counter = world.device()
    asked = counter.request()
    later = msgspec.structs.replace(asked, head=msgspec.structs.replace(asked.head, request_id=UUID(int=6)))
    assert [answer_to(counter, request) for request in (asked, later)] == [UUID(int=5), UUID(int=6)]


def answer_to(device: ToyDevice, request: object) -> UUID:
    device.request = lambda *_: request  # type: ignore[method-assign,assignment]
    return device.send().answer.head.request_id


@pytest.mark.parametrize("limit", [3, 20_000])
def test_a_device_that_syncs_at_any_moment_ends_where_the_others_are(worlds: Callable[..., World], limit: int) -> None:
    """Invariants 12, 15."""
    world = worlds(pull_limit=limit)
    counter, office = world.device(), world.device(number=2)
    for number in range(1, 5):
        counter.decide(a_note(note_id=UUID(int=number % 3 + 1)) if number < 4 else DropNote(note_id=UUID(int=1)))
        if limit > 3:
            office.sync()
    assert limit == 3 or office.held("dealer:7") == counter.held("dealer:7")
    assert len(world.device(number=3).send().answer.head.fills) == (1 if limit == 3 else 0)
