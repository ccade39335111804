"""A program that says what it was told, for test_warm.py."""

import json
import os
import random
import sys
import time

if __name__ == "__main__":
    if sys.argv[1:] == ["wait"]:
        time.sleep(600)
    print(json.dumps({"name": __name__, "words": sys.argv[1:], "told": os.environ.get("DMS_TOLD"), "luck": random.random()}))
    print("to the other file", file=sys.stderr)
    sys.exit(3)
