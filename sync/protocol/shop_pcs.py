"""What the head of a shop, or of the house, asks central about its own PCs: which there are, who uses them, an end to one."""

from uuid import UUID

from sync.kernel.clock import Micros
from sync.protocol.messages import Message

PCS = "/v1/pcs"


class PcsRequest(Message, frozen=True, kw_only=True):
    """The PCs of the dealer whose device asks; `shut_out` names one that shall be served no more. `user` may let people in, and
    proves with the password to be them."""

    user: str
    password: str
    shut_out: UUID | None = None


class Pc(Message, frozen=True, kw_only=True):
    """An enrolled PC. `people` have signed in on it; `seen_at` is when central heard of it last, to ten minutes."""

    device_id: UUID
    name: str
    people: tuple[UUID, ...]
    enrolled_at: Micros
    seen_at: Micros
    shut_out_at: Micros | None = None


class Pcs(Message, frozen=True, kw_only=True):
    """The one that was seen last first."""

    pcs: tuple[Pc, ...]
