"""A command that names a file, and the files themselves: in each of their pieces stands whose they are."""

from random import Random
from uuid import UUID

from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.registry import Feature, Registry
from tests import toy
from tests.simulator import business
from tests.simulator.business import STAFF, Network, Trade, first_rows
from tests.simulator.deeds import canary

PIECE = 1024
"""Bytes: as many as say of what kind a file is."""
MOST_BYTES = 4 * PIECE
UNFIT = b"MZ\0\0"
"""How a file begins that central takes from nobody."""


class AttachPaper(Command, frozen=True, kw_only=True):
    """A file goes with a note: its name stands there from now on."""

    note_id: UUID
    digest: str
    size: int

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


def attach_paper(command: AttachPaper, context: Context) -> None:
    """Refuses `note_unknown`."""
    note = context.session.get(toy.Note, (context.dealer_id, command.note_id))
    if note is None:
        raise Refusal("note_unknown")
    note.text = paper_text(command.digest, command.size)


def paper_text(digest: str, size: int) -> str:
    return f"paper {digest} {size}"


def a_paper(random: Random, dealer_id: int) -> bytes:
    """Up to four pieces of something; one in eight is of a kind that central does not take."""
    begin = UNFIT if random.random() < 0.125 else b"%PDF-"
    words = b"".join(f"{canary(dealer_id)}{random.getrandbits(32):08x}".encode() for _ in range(random.randrange(4, 300)))
    return (begin + words)[:MOST_BYTES]


FEATURE = Feature(name="papers", verbs=(Verb(AttachPaper, attach_paper, "notes.write"),))
NEW = Registry((toy.FEATURE, business.FEATURE, FEATURE), toy.allows)


class PaperNetwork(Network):
    """The same offices, which know of papers."""

    registry = NEW


PAPERS = Trade(new=NEW, old=business.OLD, staff=STAFF, network=PaperNetwork, begin=lambda session: session.add_all(first_rows()))
