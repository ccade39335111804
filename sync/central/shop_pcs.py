"""The PCs of one dealer as its head sees them, and an end to one that was lost."""

from collections.abc import Callable, Sequence

from sqlalchemy import bindparam, select

from sync.central.accounts import Accounts
from sync.central.devices import Devices
from sync.central.exchange import Caller
from sync.central.records import Device, DevicePerson
from sync.central.store import Store
from sync.kernel.clock import to_micros
from sync.kernel.errors import Denied
from sync.protocol.shop_pcs import Pc, Pcs, PcsRequest

MOST = 500
KNOWN = (
    select(Device)
    .where(Device.dealer_id == bindparam("dealer"))
    .order_by(Device.revoked_at.is_not(None), Device.last_seen_at.desc(), Device.device_id)
    .limit(MOST)
)
PEOPLE = (
    select(DevicePerson.device_id, DevicePerson.user_id)
    .where(DevicePerson.dealer_id == bindparam("dealer"), DevicePerson.is_inferred.is_(False))
    .order_by(DevicePerson.leased_at.desc(), DevicePerson.user_id)
)


class ShopPcs:
    """Every deed asks for the password again. Every refusal is a Denied with a stable code."""

    def __init__(self, store: Store, accounts: Accounts, devices: Devices, may: Callable[[str], bool]) -> None:
        self._store = store
        self._accounts = accounts
        self._devices = devices
        self._may = may

    def pcs(self, caller: Caller, request: PcsRequest) -> Pcs:
        """All of the caller's own dealer, after the end of one where that was asked. The PC that asks is not shut out: somebody
        has it in hand.

        Raises Denied `wrong_password`, `too_many_tries`, `not_permitted`, `pc_is_here`, `pc_unknown`.
        """
        user = self._accounts.proven(caller, request.user, request.password).user
        if not self._may(user.role):
            raise Denied("not_permitted")
        if request.shut_out == caller.device_id:
            raise Denied("pc_is_here")
        if request.shut_out is not None and not self._devices.revoke(caller.dealer_id, request.shut_out, by=user.user_id.hex):
            raise Denied("pc_unknown")
        return Pcs(pcs=tuple(self._known(caller.dealer_id)))

    def _known(self, dealer_id: int) -> Sequence[Pc]:
        with self._store.read() as session:
            people = session.execute(PEOPLE, {"dealer": dealer_id}).all()
            return [
                Pc(
                    device_id=one.device_id,
                    name=one.name,
                    people=tuple(user_id for device_id, user_id in people if device_id == one.device_id),
                    enrolled_at=to_micros(one.created_at),
                    seen_at=to_micros(one.last_seen_at),
                    shut_out_at=None if one.revoked_at is None else to_micros(one.revoked_at),
                )
                for one in session.scalars(KNOWN, {"dealer": dealer_id})
            ]
