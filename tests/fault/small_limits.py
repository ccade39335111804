"""`dms-central serve` with limits so small that any scope is a large one: what a first fill does at 20,000 rows, in a moment.

python -m tests.fault.small_limits serve --data DIR --port PORT --port-file FILE

What many devices hold comes as rows here as well; in `small_files` it comes as files.
"""

import sys

from sync.central import cli, exchange, service, snapshots

CHUNK_ROWS = 25
PULL_LIMIT = 60


class SmallExchange(exchange.Exchange):
    """Sends a device to the snapshot as soon as it is a little behind."""

    def __init__(self, *args: object, **_options: int) -> None:
        super().__init__(*args, pull_limit=PULL_LIMIT)  # type: ignore[arg-type]


def be_small() -> None:
    snapshots.CHUNK_ROWS = CHUNK_ROWS
    service.Exchange = SmallExchange  # type: ignore[misc]


if __name__ == "__main__":
    be_small()
    sys.exit(cli.main())
