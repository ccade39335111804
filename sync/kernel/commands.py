"""Business verbs as data, the circumstances they run in, and what became of them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, ClassVar
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from sync.kernel.clock import Micros


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody decided, with every id it will create.

    A command outlives the program that wrote it: fields are only added, with defaults, and a name is never used again. Where
    that is not enough, its verb gets an up-cast, and bodies from before are read as this program would have written them.
    """

    series: ClassVar[str | None] = None
    """Set where the document gets a human number: the replica fills the field `number` in the transaction that saves it."""

    stands: ClassVar[bool] = False
    """Set where nobody takes it back while it waits: what it says stands on paper."""

    def subjects(self) -> tuple[UUID, ...]:
        """Documents that this command creates or changes. Later commands on the same document wait for this one."""
        return ()

    def refers(self) -> tuple[UUID, ...]:
        """Documents that must have been accepted before this command can be, though it does not change them."""
        return ()

    def foresaw(self, adjustments: "Sequence[Adjustment]") -> bool:
        """Whether the screen had said as much when this was saved: then nobody has to deal with them."""
        return False


@dataclass(frozen=True, kw_only=True)
class Actor:
    """The person who decided. `dealer_id` 0 is the manufacturer's own house."""

    user_id: UUID
    name: str
    role: str
    dealer_id: int


HOUSE = 0
"""The dealer id of the manufacturer itself."""


class Adjustment(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that central granted otherwise than asked. `code` is translated at the page."""

    code: str
    asked: str = ""
    got: str = ""
    subject: str = ""


@dataclass(frozen=True, kw_only=True)
class Context:
    """Where and for whom a command runs. `now` is aware UTC: the moment of decision on a replica, of receipt at central.

    Central also knows `claimed_at`, the moment of decision by the device's own clock, and `heard_at`, the device's contact before
    the one that brought the command: whatever the device claims, the decision fell between `heard_at` and `now`.

    `is_proven`: the actor has signed in on the device that brought the command. Central alone can tell, and asks where that
    matters.
    """

    session: Session
    actor: Actor
    now: datetime
    claimed_at: datetime | None = None
    heard_at: datetime | None = None
    is_proven: bool = True
    adjustments: list[Adjustment] = field(default_factory=list)

    @property
    def dealer_id(self) -> int:
        return self.actor.dealer_id

    @property
    def decided_at(self) -> datetime:
        """When it was decided, as far as it can be proven: the device's claim, within the two contacts around it."""
        claimed = min(self.claimed_at or self.now, self.now)
        return claimed if self.heard_at is None else max(claimed, self.heard_at)

    def adjust(self, code: str, *, asked: object = "", got: object = "", subject: str = "") -> None:
        """Say that the command succeeds otherwise than asked: the outcome becomes `adjusted` and shows both values."""
        self.adjustments.append(Adjustment(code=code, asked=str(asked), got=str(got), subject=subject))


Handler = Callable[[Any, Context], None]
"""load, check, refuse, change: a handler takes its own command type, raises Refusal, and never commits."""

Wrapper = Callable[[Any, Context, Handler], None]
"""What central adds around a shared handler: checks before, consequences after."""


def wrapped(handler: Handler, wrapper: Wrapper | None) -> Handler:
    """A handler as central runs it."""
    if wrapper is None:
        return handler

    def deed(command: Command, context: Context) -> None:
        wrapper(command, context, handler)

    return deed


UpCast = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""The fields of one version as the next version has them: a pure function, kept for as long as such a body may come."""


Second = Callable[[int, Any, Context], Callable[[], None] | None]
"""Whether another person has to say yes before a deed is done: what writes down that it waits, None where nobody has to. It gets
the version of the command, the command and where it runs."""


@dataclass(frozen=True)
class Verb:
    """A command with the one handler that both sides run, and the permission that its actor needs.

    `up_casts`: from version 1 to 2, from 2 to 3, and so on; the program writes the version that the last one leads to. `second`
    is set by the registry, from what the features say of four eyes.
    """

    command: type[Command]
    handler: Handler
    permission: str
    up_casts: Sequence[UpCast] = ()
    second: Second | None = None

    @property
    def version(self) -> int:
        return 1 + len(self.up_casts)


def carry_out(
    verb: Verb, command: Command, context: Context, deed: Handler, undone: Callable[[], AbstractContextManager[Session]]
) -> None:
    """Do it, or, where another person has to say yes first, see that it can be done and write down that it waits.

    `undone` gives a session out of which nothing stays. Refuses as the deed does.
    """
    waits = None if verb.second is None else verb.second(verb.version, command, context)
    if waits is None:
        deed(command, context)
        return
    with undone() as session:
        deed(command, replace(context, session=session, adjustments=[]))
        session.flush()
    waits()


LARGEST_INT = 2**63 - 1


class OutcomeState(StrEnum):
    CONFIRMED = "confirmed"
    ADJUSTED = "adjusted"
    REFUSED = "refused"
    PARKED = "parked"  # a command it depends on was not accepted, or central failed on it: a person decides
    QUARANTINED = "quarantined"  # the actor's rights were gone: the dealer's manager decides

    @property
    def took_effect(self) -> bool:
        return self in (OutcomeState.CONFIRMED, OutcomeState.ADJUSTED)


WITHDRAWN = "withdrawn"
"""Code of a command that its author took back in time."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """Central's final answer to one command. `decided_at` in microseconds of central's clock."""

    command_id: UUID
    seq: int
    state: OutcomeState
    decided_at: Micros
    code: str = ""
    params: dict[str, str] = {}
    adjustments: tuple[Adjustment, ...] = ()


class Envelope(msgspec.Struct, frozen=True, kw_only=True):
    """A command on its way: who, when by the device's clock, after which others, and its body exactly as saved."""

    command_id: UUID
    seq: int
    name: str
    body: msgspec.Raw
    actor_id: UUID
    claimed_at: int
    after: tuple[UUID, ...] = ()
    withdrawn: bool = False
    """Its author took it back: where central has not decided it yet, it is refused as `withdrawn`."""
    version: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_INT)] = 1
    """Of the body: which up-casts it still needs."""


def check_storable(value: object) -> None:
    """Of a decoded body: raises ValueError for what one of the databases could not keep, so that all give the same answer."""
    if isinstance(value, str) and "\0" in value:
        raise ValueError("a text with a zero character")
    if isinstance(value, int) and not -LARGEST_INT <= value <= LARGEST_INT:
        raise ValueError("a number beyond 64 bits")
    if isinstance(value, dict):
        for name, item in value.items():
            check_storable(name)
            check_storable(item)
    if isinstance(value, list):
        for item in value:
            check_storable(item)


def plain_params(params: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in params.items()}


def last_of(commands: Sequence[UUID]) -> tuple[UUID, ...]:
    """The distinct ids, in order."""
    return tuple(dict.fromkeys(commands))
