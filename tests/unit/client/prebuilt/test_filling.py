"""A large scope comes as a file that is copied, and the replica is the same as if its rows had come one by one."""

import pytest
from sqlalchemy import select

from sync.central import snapshots
from sync.client import copying
from sync.client.migrations.finding import begin_files_again
from sync.kernel.errors import Unreachable
from sync.protocol.messages import Answer, Request
from sync.protocol.prebuilt import PAGE, form
from tests.shops import KEY
from tests.simulation import House
from tests.toy import HAN, REGISTRY, SHOP, PostSign, Sign, TakeSign
from tests.unit.client.prebuilt.new_pc import Pc
from tests.unit.client.prebuilt.signs import MANY, PIECE, put, signs


def test_the_file_brings_what_the_rows_would_have(pc: Pc, house: House) -> None:
    """Invariants 12, 24."""
    pc.sync()
    assert house.snapshots.manifest(SHOP, "catalog", form(REGISTRY)).tables == {"toy_sign": MANY}
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]


def test_one_letter_is_found_in_an_index_that_was_copied(pc: Pc, house: House) -> None:
    pc.fill()
    assert pc.hits("n") == [code for code, _ in signs(50)]
    put(house, [("S00599", "quite another")])
    pc.sync()
    assert pc.hits("q") == ["S00599"]


def test_what_could_be_found_before_is_found_after(pc: Pc, house: House) -> None:
    """The shop's own documents came first: the index that is copied must not put them out."""
    pc.replica.submit(PostSign(code="OWN-1", text="螺丝组 own"), actor=HAN).result()
    assert pc.hits("螺丝组") == ["OWN-1"]
    pc.fill()
    assert pc.hits("螺丝组") == ["OWN-1"]
    assert pc.hits("刹车盘 nr599") == ["S00599"]
    pc.sync()
    assert pc.is_as(house)


def test_a_row_that_waits_to_be_taken_away_is_not_laid_over_that(pc: Pc, house: House) -> None:
    """Invariants 12, 20: it is not shown again, and what central has of it lies behind what waits."""
    for command in (PostSign(code="S00005", text="own"), TakeSign(code="S00005")):
        pc.replica.submit(command, actor=HAN).result()
    for _ in range(2 * MANY // PIECE):
        pc.fill(until=2)
        assert pc.hits("S00005") == []
    assert pc.dump() == house.rows_of(pc.held())
    pc.sync()
    assert pc.is_as(house)


def test_changes_go_on_in_what_was_copied(pc: Pc, house: House) -> None:
    """Invariant 12: rows and index are the replica's own from then on."""
    pc.sync()
    put(house, [("S00005", "螺丝组 5"), ("T00001", "刹车盘 new")])
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("螺丝组") == ["S00005"]
    assert pc.hits("new") == ["T00001"]
    with pc.replica.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO search_gram (search_gram, rank) VALUES ('integrity-check', 0)")


@pytest.mark.parametrize("after", range(5))
def test_a_line_that_is_cut_costs_no_piece_that_came_whole(pc: Pc, house: House, after: int) -> None:
    """Invariant 24. Faults 13, 16: pieces that were kept are not asked for again."""
    pc.wire.cut_after = after
    with pytest.raises(Unreachable):
        pc.sync()
    pc.wire.cut_after = None
    pc.sync()
    assert pc.is_as(house)
    assert len(pc.wire.asked) == len(set(pc.wire.asked))


@pytest.mark.parametrize("looks", [2, 4, 6, 8, 10, 13, 16, 19])
def test_a_program_that_ends_anywhere_goes_on_from_there(
    pc: Pc, house: House, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 24. Fault 16: between any two steps, with the replica opened again as it lies there."""
    monkeypatch.setattr(copying, "ROWS", 50)
    pc.fill(until=looks)
    pc.replica.close()
    pc.switch_on()
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]
    assert len(pc.wire.asked) - len(set(pc.wire.asked)) < copying.LOT


@pytest.mark.parametrize("looks", [2, 6, 10, 13, 16, 19])
def test_a_program_that_knows_another_form_begins_anew(pc: Pc, house: House, looks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 24. Fault 87: whatever there is of the file, nothing of it is gone on with, and nothing of it stays."""
    monkeypatch.setattr(copying, "ROWS", 50)
    pc.fill(until=looks)
    with pc.replica.lanes.parts.store.write() as connection:
        begin_files_again(connection)
    pc.replica.close()
    pc.switch_on()
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]


def test_nothing_of_it_lies_readable_beside_the_replica(pc: Pc) -> None:
    """Threat T1."""
    pc.wire.cut_after = 4
    with pytest.raises(Unreachable):
        pc.sync()
    (path,) = pc.left()
    content = path.read_bytes()
    assert len(content) == 4 * PIECE * PAGE
    for text in ("刹车盘", "SQLite format 3", "S00001", "CREATE TABLE"):
        assert text.encode() not in content
    assert KEY not in content


def test_a_file_that_is_gone_is_fetched_anew_as_rows(pc: Pc, house: House) -> None:
    """Somebody tidied the folder up."""
    pc.wire.cut_after = 4
    with pytest.raises(Unreachable):
        pc.sync()
    pc.left()[0].unlink()
    pc.wire.cut_after = None
    pc.sync()
    assert pc.is_as(house)


@pytest.mark.parametrize("page", [1, 20, -1])
def test_a_file_that_the_disk_changed_is_left_and_the_rows_come(pc: Pc, house: House, page: int) -> None:
    """Fault 37: every page bears its own proof, and is not believed without."""
    pc.fill(until=5)
    (path,) = pc.left()
    content = bytearray(path.read_bytes())
    content[(page * PAGE + 100) % len(content)] ^= 1
    path.write_bytes(content)
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("刹车盘 nr599") == ["S00599"]


def test_who_saves_waits_for_a_lot_and_not_for_a_table(pc: Pc, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows come a few at a time, each time in a transaction of their own."""
    monkeypatch.setattr(copying, "ROWS", 50)
    (order,) = pc.replica.lanes.exchange().run(push=False).fills
    counted = []

    def look() -> bool:
        with pc.replica.lanes.parts.store.read() as connection:
            counted.append(connection.exec_driver_sql("SELECT count(*) FROM toy_sign").scalar())
        return False

    pc.replica.lanes.filling().run(order.scope, stopped=look)
    assert set(counted) == set(range(0, MANY + 1, 50))
    pc.sync()
    assert pc.is_as(house)


def test_a_scope_whose_rows_are_here_comes_as_rows(pc: Pc, house: House) -> None:
    """Invariant 15: what left the scope meanwhile leaves here too, and no row comes twice."""
    pc.sync()
    with house.store.transaction(house.clock.now()) as session:
        for sign in session.scalars(select(Sign).limit(200)):
            session.delete(sign)
    pc.wire.asked.clear()
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("S00005") == []


def test_a_row_that_came_and_was_changed_before_the_last_ones_came_is_still_there(
    pc: Pc, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 12: the end of a fill takes away what did not come, and this one had come."""
    monkeypatch.setattr(snapshots, "CHUNK_ROWS", 100)
    pc.replica.submit(PostSign(code="S00000", text="as it was"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    pc.wire.cut_after = 2
    with pytest.raises(Unreachable):
        pc.sync()
    pc.replica.submit(PostSign(code="S00000", text="written over"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    pc.wire.cut_after = None
    for order in pc.replica.lanes.exchange().run(push=False).fills:
        pc.replica.lanes.filling().run(order.scope, stopped=lambda: False)
    assert pc.hits("S00000") == ["S00000"]
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("written over") == ["S00000"]


def test_what_was_accepted_while_the_file_came_is_not_lost(pc: Pc, house: House) -> None:
    """Invariant 12: central took it after the file was built."""
    pc.wire.cut_after = 1
    with pytest.raises(Unreachable):
        pc.sync()
    pc.replica.submit(PostSign(code="S00001", text="written over"), actor=HAN).result()
    pc.replica.lanes.exchange().run()
    pc.wire.cut_after = None
    pc.sync()
    assert pc.is_as(house)
    assert pc.hits("written over") == ["S00001"]


def test_an_order_that_comes_late_is_not_followed(pc: Pc, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 19. Fault 77: the other lane has heard of it, followed it and gone on since."""
    line = pc.wire.exchange
    pc.replica.lanes.exchange().run(push=False)

    def slow(request: Request) -> Answer:
        answer = line(request)
        assert answer.head.fills
        monkeypatch.setattr(pc.wire, "exchange", line)
        pc.sync()
        return answer

    monkeypatch.setattr(pc.wire, "exchange", slow)
    step, pieces = pc.replica.lanes.exchange().run(push=False), list(pc.wire.asked)
    assert pieces
    pc.sync()
    assert (step.fills, pc.wire.asked) == ((), pieces)
    assert pc.is_as(house)


def test_where_the_scope_comes_by_another_way_meanwhile_its_file_is_left(pc: Pc, house: House) -> None:
    """Invariant 12: nothing of it is laid over the rows, and no further piece is asked for."""
    (order,) = pc.replica.lanes.exchange().run(push=False).fills

    def overtaken() -> bool:
        if len(pc.wire.asked) == 3:
            house.answer_up_to(10 * MANY)
            pc.replica.lanes.exchange().run(push=False)
        return False

    assert pc.replica.lanes.filling().run(order.scope, stopped=overtaken) == 0
    assert len(pc.wire.asked) <= 3 + copying.LOT
    assert pc.dump() == house.rows_of(pc.held())
