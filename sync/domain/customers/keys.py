"""What makes two customers probably one: tax id and name in a form that can be compared; checks of a tax id."""

import re

from sync.kernel.search import CJK, fold_width
from sync.kernel.text import fold

CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_CODE = re.compile(f"[{CREDIT_ALPHABET}]{{18}}")
TAIWAN_WEIGHTS = (1, 2, 1, 2, 1, 2, 4, 1)

LEGAL_FORM = re.compile(
    r"(股份有限公司|有限责任公司|股份公司|有限公司|股份|公司|企业社|企业行|商行|行|,?\s*(co|company|ltd|limited|inc|corp|llc)\.?)+$"
)
DIVISION_MARK = re.compile(f"(?<=[{CJK}]{{2}})[省市](?=[{CJK}]{{2}})")
NOT_A_LETTER = re.compile(r"[\W_]+")


def tax_key(text: str) -> str:
    """Letters and digits, upper case, half width."""
    return NOT_A_LETTER.sub("", fold_width(text)).upper()


def name_key(text: str) -> str:
    """One script and width, without legal form, brackets, spaces, and the marks of province and city."""
    folded = fold(text)
    bare = LEGAL_FORM.sub("", folded.rstrip(" .。")) or folded
    bare = NOT_A_LETTER.sub("", bare)
    return DIVISION_MARK.sub("", bare)


def tax_id_warning(text: str) -> str | None:
    """`tax_id_shape` or `tax_id_checksum` where a number cannot be right, else None. Never a reason to refuse.

    18 characters: unified social credit code, GB 32100-2015. 8 digits: Taiwan's unified business number, rule of 2023 (sum % 5).
    """
    key = tax_key(text)
    if not key:
        return None
    if len(key) == 8 and key.isascii() and key.isdigit():
        return None if _is_taiwan_number(key) else "tax_id_checksum"
    if not CREDIT_CODE.fullmatch(key):
        return "tax_id_shape"
    return None if _is_credit_code(key) else "tax_id_checksum"


def _is_credit_code(key: str) -> bool:
    values = [CREDIT_ALPHABET.index(letter) for letter in key]
    total = sum(value * pow(3, place, 31) for place, value in enumerate(values[:17]))
    return values[17] == -total % 31


def _is_taiwan_number(key: str) -> bool:
    products = [int(digit) * weight for digit, weight in zip(key, TAIWAN_WEIGHTS, strict=True)]
    total = sum(sum(divmod(product, 10)) for product in products)
    return total % 5 == 0 or (key[6] == "7" and (total + 1) % 5 == 0)
