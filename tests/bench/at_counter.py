"""Opens a replica, looks for a product, saves, and goes on saving: `python -m tests.bench.at_counter HOME CODE TOLD`."""

import secrets
import sys
from pathlib import Path

from sync.client.opening import open_replica
from sync.kernel.clock import SystemClock
from sync.kernel.ids import TimeOrderedIds
from tests.bench.told import Told, a_save


def main(home: Path, code: str, told: Told) -> None:
    ids = TimeOrderedIds(SystemClock(), secrets.token_bytes)
    replica = open_replica(home)
    replica.start_sync()
    told.note("opened")
    assert [hit.code for hit in replica.search(code)] == [code]
    told.note("searched")
    actor = replica.people.actor(replica.people.known()[0].user_id)
    while True:
        receipt = replica.submit(a_save(ids), actor=actor).result()
        told.note("saved", receipt.command_id.hex)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Told(Path(sys.argv[3])))
