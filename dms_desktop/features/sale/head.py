"""Above the lines of a sale: who buys, from which place, how prices stand to tax, and a note."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.buyers import customer_suggest
from dms_desktop.goods.places import PlaceBox, first_of
from dms_desktop.pieces import record_id
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.lookup_edit import LookupEdit
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import say
from sync.domain.stock.queries import LocationRow

INCLUDED, ADDED = "included", "added"


class SaleHead(QWidget):
    """`customer_chosen` when another person buys, or nobody who is known; `edited` after every change by hand. `customer_id`
    None: somebody walked in."""

    customer_chosen = Signal()
    edited = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.customer_id: UUID | None = None
        self.customer = LookupEdit(customer_suggest(bridge, self))
        say(self.customer, self.customer.setAccessibleName, lambda: self.tr("Customer"))
        say(self.customer, self.customer.setPlaceholderText, lambda: self.tr("Walk-in, or name, number, phone"))
        self.place, self.tax = PlaceBox(lambda: self.tr("From")), ChoiceBox(lambda: self.tr("Prices"))
        self.tax.add_choice(INCLUDED, lambda: self.tr("With tax"))
        self.tax.add_choice(ADDED, lambda: self.tr("Plus tax"))
        self.tax.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # `With` alone may be either
        self.note = QLineEdit()
        say(self.note, self.note.setAccessibleName, lambda: self.tr("Note"))
        self._lay_out()
        self.customer.returnPressed.connect(self._take)
        self.customer.editingFinished.connect(self._take)
        self.customer.textEdited.connect(self._typed)
        for box in (self.place, self.tax):
            box.picked.connect(lambda _: self.edited.emit())
        self.note.textEdited.connect(lambda _: self.edited.emit())

    def texts(self) -> Mapping[str, str]:
        """Empty where nothing was decided: a blank sale is no draft."""
        found = {"customer": self.customer_name(), "note": self.note.text().strip()}
        found["customer_id"] = "" if self.customer_id is None else self.customer_id.hex
        if any(found.values()):
            found |= {"place": self.place.named(), "tax": str(self.tax.value())}
        return found

    def show_texts(self, texts: Mapping[str, str]) -> None:
        self.customer_id = record_id(texts.get("customer_id", ""))
        self._show_name(texts.get("customer", ""))
        self.note.setText(texts.get("note", ""))
        self.tax.set_value(texts.get("tax") or INCLUDED)
        self.place.want(texts.get("place", ""))

    def show_customer(self, customer_id: UUID, name: str) -> None:
        self.customer_id = customer_id
        self._show_name(name)
        self.customer_chosen.emit()

    def show_places(self, rows: Sequence[LocationRow]) -> None:
        self.place.offer(rows, usual=first_of(rows))

    def customer_name(self) -> str:
        return self.customer.text().strip()

    def location_id(self) -> UUID | None:
        return record_id(str(self.place.value() or ""))

    def is_tax_included(self) -> bool:
        return self.tax.value() != ADDED

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        places = (
            (lambda: self.tr("Customer F4"), self.customer, 4),
            (lambda: self.tr("From"), self.place, 2),
            (lambda: self.tr("Prices"), self.tax, 1),
            (lambda: self.tr("Note"), self.note, 3),
        )
        for at, (title, field, stretch) in enumerate(places):
            caption = label(title, "field")
            caption.setBuddy(field)
            grid.addWidget(caption, 0, at * 2)
            grid.addWidget(field, 0, at * 2 + 1)
            grid.setColumnStretch(at * 2 + 1, stretch)

    def _show_name(self, name: str) -> None:
        """What was chosen for the sale before is no choice for this one: Enter in the field must not take it again."""
        self.customer.chosen = None
        self.customer.setText(name)

    def _typed(self, text: str) -> None:
        was, self.customer_id = self.customer_id, None
        if was is not None:
            self.customer_chosen.emit()
        self.edited.emit()

    def _take(self) -> None:
        choice = self.customer.chosen
        if choice is None or not isinstance(choice.value, UUID) or choice.value == self.customer_id:
            return
        self.show_customer(choice.value, choice.name)
        self.edited.emit()
