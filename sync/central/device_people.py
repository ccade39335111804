"""Who has signed in on which device with their own password: a device may claim anybody as the author of what it sends."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.central.changes import table_of_row, upsert
from sync.central.records import DevicePerson

PROVEN = select(DevicePerson.at).where(
    DevicePerson.dealer_id == bindparam("dealer"),
    DevicePerson.device_id == bindparam("device"),
    DevicePerson.user_id == bindparam("user"),
)


def note_person(session: Session, dealer_id: int, device_id: UUID, user_id: UUID, now: datetime) -> None:
    """Somebody has just proven on this device who they are."""
    table = table_of_row(DevicePerson)
    row = {"dealer_id": dealer_id, "device_id": device_id, "user_id": user_id, "at": now}
    session.execute(upsert(session.get_bind().dialect, table).values(**row).on_conflict_do_nothing())


def is_proven(session: Session, dealer_id: int, device_id: UUID, user_id: UUID) -> bool:
    """Whether this person ever has."""
    return session.scalar(PROVEN, {"dealer": dealer_id, "device": device_id, "user": user_id}) is not None
