"""Who has signed in on which device with their own password: a device may claim anybody as the author of what it sends."""

from datetime import datetime
from enum import Enum
from uuid import UUID

from sqlalchemy import bindparam, case, select
from sqlalchemy.orm import Session

from sync.central.changes import table_of_row, upsert
from sync.central.records import DevicePerson

PROVEN_HERE = "proven_here"
NOTED = select(DevicePerson.is_inferred).where(
    DevicePerson.dealer_id == bindparam("dealer"),
    DevicePerson.device_id == bindparam("device"),
    DevicePerson.user_id == bindparam("user"),
)


class Standing(Enum):
    """What central knows of a person on a device."""

    STRANGER = "stranger"
    """No session of theirs was ever given there."""
    INFERRED = "inferred"
    """Their work came from there before central asked who had signed in."""
    PROVEN = "proven"


def note_person(session: Session, dealer_id: int, device_id: UUID, user_id: UUID, now: datetime) -> None:
    """Somebody has just proven on this device who they are. The first time is kept beside this one."""
    table = table_of_row(DevicePerson)
    row = {"dealer_id": dealer_id, "device_id": device_id, "user_id": user_id, "at": now, "is_inferred": False, "leased_at": now}
    noted = upsert(session.get_bind().dialect, table).values(**row)
    first = case((table.c.is_inferred, noted.excluded.at), else_=table.c.at)
    proven = {"at": first, "is_inferred": False, "leased_at": noted.excluded.leased_at}
    session.execute(noted.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=proven))


def standing_of(session: Session, dealer_id: int, device_id: UUID, user_id: UUID) -> Standing:
    """Of this person on this device. A proof is for good: a transaction asks for it once."""
    proven: set[tuple[int, UUID, UUID]] = session.info.setdefault(PROVEN_HERE, set())
    if (dealer_id, device_id, user_id) in proven:
        return Standing.PROVEN
    is_inferred = session.scalar(NOTED, {"dealer": dealer_id, "device": device_id, "user": user_id})
    if is_inferred is None:
        return Standing.STRANGER
    if is_inferred:
        return Standing.INFERRED
    proven.add((dealer_id, device_id, user_id))
    return Standing.PROVEN
