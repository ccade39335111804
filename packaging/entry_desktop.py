"""Where the frozen app starts."""

import importlib
import sys
import traceback

from sync.sheets.cells import WORD

CANNOT_BEGIN = 3


def run() -> int:
    """The desk; or where it has started itself to read a file, that alone.

    A self-test that cannot begin ends with a code: Windows would show a box that nobody is there to close.
    """
    if sys.argv[1:2] == [WORD]:
        return int(importlib.import_module("sync.sheets.child").main(sys.argv[2], int(sys.argv[3])))
    try:
        return int(importlib.import_module("dms_desktop.__main__").main())
    except Exception:
        if "--selftest" not in sys.argv:
            raise
        if sys.stderr is not None:  # a windowed program on Windows has none
            traceback.print_exc()
        return CANNOT_BEGIN


if __name__ == "__main__":
    sys.exit(run())
