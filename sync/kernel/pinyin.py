"""What people type instead of Chinese: pinyin or its initials. Half a second of tables is fetched with the first text."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from sync.kernel.search import CJK_RUN
from sync.kernel.text import fold

READINGS = {
    "薄": "bao bo",
    "便": "bian pian",
    "泊": "bo po",
    "藏": "cang zang",
    "曾": "zeng ceng",
    "差": "cha chai",
    "长": "chang zhang",
    "重": "zhong chong",
    "仇": "chou qiu",
    "传": "chuan zhuan",
    "单": "dan shan",
    "弹": "dan tan",
    "调": "diao tiao",
    "都": "du dou",
    "和": "he huo",
    "还": "huan hai",
    "行": "hang xing",
    "会": "hui kuai",
    "降": "jiang xiang",
    "校": "jiao xiao",
    "解": "jie xie",
    "卡": "ka qia",
    "壳": "ke qiao",
    "勒": "le lei",
    "乐": "le yue",
    "露": "lu lou",
    "模": "mo mu",
    "粘": "nian zhan",
    "朴": "piao pu",
    "奇": "qi ji",
    "强": "qiang jiang",
    "区": "qu ou",
    "塞": "sai se",
    "厦": "sha xia",
    "参": "can shen",
    "省": "sheng xing",
    "盛": "sheng cheng",
    "匙": "chi shi",
    "覃": "tan qin",
    "削": "xiao xue",
    "血": "xue xie",
    "翟": "zhai di",
    "查": "cha zha",
    "轧": "zha ya",
    "折": "zhe she",
}
"""Characters of names and goods that people read in two ways, whichever is right beside others. Readings that nobody types in
trade are left out, such as 车 as in chess: each one makes the index larger."""
MOST_OTHERS = 3
"""Characters of one text that are looked for under their other reading as well."""


def spellings(text: str) -> str:
    """Initials and whole pinyin, a word each: `重慶銀行` -> `cqyh zqyh cqyx chongqingyinhang zhongqingyinhang chongqingyinxing`.

    First as words decide between readings, then with one character at a time read in its other way. Each piece that people may
    type is a piece of one of these words. Other characters are left out; empty where there is nothing Chinese.
    """
    plain = fold(text)
    tables = _tables()
    syllables = tuple(tables.lazy_pinyin(plain, style=tables.Style.NORMAL, errors="ignore"))
    ways = [syllables, *_read_otherwise(plain, syllables)]
    words = ["".join(syllable[0] for syllable in way) for way in ways] + ["".join(way) for way in ways]
    return " ".join(filter(None, dict.fromkeys(words)))


@cache
def _tables() -> Any:
    return import_module("pypinyin")


def _read_otherwise(plain: str, syllables: Sequence[str]) -> Iterator[Sequence[str]]:
    characters = "".join(CJK_RUN.findall(plain))
    if len(characters) != len(syllables):
        return  # a character without a reading: which syllable is whose is not known
    for at in [at for at, one in enumerate(characters) if one in READINGS][:MOST_OTHERS]:
        for reading in READINGS[characters[at]].split():
            if reading != syllables[at]:
                yield (*syllables[:at], reading, *syllables[at + 1 :])
