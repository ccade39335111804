"""The number of a command's document, for the sync centre."""

from pathlib import Path
from uuid import UUID

import pytest

from sync.client.called import Meant, called
from tests.shops import a_replica
from tests.toy import HAN, REGISTRY

NOTE = UUID(int=9)


@pytest.mark.parametrize("body", [b"[]", b"5", b'{"dealer_id": null}', b"{}"])
def test_a_body_that_nobody_can_have_meant_has_no_number_and_stops_no_list(tmp_path: Path, body: bytes) -> None:
    """Invariant 35. Fault 91: the house looks whose document a command means, and finds nothing that it knows."""
    replica = a_replica(tmp_path, people=[HAN])
    with replica.lanes.parts.store.read() as connection:
        assert called(connection, [Meant(body, (NOTE,))], REGISTRY) == [""]
    replica.close()
