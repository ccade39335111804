"""Offers the places where a shop's goods stand."""

from collections.abc import Sequence

from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.words import Text, literal
from sync.domain.stock.queries import LocationRow


def place_words(row: LocationRow) -> str:
    return f"{row.code} {row.name}".strip()


class PlaceBox(ChoiceBox):
    """A choice of place that a draft may name before the places are read."""

    def __init__(self, name: Text) -> None:
        super().__init__(name)
        self._wanted = ""

    def offer(self, rows: Sequence[LocationRow], *, usual: str | None) -> None:
        """By their ids as texts. What is chosen stays, unless that place is out of use: then `usual`, None for nothing."""
        told = {str(row.location_id): place_words(row) for row in rows}
        if told != {str(self.itemData(at)): self.itemText(at) for at in range(self.count())}:
            kept = self.value()
            self.clear_choices()
            for place, words in told.items():
                self.add_choice(place, literal(words))
            self.set_value(kept if kept in told else usual)
        self._choose_wanted()

    def want(self, place: str) -> None:
        """Chosen once it is offered. One that is out of use by now leaves what is chosen, and so does an empty text."""
        self._wanted = place
        self._choose_wanted()

    def named(self) -> str:
        """The place as a draft keeps it, also while the places are still to come."""
        return self._wanted or str(self.value() or "")

    def _choose_wanted(self) -> None:
        if self.count():
            if self.findData(self._wanted) >= 0:
                self.set_value(self._wanted)
            self._wanted = ""


def first_of(rows: Sequence[LocationRow]) -> str | None:
    return str(rows[0].location_id) if rows else None
