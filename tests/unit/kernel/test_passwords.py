"""Which passwords nobody may choose, whoever they are and wherever they say it."""

import pytest

from sync.kernel.errors import Denied
from sync.kernel.passwords import LEAST_LENGTH, MOST_USED, folded, refuse_unfit

NAMES = ("wang.lin", "王店長", "D7", "Board Bikes", "遠行單車股份有限公司")


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("seven c", "password_too_short"),
        ("password", "password_most_used"),
        ("PassWord123", "password_most_used"),
        ("ｐａｓｓｗｏｒｄ", "password_most_used"),
        ("1qaz2wsx", "password_most_used"),
        ("WANG.LIN", "password_is_name"),
        ("wanglin2026", "password_is_name"),
        ("!!board bikes!!", "password_is_name"),
        ("王店長12345", "password_is_name"),
        ("遠行單車股份有限公司", "password_is_name"),
    ],
)
def test_what_strangers_try_first_is_no_password(password: str, code: str) -> None:
    """Threat T6."""
    with pytest.raises(Denied) as no:
        refuse_unfit(password, names=NAMES)
    assert no.value.code == code


@pytest.mark.parametrize("password", ["three brake levers", "wang rides to the board", "煞車來令片三十組", "D7 kettle 40"])
def test_any_other_words_are(password: str) -> None:
    refuse_unfit(password, names=NAMES)


def test_a_code_of_digits_alone_forbids_no_password_of_digits() -> None:
    refuse_unfit("4071 8829 3316", names=("4071", ""))


def test_the_list_is_long_sorted_and_as_passwords_are_compared() -> None:
    """ASVS 5.0, 6.2.4: at least 3,000 that the other rules would let through."""
    words = MOST_USED.read_text(encoding="utf-8").splitlines()
    assert len(words) >= 3000
    assert words == sorted(set(words))
    assert all(len(word) >= LEAST_LENGTH and word == folded(word) for word in words)
