"""Copies of replicas: where each one's numbering of commands stands, and the letter that its document numbers carry."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.central.changes import table_of_row, upsert
from sync.central.records import Instance, LetterCount

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
HELD = (
    select(Instance)
    .where(Instance.dealer_id == bindparam("dealer"), Instance.instance_id == bindparam("instance"))
    .with_for_update()
)


@dataclass(frozen=True, kw_only=True)
class Sender:
    """Whose commands these are: the dealer and device from the token, the instance as the device says.

    `heard_at` is the contact before this one: what comes now was decided after it, or it would have come then.
    `epoch` is central's as the device knows it; empty where it has heard of none, or nobody asked it.
    """

    dealer_id: int
    device_id: UUID
    instance_id: UUID
    heard_at: datetime | None = None
    epoch: str = ""
    brought_by: UUID | None = None
    """Of a journal's commands, which come in its order and not in that of their numbers: the device that handed it in, or that
    signed them. What their heading says, anybody could write."""

    @property
    def from_journal(self) -> bool:
        return self.brought_by is not None

    @property
    def witness(self) -> UUID:
        """The device on whose word it is that their author saved them."""
        return self.brought_by or self.device_id


def lock_instance(session: Session, sender: Sender, now: datetime) -> Instance:
    """The instance, held until the transaction ends. One never seen before is registered for this device."""
    key = {"dealer": sender.dealer_id, "instance": sender.instance_id}
    instance = session.scalars(HELD, key).one_or_none()
    if instance is not None:
        return instance
    table = table_of_row(Instance)
    fresh = upsert(session.get_bind().dialect, table).values(
        dealer_id=sender.dealer_id,
        instance_id=sender.instance_id,
        device_id=sender.device_id,
        letter="",
        last_seq=0,
        last_hash="",
        created_at=now,
    )
    made = fresh.on_conflict_do_nothing(index_elements=list(table.primary_key.columns)).returning(table.c.instance_id)
    is_first = session.execute(made).first() is not None
    instance = session.scalars(HELD, key).one()
    if is_first:  # only who made the row takes a letter: two requests of a new instance at once must not take two
        instance.letter = next_letter(session, sender.dealer_id)
        session.flush()
    return instance


def next_letter(session: Session, dealer_id: int) -> str:
    """A letter that no instance of the dealer ever had: two copies of a replica never make the same document number."""
    table = table_of_row(LetterCount)
    first = upsert(session.get_bind().dialect, table).values(dealer_id=dealer_id, given=1)
    counted = first.on_conflict_do_update(index_elements=[table.c.dealer_id], set_={"given": table.c.given + 1})
    return letter(session.execute(counted.returning(table.c.given)).scalar_one())


def is_given(session: Session, dealer_id: int, letters: str) -> bool:
    """Whether a copy of a replica of this dealer has that letter, or had it."""
    given = session.scalar(select(LetterCount.given).where(LetterCount.dealer_id == dealer_id)) or 0
    return any(letter(count) == letters for count in range(given, 0, -1))


def letter(count: int) -> str:
    """1 -> A, 26 -> Z, 27 -> AA: as spreadsheets name their columns."""
    letters = ""
    while count:
        count, index = divmod(count - 1, len(ALPHABET))
        letters = ALPHABET[index] + letters
    return letters
