"""Sentences of people who are let in, of where they are signed in, and of the PCs of a shop."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

STAFF: Mapping[str, object] = {
    "colleague_unknown": QT_TRANSLATE_NOOP("refusal", "Head office does not know {name} yet. Send what waits here first."),
    "password_is_set": QT_TRANSLATE_NOOP("refusal", "{name} has a password already. The manufacturer's operator can change it."),
    "sign_in_unknown": QT_TRANSLATE_NOOP("refusal", "You are not signed in there any more."),
    "pc_is_here": QT_TRANSLATE_NOOP("refusal", "This is the PC that you sit at: shut it out from another one."),
    "pc_unknown": QT_TRANSLATE_NOOP("refusal", "Head office knows no such PC here."),
    "password_too_short": QT_TRANSLATE_NOOP("refusal", "Your new password needs at least {least} characters."),
    "password_most_used": QT_TRANSLATE_NOOP(
        "refusal", "This is one of the most used passwords of all: strangers try it first. Choose another, such as a few words."
    ),
    "password_is_name": QT_TRANSLATE_NOOP(
        "refusal", "Your new password must not be your own name, the shop's or the manufacturer's. Choose another."
    ),
}
