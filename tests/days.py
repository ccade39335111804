"""Days at a dealer's counter, made up by chance: what people may do one after another, as the commands of one device."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from msgspec.structs import replace

from sync.domain.sales.selling import MakeSale, VoidSale
from sync.domain.stock.counting import EnterCount, PostCount, Seen, StartCount
from sync.domain.stock.moving import AdjustStock, MovedLine, Transfer
from sync.domain.stock.rules import AdjustmentReason, Uncounted
from sync.kernel.commands import Command
from tests.builders import an_id
from tests.counter import a_return, a_sale, back, sold
from tests.shelves import MAIN, OIL, PAD, VAN

Deed = tuple[str, Any]

codes = st.sampled_from([PAD, OIL])
places = st.sampled_from([MAIN, VAN])
units = st.integers(1, 4)
serials = st.sampled_from([(), (), ("S1",), ("S2",)])
moved = st.tuples(codes, places, units, serials)
sales = st.tuples(st.just("sell"), moved)
deeds = st.one_of(
    st.tuples(st.just("adjust"), st.tuples(codes, places, st.integers(-4, 6).filter(bool), serials)),
    st.tuples(st.just("transfer"), moved),
    sales,
    sales,
    st.tuples(st.just("return"), st.tuples(st.integers(0, 3), units)),
    st.tuples(st.just("void"), st.integers(0, 3)),
    st.tuples(st.just("count"), st.tuples(codes, places, st.integers(0, 8))),
)
days = st.lists(deeds, max_size=14)


def commands(day: Sequence[Deed], device: str) -> list[Command]:
    """What a device would send. A return or an undone sale means one of the sales made before it."""
    made: list[Command] = []
    for at, (kind, args) in enumerate(day):
        made.extend(_commands(kind, args, f"{device}/{at}", [one for one in made if isinstance(one, MakeSale)]))
    return made


def _commands(kind: str, args: Any, name: str, made: Sequence[MakeSale]) -> Iterator[Command]:
    if kind == "count":
        yield from a_count(name, *args)
    elif kind == "return" and made:
        yield _return(made[args[0] % len(made)], args[1], name)
    elif kind == "void" and made:
        yield VoidSale(sale_id=made[args % len(made)].sale_id, reason="mistake")
    elif kind in ("adjust", "transfer", "sell"):
        code, place, quantity, pieces = args
        yield _moved(kind, code, place, (1 if quantity > 0 else -1) if pieces else quantity, pieces, name=name)


def _moved(kind: str, code: str, place: UUID, quantity: int, pieces: tuple[str, ...], *, name: str) -> Command:
    line = MovedLine(line_id=an_id(name), product_code=code, quantity=quantity, serials=pieces)
    if kind == "adjust":
        return AdjustStock(adjustment_id=an_id(f"a{name}"), location_id=place, reason=AdjustmentReason.CORRECTION, lines=(line,))
    if kind == "transfer":
        to = VAN if place == MAIN else MAIN
        return Transfer(transfer_id=an_id(f"t{name}"), from_id=place, to_id=to, lines=(line,))
    return a_sale(sold(code, quantity, serials=pieces), name=name, location_id=place)


def _return(sale: MakeSale, quantity: int, name: str) -> Command:
    [line] = sale.lines
    units_back = 1 if line.serials else quantity
    brought = back(line.line_id, units_back, serials=line.serials)
    brought = replace(brought, line_id=an_id(f"{name}/back"))
    return a_return(brought, refund=units_back * line.unit_price, name=name, sale_id=sale.sale_id)


def a_count(name: str, code: str, place: UUID, seen: int) -> Iterator[Command]:
    count_id = an_id(f"c{name}")
    yield StartCount(count_id=count_id, location_id=place, product_codes=(code,))
    yield EnterCount(count_id=count_id, entries=(Seen(product_code=code, quantity=seen),))
    yield PostCount(count_id=count_id, uncounted=Uncounted.LEAVE)
