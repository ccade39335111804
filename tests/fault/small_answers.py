"""`dms-central serve` where a few rows are many: what an answer does that is large, in a moment.

python -m tests.fault.small_answers serve --data DIR --port PORT --port-file FILE
"""

import sys

from sync.central import apart, cli, service

WORTH_APART = 2_000


class SmallApart(apart.Apart):
    """Lays the rows of every answer apart that is not empty."""

    def __init__(self, *args: object, **_options: int) -> None:
        super().__init__(*args, worth=WORTH_APART)  # type: ignore[arg-type]


if __name__ == "__main__":
    service.Apart = SmallApart  # type: ignore[misc]
    sys.exit(cli.main())
