"""Words of the print desk: forms, kinds of paper, what a printer answered, and what every paper says."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from dms_desktop.language import LANGUAGES
from dms_desktop.printing.form_files import UnusableForm
from dms_desktop.printing.paper import Labelled, Wording
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.formats import moment
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import listed
from sync.client.prints import PrintJob, PrintState
from sync.domain.accounts.queries import DealerCard

FORMS: Mapping[str, object] = {
    "a4": QT_TRANSLATE_NOOP("printing", "A4"),
    "a5": QT_TRANSLATE_NOOP("printing", "A5"),
    "continuous_half": QT_TRANSLATE_NOOP("printing", "Continuous 241 × 140 mm, three-part"),
    "continuous_full": QT_TRANSLATE_NOOP("printing", "Continuous 241 × 279 mm, three-part"),
    "roll_80": QT_TRANSLATE_NOOP("printing", "Roll 80 mm"),
    "roll_58": QT_TRANSLATE_NOOP("printing", "Roll 58 mm"),
    "label_60x40": QT_TRANSLATE_NOOP("printing", "Label 60 × 40 mm"),
    "label_40x30": QT_TRANSLATE_NOOP("printing", "Label 40 × 30 mm"),
    "sheet_3x8": QT_TRANSLATE_NOOP("printing", "A4 sheet, 24 labels 70 × 37 mm"),
    "sheet_3x7": QT_TRANSLATE_NOOP("printing", "A4 sheet, 21 labels 63.5 × 38.1 mm"),
    "sheet_4x10": QT_TRANSLATE_NOOP("printing", "A4 sheet, 40 labels 48.5 × 25.4 mm"),
}
KINDS: Mapping[str, object] = {
    "order": QT_TRANSLATE_NOOP("printing", "Purchase order"),
    "quote": QT_TRANSLATE_NOOP("printing", "Quotation"),
    "sale": QT_TRANSLATE_NOOP("printing", "Sales receipt"),
    "return": QT_TRANSLATE_NOOP("printing", "Return slip"),
    "returns": QT_TRANSLATE_NOOP("printing", "Return to the manufacturer"),
    "shipment": QT_TRANSLATE_NOOP("printing", "Receiving note"),
    "contract": QT_TRANSLATE_NOOP("printing", "Dealer contract"),
    "deal": QT_TRANSLATE_NOOP("printing", "Letter of authorisation"),
    "count": QT_TRANSLATE_NOOP("printing", "Stock count sheet"),
    "label": QT_TRANSLATE_NOOP("printing", "Labels"),
}
REASONS: Mapping[str, object] = {
    "printer_gone": QT_TRANSLATE_NOOP("printing", "The printer {printer} is gone. Choose another one, or save a PDF."),
    "printer_stopped": QT_TRANSLATE_NOOP("printing", "The printer {printer} has stopped: paper, cover, cable? Then print again."),
    "printer_halted": QT_TRANSLATE_NOOP(
        "printing",
        "The printer {printer} has stopped over this paper: look what came out, and print again if some is missing.",
    ),
    "printer_refused": QT_TRANSLATE_NOOP("printing", "The printer {printer} did not take it. Print again or choose another."),
    "file_not_written": QT_TRANSLATE_NOOP("printing", "The file {printer} cannot be written. Choose another folder."),
}

FIELDS: Mapping[str, object] = {
    "times": QT_TRANSLATE_NOOP("printing", "Code, quantity × price"),
    "reduced": QT_TRANSLATE_NOOP("printing", "Discount"),
    "serials": QT_TRANSLATE_NOOP("printing", "Serial numbers"),
    "name": QT_TRANSLATE_NOOP("printing", "Name"),
    "code": QT_TRANSLATE_NOOP("printing", "Code"),
    "unit": QT_TRANSLATE_NOOP("printing", "Unit"),
    "price": QT_TRANSLATE_NOOP("printing", "Price"),
    "qr": QT_TRANSLATE_NOOP("printing", "QR code"),
    "bars": QT_TRANSLATE_NOOP("printing", "Bar code"),
    "symbol": QT_TRANSLATE_NOOP("printing", "Number below the bar code"),
}
"""Where the paper itself has no title for it."""
PARTS: Mapping[str, object] = {
    "letterhead": QT_TRANSLATE_NOOP("printing", "Letterhead"),
    "logo": QT_TRANSLATE_NOOP("printing", "Logo"),
    "footer": QT_TRANSLATE_NOOP("printing", "Footer"),
    "letters": QT_TRANSLATE_NOOP("printing", "Text size"),
    "details": QT_TRANSLATE_NOOP("printing", "Details in the head"),
    "columns": QT_TRANSLATE_NOOP("printing", "Columns"),
}
OBJECTIONS: Mapping[str, object] = {
    "too_long": QT_TRANSLATE_NOOP("printing", "At most 8 lines of letterhead and 6 of footer, each of at most 120 letters."),
    "too_wide": QT_TRANSLATE_NOOP("printing", "The columns are wider than the paper: make some narrower, or leave some out."),
    "nothing_left": QT_TRANSLATE_NOOP("printing", "Something has to be left on the paper."),
}
TROUBLES: Mapping[str, object] = {
    "damaged": QT_TRANSLATE_NOOP("printing", "{file} is damaged or no form. The built-in form is used, and the file stays."),
    "newer": QT_TRANSLATE_NOOP(
        "printing", "{file} is of a newer version of this program. The built-in form is used, and the file stays."
    ),
    "": QT_TRANSLATE_NOOP("printing", "{file} does not fit this paper. The built-in form is used, and the file stays."),
}
OF_SHOP = QT_TRANSLATE_NOOP(
    "printing", "This program cannot print the shop's own form. The built-in form is used until somebody keeps it anew."
)


def field_words(field: str, titles: Mapping[str, str]) -> str:
    """As the paper says it, else as we do."""
    return titles.get(field) or _say(FIELDS.get(field, field))


def objection_words(code: str) -> str:
    """Only what a hand can do wrong in the dialog; what a file has wrong is `trouble_words`."""
    return _say(OBJECTIONS[code])


def both_words(parts: Sequence[str], who: str) -> str:
    """What the shop has of these is not seen beside what was typed."""
    words = QCoreApplication.translate(
        "printing", "{who} changed the same meanwhile: {parts}. Yours is shown, and takes its place if you keep it."
    )
    return words.format(who=who, parts=listed(_say(PARTS[part]) for part in parts))


def trouble_words(trouble: UnusableForm) -> str:
    if trouble.path is None:
        return _say(OF_SHOP)
    return _say(TROUBLES.get(trouble.code, TROUBLES[""])).format(file=trouble.path)


def form_words(name: str) -> str:
    return _say(FORMS[name])


def kind_words(kind: str) -> str:
    return _say(KINDS.get(kind, kind))


def paper_words(kind: str, form: str) -> str:
    return f"{kind_words(kind)} · {form_words(form)}"


def reason_words(job: PrintJob) -> str:
    """Why it was not printed; nothing while nothing is wrong."""
    return _say(REASONS.get(job.reason, "")).format(printer=job.printer) if job.reason else ""


def state_chip(job: PrintJob) -> Chip:
    match job.state:
        case PrintState.WAITING:
            return Chip(QCoreApplication.translate("printing", "Waiting"), Tone.NOTE)
        case PrintState.HANDED:
            return Chip(QCoreApplication.translate("printing", "Printed?"), Tone.WARN)
        case PrintState.FAILED:
            return Chip(QCoreApplication.translate("printing", "Not printed"), Tone.BAD)
        case _:
            return Chip(QCoreApplication.translate("printing", "Printed"), Tone.OK)


def paper_language() -> str:
    """The language of the desk at this moment, as fonts and files name it."""
    name = QLocale().name()
    return name if name in LANGUAGES else "en"


def wording(now: datetime, who: str) -> Wording:
    translate = QCoreApplication.translate
    return Wording(
        original=translate("printing", "Original"),
        copy=translate("printing", "Copy {number}"),
        reprint=translate("printing", "Reprint, copy {number}"),
        page=translate("printing", "Page {page} of {pages}"),
        printed=translate("printing", "Printed {moment} by {who}").format(moment=moment(now), who=who),
        file=translate("printing", "As a file"),
    )


def not_yet_confirmed(now: datetime) -> str:
    """With its moment: the paper stays, the truth goes on."""
    return QCoreApplication.translate("printing", "not yet confirmed · {moment}").format(moment=moment(now))


def letterhead(shop: DealerCard | None, place_name: str) -> tuple[str, ...]:
    """The shop's name first; empty lines are left out."""
    if shop is None:
        return (place_name,)
    numbers = [(QCoreApplication.translate("printing", "Phone"), shop.phone), (_tax_number(), shop.tax_id)]
    contact = "   ".join(f"{label} {text}" for label, text in numbers if text)
    return (shop.name, *filter(None, (shop.address, contact)))


def labelled(**texts: tuple[str, str]) -> tuple[Labelled, ...]:
    """`number=("Number", "SO-1")` in the order given."""
    return tuple(Labelled(key, label, text) for key, (label, text) in texts.items())


def goods_titles() -> dict[str, str]:
    """Of the columns that every list of goods has."""
    translate = QCoreApplication.translate
    return {
        "position": "#",
        "code": translate("papers", "Code"),
        "name": translate("papers", "Name"),
        "unit": translate("papers", "Unit"),
        "quantity": translate("papers", "Quantity"),
        "price": translate("papers", "Price"),
        "amount": translate("papers", "Amount"),
        "prepared": translate("papers", "Prepared by"),
    }


def total_words(currency: str) -> str:
    return QCoreApplication.translate("papers", "Total {currency}").format(currency=currency)


def _tax_number() -> str:
    return QCoreApplication.translate("printing", "Tax number")


def _say(text: object) -> str:
    return QCoreApplication.translate("printing", str(text))
