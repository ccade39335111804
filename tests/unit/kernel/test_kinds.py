"""What may lie beside a document: told by the name and by the first bytes, and by both."""

import io
import zipfile

import pytest

from sync.kernel.kinds import Kind, is_what_it_says, kind_of


def packed(*names: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return kept.getvalue()


SHOWN = {
    "photo.jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF", Kind.PICTURE),
    "screen.PNG": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Kind.PICTURE),
    "IMG_0001.heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1", Kind.PICTURE),
    "合同.pdf": (b"%PDF-1.7\n", Kind.PAPER),
    "發票.ofd": (packed("OFD.xml", "Doc_0/Document.xml"), Kind.OFFICE),
    "quote.xlsx": (packed("[Content_Types].xml", "xl/workbook.xml"), Kind.OFFICE),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), Kind.OFFICE),
    "chat.txt": ("客戶：明天到貨".encode("gb18030"), Kind.TEXT),
    "list.csv": ("﻿code,qty\r\n".encode("utf-16"), Kind.TEXT),
    "call.m4a": (b"\0\0\0\x20ftypM4A \0\0\0\0", Kind.RECORDING),
    "call.amr": (b"#!AMR\n\x3c", Kind.RECORDING),
}
REFUSED = {
    "program": b"MZ\x90\0\x03\0\0\0",
    "program of Linux": b"\x7fELF\x02\x01\x01",
    "script": b"#!/bin/sh\nrm -r ~\n",
    "archive": packed("setup.exe"),
    "shortcut": b"L\0\0\0\x01\x14\x02\0",
    "cabinet": b"MSCF\0\0\0\0",
    "nothing known": bytes(range(256)),
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_shops_send_each_other_is_known_by_its_bytes(name: str) -> None:
    content, kind = SHOWN[name]
    assert kind_of(content) is kind
    assert is_what_it_says(name, content)


@pytest.mark.parametrize("name", REFUSED)
def test_a_program_is_one_whatever_its_name(name: str) -> None:
    """Threats T6, T9: nobody has to open what another dealer calls a contract."""
    assert kind_of(REFUSED[name]) is None
    assert not is_what_it_says("contract.pdf", REFUSED[name])


@pytest.mark.parametrize(
    "name", ["contract.pdf.exe", "run.bat", "page.html", "picture.svg", "all.zip", "contract", ".pdf", "a.pdf\u202efdp.lnk"]
)
def test_what_a_pc_would_run_is_refused_by_its_name(name: str) -> None:
    assert not is_what_it_says(name, b"%PDF-1.7\n")
    assert not is_what_it_says(name, b"only words")


def test_a_picture_of_another_make_than_its_ending_is_a_picture_still() -> None:
    """Phones name what they made WEBP of ``.jpg``."""
    assert is_what_it_says("photo.jpg", b"RIFF\x24\0\0\0WEBPVP8 ")
    assert not is_what_it_says("photo.jpg", b"%PDF-1.7\n")
