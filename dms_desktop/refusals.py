"""One table from refusal codes to sentences: the business says a code, the page says what it means."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.counted import Counted
from dms_desktop.counter_sentences import COUNTER
from dms_desktop.deal_sentences import DEALS
from dms_desktop.file_sentences import FILES
from dms_desktop.number_sentences import NUMBERS
from dms_desktop.sentences import BUSINESS
from dms_desktop.slice_sentences import SLICES
from dms_desktop.staff_sentences import STAFF
from dms_desktop.ticket_sentences import TICKETS
from sync.kernel.errors import Damaged, Denied, Incompatible, NewerReplica, NotCentral, NotSaved, Refusal, Unreachable

SENTENCES: Mapping[str, object] = {
    **BUSINESS,
    **NUMBERS,
    **SLICES,
    **DEALS,
    **COUNTER,
    **FILES,
    **STAFF,
    **TICKETS,
    "not_permitted": QT_TRANSLATE_NOOP("refusal", "Your role may not do this."),
    "wrong_password": QT_TRANSLATE_NOOP("refusal", "Name or password is wrong."),
    "too_many_tries": Counted(
        "seconds",
        QT_TRANSLATE_NOOP("refusal", "Too many wrong passwords. Try again in {seconds} second."),
        QT_TRANSLATE_NOOP("refusal", "Too many wrong passwords. Try again in {seconds} seconds."),
    ),
    "no_longer_here": QT_TRANSLATE_NOOP(
        "refusal", "You do not belong to this shop any more. What you saved is kept, and its manager decides about it."
    ),
    "recovery_code_wrong": QT_TRANSLATE_NOOP(
        "refusal",
        "This recovery code does not open this PC. Look for typing errors, or take the one from before.",
    ),
    "sign_in_online_first": QT_TRANSLATE_NOOP(
        "refusal", "This person has to sign in once with a connection to head office before working offline here."
    ),
    "code_unknown": QT_TRANSLATE_NOOP(
        "refusal", "Head office does not know this code. Look for typing errors, or ask for a new one."
    ),
    "code_used": QT_TRANSLATE_NOOP("refusal", "This code has been used already. Ask the manufacturer for a new one."),
    "code_expired": QT_TRANSLATE_NOOP("refusal", "This code has expired. Ask the manufacturer for a new one."),
    "code_of_other_dealer": QT_TRANSLATE_NOOP("refusal", "This code is for another shop: this PC keeps the one it belongs to."),
    "password_is_same": QT_TRANSLATE_NOOP("refusal", "This is the password that you have. Choose another."),
    "password_needs_central": QT_TRANSLATE_NOOP(
        "refusal", "Another password needs a connection to head office, which cannot be reached now. Nothing was changed."
    ),
    "password_unsettled": QT_TRANSLATE_NOOP(
        "refusal",
        "The connection broke while head office was asked. Until it is back both passwords open this PC; "
        "head office then says which.",
    ),
    "password_is_new": QT_TRANSLATE_NOOP("refusal", "Head office has taken your new password: sign in with that one."),
    "password_is_old": QT_TRANSLATE_NOOP(
        "refusal", "Your new password never came to head office: sign in with the one that you had before."
    ),
    "signed_out_elsewhere": QT_TRANSLATE_NOOP(
        "refusal",
        "You were signed out here: your password was changed, or you ended this sign-in from another PC. What you saved is kept.",
    ),
    "code_of_another": QT_TRANSLATE_NOOP("refusal", "This code was made for another person."),
    "token_unknown": QT_TRANSLATE_NOOP("refusal", "Head office no longer knows this PC. Enrol it again: your work is kept."),
    "proof_wrong": QT_TRANSLATE_NOOP("refusal", "Head office no longer knows this PC. Enrol it again: your work is kept."),
    "device_revoked": QT_TRANSLATE_NOOP(
        "refusal", "Head office has closed this PC. Your unsent work is kept; ask the manufacturer."
    ),
    "ca_unreadable": QT_TRANSLATE_NOOP("refusal", "The certificate authority in the code file cannot be read."),
    "device_erased": QT_TRANSLATE_NOOP(
        "refusal", "The manufacturer has closed this PC, and its data here is erased. Unsent work was handed over before."
    ),
    "already_enrolled": QT_TRANSLATE_NOOP("refusal", "This folder already belongs to an enrolled PC."),
    "replica_newer": QT_TRANSLATE_NOOP(
        "refusal",
        "A newer version of this program has worked with this data. Start the newer one; nothing was changed.",
    ),
    "not_enrolled": QT_TRANSLATE_NOOP("refusal", "This PC is not enrolled yet."),
    "not_known_offline": QT_TRANSLATE_NOOP(
        "refusal",
        "Name or password is wrong. Who is new on this PC, or has a new password, needs a connection to head office.",
    ),
    "keyring_closed": QT_TRANSLATE_NOOP(
        "refusal", "The keyring of this PC cannot be used, and part of the key is kept there. Unlock it and try again."
    ),
    "keyring_lost": QT_TRANSLATE_NOOP(
        "refusal",
        "The keyring of this PC has lost its part of the key. Nothing was deleted, unsent work is kept; please call support.",
    ),
    "sign_in_with_colleague": QT_TRANSLATE_NOOP(
        "refusal", "Somebody who has signed in on this PC before has to sign in here once with a connection. Then you can."
    ),
    "memory_short": QT_TRANSLATE_NOOP("refusal", "Too little memory is free to check the password. Close other programs."),
    "disk_full": QT_TRANSLATE_NOOP("refusal", "The disk is full: nothing was saved. Free some space and try again."),
    "disk_failed": QT_TRANSLATE_NOOP("refusal", "The disk refused to save: nothing was changed. Have the disk looked at."),
    "save_unknown": QT_TRANSLATE_NOOP(
        "refusal", "The disk failed while saving: whether it was saved shows after the next start. Have the disk looked at."
    ),
    "folder_far": QT_TRANSLATE_NOOP(
        "refusal", "This folder is on another machine. The database has to be on a disk of this PC: choose another folder."
    ),
    "folder_synced": QT_TRANSLATE_NOOP(
        "refusal", "This folder is copied to a cloud service, which would damage the database. Choose another folder."
    ),
    "folder_forgetful": QT_TRANSLATE_NOOP(
        "refusal", "This drive cannot keep the database safe. Choose a folder on the hard disk of this PC."
    ),
    "read_only": QT_TRANSLATE_NOOP("refusal", "This PC may not write to the database's folder: nothing can be saved here."),
    "file_busy": QT_TRANSLATE_NOOP("refusal", "Another program holds the database: nothing was saved. Try again."),
    "update_needed": QT_TRANSLATE_NOOP(
        "refusal", "Head office is newer than this app. You can go on working offline; please update."
    ),
    "paper_gone": QT_TRANSLATE_NOOP("refusal", "This paper is not in the print queue any more."),
    "name_missing": QT_TRANSLATE_NOOP("refusal", "A name is needed."),
    "text_too_long": QT_TRANSLATE_NOOP("refusal", "This text is longer than fits."),
    "customer_unknown": QT_TRANSLATE_NOOP("refusal", "This customer is not known here."),
    "customer_exists": QT_TRANSLATE_NOOP("refusal", "{name} has been saved already."),
    "change_incomplete": QT_TRANSLATE_NOOP("refusal", "Part of the change is missing. Open the customer anew."),
    "kind_unknown": QT_TRANSLATE_NOOP("refusal", "This kind of customer is not known."),
    "merge_unknown": QT_TRANSLATE_NOOP("refusal", "These two values are not known here any more."),
    "merge_settled": QT_TRANSLATE_NOOP("refusal", "{by} has settled this already."),
    "customer_changed_by_others": QT_TRANSLATE_NOOP("refusal", "Somebody else had changed the same; both values are kept."),
    "still_coming": QT_TRANSLATE_NOOP(
        "refusal", "Part of what this rests on is still on its way from head office. Nothing was saved; try again in a moment."
    ),
    "order_maybe_twice": QT_TRANSLATE_NOOP(
        "refusal", "Another order with the same lines came meanwhile. Both stand: cancel one if they are the same."
    ),
    "customer_maybe_known": QT_TRANSLATE_NOOP("refusal", "This customer may be known already; both are kept."),
    "tax_id_shape": QT_TRANSLATE_NOOP("refusal", "This tax number does not have the form of one. It can be saved all the same."),
    "tax_id_checksum": QT_TRANSLATE_NOOP("refusal", "A digit of this tax number is wrong. It can be saved all the same."),
    "already_counting": QT_TRANSLATE_NOOP("refusal", "{code} is on the open count {number} already."),
    "amount_too_large": QT_TRANSLATE_NOOP("refusal", "This amount is too large."),
    "claim_settled": QT_TRANSLATE_NOOP("refusal", "{by} has settled this claim already."),
    "claim_unknown": QT_TRANSLATE_NOOP("refusal", "This claim is not known here."),
    "clock_ahead": QT_TRANSLATE_NOOP("refusal", "The clock of this PC is ahead. Head office took its own time."),
    "count_below_zero": QT_TRANSLATE_NOOP("refusal", "{code}: less than nothing cannot be counted. Counted so far: {counted}."),
    "count_closed": QT_TRANSLATE_NOOP("refusal", "Count {number} is finished."),
    "count_exists": QT_TRANSLATE_NOOP("refusal", "This count has been saved already."),
    "count_too_large": QT_TRANSLATE_NOOP("refusal", "A count takes at most {most} products. Count by category."),
    "count_unknown": QT_TRANSLATE_NOOP("refusal", "This count is not known here."),
    "counted_again_meanwhile": QT_TRANSLATE_NOOP(
        "refusal", "{subject} is being counted again; the number of the earlier round no longer counts."
    ),
    "day_wrong": QT_TRANSLATE_NOOP("refusal", "The day {day} does not fit the time of this PC. Check its clock."),
    "dealer_unknown": QT_TRANSLATE_NOOP("refusal", "This shop is not known here yet. Wait until the first fill is done."),
    "document_exists": QT_TRANSLATE_NOOP("refusal", "This document has been saved already."),
    "house_only": QT_TRANSLATE_NOOP("refusal", "Only the manufacturer may do this."),
    "line_not_counted": QT_TRANSLATE_NOOP("refusal", "{code} has not been counted yet."),
    "line_twice": QT_TRANSLATE_NOOP("refusal", "The same line is there twice."),
    "line_unknown": QT_TRANSLATE_NOOP("refusal", "This line is not part of the document."),
    "location_code_missing": QT_TRANSLATE_NOOP("refusal", "A short code is needed."),
    "location_code_taken": QT_TRANSLATE_NOOP("refusal", "There is a place with the code {code} already."),
    "location_needed": QT_TRANSLATE_NOOP("refusal", "{code} is the main place, and stays in use."),
    "location_exists": QT_TRANSLATE_NOOP("refusal", "This place has been saved already."),
    "location_unknown": QT_TRANSLATE_NOOP("refusal", "This place is not known here."),
    "more_than_sold": QT_TRANSLATE_NOOP("refusal", "{code}: at most {left} can come back."),
    "nothing_to_count": QT_TRANSLATE_NOOP("refusal", "Nothing is there to count."),
    "nothing_to_move": QT_TRANSLATE_NOOP("refusal", "No line is complete."),
    "nothing_to_receive": QT_TRANSLATE_NOOP("refusal", "No line is complete."),
    "nothing_to_return": QT_TRANSLATE_NOOP("refusal", "No line is complete."),
    "nothing_to_sell": QT_TRANSLATE_NOOP("refusal", "No line is complete."),
    "payment_invalid": QT_TRANSLATE_NOOP(
        "refusal", "A payment is not right: it is more than nothing, and the cash handed over is no less than it."
    ),
    "payment_mismatch": QT_TRANSLATE_NOOP("refusal", "The payments do not add up to what is due."),
    "price_invalid": QT_TRANSLATE_NOOP("refusal", "{code}: the price is not valid."),
    "product_unknown": QT_TRANSLATE_NOOP("refusal", "The product {code} is not known."),
    "quantity_invalid": QT_TRANSLATE_NOOP("refusal", "{code}: the quantity is not valid."),
    "quote_converted": QT_TRANSLATE_NOOP("refusal", "Quote {number} has been sold already."),
    "quote_exists": QT_TRANSLATE_NOOP("refusal", "This quote has been saved already."),
    "quote_expired": QT_TRANSLATE_NOOP("refusal", "Quote {number} ran out on {day}."),
    "quote_unknown": QT_TRANSLATE_NOOP("refusal", "This quote is not known here."),
    "quote_withdrawn": QT_TRANSLATE_NOOP("refusal", "Quote {number} has been withdrawn."),
    "rate_invalid": QT_TRANSLATE_NOOP("refusal", "{code}: discount or tax is not valid."),
    "reason_missing": QT_TRANSLATE_NOOP("refusal", "A reason is needed."),
    "receipt_exists": QT_TRANSLATE_NOOP("refusal", "This receipt has been saved already."),
    "received_elsewhere": QT_TRANSLATE_NOOP("refusal", "{subject} was taken in by somebody else first."),
    "refund_mismatch": QT_TRANSLATE_NOOP("refusal", "The money given back does not match what comes back."),
    "resolution_missing": QT_TRANSLATE_NOOP("refusal", "Say how the claim is settled."),
    "return_exists": QT_TRANSLATE_NOOP("refusal", "This return has been saved already."),
    "sale_exists": QT_TRANSLATE_NOOP("refusal", "This sale has been saved already."),
    "sale_has_returns": QT_TRANSLATE_NOOP("refusal", "Something of {number} came back already: it cannot be voided."),
    "sale_unknown": QT_TRANSLATE_NOOP("refusal", "This sale is not known here."),
    "sale_voided": QT_TRANSLATE_NOOP("refusal", "{number} has been voided by {by}."),
    "same_location": QT_TRANSLATE_NOOP("refusal", "The goods are at that place already. Choose another one."),
    "serial_already_sold": QT_TRANSLATE_NOOP("refusal", "Another PC sold this serial number first. Look at the goods."),
    "serial_here": QT_TRANSLATE_NOOP("refusal", "{code}: serial number {serial} is in stock already."),
    "serial_needs_one": QT_TRANSLATE_NOOP("refusal", "{code}: a serial number stands for one unit."),
    "serial_not_sold": QT_TRANSLATE_NOOP("refusal", "{code}: serial number {serial} was not sold on this paper."),
    "serial_sold": QT_TRANSLATE_NOOP("refusal", "{code}: serial number {serial} has been sold already."),
    "serial_twice": QT_TRANSLATE_NOOP("refusal", "Serial number {serial} of {code} is there twice."),
    "line_already_received": QT_TRANSLATE_NOOP("refusal", "{code} has been taken in already."),
    "shipment_unknown": QT_TRANSLATE_NOOP("refusal", "This delivery is not known here."),
    "stock_short": QT_TRANSLATE_NOOP("refusal", "{code}: {on_hand} at {location}, {asked} asked for."),
    "too_many_lines": QT_TRANSLATE_NOOP("refusal", "A document takes at most {most} lines."),
    "void_too_late": QT_TRANSLATE_NOOP("refusal", "{number} is of {day}: take the goods back instead."),
    "stuck": QT_TRANSLATE_NOOP(
        "refusal", "There is a connection, but nothing reaches head office. Your work is kept; try F5 or call support."
    ),
    "journal_failed": QT_TRANSLATE_NOOP(
        "refusal", "The second copy of what you save cannot be written. Nothing is lost; have the disk looked at."
    ),
    "journal_waits": QT_TRANSLATE_NOOP(
        "refusal", "What this PC saved before is being handed to head office from its journal. It shows here when it is decided."
    ),
    "withdrawn": QT_TRANSLATE_NOOP("refusal", "Taken back by its author."),
    "already_decided": QT_TRANSLATE_NOOP("refusal", "Head office has decided this already: it can no longer be taken back."),
    "not_yours": QT_TRANSLATE_NOOP("refusal", "Only whoever saved it can take it back."),
    "not_held_back": QT_TRANSLATE_NOOP("refusal", "Only what head office holds back because of who saved it can be taken over."),
    "on_paper": QT_TRANSLATE_NOOP(
        "refusal", "It stands on paper already and is not taken back: void it with a reason, at Official numbers."
    ),
    "others_depend": QT_TRANSLATE_NOOP("refusal", "Somebody else has gone on working on this: it can no longer be taken back."),
    "drift": QT_TRANSLATE_NOOP(
        "refusal", "Some rows here differ from head office again after they were fetched anew. Your work is kept; call support."
    ),
    "signed_out": QT_TRANSLATE_NOOP("refusal", "Head office asks you to sign in again. Your unsent work is kept."),
    "unreachable": QT_TRANSLATE_NOOP(
        "refusal", "Head office cannot be reached. Check the connection and try again; nothing is lost."
    ),
    "not_central": QT_TRANSLATE_NOOP(
        "refusal",
        "Something answered, but not the head office you named. Check the address, or sign in to the guest network first.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "refusal", "The local database cannot be trusted. Nothing was deleted, and it can be made anew."
    ),
    "code_needed": QT_TRANSLATE_NOOP(
        "refusal",
        "Nothing that is left here tells which PC this was, or opens it. With a new code it becomes a new device; the old "
        "files are put aside, and what you saved is handed in from the sealed journal.",
    ),
    "support_not_written": QT_TRANSLATE_NOOP("refusal", "The file could not be written there. Choose another place."),
    "code_file_wrong": QT_TRANSLATE_NOOP("refusal", "This is not a code file."),
    "address_wrong": QT_TRANSLATE_NOOP("refusal", "This is no address. One looks like this: https://dms.example.com"),
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
    said = words.fitting(params) if isinstance(words, Counted) else str(words)
    return QCoreApplication.translate("refusal", said).format_map(_Blanks(params))


class _Blamed(Protocol):
    """A form: False where it has no such field."""

    def show_error(self, name: str, sentence: Callable[[], str]) -> bool: ...


def blame(form: _Blamed | None, refusal: Refusal, otherwise: Callable[[Callable[[], str]], object]) -> None:
    """What was refused, at the field named like its `field` parameter or its code; without such a one by `otherwise`."""
    words = partial(sentence, refusal.code, refusal.params)
    if form is None or not form.show_error(str(refusal.params.get("field", refusal.code)), words):
        otherwise(words)


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
        case NewerReplica():
            return sentence("replica_newer", {})
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
