"""What the search box knows of a registration: its number, the customer and the project in both scripts."""

from collections.abc import Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText
from sync.kernel.text import fold


def deal_text(row: Mapping[str, Plain]) -> SearchText:
    words = " ".join(str(row[field]) for field in ("name", "project", "site") if row[field])
    return SearchText(kind="deal", code=str(row["number"]), name=words, folded=f"{fold(words)} {row['phone_key']}".strip())
