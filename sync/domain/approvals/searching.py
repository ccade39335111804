"""What the search box knows of an approval: the number of what is asked about, and why."""

from collections.abc import Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText
from sync.kernel.text import fold


def approval_text(row: Mapping[str, Plain]) -> SearchText:
    """A limit of credit is found by the dealer's code, a release, a price or a contract by its number; all by their reasons."""
    number, said = (str(row[field] or "") for field in ("subject", "reason"))
    asked_by = str(row["asked_by"])
    return SearchText(kind="approval", code=number, name=said or asked_by, folded=fold(f"{number} {said} {asked_by}"))
