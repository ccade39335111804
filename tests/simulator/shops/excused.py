"""Commands that no ground plays, each with its reason in one line; and those that are played, and were never accepted."""

from collections.abc import Mapping

EXCUSED: Mapping[str, str] = {}
UNSHOWN = frozenset(
    {
        "AnswerCancel",
        "EndPrice",
        "SetOffCredit",
        "SettleMerge",
    }
)
"""In a mix, and accepted in none of the seeds that were tried: their chains are long. Each that a seed shows leaves this list."""
