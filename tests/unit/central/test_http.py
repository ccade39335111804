"""The HTTP surface, asked as a device and as a stranger would."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import msgspec
import pytest
from argon2 import Parameters, PasswordHasher, extract_parameters
from litestar.testing import TestClient

from sync.central.app import LARGEST_BODY, build, furnish
from sync.protocol.codec import decode_answer, encode_request
from sync.protocol.messages import (
    ENROL,
    EXCHANGE,
    HEALTH,
    MEDIA_TYPE,
    SIGN_IN,
    UNLOCK,
    Enrolment,
    EnrolRequest,
    Problem,
    SignedIn,
    SignInRequest,
    UnlockRequest,
)
from sync.protocol.proofs import Asked, public_of
from sync.protocol.version import OLDEST_PUSH, PROTOCOL
from tests.toy import LIN, MEI, SHOP, WriteNote
from tests.unit.central.world import DEVICE_KEY, ToyDevice, World, proven

INSTANCE = UUID(int=0xAA)


@pytest.fixture
def central(world: World) -> Iterator[TestClient]:
    world.give_password(LIN, "correct horse")
    with TestClient(build(furnish(world.service, jitter=lambda: 1.0)), raise_server_exceptions=False) as client:
        yield client


def a_code(world: World) -> str:
    return world.service.accounts.new_code(SHOP, LIN.user_id).code


def enrolling(code: str, *, user: str = "lin", password: str = "correct horse", instance: UUID = INSTANCE) -> bytes:
    request = EnrolRequest(code=code, user=user, password=password, instance_id=instance, device_key=public_of(DEVICE_KEY))
    return msgspec.json.encode(request)


def problem(response: object) -> Problem:
    return msgspec.json.decode(response.content, type=Problem)  # type: ignore[attr-defined]


def enrolled(world: World, central: TestClient) -> Enrolment:
    response = central.post(ENROL, content=enrolling(a_code(world)))
    assert response.status_code == 200, response.content
    return msgspec.json.decode(response.content, type=Enrolment)


def headers(world: World, card: Enrolment, body: bytes, *, path: str = EXCHANGE, token: str | None = None) -> dict[str, str]:
    """As the device of this card asks."""
    asked = Asked(method="POST", path=path, body=body, token=card.tokens.access if token is None else token)
    return {**proven(world, name_of(card), asked), "Content-Type": MEDIA_TYPE}


def name_of(card: Enrolment) -> str:
    return f"{card.dealer_id}.{card.device_id.hex}"


def the_device(world: World, card: Enrolment) -> ToyDevice:
    return ToyDevice(world, LIN, card.device_id, INSTANCE)


def test_a_pc_is_enrolled_and_its_order_is_decided(world: World, central: TestClient) -> None:
    card = enrolled(world, central)
    assert (card.dealer_code, card.letter, card.currency, card.user.name) == ("D7", "A", "TWD", "lin")
    device = the_device(world, card)
    body = encode_request(device.request(device.envelope(WriteNote(note_id=UUID(int=1), text="hello"))))
    response = central.post(EXCHANGE, content=body, headers=headers(world, card, body))
    assert (response.status_code, response.headers["content-type"]) == (200, MEDIA_TYPE)
    answer = decode_answer(response.content)
    assert ([outcome.state for outcome in answer.outcomes], answer.head.epoch) == (["confirmed"], card.epoch)
    assert response.headers["cache-control"] == "no-store"


def test_a_code_is_used_once_but_again_by_the_pc_that_lost_the_answer(world: World, central: TestClient) -> None:
    """Fault 67."""
    code = a_code(world)
    first = msgspec.json.decode(central.post(ENROL, content=enrolling(code)).content, type=Enrolment)
    again = msgspec.json.decode(central.post(ENROL, content=enrolling(code.lower())).content, type=Enrolment)
    assert (again.device_id, again.letter) == (first.device_id, first.letter)
    other = central.post(ENROL, content=enrolling(code, instance=UUID(int=0xBB)))
    assert (other.status_code, problem(other).code) == (403, "code_used")


@pytest.mark.parametrize(
    ("user", "password"), [("lin", "wrong"), ("nobody", "correct horse"), ("mei", "correct horse"), ("", ""), ("lin", "")]
)
def test_a_wrong_password_and_an_unknown_user_get_the_same_answer(
    world: World, central: TestClient, user: str, password: str
) -> None:
    """Threat T6."""
    refused = central.post(ENROL, content=enrolling(a_code(world), user=user, password=password))
    assert (refused.status_code, problem(refused)) == (401, Problem(code="wrong_password"))


def test_an_unknown_user_takes_as_much_work_as_a_wrong_password(
    world: World, central: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threat T6: who measures the answer learns nothing either."""
    tried: list[Parameters] = []
    verify = PasswordHasher.verify

    def noted(hasher: PasswordHasher, password_hash: str, password: str) -> bool:
        tried.append(extract_parameters(password_hash))
        return bool(verify(hasher, password_hash, password))

    monkeypatch.setattr(PasswordHasher, "verify", noted)
    for user in ("lin", "nobody"):
        central.post(ENROL, content=enrolling(a_code(world), user=user, password="wrong"))
    known, unknown = tried
    assert unknown == known


def test_an_unknown_and_an_expired_code_are_said(world: World, central: TestClient) -> None:
    code = a_code(world)
    assert problem(central.post(ENROL, content=enrolling("AAAA-BBBB"))).code == "code_unknown"
    world.clock.wall = world.clock.wall.replace(month=12)
    assert problem(central.post(ENROL, content=enrolling(code))).code == "code_expired"


def test_wrong_passwords_delay_the_place_they_come_from_and_no_other(world: World, central: TestClient) -> None:
    """Fault 103. Threat T13."""
    card, other = enrolled(world, central), enrolled_elsewhere(world, central)
    tries = [sign_in(world, central, card, "wrong") for _ in range(4)]
    assert [status for status, _ in tries] == [401, 401, 401, 429]
    assert code_of(tries[3]) == "too_many_tries"
    assert sign_in(world, central, card, "correct horse")[0] == 429
    assert sign_in(world, central, other, "correct horse")[0] == 200
    world.clock.seconds += 2
    world.clock.wall = world.clock.wall.replace(second=2)
    assert sign_in(world, central, card, "correct horse")[0] == 200


def enrolled_elsewhere(world: World, central: TestClient) -> Enrolment:
    response = central.post(ENROL, content=enrolling(a_code(world), instance=UUID(int=0xCC)))
    return msgspec.json.decode(response.content, type=Enrolment)


def sign_in(world: World, central: TestClient, card: Enrolment, password: str, user: str = "lin") -> tuple[int, bytes]:
    body = msgspec.json.encode(SignInRequest(user=user, password=password))
    response = central.post(SIGN_IN, content=body, headers=headers(world, card, body, path=SIGN_IN, token=""))
    return response.status_code, response.content


def code_of(answer: tuple[int, bytes]) -> str:
    return msgspec.json.decode(answer[1], type=Problem).code


def test_a_person_signs_in_at_a_device_of_their_own_dealer(world: World, central: TestClient) -> None:
    card = enrolled(world, central)
    answer = msgspec.json.decode(sign_in(world, central, card, "correct horse")[1], type=SignedIn)
    assert (answer.user.user_id, answer.tokens) == (LIN.user_id, None)
    assert code_of(sign_in(world, central, card, "correct horse", user="otto")) == "wrong_password"
    assert code_of(sign_in(world, central, card, "correct horse", user=MEI.name)) == "wrong_password"


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer x", "Basic eDp5", "Bearer 7.", "Bearer 7.guess", "Bearer ²."])
def test_a_stranger_is_told_nothing(world: World, central: TestClient, authorization: str) -> None:
    """Threat T6."""
    for path in ("/v1/snapshots/catalog", "/v1/chunks/" + "0" * 64):
        response = central.get(path, headers={"Authorization": authorization.encode()})
        assert (response.status_code, problem(response).code) == (401, "token_unknown")
    refused = central.post(EXCHANGE, content=b"", headers={"Authorization": authorization.encode(), "Content-Type": MEDIA_TYPE})
    assert refused.status_code == 401


def test_a_token_moved_to_another_dealer_is_unknown(world: World, central: TestClient) -> None:
    """Threat T6."""
    card = enrolled(world, central)
    forged = "8" + card.tokens.access[1:]
    assert central.post(EXCHANGE, content=b"", headers=headers(world, card, b"", token=forged)).status_code == 401


def test_a_revoked_device_is_told_so(world: World, central: TestClient) -> None:
    """Invariant 30."""
    card = enrolled(world, central)
    assert world.service.devices.revoke(SHOP, card.device_id)
    body = encode_request(the_device(world, card).request())
    response = central.post(EXCHANGE, content=body, headers=headers(world, card, body))
    assert (response.status_code, problem(response).code) == (403, "device_revoked")


@pytest.mark.parametrize(
    ("body", "media", "refusal"),
    [
        (b"{}", MEDIA_TYPE, (400, "garbled")),
        (b"", MEDIA_TYPE, (400, "garbled")),
        (b"{}", "application/json", (415, "wrong_media_type")),
        (b"0" * (LARGEST_BODY + 1), MEDIA_TYPE, (413, "too_large")),
    ],
)
def test_what_is_not_a_request_is_refused_with_a_code(
    world: World, central: TestClient, body: bytes, media: str, refusal: tuple[int, str]
) -> None:
    """Fault 70."""
    card = enrolled(world, central)
    response = central.post(EXCHANGE, content=body, headers=headers(world, card, body) | {"Content-Type": media})
    assert (response.status_code, problem(response).code) == refusal


@pytest.mark.parametrize(("protocol", "status"), [(OLDEST_PUSH - 1, 426), (OLDEST_PUSH, 200), (PROTOCOL, 200), (99, 426)])
def test_work_is_taken_from_the_window_of_versions_and_no_other(
    world: World, central: TestClient, protocol: int, status: int
) -> None:
    """Invariant 32. Fault 87: a program of the future waits for central, one of long ago for its update."""
    card = enrolled(world, central)
    asked = the_device(world, card).request()
    body = encode_request(msgspec.structs.replace(asked, head=msgspec.structs.replace(asked.head, protocol=protocol)))
    response = central.post(EXCHANGE, content=body, headers=headers(world, card, body))
    assert response.status_code == status
    if status == 426:
        assert problem(response).code == "protocol_unknown"


def test_bad_json_unknown_paths_and_wrong_methods_have_codes_too(central: TestClient) -> None:
    assert problem(central.post(ENROL, content=b"{")).code == "bad_request"
    assert problem(central.post(ENROL, content=b'{"code":1}')).code == "bad_request"
    assert problem(central.get("/nowhere")).code == "not_found"
    assert problem(central.get(EXCHANGE)).code == "method_not_allowed"


def test_the_service_says_that_it_is_well_and_describes_itself(central: TestClient) -> None:
    assert central.get(HEALTH).json()["status"] == "ok"
    paths = central.get("/schema/openapi.json").json()["paths"]
    assert {ENROL, EXCHANGE, SIGN_IN, HEALTH, "/v1/snapshots/{name}", "/v1/chunks/{digest}"} <= set(paths)


def unlock(central: TestClient, device: str, password: str, user: str = "lin") -> tuple[int, bytes]:
    response = central.post(UNLOCK, content=msgspec.json.encode(UnlockRequest(device=device, user=user, password=password)))
    return response.status_code, response.content


def test_central_gives_its_half_of_a_replicas_key_to_who_proves_a_password(world: World, central: TestClient) -> None:
    card = enrolled(world, central)
    device = f"{SHOP}.{card.device_id.hex}"
    answer = msgspec.json.decode(unlock(central, device, "correct horse")[1], type=SignedIn)
    assert (answer.user.name, answer.share, len(answer.share)) == ("lin", card.share, 32)
    assert card.share != enrolled_elsewhere(world, central).share


def test_a_stranger_a_wrong_device_and_a_revoked_one_get_the_same_answer(world: World, central: TestClient) -> None:
    """Threats T3, T6."""
    card = enrolled(world, central)
    device = f"{SHOP}.{card.device_id.hex}"
    wrong = [
        unlock(central, device, "wrong"),
        unlock(central, device, "correct horse", user="otto"),
        unlock(central, f"8.{card.device_id.hex}", "correct horse"),
        unlock(central, f"{SHOP}.{'0' * 32}", "correct horse"),
        unlock(central, "nonsense", "correct horse"),
    ]
    world.service.devices.revoke(SHOP, card.device_id)
    world.clock.pass_time(timedelta(hours=1))
    assert {*wrong, unlock(central, device, "correct horse")} == {(401, wrong[0][1])}
    assert msgspec.json.decode(wrong[0][1], type=Problem).code == "wrong_password"
