"""Where the frozen app starts."""

import sys
import traceback

from dms_desktop.__main__ import main

CANNOT_BEGIN = 3


def run() -> int:
    """A self-test that cannot begin ends with a code: Windows would show a box that nobody is there to close."""
    try:
        return main()
    except Exception:
        if "--selftest" not in sys.argv:
            raise
        if sys.stderr is not None:  # a windowed program on Windows has none
            traceback.print_exc()
        return CANNOT_BEGIN


if __name__ == "__main__":
    sys.exit(run())
