"""Commands that no ground plays, each with its reason in one line; and those that are played, and were never accepted."""

from collections.abc import Mapping

EXCUSED: Mapping[str, str] = {
    "EnterNumbers": "a shop's own books: `unit/numbers` holds whole = issued + void + gaps + left after each deed, on both sides",
    "IssueNumber": "a shop's own books, as EnterNumbers",
    "VoidNumber": "a shop's own books, as EnterNumbers",
}
UNSHOWN = frozenset(
    {
        "AnswerCancel",
        "AnswerExtension",
        "AnswerProtection",
        "EndPrice",
        "PayRebate",
        "ReactivateCustomer",
        "SetOffCredit",
        "SettleMerge",
    }
)
"""In a mix, and accepted in none of the seeds that were tried: their chains are long. Each that a seed shows leaves this list."""
