"""Codes that scanners read: QR, Code 128 and EAN-13 as dark and light modules, without a size."""

from collections.abc import Sequence

import segno

CODE_128 = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
    "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
    "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
    "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
    "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232"
)
"""Widths of bar, space, bar, ... of the values 0 to 105, six digits each (ISO/IEC 15417, table 1)."""
STOP = "2331112"
START_B, START_C, TO_C, TO_B = 104, 105, 99, 100
LONG_RUN = 4
"""Digits in a row from which pairs of them are shorter."""

EAN_LEFT = ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"]
EAN_SETS = ["000000", "001011", "001101", "001110", "010011", "011001", "011100", "010101", "010110", "011010"]
"""Which of the six digits on the left are of the set G, by the first digit (ISO/IEC 15420)."""


def qr(text: str) -> Sequence[str]:
    """Rows of `1` dark and `0` light, without the quiet zone. Error correction M: a stain of 15 % does no harm."""
    return ["".join("1" if dark else "0" for dark in row) for row in segno.make_qr(text, error="m", boost_error=False).matrix]


def bars(text: str) -> str:
    """Modules of EAN-13 for a valid number of it, else of Code 128; empty where neither has the characters."""
    if is_ean_13(text):
        return _ean_13(text)
    return _code_128(text) if text and all(" " <= letter <= "~" for letter in text) else ""


def is_ean_13(text: str) -> bool:
    if len(text) != 13 or not (text.isascii() and text.isdigit()):
        return False
    digits = [int(letter) for letter in text]
    return (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0


def _ean_13(text: str) -> str:
    left = "".join(
        _set_g(EAN_LEFT[int(digit)]) if kind == "1" else EAN_LEFT[int(digit)]
        for digit, kind in zip(text[1:7], EAN_SETS[int(text[0])], strict=True)
    )
    return f"101{left}01010{''.join(_inverted(EAN_LEFT[int(digit)]) for digit in text[7:])}101"


def _set_g(pattern: str) -> str:
    return _inverted(pattern)[::-1]


def _inverted(pattern: str) -> str:
    return pattern.translate(str.maketrans("01", "10"))


def _code_128(text: str) -> str:
    values = _values(text)
    check = (values[0] + sum(at * value for at, value in enumerate(values))) % 103
    widths = "".join(CODE_128[6 * value : 6 * value + 6] for value in (*values, check)) + STOP
    return "".join(("1" if at % 2 == 0 else "0") * int(width) for at, width in enumerate(widths))


def _values(text: str) -> list[int]:
    """Letters in set B, long runs of digits as pairs in set C."""
    values: list[int] = []
    at = 0
    while at < len(text):
        run = _digits_from(text, at)
        if run >= LONG_RUN:
            values.append(START_C if not values else TO_C)
            pairs = run - run % 2
            values += [int(text[pair : pair + 2]) for pair in range(at, at + pairs, 2)]
            at += pairs
            if at < len(text):
                values.append(TO_B)
        else:
            if not values:
                values.append(START_B)
            values.append(ord(text[at]) - 32)
            at += 1
    return values


def _digits_from(text: str, at: int) -> int:
    return next((count for count in range(len(text) - at) if not text[at + count].isdigit()), len(text) - at)
