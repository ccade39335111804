"""From a folder to a working replica, and from an enrolment code to a folder."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

import msgspec
from sqlalchemy import insert

from sync.client import place_copy
from sync.client.durable import make_folder, told_as_not_saved, write_durably
from sync.client.erasing import finish_erasing, refuse_erased
from sync.client.follower import Follower
from sync.client.ground import refuse_unfit
from sync.client.instance_id import kept_instance
from sync.client.journal import open_journal
from sync.client.keys import DATABASE, Keys, OpenedKey, Secrets, unattended
from sync.client.local import place
from sync.client.opened import opened_store, store_or_copy
from sync.client.parts import Notices, Parts
from sync.client.passport import Passport
from sync.client.people import remember
from sync.client.places import CARD, Enrolling, Place, card_of, is_enrolled
from sync.client.recovery import rejoin
from sync.client.repair import Workshop, finish
from sync.client.replica import Replica
from sync.client.sealing import KEY_BYTES
from sync.client.slots import Slots
from sync.client.transport import HttpTransport, Transport
from sync.client.trust import keep_authority, kept_authority
from sync.client.writer import InlineWriter, Writer
from sync.domain import REGISTRY
from sync.kernel.clock import Clock, SystemClock
from sync.kernel.commands import Actor
from sync.kernel.errors import Damaged, Refusal
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.registry import Registry
from sync.protocol.messages import Enrolment, EnrolRequest, SignedIn
from sync.protocol.proofs import new_key, public_of


def open_replica(
    home: Path,
    *,
    keys: Keys | None = None,
    registry: Registry = REGISTRY,
    clock: Clock | None = None,
    threaded: bool = True,
    connect: Callable[[str, Passport], Transport] | None = None,
) -> Replica:
    """The replica of a home, by its key for scripts unless told otherwise; where nothing may be written there, only to be read.

    Refuses `not_enrolled` and a folder that is unfit; raises Denied (`device_erased`), Damaged, or NotSaved where it is held.
    """
    _check(home)
    clock = clock or SystemClock()
    card = card_of(home)
    keys = keys or unattended(home, card.device)
    store = store_or_copy(home, keys)
    copy_place = None if store.is_copy else partial(place_copy.follow, home, keys.data_key(), store, registry.own_keys.of)
    if copy_place is not None:
        copy_place()
    notices, make = Notices(), Writer if threaded else InlineWriter
    journal = None if store.is_copy else open_journal(home, store)
    parts = Parts(
        registry=registry,
        store=store,
        writer=make(store, notices.announce),
        notices=notices,
        clock=clock,
        ids=TimeOrderedIds(clock, secrets.token_bytes),
        random=Random(secrets.randbits(64)),
        connect=connect or partial(HttpTransport, authority=kept_authority(home)),
        journal=journal,
        follower=Follower(journal) if threaded and journal is not None else None,
        copy_place=copy_place,
        authority=bytes.fromhex(card.authority),
    )
    return _joined(parts)


def _check(home: Path) -> None:
    refuse_erased(home)
    if not is_enrolled(home):
        raise Refusal("not_enrolled", home=home)
    refuse_unfit(home)
    finish(home)
    if not (home / DATABASE).exists():
        raise Damaged("the replica's file is gone; its folder and key are still here")


def _joined(parts: Parts) -> Replica:
    """With its journal and database agreed on what there was."""
    replica = Replica(parts)
    try:
        rejoin(parts)
    except BaseException:
        replica.close()
        raise
    return replica


def workshop() -> Workshop:
    """What a repair of any home of this program needs."""
    clock = SystemClock()
    return Workshop(registry=REGISTRY, clock=clock, new_id=TimeOrderedIds(clock, secrets.token_bytes).new)


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """Who can open the replica of a home: the people by their slots, with `secrets` where there is a keyring; and, `for_scripts`,
    whoever works under this account of the PC."""

    secrets: Secrets | None = None
    for_scripts: bool = True


@told_as_not_saved()
def enrol(home: Path, wanted: Enrolling, *, keeping: Keeping = Keeping(), registry: Registry = REGISTRY) -> tuple[Place, Actor]:
    """Make this PC a device. A second try with the same code after a lost answer goes on where the first one stopped.

    Raises NotSaved, Denied (`wrong_code`, `wrong_password`, `keyring_closed`), Unreachable, or refuses `already_enrolled`.
    """
    finish_erasing(home)
    if is_enrolled(home):
        raise Refusal("already_enrolled", home=home)
    refuse_unfit(home)
    make_folder(home)
    clock = SystemClock()
    instance, device_key = kept_instance(home, clock), new_key()
    line = HttpTransport(wanted.central, authority=keep_authority(home, wanted.authority))
    answer = line.enrol(asking(wanted, instance, device_key))
    card = card_from(answer, wanted.central)
    store = opened_store(home, _new_key(home, card, answer, wanted.password, keeping), is_enrolled=False)
    try:
        with store.write() as connection:
            here = place_row(answer, wanted, instance, registry)
            connection.execute(insert(place).values(**here, device_key=device_key))
            actor, _ = remember(connection, SignedIn(user=answer.user, lease=answer.lease), clock.now())
    finally:
        store.close()
    write_durably(home / CARD, msgspec.json.encode(card))
    (home / "instance").unlink(missing_ok=True)
    return msgspec.structs.replace(card, home=str(home)), actor


def asking(wanted: Enrolling, instance: UUID, device_key: bytes, *, dealer_id: int | None = None) -> EnrolRequest:
    """What central is asked; `dealer_id` from a home that is a device of that dealer already."""
    return EnrolRequest(
        code=wanted.code,
        user=wanted.user,
        password=wanted.password,
        instance_id=instance,
        device_name=wanted.device_name,
        device_key=public_of(device_key),
        dealer_id=dealer_id,
    )


def _new_key(home: Path, card: Place, answer: Enrolment, password: str, keeping: Keeping) -> Keys:
    """A key that is durable in its slots before anything is written with it."""
    for left in home.glob(f"{DATABASE}*"):  # of a try that was cut off: nothing was saved there yet
        left.replace(left.with_name(f"former-{left.name}"))
    data_key = secrets.token_bytes(KEY_BYTES)
    slots = Slots(home, keeping.secrets)
    slots.keep(answer.user.name, password, data_key)
    slots.keep_shared(answer.share, data_key)
    if keeping.for_scripts:
        unattended(home, card.device).keep(data_key)
    return OpenedKey(data_key)


def card_from(answer: Enrolment, central: str) -> Place:
    """What may be shown of the home from now on."""
    return Place(
        central=central,
        dealer_code=answer.dealer_code,
        dealer_name=answer.dealer_name,
        manufacturer=answer.manufacturer,
        currency=answer.currency,
        device=f"{answer.dealer_id}.{answer.device_id.hex}",
        authority=answer.authority.hex(),
    )


def place_row(answer: Enrolment, wanted: Enrolling, instance: UUID, registry: Registry) -> dict[str, object]:
    """The one row of `place`, but for the device's own key."""
    return {
        "device_id": answer.device_id,
        "instance_id": instance,
        "token": answer.tokens.refresh,
        "access": answer.tokens.access,
        "authority": answer.authority or None,
        "renewals": answer.tokens.generation,
        "central": wanted.central.rstrip("/"),
        "letter": answer.letter,
        "dealer_id": answer.dealer_id,
        "dealer_code": answer.dealer_code,
        "dealer_name": answer.dealer_name,
        "manufacturer": answer.manufacturer,
        "currency": answer.currency,
        "epoch": answer.epoch,
        "next_seq": 1,
        "seq_base": 0,
        "shape": registry.shape,
        "journal_key_id": "" if answer.journal_key is None else answer.journal_key.key_id,
        "journal_key": "" if answer.journal_key is None else answer.journal_key.public_key,
    }
