"""Whoever was added says what their password is, with a code that a colleague or the operator hands over."""

from typing import Any
from uuid import UUID

import msgspec
import pytest
from litestar.testing import TestClient

from sync.protocol.messages import ENROL, INVITE, UNLOCK, Enrolment, EnrolRequest, Invitation, InviteRequest, UnlockRequest
from tests.toy import MEI, OTHER_SHOP, SHOP
from tests.unit.central.test_http import a_code, central, code_of, enrolled, enrolling, headers, problem, sign_in
from tests.unit.central.world import World

__all__ = ["central"]


def inviting(world: World, central: TestClient, card: Enrolment, **changed: str) -> Any:
    """The invitation, or the code of central's no."""
    asked = InviteRequest(**{"user": "lin", "password": "correct horse", "colleague": "mei"} | changed)
    body = msgspec.json.encode(asked)
    answer = central.post(INVITE, content=body, headers=headers(world, card, body, path=INVITE))
    return msgspec.json.decode(answer.content, type=Invitation) if answer.status_code == 200 else problem(answer).code


def beginning(central: TestClient, card: Enrolment, code: str, *, user: str = "mei", password: str = "battery staple") -> str:
    """What central says to somebody who is here for the first time, with a code; empty where they are in."""
    asked = UnlockRequest(device=f"{SHOP}.{card.device_id.hex}", user=user, password=password, code=code)
    answer = central.post(UNLOCK, content=msgspec.json.encode(asked))
    return "" if answer.status_code == 200 else problem(answer).code


def test_an_invited_colleague_says_their_own_password_once(world: World, central: TestClient) -> None:
    """Threat T15."""
    card = enrolled(world, central)
    assert code_of(sign_in(world, central, card, "battery staple", user="mei")) == "wrong_password"
    code = inviting(world, central, card).code
    assert beginning(central, card, code, password="short") == "password_too_short"
    assert beginning(central, card, code, password="Iloveyou1") == "password_most_used"
    assert beginning(central, card, code, password="Mei-20261128") == "password_is_name"
    assert beginning(central, card, code) == ""
    assert beginning(central, card, code) == ""  # the answer was lost
    assert beginning(central, card, code, password="another one of mine") == "wrong_password"
    assert sign_in(world, central, card, "battery staple", user="mei")[0] == 200
    assert inviting(world, central, card) == "password_is_set"


def test_an_invited_colleague_may_enrol_a_pc_of_their_own(world: World, central: TestClient) -> None:
    code = inviting(world, central, enrolled(world, central)).code
    other = UUID(int=0xDD)
    weak = enrolling(code, user="mei", password="Seven 2026", instance=other)  # the shop is called so
    assert problem(central.post(ENROL, content=weak)).code == "password_is_name"
    assert problem(central.post(ENROL, content=enrolling(code, password="battery staple"))).code == "wrong_password"
    assert central.post(ENROL, content=enrolling(code, user="mei", password="battery staple", instance=other)).status_code == 200
    again = enrolling(code, user="mei", password="something else", instance=other)
    assert problem(central.post(ENROL, content=again)).code == "wrong_password"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"password": "wrong"}, "wrong_password"),
        ({"user": "mei", "password": "battery staple"}, "wrong_password"),  # has none yet
        ({"colleague": "nobody"}, "colleague_unknown"),
        ({"colleague": "otto"}, "colleague_unknown"),  # works elsewhere
        ({"colleague": "lin"}, "password_is_set"),
    ],
)
def test_nobody_gets_a_code_for_whom_they_may_not_let_in(
    world: World, central: TestClient, asked: dict[str, str], code: str
) -> None:
    """Threats T5, T6."""
    assert inviting(world, central, enrolled(world, central), **asked) == code


def test_a_role_that_adds_nobody_invites_nobody(world: World, central: TestClient) -> None:
    world.give_password(MEI, "battery staple")
    assert inviting(world, central, enrolled(world, central), user="mei", password="battery staple") == "not_permitted"


def test_a_code_of_another_person_or_of_nobody_begins_nothing(world: World, central: TestClient) -> None:
    card = enrolled(world, central)
    for code in ("AAAA-BBBB", a_code(world)):
        assert beginning(central, card, code) == "code_unknown"
    assert beginning(central, card, inviting(world, central, card).code, user="nobody") == "wrong_password"


def test_a_pc_that_belongs_to_a_dealer_does_not_use_up_a_code_of_another(world: World, central: TestClient) -> None:
    code = a_code(world)
    asked = msgspec.structs.replace(msgspec.json.decode(enrolling(code), type=EnrolRequest), dealer_id=OTHER_SHOP)
    assert problem(central.post(ENROL, content=msgspec.json.encode(asked))).code == "code_of_other_dealer"
    assert central.post(ENROL, content=enrolling(code)).status_code == 200
