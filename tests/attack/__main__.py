"""Long lanes of attacks: python -m tests.attack --probes 100000 --result docs/figures/lanes/crossing.json

With `--rogue N` a replica is given N bent answers of a lying central instead (`rogue`); with `--parsers N` each parser N bent
inputs (`parsers`); with `--walk N` central is asked N times what no program of ours would ask (`walk`); with `--schemas N` its
OpenAPI is asked by schemathesis, N examples for each operation (`schemas`; packaging/schemathesis.sh brings the tool).
"""

import argparse
import json
import logging
import sys
import tempfile
import time
from pathlib import Path

from tests.attack.crossing import Neighbour
from tests.attack.parsers import attack
from tests.attack.rogue import Rogue
from tests.attack.schemas import ask_all
from tests.attack.tricks import Tricks
from tests.attack.victim import Victim
from tests.attack.walk import Walker
from tests.unit.central.world import World


def main() -> int:
    """0 where nothing was seen, told apart, touched, broken or lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("--probes", type=int, default=100_000)
    parser.add_argument("--rogue", type=int, metavar="N", help="so many bent answers")
    parser.add_argument("--parsers", type=int, metavar="N", help="so many bent inputs for each parser")
    parser.add_argument("--walk", type=int, metavar="N", help="so many requests over all paths")
    parser.add_argument("--schemas", type=int, metavar="N", help="so many examples for each operation")
    parser.add_argument("--tool", type=Path, help="where schemathesis is")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--result", type=Path, help="keep the figures in this file")
    given = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        lanes = {"rogue": lie, "parsers": parse, "walk": walk, "schemas": describe}
        lane = next((lane for name, lane in lanes.items() if getattr(given, name)), cross)
        figures, complaints = lane(Path(folder), given)
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


def parse(_folder: Path, given: argparse.Namespace) -> tuple[dict[str, object], list[str]]:
    """Bent input for everything that reads what others wrote."""
    told, failures = attack(given.parsers, given.seed)
    figures = {"inputs_each": given.parsers, "seed": given.seed, "told": dict(sorted(told.items())), "failures": len(failures)}
    return figures, [f"{where} {example}" for where, example in failures.items()]


def walk(folder: Path, given: argparse.Namespace) -> tuple[dict[str, object], list[str]]:
    """Every path of the OpenAPI."""
    logging.disable(logging.CRITICAL)
    world = World(f"sqlite:///{folder / 'central.db'}", folder)
    walked = Walker(world, given.seed).walk(given.walk)
    world.close()
    statuses = dict(sorted(walked.statuses.items()))
    figures = {"requests": given.walk, "seed": given.seed, "statuses": statuses, "failures": len(walked.failures)}
    return figures, walked.failures


def describe(folder: Path, given: argparse.Namespace) -> tuple[dict[str, object], list[str]]:
    """Whatever follows from the OpenAPI."""
    logging.disable(logging.CRITICAL)
    world = World(f"sqlite:///{folder / 'central.db'}", folder)
    doorman, complaints = ask_all(world, given.tool, folder, examples=given.schemas, seed=given.seed)
    world.close()
    statuses = {str(status): count for status, count in sorted(doorman.statuses.items())}
    figures = {"examples": given.schemas, "seed": given.seed, "requests": doorman.asked, "statuses": statuses}
    return figures | {"failures": sum(doorman.failures.values())}, complaints


def lie(folder: Path, given: argparse.Namespace) -> tuple[dict[str, object], list[str]]:
    """A central tells a replica what is not so."""
    logging.disable(logging.CRITICAL)  # it complains of nearly every input, as it should
    victim = Victim(folder)
    tricks = Tricks(victim)
    found = Rogue(victim.replicas, tricks.all(), tricks.words(), seed=given.seed).play(given.rogue)
    victim.close()
    figures = {
        "inputs": found.inputs,
        "seed": given.seed,
        "by_kind": dict(sorted(found.by_kind.items())),
        "used": found.used.total(),
        "crashes": sum(found.crashes.values()),
        "losses": sum(found.losses.values()),
        "whole": found.is_whole,
    }
    where = [f"{count} {what} {found.examples.get(what, '')}" for what, count in (found.crashes + found.losses).items()]
    return figures, [*where, *([] if found.is_whole else ["the replica is not whole"])]


if __name__ == "__main__":
    sys.exit(main())
