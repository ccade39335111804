"""A pasted message for the pictures: lines of every sureness."""

from dms_desktop.goods.samples import GOODS
from dms_desktop.page import Page
from dms_desktop.pasting.dialog import PasteDialog
from dms_desktop.pasting.proposals import Proposal, Sureness
from sync.domain.nicknames.reading import read_order

MESSAGE = "老闆你好\n04465-02220 4組\n老價A 5箱，煞車碟 6個\n左後燈 2個、小的那種 10包\n謝謝！"
PAD, DISC, FILTER, LAMP, OLD_LAMP = GOODS
MEANT = (
    ((PAD,), Sureness.CODE),
    ((FILTER,), Sureness.TAUGHT),
    ((DISC,), Sureness.FOUND),
    ((LAMP, OLD_LAMP), Sureness.CHOOSE),
    ((), Sureness.UNKNOWN),
)
PROPOSED = [
    Proposal(spoken=spoken, choices=choices, sureness=sureness)
    for spoken, (choices, sureness) in zip(read_order(MESSAGE), MEANT, strict=True)
]


def paste(page: Page) -> None:
    """As if somebody had pressed the key with this message on the clipboard."""
    next(deed for deed in page.deeds() if deed.key == "Ctrl+Shift+V").run()
    for dialog in page.findChildren(PasteDialog):
        dialog.text.setPlainText(MESSAGE)
