"""Commands that no ground plays, each with its reason in one line; and those that are played, and were never accepted."""

from collections.abc import Mapping

EXCUSED: Mapping[str, str] = {
    "AcceptMatches": "reads a statement that central has drawn up first: played in tests/unit/statements",
    "AnswerDispute": "answers what a statement brought about: played in tests/unit/statements",
    "BookAdjustment": "moves one note and no goods: played in tests/unit/statements",
    "ConfirmStatement": "names the digest of a statement: played in tests/unit/statements",
    "DropOwnEntry": "a dealer's own list moves no money: played in tests/unit/statements",
    "EnterOwnList": "a dealer's own list moves no money: played in tests/unit/statements",
    "IssueStatement": "needs a day that is over, and shops stand nearly still: played in tests/unit/statements",
    "NoteDifference": "is about a line of a statement: played in tests/unit/statements",
    "RecordPayment": "pays as MarkPaid and SetOffCredit do, which are played: see tests/unit/statements",
    "RejectDispute": "answers what a statement brought about: played in tests/unit/statements",
    "SettleDispute": "answers what a statement brought about: played in tests/unit/statements",
    "UndoMatch": "takes back what a statement brought about: played in tests/unit/statements",
    "WithdrawDispute": "answers what a statement brought about: played in tests/unit/statements",
}
UNSHOWN = frozenset(
    {
        "AnswerCancel",
        "ConfirmTicket",
        "EndPrice",
        "SetOffCredit",
        "SettleMerge",
    }
)
"""In a mix, and accepted in none of the seeds that were tried: their chains are long. Each that a seed shows leaves this list."""
