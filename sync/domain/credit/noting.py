"""What the house owes for a document: one credit note, whatever the document is."""

from typing import Protocol
from uuid import UUID

from sync.domain.credit.records import CreditNote
from sync.domain.credit.rules import NoteKind
from sync.kernel.commands import Context


class Numbered(Protocol):
    """A dealer's document that people know by its number."""

    @property
    def dealer_id(self) -> int: ...
    @property
    def id(self) -> UUID: ...
    @property
    def number(self) -> str: ...


def note_for(document: Numbered, kind: NoteKind, amount: int, context: Context, *, reference: str = "") -> CreditNote:
    """`amount` in minor units. It has the document's id: nothing is credited twice."""
    return CreditNote(
        dealer_id=document.dealer_id,
        id=document.id,
        kind=kind,
        number=document.number,
        reference=reference,
        amount=amount,
        used=0,
        booked_by=context.actor.name,
        booked_at=context.now,
    )
