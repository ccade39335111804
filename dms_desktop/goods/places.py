"""Offers the places where a shop's goods stand."""

from collections.abc import Sequence

from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.words import literal
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


def first_of(rows: Sequence[LocationRow]) -> str | None:
    return str(rows[0].location_id) if rows else None
