"""Where the frozen app starts."""

import sys

from dms_desktop.__main__ import main
from sync.sheets import workbook_child
from sync.sheets.workbook import WORD

if __name__ == "__main__":
    if sys.argv[1:2] == [WORD]:
        workbook_child.main(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main())
