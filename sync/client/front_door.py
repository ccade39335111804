"""The way into a replica for people: their name and password, this PC's keyring, and central where this PC cannot tell."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from sync.client.enrolled_again import enrol_again
from sync.client.erasing import refuse_erased
from sync.client.escrow import find_escrow
from sync.client.keys import KEY_FILE, FormerKeys, KeyFile, Keys, OpenedKey, unattended
from sync.client.new_password import Wanted, change_password, settled
from sync.client.opening import open_replica, workshop
from sync.client.places import Enrolling, Place, card_of
from sync.client.repair import repair
from sync.client.repaired import Repaired
from sync.client.replica import Replica
from sync.client.slot_files import keeper_of
from sync.client.slots import Slots, tag
from sync.client.transport import HttpTransport
from sync.client.tries import Tries
from sync.client.trust import kept_authority
from sync.kernel.clock import Clock, SystemClock
from sync.kernel.commands import Actor
from sync.kernel.errors import Damaged, Denied, Refusal, Unreachable
from sync.protocol.escrow import Recovered, open_key
from sync.protocol.journal import Unsealable, public_half
from sync.protocol.messages import SignedIn, UnlockRequest
from sync.protocol.shop_keys import is_long_code, named, read_code

Open = Callable[[Path, Keys], Replica]
Unlock = Callable[[Path, str, UnlockRequest], SignedIn]

SOON = timedelta(days=3)
"""With fewer days left a sign-in asks central, which gives new ones."""


class FrontDoor:
    """One home. Nothing is opened before somebody signs in. Keep it between tries: it measures the delay after wrong passwords.

    `former` are keepers from before there were slots: asked once, and gone when a slot was tried.
    """

    def __init__(
        self,
        home: Path,
        slots: Slots,
        *,
        clock: Clock | None = None,
        former: Sequence[FormerKeys] = (),
        open_: Open | None = None,
        unlock: Unlock | None = None,
    ) -> None:
        self._home = home
        self._slots = slots
        self._tries = Tries(slots.folder, clock or SystemClock())
        self._former = (*former, KeyFile(home / KEY_FILE))
        self._open = open_ or _open
        self._unlock = unlock or _unlock

    def names(self) -> Sequence[str]:
        """Who signed in here before, the last one first. Known without a key."""
        return self._slots.names()

    def keeper(self) -> str:
        """How well the key is kept: `keyring`, or the weaker `password`, or the weakest `file`."""
        return keeper_of(card_of(self._home))

    def sign_in(self, name: str, password: str, *, code: str = "") -> tuple[Replica, Actor]:
        """Open the replica as this person; with the code of an invitation the password is their first one; with
        the shop's recovery key nothing else on this PC has to open.

        Raises Denied: `wrong_password`, `too_many_tries`, `no_longer_here`; `not_known_offline`, where central would have to be
        asked; `keyring_closed`, `keyring_lost`; `sign_in_with_colleague`; `device_erased`; what central says of a code. Refuses
        `code_needed` where no way in is left. Raises Damaged, NotSaved and Incompatible as opening does.
        """
        refuse_erased(self._home)
        name = name.strip().lower()
        self._tries.begin(tag(name))
        if is_long_code(code):
            return self._by_shop_key(name, password, code)
        if code:
            return self._by_central(name, password, code=code)
        former = self._former_keeper()
        if former is None and self._is_closed_for_good():
            raise Refusal("code_needed")
        opened = self._by_slot(name, password) if former is None else self._by_former(name, password, former)
        self._tries.clear(tag(name))
        return opened

    def unlock(self, replica: Replica, name: str, password: str) -> Actor:
        """Who signed in to this open replica is back, and proves it. Raises Denied as `sign_in` does, and `wrong_password`."""
        self._tries.begin(tag(name))
        actor = self._present(replica, name, password, self._slots.open(name, password))
        self._tries.clear(tag(name))
        return actor

    def change_password(self, replica: Replica, name: str, password: str, wanted: str) -> Actor:
        """Who is signed in to this open replica has another password from now on, here and at central: see `new_password`."""
        self._tries.begin(tag(name))
        actor = change_password(replica, self._slots, Wanted(name=name, password=password, wanted=wanted))
        self._tries.clear(tag(name))
        return actor

    def shut_ended(self, replica: Replica) -> Sequence[str]:
        """Whose days here central has ended: what they typed until now opens nothing here any more."""
        names = replica.people.ended()
        for name in names:
            self._slots.forget(name)
        return names

    def shut(self, name: str) -> bool:
        """Somebody left: their password opens nothing here any more. False where nobody else could come in then; they are kept
        out all the same, see `sign_in`."""
        return self._slots.forget(name)

    def enrol_again(self, wanted: Enrolling) -> tuple[Place, Actor]:
        """A new token for a PC that central forgot, or shut out and lets in again: see `enrol_again`.

        Raises Denied as `sign_in` does and what central says of a code, Unreachable; refuses `already_enrolled`, `code_needed`.
        """
        name = wanted.user.strip().lower()
        self._tries.begin(tag(name))
        enrolled = enrol_again(self._home, wanted, self._key_for(name, wanted.password), self._slots)
        self._tries.clear(tag(name))
        return enrolled

    def repair(self, name: str, password: str) -> Repaired:
        """Make the replica anew from what is left of it, see `repair`; nobody is signed in by that.

        Raises Denied as `sign_in` does; refuses `code_needed` where the key is gone, or nothing tells which PC this was.
        """
        refuse_erased(self._home)
        name = name.strip().lower()
        self._tries.begin(tag(name))
        former = self._former_keeper()
        try:
            key = self._key_for(name, password) if former is None else former.data_key()
        except Damaged as error:
            raise Refusal("code_needed") from error
        repaired = repair(self._home, key, workshop())
        self._tries.clear(tag(name))
        return repaired

    def recover(self, name: str, password: str, recovered: Recovered) -> tuple[Replica, Actor]:
        """With the data key as central's operator took it out of the escrow, for who has no other way in. Central confirms
        the person, whose password opens from then on.

        Raises Denied `sign_in_online_first` without a line, and what central says; Damaged where the key is another's.
        """
        refuse_erased(self._home)
        name = name.strip().lower()
        replica = self._open(self._home, OpenedKey(recovered.data_key))
        entered = self._entered(replica, lambda: self._confirmed(replica, name, password, recovered.data_key))
        self._slots.keep(name, password, recovered.data_key)
        return entered

    def _by_shop_key(self, name: str, password: str, code: str) -> tuple[Replica, Actor]:
        """With the recovery key of the shop, on paper: it opens the escrow of any of its PCs, and central says who this is."""
        private, escrow = read_code(code), find_escrow(self._home)
        if private is None or escrow is None:
            raise Denied("recovery_code_wrong")
        try:
            recovered = open_key(escrow, {named(public_half(private).public_key).key_id: private})
        except Unsealable as error:
            raise Denied("recovery_code_wrong") from error
        entered = self.recover(name, password, recovered)
        self._tries.clear(tag(name))
        return entered

    def _key_for(self, name: str, password: str) -> bytes:
        """Central's share of before opens nothing for who has no slot: central forgot it with the device. Refuses `code_needed`
        where nobody has one."""
        alone = unattended(self._home, card_of(self._home).device)
        if alone.exists():
            return alone.data_key()
        if not self.names():
            raise Refusal("code_needed")
        if name not in self.names():
            raise Denied("sign_in_with_colleague")
        return self._slots.open(name, password)

    def _former_keeper(self) -> FormerKeys | None:
        return None if self.names() else next((keeper for keeper in self._former if keeper.exists()), None)

    def _is_closed_for_good(self) -> bool:
        """No password and no share of central's opens it any more, and there is no colleague to ask."""
        return not (self.names() or self._slots.has_shared() or unattended(self._home, card_of(self._home).device).exists())

    def _by_slot(self, name: str, password: str) -> tuple[Replica, Actor]:
        try:
            key = self._slots.open(name, password)
        except Denied as no:
            if no.code != "wrong_password":
                raise
            return self._by_central(name, password)
        replica = self._open(self._home, OpenedKey(key))
        return self._entered(replica, lambda: self._present(replica, name, password, key))

    def _present(self, replica: Replica, name: str, password: str, key: bytes) -> Actor:
        """Who has few days left without central is confirmed where there is a line to it; for want of one nobody is kept out."""
        if self._slots.is_changing(name):
            return settled(replica, self._slots, name, password)
        known = replica.people.enter(name)
        if known is None:
            return self._asked_anew(replica, name, password, key)
        if replica.people.offline_until(known.user_id) - replica.people.now() > SOON:
            return known
        try:
            return self._confirmed(replica, name, password, key)
        except Denied as no:
            if no.code != "sign_in_online_first":
                raise
            return known

    def _asked_anew(self, replica: Replica, name: str, password: str, key: bytes) -> Actor:
        """Who left may be back: central knows. Whose password was right is told why they stay outside."""
        try:
            return self._confirmed(replica, name, password, key)
        except Denied as no:
            if no.code in ("wrong_password", "sign_in_online_first") and replica.people.is_gone(name):
                raise Denied("no_longer_here") from no
            raise

    def _by_central(self, name: str, password: str, *, code: str = "") -> tuple[Replica, Actor]:
        """Somebody who is new here, or has another password since: central vouches, and gives its half of the key."""
        card = card_of(self._home)
        try:
            answer = self._unlock(
                self._home, card.central, UnlockRequest(device=card.device, user=name, password=password, code=code)
            )
        except Unreachable as error:
            raise Denied("not_known_offline") from error
        key = self._slots.open_shared(answer.share)
        self._slots.keep(name, password, key)
        replica = self._open(self._home, OpenedKey(key))
        return self._entered(replica, lambda: replica.people.admit(answer))

    def _by_former(self, name: str, password: str, former: FormerKeys) -> tuple[Replica, Actor]:
        """A home from before there were slots: central has to say once who this is."""
        key = former.data_key()
        replica = self._open(self._home, former)
        entered = self._entered(replica, lambda: self._confirmed(replica, name, password, key))
        self._slots.keep(name, password, key)
        former.forget()
        return entered

    def _confirmed(self, replica: Replica, name: str, password: str, key: bytes) -> Actor:
        try:
            answer = replica.people.ask(name, password)
        except Unreachable as error:
            raise Denied("sign_in_online_first") from error
        if answer.share and not self._slots.has_shared():
            self._slots.keep_shared(answer.share, key)
        return replica.people.admit(answer)

    def _entered(self, replica: Replica, find: Callable[[], Actor]) -> tuple[Replica, Actor]:
        """Nothing stays open behind somebody who may not come in."""
        try:
            return replica, find()
        except BaseException:
            replica.close()
            raise


def _open(home: Path, keys: Keys) -> Replica:
    return open_replica(home, keys=keys)


def _unlock(home: Path, central: str, request: UnlockRequest) -> SignedIn:
    transport = HttpTransport(central, authority=kept_authority(home))
    try:
        return transport.unlock(request)
    finally:
        transport.close()
