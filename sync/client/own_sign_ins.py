"""What a person asks central about their own ways in, while they are signed in."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from sync.client.local import person, place
from sync.client.passport import Passport
from sync.client.store import Store
from sync.client.transport import Transport
from sync.kernel.clock import from_micros
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.messages import SignedIn
from sync.protocol.sign_ins import PasswordRequest, SignIns, SignInsRequest

SHOP = select(place.c.dealer_name, place.c.dealer_code, place.c.manufacturer)
HERE = select(place.c.device_id)


@dataclass(frozen=True, kw_only=True)
class SignedInAt:
    """A PC on which somebody is signed in. `seen_at`: when central heard of it last."""

    device_id: UUID
    name: str
    signed_in_at: datetime
    seen_at: datetime
    is_here: bool


class OwnSignIns:
    """Raises Denied with central's word, and Unreachable, unless it says otherwise."""

    def __init__(self, store: Store, passport: Passport, connect: Callable[[], Transport]) -> None:
        self._store = store
        self._passport = passport
        self._connect = connect

    def reach(self) -> None:
        """Raises Denied `password_needs_central` where nobody answers."""
        try:
            with closing(self._connect()) as transport:
                transport.health()
        except Unreachable as error:
            raise Denied("password_needs_central") from error

    def change_password(self, name: str, password: str, wanted: str) -> SignedIn:
        with closing(self._connect()) as transport:
            refresh = self._passport.shown().refresh
            return transport.sign_in(PasswordRequest(user=name, password=password, wanted=wanted, refresh=refresh))

    def places(self, name: str, password: str, *, end: UUID | None = None) -> Sequence[SignedInAt]:
        """Where this person is signed in, the place that was seen last first; after the end of one where a device is named."""
        with closing(self._connect()) as transport:
            told = transport.sign_ins(SignInsRequest(user=name, password=password, end=end))
        assert isinstance(told, SignIns)
        with self._store.read() as connection:
            here = connection.execute(HERE).scalar_one()
        return [
            SignedInAt(
                device_id=one.device_id,
                name=one.name,
                signed_in_at=from_micros(one.signed_in_at),
                seen_at=from_micros(one.seen_at),
                is_here=one.device_id == here,
            )
            for one in told.places
        ]

    def names_around(self, name: str) -> Sequence[str]:
        """Of this person, the shop and the manufacturer, as they lie here."""
        with self._store.read() as connection:
            shown = connection.execute(select(person.c.display_name).where(person.c.name == name)).scalar_one_or_none()
            return (name, shown or "", *connection.execute(SHOP).one())
