"""What the manufacturer's people note among themselves about a dealer's ticket: not a byte of it leaves the house.

Asked in every way that a dealer has: news of all scopes from the beginning, whole scopes as rows and as prebuilt files, piece by
piece, the sums by which a replica is verified, the dump that says what its PCs must hold, and any query run with its eyes.
"""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import select

from sync.central import cli_trade, console, opening
from sync.central.device_people import note_person
from sync.central.exchange import Caller
from sync.central.scopes import scopes_of
from sync.central.service import Service
from sync.central.snapshots import Snapshots
from sync.domain import REGISTRY
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from sync.domain.tickets.answering import AnswerTicket, NoteTicket
from sync.domain.tickets.opening import OpenTicket
from sync.domain.tickets.queries import QUERIES, ticket_card, tickets
from sync.domain.tickets.records import TicketNote
from sync.domain.tickets.rules import TicketKind
from sync.kernel.clock import to_micros
from sync.kernel.commands import HOUSE, Actor, Command, Envelope, OutcomeState
from sync.kernel.errors import Denied
from sync.kernel.queries import View
from sync.kernel.records import dealer_scope
from sync.protocol.messages import Answer, ExchangeHead, Request
from sync.protocol.prebuilt import form
from sync.protocol.version import PROTOCOL
from tests.builders import an_id
from tests.simulator.traffic_oracle import unpacked

DEALER, OTHER = 1, 2
SECRET = "Canary-8842: this dealer always breaks them"
TICKET, NOTE = an_id("ticket"), an_id("note")
FORGED = (dealer_scope(HOUSE), "queue:tickets", "DEALER:0", "dealer:0 ", "network")


class Office:
    """A central with a ticket of the dealer's, an answer, and a note of the house."""

    def __init__(self, folder: Path) -> None:
        self.service: Service = opening.create(folder, database="", name="Manufacturer", currency="USD")
        cli_trade.demo_world(self.service, Namespace(products=20, dealers=2, seed=1))
        self._seqs: dict[int, int] = {}
        self._files = Snapshots(
            self.service.store, self.service.business, self.service.source.clock, folder / "files", worth_building=1
        )
        opened = OpenTicket(
            ticket_id=TICKET, entry_id=an_id("1"), kind=TicketKind.ADVICE, number="CS-1", subject="Pads", text="?"
        )
        answer = AnswerTicket(dealer_id=DEALER, ticket_id=TICKET, entry_id=an_id("2"), text="We look into it.")
        self.say(DEALER, Role.MANAGER, opened)
        self.say(HOUSE, Role.ORDER_DESK, answer)
        self.say(HOUSE, Role.ORDER_DESK, NoteTicket(dealer_id=DEALER, ticket_id=TICKET, note_id=NOTE, text=SECRET))

    def say(self, dealer_id: int, role: Role, command: Command) -> None:
        [outcome] = self.ask(dealer_id, self.person(dealer_id, role), command).outcomes
        assert outcome.state is OutcomeState.CONFIRMED, outcome

    def ask(self, dealer_id: int, actor: Actor, *commands: Command, cursors: Mapping[str, int] | None = None) -> Answer:
        now, device = self.service.source.clock.now(), UUID(int=dealer_id + 1)
        with self.service.store.transaction(now) as session:
            note_person(session, dealer_id, device, actor.user_id, now)
        envelopes = []
        for one in commands:
            self._seqs[dealer_id] = self._seqs.get(dealer_id, 0) + 1
            envelopes.append(
                Envelope(
                    command_id=an_id(f"{dealer_id} {self._seqs[dealer_id]}"),
                    seq=self._seqs[dealer_id],
                    name=type(one).__name__,
                    body=msgspec.Raw(msgspec.json.encode(one)),
                    actor_id=actor.user_id,
                    claimed_at=to_micros(now),
                )
            )
        head = ExchangeHead(
            protocol=PROTOCOL,
            request_id=UUID(int=5),
            instance_id=UUID(int=dealer_id + 1),
            epoch="",
            cursors=dict(cursors or {}),
            shape=REGISTRY.shape,
            hold=0.0,
        )
        request = Request(head=head, commands=tuple(envelopes))
        caller = Caller(dealer_id=dealer_id, device_id=device)
        return self.service.exchange.answer(caller, request, budget=timedelta(hours=1)).answer

    def person(self, dealer_id: int, role: Role) -> Actor:
        with self.service.store.read() as session:
            user = session.scalars(select(User).where(User.dealer_id == dealer_id, User.role == role)).first()
            assert user is not None
            return Actor(user_id=user.id, name=user.name, role=role, dealer_id=dealer_id)

    def heard_by(self, dealer_id: int) -> Iterator[bytes]:
        """Everything that central tells a device of this dealer, unpacked."""
        with self.service.store.read() as session:
            scopes = scopes_of(session, self.service.business, dealer_id)
        actor = self.person(dealer_id, Role.MANAGER if dealer_id else Role.ORDER_DESK)
        for cursors in ({}, dict.fromkeys(FORGED, 0), dict.fromkeys(scopes, 0)):
            yield msgspec.json.encode(self.ask(dealer_id, actor, cursors=cursors))
        for scope in (*scopes, *FORGED):
            for takes in ("", form(REGISTRY)):
                yield from self._file(dealer_id, scope, takes)
        yield msgspec.json.encode(console.dump(self.service, dealer_id))
        yield from self._queries(actor)

    def _file(self, dealer_id: int, scope: str, takes: str) -> Iterator[bytes]:
        try:
            manifest = self._files.manifest(dealer_id, scope, takes)
        except Denied:
            return
        yield msgspec.json.encode(manifest)
        for chunk in manifest.chunks:
            yield unpacked(self._files.chunk(dealer_id, chunk.digest))

    def _queries(self, actor: Actor) -> Iterator[bytes]:
        asked: Mapping[str, Mapping[str, object]] = {
            ticket_card.__name__: {"ticket_id": TICKET},
            tickets.__name__: {"which": "all"},
            "ticket_words": {"ids": [TICKET]},
        }
        with self.service.store.read(dealer_id=actor.dealer_id) as session:
            view = View(session=session, actor=actor, now=self.service.source.clock.now())
            for query in QUERIES:
                yield repr(query(view, **asked.get(query.__name__, {}))).encode()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "central")
    yield made
    made.service.store.close()


def leaks(office: Office, dealer_id: int) -> list[bytes]:
    signs = (SECRET.encode(), NOTE.hex.encode(), str(NOTE).encode(), b"ticket_note")
    return [sign for told in office.heard_by(dealer_id) for sign in signs if sign in told]


@pytest.mark.parametrize("dealer_id", [DEALER, OTHER])
def test_not_a_byte_of_a_note_reaches_a_dealer(office: Office, dealer_id: int) -> None:
    """Threat T6. Invariant 7."""
    assert leaks(office, dealer_id) == []


def test_the_house_has_it(office: Office) -> None:
    """The ears above are able to hear."""
    assert {SECRET.encode(), NOTE.hex.encode()} <= set(leaks(office, HOUSE))


def test_a_note_that_were_the_dealers_row_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Planted: one line of `records.py` less careful."""
    monkeypatch.setattr(TicketNote, "scopes", lambda self: {dealer_scope(self.about_dealer): True})
    office = Office(tmp_path / "central")
    heard = leaks(office, DEALER)
    office.service.store.close()
    assert SECRET.encode() in heard


def test_the_ticket_says_nothing_of_it(office: Office) -> None:
    """No moved time, no counted entry, no news at all: a dealer that watches cannot tell that somebody noted something."""
    actor = office.person(DEALER, Role.MANAGER)
    with office.service.store.read() as session:
        scopes = scopes_of(session, office.service.business, DEALER)
    before = office.ask(DEALER, actor, cursors=dict.fromkeys(scopes, 0))
    again = NoteTicket(dealer_id=DEALER, ticket_id=TICKET, note_id=an_id("another"), text=SECRET)
    office.say(HOUSE, Role.CHANNEL_MANAGER, again)
    after = office.ask(DEALER, actor, cursors=dict.fromkeys(scopes, 0))
    assert (after.sections, after.head.spans, after.head.fills) == (before.sections, before.head.spans, before.head.fills)
    assert any(section.table == "ticket_entry" for section in before.sections)


@pytest.mark.parametrize("role", [Role.MANAGER, Role.CLERK])
def test_a_dealer_writes_none(office: Office, role: Role) -> None:
    note = NoteTicket(dealer_id=DEALER, ticket_id=TICKET, note_id=an_id("mine"), text="me too")
    [outcome] = office.ask(DEALER, office.person(DEALER, role), note).outcomes
    assert not outcome.state.took_effect
