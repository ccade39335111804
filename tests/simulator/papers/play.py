"""How worlds with files beside commands are played."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from random import Random

from sync.kernel.blobs import Blob, blob_of
from sync.kernel.commands import HOUSE
from sync.protocol.blobs import path_of
from sync.protocol.proofs import Asked
from tests.simulator.business import DEALERS
from tests.simulator.chaos import Chaos
from tests.simulator.checker import Checker
from tests.simulator.house import key_of, token_of
from tests.simulator.papers.business import PAPERS, PIECE, a_paper
from tests.simulator.papers.checker import PaperChecker
from tests.simulator.papers.deeds import PaperDeeds
from tests.simulator.papers.world import PaperPlan, PaperWorld
from tests.simulator.run import Play, a_plan
from tests.simulator.world import PCS, Kit, World, a_kit


def mishaps(world: World, checker: Checker) -> Mapping[str, Callable[[], str]]:
    assert isinstance(checker, PaperChecker)

    def nosy_for_papers() -> str:
        """Somebody asks for another dealer's file by its name, or brings one in that dealer's name."""
        random = world.random
        number, dealer_id = random.choice([(number, dealer_id) for number, dealer_id in PCS.items() if dealer_id != HOUSE])
        other = random.choice([one for one in DEALERS if one != dealer_id])
        known = sorted(digest for owner, digest in checker.papers if owner == other)
        if known and random.random() < 0.6:
            digest = random.choice(known)
            wanted = Blob(dealer_id=other, digest=digest, size=len(checker.papers[other, digest]))
            asked = Asked(method="GET", path=path_of(wanted, 0), body=b"", token=token_of(number, dealer_id))
        else:
            content = a_paper(random, dealer_id)[:PIECE]
            named = blob_of(other, content)
            asked = Asked(method="PUT", path=path_of(named, 0), body=content, token=token_of(number, dealer_id))
        world.stray(number, asked, key=key_of(number))
        return f"{number} is nosy for papers"

    return Chaos(world, checker).all | {"nosy_for_papers": nosy_for_papers}


def a_paper_plan(random: Random) -> PaperPlan:
    plan = a_plan(random)
    return PaperPlan(
        pcs=plan.pcs,
        pull_limit=plan.pull_limit,
        chunk_rows=plan.chunk_rows,
        old_programs=plan.old_programs,
        cache=random.choice((PIECE, 3 * PIECE, 100 * PIECE)),
        pauses=random.choice((0.0, 0.1, 0.3)),
    )


def _weights(random: Random) -> Sequence[float]:
    """A file has many letters."""
    return random.choice((5, 8)), 2, random.choice((2, 4)), random.choice((1, 2, 3)), 1


def a_paper_kit(folder: Path) -> Kit:
    return a_kit(folder, PAPERS)


PAPER_PLAY = Play(
    checker=PaperChecker,
    deeds=PaperDeeds,
    mishaps=mishaps,
    plan=a_paper_plan,
    weights=_weights,
    steps=(25, 70),
    world=PaperWorld,
)
