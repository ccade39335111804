"""The PCs of a shop, over HTTP: its head sees them all and shuts out one that was lost; nobody else does."""

from typing import Any
from uuid import UUID

import msgspec
import pytest
from litestar.testing import TestClient

from sync.protocol.messages import Enrolment
from sync.protocol.shop_pcs import PCS, Pcs, PcsRequest
from tests.toy import LIN, MEI
from tests.unit.central.test_http import central, enrolled, enrolled_elsewhere, problem
from tests.unit.central.test_own_sign_ins import OLD, post, seen
from tests.unit.central.world import World

__all__ = ["central"]


def asked(
    world: World, central: TestClient, card: Enrolment, *, user: str = "lin", password: str = OLD, out: UUID | None = None
) -> Any:
    """Those that are served, or the code of central's no."""
    answer = post(world, central, card, PCS, PcsRequest(user=user, password=password, shut_out=out))
    if answer.status_code != 200:
        return problem(answer).code
    return {pc.device_id for pc in msgspec.json.decode(answer.content, type=Pcs).pcs if pc.shut_out_at is None}


def test_the_head_of_a_shop_sees_its_pcs_and_shuts_out_one_that_was_lost(world: World, central: TestClient) -> None:
    """Threat T4. The lost one is served no more, and is told so."""
    here, lost = enrolled(world, central), enrolled_elsewhere(world, central)
    assert asked(world, central, here) == {here.device_id, lost.device_id}
    assert asked(world, central, here, out=lost.device_id) == {here.device_id}
    assert seen(world, central, lost) == "device_revoked"
    answer = post(world, central, here, PCS, PcsRequest(user="lin", password=OLD))
    assert [pc.people for pc in msgspec.json.decode(answer.content, type=Pcs).pcs] == [(LIN.user_id,)] * 2


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"password": "wrong"}, "wrong_password"),
        ({"user": MEI.name, "password": "battery staple"}, "not_permitted"),
        ({"out": UUID(int=5)}, "pc_unknown"),
    ],
)
def test_nobody_else_is_told_or_shuts_out(world: World, central: TestClient, more: dict[str, Any], code: str) -> None:
    """Threats T5, T6."""
    world.give_password(MEI, "battery staple")
    here, other = enrolled(world, central), enrolled_elsewhere(world, central)
    assert asked(world, central, here, **{"out": other.device_id} | more) == code
    assert asked(world, central, here) == {here.device_id, other.device_id}


def test_who_sits_at_a_pc_does_not_shut_it_out(world: World, central: TestClient) -> None:
    here = enrolled(world, central)
    assert asked(world, central, here, out=here.device_id) == "pc_is_here"
    assert asked(world, central, here) == {here.device_id}
