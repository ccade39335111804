"""Offers the places where a shop's goods stand."""

from collections.abc import Sequence

from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.words import Text, literal
from sync.domain.stock.queries import LocationRow


def place_words(row: LocationRow) -> str:
    return f"{row.code} {row.name}".strip()


def offer_places(box: ChoiceBox, rows: Sequence[LocationRow], *, usual: str | None) -> None:
    """By their ids as texts. What is chosen stays, unless that place is out of use: then `usual`, None for nothing."""
    told = {str(row.location_id): place_words(row) for row in rows}
    if told == {str(box.itemData(at)): box.itemText(at) for at in range(box.count())}:
        return
    kept = box.value()
    box.clear_choices()
    for place, words in told.items():
        box.add_choice(place, literal(words))
    box.set_value(kept if kept in told else usual)


class PlaceBox(ChoiceBox):
    """A choice of place that a draft may name before the places are read."""

    def __init__(self, name: Text) -> None:
        super().__init__(name)
        self._wanted = ""

    def offer(self, rows: Sequence[LocationRow], *, usual: str | None) -> None:
        offer_places(self, rows, usual=usual)
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
