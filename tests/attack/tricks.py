"""Every kind of answer that a replica takes from a central, bent: see `rogue`."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from uuid import UUID

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from sync.client.changes import ChangeSet
from sync.client.deliveries import Delivered, Deliveries, Delivery
from sync.client.drift import Drift
from sync.client.fill import Filling
from sync.client.local import fill, place
from sync.client.opening import card_from, place_row
from sync.client.passport import Passport
from sync.client.people import People, remember
from sync.client.places import Enrolling
from sync.domain import REGISTRY
from sync.kernel.commands import Envelope
from sync.kernel.errors import Denied
from sync.protocol.codec import decode_answer, encode_answer, encode_chunk
from sync.protocol.journal import JournalAnswer
from sync.protocol.messages import (
    CHUNK,
    ENROL,
    EXCHANGE,
    HEALTH,
    JOURNAL,
    SIGN_IN,
    SNAPSHOT,
    TOKEN,
    ChunkRef,
    Enrolment,
    Manifest,
    Problem,
    SignedIn,
    Tokens,
    UserCard,
)
from tests.attack.false_attachments import FalseAttachments
from tests.attack.false_files import FalseFiles
from tests.attack.mutations import Bender, opened
from tests.attack.rogue import Lost, RogueLine, Trick, Undone, Watch, document, lines
from tests.attack.victim import DEALER, Victim
from tests.shops import a_lease

STATUSES = (400, 401, 403, 404, 409, 413, 426, 429, 500, 503)
SCOPE = "catalog"


def never() -> bool:
    return False


class Tricks:
    """All of them, on one replica."""

    def __init__(self, victim: Victim) -> None:
        self._victim, self._line = victim, RogueLine()
        self._parts = victim.replica.lanes.parts
        self._watch = Watch(self._parts.store, REGISTRY, self._line)
        self._writer = Undone(self._parts.store, self._watch.look)
        self._exchange = victim.exchange(self._writer, self._line)

    def all(self) -> Sequence[Trick]:
        files = FalseFiles(self._victim, self._line)
        attachments = FalseAttachments(self._victim, self._line)
        return [*self._exchanges(), *self._snapshots(), *self._people(), *self._others(), *files.tricks(), *attachments.tricks()]

    def words(self) -> Sequence[object]:
        """Values of all messages, to be put where they do not belong."""
        told = [line for wire in (self._victim.first, self._victim.news) for line in opened(wire)]
        return [word for line in told for word in line[1:6] if isinstance(word, str | int | list)][:3_000]

    def _exchanges(self) -> Iterator[Trick]:
        line, parts = self._line, self._parts
        writer, exchange = self._writer, self._exchange
        drift = Drift(store=parts.store, writer=writer, registry=REGISTRY, exchange=exchange, clock=parts.clock)
        news, first, sums = (lines(line, EXCHANGE, opened(wire)) for wire in self._victim.wires())
        yield Trick(name="news", weight=10, bend=news, deed=exchange.run)
        yield Trick(name="first", weight=2, bend=first, deed=exchange.run)
        yield Trick(name="sums", weight=2, bend=sums, deed=lambda: drift.run(stopped=never))
        yield Trick(name="apart", weight=3, bend=self._bend_apart, deed=exchange.run)

    def _bend_apart(self, bender: Bender) -> None:
        """Its head is an honest one, or nearly; the rows that it names are not."""
        answer = decode_answer(bender.choice((self._victim.first, self._victim.news)))
        content = bender.lines(opened(encode_chunk(answer.sections)))
        reference = ChunkRef(digest=sha256(content).hexdigest(), size=len(content), rows=1)
        head = msgspec.structs.replace(answer.head, apart=reference)
        wire = encode_answer(msgspec.structs.replace(answer, head=head, sections=()))
        self._line.put(EXCHANGE, bender.lines(opened(wire)) if bender.choice((True, False, False)) else wire)
        self._line.replies[CHUNK.format(digest="")] = content

    def _snapshots(self) -> Iterator[Trick]:
        line, snapshots = self._line, self._victim.service.snapshots
        honest = snapshots.manifest(DEALER, SCOPE)
        chunks = [opened(snapshots.chunk(DEALER, one.digest)) for one in honest.chunks]
        lanes = self._victim.replica.lanes
        filling = Filling(
            store=self._parts.store,
            writer=self._writer,
            rebase=lanes.rebase,
            transport=line,
            coming=lanes.coming,
        )
        bend_document = document(line, SNAPSHOT.format(scope=""), honest)

        def bend_chunk(bender: Bender) -> None:
            content = bender.lines(bender.choice(chunks))
            reference = ChunkRef(digest=sha256(content).hexdigest(), size=len(content), rows=1)
            self._begin(msgspec.structs.replace(honest, chunks=(reference,)))
            line.put(CHUNK.format(digest=""), content)

        def bend_manifest(bender: Bender) -> None:
            self._begin(None)
            bend_document(bender)

        yield Trick(name="chunk", weight=3, bend=bend_chunk, deed=lambda: filling.run(SCOPE, stopped=never))
        yield Trick(name="manifest", weight=1, bend=bend_manifest, deed=lambda: filling.run(SCOPE, stopped=never))

    def _begin(self, manifest: Manifest | None) -> None:
        """A fill is under way, with this manifest; or none is."""
        with self._parts.store.write() as connection:
            connection.execute(delete(fill))
            if manifest is not None:
                epoch = connection.execute(select(place.c.epoch)).scalar_one()
                body = msgspec.json.encode(msgspec.structs.replace(manifest, epoch=epoch))
                connection.execute(insert(fill).values(scope=SCOPE, manifest=body, done=0))

    def _people(self) -> Iterator[Trick]:
        line, parts, actor = self._line, self._parts, self._victim.actor
        passport = Passport(parts.store, self._writer, parts.clock)
        people = People(store=parts.store, writer=self._writer, clock=parts.clock, passport=passport, connect=lambda: line)
        card = UserCard(user_id=actor.user_id, name=actor.name, display_name=actor.name, role=actor.role, dealer_id=DEALER)
        tokens = Tokens(access="1.abc", refresh="1.def", generation=9)
        signed = SignedIn(user=card, lease=a_lease(actor), share=bytes(32), tokens=tokens)
        known = Enrolment(
            device_id=UUID(int=3),
            tokens=tokens,
            letter="C",
            dealer_id=DEALER,
            dealer_code="D1",
            dealer_name="Shop",
            manufacturer="House",
            currency="USD",
            epoch="e",
            user=card,
            share=bytes(32),
            authority=bytes(32),
            journal_key=self._victim.service.journal_keys.current(),
            lease=a_lease(actor),
        )

        def renew() -> None:
            passport.renew(passport.shown(), lambda _request, _shown: line._json("POST", TOKEN, None, Tokens))

        def sign_in() -> None:
            people.admit(people.ask("lin", "secret"))

        yield Trick(name="sign-in", weight=1, bend=document(line, SIGN_IN, signed), deed=sign_in)
        yield Trick(name="tokens", weight=1, bend=document(line, TOKEN, tokens), deed=renew)
        yield Trick(name="enrolment", weight=1, bend=document(line, ENROL, known), deed=self._enrol)

    def _enrol(self) -> None:
        answer = self._line._json("POST", ENROL, None, Enrolment)
        wanted = Enrolling(central="http://central.test", code="A", user="lin", password="secret")
        card_from(answer, wanted.central)

        def keep(connection: Connection) -> tuple[None, ChangeSet]:
            connection.execute(update(place).values(**place_row(answer, wanted, UUID(int=9), REGISTRY)))
            remember(connection, SignedIn(user=answer.user, lease=answer.lease), self._parts.clock.now())
            return None, ChangeSet()

        self._watch.is_same_place = False  # here it may become somebody's
        try:
            self._writer.put(keep).result()
        finally:
            self._watch.is_same_place = True

    def _others(self) -> Iterator[Trick]:
        line, victim = self._line, self._victim
        earlier = Envelope(
            command_id=UUID(int=77),
            seq=1,
            name="CreateCustomer",
            body=msgspec.Raw(b'{"customer_id":"' + UUID(int=8).hex.encode() + b'","name":"A"}'),
            actor_id=victim.actor.user_id,
            claimed_at=1_700_000_000_000_000,
        )
        answer = JournalAnswer(entries=3, known=1, decided={"confirmed": 1}, unreadable=1, gaps=(2,), commands=(earlier,))
        order = victim.service.authority.erase(f"{DEALER}.{UUID(int=1).hex}", 1)
        problem = document(line, HEALTH, Problem(code="device_revoked", params={"order": order[:-9], "now": "1"}))
        store = self._parts.store
        delivery = Delivery(
            deliveries=Deliveries(store.path.parent), store=store, registry=REGISTRY, writer=self._writer, transport=line
        )

        def bend_problem(bender: Bender) -> None:
            problem(bender)
            line.status = bender.choice(STATUSES)

        def ask() -> None:
            try:
                line.health()
            except Denied as no:
                if victim.replica.revocation.obey(no):
                    raise Lost("a replica erased itself") from no
                raise

        yield Trick(name="problem", weight=1, bend=bend_problem, deed=ask)
        yield Trick(name="journal", weight=1, bend=document(line, JOURNAL, answer), deed=lambda: delivery.give(b"", Delivered()))
