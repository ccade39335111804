"""What befalls replicas and their journals, and what people do about it: by the engine's own code, as they would."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from shutil import copyfile, copytree
from tempfile import mkdtemp
from typing import Any
from unittest.mock import patch

from sync.central import cli_journal
from sync.central.push import Unavailable
from sync.client import anew
from sync.client.keys import DATABASE
from sync.client.opening import Keeping
from sync.client.places import CARD, Enrolling
from sync.client.segments import read_file, segments
from sync.protocol.messages import JOURNAL
from sync.protocol.proofs import Asked
from tests.simulator.disk import Crash
from tests.simulator.house import key_of
from tests.simulator.journals.checker import JournalChecker
from tests.simulator.journals.pages import files_in, held_in, records
from tests.simulator.journals.world import LIVES, JournalImage, JournalWorld
from tests.simulator.ledger import demand
from tests.simulator.pc import Pc
from tests.simulator.repairs import WAITING, made_anew, to_file
from tests.simulator.world import ANEW

PAGE = 4096
BUSY = 0.7
TWINS = ("{} - Copy", "Copy of {}", "{} (2)")
"""What copies of a file are called that lie beside it."""


class Losses:
    """One at a time, as with `Chaos`."""

    def __init__(self, world: JournalWorld, checker: JournalChecker) -> None:
        self._world, self._checker, self._random = world, checker, world.random
        self.all: Mapping[str, Callable[[], str]] = {
            "database_lost": self._database_lost,
            "key_lost": self._key_lost,
            "database_put_back": self._database_put_back,
            "imported": self._imported,
            "brought": self._brought,
            "journal_bent": self._journal_bent,
            "journal_twice": self._journal_twice,
            "journal_of_others": self._journal_of_others,
        }

    def _pc(self) -> tuple[Pc, JournalImage]:
        """More often one on which something waits: there is more to lose."""
        busy = [pc for pc in self._world.pcs if pc.image.disk.look(WAITING)]
        pc = self._random.choice(busy if busy and self._random.random() < BUSY else self._world.pcs)
        return pc, self._world.image_of(pc)

    def _database_lost(self) -> str:
        """It is gone, or is no database any more, or some pages of it are not what was written; and it is repaired."""
        pc, image = self._pc()
        self._world.kill(pc)
        saved, file = set(image.saved), image.home / DATABASE
        if not (image.home / "place.sealed").exists():
            return "nothing is lost"
        how = self._random.choice(("gone", "rubbish", "torn"))
        file.unlink(missing_ok=True)
        if how == "rubbish":
            file.write_bytes(self._random.randbytes(2 * PAGE))
        if how == "torn":
            to_file(image.disk, file)
            self._tear(file)
        told = made_anew(self._world, pc, image.home)
        file.unlink()
        self._checker.lost(pc, saved)
        image.unshown |= {command_id for (command_id,) in image.disk.look(WAITING)}
        return f"the database of {pc.name} is {how}, {told}"

    def _tear(self, file: Path) -> None:
        content = bytearray(file.read_bytes())
        for _ in range(self._random.randrange(1, 6)):
            at = self._random.randrange(len(content) // PAGE) * PAGE
            content[at : at + PAGE] = self._random.randbytes(PAGE)
        file.write_bytes(content)

    def _key_lost(self) -> str:
        """Nobody opens the database any more: the PC becomes a new device, in the same place or one installed anew."""
        pc, image = self._pc()
        if pc.number >= ANEW * (LIVES - 1):
            return "no key is lost"
        self._world.kill(pc)
        saved = set(image.saved)
        pc.number += ANEW
        with patch.object(anew, "enrol", _enrol):
            wanted = Enrolling(central="", code="", user="", password="", device_name=pc.name)
            told = anew.enrol_anew(image.home, wanted, keeping=Keeping(), clock=self._world.workshop.clock(pc))
        fresh = self._world.an_image(pc, image.home)
        fresh.owed, fresh.held = image.owed, image.held
        pc.image, pc.looked_at, pc.backups = fresh, -1, []
        self._checker.lost(pc, saved)
        return f"{pc.name} is enrolled anew with {told.to_deliver} files to hand in"

    def _database_put_back(self) -> str:
        """The replica's file comes back from a backup; its journal is today's."""
        pc, image = self._pc()
        if not pc.backups:
            for one in self._world.pcs:
                one.backups.append(one.image.copy())
            return "everybody is backed up"
        self._world.kill(pc)
        saved, backup = set(image.saved), self._random.choice(pc.backups).copy()
        assert isinstance(backup, JournalImage)
        letters = image.copied_letters | backup.copied_letters
        backup.folder, backup.owed, backup.held, backup.copied_letters = image.folder, image.owed, image.held, letters
        pc.image, pc.looked_at = backup, -1
        self._checker.lost(pc, saved)
        return f"the database of {pc.name} is as it was"

    def _imported(self) -> str:
        """An operator gets a copy of a journal, and takes it in: once, or twice to be sure."""
        _, image = self._pc()
        folder = Path(mkdtemp(dir=self._world.folder))
        copytree(image.journal, folder, dirs_exist_ok=True)
        held = held_in(folder)
        if not held or not self._world.house.is_up:
            return "nothing is imported"
        times = self._random.choice((1, 1, 2))
        try:
            told = [self._import(folder) for _ in range(times)]
        except Crash:
            self._world.lose_central()
            return "central dies while it imports"
        except Unavailable:
            return "central's disk does not take what is imported"
        self._checker.imported(held.values())
        again = [one["decided"] for one in told[-1] if times > 1 and one["decided"]]
        demand(not again, "journal-twice", f"{again} are decided again")
        return f"imported {len(held)} x{times}"

    def _import(self, folder: Path) -> Sequence[Mapping[str, Any]]:
        told = cli_journal.import_journal(self._world.house.service, Namespace(path=folder))
        assert isinstance(told, list)
        return told

    def _brought(self) -> str:
        """Somebody carries a journal on a stick to another PC, perhaps to one of another shop: it goes with the next sync."""
        (pc, image), (other, there) = self._pc(), self._pc()
        journal = self._world.journals.get(other.name)
        files = segments(image.journal)
        if journal is None or other.program is None or not files:
            return "nothing is brought"
        journal.deliveries.bring(files)
        if other.dealer_id == pc.dealer_id:
            there.owed |= {command_id for path in files for command_id in ids_in(path)}
        return f"the journal of {pc.name} is brought to {other.name}"

    def _journal_bent(self) -> str:
        """One byte of an entry is another: it is said to be damaged, and what stands behind it is read."""
        pc, image = self._pc()
        found = [(path, one) for path in files_in(image.journal) for one in records(path.read_bytes())]
        if not found:
            return "nothing is bent"
        path, record = self._random.choice(found)
        before, content = ids_in(path), bytearray(path.read_bytes())
        content[record.at + self._random.randrange(len(record.frame))] ^= 1 << self._random.randrange(8)
        path.write_bytes(content)
        reading, left = read_file(path), before - {record.heading.command_id.hex}
        read = {entry.heading.command_id.hex for entry in reading.entries if entry.is_command}
        demand(reading.damaged > 0, "journal-said", f"{path.name} of {pc.name} is bent, and nobody is told")
        demand(read == left, "journal-read", f"{len(left - read)} are not read behind one that is bent")
        self._checker.bent(pc, record.heading.command_id.hex)
        return f"the journal of {pc.name} is bent"

    def _journal_twice(self) -> str:
        """Somebody copies a file of it, and leaves the copy beside it."""
        pc, image = self._pc()
        files = files_in(image.journal)
        if not files:
            return "nothing is copied"
        path = self._random.choice(files)
        twin = path.with_stem(self._random.choice(TWINS).format(path.stem))
        copyfile(path, twin)
        return f"{pc.name} has {twin.name}"

    def _journal_of_others(self) -> str:
        """Somebody hands in another shop's journal under his own name; or with a key that is not his."""
        _, image = self._pc()
        number = self._random.choice((1, 2, 3))
        content = b"".join(path.read_bytes() for path in files_in(image.journal))
        is_forged = self._random.random() < 0.5
        asked = Asked(method="POST", path=JOURNAL, body=content, token="")
        self._world.stray(number, asked, key=key_of(0 if is_forged else number), is_forged=is_forged)
        return f"{number} hands in a journal{' by another key' if is_forged else ''}"


def ids_in(path: Path) -> set[str]:
    return {one.heading.command_id.hex for one in records(path.read_bytes())}


def _enrol(stage: Path, _wanted: Enrolling, *, keeping: Keeping) -> None:
    """Central says who this is from now on, as far as it matters here; the rest is what the kit founds."""
    del keeping
    stage.mkdir()
    (stage / CARD).write_text("{}", encoding="utf-8")
