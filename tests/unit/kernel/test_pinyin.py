"""What people type instead of Chinese: initials, whole pinyin, and a character that is read in two ways under both."""

import pytest

from sync.kernel.pinyin import MOST_OTHERS, READINGS, spellings


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("重慶銀行", "cqyh"),
        ("重慶銀行", "chongqing"),
        ("重慶銀行", "zqyh"),
        ("重慶銀行", "yinxing"),
        ("长城汽车行", "changchengqiche"),
        ("長城汽車行", "qichexing"),
        ("長城汽車行", "cqch"),
        ("重型機車", "zhongxing"),
        ("單先生", "shan"),
        ("曾國華", "zgh"),
        ("曾國華", "ceng"),
        ("煞車來令片 前輪", "lailingpian"),
        ("音樂盒", "yinle"),
    ],
)
def test_a_name_is_found_as_people_spell_it(name: str, typed: str) -> None:
    """Issue 5: pinyin initials and full pinyin with polyphones."""
    assert any(typed in word for word in spellings(name).split())


def test_what_is_not_chinese_is_not_spelt() -> None:
    assert spellings("Mountain-200 A12") == ""
    assert spellings("LED 燈") == "d deng"


def test_both_scripts_are_spelt_alike() -> None:
    assert spellings("長榮車業") == spellings("长荣车业")


def test_a_name_full_of_doubtful_characters_keeps_the_index_small() -> None:
    words = spellings("".join(READINGS)).split()
    assert len(words) <= 2 * (1 + MOST_OTHERS)
