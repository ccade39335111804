"""What the search box knows of a customer: names in both scripts, pinyin, number, phone digits, and how they end."""

from collections.abc import Mapping

from sync.kernel.pinyin import spellings
from sync.kernel.records import Plain
from sync.kernel.search import SearchText
from sync.kernel.text import fold

ENDS = (8, 7, 4)
"""A number without its area code, and the last four that people say."""


def customer_text(row: Mapping[str, Plain]) -> SearchText | None:
    """None for customers out of use: they are in the list, not in the search box."""
    if not row["active"]:
        return None
    phones = [str(row[key]) for key in ("phone_key", "mobile_key") if row[key]]
    names = [fold(str(row[field])) for field in ("name", "legal_name", "contact") if row[field]]
    return SearchText(
        kind="customer",
        code=str(row["number"]),
        name=str(row["name"]),
        folded=" ".join([*names, *phones, *(phone[-count:] for phone in phones for count in ENDS if len(phone) > count)]),
        initials=spellings(str(row["name"])),
    )
