"""What central accepts is put to a copy of it once more, each id changed in turn: the others stand on another paper then."""

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import UUID, uuid5

import msgspec

from sync.central.exchange import Caller
from sync.central.instances import Sender
from sync.central.push import Pusher
from sync.kernel.commands import Envelope
from sync.protocol.messages import Request
from tests.simulator.house import House

ACCEPTED = "SELECT command_id FROM decision WHERE state IN ('confirmed', 'adjusted')"
COPY = UUID(int=0xC0)

Json = dict[str, object] | list[object] | str | int | float | bool | None


@dataclass
class OnceMore:
    """Each command of the product once. `defects`: name, the id that was changed, what central said."""

    tried: set[str] = field(default_factory=set)
    defects: list[str] = field(default_factory=list)

    def hear(self, house: House, caller: Caller, asked: Request) -> None:
        """Behind an exchange: the paper that has the ids is in the books."""
        accepted = {UUID(hex=found) for (found,) in house.disk.look(ACCEPTED)}
        for one in asked.commands:
            if one.command_id in accepted and one.name not in self.tried:
                self.tried.add(one.name)
                for number, (what, body) in enumerate(variants(json.loads(bytes(one.body)))):
                    self._put(house, caller, again(one, body, number), what)

    def _put(self, house: House, caller: Caller, one: Envelope, what: str) -> None:
        twin = a_copy(house)
        sender = Sender(dealer_id=caller.dealer_id, device_id=caller.device_id, instance_id=COPY, brought_by=caller.device_id)
        outcome = Pusher(twin.service.store, twin.service.business, twin.clock).bring(sender, one)
        if outcome.code == "defect":
            self.defects.append(f"{one.name} with another {what or 'command id'}")


def again(one: Envelope, body: Json, number: int) -> Envelope:
    command_id = uuid5(one.command_id, str(number))
    return msgspec.structs.replace(one, command_id=command_id, body=msgspec.Raw(json.dumps(body).encode()), after=())


def a_copy(house: House) -> House:
    """Nobody hears of what is decided there."""
    twin = copy.copy(house)
    twin.disk, twin.listener = house.disk.copy(), lambda _heads: None
    twin.start()
    return twin


def variants(body: Json) -> Iterator[tuple[str, Json]]:
    """As it was, and with each id changed: of lines that of the first."""
    yield "", body
    for path in ids_in(body):
        yield ".".join(map(str, path)), changed(body, path)


def ids_in(body: Json, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(body, dict):
        for name, value in body.items():
            yield from ids_in(value, (*at, name))  # type: ignore[arg-type]
    elif isinstance(body, list):
        yield from ids_in(body[0], (*at, 0)) if body else ()  # type: ignore[arg-type]
    elif isinstance(body, str) and _is_id(body):
        yield at


def changed(body: Json, path: tuple[str | int, ...]) -> Json:
    made = copy.deepcopy(body)
    at: object = made
    for part in path[:-1]:
        at = at[part]  # type: ignore[index]
    at[path[-1]] = str(uuid5(COPY, str(at[path[-1]])))  # type: ignore[index]
    return made


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
