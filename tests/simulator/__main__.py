"""`python -m tests.simulator --seeds 0-999`: play schedules and say what broke. See docs/SIMULATOR.md."""

import argparse
import tempfile
import time
from pathlib import Path

from tests.powercut.__main__ import said_by
from tests.simulator.catches import keep, known
from tests.simulator.grounds import PLAYS, a_ground
from tests.simulator.lane import Kept, Order, Players, Run, blocks, players
from tests.simulator.mix import keep_mix, known_mix
from tests.simulator.page import write_page
from tests.simulator.plants import BY_NAME, PLANTS
from tests.simulator.run import run
from tests.simulator.shops.mixes import MIXES


def main() -> int:
    options = _options()
    if options.mix:
        return _mix(options)
    with players(options.processes) as those:
        return _hunt(those, options.hunt) if options.hunt is not None else _play(those, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator")
    parser.add_argument("--seeds", default="0-99", help="FIRST-LAST, or one")
    parser.add_argument("--plant", choices=sorted(BY_NAME), help="with this defect in the engine")
    parser.add_argument("--ground", choices=sorted(PLAYS), default="toy", help="whose worlds")
    parser.add_argument("--trace", action="store_true", help="print what happened, step by step")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--result", type=Path, help="keep in this file which seeds were played, block by block")
    parser.add_argument(
        "--hunt", nargs="*", metavar="NAME", help="find the first seed that catches each defect, or these; keep it"
    )
    parser.add_argument("--mix", action="store_true", help="note which of these seeds of this ground shows what central accepts")
    return parser.parse_args()


def _mix(options: argparse.Namespace) -> int:
    """Say which commands of this ground no seed shows."""
    first, _, last = options.seeds.partition("-")
    with tempfile.TemporaryDirectory() as folder:
        ground = a_ground(options.ground, Path(folder))
        results = [run(ground.kit, seed, play=ground.play) for seed in range(int(first), int(last or first) + 1)]
    keep_mix(options.ground, results)
    left = sorted(MIXES[options.ground].commands - known_mix(options.ground).keys())
    print(f"not accepted in any: {', '.join(left) or 'none'}", *(result.text for result in results if result.oracle), sep="\n")
    return 1 if left else 0


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
