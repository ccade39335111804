"""What a person asks central about their own ways in: another password, where they are signed in, an end to one of these."""

from uuid import UUID

from sync.kernel.clock import Micros
from sync.protocol.messages import Message

PASSWORD = "/v1/password"
SIGN_INS = "/v1/sign-ins"


class PasswordRequest(Message, frozen=True, kw_only=True):
    """From now on `wanted` is this person's password. Answered by `SignedIn`; `refresh` as in `SignInRequest`."""

    user: str
    password: str
    wanted: str
    refresh: str = ""


class SignInsRequest(Message, frozen=True, kw_only=True):
    """Where this person is signed in; `end` names a device on which they shall be no more."""

    user: str
    password: str
    end: UUID | None = None


class SignInPlace(Message, frozen=True, kw_only=True):
    """A device on which somebody is signed in. `seen_at`: when central heard of it last, to ten minutes."""

    device_id: UUID
    name: str
    signed_in_at: Micros
    seen_at: Micros


class SignIns(Message, frozen=True, kw_only=True):
    """The one that was seen last first."""

    places: tuple[SignInPlace, ...]
