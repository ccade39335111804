"""A PC that central does not know any more is made known to it again, over the home that it has."""

from pathlib import Path

import msgspec
from sqlalchemy import select, update

from sync.client.durable import write_durably
from sync.client.keys import OpenedKey, unattended
from sync.client.local import place
from sync.client.opened import opened_store
from sync.client.opening import asking, card_from, place_row
from sync.client.people import remember
from sync.client.places import CARD, Enrolling, Place, card_of
from sync.client.slots import Slots
from sync.client.transport import HttpTransport
from sync.client.trust import keep_authority
from sync.domain import REGISTRY
from sync.kernel.clock import SystemClock
from sync.kernel.commands import Actor
from sync.kernel.errors import Refusal
from sync.protocol.messages import SignedIn
from sync.protocol.proofs import new_key

RENEWED = ("device_id", "token", "access", "renewals", "authority", "letter", "journal_key_id", "journal_key")
"""What the home gets anew."""


def enrol_again(home: Path, wanted: Enrolling, data_key: bytes, slots: Slots) -> tuple[Place, Actor]:
    """Central forgot this device, or shut it out and lets it in again. The replica stays what it is, with all that waits.

    The epoch stays as it was: the next exchange sees by it that central was restored, and offers again what it forgot.
    Refuses `already_enrolled` where the home belongs to another central; raises Denied `code_of_other_dealer` and others,
    Unreachable. Whatever is cut off can be done again with the same code.
    """
    card = card_of(home)
    if card.central.rstrip("/") != wanted.central.rstrip("/"):
        raise Refusal("already_enrolled", home=home)
    store = opened_store(home, OpenedKey(data_key), is_enrolled=True)
    try:
        with store.read() as connection:
            here = connection.execute(select(place.c.instance_id, place.c.dealer_id)).one()
        device_key = new_key()
        asked = asking(wanted, here.instance_id, device_key, dealer_id=here.dealer_id)
        answer = HttpTransport(wanted.central, authority=keep_authority(home, wanted.authority)).enrol(asked)
        renewed = card_from(answer, wanted.central)
        slots.keep_shared(answer.share, data_key)
        alone = unattended(home, card.device)
        if alone.exists():
            unattended(home, renewed.device).keep(data_key)
        with store.write() as connection:
            fresh = place_row(answer, wanted, here.instance_id, REGISTRY)
            connection.execute(update(place).values(device_key=device_key, **{name: fresh[name] for name in RENEWED}))
            actor, _ = remember(connection, SignedIn(user=answer.user, lease=answer.lease), SystemClock().now())
    finally:
        store.close()
    write_durably(home / CARD, msgspec.json.encode(renewed))
    if alone.path != unattended(home, renewed.device).path:
        alone.forget()
    return msgspec.structs.replace(renewed, home=str(home)), actor
