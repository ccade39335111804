"""A defect at central must not show a dealer what is another's."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from sync.kernel.errors import Unreachable
from sync.protocol.messages import Answer, Request, Section
from tests.shops import texts
from tests.simulation import a_world
from tests.toy import LIN, OTHER_SHOP, WriteNote

Bend = Callable[[Section], Section]


def of_another(section: Section) -> Section:
    return replace(section, rows=tuple((OTHER_SHOP, *row[1:]) for row in section.rows))


def removing_anothers(section: Section) -> Section:
    return replace(section, removed=((OTHER_SHOP, UUID(int=1).hex),))


def in_a_scope_not_named(section: Section) -> Section:
    return replace(section, scope="dealer:8")


@pytest.mark.parametrize("bend", [of_another, removing_anothers, in_a_scope_not_named])
def test_an_answer_with_rows_of_another_dealer_is_refused_whole(tmp_path: Path, bend: Bend, error_log: list[str]) -> None:
    """Fault 86, promise 7, threat T10: nothing of it is used, the log calls for somebody, and a good answer is taken again."""
    house, (device, *_) = a_world(tmp_path)
    device.replica.submit(WriteNote(note_id=UUID(int=1), text="mine"), actor=LIN).result()
    ask = device.wire.exchange

    def bent(request: Request) -> Answer:
        answer = ask(request)
        return replace(answer, sections=tuple(bend(one) if one.table == "toy_note" else one for one in answer.sections))

    device.wire.exchange = bent  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        device.sync()
    assert (device.dump(), device.replica.status().waiting, texts(device.replica)) == ({}, 1, ["mine"])
    assert any("foreign_rows" in line for line in error_log)
    device.wire.exchange = ask  # type: ignore[method-assign]
    device.sync()
    assert (device.dump(), device.replica.status().waiting) == (house.rows_of(device.held()), 0)
