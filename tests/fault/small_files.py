"""`dms-central serve` with limits so small that any scope is a large one and worth a file of its own, cut into many pieces.

python -m tests.fault.small_files serve --data DIR --port PORT --port-file FILE
"""

import sys
from functools import partial

from sync.central import cli, prebuilt, service, snapshots
from tests.fault.small_limits import be_small

PIECE = 4
"""Pages."""

if __name__ == "__main__":
    be_small()
    prebuilt.PIECE = PIECE
    service.Snapshots = partial(snapshots.Snapshots, worth_building=1)  # type: ignore[misc]
    sys.exit(cli.main())
