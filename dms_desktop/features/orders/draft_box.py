"""The choice among orders being typed."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from dms_desktop.ordering.draft import OrderDraft, decode
from dms_desktop.widgets.formats import moment, quantity
from dms_desktop.widgets.words import Text, by_count, say
from sync.client.drafts import Draft


class DraftBox(QComboBox):
    """`picked(draft_id)` only by hand. The draft in front is in the list even before anything is typed."""

    picked = Signal(object)

    def __init__(self, name: Text) -> None:
        super().__init__()
        say(self, self.setAccessibleName, name)
        self.setMinimumWidth(340)
        self.activated.connect(lambda at: self.picked.emit(self.itemData(at)))

    def show_drafts(self, drafts: Sequence[Draft], front: UUID) -> None:
        """Called with every line that is typed: what stands there already is left alone."""
        named = {str(draft.draft_id): self._line(draft, body) for draft in drafts if (body := decode(draft)) is not None}
        blank = {} if any(draft.draft_id == front for draft in drafts) else {str(front): self.tr("New order, nothing typed yet")}
        wanted = blank | named
        if wanted != {self.itemData(at): self.itemText(at) for at in range(self.count())}:
            self.clear()
            for draft_id, words in wanted.items():
                self.addItem(words, draft_id)
        self.setCurrentIndex(self.findData(str(front)))

    def _line(self, draft: Draft, body: OrderDraft) -> str:
        return f"{moment(draft.saved_at)} · {self._words(body)}"

    def _words(self, body: OrderDraft) -> str:
        name = body.amends_number or body.reference or (body.lines[0].code if body.lines else "")
        if not name:
            return self.tr("no lines yet")
        return by_count(len(body.lines), self.tr("{name} · {count} line"), self.tr("{name} · {count} lines")).format(
            name=name, count=quantity(len(body.lines))
        )
