"""What an operator does at the machine itself: the business verbs under the operator's name, and what the command line shows."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.audit import Deed, tell
from sync.central.business import DealerCard
from sync.central.numbers import note_number
from sync.central.records import Device, Instance
from sync.central.scopes import scopes_of
from sync.central.service import Service
from sync.kernel.clock import to_micros
from sync.kernel.commands import HOUSE, Actor, Command, Context, wrapped
from sync.kernel.dump import Dump, canonical
from sync.kernel.errors import Refusal
from sync.kernel.records import DealerRecord, Record, Row, image, table_of

OPERATOR = Actor(user_id=UUID(int=0), name="console", role="operator", dealer_id=HOUSE)


@dataclass(frozen=True, kw_only=True)
class DeviceLine:
    """One enrolled PC. `letters` are those in its document numbers."""

    device_id: UUID
    dealer: str
    name: str
    letters: tuple[str, ...]
    created_at: datetime
    last_seen_at: datetime
    revoked_at: datetime | None


def run_verb(service: Service, command: Command, *, actor: Actor = OPERATOR, now: datetime | None = None) -> None:
    """Run a verb as central would for a device: in the operator's name and now, unless told. Refuses as the verb does."""
    verb = service.business.registry.verbs[type(command).__name__]
    now = now or service.source.clock.now()
    with service.store.transaction(now) as session:
        context = Context(session=session, actor=actor, now=now)
        wrapped(verb.handler, service.business.wrappers.get(type(command)))(command, context)
        note_number(command, context)
        tell(session, _deed(command, actor))


def _deed(command: Command, actor: Actor) -> Deed:
    body = hashlib.sha256(msgspec.json.encode(command)).hexdigest()
    return Deed(dealer_id=actor.dealer_id, actor=actor.name, name=type(command).__name__, subject="", facts={"body": body})


def dealer_by_code(service: Service, code: str) -> DealerCard:
    """Refuses `dealer_unknown`."""
    with service.store.read() as session:
        card = service.business.dealer_coded(session, code)
    if card is None:
        raise Refusal("dealer_unknown", code=code)
    return card


def devices(service: Service) -> Sequence[DeviceLine]:
    """All of them, by dealer and age."""
    with service.store.read() as session:
        letters = session.execute(select(Instance.device_id, Instance.letter).order_by(Instance.created_at)).all()
        known = session.scalars(select(Device).order_by(Device.dealer_id, Device.created_at, Device.device_id)).all()
        return [
            DeviceLine(
                device_id=device.device_id,
                dealer=_code(service, session, device.dealer_id),
                name=device.name,
                letters=tuple(row.letter for row in letters if row.device_id == device.device_id),
                created_at=device.created_at,
                last_seen_at=device.last_seen_at,
                revoked_at=device.revoked_at,
            )
            for device in known
        ]


def revoke(service: Service, device_id: UUID, *, erase: bool = False) -> DeviceLine:
    """`erase`: order it to hand over its unsent work at the next contact, then to erase itself. Refuses `device_unknown`."""
    with service.store.read() as session:
        dealer_id = session.scalars(select(Device.dealer_id).where(Device.device_id == device_id)).one_or_none()
    at = to_micros(service.source.clock.now())
    order = service.authority.erase(f"{dealer_id}.{device_id.hex}", at) if erase else ""
    if dealer_id is None or not service.devices.revoke(dealer_id, device_id, erase_order=order):
        raise Refusal("device_unknown", device=device_id)
    return next(line for line in devices(service) if line.device_id == device_id)


def dump(service: Service, dealer_id: int) -> Dump:
    """What this dealer's replicas must hold: read from the records themselves, so that a hole in the change index shows."""
    with service.store.read() as session:
        held = scopes_of(session, service.business, dealer_id)
        rows: list[tuple[str, type[Record], Row]] = []
        for record in service.business.registry.records.values():
            rows.extend(_rows(session, record, held, dealer_id))
        return canonical(rows)


def _rows(session: Session, record: type[Record], held: Sequence[str], dealer_id: int) -> list[tuple[str, type[Record], Row]]:
    wanted = select(record)
    if issubclass(record, DealerRecord) and dealer_id != HOUSE:
        wanted = wanted.where(table_of(record).c.dealer_id == dealer_id)
    found: list[tuple[str, type[Record], Row]] = []
    for row in session.scalars(wanted):
        scopes = [scope for scope, is_in in row.scopes().items() if is_in and scope in held]
        if scopes:
            found.extend((scope, record, image(row)) for scope in scopes)
    return found


def _code(service: Service, session: Session, dealer_id: int) -> str:
    card = service.business.dealer_card(session, dealer_id)
    return "" if card is None else card.code
