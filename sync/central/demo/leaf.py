"""A file to be signed in the demo world: one page of plain lines, as PDF."""

from collections.abc import Sequence

TOP, LEFT, STEP = 780, 60, 18
"""Points on A4."""


def pdf_of_lines(lines: Sequence[str]) -> bytes:
    """Of ASCII: a made-up world has no fonts to bring along."""
    shown = " ".join(f"({_plain(line)}) Tj T*" for line in lines)
    drawn = f"BT /F1 11 Tf {STEP} TL {LEFT} {TOP} Td {shown} ET"
    parts = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    return _file(parts).encode("ascii")


def _plain(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(parts: Sequence[str]) -> str:
    text, places = "%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{part}\nendobj\n"
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(parts) + 1
    return f"{text}xref\n0 {size}\n0000000000 65535 f \n{rows}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(text)}\n%%EOF\n"
