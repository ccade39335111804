"""A statement over the line: head office and two dealers, each on a PC of its own, offline in between."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sync.central import opening
from sync.central.demo import run as make_demo
from sync.central.demo.history import write_history
from sync.domain.accounts.calendar import house_today
from sync.domain.approvals.commands import DecideStep
from sync.domain.approvals.queries import approvals
from sync.domain.statements.bench import Bench, Standing, bench
from sync.domain.statements.benching import AcceptMatches, Entered, EnterOwnList, Pair
from sync.domain.statements.commands import ConfirmStatement, IssueStatement
from sync.domain.statements.disputing import AnswerDispute, NoteDifference, SettleDispute
from sync.domain.statements.queries import StatementRow, disputes, statements
from sync.domain.statements.rules import DifferenceReason, DisputeState, LineKind, MatchRule, StatementState
from sync.kernel.commands import Command, Outcome, OutcomeState
from sync.kernel.errors import Refusal
from tests.fault.served import PRODUCTS, Served, serving
from tests.fault.shop import Shop, enrolled, opened
from tests.fault.test_two_shops import whole_file
from tests.programs import PASSWORD

OWN = "Own-list-5521"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A world in which the first dealer has bought and paid for weeks: to copy, not to serve."""
    folder = tmp_path_factory.mktemp("lived") / "central"
    service = opening.create(folder, database="", name="Manufacturer", currency="USD")
    now = service.source.clock.now()
    write_history(service, make_demo(service.store, service.passwords, now=now, password=PASSWORD, products=PRODUCTS, dealers=2))
    service.store.close()
    return folder


@pytest.fixture
def central(lived: Path, tmp_path: Path) -> Iterator[Served]:
    with serving(Path(shutil.copytree(lived, tmp_path / "central"))) as served:
        yield served


@pytest.fixture
def house(central: Served, tmp_path: Path) -> Iterator[Shop]:
    with opened(enrolled(tmp_path / "house", central, dealer="HQ", user="wu")) as desk:
        desk.sync()
        yield desk


@pytest.fixture
def shop(central: Served, tmp_path: Path) -> Iterator[Shop]:
    with opened(enrolled(tmp_path / "shop", central, user="wang")) as one:
        one.sync()
        yield one


def save(shop: Shop, command: Command) -> UUID:
    receipt = shop.replica.submit(command, actor=shop.actor).result()
    return receipt.command_id


def outcome(shop: Shop, command_id: UUID) -> Outcome:
    [sent] = [one for one in shop.replica.sent() if one.command_id == command_id]
    assert sent.outcome is not None
    return sent.outcome


def period(house: Shop) -> tuple[date, date]:
    today = house.replica.read(house.actor, house_today)
    return today - timedelta(days=60), today - timedelta(days=1)


def issue(house: Shop, *shops: Shop) -> UUID:
    """Drawn up, and brought to these."""
    first, last = period(house)
    statement_id = uuid4()
    save(house, IssueStatement(dealer_id=1, statement_id=statement_id, first_day=first, last_day=last))
    for one in (house, *shops):
        one.sync()
    return statement_id


def row(shop: Shop, statement_id: UUID) -> StatementRow:
    [found] = shop.replica.read(shop.actor, statements, statement_id=statement_id)
    return found


def seen(shop: Shop, statement_id: UUID) -> Bench:
    return shop.replica.read(shop.actor, bench, statement_id=statement_id)


def accept(shop: Shop, statement_id: UUID) -> UUID:
    pairs = tuple(
        Pair(
            match_id=uuid4(),
            rule=MatchRule(one.rule),
            line_ids=tuple(one.line_ids),
            own_ids=tuple(one.own_ids),
            own_amount=one.own_amount,
        )
        for one in seen(shop, statement_id).pairs
    )
    return save(shop, AcceptMatches(statement_id=statement_id, pairs=pairs))


def note(shop: Shop, statement_id: UUID, *, less: int = 100) -> NoteDifference:
    """About the first delivery."""
    line = next(one for one in seen(shop, statement_id).lines if one.kind is LineKind.DELIVERY)
    return NoteDifference(
        dispute_id=uuid4(),
        statement_id=statement_id,
        line_id=line.line_id,
        document_number=line.number,
        expected=line.amount - less,
        reason=DifferenceReason.PRICE,
        owner="wang",
        note="The list said less",
        is_raised=True,
    )


def approve(second: Shop) -> None:
    """Another person's yes to what is offered."""
    [asked] = [one for one in second.replica.read(second.actor, approvals) if one.kind == "dispute_credit"]
    assert asked.mine is not None
    save(second, DecideStep(approval_id=asked.approval_id, step_id=asked.mine, version=asked.version, granted=True, reason=""))


def test_stated_matched_disputed_and_confirmed(central: Served, house: Shop, shop: Shop, tmp_path: Path) -> None:
    """Promise 7. Threat T6. Invariants 3, 25: both replicas equal central to the row, and another dealer holds no byte of it."""
    statement_id = issue(house, shop)
    stated = row(shop, statement_id)
    assert (stated, seen(shop, statement_id).is_whole) == (row(house, statement_id), True)
    assert {LineKind.DELIVERY, LineKind.PAYMENT} <= {one.kind for one in seen(shop, statement_id).lines}
    paid = next(one for one in seen(shop, statement_id).lines if one.kind is LineKind.PAYMENT)
    own = Entered(entry_id=uuid4(), number=OWN, day=paid.day, amount=paid.amount)
    save(shop, EnterOwnList(entries=(own,)))
    accept(shop, statement_id)
    differs = note(shop, statement_id)
    save(shop, differs)
    save(shop, ConfirmStatement(statement_id=statement_id, version=stated.version, digest=stated.digest))
    assert seen(shop, statement_id).lines[0].standing is Standing.MATCHED
    shop.sync()
    house.sync()
    told = row(house, statement_id)
    assert (told.state, told.agreed) == (StatementState.CONFIRMED, told.closing - 100)
    assert told.matched >= 1
    save(house, AnswerDispute(dealer_id=1, dispute_id=differs.dispute_id, proposed=60, answer="Sixty of it"))
    house.sync()
    with opened(enrolled(tmp_path / "second", central, dealer="HQ", user="zhao")) as second:
        second.sync()
        approve(second)
        second.sync()
    shop.sync()
    save(shop, SettleDispute(dispute_id=differs.dispute_id, agreed=True))
    shop.sync()
    house.sync()
    [settled] = house.replica.read(house.actor, disputes, statement_id=statement_id)
    assert (settled.state, settled.proposed) == (DisputeState.AGREED, 60)
    assert shop.dump() == central.dump()
    assert OWN in whole_file(shop)
    with opened(enrolled(tmp_path / "other", central, dealer="D2")) as other:
        other.sync()
        assert OWN not in whole_file(house)
        assert [one in whole_file(other) for one in (OWN, stated.number, stated.digest, differs.note)] == [False] * 4


def test_a_version_that_came_meanwhile_refuses_the_confirmation(house: Shop, shop: Shop) -> None:
    """Head office draws the period up once more before the shop's work arrives: what was matched and noted goes with it."""
    first = row(house, issue(house, shop))
    accepted, noted = accept(shop, first.statement_id), save(shop, note(shop, first.statement_id))
    yes = save(shop, ConfirmStatement(statement_id=first.statement_id, version=first.version, digest=first.digest))
    newer = issue(house)
    shop.sync()
    said = outcome(shop, yes)
    assert (said.state, said.code, said.params["version"]) == (OutcomeState.REFUSED, "statement_superseded", "2")
    assert [outcome(shop, one).state for one in (accepted, noted)] == [OutcomeState.ADJUSTED] * 2
    told = row(shop, newer)
    assert (told.state, told.disputes, told.matched > 0) == (StatementState.ISSUED, 1, True)


def test_neither_a_clerk_nor_a_neighbour_has_a_say(central: Served, house: Shop, tmp_path: Path) -> None:
    with opened(enrolled(tmp_path / "clerk", central, user="lin")) as clerk:
        clerk.sync()
        for command in (
            ConfirmStatement(statement_id=uuid4(), version=1, digest=""),
            IssueStatement(dealer_id=1, statement_id=uuid4(), first_day=period(house)[0], last_day=period(house)[1]),
        ):
            with pytest.raises(Refusal, match="not_permitted"):
                save(clerk, command)
