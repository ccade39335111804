"""Asking the manufacturer about the document in front: the deed on its card, and how a ticket begins with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import Deed, Desk
from dms_desktop.pieces import record_id
from dms_desktop.widgets.words import Text
from sync.domain.tickets.rules import About

ABOUT = "about"
"""How a ticket begins that is opened with `<new id>:about:<kind>:<id>:<number>`: about that document."""


@dataclass(frozen=True)
class Subject:
    """A document or product that a ticket names."""

    kind: About
    document: UUID | None
    number: str

    def way(self) -> str:
        return f"{ABOUT}:{self.kind}:{self.document or ''}:{self.number}"


def subject_of(text: str) -> Subject | None:
    """What stands behind the id of a new ticket; None where it begins otherwise."""
    parts = text.split(":", 3)
    if len(parts) != len(("about", "kind", "id", "number")) or parts[0] != ABOUT or parts[1] not in set(About):
        return None
    return Subject(About(parts[1]), record_id(parts[2]), parts[3])


def help_deed(desk: Desk, kind: str, document: UUID | None, number: str) -> Sequence[Deed]:
    """For the card of a document (`kind` as `About` says it) or, without an id, of a product: nothing where none is in front, or
    where nobody here asks head office."""
    if not number or not desk.may("tickets.open"):
        return ()
    way = Subject(About(kind), document, number).way()

    def ask() -> None:
        desk.open_page("ticket", f"{desk.bridge.ids.new()}:{way}")

    words: Text = lambda: QCoreApplication.translate("ticket", "Ask head office")  # noqa: E731
    return (Deed(text=words, key="Ctrl+H", icon="circle-help", run=ask, in_bar=False),)
