"""Phone numbers in a form that can be compared: people write one number in many ways."""

import re

from sync.kernel.search import fold_width

SHORTEST = 6
EXTENSION = re.compile(r"(#|ext|x|转|轉|分机|分機).*$")
NO_DIGIT = re.compile(r"\D")


def phone_key(text: str) -> str:
    """Digits without country code (+86, +886), leading zeros and extension; empty where too short to tell people apart."""
    plain = EXTENSION.sub("", fold_width(text))
    digits = NO_DIGIT.sub("", plain)
    is_international = plain.startswith("+") or digits.startswith("00")
    digits = digits.removeprefix("00").lstrip("0") if is_international else digits
    if is_international or (digits.startswith("86") and len(digits) == 13) or (digits.startswith("886") and len(digits) == 12):
        digits = digits.removeprefix("886") if digits.startswith("886") else digits.removeprefix("86")
    digits = digits.lstrip("0")
    return digits if len(digits) >= SHORTEST else ""


def phone_piece(text: str) -> str:
    """The digits of a part of a phone number, as they occur in its key."""
    return NO_DIGIT.sub("", fold_width(text)).lstrip("0")
