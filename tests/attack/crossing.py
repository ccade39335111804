"""Asks central, as people of one shop in every role, for everything of another: each command, scope, piece, file, attachment.

Every command goes out twice: with ids of the other shop's rows, and with ids of nothing at all. Central must answer both alike,
and no answer may hold a word that only the other shop's rows have.
"""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from random import Random
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.central import cli_trade, console, opening
from sync.central.device_people import note_person
from sync.central.exchange import Caller
from sync.central.service import Service
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import DEALER_ROLES, Role
from sync.kernel.clock import to_micros
from sync.kernel.commands import Envelope, Outcome
from sync.kernel.dump import Dump
from sync.kernel.errors import Denied
from sync.protocol.messages import ExchangeHead, Request
from sync.protocol.version import PROTOCOL
from tests.attack.doors import Doors, answered

THEIRS, OURS = 1, 2
IDS = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
BATCH = 40
AN_HOUR = timedelta(hours=1)
PRODUCT = "BAT-00001"
SCOPES = ("dealer:{0}", "dealer:{0} ", "DEALER:{0}", "../dealer:{0}", "dealer:0", "queue:orders", "prices:", "dealer:0{0}")


@dataclass(frozen=True, kw_only=True)
class Crossings:
    """What was asked, and every answer that was not as it must be."""

    probes: int
    leaks: Sequence[str]
    differing: Sequence[str]
    is_untouched: bool
    answers: Mapping[str, int]
    """How often each state and code came: commands that are thrown away unread would prove nothing."""


class Neighbour:
    """Shop 2, which wants what is shop 1's. Everything comes from the seed."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.service: Service = opening.create(folder, database="", name="Manufacturer", currency="USD")
        cli_trade.demo_world(self.service, Namespace(products=60, dealers=2, seed=1))
        self._random = Random(seed)
        self._doors = Doors(self.service, folder / "files", product=PRODUCT, theirs=THEIRS)
        self._before = console.dump(self.service, THEIRS)
        theirs = words_in(self._before) - words_in(console.dump(self.service, OURS))
        self._canaries = sorted(word.encode() for word in theirs if is_telling(word))
        self._ids = sorted(UUID(word) for word in theirs if is_id(word))
        self._seqs: dict[Role, int] = dict.fromkeys(DEALER_ROLES, 0)
        self._people = {role: self._person(role) for role in sorted(DEALER_ROLES)}
        self._sit_down()
        self._leaks: list[str] = []
        self._differing: list[str] = []
        self._probes = 0
        self._ours: set[str] = set()
        self._answers: Counter[str] = Counter()
        assert self._canaries
        assert self._ids

    def ask(self, probes: int) -> Crossings:
        """So many questions, or a few more."""
        while self._probes < probes:
            for role in self._people:
                self._ask_by_commands(role)
                self._ask_for_scopes(role)
                self._ask_at_doors(role)
        is_untouched = console.dump(self.service, THEIRS) == self._before
        return Crossings(
            probes=self._probes,
            leaks=self._leaks,
            differing=self._differing,
            is_untouched=is_untouched,
            answers=self._answers,
        )

    def _ask_by_commands(self, role: Role) -> None:
        """Pairs: theirs, then nobody's."""
        names = sorted(self.service.business.registry.verbs)
        commands: list[tuple[str, bytes]] = []
        for _ in range(BATCH // 2):
            name = self._random.choice(names)
            verb, seed = self.service.business.registry.verbs[name].command, self._random.randbytes(8)
            for ids in (self._ids, [UUID(int=one.int ^ int.from_bytes(seed) << 32) for one in self._ids]):
                asked = Asking(ids, Random(seed), self._random.randbytes(6).hex())
                commands.append((name, msgspec.json.encode(asked.filled(verb))))
        outcomes = self._send(role, commands)
        self._answers.update(f"{one.state} {one.code}".strip() for one in outcomes)
        for at in range(0, len(outcomes) - 1, 2):
            theirs, nobodys = outcomes[at], outcomes[at + 1]
            sent = set(IDS.findall(commands[at][1].decode()))
            is_new = not sent & self._ours  # what our own shop has made under such an id is ours to be told of
            self._ours |= sent if theirs.state.took_effect else set()
            if is_new and (theirs.state, theirs.code, sorted(theirs.params)) != (
                nobodys.state,
                nobodys.code,
                sorted(nobodys.params),
            ):
                self._differing.append(f"{role} {commands[at][0]} {theirs.state}/{theirs.code} {nobodys.state}/{nobodys.code}")

    def _send(self, role: Role, commands: Sequence[tuple[str, bytes]]) -> Sequence[Outcome]:
        envelopes = []
        for name, body in commands:
            self._seqs[role] += 1
            envelopes.append(
                Envelope(
                    command_id=UUID(bytes=self._random.randbytes(16)),
                    seq=self._seqs[role],
                    name=name,
                    body=msgspec.Raw(body),
                    actor_id=self._people[role],
                    claimed_at=to_micros(self.service.source.clock.now()),
                )
            )
        cursors = {scope.format(THEIRS): 0 for scope in SCOPES}
        head = ExchangeHead(
            protocol=PROTOCOL,
            request_id=UUID(int=5),
            instance_id=UUID(int=list(self._people).index(role) + 1),
            epoch="",
            cursors=cursors,
            shape=self.service.business.registry.shape,
            hold=0.0,
        )
        request = Request(head=head, commands=tuple(envelopes))
        answer = self.service.exchange.answer(self._caller(role), request, budget=AN_HOUR).answer
        self._look(f"rows {role}", msgspec.json.encode(answer.sections))
        self._look(f"outcomes {role}", msgspec.json.encode(answer.outcomes))
        self._probes += len(commands) + len(cursors)
        assert len(answer.outcomes) == len(commands)
        return answer.outcomes

    def _ask_for_scopes(self, role: Role) -> None:
        """Snapshots, and the pieces that the other shop's own manifest names."""
        dealer_id = self._caller(role).dealer_id
        for scope in SCOPES:
            self._probes += 1
            try:
                self.service.snapshots.manifest(dealer_id, scope.format(THEIRS))
                self._leaks.append(f"manifest {scope}")
            except Denied:
                continue
        for chunk in self.service.snapshots.manifest(THEIRS, f"dealer:{THEIRS}").chunks:
            self._probes += 1
            try:
                self.service.snapshots.chunk(dealer_id, chunk.digest)
                self._leaks.append(f"chunk {chunk.digest}")
            except Denied:
                continue

    def _ask_at_doors(self, role: Role) -> None:
        """Files, their pieces and attachments."""
        for pair in self._doors.pairs(self._caller(role)):
            self._probes += 2
            theirs, nobodys = answered(pair.theirs), answered(pair.nobodys)
            self._answers[f"{pair.what.partition(' ')[0]} {theirs.partition(' ')[0]}"] += 1
            if theirs != nobodys:
                self._differing.append(f"{role} {pair.what}: {theirs[:80]} / {nobodys[:80]}")

    def _look(self, where: str, answer: bytes) -> None:
        self._leaks.extend(f"{where}: {word.decode()}" for word in self._canaries if word in answer)

    def _caller(self, role: Role) -> Caller:
        return Caller(dealer_id=OURS, device_id=UUID(int=list(self._people).index(role) + 1))

    def _sit_down(self) -> None:
        """Everybody has signed in on the PC that asks in their name: more than that is looked at."""
        with self.service.store.transaction(now := self.service.source.clock.now()) as session:
            for role, user_id in self._people.items():
                note_person(session, OURS, Neighbour._caller(self, role).device_id, user_id, now)

    def _person(self, role: Role) -> UUID:
        """Whoever has this role in our shop."""
        with self.service.store.read() as session:
            return session.scalars(select(User.id).where(User.dealer_id == OURS, User.role == role)).one()


def told(outcome: Outcome) -> Sequence[str]:
    """What somebody learns from an outcome, whatever the ids."""
    return (outcome.state.value, outcome.code, *sorted(outcome.params))


def words_in(dump: Dump) -> set[str]:
    """Every text of some rows."""
    rows = (row for tables in dump.values() for rows in tables.values() for row in rows)
    return {word for row in rows for word in row if isinstance(word, str) and word}


def is_telling(word: str) -> bool:
    """Names of people and places, and numbers of documents: words that nobody sends who does not know them."""
    return "-D1-" in word or (len(word) > 1 and not word.isascii())


def is_id(word: str) -> bool:
    try:
        return UUID(word).hex == word
    except ValueError:
        return False


def fields(kind: type[Any]) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return ((one.encode_name, hints[one.name]) for one in msgspec.structs.fields(kind))


class Asking:
    """Fills commands by the types of their fields: every id one of `ids`, texts with `mark` in them, the rest by `random`."""

    def __init__(self, ids: Sequence[UUID], random: Random, mark: str) -> None:
        self._ids, self._random, self._mark = ids, random, mark

    def filled(self, kind: type[Any]) -> dict[str, object]:
        """With a product that everybody knows, so that more than its code is looked at."""
        return {name: PRODUCT if name == "product_code" else self._value(hint) for name, hint in fields(kind)}

    def _value(self, hint: Any) -> object:
        origin, inside, chance = get_origin(hint), get_args(hint), self._random.randrange(1 << 30)
        if origin in (Union, UnionType):
            return self._value(next(one for one in inside if one is not type(None)))
        if origin in (tuple, list, Sequence):
            return [self._value(inside[0])]
        if isinstance(hint, type) and issubclass(hint, Enum):
            return sorted(one.value for one in hint)[chance % len(hint)]
        if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
            return self.filled(hint)
        return self._plain(hint, chance)

    def _plain(self, hint: Any, chance: int) -> object:
        found: dict[Any, object] = {
            UUID: str(self._ids[chance % len(self._ids)]),
            str: f"{self._mark} {chance}",
            int: chance % 3 + 1,
            bool: chance % 2 == 0,
            date: "2026-11-28",
        }
        return found.get(hint)
