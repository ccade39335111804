"""Where the frozen app starts."""

import sys

from dms_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
