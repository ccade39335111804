"""What the head of a shop asks central about its PCs."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from sync.client.local import place
from sync.client.store import Store
from sync.client.transport import Transport
from sync.kernel.clock import from_micros
from sync.protocol.shop_pcs import Pcs, PcsRequest

HERE = select(place.c.device_id)


@dataclass(frozen=True, kw_only=True)
class ShopPc:
    """A PC of the shop. `people` have signed in on it; `seen_at` is when central heard of it last; `shut_out_at` None while it is
    served."""

    device_id: UUID
    name: str
    people: tuple[UUID, ...]
    enrolled_at: datetime
    seen_at: datetime
    shut_out_at: datetime | None
    is_here: bool


class ShopPcs:
    """Raises Denied with central's word, and Unreachable."""

    def __init__(self, store: Store, connect: Callable[[], Transport]) -> None:
        self._store = store
        self._connect = connect

    def pcs(self, name: str, password: str, *, shut_out: UUID | None = None) -> Sequence[ShopPc]:
        """The one that was seen last first, those that were shut out behind them; after the end of one where it is named."""
        with closing(self._connect()) as transport:
            told = transport.sign_ins(PcsRequest(user=name, password=password, shut_out=shut_out))
        assert isinstance(told, Pcs)
        with self._store.read() as connection:
            here = connection.execute(HERE).scalar_one()
        return [
            ShopPc(
                device_id=one.device_id,
                name=one.name,
                people=one.people,
                enrolled_at=from_micros(one.enrolled_at),
                seen_at=from_micros(one.seen_at),
                shut_out_at=None if one.shut_out_at is None else from_micros(one.shut_out_at),
                is_here=one.device_id == here,
            )
            for one in told.pcs
        ]
