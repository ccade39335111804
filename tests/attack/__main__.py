"""Long lanes of attacks: python -m tests.attack --probes 100000 --result docs/figures/lanes/crossing.json

With `--rogue N` a replica is given N bent answers of a lying central instead (`rogue`).
"""

import argparse
import json
import logging
import sys
import tempfile
import time
from pathlib import Path

from tests.attack.crossing import Neighbour
from tests.attack.rogue import Rogue
from tests.attack.tricks import Tricks
from tests.attack.victim import Victim


def main() -> int:
    """0 where nothing was seen, told apart, touched, broken or lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("--probes", type=int, default=100_000)
    parser.add_argument("--rogue", type=int, metavar="N", help="so many bent answers")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--result", type=Path, help="keep the figures in this file")
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures, complaints = lie(Path(folder), given) if given.rogue else cross(Path(folder), given)
    figures |= {"seconds": round(time.monotonic() - began, 1)}
    print(json.dumps(figures))
    for line in complaints[:40]:
        print(line)
    if given.result is not None:
        given.result.write_text(json.dumps(figures, indent=1) + "\n")
    return 1 if complaints else 0


def cross(folder: Path, given: argparse.Namespace) -> tuple[dict[str, object], list[str]]:
    """One shop asks for what is another's."""
    neighbour = Neighbour(folder / "central", given.seed)
    found = neighbour.ask(given.probes)
    neighbour.service.store.close()
    figures = {
        "probes": found.probes,
        "seed": given.seed,
        "leaks": len(found.leaks),
        "told_apart": len(found.differing),
        "untouched": found.is_untouched,
        "kinds_of_answers": len(found.answers),
    }
    return figures, [*found.leaks, *found.differing, *([] if found.is_untouched else ["the other shop was touched"])]


def lie(folder: Path, given: argparse.Namespace) -> tuple[dict[str, object], list[str]]:
    """A central tells a replica what is not so."""
    logging.disable(logging.CRITICAL)  # it complains of nearly every input, as it should
    victim = Victim(folder)
    tricks = Tricks(victim)
    found = Rogue(victim.replica, tricks.all(), tricks.words(), seed=given.seed).play(given.rogue)
    victim.close()
    figures = {
        "inputs": found.inputs,
        "seed": given.seed,
        "by_kind": dict(sorted(found.by_kind.items())),
        "used": found.used,
        "crashes": sum(found.crashes.values()),
        "losses": sum(found.losses.values()),
        "whole": found.is_whole,
    }
    where = [f"{count} {what} {found.examples.get(what, '')}" for what, count in (found.crashes + found.losses).items()]
    return figures, [*where, *([] if found.is_whole else ["the replica is not whole"])]


if __name__ == "__main__":
    sys.exit(main())
