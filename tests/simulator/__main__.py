"""`python -m tests.simulator --seeds 0-999`: play schedules and say what broke. See docs/SIMULATOR.md."""

import argparse
import time
from pathlib import Path

from tests.powercut.__main__ import said_by
from tests.simulator.catches import keep, known
from tests.simulator.grounds import KITS
from tests.simulator.lane import Kept, Order, Players, Run, blocks, players
from tests.simulator.page import write_page
from tests.simulator.plants import BY_NAME, PLANTS


def main() -> int:
    options = _options()
    with players(options.processes) as those:
        return _hunt(those, options.hunt) if options.hunt is not None else _play(those, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator")
    parser.add_argument("--seeds", default="0-99", help="FIRST-LAST, or one")
    parser.add_argument("--plant", choices=sorted(BY_NAME), help="with this defect in the engine")
    parser.add_argument("--ground", choices=sorted(KITS), default="toy", help="whose worlds")
    parser.add_argument("--trace", action="store_true", help="print what happened, step by step")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--result", type=Path, help="keep in this file which seeds were played, block by block")
    parser.add_argument(
        "--hunt", nargs="*", metavar="NAME", help="find the first seed that catches each defect, or these; keep it"
    )
    return parser.parse_args()


def _play(those: Players, options: argparse.Namespace) -> int:
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    kept = Kept(options.result, options.processes) if options.result else None
    began, run, red = time.monotonic(), Run(said_by("git", "rev-parse", "--short", "HEAD"), seeds.start, seeds.start), 0
    orders = [Order(seeds=some, plant=options.plant, is_traced=options.trace, ground=options.ground) for some in blocks(seeds)]
    for played in those.play(orders):
        red += len(played.red)
        run.add(played)
        run.seconds = time.monotonic() - began
        print("\n".join([*played.traces, *played.red]), end="\n" if played.traces or played.red else "", flush=True)
        if kept is not None:
            kept.keep(run, played.red)
    print(f"{red} red of {run.told()}")
    return 1 if red else 0


def _hunt(those: Players, wanted: list[str]) -> int:
    caught = known()
    missed = 0
    for name, catch in those.hunt(wanted or [plant.name for plant in PLANTS]):
        print(f"{name}: {f'seed {catch.seed} by {catch.oracle}' if catch else 'NOT CAUGHT'}", flush=True)
        if catch is None:
            missed += 1
            continue
        caught[name] = catch
        keep(caught[plant.name] for plant in PLANTS if plant.name in caught)
    write_page()
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
