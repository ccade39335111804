"""Commands of the product that no ground plays, each with its reason."""

from collections.abc import Mapping

_OWN_TESTS = "the histories of its own tests play it; it is to come into a mix"
EXCUSED: Mapping[str, str] = dict.fromkeys(
    (
        "AddUser", "ChangeUser", "ChangeShop", "BlockDealer", "UnblockDealer", "ChangeTerms", "ChangeHouse", "SetRecoveryKey",
        "SetApprovalRule", "WithdrawApproval", "Delegate", "PutProduct", "ChangeProductStatus", "PutBarcode",
        "WithdrawListPrice", "CreateCustomer", "ChangeCustomer", "SettleMerge", "DeactivateCustomer", "ReactivateCustomer",
        "EndLimit", "SetCreditTerms", "ChangeDeal", "AskExtension", "AttachEvidence", "AskDealer", "AnswerExtension",
        "RevokeDeal", "GrantTerritory", "SetDealTerms", "DraftPrice", "PublishPrice", "EndPrice", "EndPromotion", "AmendOrder",
        "RequestCancel", "CloseLine", "SaveTemplate", "DropTemplate", "MarkFavourite", "UnmarkFavourite", "DraftContract",
        "ReviseContract", "ChangeContract", "SubmitContract", "EndContract", "SignContract", "CountersignContract",
        "WriteTemplate", "AcceptOrder", "AdjustLine", "RefuseOrder", "AnswerCancel", "CloseRemainder", "MarkBilled",
        "SetOffCredit", "AddLocation", "ChangeLocation", "SetMinimum", "Transfer", "AdjustStock", "StartCount", "EnterCount",
        "RecountLines", "PostCount", "CancelCount", "MakeSale", "VoidSale", "GiveQuote", "WithdrawQuote", "ConvertQuote",
        "ReturnGoods", "TeachNickname", "ForgetNickname",
    ),
    _OWN_TESTS,
)  # fmt: skip
