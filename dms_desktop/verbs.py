"""What each command is called among people, and which page shows its document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True)
class Spoken:
    """`words` for lists; `kind` of the page that shows the command's first subject, empty if none does."""

    words: object
    kind: str = ""


SPOKEN: Mapping[str, Spoken] = {
    "AcceptMatches": Spoken(QT_TRANSLATE_NOOP("verb", "Accept matches"), "statement"),
    "AcceptOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Accept order"), "order"),
    "AddLocation": Spoken(QT_TRANSLATE_NOOP("verb", "Add location")),
    "SetRecoveryKey": Spoken(QT_TRANSLATE_NOOP("verb", "New recovery key of the shop")),
    "AddUser": Spoken(QT_TRANSLATE_NOOP("verb", "Add person"), "people"),
    "AdjustLine": Spoken(QT_TRANSLATE_NOOP("verb", "Adjust order line"), "order"),
    "AdjustStock": Spoken(QT_TRANSLATE_NOOP("verb", "Adjust stock")),
    "AllocateOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Allocate order"), "order"),
    "AmendOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Amend order"), "order"),
    "AnswerCancel": Spoken(QT_TRANSLATE_NOOP("verb", "Answer cancellation"), "order"),
    "AnswerExtension": Spoken(QT_TRANSLATE_NOOP("verb", "Answer about more time"), "deal"),
    "ApproveDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Approve registration"), "deal"),
    "AnswerProtection": Spoken(QT_TRANSLATE_NOOP("verb", "Answer price protection")),
    "AnswerRebate": Spoken(QT_TRANSLATE_NOOP("verb", "Answer rebate claim")),
    "AnswerReturn": Spoken(QT_TRANSLATE_NOOP("verb", "Answer return")),
    "AnswerDispute": Spoken(QT_TRANSLATE_NOOP("verb", "Answer a difference")),
    "AskDealer": Spoken(QT_TRANSLATE_NOOP("verb", "Ask the dealer"), "deal"),
    "AttachEvidence": Spoken(QT_TRANSLATE_NOOP("verb", "Attach a file"), "deal"),
    "AskReturn": Spoken(QT_TRANSLATE_NOOP("verb", "Ask to send goods back")),
    "AskExtension": Spoken(QT_TRANSLATE_NOOP("verb", "Ask for more time"), "deal"),
    "BlockDealer": Spoken(QT_TRANSLATE_NOOP("verb", "Block dealer"), "dealers"),
    "BookAdjustment": Spoken(QT_TRANSLATE_NOOP("verb", "Book an adjustment")),
    "CancelCount": Spoken(QT_TRANSLATE_NOOP("verb", "Cancel count"), "count"),
    "CancelOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Cancel order"), "order"),
    "ChangeContract": Spoken(QT_TRANSLATE_NOOP("verb", "Change draft of a contract"), "contract"),
    "ChangeCustomer": Spoken(QT_TRANSLATE_NOOP("verb", "Change customer"), "customer"),
    "ChangeDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Change registration"), "deal"),
    "ChangeHouse": Spoken(QT_TRANSLATE_NOOP("verb", "Change the house's settings")),
    "ChangeLocation": Spoken(QT_TRANSLATE_NOOP("verb", "Change location")),
    "ChangeProductStatus": Spoken(QT_TRANSLATE_NOOP("verb", "Change product status")),
    "ChangeShop": Spoken(QT_TRANSLATE_NOOP("verb", "Change shop")),
    "ChangeTerms": Spoken(QT_TRANSLATE_NOOP("verb", "Change terms"), "dealers"),
    "ChangeUser": Spoken(QT_TRANSLATE_NOOP("verb", "Change person"), "people"),
    "ClaimProtection": Spoken(QT_TRANSLATE_NOOP("verb", "Claim price protection")),
    "ClaimRebate": Spoken(QT_TRANSLATE_NOOP("verb", "Claim rebate")),
    "CloseDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Close registration"), "deal"),
    "CloseLine": Spoken(QT_TRANSLATE_NOOP("verb", "Close line"), "order"),
    "CloseRemainder": Spoken(QT_TRANSLATE_NOOP("verb", "Close remainder"), "order"),
    "ConfirmStatement": Spoken(QT_TRANSLATE_NOOP("verb", "Confirm statement"), "statement"),
    "ConvertQuote": Spoken(QT_TRANSLATE_NOOP("verb", "Quote to sale"), "quote"),
    "CountersignContract": Spoken(QT_TRANSLATE_NOOP("verb", "Sign contract for the manufacturer"), "contract"),
    "CreateCustomer": Spoken(QT_TRANSLATE_NOOP("verb", "Create customer"), "customer"),
    "DeactivateCustomer": Spoken(QT_TRANSLATE_NOOP("verb", "Deactivate customer"), "customer"),
    "DecideStep": Spoken(QT_TRANSLATE_NOOP("verb", "Decide approval")),
    "Delegate": Spoken(QT_TRANSLATE_NOOP("verb", "Let somebody stand in")),
    "DisputeDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Dispute registration"), "deal"),
    "DraftContract": Spoken(QT_TRANSLATE_NOOP("verb", "Draft contract"), "contract"),
    "DraftPrice": Spoken(QT_TRANSLATE_NOOP("verb", "Draft special price")),
    "DraftPromotion": Spoken(QT_TRANSLATE_NOOP("verb", "Draft promotion")),
    "DropOwnEntry": Spoken(QT_TRANSLATE_NOOP("verb", "Take a line off the own list")),
    "DropTemplate": Spoken(QT_TRANSLATE_NOOP("verb", "Drop template")),
    "EndContract": Spoken(QT_TRANSLATE_NOOP("verb", "End contract"), "contract"),
    "EndCounterPrice": Spoken(QT_TRANSLATE_NOOP("verb", "End a price of the counter")),
    "EndLimit": Spoken(QT_TRANSLATE_NOOP("verb", "End limit")),
    "EndPrice": Spoken(QT_TRANSLATE_NOOP("verb", "End special price")),
    "EndPromotion": Spoken(QT_TRANSLATE_NOOP("verb", "End promotion")),
    "EnterCount": Spoken(QT_TRANSLATE_NOOP("verb", "Enter count"), "count"),
    "FillPool": Spoken(QT_TRANSLATE_NOOP("verb", "Look for what ran out"), "pool_desk"),
    "ForgetNickname": Spoken(QT_TRANSLATE_NOOP("verb", "Forget a word for a product")),
    "GiveQuote": Spoken(QT_TRANSLATE_NOOP("verb", "Give quote"), "quote"),
    "GrantTerritory": Spoken(QT_TRANSLATE_NOOP("verb", "Grant territory"), "territories"),
    "EnterOwnList": Spoken(QT_TRANSLATE_NOOP("verb", "Enter own list")),
    "EnterNumbers": Spoken(QT_TRANSLATE_NOOP("verb", "Enter official numbers"), "numbers"),
    "IssueNumber": Spoken(QT_TRANSLATE_NOOP("verb", "Give a sale its official number")),
    "VoidNumber": Spoken(QT_TRANSLATE_NOOP("verb", "Void an official number"), "numbers"),
    "IssueStatement": Spoken(QT_TRANSLATE_NOOP("verb", "Draw up statement"), "statement"),
    "KeepForm": Spoken(QT_TRANSLATE_NOOP("verb", "Change how a paper looks")),
    "GrantSlice": Spoken(QT_TRANSLATE_NOOP("verb", "Keep a slice for a PC")),
    "MakeSale": Spoken(QT_TRANSLATE_NOOP("verb", "Sell"), "sale"),
    "MarkBilled": Spoken(QT_TRANSLATE_NOOP("verb", "Mark as billed"), "order"),
    "MarkFavourite": Spoken(QT_TRANSLATE_NOOP("verb", "Mark favourite")),
    "MarkPaid": Spoken(QT_TRANSLATE_NOOP("verb", "Mark as paid"), "order"),
    "NoteDifference": Spoken(QT_TRANSLATE_NOOP("verb", "Note a difference")),
    "PayRebate": Spoken(QT_TRANSLATE_NOOP("verb", "Mark rebate as paid")),
    "PlaceOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Place order"), "order"),
    "PostCount": Spoken(QT_TRANSLATE_NOOP("verb", "Post count"), "count"),
    "ProposeLimit": Spoken(QT_TRANSLATE_NOOP("verb", "Propose limit")),
    "PublishPrice": Spoken(QT_TRANSLATE_NOOP("verb", "Publish special price")),
    "PublishPromotion": Spoken(QT_TRANSLATE_NOOP("verb", "Publish promotion")),
    "PutBarcode": Spoken(QT_TRANSLATE_NOOP("verb", "Put barcode")),
    "PutProduct": Spoken(QT_TRANSLATE_NOOP("verb", "Put product")),
    "ReactivateCustomer": Spoken(QT_TRANSLATE_NOOP("verb", "Reactivate customer"), "customer"),
    "ReceiveShipment": Spoken(QT_TRANSLATE_NOOP("verb", "Receive shipment")),
    "RecordPayment": Spoken(QT_TRANSLATE_NOOP("verb", "Record payment")),
    "RecountLines": Spoken(QT_TRANSLATE_NOOP("verb", "Recount lines"), "count"),
    "RefuseOrder": Spoken(QT_TRANSLATE_NOOP("verb", "Refuse order"), "order"),
    "RejectDispute": Spoken(QT_TRANSLATE_NOOP("verb", "Reject a difference")),
    "RegisterDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Register"), "deal"),
    "RejectDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Reject registration"), "deal"),
    "ReleaseDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Give up registration"), "deal"),
    "ReleaseHold": Spoken(QT_TRANSLATE_NOOP("verb", "Release hold"), "order"),
    "RaiseAmount": Spoken(QT_TRANSLATE_NOOP("verb", "More is expected"), "deal"),
    "ReportProgress": Spoken(QT_TRANSLATE_NOOP("verb", "Report progress"), "deal"),
    "RequestCancel": Spoken(QT_TRANSLATE_NOOP("verb", "Ask to cancel"), "order"),
    "ReturnGoods": Spoken(QT_TRANSLATE_NOOP("verb", "Take goods back")),
    "ReturnSlice": Spoken(QT_TRANSLATE_NOOP("verb", "Give a slice back")),
    "ReviseContract": Spoken(QT_TRANSLATE_NOOP("verb", "Next version of a contract"), "contract"),
    "RevokeDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Take back registration"), "deal"),
    "RuleDispute": Spoken(QT_TRANSLATE_NOOP("verb", "Rule dispute")),
    "SaveTemplate": Spoken(QT_TRANSLATE_NOOP("verb", "Save template")),
    "SendReturn": Spoken(QT_TRANSLATE_NOOP("verb", "Send goods back")),
    "SetApprovalRule": Spoken(QT_TRANSLATE_NOOP("verb", "Set rule of approval")),
    "SetCreditTerms": Spoken(QT_TRANSLATE_NOOP("verb", "Set terms of payment")),
    "SetCounterPrice": Spoken(QT_TRANSLATE_NOOP("verb", "Set a price of the counter")),
    "SetDealTerms": Spoken(QT_TRANSLATE_NOOP("verb", "Set terms of registration"), "deal_desk"),
    "SetListPrice": Spoken(QT_TRANSLATE_NOOP("verb", "Set list price")),
    "SetMinimum": Spoken(QT_TRANSLATE_NOOP("verb", "Set minimum stock")),
    "SetOffCredit": Spoken(QT_TRANSLATE_NOOP("verb", "Set off credit note")),
    "SetPoolTerms": Spoken(QT_TRANSLATE_NOOP("verb", "Set terms of the pool"), "pool_desk"),
    "SettleClaim": Spoken(QT_TRANSLATE_NOOP("verb", "Settle claim")),
    "SettleDispute": Spoken(QT_TRANSLATE_NOOP("verb", "Settle a difference")),
    "SettleMerge": Spoken(QT_TRANSLATE_NOOP("verb", "Settle difference"), "customer"),
    "ShipLines": Spoken(QT_TRANSLATE_NOOP("verb", "Ship"), "order"),
    "SignContract": Spoken(QT_TRANSLATE_NOOP("verb", "Sign contract"), "contract"),
    "StartCount": Spoken(QT_TRANSLATE_NOOP("verb", "Start count"), "count"),
    "SubmitContract": Spoken(QT_TRANSLATE_NOOP("verb", "Send contract to review"), "contract"),
    "TakeReturn": Spoken(QT_TRANSLATE_NOOP("verb", "Take returned goods in")),
    "TeachNickname": Spoken(QT_TRANSLATE_NOOP("verb", "Teach a word for a product")),
    "Transfer": Spoken(QT_TRANSLATE_NOOP("verb", "Transfer")),
    "TransferDeal": Spoken(QT_TRANSLATE_NOOP("verb", "Pass registration on"), "deal"),
    "UnblockDealer": Spoken(QT_TRANSLATE_NOOP("verb", "Unblock dealer"), "dealers"),
    "UndoMatch": Spoken(QT_TRANSLATE_NOOP("verb", "Take back a match")),
    "UnmarkFavourite": Spoken(QT_TRANSLATE_NOOP("verb", "Unmark favourite")),
    "VoidSale": Spoken(QT_TRANSLATE_NOOP("verb", "Void sale"), "sale"),
    "WithdrawApproval": Spoken(QT_TRANSLATE_NOOP("verb", "Take back request")),
    "WithdrawDispute": Spoken(QT_TRANSLATE_NOOP("verb", "Take back a difference")),
    "WithdrawListPrice": Spoken(QT_TRANSLATE_NOOP("verb", "Withdraw list price")),
    "WithdrawPoolEntry": Spoken(QT_TRANSLATE_NOOP("verb", "Withdraw from the pool"), "pool_desk"),
    "WithdrawQuote": Spoken(QT_TRANSLATE_NOOP("verb", "Withdraw quote"), "quote"),
    "WithdrawReturn": Spoken(QT_TRANSLATE_NOOP("verb", "Take back return"), "returns"),
    "WriteTemplate": Spoken(QT_TRANSLATE_NOOP("verb", "Write contract template")),
}

CAPITALS = re.compile(r"(?<!^)(?=[A-Z])")


def spoken(name: str) -> str:
    """The command's name in the language of now; one without an entry is split into its English words."""
    entry = SPOKEN.get(name)
    if entry is None:
        return CAPITALS.sub(" ", name).capitalize()
    return QCoreApplication.translate("verb", str(entry.words))


def page_of(name: str) -> str:
    """The kind of page that shows what this command is about, empty if none."""
    entry = SPOKEN.get(name)
    return entry.kind if entry else ""
