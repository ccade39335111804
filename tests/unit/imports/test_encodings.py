"""Text files as they come from the field: whatever encoding, the same words, or one clear sentence."""

from pathlib import Path

import pytest

from sync.sheets.encodings import decode
from sync.sheets.unreadable import Unreadable

HANS, HANT = "编号,名称\nA-1,锂电池充电器\n", "代號,名稱\nA-1,鋰電池充電器\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_simplified_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(HANS.encode(encoding)) == HANS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "big5", "cp950", "big5hkscs", "utf-16", "gbk", "gb18030"])
def test_traditional_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(HANT.encode(encoding)) == HANT


def test_a_traditional_list_from_a_pc_with_simplified_windows_is_read(shared_data: Path) -> None:
    words = (shared_data / "oracle-oe" / "product_descriptions_zht.csv").read_text(encoding="utf-8")
    assert decode(words.encode("gb18030")) == words


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        ("黄平 郭静 孙刚 林玥 马娜 罗伟 林军 郭磊 赵淼 林霞", "gb18030"),
        ("刘芳 罗刚 李杰 马勇 郭军 何磊 李洋 王娜", "gbk"),
        ("蔡宗翰 林怡君 鄭佳穎 游錫堃 翁冠宇", "big5hkscs"),
        ("蔡宗翰 林怡君 鄭佳穎 翁冠宇", "cp950"),
    ],
)
def test_names_under_english_headings_are_those_that_were_written(names: str, encoding: str) -> None:
    """No word among them that nearly every list has: their bytes alone tell."""
    text = "name,qty\n" + "".join(f"{name},1\n" for name in names.split())
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("name", "encoding"), [("蔡", "cp950"), ("鑫", "gbk")])
def test_one_letter_that_is_an_everyday_one_in_both_is_refused(name: str, encoding: str) -> None:
    """One customer must not become another."""
    with pytest.raises(Unreadable, match="no encoding that we know"):
        decode(f"name,qty\n{name},1\n".encode(encoding))


def test_signs_that_tables_of_big5_read_differently_are_no_doubt() -> None:
    assert decode("名稱,數量\n煞車‧前輪～組,1\n".encode("cp950")).startswith("名稱,數量\n煞車")


def test_plain_ascii_needs_no_guess() -> None:
    assert decode(b"code,name\n") == "code,name\n"
    assert decode(b"") == ""


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (HANS.encode("gb18030")[:-2], "cut off"),
        (HANS.encode()[:-2], "cut off"),
        (HANS.encode() + HANS.encode("gbk"), "UTF-8 up to line 3"),
        (HANS.encode("utf-16-be"), "without a byte order mark"),
        (b"\xff\xfea", "damaged or cut off"),
        (b"caf\xe9\n", "no encoding that we know"),
        (bytes(range(1, 256)), "no encoding that we know"),
    ],
)
def test_what_would_become_garbage_is_refused_with_one_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        decode(content)


@pytest.mark.parametrize("name", ["zhs_gb18030", "zhs_gbk", "zhs_utf16le_bom", "zhs_utf8_bom", "zht_big5hkscs", "zht_cp950"])
def test_real_files_say_the_same_in_every_encoding(shared_data: Path, name: str) -> None:
    original = (shared_data / "oracle-oe" / f"product_descriptions_{name[:3]}.csv").read_bytes()
    found = decode((shared_data / "badinput" / "encodings" / f"{name}.csv").read_bytes())
    assert found.replace("\r\n", "\n") == original.decode().replace("\r\n", "\n")
