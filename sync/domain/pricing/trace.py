"""Why a line costs what it costs: the steps that led there, kept with the line as JSON, so that it can be told for good."""

from datetime import date

import msgspec

from sync.domain.pricing.promotions import Cut
from sync.domain.pricing.rules import Resolution, Step

ENGINE = 1
"""The version of the rules of pricing: one that prices otherwise gets the next."""
JSON = msgspec.json.Encoder()


class TracedCut(msgspec.Struct, frozen=True):
    """What a promotion took off the line, in minor units."""

    rule: str
    kind: str
    amount: int


class Trace(msgspec.Struct, frozen=True, kw_only=True):
    """`rule` is the code and version of the special price behind `price`, empty where the list's counts. Minor units.

    `approved_by` says who let the line cost less than that, empty where nobody had to.
    """

    engine: int
    on: date
    list_price: int | None
    step: Step
    rule: str
    price: int | None
    floor: int
    cuts: tuple[TracedCut, ...]
    approved_by: str = ""


def trace_of(found: Resolution, cuts: tuple[Cut, ...], *, list_price: int | None, on: date) -> str:
    """Empty where there is nothing to say beside the list's price."""
    if found.step is Step.LIST and not cuts and not found.floor:
        return ""
    return whole_trace(found, cuts, list_price=list_price, on=on)


def whole_trace(found: Resolution, cuts: tuple[Cut, ...], *, list_price: int | None, on: date) -> str:
    """Also where the list alone says it: what was typed beside it is told apart."""
    return JSON.encode(
        Trace(
            engine=ENGINE,
            on=on,
            list_price=list_price,
            step=found.step,
            rule=f"{found.term.code} v{found.term.version}" if found.term else "",
            price=found.price,
            floor=found.floor,
            cuts=tuple(_traced(cut) for cut in cuts),
        )
    ).decode()


def with_approval(found: str, former: str) -> str:
    """Why a line costs what it costs, found anew; whoever let it cost less before goes on to be named."""
    before = read_trace(former)
    return approved(found or former, before.approved_by) if before is not None and before.approved_by else found


def _traced(cut: Cut) -> TracedCut:
    return TracedCut(cut.promotion.label, cut.promotion.kind.value, cut.amount)


def approved(text: str, by: str) -> str:
    """The same trace, with who let the line cost less."""
    return JSON.encode(msgspec.structs.replace(msgspec.json.decode(text, type=Trace), approved_by=by)).decode()


def read_trace(text: str) -> Trace | None:
    """Raises `msgspec.DecodeError` for what is none."""
    try:
        return msgspec.json.decode(text, type=Trace) if text else None
    except RecursionError as error:
        raise msgspec.DecodeError("nested too deep") from error
