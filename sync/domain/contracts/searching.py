"""What the search box knows of a contract: its number. Versions of one contract are one hit each."""

from collections.abc import Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText
from sync.kernel.text import fold


def contract_text(row: Mapping[str, Plain]) -> SearchText:
    name = f"{row['number']} v{row['version']}"
    return SearchText(kind="contract", code=str(row["number"]), name=name, folded=fold(name))
