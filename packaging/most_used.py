"""Writes the list of passwords that nobody may choose, out of the package whose list it is. Run it again for a newer list.

python packaging/most_used.py zxcvbn-4.5.0-py2.py3-none-any.whl
"""

import sys
from importlib import import_module

from sync.kernel.passwords import LEAST_LENGTH, MOST_USED, folded


def main() -> int:
    sys.path.insert(0, sys.argv[1])  # a wheel is a zip file that Python reads
    words = {folded(word) for word in import_module("zxcvbn.frequency_lists").FREQUENCY_LISTS["passwords"]}
    kept = sorted(word for word in words if len(word) >= LEAST_LENGTH)
    MOST_USED.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(kept)} passwords in {MOST_USED.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
