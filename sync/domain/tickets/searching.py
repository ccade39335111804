"""What the search box knows of a ticket: its number, what it is about, and the words it began with."""

from collections.abc import Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText, by_age
from sync.kernel.text import fold

FOUND = 400
"""Letters of the first message by which it is found."""


def ticket_text(row: Mapping[str, Plain]) -> SearchText:
    words = f"{row['subject']} {row['about_number']} {str(row['text'])[:FOUND]}"
    return SearchText(
        kind="ticket",
        code=str(row["number"]),
        name=str(row["subject"]),
        folded=fold(words),
        weight=by_age(row["opened_at"]),
    )
