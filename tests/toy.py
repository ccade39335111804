"""A toy feature that proves the engines serve any: a dealer's notes, and signs that the house puts up for everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid5

from sqlalchemy import ForeignKeyConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from sync.kernel.commands import HOUSE, Actor, Command, Context, Handler, Verb, Wrapper
from sync.kernel.errors import Refusal
from sync.kernel.queries import View
from sync.kernel.records import DealerRecord, Plain, Record, dealer_scope
from sync.kernel.registry import Feature, Registry
from sync.kernel.search import SearchText, fold_width

SHOP, OTHER_SHOP = 7, 8
LIN = Actor(user_id=UUID(int=0x71), name="lin", role="clerk", dealer_id=SHOP)
MEI = Actor(user_id=UUID(int=0x72), name="mei", role="trainee", dealer_id=SHOP)
OTTO = Actor(user_id=UUID(int=0x81), name="otto", role="clerk", dealer_id=OTHER_SHOP)
HAN = Actor(user_id=UUID(int=0x01), name="han", role="order_desk", dealer_id=HOUSE)
PEOPLE = (LIN, MEI, OTTO, HAN)

RIGHTS = {"clerk": {"notes.write"}, "trainee": set[str](), "order_desk": {"notes.write", "notes.answer", "signs.post"}}
QUEUE, CATALOG = "queue:orders", "catalog"
LONGEST = 40


def allows(role: str, permission: str) -> bool:
    return permission in RIGHTS.get(role, set())


class NoteState(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"


class Note(DealerRecord):
    """Written in a shop; the house sees it as well while `at_desk`."""

    __tablename__ = "toy_note"

    number: Mapped[str]
    text: Mapped[str]
    state: Mapped[NoteState]
    written_by: Mapped[str]
    at_desk: Mapped[bool]
    answer: Mapped[str | None]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, QUEUE: self.at_desk}


class NoteTag(DealerRecord):
    """A word on a note: a child row, for what must travel after its parent."""

    __tablename__ = "toy_note_tag"
    __table_args__ = (ForeignKeyConstraint(["dealer_id", "note_id"], ["toy_note.dealer_id", "toy_note.id"]),)

    note_id: Mapped[UUID]
    word: Mapped[str]


class Sign(Record):
    """Put up by the house for every dealer to read."""

    __tablename__ = "toy_sign"

    code: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {CATALOG: True}


class WriteNote(Command, frozen=True, kw_only=True):
    """A new note with its tags. `about` is a note that must have been accepted before."""

    series: ClassVar[str | None] = "NO"

    note_id: UUID
    text: str
    number: str = ""
    tags: tuple[str, ...] = ()
    about: UUID | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)

    def refers(self) -> tuple[UUID, ...]:
        return () if self.about is None else (self.about,)


def write_note(command: WriteNote, context: Context) -> None:
    """Refuses `note_exists`, `note_empty`."""
    if context.session.get(Note, (context.dealer_id, command.note_id)) is not None:
        raise Refusal("note_exists")
    if not command.text:
        raise Refusal("note_empty", number=command.number)
    note = Note(
        dealer_id=context.dealer_id,
        id=command.note_id,
        number=command.number,
        text=command.text,
        state=NoteState.OPEN,
        written_by=context.actor.name,
        at_desk=False,
        answer=None,
    )
    context.session.add(note)
    context.session.flush()  # no relationship ties the tags: the parent goes first
    tags = [NoteTag(dealer_id=note.dealer_id, id=uuid5(note.id, word), note_id=note.id, word=word) for word in command.tags]
    context.session.add_all(tags)


class ChangeNote(Command, frozen=True, kw_only=True):
    """Another text. `to_desk` hands the note to the house, or takes it back; None leaves it where it is."""

    note_id: UUID
    text: str
    to_desk: bool | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


def change_note(command: ChangeNote, context: Context) -> None:
    """Refuses `note_unknown`, `note_answered`."""
    note = _own_note(command.note_id, context)
    if note.state is NoteState.ANSWERED:
        raise Refusal("note_answered", number=note.number)
    note.text = command.text
    note.at_desk = note.at_desk if command.to_desk is None else command.to_desk


class DropNote(Command, frozen=True, kw_only=True):
    """Tear a note up, tags and all."""

    note_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


def drop_note(command: DropNote, context: Context) -> None:
    """Refuses `note_unknown`."""
    note = _own_note(command.note_id, context)
    tags = select(NoteTag).where(NoteTag.dealer_id == note.dealer_id, NoteTag.note_id == note.id)
    for tag in context.session.scalars(tags).all():
        context.session.delete(tag)
    context.session.flush()
    context.session.delete(note)


class AnswerNote(Command, frozen=True, kw_only=True):
    """The house answers a dealer's note, which leaves the desk."""

    dealer_id: int
    note_id: UUID
    answer: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


def answer_note(command: AnswerNote, context: Context) -> None:
    """Refuses `note_unknown`."""
    note = context.session.get(Note, (command.dealer_id, command.note_id))
    if note is None:
        raise Refusal("note_unknown")
    note.answer, note.state, note.at_desk = command.answer, NoteState.ANSWERED, False


class PostSign(Command, frozen=True, kw_only=True):
    """Put up a sign, or write over one."""

    code: str
    text: str


def post_sign(command: PostSign, context: Context) -> None:
    """Refuses nothing."""
    context.session.merge(Sign(code=command.code, text=command.text))


class TakeSign(Command, frozen=True, kw_only=True):
    """Take a sign down."""

    code: str


def take_sign(command: TakeSign, context: Context) -> None:
    """Refuses `sign_unknown`."""
    sign = context.session.get(Sign, command.code)
    if sign is None:
        raise Refusal("sign_unknown")
    context.session.delete(sign)


def _own_note(note_id: UUID, context: Context) -> Note:
    note = context.session.get(Note, (context.dealer_id, note_id))
    if note is None:
        raise Refusal("note_unknown")
    return note


@dataclass(frozen=True, kw_only=True)
class NoteLine:
    note_id: UUID
    number: str
    text: str
    state: NoteState


def notes(view: View, *, limit: int = 200) -> Sequence[NoteLine]:
    """The shop's own notes by id, at most `limit`."""
    mine = select(Note).where(Note.dealer_id == view.dealer_id).order_by(Note.id).limit(limit)
    return [
        NoteLine(note_id=note.id, number=note.number, text=note.text, state=note.state) for note in view.session.scalars(mine)
    ]


def central_write_note(command: WriteNote, context: Context, handler: Handler) -> None:
    """What only central does: refuses `word_forbidden`, shortens what is too long, and has a defect under the text `crash`."""
    if command.text == "forbidden":
        raise Refusal("word_forbidden", word=command.text)
    handler(command, context)
    if command.text == "crash":
        raise RuntimeError("a planted defect")
    if len(command.text) > LONGEST:
        note = context.session.get_one(Note, (context.dealer_id, command.note_id))
        note.text = command.text[:LONGEST]
        context.adjust("text_shortened", asked=len(command.text), got=LONGEST, subject=command.number)


def _sign_text(sign: Mapping[str, Plain]) -> SearchText:
    name = str(sign["text"])
    return SearchText(kind="sign", code=str(sign["code"]), name=name, folded=fold_width(name))


WRAPPERS: Mapping[type[Command], Wrapper] = {WriteNote: central_write_note}

FEATURE = Feature(
    name="toy",
    records=(Note, NoteTag, Sign),
    verbs=(
        Verb(WriteNote, write_note, "notes.write"),
        Verb(ChangeNote, change_note, "notes.write"),
        Verb(DropNote, drop_note, "notes.write"),
        Verb(AnswerNote, answer_note, "notes.answer"),
        Verb(PostSign, post_sign, "signs.post"),
        Verb(TakeSign, take_sign, "signs.post"),
    ),
    queries=(notes,),
    searchable={Sign: _sign_text},
    shared=(CATALOG,),
    queues=(QUEUE,),
)
REGISTRY = Registry((FEATURE,), allows)
