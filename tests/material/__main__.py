"""Keeps a replica of this release for the tests of later ones: python -m tests.material VERSION"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.material.stored import store

if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        print(store(sys.argv[1], Path(scratch)))
