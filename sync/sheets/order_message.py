"""An order that another system sent, EDIFACT ORDERS or X12 850, as the rows of a table: a row for each line, under headings."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sync.sheets.messages import Segment, segments_of
from sync.sheets.unreadable import Unreadable, Why

HEADINGS = ("Code", "Quantity", "Unit", "Price", "Name", "Barcode", "Buyer's code", "Line")
OURS = frozenset({"SA", "VN", "VP", "MF", "MG", "SK"})
"""Qualifiers of a code that the seller or the maker gave."""
GTIN = frozenset({"EN", "EAN", "UP", "SRV", "UK", "UA", "EO", "GTIN"})
THEIRS = frozenset({"IN", "BP", "CB", "PI"})
ORDERED, UNIT_PRICES, LINES = "21", ("AAA", "AAB"), "2"
"""Codes of EDIFACT: the quantity that is ordered, the price of a unit (net before gross), and the count of lines."""


@dataclass
class Line:
    """One that is ordered, as it was written."""

    number: str
    codes: dict[str, str] = field(default_factory=dict)
    """By qualifier, the first of each."""
    quantity: str = ""
    unit: str = ""
    prices: dict[str, str] = field(default_factory=dict)
    name: str = ""

    def put_code(self, qualifier: str, code: str) -> None:
        if code:
            self.codes.setdefault(qualifier, code)

    def code(self, among: frozenset[str]) -> str:
        return next((code for qualifier, code in self.codes.items() if qualifier in among), "")

    def row(self) -> Sequence[str]:
        """Of several codes the seller's counts, then the barcode, then whatever there is."""
        barcode, theirs = self.code(GTIN), self.code(THEIRS)
        best = self.code(OURS) or barcode or next(iter(self.codes.values()), "")
        price = next((self.prices[kind] for kind in UNIT_PRICES if kind in self.prices), "")
        return (best, self.quantity, self.unit, price, self.name, barcode, theirs, self.number)


def order_rows(content: bytes) -> Iterator[Sequence[str]]:
    """The headings first. Raises Unreadable where this is no order, where there are several, or where a part is missing."""
    messages = list(_messages(segments_of(content)))
    orders = [one for one in messages if _kind(one) in ("ORDERS", "850")]
    if not orders:
        raise Unreadable.because(Why.NO_ORDER, kind=", ".join(sorted({_kind(one) for one in messages})) or "?")
    if len(orders) > 1:
        raise Unreadable.because(Why.MANY_ORDERS, count=str(len(orders)))
    lines = _lines(orders[0])
    _check_whole(orders[0], len(lines))
    yield HEADINGS
    yield from (line.row() for line in lines)


def _messages(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Each from its head to its end, both included. A message that does not end was cut off."""
    under_way: list[Segment] = []
    for one in segments:
        if under_way or one.tag in ("UNH", "ST"):
            under_way.append(one)
        if under_way and one.tag in ("UNT", "SE"):
            yield under_way
            under_way = []
    if under_way:
        raise Unreadable.because(Why.MESSAGE_CUT_OFF, tag=under_way[-1].tag)


def _check_whole(order: Sequence[Segment], lines: int) -> None:
    """Where the count of lines is told, it is what matters; else that of segments, of which some senders count more."""
    told = [one.text(0, 1) for one in order if one.tag == "CNT" and one.text(0) == LINES]
    told += [one.text(0) for one in order if one.tag == "CTT"]
    said, found = (told[0], lines) if told else (order[-1].text(0), len(order))
    if said.isdecimal() and int(said) != found:
        raise Unreadable.because(Why.MESSAGE_INCOMPLETE, said=said, found=str(found))


def _kind(message: Sequence[Segment]) -> str:
    head = message[0]
    return head.text(1) if head.tag == "UNH" else head.text(0)


def _lines(message: Sequence[Segment]) -> Sequence[Line]:
    lines: list[Line] = []
    for one in message:
        if one.tag == "LIN":
            lines.append(Line(one.text(0)))
            lines[-1].put_code(one.text(2, 1), one.text(2))
        elif one.tag == "PO1":
            lines.append(_line_of_x12(one))
        elif lines and one.tag in TOLD:
            TOLD[one.tag](lines[-1], one)
    return lines


def _line_of_x12(one: Segment) -> Line:
    line = Line(one.text(0), quantity=one.text(1), unit=one.text(2), prices={UNIT_PRICES[0]: one.text(3)})
    for at in range(5, len(one.elements) - 1, 2):
        line.put_code(one.text(at), one.text(at + 1))
    return line


def _told_codes(line: Line, one: Segment) -> None:
    for at in range(1, len(one.elements)):
        line.put_code(one.text(at, 1), one.text(at))


def _told_quantity(line: Line, one: Segment) -> None:
    if one.text(0) == ORDERED:
        line.quantity, line.unit = one.text(0, 1), one.text(0, 2)


def _told_price(line: Line, one: Segment) -> None:
    line.prices.setdefault(one.text(0), one.text(0, 1))


def _told_name(line: Line, one: Segment) -> None:
    """In words, behind the code of a list of names."""
    words = " ".join(filter(None, (one.text(2, at) for at in (3, 4))))
    line.name = line.name or words


def _told_x12_name(line: Line, one: Segment) -> None:
    line.name = line.name or one.text(4)


TOLD: Mapping[str, Callable[[Line, Segment], None]] = {
    "PIA": _told_codes,
    "QTY": _told_quantity,
    "PRI": _told_price,
    "IMD": _told_name,
    "PID": _told_x12_name,
}
"""What a segment says of the line before it."""
