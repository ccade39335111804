"""A piece of text is looked for in every way in which the other script may write it."""

import pytest

from sync.kernel.text import spellings


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("头发", "頭髮"),
        ("发", "髮"),
        ("发", "發"),
        ("面", "麵"),
        ("钟", "鐘"),
        ("台", "臺"),
        ("髮", "发"),
        ("Ｐｖc 面", "pvc 麵"),
    ],
)
def test_a_letter_that_stands_for_several_finds_each(typed: str, kept: str) -> None:
    assert kept in spellings(typed)


def test_no_text_makes_more_than_a_list_can_be_asked_for() -> None:
    assert len(spellings("干系台里复发钟面" * 9)) == 16
    assert spellings("D7") == ("d7",)
