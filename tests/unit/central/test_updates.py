"""Central serves the folder of releases to everybody: whole, or from where a reader stopped."""

from collections.abc import Iterator

import pytest
from litestar.testing import TestClient

from sync.central.app import build, furnish
from tests.unit.central.world import World

PIECE = "pieces/" + "a" * 64


@pytest.fixture
def central(world: World) -> Iterator[TestClient]:
    for name, content in ((PIECE, b"0123456789"), ("metadata/timestamp.json", b"{}"), ("secret", b"no")):
        path = world.service.updates / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with TestClient(build(furnish(world.service, jitter=lambda: 1.0)), raise_server_exceptions=False) as client:
        yield client


def test_a_piece_is_given_whole_or_from_where_a_reader_stopped(central: TestClient) -> None:
    whole, rest = central.get(f"/updates/{PIECE}"), central.get(f"/updates/{PIECE}", headers={"Range": "bytes=4-"})

    assert (whole.status_code, whole.content) == (200, b"0123456789")
    assert (rest.status_code, rest.content, rest.headers["content-range"]) == (206, b"456789", "bytes 4-9/10")
    assert central.get(f"/updates/{PIECE}", headers={"Range": "bytes=10-"}).status_code == 416
    assert "immutable" in whole.headers["cache-control"]


def test_the_newest_word_is_never_kept_by_a_cache(central: TestClient) -> None:
    assert central.get("/updates/metadata/timestamp.json").headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["pieces/..%2fsecret", "secret", "../central.json", "pieces/%2e%2e", "pieces/none", "keys/targets.pem"]
)
def test_nothing_else_is_given(central: TestClient, path: str) -> None:
    assert central.get(f"/updates/{path}").status_code == 404
