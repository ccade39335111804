"""Long lanes of attacks: python -m tests.attack --probes 100000 --result docs/figures/lanes/crossing.json"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from tests.attack.crossing import Neighbour


def main() -> int:
    """0 where nothing of the other shop was seen, told apart or touched."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("--probes", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--result", type=Path, help="keep the figures in this file")
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        neighbour = Neighbour(Path(folder) / "central", given.seed)
        found = neighbour.ask(given.probes)
        neighbour.service.store.close()
    figures = {
        "probes": found.probes,
        "seed": given.seed,
        "leaks": len(found.leaks),
        "told_apart": len(found.differing),
        "untouched": found.is_untouched,
        "kinds_of_answers": len(found.answers),
        "seconds": round(time.monotonic() - began, 1),
    }
    print(json.dumps(figures))
    for line in (*found.leaks[:20], *found.differing[:20]):
        print(line)
    if given.result is not None:
        given.result.write_text(json.dumps(figures, indent=1) + "\n")
    return 1 if found.leaks or found.differing or not found.is_untouched else 0


if __name__ == "__main__":
    sys.exit(main())
