"""Cuts the power after every deed of a recording, again and again, and looks at what is left."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from tests.powercut.disk import Disk, lay
from tests.powercut.oracle import Facts, Promises, examine, facts, promises
from tests.powercut.recording import Deed, read_log

WHOLE_EVERY = 10
"""At one of so many points the whole replica is opened and used: it is dearer than looking."""
HOME = "home"


@dataclass(frozen=True)
class Recording:
    """What one part of the day did below `folder`, from `base` on: a folder as it was, None where there was nothing. `left` is
    what the folder was like afterwards."""

    part: str
    folder: Path
    base: Path | None
    log: Path
    left: Path

    @cached_property
    def deeds(self) -> Sequence[Deed]:
        return read_log(self.log)

    @cached_property
    def said(self) -> Sequence[Sequence[Facts]]:
        """For each deed what had been said before the next one was begun."""
        return [facts(deed.content) if deed.kind == "A" else [] for deed in self.deeds]


@dataclass(frozen=True, kw_only=True)
class Found:
    """What was wrong after one cut; nothing, if all is well. The same pass of the same recording finds it again."""

    part: str
    pass_: int
    deed: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Points looked at, and those that were not as they must be."""

    points: int
    found: Sequence[Found]


def replay(recording: Recording, pass_: int, *, scratch: Path, seed: int = 0) -> Tally:
    """One pass over a recording, counted."""
    looked = list(cuts(recording, pass_, scratch=scratch, seed=seed))
    return Tally(points=len(looked), found=[one for one in looked if one.wrong])


def cuts(recording: Recording, pass_: int, *, scratch: Path, seed: int = 0) -> Iterator[Found]:
    """A cut after every deed, each with luck of its own. Moments that leave but one state count in pass 0 alone."""
    target = scratch / f"{recording.log.stem}-{pass_}"
    for number, (deed, disk, promised) in enumerate(moments(recording)):
        if pass_ and disk.is_certain:
            continue
        random = Random(f"{seed}:{recording.part}:{pass_}:{deed}")
        lay(disk.after_cut(random), target)
        wrong = examine(target / HOME, promised, whole=number % WHOLE_EVERY == 0)
        shutil.rmtree(target)
        yield Found(part=recording.part, pass_=pass_, deed=deed, wrong=tuple(wrong))


def moments(recording: Recording) -> Iterator[tuple[int, Disk, Promises]]:
    """After each deed: the disk, and what had been promised by the time of the next deed."""
    disk = Disk(recording.base, recording.folder)
    said: list[Facts] = []
    everything = [fact for some in recording.said for fact in some]
    deeds = recording.deeds
    for number, deed in enumerate(deeds):
        said += recording.said[number]
        disk.take(deed)
        is_last = number + 1 == len(deeds)
        if is_last or deeds[number + 1].kind not in "AO":
            yield number, disk, promises(said, everything[len(said) :], enrolled=recording.base is not None)
