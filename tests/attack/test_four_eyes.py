"""One person of the manufacturer alone, with a PC that says whatever they like: nothing that they make becomes true by them."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
import pytest
from sqlalchemy import select

from sync.central import audit, cli_trade, console, opening
from sync.central.device_people import note_person
from sync.central.exchange import Caller
from sync.central.records import Device
from sync.central.service import Service
from sync.domain.accounts.commands import AddUser
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from sync.domain.approvals.commands import DecideStep, Delegate, SetApprovalRule
from sync.domain.approvals.records import Approval, ApprovalStep
from sync.domain.approvals.rules import ApprovalState
from sync.domain.catalog.commands import SetListPrice
from sync.domain.catalog.records import ListPrice
from sync.domain.four_eyes.values import list_price_on
from sync.kernel.clock import to_micros
from sync.kernel.commands import HOUSE, Command, Envelope, Outcome
from sync.protocol.journal import BEFORE_THE_FIRST, Entry, Heading, JournalAnswer, entry_of
from sync.protocol.messages import ExchangeHead, Request
from sync.protocol.proofs import new_key, public_of
from sync.protocol.version import PROTOCOL

EVE, GAO = UUID(int=901), UUID(int=902)
AN_HOUR = timedelta(hours=1)


class Pc:
    """A PC of the house that its owner has opened up: it sends what it wants, in whose name it wants."""

    def __init__(self, service: Service, number: int) -> None:
        self._service, self._seq = service, 0
        self.device_id = UUID(int=number)

    @property
    def instance_id(self) -> UUID:
        return UUID(int=self.device_id.int << 8)

    @property
    def caller(self) -> Caller:
        return Caller(dealer_id=HOUSE, device_id=self.device_id)

    def row(self, now: datetime) -> Device:
        return Device(
            dealer_id=HOUSE,
            device_id=self.device_id,
            name="PC",
            token_hash=self.device_id.hex,
            enrolled_by=EVE,
            created_at=now,
            last_seen_at=now,
            heard_at=None,
            revoked_at=None,
            share=None,
            public_key=public_of(new_key()),
            former_hash="",
            renewals=0,
            erase_order="",
        )

    def envelope(self, command: Command, actor: UUID) -> Envelope:
        self._seq += 1
        return Envelope(
            command_id=uuid4(),
            seq=self._seq,
            name=type(command).__name__,
            body=msgspec.Raw(msgspec.json.encode(command)),
            actor_id=actor,
            claimed_at=to_micros(self._service.source.clock.now()),
        )

    def send(self, command: Command, actor: UUID) -> Outcome:
        head = ExchangeHead(
            protocol=PROTOCOL,
            request_id=uuid4(),
            instance_id=self.instance_id,
            epoch="",
            cursors={},
            shape=self._service.business.registry.shape,
            hold=0.0,
        )
        request = Request(head=head, commands=(self.envelope(command, actor),))
        [outcome] = self._service.exchange.answer(self.caller, request, budget=AN_HOUR).answer.outcomes
        return outcome


class House:
    """A made-up manufacturer with two people for prices. Eve has signed in on a PC of hers, Gao on another."""

    def __init__(self, folder: Path) -> None:
        self.service = opening.create(folder, database="", name="Manufacturer", currency="USD")
        cli_trade.demo_world(self.service, Namespace(products=20, dealers=1, seed=1))
        self.mine, self.gaos = Pc(self.service, 71), Pc(self.service, 72)
        for user_id, name in ((EVE, "eve"), (GAO, "gao")):
            console.run_verb(self.service, AddUser(user_id=user_id, name=name, display_name=name, role=Role.CATALOG_ADMIN))
        with self.service.store.transaction(self.now) as session:
            note_person(session, HOUSE, self.mine.device_id, EVE, self.now)
            note_person(session, HOUSE, self.gaos.device_id, GAO, self.now)
            session.add_all(one.row(self.now) for one in (self.mine, self.gaos))
        with self.service.store.read() as session:
            self.listed = session.scalars(select(ListPrice).order_by(ListPrice.product_code, ListPrice.price_list).limit(1)).one()
        self.before = self.price

    @property
    def now(self) -> datetime:
        return self.service.source.clock.now()

    @property
    def price(self) -> int | None:
        with self.service.store.read() as session:
            return list_price_on(session, self.listed.price_list, self.listed.product_code, self.now.date() + timedelta(days=9))

    def ask(self, pc: Pc, actor: UUID) -> Outcome:
        since, listed = self.now.date() + timedelta(days=5), self.listed
        wanted = SetListPrice(price_list=listed.price_list, product_code=listed.product_code, valid_from=since, price=1)
        return pc.send(wanted, actor)

    def forged(self, command: Command, actor: UUID, pc: Pc) -> Entry:
        """Sealed by whoever likes to, under the heading of that PC."""
        key = self.service.journal_keys.current()
        envelope = pc.envelope(command, actor)
        heading = Heading(
            n=1,
            before=BEFORE_THE_FIRST,
            dealer_id=HOUSE,
            device_id=pc.device_id,
            instance_id=pc.instance_id,
            seq=envelope.seq,
            command_id=envelope.command_id,
            key_id=key.key_id,
        )
        return entry_of(heading, envelope, key, new_key())

    def hand_in(self, pc: Pc, entry: Entry) -> JournalAnswer:
        return self.service.journal.take(pc.caller, entry.frame, is_revoked=False)

    def yes(self) -> DecideStep:
        """To the price that waits."""
        with self.service.store.read() as session:
            waiting = select(Approval).where(Approval.state == ApprovalState.OPEN, Approval.kind == "list_price")
            approval = session.scalars(waiting).one()
            step = session.scalars(select(ApprovalStep).where(ApprovalStep.approval_id == approval.id)).one()
            return DecideStep(approval_id=approval.id, step_id=step.id, version=approval.version, granted=True)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path / "central")
    yield made
    made.service.store.close()


def test_a_price_of_one_person_waits_however_often_they_say_yes(house: House) -> None:
    """Threat T5."""
    assert house.ask(house.mine, EVE).state.took_effect
    assert house.mine.send(house.yes(), EVE).code == "own_request"
    assert house.price == house.before


def test_a_yes_in_a_colleagues_name_is_not_taken_from_a_pc_where_they_never_were(house: House) -> None:
    """Threats T5, T12: a PC may name whom it likes as the author of what it sends."""
    assert house.ask(house.mine, EVE).state.took_effect
    assert house.mine.send(house.yes(), GAO).code == "sign_in_here_first"
    lent = Delegate(delegation_id=uuid4(), taker_id=EVE, valid_from=house.now.date(), valid_until=house.now.date())
    assert house.mine.send(lent, GAO).code == "sign_in_here_first"
    assert house.price == house.before


def test_nor_by_a_journal_that_their_own_pc_is_said_to_have_written(house: House) -> None:
    """Threat T5: anybody may seal to central's key and put any device into the heading."""
    assert house.ask(house.mine, EVE).state.took_effect
    assert house.hand_in(house.mine, house.forged(house.yes(), GAO, house.gaos)).decided == {"refused": 1}
    assert house.price == house.before


def test_nor_is_what_waits_made_in_their_name(house: House) -> None:
    """Threat T5: otherwise the maker would release it as somebody else's."""
    assert house.ask(house.mine, GAO).code == "author_not_signed_in"
    assert house.price == house.before


def test_a_rule_that_asks_nobody_is_not_laid_down_by_who_wants_it(house: House) -> None:
    """Threat T5."""
    rule = SetApprovalRule(rule_id=uuid4(), kind="list_price", from_amount=10**15, chain="finance")
    with house.service.store.read() as session:
        operator = session.scalars(select(User.id).where(User.dealer_id == HOUSE, User.role == Role.OPERATOR)).one()
    assert [house.mine.send(rule, one).code for one in (EVE, operator)] == ["not_permitted", "sign_in_here_first"]
    assert house.ask(house.mine, EVE).state.took_effect
    assert house.price == house.before


def test_two_people_do_it_once_and_both_are_in_the_trail(house: House) -> None:
    """Threat T15: the attacks above are able to succeed."""
    assert house.ask(house.mine, EVE).state.took_effect
    yes = house.yes()
    assert house.gaos.send(yes, GAO).state.took_effect
    assert house.gaos.send(yes, GAO).code == "approval_over"
    assert house.price == 1
    with house.service.store.read() as session:
        [line] = [one for one in audit.lines(session, HOUSE) if "released_by" in one.facts]
    assert (line.deed, line.actor) == ("SetListPrice", EVE.hex)
    assert GAO.hex in line.facts
