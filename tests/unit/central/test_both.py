"""The two databases are one product: the same trace gives the same answers, byte for byte."""

from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from sync.kernel.commands import Command
from sync.protocol.codec import encode_answer
from tests.postgres import Cluster
from tests.toy import HAN, LIN, OTTO, SHOP, AnswerNote, ChangeNote, DropNote, PostSign, WriteNote
from tests.unit.central.world import World

STEPS = 60
TEXTS = ("fine", "", "forbidden", "x" * 50, "煞車來令片", "Ärger", "zz\u2028zz", "'; --")


def any_command(random: Random) -> Command:
    note_id, text = UUID(int=random.randrange(1, 8)), random.choice(TEXTS)
    return random.choice(
        [
            WriteNote(note_id=note_id, text=text, tags=tuple(random.sample(("a", "B", "é", "中"), random.randrange(4)))),
            ChangeNote(note_id=note_id, text=text, to_desk=random.choice((None, True, False))),
            DropNote(note_id=note_id),
            AnswerNote(dealer_id=SHOP, note_id=note_id, answer=text),
            PostSign(code=random.choice(("a", "B", "Z", "ä", "_")), text=text),
        ]
    )


def trace(url: str, folder: Path, seed: int) -> list[bytes]:
    """Every answer that four devices get on the way."""
    random, world = Random(seed), World(url, folder)
    devices = [world.device(LIN), world.device(LIN, number=2), world.device(OTTO), world.device(HAN)]
    answers = []
    for _ in range(STEPS):
        device = random.choice(devices)
        batch = [device.envelope(any_command(random)) for _ in range(random.randrange(3))]
        answers.append(encode_answer(device.sync(*batch)))
    answers.extend(encode_answer(device.sync()) for device in devices)
    world.close()
    return answers


@pytest.mark.postgres
@pytest.mark.parametrize("seed", range(3))
def test_the_same_trace_gives_the_same_answers_on_both(tmp_path: Path, postgres: Cluster, seed: int) -> None:
    """Invariant 40."""
    with postgres.place() as url:
        on_postgres = trace(url, tmp_path, seed)
    assert trace(f"sqlite:///{tmp_path / 'central.db'}", tmp_path, seed) == on_postgres
