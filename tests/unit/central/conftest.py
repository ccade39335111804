"""The same suite on both databases: whatever holds on one holds on the other."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.postgres import Cluster, postgres
from tests.unit.central.world import World

__all__ = ["postgres"]

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'central.db'}"
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    with cluster.place() as url:
        yield url


@pytest.fixture
def worlds(url: str, tmp_path: Path) -> Iterator[Callable[..., World]]:
    """Makes worlds on the empty database, with the figures a test wants."""
    made: list[World] = []

    def make(*, pull_limit: int = 20_000) -> World:
        made.append(World(url, tmp_path, pull_limit=pull_limit))
        return made[-1]

    yield make
    for world in made:
        world.close()


@pytest.fixture
def world(worlds: Callable[..., World]) -> World:
    return worlds()
