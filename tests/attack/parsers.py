"""Whatever reads what others wrote, given bent input: it reads it or says why not, and fails in no other way."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

import msgspec

from dms_desktop.widgets.grid_clip import parse_block
from sync.domain.catalog.gs1 import read_scan
from sync.kernel.commands import Envelope, Outcome, OutcomeState
from sync.protocol.codec import Garbled, decode_answer, decode_chunk, decode_request, encode_answer, encode_chunk, encode_request
from sync.protocol.journal import Heading, entry_of, public_half
from sync.protocol.journal import read as read_journal
from sync.protocol.messages import Answer, AnswerHead, ExchangeHead, InstanceState, Request, Section, Span
from sync.sheets.delimited import records
from sync.sheets.encodings import decode
from sync.sheets.order_message import order_rows
from sync.sheets.unreadable import Unreadable
from tests.attack.mutations import Bender, opened

ONE = UUID(int=1)
SHARP: Sequence[str] = (
    *(
        "\x1d",
        '"',
        "\t",
        "\n",
        "\r",
        "\r\n",
        ",",
        ";",
        "\0",
        "\ufeff",
        "\u202e",
        "]C1",
        "(01)",
        "(10)",
        "01",
        "17",
        "310",
        "=cmd|",
    ),
    *("\u2028", "\u0660", "²", "½", "\ud800", "é", "來令片", "9" * 60, '""', "a" * 140_000),
)
SCANS = ("]C10104012345678901172612311012AB\x1d2112345", "(01)04012345678901(10)LOT7(21)S1", "4006381333931", "0104012345678901")
TEXTS = ('code\tqty\nBRK-01\t"2"\n"two\nlines"\t3', 'code,name\nA1,來令片\n"x,y","say ""hi"""\n', "", "a;b\r\n1;2\r\n")
MESSAGES = (
    "UNA:+.? 'UNB+UNOC:3+1+2+261201:1200+1'UNH+1+ORDERS:D:96A:UN'LIN+1++A?+B:SA'PIA+5+C:BP'QTY+21:1,5:PCE'PRI+AAA:2'UNT+6+1'",
    "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261201*1200*U*00401*1*0*P*>~"
    "ST*850*1~PO1*1*12*EA*28.5**VP*A*UP*4006381333931~PID*F****Pads~CTT*1~SE*5*1~IEA*1*1~",
)


@dataclass(frozen=True, kw_only=True)
class Parser:
    """`no` is how it says that it cannot read something."""

    bend: Callable[[Random], bytes]
    parse: Callable[[bytes], object]
    no: tuple[type[Exception], ...] = ()


def attack(count: int, seed: int) -> tuple[Counter[str], Mapping[str, str]]:
    """So many inputs for each parser: how many were read or refused, by parser; and an example of each other failure."""
    told: Counter[str] = Counter()
    failures: dict[str, str] = {}
    for name, parser in PARSERS.items():
        for number in range(count):
            content = parser.bend(Random(f"{seed} {name} {number}"))
            try:
                parser.parse(content)
                told[f"{name} read"] += 1
            except parser.no:
                told[f"{name} refused"] += 1
            except Exception as error:  # noqa: BLE001 - to be found is what this is for
                told[f"{name} failed"] += 1
                failures.setdefault(f"{name}: {type(error).__name__}", f"input {number}: {str(error)[:120]}")
    return told, failures


def bent_text(random: Random, samples: Sequence[str]) -> bytes:
    """A sample with something put in, cut out, doubled or exchanged, in an encoding that may be another's."""
    text = random.choice(samples)
    for _ in range(random.choice((1, 1, 2, 4))):
        at, until = sorted((random.randrange(len(text) + 1), random.randrange(len(text) + 1)))
        middle = random.choice(
            (
                "",
                text[at:until] * 2,
                random.choice(SHARP),
                random.choice(SHARP) + text[at:until],
                chr(random.randrange(1, 0x3000)),
            )
        )
        text = text[:at] + middle + text[until:]
    encoding = random.choice(("utf-8", "utf-8", "utf-8", "utf-16-le", "gb18030", "big5"))
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


def as_text(content: bytes) -> str:
    """As a clipboard or a scanner gives it."""
    return content.decode("utf-8", "surrogateescape")


def _wires() -> Mapping[str, bytes]:
    envelope = Envelope(command_id=ONE, seq=1, name="N", body=msgspec.Raw(b'{"a":1}'), actor_id=ONE, claimed_at=1)
    asking = ExchangeHead(protocol=1, request_id=ONE, instance_id=ONE, epoch="e", cursors={"catalog": 3}, shape="s", app="x")
    sections = (Section(scope="catalog", table="t", columns=("a", "b"), rows=((1, "x"), (2, None)), removed=((3,),)),)
    head = AnswerHead(
        protocol=1,
        request_id=ONE,
        epoch="e",
        server_time=5,
        instance=InstanceState.KNOWN,
        expected_seq=2,
        spans=(Span(scope="catalog", start=1, end=2),),
        letter="A",
    )
    outcome = Outcome(command_id=ONE, seq=1, state=OutcomeState.REFUSED, decided_at=5, code="no", params={"a": "b"})
    return {
        "request": encode_request(Request(head=asking, commands=(envelope, envelope))),
        "answer": encode_answer(Answer(head=head, outcomes=(outcome,), sections=sections)),
        "chunk": encode_chunk(sections),
    }


def _journal() -> bytes:
    heading = Heading(
        n=1, before=bytes(32), dealer_id=1, device_id=ONE, instance_id=ONE, seq=1, command_id=ONE, saved_at=5, number="A"
    )
    envelope = Envelope(command_id=ONE, seq=1, name="N", body=msgspec.Raw(b"{}"), actor_id=ONE, claimed_at=1)
    return entry_of(heading, envelope, public_half(bytes(range(32)))).frame * 3


def _lines(wire: bytes) -> Callable[[Random], bytes]:
    told = opened(wire)
    return lambda random: Bender(random).lines(told) if random.random() < 0.8 else Bender(random).flipped(wire)


WIRES, FRAMES = _wires(), _journal()
PARSERS: Mapping[str, Parser] = {
    "request": Parser(bend=_lines(WIRES["request"]), parse=decode_request, no=(Garbled,)),
    "answer": Parser(bend=_lines(WIRES["answer"]), parse=decode_answer, no=(Garbled,)),
    "chunk": Parser(bend=_lines(WIRES["chunk"]), parse=decode_chunk, no=(Garbled,)),
    "journal": Parser(bend=lambda random: Bender(random).flipped(FRAMES), parse=read_journal),
    "scan": Parser(bend=lambda random: bent_text(random, SCANS), parse=lambda content: read_scan(as_text(content))),
    "paste": Parser(bend=lambda random: bent_text(random, TEXTS), parse=lambda content: parse_block(as_text(content))),
    "order message": Parser(
        bend=lambda random: bent_text(random, MESSAGES), parse=lambda content: list(order_rows(content)), no=(Unreadable,)
    ),
    "table": Parser(
        bend=lambda random: bent_text(random, TEXTS), parse=lambda content: list(records(decode(content))), no=(Unreadable,)
    ),
}
