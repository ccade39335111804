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
