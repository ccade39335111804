"""What is traded where scopes are large: a catalog of wares that can be found, and long price lists, beside the toy's notes."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.records import Plain, Record
from sync.kernel.registry import Feature, Registry
from sync.kernel.search import OwnText, SearchText, fold_width
from tests import toy
from tests.simulator import business
from tests.simulator.business import LISTS, STAFF, Network, Price, Trade, first_rows

WARES, PRICES, SIGNS = 9, 14, 4
MOST_CODES = 16
"""Of wares, of prices in a list and of signs: some are there from the beginning, others come and go."""
COLOURS = ("red", "blue", "green lamp")


class Ware(Record):
    """Something of the catalog: its own text for the search box."""

    __tablename__ = "sim_ware"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    folded: Mapped[str]
    initials: Mapped[str]
    weight: Mapped[int | None]

    def scopes(self) -> Mapping[str, bool]:
        return {toy.CATALOG: True}


class ListWare(Command, frozen=True, kw_only=True):
    """A ware of the catalog, new or changed."""

    code: str
    name: str


def list_ware(command: ListWare, context: Context) -> None:
    """Refuses nothing."""
    context.session.merge(a_ware(command.code, command.name))


class DelistWare(Command, frozen=True, kw_only=True):
    """A ware leaves the catalog."""

    code: str


def delist_ware(command: DelistWare, context: Context) -> None:
    """Refuses `ware_unknown`."""
    ware = context.session.get(Ware, command.code)
    if ware is None:
        raise Refusal("ware_unknown")
    context.session.delete(ware)


class NoteWare(Command, frozen=True, kw_only=True):
    """Write a ware's name on a note: a dealer's command that looks at a row of a large scope."""

    note_id: UUID
    code: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)


def note_ware(command: NoteWare, context: Context) -> None:
    """Refuses `note_unknown`, `ware_unknown`."""
    note = context.session.get(toy.Note, (context.dealer_id, command.note_id))
    if note is None:
        raise Refusal("note_unknown")
    ware = context.session.get(Ware, command.code)
    if ware is None:
        raise Refusal("ware_unknown")
    note.text = ware.name


def a_ware(code: str, name: str) -> Ware:
    return Ware(code=code, name=name, folded=fold_width(name), initials=name[0], weight=len(name))


def _note_text(note: Mapping[str, Plain]) -> SearchText:
    text = str(note["text"])
    return SearchText(kind="note", code=str(note["number"]), name=text, folded=fold_width(text))


def first() -> Iterable[Record]:
    yield from first_rows()
    yield from (Price(list=name, code=f"c{at}", amount=at) for name in LISTS for at in range(4, PRICES))
    yield from (a_ware(f"w-{at}", COLOURS[at % len(COLOURS)]) for at in range(WARES))
    yield from (toy.Sign(code=f"s{at}", text="open") for at in range(SIGNS))


FEATURE = Feature(
    name="wares",
    records=(Ware,),
    verbs=(
        Verb(ListWare, list_ware, "signs.post"),
        Verb(DelistWare, delist_ware, "signs.post"),
        Verb(NoteWare, note_ware, "notes.write"),
    ),
    searchable={Ware: OwnText(kind="ware", names=("name",)), toy.Note: _note_text},
)
NEW = Registry((toy.FEATURE, business.FEATURE, FEATURE), toy.allows)


class WareNetwork(Network):
    """The same offices, which know of wares."""

    registry = NEW


LARGE = Trade(new=NEW, old=business.OLD, staff=STAFF, network=WareNetwork, begin=lambda session: session.add_all(first()))
