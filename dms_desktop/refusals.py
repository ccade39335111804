"""One table from refusal codes to sentences: the business says a code, the page says what it means."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.sentences import BUSINESS
from sync.kernel.errors import Damaged, Denied, Incompatible, NotCentral, NotSaved, Refusal, Unreachable

SENTENCES: Mapping[str, object] = {
    **BUSINESS,
    "not_permitted": QT_TRANSLATE_NOOP("refusal", "Your role may not do this."),
    "wrong_password": QT_TRANSLATE_NOOP("refusal", "Name or password is wrong."),
    "too_many_tries": QT_TRANSLATE_NOOP("refusal", "Too many wrong passwords. Try again in {seconds} seconds."),
    "sign_in_online_first": QT_TRANSLATE_NOOP(
        "refusal", "This person has to sign in once with a connection to central before working offline here."
    ),
    "code_unknown": QT_TRANSLATE_NOOP(
        "refusal", "Central does not know this code. Look for typing errors, or ask for a new one."
    ),
    "code_used": QT_TRANSLATE_NOOP("refusal", "This code has been used already. Ask the manufacturer for a new one."),
    "code_expired": QT_TRANSLATE_NOOP("refusal", "This code has expired. Ask the manufacturer for a new one."),
    "code_of_another": QT_TRANSLATE_NOOP("refusal", "This code was made for another person."),
    "token_unknown": QT_TRANSLATE_NOOP(
        "refusal", "Central no longer knows this PC. Your unsent work is kept; enrol the PC again."
    ),
    "device_revoked": QT_TRANSLATE_NOOP("refusal", "Central has closed this PC. Your unsent work is kept; ask the manufacturer."),
    "already_enrolled": QT_TRANSLATE_NOOP("refusal", "This folder already belongs to an enrolled PC."),
    "not_enrolled": QT_TRANSLATE_NOOP("refusal", "This PC is not enrolled yet."),
    "keyring_closed": QT_TRANSLATE_NOOP(
        "refusal", "The key of the local database is in this PC's keyring, and the keyring is closed. Unlock it and try again."
    ),
    "disk_full": QT_TRANSLATE_NOOP("refusal", "The disk is full: nothing was saved. Free some space and try again."),
    "disk_failed": QT_TRANSLATE_NOOP("refusal", "The disk refused to save: nothing was changed. Have the disk looked at."),
    "file_busy": QT_TRANSLATE_NOOP("refusal", "Another program holds the database: nothing was saved. Try again."),
    "update_needed": QT_TRANSLATE_NOOP(
        "refusal", "Central is newer than this app. You can go on working offline; please update."
    ),
    "name_missing": QT_TRANSLATE_NOOP("refusal", "A name is needed."),
    "text_too_long": QT_TRANSLATE_NOOP("refusal", "This text is longer than fits."),
    "customer_unknown": QT_TRANSLATE_NOOP("refusal", "This customer is not known here."),
    "customer_exists": QT_TRANSLATE_NOOP("refusal", "{name} has been saved already."),
    "change_incomplete": QT_TRANSLATE_NOOP("refusal", "Part of the change is missing. Open the customer anew."),
    "kind_unknown": QT_TRANSLATE_NOOP("refusal", "This kind of customer is not known."),
    "merge_unknown": QT_TRANSLATE_NOOP("refusal", "These two values are not known here any more."),
    "merge_settled": QT_TRANSLATE_NOOP("refusal", "{by} has settled this already."),
    "customer_changed_by_others": QT_TRANSLATE_NOOP("refusal", "Somebody else had changed the same; both values are kept."),
    "customer_maybe_known": QT_TRANSLATE_NOOP("refusal", "This customer may be known already; both are kept."),
    "tax_id_shape": QT_TRANSLATE_NOOP("refusal", "This tax number does not have the form of one. It can be saved all the same."),
    "tax_id_checksum": QT_TRANSLATE_NOOP("refusal", "A digit of this tax number is wrong. It can be saved all the same."),
    "stuck": QT_TRANSLATE_NOOP(
        "refusal", "There is a connection, but nothing reaches central. Your work is kept; try F5 or call support."
    ),
    "signed_out": QT_TRANSLATE_NOOP("refusal", "Central asks you to sign in again. Your unsent work is kept."),
    "unreachable": QT_TRANSLATE_NOOP(
        "refusal", "Central cannot be reached. Check the connection and try again; nothing is lost."
    ),
    "not_central": QT_TRANSLATE_NOOP(
        "refusal", "Something answered, but not the central you named. Check the address, or sign in to the guest network first."
    ),
    "damaged": QT_TRANSLATE_NOOP("refusal", "The local database cannot be trusted. Nothing was deleted; please call support."),
    "code_file_wrong": QT_TRANSLATE_NOOP("refusal", "This is not a code file."),
    "missing": QT_TRANSLATE_NOOP("refusal", "Please fill this in."),
    "line_backordered": QT_TRANSLATE_NOOP("refusal", "Not all of it is in stock: the rest follows."),
    "line_cut": QT_TRANSLATE_NOOP("refusal", "Not all of it is in stock: the rest was given up, as the order says."),
    "waits_for_stock": QT_TRANSLATE_NOOP("refusal", "Not all of it is in stock: the order waits until it is complete."),
}


def sentence(code: str, params: Mapping[str, object]) -> str:
    """The sentence of a code in the language of now. An unknown code is shown as it is: better odd than silent."""
    words = SENTENCES.get(code)
    if words is None:
        return QCoreApplication.translate("refusal", "Refused: {code}").format(code=code)
    return QCoreApplication.translate("refusal", str(words)).format_map(_Blanks(params))


def words_of(error: Exception) -> str:
    """What went wrong while signing in, enrolling or opening, for the person in front of it. Raises what is our own defect."""
    match error:
        case Refusal() | Denied():
            return sentence(error.code, error.params)
        case NotSaved():
            return sentence(error.code, {})
        case NotCentral():
            return sentence("not_central", {})
        case Unreachable():
            return sentence("unreachable", {})
        case Incompatible():
            return sentence("update_needed", {})
        case Damaged():
            return sentence("damaged", {})
        case _:
            raise error


class _Blanks(dict[str, object]):
    """A parameter that is missing leaves a dash, never an exception in front of a customer."""

    def __missing__(self, key: str) -> str:
        return "—"
