"""Every path that central's OpenAPI names, asked with what no program of ours would send: it says no, and never fails."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from urllib.parse import quote
from uuid import UUID

import msgspec
from litestar.testing import TestClient

from sync.central.app import build, furnish
from sync.protocol.codec import encode_request
from sync.protocol.messages import (
    ENROL,
    EXCHANGE,
    INVITE,
    JOURNAL,
    MEDIA_TYPE,
    SIGN_IN,
    TOKEN,
    UNLOCK,
    EnrolRequest,
    InviteRequest,
    SignInRequest,
    TokenRequest,
    UnlockRequest,
)
from sync.protocol.proofs import Asked, public_of
from sync.protocol.shop_pcs import PCS, PcsRequest
from sync.protocol.sign_ins import PASSWORD, SIGN_INS, PasswordRequest, SignInsRequest
from tests.attack.mutations import Bender, opened
from tests.toy import LIN, WriteNote
from tests.unit.central.world import DEVICE_KEY, World, proven

BY_PROOF_ALONE = (SIGN_IN, TOKEN, JOURNAL)
PARTS: Sequence[str] = (
    *("catalog", "dealer:1", "dealer:7", "../../etc/passwd", "%00", "f" * 64, "x" * 3_000, "è", "prices:", " ", "\0"),
)
MEDIA: Sequence[str] = (
    *("application/json", MEDIA_TYPE, "application/octet-stream", "text/html", "", "multipart/form-data; boundary=x", "é"),
)
HEADERS: Sequence[str] = ("", "Bearer", "Bearer ", "Bearer 7.x", "Basic eA==", "7.0 1 x", "a b c", "x" * 9_000, "7.é 1 =")
RANGES: Sequence[str] = (
    *("bytes=0-", "bytes=5-1", "bytes=-0", "bytes=9999999999999999999999-", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4"),
)


@dataclass
class Walked:
    """How often each status came by path, and what made central fail."""

    statuses: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)


class Walker:
    """Some requests are proven by a device that central knows, with whatever body; others come from a stranger."""

    def __init__(self, world: World, seed: int) -> None:
        self._world, self._seed = world, seed
        world.give_password(LIN, "correct horse")
        self._device = world.device(LIN)
        self._documents = self._examples()
        self._lines = opened(
            encode_request(self._device.request(self._device.envelope(WriteNote(note_id=UUID(int=1), text="a"))))
        )

    def walk(self, count: int) -> Walked:
        walked = Walked()
        with TestClient(build(furnish(self._world.service, jitter=lambda: 0.0)), raise_server_exceptions=False) as client:
            found = client.get("/schema/openapi.json").json()["paths"]
            doors = [(path, verb.upper()) for path, verbs in sorted(found.items()) for verb in sorted(verbs)]
            for number in range(count):
                random = Random(f"{self._seed} {number}")
                path, verb = random.choice(doors)
                walked.paths.add(path)
                if random.random() < 0.05:
                    verb = random.choice(("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "POST"))
                self._ask(client, walked, random, (path, verb), number)
        return walked

    def _ask(self, client: TestClient, walked: Walked, random: Random, door: tuple[str, str], number: int) -> None:
        path, verb = door
        body = self._body(random, path) if verb != "GET" or random.random() < 0.1 else b""
        while "{" in path:
            before, _, after = path.partition("{")
            path = before + quote(random.choice(PARTS), safe=random.choice(("", ":/%"))) + after.partition("}")[2]
        answer = client.request(
            verb, path, content=body, headers=self._headers(random, verb, path, body), params=self._query(random)
        )
        walked.statuses[f"{door[0]} {answer.status_code}"] += 1
        if answer.status_code >= 500:
            walked.failures.append(f"input {number} {verb} {door[0]} {answer.status_code} {body[:200]!r}")

    def _headers(self, random: Random, verb: str, path: str, body: bytes) -> Mapping[str, bytes]:
        given = {"Content-Type": random.choice(MEDIA) if random.random() < 0.2 else self._media(path)}
        if random.random() < 0.7:
            token = "" if path in BY_PROOF_ALONE else self._world.token(self._device)
            asked = Asked(method=verb, path=path, body=body, token=token)
            given |= proven(self._world, f"{LIN.dealer_id}.{self._device.device_id.hex}", asked)
        if random.random() < 0.3:
            given |= {random.choice(("Authorization", "DMS-Proof", "Content-Encoding", "If-None-Match")): random.choice(HEADERS)}
        if random.random() < 0.3:
            given["Range"] = random.choice(RANGES)
        return {name: value.encode("utf-8") for name, value in given.items()}

    def _query(self, random: Random) -> Mapping[str, str]:
        return {"takes": random.choice(PARTS)} if random.random() < 0.1 else {}

    def _media(self, path: str) -> str:
        return MEDIA_TYPE if path == EXCHANGE else "application/json"

    def _body(self, random: Random, path: str) -> bytes:
        bender = Bender(random, [self._device.device_id.hex, LIN.user_id.hex, LIN.name, LIN.dealer_id])
        if path == EXCHANGE:
            return bender.lines(self._lines)
        if path == JOURNAL:
            return bender.flipped(b"DMSJ" + bytes(40))
        return bender.document(self._documents.get(path, {}))

    def _examples(self) -> Mapping[str, object]:
        told = f"{LIN.dealer_id}.{self._device.device_id.hex}"
        messages: Mapping[str, msgspec.Struct] = {
            ENROL: EnrolRequest(
                code=self._world.service.accounts.new_code(LIN.dealer_id, LIN.user_id).code,
                user=LIN.name,
                password="correct horse",
                instance_id=UUID(int=9),
                device_key=public_of(DEVICE_KEY),
            ),
            SIGN_IN: SignInRequest(user=LIN.name, password="correct horse"),
            UNLOCK: UnlockRequest(device=told, user=LIN.name, password="correct horse", code="AAAA"),
            TOKEN: TokenRequest(refresh="7.x"),
            INVITE: InviteRequest(user=LIN.name, password="correct horse", colleague="mei"),
            PASSWORD: PasswordRequest(user=LIN.name, password="correct horse", wanted="seven blue kettles"),
            PCS: PcsRequest(user=LIN.name, password="correct horse", shut_out=self._device.device_id),
            SIGN_INS: SignInsRequest(user=LIN.name, password="correct horse", end=self._device.device_id),
        }
        return {path: json.loads(msgspec.json.encode(message)) for path, message in messages.items()}
