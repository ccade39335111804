"""What people do about their own ways in, over HTTP: another password, where they are signed in, an end to one of these."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest
from litestar.testing import TestClient

from sync.protocol.leases import read_end, read_lease
from sync.protocol.messages import SIGN_IN, TOKEN, Enrolment, SignedIn, SignInRequest, TokenRequest, Tokens
from sync.protocol.sign_ins import PASSWORD, SIGN_INS, PasswordRequest, SignIns, SignInsRequest
from tests.toy import LIN, MEI
from tests.unit.central.test_http import central, code_of, enrolled, enrolled_elsewhere, headers, problem, sign_in
from tests.unit.central.world import World

__all__ = ["central"]

OLD, NEW = "correct horse", "seven blue kettles"


def post(world: World, central: TestClient, card: Enrolment, path: str, asked: msgspec.Struct) -> Any:
    body, token = msgspec.json.encode(asked), "" if path in (SIGN_IN, TOKEN) else card.tokens.access
    return central.post(path, content=body, headers=headers(world, card, body, path=path, token=token))


def changed(world: World, central: TestClient, card: Enrolment, *, old: str = OLD, new: str = NEW, refresh: str = "") -> Any:
    """The answer, or the code of central's no."""
    asked = PasswordRequest(user="lin", password=old, wanted=new, refresh=refresh or card.tokens.refresh)
    answer = post(world, central, card, PASSWORD, asked)
    return msgspec.json.decode(answer.content, type=SignedIn) if answer.status_code == 200 else problem(answer).code


def signed_in(world: World, central: TestClient, card: Enrolment) -> Enrolment:
    """The card with the tokens that a sign-in gave."""
    answer = post(world, central, card, SIGN_IN, SignInRequest(user="lin", password=OLD, refresh=card.tokens.refresh))
    tokens = msgspec.json.decode(answer.content, type=SignedIn).tokens
    assert tokens is not None
    return msgspec.structs.replace(card, tokens=tokens)


def seen(world: World, central: TestClient, card: Enrolment, *, end: UUID | None = None) -> Any:
    """On which devices, or the code of central's no."""
    answer = post(world, central, card, SIGN_INS, SignInsRequest(user="lin", password=OLD, end=end))
    if answer.status_code != 200:
        return problem(answer).code
    return {place.device_id for place in msgspec.json.decode(answer.content, type=SignIns).places}


def test_a_person_changes_their_own_password_and_every_other_pc_of_theirs_hears_of_it(world: World, central: TestClient) -> None:
    """Threat T12. ASVS 5.0, 6.2.2, 6.2.3, 7.4.3."""
    here, there = enrolled(world, central), enrolled_elsewhere(world, central)
    world.clock.pass_time(timedelta(minutes=1))
    answer = changed(world, central, here)
    [(end, word)] = world.ends
    authority = world.service.authority.public_key()
    lease, other = read_lease(answer.lease, authority), read_lease(there.lease, authority)
    assert read_end(word, authority) == end
    assert lease is not None
    assert other is not None
    assert (end.ends(other), end.ends(lease)) == (True, False)
    assert code_of(sign_in(world, central, there, OLD)) == "wrong_password"
    assert sign_in(world, central, there, NEW)[0] == 200


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("wrong", NEW, "wrong_password"),
        (OLD, "seven c", "password_too_short"),
        (OLD, "1qaz2wsx", "password_most_used"),
        (OLD, "LIN.2026", "password_is_name"),
        (OLD, "House 2026", "password_is_name"),
    ],
)
def test_what_is_not_taken_changes_nothing(world: World, central: TestClient, old: str, new: str, code: str) -> None:
    """Threat T6."""
    here = enrolled(world, central)
    assert changed(world, central, here, old=old, new=new) == code
    assert (world.ends, sign_in(world, central, here, OLD)[0]) == ([], 200)


def test_a_colleague_is_not_touched(world: World, central: TestClient) -> None:
    world.give_password(MEI, "battery staple")
    here = enrolled(world, central)
    assert sign_in(world, central, here, "battery staple", user="mei")[0] == 200
    changed(world, central, here)
    assert world.ends == []
    assert sign_in(world, central, here, "battery staple", user="mei")[0] == 200


def test_an_operator_who_sets_a_password_ends_all_of_them(world: World, central: TestClient) -> None:
    """Threats T1, T12."""
    for enrol in (enrolled, enrolled_elsewhere):
        enrol(world, central)
    user = world.people.named(None, LIN.dealer_id, "lin")  # type: ignore[arg-type]
    assert user is not None
    world.service.own_sign_ins.set_password(user, world.service.accounts.credential(user, NEW))
    assert len({end.device_id for end, _ in world.ends}) == 2


def test_each_sign_in_gives_new_tokens_and_ends_those_before(world: World, central: TestClient) -> None:
    """ASVS 5.0, 7.2.4. Threat T4."""
    here = enrolled(world, central)
    again = signed_in(world, central, here)
    assert again.tokens.generation > here.tokens.generation
    assert seen(world, central, here) == "token_unknown"
    assert seen(world, central, again) == {here.device_id}


def test_lost_answers_of_sign_ins_cost_the_device_nothing(world: World, central: TestClient) -> None:
    """Fault 67: however many are lost, what it has still renews."""
    here = enrolled(world, central)
    for _ in range(3):
        signed_in(world, central, here)
    answer = post(world, central, here, TOKEN, TokenRequest(refresh=here.tokens.refresh))
    tokens = msgspec.json.decode(answer.content, type=Tokens)
    assert seen(world, central, msgspec.structs.replace(here, tokens=tokens)) == {here.device_id}


def test_a_person_sees_where_they_are_signed_in_and_ends_one_of_these(world: World, central: TestClient) -> None:
    """ASVS 5.0, 7.5.2."""
    here, there = enrolled(world, central), enrolled_elsewhere(world, central)
    assert seen(world, central, here) == {here.device_id, there.device_id}
    world.clock.pass_time(timedelta(minutes=1))
    assert seen(world, central, here, end=there.device_id) == {here.device_id}
    [(end, _word)] = world.ends
    assert end.device_id == there.device_id
    assert seen(world, central, here, end=there.device_id) == "sign_in_unknown"
    assert seen(world, central, here, end=UUID(int=5)) == "sign_in_unknown"
    assert sign_in(world, central, there, OLD)[0] == 200
    assert seen(world, central, here) == {here.device_id, there.device_id}


def test_where_the_days_are_over_nobody_is_signed_in(world: World, central: TestClient) -> None:
    there, here = enrolled_elsewhere(world, central), enrolled(world, central)
    world.clock.pass_time(timedelta(days=15))
    assert seen(world, central, signed_in(world, central, here)) == {here.device_id}
    assert there.device_id != here.device_id
