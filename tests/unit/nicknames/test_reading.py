"""Orders as they come by message, mail and spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.nicknames.reading import LONGEST_LINE, MOST_LINES, Measure, read_order, units_of

UNIT, PACK, DOZEN = Measure.UNIT, Measure.PACK, Measure.DOZEN


def read(text: str) -> list[tuple[str, int | None, Measure]]:
    return [(one.what, one.count, one.measure) for one in read_order(text)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("老價 A 5箱, 小的那種 10包", [("老價 a", 5, PACK), ("小的那種", 10, PACK)]),
        ("高精度聯軸器 13*31mm，5個", [("高精度聯軸器 13*31mm", 5, UNIT)]),
        ("來令片 4箱，機油, 6", [("來令片", 4, PACK), ("機油", 6, UNIT)]),
        ("來令片 4箱，5個", [("來令片", 4, PACK), ("5個", None, UNIT)]),
        ("來令片前輪x4", [("來令片前輪", 4, UNIT)]),
        ("來令片前輪 ×４", [("來令片前輪", 4, UNIT)]),
        ("4 x brake pads", [("brake pads", 4, UNIT)]),
        ("三箱機油、兩打火星塞", [("機油", 3, PACK), ("火星塞", 2, DOZEN)]),
        ("火星塞半打", [("火星塞", 6, UNIT)]),
        ("十二個後燈", [("後燈", 12, UNIT)]),
        ("一百二十支雨刷", [("雨刷", 120, UNIT)]),
        ("機油 0W-20 4L 6瓶", [("機油 0w-20 4l", 6, UNIT)]),
        ("04465-02220 12", [("04465-02220", 12, UNIT)]),
        ("BK-M68B-42 1,200", [("bk-m68b-42", 1200, UNIT)]),
        ("12 pcs 04465-02220", [("04465-02220", 12, UNIT)]),
        ("1. 機油 5瓶\n2. 後燈 2個", [("機油", 5, UNIT), ("後燈", 2, UNIT)]),
        ("① 機油5瓶", [("機油", 5, UNIT)]),
        ("老闆你好\n麻煩我要機油五瓶\n謝謝!", [("機油", 5, UNIT)]),
        ("Hi,\nplease send 3 boxes oil filter\nBest regards, Wang", [("oil filter", 3, PACK), ("wang", None, UNIT)]),
        ("04465-02220\t煞車來令片\t4\n90915-YZZD2\t機油濾清器\t24", [("04465-02220", 4, UNIT), ("90915-yzzd2", 24, UNIT)]),
        ("4711234567899\t6", [("4711234567899", 6, UNIT)]),
        ("後燈", [("後燈", None, UNIT)]),
        ("雨刷 三雙，電線 2捲", [("雨刷", 3, UNIT), ("電線", 2, UNIT)]),
        ("！？…\n\n ， ", []),
        ("", []),
    ],
)
def test_what_and_how_many_are_told_apart(text: str, meant: list[tuple[str, int | None, Measure]]) -> None:
    assert read(text) == meant


def test_what_was_written_is_kept_as_it_was() -> None:
    [line] = read_order("  ＡＢＣ 火花塞 ５個 ")
    assert line.text == "ＡＢＣ 火花塞 ５個"


@pytest.mark.parametrize(("text", "units"), [("油 3箱", 36), ("油 3打", 36), ("油 3瓶", 3), ("油", None)])
def test_packs_are_counted_as_the_catalog_packs_them(text: str, units: int | None) -> None:
    [line] = read_order(text)
    assert units_of(line, 12) == units


def test_a_paste_of_ten_thousand_lines_is_cut_and_nothing_breaks() -> None:
    assert len(read_order("機油 5瓶\n" * 10_000)) == MOST_LINES + 1, "one more says that there are more"
    [line] = read_order("x" * 100_000)
    assert len(line.what) <= LONGEST_LINE


@given(st.text(max_size=400))
def test_whatever_is_pasted_is_read_without_harm(text: str) -> None:
    for line in read_order(text):
        assert line.what
        assert line.count is None or line.count >= 0
