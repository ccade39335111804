"""Orders that another system sent, as rows; and one clear sentence for everything else that looks like a message."""

from pathlib import Path

import pytest

from sync.sheets.child import rows_in
from sync.sheets.messages import looks_like_message
from sync.sheets.order_message import HEADINGS, order_rows
from sync.sheets.unreadable import Unreadable, Why

EDIFACT = (
    "UNB+UNOC:3+1:14+2:14+261201:1200+1'UNH+1+ORDERS:D:96A:UN:EAN008'BGM+220+PO-7+9'"
    "LIN+1++4006381333931:EN'PIA+5+BRK-01:SA+MINE-1:BP'IMD+F++:::Brake pads, front'QTY+21:12:PCE'PRI+AAB:30.00'PRI+AAA:28.50'"
    "LIN+2++MINE-2:IN'QTY+59:6'QTY+21:3'UNS+S'CNT+2:2'UNT+14+1'UNZ+1+1'"
)
X12 = (
    "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261201*1200*U*00401*000000001*0*P*>~"
    "GS*PO*A*B*20261201*1200*1*X*004010~ST*850*0001~BEG*00*SA*PO-7**20261201~"
    "PO1*1*12*EA*28.5**VP*BRK-01*UP*4006381333931*BP*MINE-1~PID*F****Brake pads~PO1*2*3*EA***BP*MINE-2~"
    "CTT*2~SE*7*0001~GE*1*1~IEA*1*000000001~"
)
FIRST = ("BRK-01", "12", "PCE", "28.50", "Brake pads, front", "4006381333931", "MINE-1", "1")
"""The seller's code before the barcode, and the net price before the gross one."""


def rows(text: str) -> list[tuple[str, ...]]:
    headings, *found = order_rows(text.encode())
    assert headings == HEADINGS
    return [tuple(row) for row in found]


def why(content: bytes) -> tuple[Why | None, dict[str, str]]:
    with pytest.raises(Unreadable) as raised:
        list(order_rows(content))
    return raised.value.why, raised.value.facts


def test_an_order_in_edifact_is_a_row_for_each_line() -> None:
    """Behaviour 2.10.4. The code that the seller knows is the one to order by; what is ordered is the quantity of that kind."""
    assert rows(EDIFACT) == [FIRST, ("MINE-2", "3", "", "", "", "", "MINE-2", "2")]


def test_one_in_x12_is_the_same() -> None:
    assert rows(X12) == [
        ("BRK-01", "12", "EA", "28.5", "Brake pads", "4006381333931", "MINE-1", "1"),
        ("MINE-2", "3", "EA", "", "", "", "MINE-2", "2"),
    ]


@pytest.mark.parametrize("wrap", ["\n", "\r\n"])
def test_line_breaks_mean_nothing_wherever_a_sender_puts_them(wrap: str) -> None:
    a_segment_a_line = EDIFACT.replace("'", "'" + wrap)
    at_eighty = wrap.join(EDIFACT[at : at + 80] for at in range(0, len(EDIFACT), 80))
    assert rows(a_segment_a_line) == rows(at_eighty) == rows(EDIFACT)
    assert rows(X12.replace("~", "~" + wrap)) == rows(X12.replace("~", wrap)) == rows(X12)


def test_a_message_may_have_marks_of_its_own_and_release_them() -> None:
    """Decimals with a comma are written with a point; a mark behind a release is a letter, and two releases are one."""
    other = "UNA|*,! ~UNH*1*ORDERS|D|96A|UN~LIN*1**A!*B!~C!!|SA~QTY*21|1,5|KGM~PRI*AAA|2,25~IMD*F**|||two!|three~UNT*6*1~"
    assert rows(other) == [("A*B~C!", "1.5", "KGM", "2.25", "two|three", "", "", "1")]


def test_a_code_keeps_its_zeros() -> None:
    """Behaviour 2.10.5."""
    assert rows("UNH+1+ORDERS:D:96A:UN'LIN+1++000123:SA'QTY+21:1'UNT+4+1'")[0][0] == "000123"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (EDIFACT.replace("LIN+2++MINE-2:IN'QTY+59:6'QTY+21:3'", ""), (Why.MESSAGE_INCOMPLETE, {"said": "2", "found": "1"})),
        (EDIFACT.replace("CNT+2:2'", "").replace("QTY+59:6'", ""), (Why.MESSAGE_INCOMPLETE, {"said": "14", "found": "12"})),
        (X12.replace("PO1*2*3*EA***BP*MINE-2~", ""), (Why.MESSAGE_INCOMPLETE, {"said": "2", "found": "1"})),
        (EDIFACT[: EDIFACT.index("QTY+59")], (Why.MESSAGE_CUT_OFF, {"tag": "LIN"})),
        (EDIFACT[: EDIFACT.index(":6'QTY")], (Why.MESSAGE_CUT_OFF, {"tag": "QTY"})),
        ("UNA:+.?", (Why.MESSAGE_CUT_OFF, {"tag": "UNA"})),
        (X12[:60], (Why.MESSAGE_CUT_OFF, {"tag": "ISA"})),
        (EDIFACT.replace("ORDERS", "INVOIC"), (Why.NO_ORDER, {"kind": "INVOIC"})),
        (X12.replace("ST*850", "ST*810"), (Why.NO_ORDER, {"kind": "810"})),
        ("UNB+UNOA:1+A+B+261201:1200+1'UNZ+0+1'", (Why.NO_ORDER, {"kind": "?"})),
        (EDIFACT.replace("UNZ+1+1'", "") + EDIFACT[EDIFACT.index("UNH") :], (Why.MANY_ORDERS, {"count": "2"})),
    ],
)
def test_what_is_no_whole_order_is_none(text: str, said: tuple[Why, dict[str, str]]) -> None:
    """An order that lacks three lines which nobody missed costs more than one that has to be asked for again."""
    assert why(text.encode()) == said


def test_a_sender_that_counts_its_segments_wrongly_and_its_lines_rightly_is_believed() -> None:
    assert len(rows(EDIFACT.replace("UNT+14", "UNT+17"))) == 2


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_names_are_read_as_the_interchange_says_or_as_they_are(encoding: str) -> None:
    syntax = "UNOC" if encoding == "latin-1" else "UNOW"
    content = EDIFACT.replace("UNOC", syntax).replace("Brake pads, front", "Bremsbeläge").encode(encoding)
    assert [row[4] for row in order_rows(content)][1] == "Bremsbeläge"


@pytest.mark.parametrize("text", ["UNA,qty\nA1,2", "ISAAC,1\n", "UNBREAKABLE;3", "code,qty\nUNH+1,2\n", ""])
def test_a_table_is_no_message(text: str) -> None:
    assert not looks_like_message(text.encode())


def test_messages_of_others_are_rows_or_one_sentence(shared_data: Path) -> None:
    """Threat T9: what others have sent, orders and everything else, whole and damaged."""
    files = sorted(path for folder in ("edifact", "x12", "edifact-en16931") for path in (shared_data / "edi" / folder).iterdir())
    assert len(files) > 35
    told: dict[str, int | Why | None] = {}
    for path in files:
        assert looks_like_message(path.read_bytes()), path
        try:
            told[path.name] = len(list(rows_in(path, 1_000)))
        except Unreadable as error:
            told[path.name] = error.why
    assert {name: found for name, found in told.items() if isinstance(found, int)} == {
        "order2.edi": 2,
        "d96a_orders_conforming.edi": 1,
    }
    assert told["orders-with-group.edi"] is Why.MESSAGE_INCOMPLETE
    assert told["x12.850.issue135.edi"] is Why.MANY_ORDERS
    assert told["wrapped_invoic_d97b_una.edi"] is Why.NO_ORDER
