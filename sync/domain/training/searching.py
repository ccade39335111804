"""What the search box knows of a piece of material: title and text in both scripts, pinyin of the title."""

from collections.abc import Mapping

from sync.domain.training.rules import MaterialState
from sync.kernel.pinyin import spellings
from sync.kernel.records import Plain
from sync.kernel.search import SearchText
from sync.kernel.text import fold


def material_text(row: Mapping[str, Plain]) -> SearchText | None:
    """Only what is published can be found there; drafts and what has lost its place are on the page."""
    if row["state"] != MaterialState.PUBLISHED:
        return None
    return SearchText(kind="material", code="", name=str(row["title"]), folded=str(row["folded"]), initials=str(row["initials"]))


def folded_of(title: str, body: str) -> str:
    return fold(f"{title} {body}")


def initials_of(title: str) -> str:
    return spellings(title)
