"""Keeps a replica and the commands of this release for the tests of later ones: python -m tests.material VERSION [commands]"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.material import commands
from tests.material.stored import store

if __name__ == "__main__":
    print(commands.store(sys.argv[1]))
    if sys.argv[2:] != ["commands"]:
        with TemporaryDirectory() as scratch:
            print(store(sys.argv[1], Path(scratch)))
