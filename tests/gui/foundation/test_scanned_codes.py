"""What comes through a serial line is cut into whole codes."""

from dms_desktop.scanning.codes import LONGEST, Codes


def test_codes_are_cut_where_they_end() -> None:
    codes = Codes()
    assert codes.take(b"47112345") == []
    assert codes.take(b"67899\r\nBRK-") == ["4711234567899"]
    assert codes.take(b"00539\r") == ["BRK-00539"]
    assert codes.take(b"\n") == []
    assert codes.take("\x02零件\x03".encode()) == []
    assert codes.take(b"") == ["零件"]
    assert codes.take("刹车片\r".encode("gb18030")) == ["刹车片"]
    assert codes.take(b"x" * (LONGEST + 1)) == ["x" * (LONGEST + 1)]  # no scanner: it does not fill the memory
    assert codes.take(b"caf\xe9\r") == ["café"]
